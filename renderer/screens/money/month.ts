import { addDays, calendarMonth, type PlainDate } from '#shared/values/plain-date';

export interface MonthPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export function previousMonth(period: MonthPeriod): MonthPeriod {
  return calendarMonth(addDays(calendarMonth(period.from).from, -1));
}

export function nextMonth(period: MonthPeriod): MonthPeriod {
  return calendarMonth(addDays(calendarMonth(period.to).to, 1));
}
