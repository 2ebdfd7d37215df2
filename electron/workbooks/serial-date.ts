const DAY_MS = 86_400_000;
/** Day 0 of either system as UTC: 1900 counts from 1899-12-31, 1904 from 1904-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 31);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel believes in 29 February 1900; it is serial 60. */
const PHANTOM_LEAP_DAY = 60;
/** 9999-12-31 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

export interface CalendarMoment {
  /** `yyyy-mm-dd`. */
  readonly date: string;
  /** `hh:mm:ss`, null at midnight. */
  readonly time: string | null;
}

/**
 * The calendar day of an Excel serial number, in whole days and seconds so that no time zone can shift it.
 * Null where the number is no day (negative, beyond 9999, or the 29 February 1900 that never was).
 */
export function momentOfSerial(serial: number, date1904: boolean): CalendarMoment | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86_400);
  if (seconds === 86_400) {
    day += 1;
    seconds = 0;
  }
  if (date1904) {
    if (day > LAST_SERIAL - 1462) return null;
    return { date: isoDay(EPOCH_1904 + day * DAY_MS), time: clock(seconds) };
  }
  if (day > LAST_SERIAL || day === PHANTOM_LEAP_DAY) return null;
  const real = day > PHANTOM_LEAP_DAY ? day - 1 : day;
  return { date: isoDay(EPOCH_1900 + real * DAY_MS), time: clock(seconds) };
}

/** Reads `2021-01-01`, `2021-01-01T10:30:00` and `…Z` without moving the day. Null for anything else. */
export function momentOfIso(text: string): CalendarMoment | null {
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (!parts) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = parts;
  const date = `${year}-${month}-${day}`;
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (Number.isNaN(utc) || isoDay(utc) !== date) return null;
  const time = `${hour}:${minute}:${second}`;
  return { date, time: time === '00:00:00' ? null : time };
}

function isoDay(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10);
}

function clock(seconds: number): string | null {
  if (seconds === 0) return null;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
