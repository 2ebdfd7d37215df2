import { z } from 'zod';

/** What a credit may ask for; `other` keeps its own words. */
export const DOCUMENT_KINDS = [
  'draft',
  'commercial-invoice',
  'packing-list',
  'bill-of-lading',
  'air-waybill',
  'rail-road',
  'courier-receipt',
  'insurance',
  'certificate-of-origin',
  'inspection-certificate',
  'beneficiary-certificate',
  'shipping-advice',
  'weight-list',
  'phytosanitary',
  'fumigation',
  'vessel-certificate',
  'other',
] as const;
export const DocumentKind = z.enum(DOCUMENT_KINDS);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** One document that 46A asks for, with what can be read of its wording. */
export const RequiredDocument = z
  .object({
    /** `d1`, `d2` … in the order of 46A. */
    id: z.string().max(20),
    kind: DocumentKind,
    text: z.string().max(4000),
    originals: z.number().int().min(0).max(99).default(1),
    copies: z.number().int().min(0).max(99).default(0),
    /** "In triplicate": how many are originals is ours to choose, but at least one (art. 17(d) and (e)). */
    freeSplit: z.boolean().default(false),
    /** "Full set": every original that was issued. */
    fullSet: z.boolean().default(false),
    signed: z.boolean().default(false),
    quotesCredit: z.boolean().default(false),
    /** The issuer that the credit names, '' when it names none. */
    issuer: z.string().max(300).default(''),
    /** Words after "made out" and "notify" on a transport document. */
    consignee: z.string().max(500).default(''),
    notify: z.string().max(500).default(''),
    freight: z.enum(['prepaid', 'collect']).nullable().default(null),
    /** Percent of the invoice value that an insurance document must cover; `null` leaves the 110 of article 28(f). */
    insuredPercent: z.number().min(0).max(1000).nullable().default(null),
  })
  .readonly();
export type RequiredDocument = z.infer<typeof RequiredDocument>;

export function isTransport(kind: DocumentKind): boolean {
  return kind === 'bill-of-lading' || kind === 'air-waybill' || kind === 'rail-road';
}
