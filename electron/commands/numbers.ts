import type { Company } from '#shared/domain/company';
import { counterId, DEFAULT_PATTERNS, formatNumber, type NumberSeries } from '#shared/domain/numbering';
import { type PlainDate, yearOf } from '#shared/values/plain-date';
import type { Transaction } from '../store/transaction';

/**
 * Gives the next number of a series inside the same change that uses it, so that a refused change leaves no hole.
 * A number that is taken already (entered before the pattern was changed) is passed over.
 */
export function takeNumber(
  tx: Transaction,
  series: NumberSeries,
  date: PlainDate,
  isTaken: (number: string) => boolean,
): string {
  const company: Company | undefined = tx.get('company', 'company');
  const pattern = company?.numbering[series] ?? DEFAULT_PATTERNS[series];
  const id = counterId(series, date);
  let last = tx.get('counters', id)?.last ?? 0;
  let number: string;
  do {
    last += 1;
    number = formatNumber(pattern, last, date);
  } while (isTaken(number));
  tx.put('counters', { id, series, year: yearOf(date), last });
  return number;
}

/** The next number of an order; every way an order is made takes it here. */
export function takeOrderNumber(tx: Transaction, date: PlainDate): string {
  return takeNumber(tx, 'sales-order', date, (number) =>
    tx.all('orders').some((order) => order.number === number),
  );
}

/** The last number of a series that was never told to anyone may be given again: no hole remains. */
export function giveBackNumber(tx: Transaction, series: NumberSeries, date: PlainDate, number: string): void {
  const counter = tx.get('counters', counterId(series, date));
  const pattern = tx.get('company', 'company')?.numbering[series] ?? DEFAULT_PATTERNS[series];
  if (counter && formatNumber(pattern, counter.last, date) === number)
    tx.put('counters', { ...counter, last: counter.last - 1 });
}
