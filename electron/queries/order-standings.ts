import { type CheckStanding, checkStandings } from '#shared/checklists/check-standing';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';

interface KnownStandings {
  readonly today: PlainDate;
  readonly checks: readonly CheckStanding[];
}

const known = new WeakMap<SalesOrder, KnownStandings>();

/** The eight checks of an order as they stand that day; the board and today's list share them. */
export function orderStandings(order: SalesOrder, today: PlainDate): readonly CheckStanding[] {
  const last = known.get(order);
  if (last?.today === today) return last.checks;
  const checks = checkStandings(order, today);
  known.set(order, { today, checks });
  return checks;
}
