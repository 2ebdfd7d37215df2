import { z } from 'zod';
import {
  ComplaintId,
  CreditId,
  InspectionId,
  IssuedDocumentId,
  QuotationId,
  SalesOrderId,
  ShipmentId,
} from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { FormKind, PaperLanguage } from './form-kind';
import { HandOver } from './paper-holder';
import { AccountPeriod } from './paper-source';

/** A paper that went out: number, date and content frozen. A correction is a new document. */
export const IssuedDocument = z
  .object({
    id: IssuedDocumentId,
    kind: FormKind,
    number: z.string().min(1).max(40),
    /** 1 for the first issue of this kind for its order, then 2, 3, … */
    version: z.number().int().min(1),
    language: PaperLanguage,
    date: PlainDate,
    orderId: SalesOrderId.nullable(),
    quotationId: QuotationId.nullable(),
    shipmentId: ShipmentId.nullable().default(null),
    creditId: CreditId.nullable().default(null),
    inspectionId: InspectionId.optional(),
    complaintId: ComplaintId.optional(),
    account: AccountPeriod.nullable().default(null),
    /** The DocumentModel exactly as printed; parsed by documents/document-model when it is read. */
    model: z.unknown(),
    /** The PaperLayout that it was made in, `null` for the house's; parsed by documents/paper-layout. */
    layout: z.unknown().default(null),
    /** SHA-256 of the model's canonical JSON. */
    modelHash: z.string(),
    /** The PaperFacts as stated at issue; parsed by documents/paper-facts when they are compared. */
    facts: z.unknown().default(null),
    issuedAt: z.string(),
    issuedBy: z.string(),
    /** The copies that went out, oldest first; see paper-holder. */
    handedTo: z.array(HandOver).max(200).default([]),
    voided: z
      .object({ on: PlainDate, reason: z.string().min(1).max(500) })
      .readonly()
      .nullable(),
  })
  .readonly();
export type IssuedDocument = z.infer<typeof IssuedDocument>;
