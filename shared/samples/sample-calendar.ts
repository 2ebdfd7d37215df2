import { addDays, type PlainDate, weekday } from '#shared/values/plain-date';

/** So many days from today, moved back to Saturday when it falls on the factory's rest day. */
export function workday(today: PlainDate, days: number): PlainDate {
  const day = addDays(today, days);
  return weekday(day) === 0 ? addDays(day, -1) : day;
}
