import { z } from 'zod';
import {
  Application,
  DeliveryDetail,
  PartySide,
  Posting,
  PostingId,
  PostingType,
} from '#shared/money/posting';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { AccountRef } from './money-accounts';

/** An entry of the books as the clerk types it; the rules of `Posting` hold when it is saved. */
export const PostingEntry = z.object({
  account: AccountRef,
  type: PostingType,
  date: PlainDate,
  dueDate: PlainDate.nullable().default(null),
  /** Empty on a debit or credit note of ours: the next number of its series is given. */
  number: z.string().max(80).default(''),
  po: z.string().max(80).default(''),
  contract: z.string().max(80).default(''),
  amount: DecimalText,
  applications: z.array(Application).max(500).default([]),
  chargeOf: PostingId.nullable().default(null),
  reason: z.string().max(500).default(''),
  /** Claim, inspection or bank line, as text. */
  reference: z.string().max(200).default(''),
  approvedBy: z.string().max(80).default(''),
  disputed: DecimalText.default('0' as DecimalText),
  delivery: z.array(DeliveryDetail).max(2000).default([]),
  remark: z.string().max(1000).default(''),
  file: AttachmentId.nullable().default(null),
});
export type PostingEntry = z.infer<typeof PostingEntry>;

/** `charge`: what the banks kept from this receipt; booked with it as CHG against the same invoices. */
export const BookInput = z.object({
  entry: PostingEntry,
  charge: z
    .object({
      amount: DecimalText,
      reason: z.string().min(1).max(500),
      applications: z.array(Application).max(500),
    })
    .nullable()
    .default(null),
  /** The order a deposit belongs to; the first deposit of an order stands on the order itself. */
  orderId: SalesOrderId.nullable().default(null),
});
export type BookInput = z.infer<typeof BookInput>;

/** What may be changed on an entry; party, currency and type stay, and the number of a note of ours. */
export const PostingPatch = z
  .object({
    number: z.string().min(1).max(80),
    date: PlainDate,
    dueDate: PlainDate.nullable(),
    po: z.string().max(80),
    contract: z.string().max(80),
    amount: DecimalText,
    reason: z.string().max(500),
    reference: z.string().max(200),
    approvedBy: z.string().max(80),
    disputed: DecimalText,
    delivery: z.array(DeliveryDetail).max(2000),
    remark: z.string().max(1000),
    file: AttachmentId.nullable(),
  })
  .partial();
export type PostingPatch = z.infer<typeof PostingPatch>;

/** An application with what it settles, to be shown. */
export const ApplicationView = z.object({
  to: PostingId,
  number: z.string(),
  type: PostingType,
  date: PlainDate,
  dueDate: PlainDate.nullable(),
  /** Open before this application. */
  open: DecimalText,
  amount: DecimalText,
});
export type ApplicationView = z.infer<typeof ApplicationView>;

/** How a credit lies on the debits now, and how it could. */
export const AllocationView = z.object({
  credit: Posting,
  /** Of what is said about the credit: its entry, else the note on it. */
  revision: z.number().int(),
  applied: z.array(ApplicationView),
  unapplied: DecimalText,
  suggestion: z
    .object({
      how: z.enum(['exact', 'with-charge', 'sum', 'sum-with-charge', 'named', 'oldest-first']),
      applications: z.array(ApplicationView),
      /** Bank charge that would close the gap; 0 when none. */
      charge: DecimalText,
      rest: DecimalText,
    })
    .nullable(),
  /** Every debit with something open on this account. */
  items: z.array(
    z.object({
      to: PostingId,
      number: z.string(),
      po: z.string(),
      date: PlainDate,
      dueDate: PlainDate.nullable(),
      open: DecimalText,
    }),
  ),
});
export type AllocationView = z.infer<typeof AllocationView>;

/** Goods that a factory may invoice: made for an order of ours and not, or not wholly, invoiced by it. */
export const OpenDelivery = z.object({
  orderId: SalesOrderId,
  order: z.string(),
  customerOrderNo: z.string(),
  style: z.string(),
  name: z.string(),
  unit: z.string(),
  ordered: DecimalText,
  /** By this firm, whatever the currency. */
  invoiced: DecimalText,
  open: DecimalText,
  /** Its last price of this style, tax included; `null` where it never invoiced it. */
  unitPrice: DecimalText.nullable(),
  taxRatePercent: DecimalText.nullable(),
  process: z.string(),
  /** `inspected` at this firm · `invoiced` in part · `style` made by it before · `order` released, invoiced by nobody. */
  why: z.enum(['inspected', 'invoiced', 'style', 'order']),
});
export type OpenDelivery = z.infer<typeof OpenDelivery>;

/** What is needed to enter a factory's invoice: goods it may be for, and the numbers that stand already. */
export const FactoryInvoiceHelp = z.object({
  open: z.array(OpenDelivery),
  numbers: z.array(
    z.object({
      id: PostingId,
      number: z.string(),
      date: PlainDate,
      amount: DecimalText,
      currency: CurrencyCode,
    }),
  ),
});
export type FactoryInvoiceHelp = z.infer<typeof FactoryInvoiceHelp>;

export const BankRow = z.object({
  /** From its content; the same row of another file has the same key. */
  key: z.string(),
  row: z.number().int(),
  date: PlainDate.nullable(),
  amount: DecimalText,
  currency: CurrencyCode,
  payer: z.string(),
  reference: z.string(),
  /** Money in comes from a customer, money out goes to a factory or supplier. */
  side: PartySide,
  /** `new`: came in · `outgoing`: money we paid · `booked`: stands in the books already · `undated`: ask for the day first. */
  state: z.enum(['new', 'booked', 'outgoing', 'undated']),
  postingId: PostingId.nullable(),
  /** Customers it may be from, or suppliers it may have gone to, likeliest first, with the reason. */
  parties: z.array(
    z.object({ party: z.string(), name: z.string(), why: z.enum(['invoice', 'order', 'name', 'amount']) }),
  ),
  /** For the likeliest party. */
  suggestion: AllocationView.shape.suggestion,
  /** An order of the likeliest party whose missing deposit this may be: named in the text, or of exactly this amount. */
  deposit: z.object({ orderId: SalesOrderId, number: z.string(), missing: DecimalText }).nullable(),
});
export type BankRow = z.infer<typeof BankRow>;

export const BankBooking = z.object({
  key: z.string(),
  party: z.string().min(1).max(80),
  /** Absent: as suggested. Empty: unapplied cash. */
  applications: z.array(Application).max(500).optional(),
  charge: DecimalText.default('0' as DecimalText),
  /** Booked as the deposit of this order. */
  orderId: SalesOrderId.nullable().default(null),
});
export type BankBooking = z.infer<typeof BankBooking>;
