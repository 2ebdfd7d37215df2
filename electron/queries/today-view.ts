import type { Target, TodayItem, TodayView } from '#shared/api/views/today-view';
import { checkStandings, mustLeaveOn } from '#shared/checklists/check-standing';
import { depositMissing, isDepositMissing } from '#shared/checklists/deposit';
import { customerName } from '#shared/domain/customer';
import { openFollowUps } from '#shared/domain/order-follow-up';
import { openQuestions } from '#shared/domain/order-question';
import { isOpen } from '#shared/domain/order-stage';
import { isExpired } from '#shared/domain/quotation';
import { linesWithoutPrice, orderTotal, type SalesOrder } from '#shared/domain/sales-order';
import type { CurrencyCode } from '#shared/values/currency';
import { sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { addDays, daysBetween, type PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';
import { remembered } from './remember';

/** Days ahead that the list of ships shows. */
const SHIPPING_DAYS = 14;
/** A quotation without an answer is asked after from this many days on. */
const ANSWER_DAYS = 5;

type Found = Omit<TodayItem, 'days'> & { readonly group: 'late' | 'due' | 'atRisk' | 'waiting' };

/** What must be mended, done, watched and asked after today; each line opens the place where that is done. */
export function todayView(records: Records, today: PlainDate): TodayView {
  const found = [
    ...orderItems(records, today),
    ...Array.from(quotationItems(records, today), (item) => placed(item, today)),
  ];
  const group = (name: Found['group']) =>
    found
      .filter((item) => item.group === name)
      .map(({ item }) => item)
      .sort(byDue);
  return {
    date: today,
    late: group('late'),
    due: group('due'),
    atRisk: group('atRisk'),
    waiting: group('waiting'),
    shipping: shippingSoon(records, today),
    month: monthFigures(records, today),
  };
}

/** The view with further items in their groups. */
export function withItems(view: TodayView, found: Iterable<Found>): TodayView {
  const more = Array.from(found, (item) => placed(item, view.date));
  const group = (name: Found['group']) =>
    merged(
      view[name],
      more.filter((item) => item.group === name).map(({ item }) => item),
    );
  return {
    ...view,
    late: group('late'),
    due: group('due'),
    atRisk: group('atRisk'),
    waiting: group('waiting'),
  };
}

/** Both lists in the order of their days; the long one stands sorted already. */
function merged(long: TodayItem[], few: TodayItem[]): TodayItem[] {
  if (few.length === 0) return long;
  few.sort(byDue);
  const items: TodayItem[] = [];
  let at = 0;
  for (const item of few) {
    for (let next = long[at]; next !== undefined && byDue(next, item) <= 0; next = long[at]) {
      items.push(next);
      at += 1;
    }
    items.push(item);
  }
  for (; at < long.length; at += 1) {
    const next = long[at];
    if (next !== undefined) items.push(next);
  }
  return items;
}

/** An item with its days, and the group it stands in. */
interface Placed {
  readonly group: Found['group'];
  readonly item: TodayItem;
}

function placed({ group, ...item }: Found, today: PlainDate): Placed {
  return { group, item: { ...item, days: item.due === null ? null : daysBetween(today, item.due) } };
}

function byDue(a: TodayItem, b: TodayItem): number {
  const left = a.due ?? '9999';
  const right = b.due ?? '9999';
  return left < right ? -1 : left > right ? 1 : a.reference < b.reference ? -1 : 1;
}

function* orderItems(records: Records, today: PlainDate): Generator<Placed> {
  const proformas = ordersWithProforma(records);
  for (const order of records.all('orders')) {
    if (!isOpen(order.stage)) continue;
    const customer = records.get('customers', order.customerId);
    const name = customer === undefined ? '' : customerName(customer);
    yield* itemsOf(order, name, proformas.has(order.id), today);
  }
}

interface KnownItems {
  readonly customer: string;
  readonly hasProforma: boolean;
  readonly today: PlainDate;
  readonly items: readonly Placed[];
}

const knownItems = new WeakMap<SalesOrder, KnownItems>();

/** A change of one order works out that order alone; a new day works out all. */
function itemsOf(
  order: SalesOrder,
  customer: string,
  hasProforma: boolean,
  today: PlainDate,
): readonly Placed[] {
  const known = knownItems.get(order);
  if (known?.customer === customer && known.hasProforma === hasProforma && known.today === today)
    return known.items;
  const item = itemMaker(order, customer);
  const items = [
    ...deliveryItems(order, today, item),
    ...checkItems(order, today, item),
    ...paperworkItems(order, today, item, hasProforma),
  ].map((found) => placed(found, today));
  knownItems.set(order, { customer, hasProforma, today, items });
  return items;
}

const totalOf = remembered(orderTotal);
const leavesOn = remembered(mustLeaveOn);

type ItemMaker = (
  group: Found['group'],
  kind: TodayItem['kind'],
  due: PlainDate | null,
  tab: string,
  facts?: Record<string, string>,
) => Found;

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

function* deliveryItems(order: SalesOrder, today: PlainDate, item: ItemMaker): Generator<Found> {
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

function* checkItems(order: SalesOrder, today: PlainDate, item: ItemMaker): Generator<Found> {
  for (const check of checkStandings(order, today)) {
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
): Generator<Found> {
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

function ordersWithProforma(records: Records): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const paper of records.all('issuedDocuments')) {
    if (paper.kind === 'proforma-invoice' && paper.voided === null && paper.orderId !== null)
      ids.add(paper.orderId);
  }
  return ids;
}

function* quotationItems(records: Records, today: PlainDate): Generator<Found> {
  for (const quotation of records.all('quotations')) {
    if (quotation.state !== 'sent') continue;
    const customer = records.get('customers', quotation.customerId);
    const base = {
      facts: { since: quotation.date },
      reference: quotation.number,
      customer: customer === undefined ? '' : customerName(customer),
      target: { screen: 'quotation' as const, quotationId: quotation.id },
    };
    if (!isExpired(quotation, today) && daysBetween(today, quotation.validUntil) <= 3) {
      yield {
        ...base,
        group: 'atRisk',
        id: `${quotation.id}:expiring`,
        kind: 'quotation-expiring',
        due: quotation.validUntil,
      };
    } else if (daysBetween(quotation.date, today) >= ANSWER_DAYS) {
      yield {
        ...base,
        group: 'waiting',
        id: `${quotation.id}:unanswered`,
        kind: 'quotation-unanswered',
        due: addDays(quotation.date, ANSWER_DAYS),
      };
    }
  }
}

function shippingSoon(records: Records, today: PlainDate): TodayView['shipping'] {
  const last = addDays(today, SHIPPING_DAYS);
  return records
    .all('orders')
    .flatMap((order) => {
      const leaves = leavesOn(order);
      // Days compare as texts; only the few in sight are counted.
      if (leaves === null || leaves < today || leaves > last || !isOpen(order.stage)) return [];
      const days = daysBetween(today, leaves);
      return [
        {
          orderId: order.id,
          number: order.number,
          destination: order.portOfDischarge,
          deliveryDate: leaves,
          days,
        },
      ];
    })
    .sort((a, b) => a.days - b.days || (a.number < b.number ? -1 : 1));
}

/** Ordered, shipped and paid this month in the currency the desk mostly works in; other currencies never join the sum. */
function monthFigures(records: Records, today: PlainDate): TodayView['month'] {
  const month = today.slice(0, 7);
  const orders = records.all('orders').filter((order) => order.stage.name !== 'cancelled');
  const currency = mainCurrency(orders) ?? records.get('company', 'company')?.defaultCurrency ?? 'USD';
  const sumOf = (belongs: (order: SalesOrder) => boolean) => {
    const mine = orders.filter((order) => order.currency === currency && belongs(order));
    return money(sum(mine.map((order) => totalOf(order).amount)), currency).amount;
  };
  return {
    currency,
    ordered: sumOf((order) => order.receivedOn.startsWith(month)),
    shipped: sumOf(
      (order) =>
        (order.stage.name === 'shipped' || order.stage.name === 'paid') &&
        (order.shipment.etd ?? order.stage.since).startsWith(month),
    ),
    paid: sumOf((order) => order.stage.name === 'paid' && order.stage.since.startsWith(month)),
  };
}

function mainCurrency(orders: readonly SalesOrder[]): CurrencyCode | null {
  const counts = new Map<CurrencyCode, number>();
  for (const order of orders) counts.set(order.currency, (counts.get(order.currency) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
