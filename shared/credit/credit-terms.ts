import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { GoodsItem } from './goods-item';
import { RequiredDocument } from './required-document';

export const Allowance = z.enum(['allowed', 'not-allowed', 'conditional']);
export type Allowance = z.infer<typeof Allowance>;

/** A drawing or shipment within its own period (art. 32). */
export const Instalment = z
  .object({
    from: PlainDate.nullable().default(null),
    to: PlainDate,
    quantity: DecimalText.nullable().default(null),
    amount: DecimalText.nullable().default(null),
  })
  .readonly();
export type Instalment = z.infer<typeof Instalment>;

const text = (max: number) => z.string().max(max);
const percent = DecimalText.refine((value) => !value.startsWith('-') && Number(value) <= 100);

/** What a credit says, read from its fields or set right by the clerk. `null` and '' mean that it is silent. */
export const CreditTerms = z
  .object({
    number: text(60),
    /** 40A: `IRREVOCABLE TRANSFERABLE`. */
    form: text(120),
    issueDate: PlainDate.nullable(),
    rules: text(120),
    expiryDate: PlainDate.nullable(),
    expiryPlace: text(200),
    /** ISO country whose banking days count (art. 29); '' while nobody knows. */
    expiryCountry: text(2),
    issuingBank: text(500),
    applicant: z.array(text(200)).max(8),
    beneficiary: z.array(text(200)).max(8),
    currency: CurrencyCode.nullable(),
    amount: DecimalText.nullable(),
    /** 39A, percent; for the amount alone. */
    plus: percent.nullable(),
    minus: percent.nullable(),
    /** "About" beside the amount. */
    amountAbout: z.boolean(),
    additionalAmounts: text(400),
    availableWith: text(300),
    availableBy: z.enum(['payment', 'acceptance', 'negotiation', 'deferred', 'mixed']).nullable(),
    draftsAt: text(300),
    drawee: text(300),
    partialShipments: Allowance.nullable(),
    transhipment: Allowance.nullable(),
    placeOfReceipt: text(300),
    portOfLoading: text(300),
    portOfDischarge: text(300),
    placeOfDelivery: text(300),
    latestShipment: PlainDate.nullable(),
    /** First day of shipment where 44D gives a period. */
    earliestShipment: PlainDate.nullable(),
    shipmentPeriod: text(1000),
    instalments: z.array(Instalment).max(60),
    goods: text(12_000),
    goodsItems: z.array(GoodsItem).max(300),
    documents: z.array(RequiredDocument).max(100),
    conditions: z.array(text(4000)).max(200),
    /** 48; `null` leaves the 21 days of article 14(c). */
    presentationDays: z.number().int().min(0).max(999).nullable(),
    presentationText: text(400),
    charges: text(400),
    confirmation: text(60),
  })
  .readonly();
export type CreditTerms = z.infer<typeof CreditTerms>;
export type TermName = keyof CreditTerms;

/** What the clerk set right, over what was read. */
export const TermCorrections = CreditTerms.unwrap().partial().readonly();
export type TermCorrections = z.infer<typeof TermCorrections>;

/** The field in which each term stands: an amendment of the field outlives an older correction of the term. */
export const TAGS_OF_TERM: Readonly<Record<TermName, readonly string[]>> = {
  number: ['20'],
  form: ['40A'],
  issueDate: ['31C'],
  rules: ['40E'],
  expiryDate: ['31D'],
  expiryPlace: ['31D'],
  expiryCountry: ['31D'],
  issuingBank: ['52'],
  applicant: ['50'],
  beneficiary: ['59'],
  currency: ['32B'],
  amount: ['32B'],
  plus: ['39A'],
  minus: ['39A'],
  amountAbout: ['32B'],
  additionalAmounts: ['39C'],
  availableWith: ['41'],
  availableBy: ['41'],
  draftsAt: ['42C'],
  drawee: ['42'],
  partialShipments: ['43P'],
  transhipment: ['43T'],
  placeOfReceipt: ['44A'],
  portOfLoading: ['44E'],
  portOfDischarge: ['44F'],
  placeOfDelivery: ['44B'],
  latestShipment: ['44C', '44D'],
  earliestShipment: ['44D'],
  shipmentPeriod: ['44D'],
  instalments: ['44D'],
  goods: ['45A'],
  goodsItems: ['45A'],
  documents: ['46A', '47A'],
  conditions: ['47A'],
  presentationDays: ['48'],
  presentationText: ['48'],
  charges: ['71D'],
  confirmation: ['49'],
};

export const TERM_NAMES = Object.keys(TAGS_OF_TERM) as readonly TermName[]; // the keys are exactly those of the record

/** True for a credit that may be transferred (art. 38(b)). */
export function isTransferable(terms: Pick<CreditTerms, 'form'>): boolean {
  return /TRANSFERABLE/i.test(terms.form) && !/(?:NOT|NON)[\s-]*TRANSFERABLE/i.test(terms.form);
}
