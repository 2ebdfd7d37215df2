import { CHECK_NAMES, type CheckAnswer, type CheckName } from '#shared/domain/order-check';
import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import { addDays, earlierOf, laterOf, type PlainDate } from '#shared/values/plain-date';

/** One of the eight checks as it stands today. `due`: to be answered within days; `overdue`: its day has passed. */
export type CheckState = 'pass' | 'fail' | 'waived' | 'overdue' | 'due' | 'not-due';

export interface CheckStanding {
  readonly name: CheckName;
  readonly state: CheckState;
  readonly dueOn: PlainDate | null;
  readonly answer: CheckAnswer | null;
}

/**
 * Calendar days before the delivery date by which each check must be answered: the milestone of
 * order-follow-up.md section 2 that it guards, as its test vector (ETD 2025-06-20) lays them out.
 */
const DAYS_BEFORE_DELIVERY: Readonly<Record<CheckName, number>> = {
  colour: 65, // lab dip approved, M03
  material: 31, // material in-house and inspected, M07
  size: 31, // pre-production sample approved, M06
  style: 31, // pre-production sample approved, M06
  shortage: 31, // material in-house, M07
  arrival: 31, // material in-house, M07
  schedule: 25, // production start, M10
  workmanship: 22, // in-line inspection, M12
};

/** A late order still gets these days for each answer, so that a short lead time does not start all in red. */
const DAYS_TO_ANSWER = 3;
const DAYS_OF_NOTICE = 5;

/** Days at sea that an arrival date leaves to the carrier, as long as the schedule knows no better (M22). */
const TRANSIT_DAYS = 35;

/** The day the goods must leave: the delivery date itself, or earlier where it means the arrival. */
export function mustLeaveOn(order: Pick<SalesOrder, 'deliveryDate' | 'deliveryDateMeans'>): PlainDate | null {
  if (order.deliveryDate === null || order.deliveryDateMeans !== 'arrival') return order.deliveryDate;
  return addDays(order.deliveryDate, -TRANSIT_DAYS);
}

/** The day by which the check must be answered; `null` while the order has no delivery date. */
export function checkDueOn(order: SalesOrder, name: CheckName): PlainDate | null {
  const leaves = mustLeaveOn(order);
  if (leaves === null) return null;
  const planned = addDays(leaves, -DAYS_BEFORE_DELIVERY[name]);
  const earliest = addDays(order.receivedOn, DAYS_TO_ANSWER);
  return earlierOf(laterOf(planned, earliest), laterOf(leaves, order.receivedOn));
}

export function checkStanding(order: SalesOrder, name: CheckName, today: PlainDate): CheckStanding {
  const answer = order.checks[name];
  const dueOn = checkDueOn(order, name);
  return { name, dueOn, answer, state: stateOf(order, answer, dueOn, today) };
}

/** All eight, in their fixed order. */
export function checkStandings(order: SalesOrder, today: PlainDate): readonly CheckStanding[] {
  return CHECK_NAMES.map((name) => checkStanding(order, name, today));
}

function stateOf(
  order: SalesOrder,
  answer: CheckAnswer | null,
  dueOn: PlainDate | null,
  today: PlainDate,
): CheckState {
  if (answer !== null) return answer.result;
  // After the goods have left, an unanswered question asks for nothing any more.
  if (!isOpen(order.stage) || dueOn === null) return 'not-due';
  if (today > dueOn) return 'overdue';
  return today >= addDays(dueOn, -DAYS_OF_NOTICE) ? 'due' : 'not-due';
}
