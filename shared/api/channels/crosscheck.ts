import { z } from 'zod';
import { Difference } from '#shared/crosscheck/difference';
import { FactSource } from '#shared/documents/paper-facts';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { PaperSourceFields } from '#shared/domain/paper-source';
import { Waiver } from '#shared/domain/sales-order';
import { IssuedDocumentId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { query } from '../channel';

/** A paper that was compared. */
export const ComparedPaperRow = z.object({
  source: FactSource,
  /** '' for a draft. */
  number: z.string(),
  date: PlainDate.nullable(),
  issuedId: IssuedDocumentId.nullable(),
  /** It went out before the records changed. */
  outdated: z.boolean(),
});
export type ComparedPaperRow = z.infer<typeof ComparedPaperRow>;

/** The record on whose page a difference is mended; `null` where it is not stored yet. */
export const MendTarget = z.discriminatedUnion('page', [
  z.object({ page: z.literal('settings'), field: z.string() }),
  z.object({ page: z.literal('customer'), id: z.string(), field: z.string() }),
  z.object({ page: z.literal('product'), id: z.string(), field: z.string() }),
  z.object({ page: z.literal('order'), id: z.string(), field: z.string() }),
  z.object({ page: z.literal('shipment'), id: z.string(), field: z.string() }),
  z.object({ page: z.literal('credit'), id: z.string(), field: z.string() }),
]);
export type MendTarget = z.infer<typeof MendTarget>;

export const DifferenceRow = Difference.unwrap().extend({
  target: MendTarget.nullable(),
  /** Who set it aside and why; `null` while nobody has. */
  waiver: Waiver.nullable(),
});
export type DifferenceRow = z.infer<typeof DifferenceRow>;

export const CrosscheckView = z.object({
  papers: z.array(ComparedPaperRow),
  /** Points on which papers are compared. */
  points: z.number().int(),
  differences: z.array(DifferenceRow),
  /** Hard ones that nobody has set aside, and soft ones. */
  hard: z.number().int(),
  soft: z.number().int(),
});
export type CrosscheckView = z.infer<typeof CrosscheckView>;

const READS = [
  'company',
  'customers',
  'products',
  'orders',
  'shipments',
  'issuedDocuments',
  'credits',
  'declarations',
  'tariff',
  'codeTables',
  'settings',
] as const;

export const crosscheckChannels = {
  /** Do the customer's order and all papers of an order say the same? Its shipments are told apart. */
  'crosscheck.order': query(
    z.object({ orderId: SalesOrderId }),
    CrosscheckView.extend({
      shipments: z.array(
        z.object({ id: ShipmentId, number: z.string(), hard: z.number().int(), soft: z.number().int() }),
      ),
    }),
    [...READS],
  ),
  /** Do all papers of a shipment and of its orders say the same? */
  'crosscheck.shipment': query(z.object({ shipmentId: ShipmentId }), CrosscheckView, [...READS]),
  /** What would stand against this paper if it were issued now: hard differences refuse it without a reason. */
  'crosscheck.paper': query(
    z.object({ kind: FormKind, language: PaperLanguage, date: PlainDate, ...PaperSourceFields }),
    CrosscheckView,
    [...READS],
  ),
};
