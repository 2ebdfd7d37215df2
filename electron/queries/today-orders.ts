import type { Target, TodayItem } from '#shared/api/views/today-view';
import { mustLeaveOn } from '#shared/checklists/check-standing';
import { depositMissing, isDepositMissing } from '#shared/checklists/deposit';
import { openFollowUps } from '#shared/domain/order-follow-up';
import { openQuestions } from '#shared/domain/order-question';
import { linesWithoutPrice, type SalesOrder } from '#shared/domain/sales-order';
import { addDays, daysBetween, type PlainDate } from '#shared/values/plain-date';
import { orderStandings } from './order-standings';
import { type PlacedItem, placed, type TodayFound, type TodayGroup } from './today-item';

/** What one open order asks of the clerk today. */
export function itemsOfOrder(
  order: SalesOrder,
  customer: string,
  hasProforma: boolean,
  today: PlainDate,
): readonly PlacedItem[] {
  const item = itemMaker(order, customer);
  return [
    ...deliveryItems(order, today, item),
    ...checkItems(order, today, item),
    ...paperworkItems(order, today, item, hasProforma),
  ].map((found) => placed(found, today));
}

type ItemMaker = (
  group: TodayGroup,
  kind: TodayItem['kind'],
  due: PlainDate | null,
  tab: string,
  facts?: Record<string, string>,
) => TodayFound;

function itemMaker(order: SalesOrder, customer: string): ItemMaker {
  return (group, kind, due, tab, facts = {}) => {
    const check = facts['check'];
    const target = {
      screen: 'order',
      orderId: order.id,
      tab,
      ...(check === undefined ? {} : { check }),
    } as Target;
    return {
      group,
      kind,
      due,
      facts,
      reference: order.number,
      customer,
      target,
      id: `${order.id}:${kind}:${check ?? ''}`,
    };
  };
}

function* deliveryItems(order: SalesOrder, today: PlainDate, item: ItemMaker): Generator<TodayFound> {
  const leaves = mustLeaveOn(order);
  if (leaves === null) {
    yield item('due', 'delivery-date-missing', null, 'lines');
    return;
  }
  const days = daysBetween(today, leaves);
  const facts = { stage: order.stage.name, days: String(Math.abs(days)) };
  if (days < 0) yield item('late', 'delivery-late', leaves, 'lines', facts);
  else if (days === 0) yield item('due', 'delivery-today', leaves, 'lines', facts);
  else if (days <= 7 && order.stage.name !== 'packed')
    yield item('atRisk', 'delivery-soon', leaves, 'lines', facts);
}

function* checkItems(order: SalesOrder, today: PlainDate, item: ItemMaker): Generator<TodayFound> {
  for (const check of orderStandings(order, today)) {
    const facts = { check: check.name, remark: check.answer?.remark ?? '' };
    if (check.state === 'fail') yield item('atRisk', 'check-failed', check.dueOn, 'checks', facts);
    else if (check.state === 'overdue') yield item('late', 'check-overdue', check.dueOn, 'checks', facts);
    else if (check.state === 'due') yield item('due', 'check-due', check.dueOn, 'checks', facts);
  }
}

function* paperworkItems(
  order: SalesOrder,
  today: PlainDate,
  item: ItemMaker,
  hasProforma: boolean,
): Generator<TodayFound> {
  const unpriced = linesWithoutPrice(order).length;
  if (unpriced > 0) yield item('due', 'price-missing', null, 'lines', { lines: String(unpriced) });
  const touched = openFollowUps(order).length;
  if (touched > 0) yield item('due', 'follow-ups-open', today, 'checks', { count: String(touched) });
  const asked = openQuestions(order);
  const oldest = asked.map((question) => question.raisedOn).sort()[0];
  if (oldest !== undefined) {
    yield item('waiting', 'questions-unanswered', addDays(oldest, 2), 'checks', {
      count: String(asked.length),
    });
  }
  if (order.stage.name === 'confirmed' && !hasProforma) {
    yield item('due', 'proforma-missing', addDays(order.receivedOn, 3), 'papers');
  }
  if (isDepositMissing(order) && hasProforma) {
    const missing = depositMissing(order);
    const started = order.stage.name !== 'confirmed';
    yield item(
      started ? 'atRisk' : 'waiting',
      'deposit-missing',
      order.deliveryDate === null ? today : addDays(order.receivedOn, 10),
      'lines',
      { amount: missing.amount, currency: missing.currency },
    );
  }
}
