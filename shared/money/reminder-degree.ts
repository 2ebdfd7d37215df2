import { z } from 'zod';
import type { CustomerRank } from '#shared/domain/customer';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';

/** 1 friendly · 2 firm · 3 the last before deliveries stop. */
export const ReminderDegree = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type ReminderDegree = z.infer<typeof ReminderDegree>;

/** What a frozen reminder states apart from its look. */
export const ReminderFacts = z.object({ degree: ReminderDegree });

/**
 * Which letter is due: the first after the days allowed to this rank, the second after twice, the third after four times
 * as many; a main customer is given the most time.
 */
export function reminderDegree(
  daysLate: number,
  rank: CustomerRank,
  daysByRank: Readonly<Record<CustomerRank, number>>,
): ReminderDegree | null {
  const step = Math.max(1, daysByRank[rank]);
  if (daysLate < step) return null;
  if (daysLate < 2 * step) return 1;
  return daysLate < 4 * step ? 2 : 3;
}

interface Lateness {
  /** Degree that the days alone would ask for. */
  readonly byDays: ReminderDegree;
  /** Due day of the invoice that is late the longest. */
  readonly lateSince: PlainDate;
  readonly last: { readonly degree: number; readonly on: PlainDate } | null;
  /** Days between two letters to this rank. */
  readonly step: number;
}

/**
 * The letter to write now. However late the money is, the first letter comes first: a firm one speaks of letters before it.
 * A letter older than the oldest late invoice was about others; none follows the day after another.
 */
export function nextReminder({ byDays, lateSince, last, step }: Lateness, today: PlainDate) {
  if (last === null || last.on <= lateSince) return FIRST;
  if (daysBetween(last.on, today) < Math.max(1, step)) return null;
  const next = ReminderDegree.safeParse(last.degree + 1);
  return next.success && next.data <= byDays ? next.data : null;
}

const FIRST: ReminderDegree = 1;
