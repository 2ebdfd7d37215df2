import { z } from 'zod';
import { addDays, PlainDate, weekday, yearOf } from '#shared/values/plain-date';

/** Days on which the banks of one country are closed; the clerk keeps it current. One record a country. */
export const BankCalendar = z
  .object({
    /** ISO country code. */
    id: z.string().regex(/^[A-Z]{2}$/),
    /** Weekdays that banks never work on: 0 Sunday … 6 Saturday. */
    weekend: z.array(z.number().int().min(0).max(6)).max(6),
    holidays: z
      .array(z.object({ date: PlainDate, name: z.string().max(80).default('') }).readonly())
      .max(2000)
      .default([]),
    /** Days of the weekend on which banks work all the same (调休). */
    workdays: z.array(PlainDate).max(400).default([]),
  })
  .readonly();
export type BankCalendar = z.infer<typeof BankCalendar>;

export function isBankingDay(calendar: BankCalendar, date: PlainDate): boolean {
  if (calendar.holidays.some((holiday) => holiday.date === date)) return false;
  return calendar.workdays.includes(date) || !calendar.weekend.includes(weekday(date));
}

/** The day itself, or the first banking day after it (art. 29(a)). */
export function rollToBankingDay(calendar: BankCalendar, date: PlainDate): PlainDate {
  let day = date;
  // A calendar that closes every day rolls nowhere: after a year the day stays as it was.
  for (let tries = 0; tries < 366; tries++) {
    if (isBankingDay(calendar, day)) return day;
    day = addDays(day, 1);
  }
  return date;
}

/** The n-th banking day after `date`; the day itself does not count (art. 14(b)). */
export function addBankingDays(calendar: BankCalendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let left = count; left > 0; left--) day = rollToBankingDay(calendar, addDays(day, 1));
  return day;
}

/** True when somebody entered the holidays of that year; else only weekends can be counted. */
export function knowsYear(calendar: BankCalendar, date: PlainDate): boolean {
  const year = yearOf(date);
  return calendar.holidays.some((holiday) => yearOf(holiday.date) === year);
}

export type CalendarOf = (country: string) => BankCalendar;
