import type { HomeRate } from '#shared/domain/money-settings';
import type { CurrencyCode } from '#shared/values/currency';
import {
  absolute,
  compare,
  type DecimalText,
  divide,
  isZero,
  multiply,
  round,
  subtract,
} from '#shared/values/decimal';
import { daysBetween, earlierOf, type PlainDate } from '#shared/values/plain-date';

/** The clerk's own rates: 1 unit of a currency in the home currency, each with its day. For views and explanations only. */
export type RateTable = { readonly home: CurrencyCode; readonly rates: readonly HomeRate[] };

/** The last rate up to a day; where all are later, the first after it. */
export function rateOn({ rates }: RateTable, currency: CurrencyCode, day: PlainDate): HomeRate | null {
  let before: HomeRate | null = null;
  let after: HomeRate | null = null;
  for (const rate of rates) {
    if (rate.currency !== currency) continue;
    if (rate.on <= day && (before === null || rate.on > before.on)) before = rate;
    if (rate.on > day && (after === null || rate.on < after.on)) after = rate;
  }
  return before ?? after;
}

export type CrossRate = {
  readonly from: CurrencyCode;
  readonly to: CurrencyCode;
  /** 1 unit of `from` in `to`, six decimals. */
  readonly rate: DecimalText;
  /** Day of the older of the rates that it was made from. */
  readonly on: PlainDate;
};

/** What 1 unit of a currency is in another, over the home currency; `null` where a rate is missing. */
export function crossRate(
  table: RateTable,
  from: CurrencyCode,
  to: CurrencyCode,
  day: PlainDate,
): CrossRate | null {
  if (from === to) return null;
  const one = '1' as DecimalText; // the home currency in itself
  const at = (currency: CurrencyCode) =>
    currency === table.home ? { rate: one, on: null } : rateOn(table, currency, day);
  const [left, right] = [at(from), at(to)];
  if (left === null || right === null) return null;
  const days = [left.on, right.on].flatMap((on) => on ?? []);
  const [first = day, second = first] = days;
  return { from, to, rate: round(divide(left.rate, right.rate), 6), on: earlierOf(first, second) };
}

/** Every currency that the table knows. */
export function ratedCurrencies({ home, rates }: RateTable): readonly CurrencyCode[] {
  return [...new Set([home, ...rates.map((rate) => rate.currency)])];
}

/** Their figure is ours at this rate. */
export type RateFound = CrossRate & {
  /** theirs ÷ ours. */
  readonly theirs: DecimalText;
};

/** Rates agreed on and rates of the day lie this near to each other, in percent. */
const NEAR_PERCENT = 1;

/** A rate of the table at which our figure becomes theirs; the nearest when several do. */
export function rateBetween(
  table: RateTable,
  currency: CurrencyCode,
  ours: DecimalText,
  theirs: DecimalText,
  day: PlainDate,
): RateFound | null {
  if (isZero(ours) || isZero(theirs)) return null;
  const ratio = divide(theirs, ours);
  let best: { readonly found: RateFound; readonly gap: DecimalText } | null = null;
  for (const other of ratedCurrencies(table)) {
    const known = crossRate(table, currency, other, day);
    if (known === null || isZero(known.rate)) continue;
    const gap = absolute(subtract(ratio, known.rate));
    if (compare(multiply(gap, 100), multiply(known.rate, NEAR_PERCENT)) > 0) continue;
    if (best === null || compare(gap, best.gap) < 0)
      best = { found: { ...known, theirs: round(ratio, 4) }, gap };
  }
  return best === null ? null : best.found;
}

/** Days that a rate is old; what is older than a month says little. */
export function rateAge(on: PlainDate, today: PlainDate): number {
  return Math.max(0, daysBetween(on, today));
}
export const OLD_RATE_DAYS = 31;
