import { calendarMonth, type PlainDate } from '#shared/values/plain-date';

/**
 * The days that their rows speak of. A statement of one month begins with the month: its opening stands before the first
 * row, and what we booked in the days between belongs to it. Empty without a day to go by.
 */
export function statementPeriod(days: readonly PlainDate[]): {
  readonly from: PlainDate | '';
  readonly to: PlainDate | '';
} {
  const sorted = [...days].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return { from: '', to: '' };
  const month = calendarMonth(first);
  return { from: last <= month.to ? month.from : first, to: last };
}
