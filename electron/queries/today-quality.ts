import { openLessons } from '#shared/aftersales/lessons';
import type { TodayItem } from '#shared/api/views/today-view';
import { awaitsAnswer } from '#shared/domain/complaint';
import { customerName } from '#shared/domain/customer';
import { decisionOf, type Inspection } from '#shared/domain/inspection';
import { isOpen } from '#shared/domain/order-stage';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { inspectionRow, recheckedBy } from './inspection-view';
import type { LessonIndex } from './lesson-index';
import type { Records } from './records';
import type { TodayFound } from './today-item';

/** Days before which a visit or an answer stands on Today. */
const AHEAD_DAYS = 3;

/** Visits and second visits that are due, lots on hold, answers to customers, and extra checks that nobody answered. */
export function* qualityItems(index: LessonIndex, today: PlainDate): Generator<TodayFound> {
  const { records } = index;
  const rechecked = recheckedBy(records.all('inspections'));
  for (const inspection of records.all('inspections'))
    yield* inspectionItems(records, inspection, rechecked, today);
  yield* answersDue(records, today);
  if (!index.book.isEmpty) yield* lessonsOpen(index);
}

function groupOf(due: PlainDate, today: PlainDate): 'late' | 'due' {
  return due < today ? 'late' : 'due';
}

function* inspectionItems(
  records: Records,
  inspection: Inspection,
  rechecked: ReadonlyMap<string, Inspection>,
  today: PlainDate,
): Generator<TodayFound> {
  const { id, plannedOn, inspectedOn, recheckOn, kind } = inspection;
  const soon = addDays(today, AHEAD_DAYS);
  const item = (what: TodayItem['kind'], group: TodayFound['group'], due: PlainDate | null): TodayFound => {
    const { orderNumber, customerName: customer, factory, number } = inspectionRow(records, inspection);
    return {
      group,
      kind: what,
      due,
      facts: { kind, order: orderNumber, factory },
      reference: number,
      customer,
      target: { screen: 'inspection', inspectionId: id },
      id: `${id}:${what}`,
    };
  };
  if (inspectedOn === null) {
    if (plannedOn !== null && plannedOn <= soon)
      yield item('inspection-due', groupOf(plannedOn, today), plannedOn);
    return;
  }
  if (rechecked.has(id)) return;
  if (decisionOf(inspection) === 'hold') yield item('inspection-hold', 'waiting', inspectedOn);
  if (recheckOn !== null && recheckOn <= soon)
    yield item('recheck-due', groupOf(recheckOn, today), recheckOn);
}

function* answersDue(records: Records, today: PlainDate): Generator<TodayFound> {
  for (const complaint of records.all('complaints')) {
    if (!awaitsAnswer(complaint)) continue;
    const { id, number, answerDueOn, claimNo, receivedOn } = complaint;
    const customer = records.get('customers', complaint.customerId);
    const order = complaint.orderId === null ? undefined : records.get('orders', complaint.orderId);
    yield {
      group: groupOf(answerDueOn ?? today, today),
      kind: 'complaint-answer',
      due: answerDueOn,
      facts: { claim: claimNo, order: order?.number ?? '', received: receivedOn },
      reference: number,
      customer: customer === undefined ? '' : customerName(customer),
      target: { screen: 'complaint', complaintId: id },
      id: `${id}:complaint-answer`,
    };
  }
}

/** What went wrong with an item before is looked at before its next order is packed. */
function* lessonsOpen(index: LessonIndex): Generator<TodayFound> {
  const { records } = index;
  for (const order of records.all('orders')) {
    const { name } = order.stage;
    if (!isOpen(order.stage) || name === 'packed') continue;
    const open = openLessons(order, index.of(order));
    if (open.length === 0) continue;
    const customer = records.get('customers', order.customerId);
    yield {
      group: 'atRisk',
      kind: 'lessons-open',
      due: order.deliveryDate,
      facts: {
        count: String(open.length),
        numbers: open
          .map(({ number }) => number)
          .slice(0, 3)
          .join(', '),
      },
      reference: order.number,
      customer: customer === undefined ? '' : customerName(customer),
      target: { screen: 'order', orderId: order.id, tab: 'checks' },
      id: `${order.id}:lessons-open`,
    };
  }
}
