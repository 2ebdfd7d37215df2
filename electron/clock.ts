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
