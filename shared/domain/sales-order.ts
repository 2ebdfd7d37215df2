import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { type DecimalText as Decimal, DecimalText, sum } from '#shared/values/decimal';
import { AttachmentId, CustomerId, QuotationId, SalesOrderId } from '#shared/values/ids';
import { Incoterm } from '#shared/values/incoterm';
import { type Money, totalOf } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import { AsOrdered } from './as-ordered';
import { DeliveryDateMeaning } from './customer';
import { CustomerConfirmation } from './customer-confirmation';
import { CheckAnswer, OrderChecks } from './order-check';
import { FollowUp } from './order-follow-up';
import { lineAmount, OrderLine } from './order-line';
import { OrderQuestion } from './order-question';
import { OrderStage } from './order-stage';
import { Party } from './party';
import { PaymentTerms } from './payment-terms';
import { ShipmentDetails } from './shipment-details';

/** One record is one journal line; a longer list is split by the customer's own order numbers. */
export const ORDER_LINES_MAX = 5000;
export const ORDER_FILES_MAX = 200;

/** A rule set aside for this order: `deposit-missing`, `total-amount-differs`, … */
export const Waiver = z
  .object({
    rule: z.string().max(80),
    by: z.string().max(80),
    at: z.string(),
    reason: z.string().min(1).max(500),
  })
  .readonly();
export type Waiver = z.infer<typeof Waiver>;

/** The order we run: one record from the customer's file to the last payment. */
export const SalesOrder = z
  .object({
    id: SalesOrderId,
    /** Our number, given when the order is created: `SO-2026-0001`. */
    number: z.string().min(1).max(40),
    customerId: CustomerId,
    /** The customer's own PO number. */
    customerOrderNo: z.string().max(80).default(''),
    /** Date on the customer's PO. */
    orderDate: PlainDate.nullable().default(null),
    receivedOn: PlainDate,
    quotationId: QuotationId.nullable().default(null),
    currency: CurrencyCode,
    incoterm: Incoterm.nullable().default(null),
    paymentTerms: PaymentTerms,
    /** The day the goods must leave, as the customer wrote it. */
    deliveryDate: PlainDate.nullable().default(null),
    deliveryDateMeans: DeliveryDateMeaning.default('etd'),
    portOfLoading: z.string().max(80).default(''),
    portOfDischarge: z.string().max(80).default(''),
    partialShipment: z.boolean().default(true),
    transhipment: z.boolean().default(true),
    /** Percent by which more than ordered may be shipped; `null`: nothing is agreed, not one piece more. */
    overDeliveryPercent: DecimalText.nullable().default(null),
    /** `null` for an order that was not read from a file. */
    asOrdered: AsOrdered.nullable().default(null),
    /** `null` takes the customer file's. */
    consignee: Party.nullable().default(null),
    notify: Party.nullable().default(null),
    /** `null` takes the customer file's template. */
    marks: z.array(z.string().max(60)).max(10).nullable().default(null),
    /** Main freight and insurance inside a C price, in the order's currency. */
    freight: DecimalText.nullable().default(null),
    insurance: DecimalText.nullable().default(null),
    depositReceived: z.object({ amount: DecimalText, on: PlainDate }).readonly().nullable().default(null),
    /** Further parts of the deposit, each an entry of the account. */
    laterDeposits: z
      .array(z.object({ postingId: z.string().max(80), amount: DecimalText, on: PlainDate }).readonly())
      .max(50)
      .default([]),
    stage: OrderStage,
    lines: z.array(OrderLine).max(ORDER_LINES_MAX),
    checks: OrderChecks,
    shipment: ShipmentDetails,
    /** 0 for the first PO, counted up by each revision of the customer. */
    poRevision: z.number().int().min(0).default(0),
    /** The customer's files, first the one the order was read from. */
    files: z.array(AttachmentId).max(ORDER_FILES_MAX).default([]),
    /** Rules that somebody set aside, with the name and the reason. */
    waivers: z.array(Waiver).max(500).default([]),
    /** What revisions of the customer's order touch, as ticks. */
    followUps: z.array(FollowUp).max(500).default([]),
    /** What the customer has been or must be asked about this order. */
    questions: z.array(OrderQuestion).max(300).default([]),
    /** The customer's yes to this order, oldest first. */
    confirmations: z.array(CustomerConfirmation).max(100).default([]),
    /** Answers to the extra check lines that earlier complaints and failed inspections of the items ask. */
    lessons: z
      .array(z.object({ key: z.string().max(80), answer: CheckAnswer }).readonly())
      .max(200)
      .optional(),
    note: z.string().max(4000).default(''),
    createdOn: PlainDate,
  })
  .readonly();
export type SalesOrder = z.infer<typeof SalesOrder>;

/** Sum of the rounded line amounts; lines without a price count nothing and are named by `linesWithoutPrice`. */
export function orderTotal(order: Pick<SalesOrder, 'lines' | 'currency'>): Money {
  const amounts = order.lines.flatMap((line) => lineAmount(line, order.currency) ?? []);
  return totalOf(amounts, order.currency);
}

/** Pieces by unit, never added across units. */
export function quantityByUnit(order: Pick<SalesOrder, 'lines'>): ReadonlyMap<Unit, Decimal> {
  const totals = new Map<Unit, Decimal>();
  for (const line of order.lines) {
    totals.set(line.unit, sum([totals.get(line.unit) ?? ('0' as Decimal), line.quantity]));
  }
  return totals;
}

export function linesWithoutPrice(order: Pick<SalesOrder, 'lines'>): readonly OrderLine[] {
  return order.lines.filter((line) => line.unitPrice === null);
}
