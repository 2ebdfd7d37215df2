import type { BankCalendar } from '#shared/credit/banking-calendar';
import { addDays, type PlainDate, parsePlainDate } from '#shared/values/plain-date';

const DAY = String.raw`(\d{4}-\d{2}-\d{2})`;
const LINE = new RegExp(`^${DAY}(?:\\s*(?:to|–|-|~|至|到)\\s*${DAY})?\\s*(.*)$`, 'i');
/** Longest run of holidays that one line may name. */
const LONGEST = 60;

/** Holidays as lines: days that follow each other under one name stand in one. */
export function holidayLines({ holidays }: Pick<BankCalendar, 'holidays'>): string {
  const sorted = [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1));
  const runs: { from: PlainDate; to: PlainDate; name: string }[] = [];
  for (const { date, name } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.name === name && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date, name });
  }
  return runs
    .map(({ from, to, name }) => `${from === to ? from : `${from} – ${to}`} ${name}`.trim())
    .join('\n');
}

export type CalendarReading =
  | { readonly ok: true; readonly holidays: BankCalendar['holidays'] }
  | { readonly ok: false; readonly line: number; readonly text: string };

/** `2026-10-01 – 2026-10-07 National Day`: every day of the run under that name. */
export function readHolidays(text: string): CalendarReading {
  const holidays: { date: PlainDate; name: string }[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const parts = LINE.exec(line);
    const from = parsePlainDate(parts?.[1] ?? '');
    const to = parts?.[2] === undefined ? from : parsePlainDate(parts[2]);
    if (parts === null || from === null || to === null || to < from || to > addDays(from, LONGEST))
      return { ok: false, line: index + 1, text: line };
    for (let date = from; date <= to; date = addDays(date, 1))
      holidays.push({ date, name: (parts[3] ?? '').trim().slice(0, 80) });
  }
  return { ok: true, holidays };
}

/** Bare days, one a line or apart by blanks. */
export function readWorkdays(
  text: string,
): { readonly days: readonly PlainDate[] } | { readonly wrong: string } {
  const days: PlainDate[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const date = parsePlainDate(word);
    if (date === null) return { wrong: word };
    days.push(date);
  }
  return { days };
}
