import { addDays, type PlainDate } from '#shared/values/plain-date';

export interface MonthPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** First and last day of the month in which the day lies. */
export function monthOf(day: PlainDate): MonthPeriod {
  // The first of a month that exists is a day of the calendar.
  const from = `${day.slice(0, 7)}-01` as PlainDate;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 7)}-01` as PlainDate, -1) };
}

export function previousMonth(period: MonthPeriod): MonthPeriod {
  return monthOf(addDays(monthOf(period.from).from, -1));
}

export function nextMonth(period: MonthPeriod): MonthPeriod {
  return monthOf(addDays(monthOf(period.to).to, 1));
}
