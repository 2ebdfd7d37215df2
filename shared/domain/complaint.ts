import { z } from 'zod';
import { FactoryDeduction, PositiveAmount } from '#shared/aftersales/factory-deduction';
import { DeliveryDetail, PostingId } from '#shared/money/posting';
import { CurrencyCode } from '#shared/values/currency';
import { compare, DecimalText, ZERO } from '#shared/values/decimal';
import {
  AttachmentId,
  ComplaintId,
  CustomerId,
  InspectionId,
  IssuedDocumentId,
  ProductId,
  SalesOrderId,
  ShipmentId,
  SupplierId,
} from '#shared/values/ids';
import { lineTotal, type Money, totalOf } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

export const COMPLAINT_CAUSES = [
  'quality',
  'size',
  'colour',
  'shortage',
  'wrong-goods',
  'packing',
  'late',
  'damage',
  'other',
] as const;
export const ComplaintCause = z.enum(COMPLAINT_CAUSES);
export type ComplaintCause = z.infer<typeof ComplaintCause>;

/** Who bears it; `factory` and `shared` let a deduction follow. */
export const Liability = z.enum(['open', 'us', 'factory', 'shared', 'carrier', 'customer']);
export type Liability = z.infer<typeof Liability>;

const notNegative = DecimalText.refine((text) => compare(text, ZERO) >= 0, 'must not be negative');

/** What is complained about: pieces of one line and what they are worth to the customer. */
export const ComplaintLine = z
  .object({
    id: z.string().min(1).max(40),
    /** Line of the order it was delivered on. */
    lineId: z.string().max(40).default(''),
    productId: ProductId.nullable().default(null),
    itemNo: z.string().max(80).default(''),
    description: z.string().max(1000).default(''),
    quantity: notNegative,
    unit: Unit.default('PCS'),
    /** Claimed for each piece. */
    unitPrice: notNegative,
  })
  .readonly();
export type ComplaintLine = z.infer<typeof ComplaintLine>;

/** A credit note that went out; its entry on the customer's account follows from it. */
export const ComplaintCredit = z
  .object({
    /** `CN-2026-0001` */
    number: z.string().min(1).max(40),
    on: PlainDate,
    amount: PositiveAmount,
    currency: CurrencyCode,
    /** Of the account at the day of issue: the complaint may be set right later. */
    customerId: CustomerId,
    /** Invoice it lowers first. */
    against: PostingId,
    reason: z.string().min(1).max(500),
    /** The goods, where they are exactly what is credited. */
    delivery: z.array(DeliveryDetail).max(200).readonly().default([]),
    issuedId: IssuedDocumentId,
  })
  .readonly();
export type ComplaintCredit = z.infer<typeof ComplaintCredit>;

export const SETTLEMENTS = ['open', 'credit', 'discount', 'replacement', 'refused'] as const;
/** How it is settled: money back by credit note, a discount given as one, new goods free of charge, or not at all. */
export const Settlement = z.enum(SETTLEMENTS);
export type Settlement = z.infer<typeof Settlement>;

/** After-sales: what a customer complains about, until it is answered and settled. */
export const Complaint = z
  .object({
    id: ComplaintId,
    /** `CMP-2026-0001` */
    number: z.string().min(1).max(40),
    customerId: CustomerId,
    orderId: SalesOrderId.nullable().default(null),
    shipmentId: ShipmentId.nullable().default(null),
    /** Number of the invoice that the goods were charged on. */
    invoiceNo: z.string().max(40).default(''),
    inspectionId: InspectionId.nullable().default(null),
    /** Production lot, batch or carton numbers, as the customer names them. */
    lot: z.string().max(120).default(''),
    /** The customer's own claim number. */
    claimNo: z.string().max(80).default(''),
    currency: CurrencyCode,
    receivedOn: PlainDate,
    answerDueOn: PlainDate.nullable().default(null),
    answeredOn: PlainDate.nullable().default(null),
    cause: ComplaintCause.default('quality'),
    causeText: z.string().max(2000).default(''),
    lines: z.array(ComplaintLine).max(200).readonly().default([]),
    pictures: z.array(AttachmentId).max(20).readonly().default([]),
    liability: Liability.default('open'),
    /** The factory that made the goods. */
    supplierId: SupplierId.nullable().default(null),
    settlement: Settlement.default('open'),
    /** Agreed with the customer; `null` takes the value of the lines. */
    agreedAmount: notNegative.nullable().default(null),
    /** What is said to the customer, in the answer. */
    answer: z.string().max(4000).default(''),
    /** What we do so that it does not happen again; shown on the next order of the item. */
    lesson: z.string().max(1000).default(''),
    credits: z.array(ComplaintCredit).max(20).readonly().default([]),
    deduction: FactoryDeduction.nullable().default(null),
    /** The order by which new goods go out free of charge. */
    replacementId: SalesOrderId.nullable().default(null),
    closedOn: PlainDate.nullable().default(null),
    createdOn: PlainDate,
  })
  .readonly();
export type Complaint = z.infer<typeof Complaint>;

/** What the customer claims: the rounded lines together. */
export function claimedValue({ lines, currency }: Pick<Complaint, 'lines' | 'currency'>): Money {
  return totalOf(
    lines.map((line) => lineTotal(line.unitPrice, line.quantity, currency)),
    currency,
  );
}

/** What is given back, as agreed, else as claimed. */
export function settledValue(complaint: Pick<Complaint, 'lines' | 'currency' | 'agreedAmount'>): DecimalText {
  return complaint.agreedAmount ?? claimedValue(complaint).amount;
}

/** The customer still waits for our word. */
export function awaitsAnswer({ answeredOn, closedOn }: Pick<Complaint, 'answeredOn' | 'closedOn'>): boolean {
  return answeredOn === null && closedOn === null;
}

/** Money goes back to the customer. */
export function givesCredit(settlement: Settlement): settlement is 'credit' | 'discount' {
  return settlement === 'credit' || settlement === 'discount';
}
