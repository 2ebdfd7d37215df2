import { addDays, calendarMonth, dayOf, type PlainDate, plainDate } from '#shared/values/plain-date';
import { readDate } from './tag-value';

/** Days within which shipment must happen; `null` leaves that side open. Both ends belong to it. */
export interface ShipmentWindow {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Five days before to five after, both included: eleven days (art. 3). */
export function onOrAbout(date: PlainDate): ShipmentWindow {
  return { from: addDays(date, -5), to: addDays(date, 5) };
}

const DATE = String.raw`(?:\d{6,8}|\d{1,2}(?:ST|ND|RD|TH)?[\s.,-]*[A-Z]{3,9}[\s.,-]+20\d{2}|[A-Z]{3,9}[\s.]*\d{1,2}(?:ST|ND|RD|TH)?[\s.,]+20\d{2}|20\d{2}[-/.]\d{2}[-/.]\d{2}|\d{1,2}[-/.]\d{1,2}[-/.]20\d{2})`;
const MONTH_NAMES = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/**
 * What words of a credit allow (art. 3): to, until, till, from and between include the day they name; before and
 * after exclude it. `null` when no wording is understood.
 */
export function shipmentWindow(text: string): ShipmentWindow | null {
  const upper = text.toUpperCase().replace(/\s+/g, ' ');
  const day = (pattern: string) => {
    const hit = new RegExp(pattern.replace('DATE', `(${DATE})`)).exec(upper)?.[1];
    return hit === undefined ? null : readDate(hit).value;
  };
  const about = day('ON OR ABOUT(?: THE)? DATE');
  if (about !== null) return onOrAbout(about);
  const part = partOfMonth(upper);
  if (part !== null) return part;
  const first = day('\\b(?:FROM|BETWEEN)(?: THE)? DATE') ?? exclusive(day('\\bAFTER(?: THE)? DATE'), 1);
  const last =
    day(
      '\\b(?:TO|UNTIL|TILL|AND|NOT LATER THAN|NO LATER THAN|LATEST(?: BY)?|ON OR BEFORE|BY)(?: THE)? DATE',
    ) ?? exclusive(day('\\bBEFORE(?: THE)? DATE'), -1);
  return first === null && last === null ? null : { from: first, to: last };
}

function exclusive(date: PlainDate | null, step: 1 | -1): PlainDate | null {
  return date === null ? null : addDays(date, step);
}

/** First and second half, beginning, middle and end of a month (art. 3). */
function partOfMonth(upper: string): ShipmentWindow | null {
  const hit = /\b(FIRST HALF|SECOND HALF|BEGINNING|MIDDLE|END) OF ([A-Z]{3,9})[\s,]+(20\d{2})/.exec(upper);
  const month = MONTH_NAMES.indexOf((hit?.[2] ?? '').slice(0, 3)) + 1;
  if (hit === null || month === 0) return null;
  const year = Number(hit[3]);
  const end = lastDay(year, month);
  const span: Readonly<Record<string, readonly [number, number]>> = {
    'FIRST HALF': [1, 15],
    'SECOND HALF': [16, end],
    BEGINNING: [1, 10],
    MIDDLE: [11, 20],
    END: [21, end],
  };
  const [first, last] = span[hit[1] ?? ''] ?? [1, end];
  return { from: plainDate(year, month, first), to: plainDate(year, month, last) };
}

function lastDay(year: number, month: number): number {
  const first = plainDate(year, month, 1);
  return first === null ? 28 : dayOf(calendarMonth(first).to);
}

/**
 * Day on which a draft falls due. For maturity the words from and after both exclude the date (art. 3): 30 days from
 * 1 March is 31 March.
 */
export function maturity(from: PlainDate, days: number): PlainDate {
  return addDays(from, days);
}

export function isWithin(window: ShipmentWindow, date: PlainDate): boolean {
  return (window.from === null || date >= window.from) && (window.to === null || date <= window.to);
}
