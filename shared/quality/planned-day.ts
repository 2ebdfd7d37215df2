import type { InspectionKind } from '#shared/domain/inspection';
import { addDays, laterOf, type PlainDate } from '#shared/values/plain-date';

/** Days before the goods leave at which each visit is useful: late enough to see something, early enough to mend it. */
const DAYS_BEFORE: Readonly<Record<InspectionKind, number>> = {
  'pre-production': 30,
  'in-line': 15,
  final: 5,
  loading: 1,
};

/** A proposal counted back from the day the goods must leave; never a day that has passed. */
export function plannedDay(
  kind: InspectionKind,
  leavesOn: PlainDate | null,
  today: PlainDate,
): PlainDate | null {
  return leavesOn === null ? null : laterOf(today, addDays(leavesOn, -DAYS_BEFORE[kind]));
}
