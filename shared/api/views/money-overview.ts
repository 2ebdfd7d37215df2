import { z } from 'zod';
import { StageName } from '#shared/domain/order-stage';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { CustomerId, SalesOrderId } from '#shared/values/ids';
import { Money } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import { AccountHead, AccountRow, CurrencySum, OpenItemView } from './money-accounts';

/** `invoice` an open invoice or debit note · `credit` one paid under a letter of credit · `deposit` of an order · `order` the balance of an order not yet invoiced. */
export const ExpectedKind = z.enum(['invoice', 'credit', 'deposit', 'order']);
export type ExpectedKind = z.infer<typeof ExpectedKind>;

/** Money that should come, with the day it is expected. */
export const ExpectedReceipt = z.object({
  on: PlainDate,
  kind: ExpectedKind,
  amount: Money,
  customerId: CustomerId,
  customerName: z.string(),
  /** Invoice or order number. */
  number: z.string(),
  orderId: SalesOrderId.nullable(),
  /** True when the day itself is an estimate: the ship has not left, the bank has not been shown the papers. */
  estimated: z.boolean(),
});
export type ExpectedReceipt = z.infer<typeof ExpectedReceipt>;

/** Monday to Sunday. */
export const ExpectedWeek = z.object({
  from: PlainDate,
  to: PlainDate,
  amounts: z.array(z.object({ currency: CurrencyCode, kind: ExpectedKind, amount: DecimalText })),
});
export type ExpectedWeek = z.infer<typeof ExpectedWeek>;

export const MissingDeposit = z.object({
  orderId: SalesOrderId,
  number: z.string(),
  customerOrderNo: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  currency: CurrencyCode,
  due: DecimalText,
  received: DecimalText,
  missing: DecimalText,
  stage: StageName,
  /** Released to the factory although the deposit has not come in full. */
  released: z.boolean(),
  /** Reason and name under which it was released. */
  waiver: z.string(),
});
export type MissingDeposit = z.infer<typeof MissingDeposit>;

export const MoneyOverview = z.object({
  asOf: PlainDate,
  /** Customers first, then suppliers; one entry a currency. */
  sums: z.array(CurrencySum),
  /** Most overdue first, at most 30. */
  overdue: z.array(AccountRow),
  /** What should have come already. */
  late: z.array(z.object({ currency: CurrencyCode, amount: DecimalText })),
  /** This week and the eleven after it. */
  weeks: z.array(ExpectedWeek),
  /** After the last week. */
  later: z.array(z.object({ currency: CurrencyCode, amount: DecimalText })),
  /** By day, at most 1,000. */
  expected: z.array(ExpectedReceipt),
  deposits: z.array(MissingDeposit),
  /** Open items in the home currency, where the clerk has entered rates; `missing` names currencies without one. */
  home: z.object({
    currency: CurrencyCode,
    receivable: DecimalText.nullable(),
    overdue: DecimalText.nullable(),
    payable: DecimalText.nullable(),
    missing: z.array(CurrencyCode),
    oldestRateOn: PlainDate.nullable(),
  }),
});
export type MoneyOverview = z.infer<typeof MoneyOverview>;

/** A letter that is due: by the customer's rank and the days of the oldest open invoice. */
export const ReminderRow = z.object({
  head: AccountHead,
  degree: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  daysLate: z.number().int(),
  overdue: DecimalText,
  disputed: DecimalText,
  items: z.array(OpenItemView),
  /** The last letter of this account that went out. */
  last: z.object({ degree: z.number().int(), on: PlainDate, number: z.string() }).nullable(),
});
export type ReminderRow = z.infer<typeof ReminderRow>;
