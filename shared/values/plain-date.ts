import { z } from 'zod';

const DAY_MS = 86_400_000;

/** A business day without time or zone, `yyyy-mm-dd`, between 1900 and 2199. */
export const PlainDate = z.string().refine(isPlainDateText, 'not a day of the calendar').brand<'PlainDate'>();
export type PlainDate = z.infer<typeof PlainDate>;

function isPlainDateText(text: string): boolean {
  const parts = /^(19|20|21)(\d{2})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const utc = toUtc(text);
  return !Number.isNaN(utc) && new Date(utc).toISOString().slice(0, 10) === text;
}

function toUtc(text: string): number {
  return Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)));
}

/** `null` when the text is no day of the calendar, such as 2026-02-30. */
export function parsePlainDate(text: string): PlainDate | null {
  return isPlainDateText(text) ? (text as PlainDate) : null;
}

export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return parsePlainDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(toUtc(date) + days * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / DAY_MS);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(date: PlainDate): number {
  return new Date(toUtc(date)).getUTCDay();
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}

/** First and last day of the month in which the day lies. */
export function calendarMonth(day: PlainDate): { readonly from: PlainDate; readonly to: PlainDate } {
  // The first of a month that exists is a day of the calendar.
  const first = (text: string) => `${text.slice(0, 7)}-01` as PlainDate;
  const from = first(day);
  return { from, to: addDays(first(addDays(from, 31)), -1) };
}

/** The same day so many months later; the last of the month where that is shorter: 31 January and 1 are 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const count = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const first = plainDate(year, month, 1) ?? date;
  return plainDate(year, month, dayOf(date)) ?? calendarMonth(first).to;
}

export function earlierOf(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? a : b;
}

export function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b;
}
