import type { LocalMinute } from '#shared/domain/shipment';
import type { PlainDate } from '#shared/values/plain-date';
import { plainDate } from '#shared/values/plain-date';

/** The time of this machine, handed to whoever needs it; only here is the machine's clock read. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The day on the clerk's wall calendar. */
export function todayOf(clock: Clock): PlainDate {
  const now = clock.now();
  const today = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === null) throw new RangeError(`the clock of this machine shows ${now.toISOString()}`);
  return today;
}

/** The minute on the clerk's wall clock, `2026-03-02T14:05`. */
export function minuteOf(clock: Clock): LocalMinute {
  const now = clock.now();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${todayOf(clock)}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
