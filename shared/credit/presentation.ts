import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { DocumentKind } from './required-document';

const text = (max: number) => z.string().max(max).default('');
/** `null` while the clerk has not looked: a check then says that it cannot judge. */
const seen = z.boolean().nullable().default(null);
const count = z.number().int().min(0).max(99).nullable().default(null);

/** What the transport document in hand says (art. 19 to 25). */
export const TransportDocument = z
  .object({
    kind: z
      .enum([
        'bill-of-lading',
        'sea-waybill',
        'charter-party',
        'multimodal',
        'air-waybill',
        'rail-road',
        'courier',
      ])
      .default('bill-of-lading'),
    number: text(60),
    issuedOn: PlainDate.nullable().default(null),
    /** Date of the on-board notation; `null` when it bears none. */
    onBoardOn: PlainDate.nullable().default(null),
    /** Pre-printed words: "shipped on board" makes the date of issue the date of shipment, "received" does not. */
    wording: z.enum(['shipped', 'received']).nullable().default(null),
    originalsIssued: count,
    originalsPresented: count,
    shipper: text(1000),
    consignee: text(1000),
    notify: text(1000),
    carrier: text(200),
    signedAs: z
      .enum(['carrier', 'master', 'agent-of-carrier', 'agent-of-master', 'unclear'])
      .nullable()
      .default(null),
    vessel: text(80),
    voyage: text(40),
    placeOfReceipt: text(120),
    portOfLoading: text(120),
    portOfDischarge: text(120),
    placeOfDelivery: text(120),
    freight: z.enum(['prepaid', 'collect']).nullable().default(null),
    /** No clause that declares goods or packing defective (art. 27). */
    clean: seen,
    onDeck: seen,
    charterParty: seen,
    /** One document covers the whole carriage, with transhipment written or not. */
    transhipped: seen,
    coversWholeCarriage: seen,
    /** In a container, trailer or LASH barge (art. 20(c)). */
    containerised: seen,
    packages: z.number().int().min(0).nullable().default(null),
    grossKg: DecimalText.nullable().default(null),
    volume: DecimalText.nullable().default(null),
    marks: text(600),
    goods: text(4000),
    creditNo: text(60),
  })
  .readonly();
export type TransportDocument = z.infer<typeof TransportDocument>;

/** What the insurance document in hand says (art. 28). */
export const InsuranceDocument = z
  .object({
    kind: z.enum(['policy', 'certificate', 'declaration', 'cover-note']).nullable().default(null),
    number: text(60),
    issuedOn: PlainDate.nullable().default(null),
    /** Day from which cover is effective, when the document says one. */
    effectiveFrom: PlainDate.nullable().default(null),
    currency: CurrencyCode.nullable().default(null),
    amount: DecimalText.nullable().default(null),
    signed: seen,
    originalsIssued: count,
    originalsPresented: count,
    /** Risks as printed: `ALL RISKS, WAR RISKS`. */
    risks: text(1000),
    from: text(120),
    to: text(120),
    creditNo: text(60),
  })
  .readonly();
export type InsuranceDocument = z.infer<typeof InsuranceDocument>;

/** One document laid into the set, beside the line of 46A it answers. */
export const PresentedDocument = z
  .object({
    /** Id of the required document. */
    requiredId: z.string().max(20),
    kind: DocumentKind,
    number: text(60),
    date: PlainDate.nullable().default(null),
    originals: count,
    copies: count,
    issuer: text(300),
    signed: seen,
    quotesCredit: seen,
    /** The clerk read it against the words of the credit. */
    wordingAgrees: seen,
  })
  .readonly();
export type PresentedDocument = z.infer<typeof PresentedDocument>;

export const PresentationOutcome = z
  .object({ result: z.enum(['paid', 'accepted', 'refused']), on: PlainDate, note: text(1000) })
  .readonly();
export type PresentationOutcome = z.infer<typeof PresentationOutcome>;

/** One set of documents handed to the bank, or being made ready. */
export const Presentation = z
  .object({
    /** `p1`, `p2` … within its credit. */
    id: z.string().min(1).max(20),
    shipmentIds: z.array(ShipmentId).max(40).default([]),
    /** Orders whose papers are presented while there is no shipment record. */
    orderIds: z.array(SalesOrderId).max(40).default([]),
    presentedOn: PlainDate.nullable().default(null),
    /** Amount of the draft or demand, in the credit's currency; `null` draws the invoice. */
    drawing: DecimalText.nullable().default(null),
    /** Shipped of the goods in 45A, where the invoice cannot tell. */
    quantity: DecimalText.nullable().default(null),
    transports: z.array(TransportDocument).max(20).default([]),
    insurance: InsuranceDocument.nullable().default(null),
    documents: z.array(PresentedDocument).max(100).default([]),
    outcome: PresentationOutcome.nullable().default(null),
    note: text(2000),
  })
  .readonly();
export type Presentation = z.infer<typeof Presentation>;

/**
 * Date of shipment of one document: the on-board notation, else the date of issue where "shipped on board" is
 * pre-printed (art. 20(a)(ii)). `null` when neither proves it.
 */
export function shippedOn(transport: TransportDocument): PlainDate | null {
  if (transport.onBoardOn !== null) return transport.onBoardOn;
  return transport.wording === 'received'
    ? null
    : transport.wording === 'shipped' || !isSea(transport)
      ? transport.issuedOn
      : null;
}

export function isSea(transport: Pick<TransportDocument, 'kind'>): boolean {
  return ['bill-of-lading', 'sea-waybill', 'charter-party', 'multimodal'].includes(transport.kind);
}

/** The latest of all documents of the set (art. 31(b)); `null` while one of them shows no date. */
export function shipmentDate(transports: readonly TransportDocument[]): PlainDate | null {
  let latest: PlainDate | null = null;
  for (const transport of transports) {
    const date = shippedOn(transport);
    if (date === null) return null;
    if (latest === null || date > latest) latest = date;
  }
  return latest;
}
