import { z } from 'zod';
import { CurrencyCode, minorUnits } from './currency';
import { add, DecimalText, multiply, round, ZERO } from './decimal';

/** An amount in one currency; amounts of different currencies never add up. */
export const Money = z.object({ amount: DecimalText, currency: CurrencyCode }).readonly();
export type Money = z.infer<typeof Money>;

export function money(amount: DecimalText, currency: CurrencyCode): Money {
  return { amount: round(amount, minorUnits(currency)), currency };
}

/**
 * Quantity × printed unit price, half up to the currency's minor unit. The only place where a line is rounded:
 * 0.335 × 1, 3, 5 give 0.34, 1.01, 1.68 (quotation.md section 5).
 */
export function lineTotal(unitPrice: DecimalText, quantity: DecimalText, currency: CurrencyCode): Money {
  return money(multiply(unitPrice, quantity), currency);
}

/** Sum of already rounded amounts. Throws when a currency differs: mixing them is a bug. */
export function totalOf(amounts: readonly Money[], currency: CurrencyCode): Money {
  let total = ZERO;
  for (const item of amounts) {
    if (item.currency !== currency) throw new RangeError(`cannot add ${item.currency} to ${currency}`);
    total = add(total, item.amount);
  }
  return money(total, currency);
}
