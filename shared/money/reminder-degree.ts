import { z } from 'zod';
import type { CustomerRank } from '#shared/domain/customer';

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
