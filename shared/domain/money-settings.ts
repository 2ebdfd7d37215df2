import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText, isNegative, isZero } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

const positive = DecimalText.refine((text) => !isNegative(text) && !isZero(text), 'must be more than zero');
const notNegative = DecimalText.refine((text) => !isNegative(text), 'must not be negative');
const days = z.number().int().min(0).max(90);

/** 1 unit of `currency` in the home currency, as the clerk entered it; for views only, never for a balance. */
export const HomeRate = z.object({ currency: CurrencyCode, rate: positive, on: PlainDate }).readonly();
export type HomeRate = z.infer<typeof HomeRate>;

/** How this desk keeps its accounts. */
export const MoneySettings = z
  .object({
    /** An adjustment above this needs a name that approves it. */
    writeOffLimit: notNegative.default('1.00' as DecimalText),
    /** Day under which an invoice of ours stands in the account: its own, or that of the bill of lading once it is known. */
    invoiceDay: z.enum(['invoice', 'bill-of-lading']).default('invoice'),
    ageingBasis: z.enum(['due-date', 'document-date']).default('due-date'),
    /** Days within which the other side is asked to confirm a statement. */
    replyDays: z.number().int().min(1).max(60).default(7),
    /** Days two rows of equal amount may lie apart. */
    invoiceDays: days.default(7),
    paymentDays: days.default(5),
    /** Bank charge band: the greater of the amount and the share of the payment, percent. */
    chargeAmount: notNegative.default('50.00' as DecimalText),
    chargePercent: notNegative.default('0.5' as DecimalText),
    /** First reminder after so many days late, by rank of the customer; each further degree after as many again. */
    reminderDays: z
      .object({ main: days.default(10), regular: days.default(7), small: days.default(3) })
      .readonly()
      .prefault({}),
    homeCurrency: CurrencyCode.default('CNY'),
    /** Kept by hand, several days of one currency beside each other. */
    rates: z.array(HomeRate).max(1000).default([]),
  })
  .readonly();
export type MoneySettings = z.infer<typeof MoneySettings>;

export const DEFAULT_MONEY_SETTINGS: MoneySettings = MoneySettings.parse({});
