import { type DateOrder, readDate } from '#shared/imports/date-reading';
import type { PlainDate } from '#shared/values/plain-date';
import type { StatementColumns } from './statement-columns';

/** The day of a cell, or why it is none yet. */
export function dateOf(
  text: string,
  order: DateOrder | null,
): {
  readonly day: PlainDate | null;
  readonly doubt: 'no-date' | 'open-date' | null;
  readonly choices: readonly string[];
} {
  if (text === '') return { day: null, doubt: null, choices: [] };
  const read = readDate(text);
  if (read === null) return { day: null, doubt: 'no-date', choices: [] };
  const day = read.certain ?? (order === 'dmy' ? read.dmy : order === 'mdy' ? read.mdy : null);
  const both = [read.dmy, read.mdy].filter((one) => one !== null);
  return { day, doubt: day === null ? 'open-date' : null, choices: day === null ? both : [] };
}

/** The order of day and month that the column proves. */
export function provedOrder(
  body: readonly (readonly string[])[],
  columns: StatementColumns['columns'],
): DateOrder | null {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  for (const cells of body) {
    const proves = columns.date === undefined ? null : readDate(cells[columns.date] ?? '')?.proves;
    if (proves) votes[proves] += 1;
  }
  return votes.dmy === votes.mdy ? null : votes.dmy > votes.mdy ? 'dmy' : 'mdy';
}
