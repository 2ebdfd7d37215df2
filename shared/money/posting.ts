import { z } from 'zod';
import { CurrencyCode, minorUnits } from '#shared/values/currency';
import { compare, DecimalText, decimalPlaces, isNegative, isZero, sum } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** Row types of a statement (reconciliation.md section 1). */
export const POSTING_TYPES = ['INV', 'DN', 'CN', 'DED', 'RCT', 'CHG', 'DEP', 'ADJ', 'RFD'] as const;
export const PostingType = z.enum(POSTING_TYPES);
export type PostingType = z.infer<typeof PostingType>;

/** A customer owes us; a supplier or processing factory is owed by us. The engine is one, the sign is inverted. */
export const PartySide = z.enum(['customer', 'supplier']);
export type PartySide = z.infer<typeof PartySide>;

export const PostingId = z.string().min(1).max(80).brand<'PostingId'>();
export type PostingId = z.infer<typeof PostingId>;

const positive = DecimalText.refine((text) => !isNegative(text) && !isZero(text), 'must be more than zero');

/** Part of a credit set against one debit of the same party and currency. */
export const Application = z
  .object({
    /** The invoice, debit note, refund or positive adjustment that is settled. */
    to: PostingId,
    amount: positive,
    /** Day from which it lies there, as a rule that of the money; before it the money counts as unapplied cash. */
    on: PlainDate,
  })
  .readonly();
export type Application = z.infer<typeof Application>;

/** What was delivered, for the delivery detail of a statement. */
export const DeliveryDetail = z
  .object({
    /** 送货单号 */
    deliveryNote: z.string().default(''),
    /** 款号 */
    style: z.string().default(''),
    process: z.string().default(''),
    quantity: DecimalText,
    unit: z.string().default(''),
    /** Per unit, tax included. */
    unitPrice: DecimalText,
    /** Percent, `13` for 13 %; the posting's amount includes the tax. */
    taxRatePercent: DecimalText.nullable().default(null),
    /** 发票号 */
    vatInvoice: z.string().default(''),
    /** Number of our order that the goods were made for. */
    order: z.string().max(40).optional(),
  })
  .readonly();
export type DeliveryDetail = z.infer<typeof DeliveryDetail>;

const PostingShape = z.object({
  id: PostingId,
  side: PartySide,
  party: z.string().min(1),
  currency: CurrencyCode,
  type: PostingType,
  /** Invoice or note date; acceptance date of a deduction; bank value date of money. */
  date: PlainDate,
  dueDate: PlainDate.nullable().default(null),
  /** The day that the terms count from has not come: the due date is by what is planned. */
  dueEstimated: z.boolean().optional(),
  number: z.string().default(''),
  /** The customer's purchase order. */
  po: z.string().default(''),
  /** Contract or proforma invoice; a deposit belongs to it. */
  contract: z.string().default(''),
  /** More than zero; the type carries the sign. Only an adjustment may be negative. */
  amount: DecimalText,
  applications: z.array(Application).readonly().default([]),
  /** CHG only: the receipt that came in short. */
  chargeOf: PostingId.nullable().default(null),
  /** Customer's claim number of a deduction, cause of an adjustment or credit note. */
  reason: z.string().default(''),
  approvedBy: z.string().default(''),
  /** Part of a debit that the customer disputes; it stays open. */
  disputed: DecimalText.default('0' as DecimalText),
  /** Claim, inspection or bank line that the posting stands on, as text, so that it can be found again. */
  reference: z.string().max(200).default(''),
  /** Id of the issued paper the posting comes from; empty for a bank entry. */
  paper: z.string().default(''),
  /** The scanned advice, claim or invoice. */
  file: AttachmentId.nullable().default(null),
  delivery: z.array(DeliveryDetail).readonly().default([]),
  remark: z.string().default(''),
  /** Who last mended the entry, and why; what it said before stands in the history. */
  mended: z.object({ reason: z.string(), by: z.string(), on: PlainDate }).readonly().optional(),
});

/** One entry of an account in its document currency. */
export const Posting = PostingShape.superRefine((posting, context) => {
  const wrong = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (isZero(posting.amount)) wrong('amount', 'must not be zero');
  if (posting.type !== 'ADJ' && isNegative(posting.amount)) wrong('amount', 'must be more than zero');
  if (decimalPlaces(posting.amount) > minorUnits(posting.currency))
    wrong('amount', 'finer than the currency');
  // A credit note without its invoice could not be aged (reconciliation.md section 1).
  if (posting.type === 'CN' && posting.applications.length === 0)
    wrong('applications', 'must name an invoice');
  if (posting.type === 'CHG' && posting.chargeOf === null) wrong('chargeOf', 'must name its receipt');
  if (['DED', 'ADJ', 'CHG'].includes(posting.type) && posting.reason.trim() === '')
    wrong('reason', 'must be given');
  if (posting.type === 'ADJ' && posting.approvedBy.trim() === '') wrong('approvedBy', 'must be given');
  if (isDebit(posting) && posting.applications.length > 0) wrong('applications', 'only a credit is applied');
  const applied = sum(posting.applications.map((application) => application.amount));
  if (!isDebit(posting) && compare(applied, size(posting.amount)) > 0)
    wrong('applications', 'more than the amount');
  if (isNegative(posting.disputed) || compare(posting.disputed, size(posting.amount)) > 0)
    wrong('disputed', 'more than the amount');
}).readonly();
export type Posting = z.infer<typeof Posting>;

function size(amount: DecimalText): DecimalText {
  return (amount.startsWith('-') ? amount.slice(1) : amount) as DecimalText; // still a decimal without its sign
}

/** True when the posting makes the debtor owe more: INV, DN, RFD and a positive adjustment. */
export function isDebit(posting: { readonly type: PostingType; readonly amount: DecimalText }): boolean {
  if (posting.type === 'ADJ') return !isNegative(posting.amount);
  return posting.type === 'INV' || posting.type === 'DN' || posting.type === 'RFD';
}
