import type { OrderRow } from '#shared/api/views/order-views';
import { mustLeaveOn } from '#shared/checklists/check-standing';
import { orderRisk } from '#shared/checklists/order-risk';
import { type Customer, customerName } from '#shared/domain/customer';
import { isOpen } from '#shared/domain/order-stage';
import { orderTotal, quantityByUnit, type SalesOrder } from '#shared/domain/sales-order';
import type { Money } from '#shared/values/money';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import { orderStandings } from './order-standings';
import { OrderWatch } from './order-watch';
import type { Records } from './records';
import { remembered } from './remember';
import { haystack } from './search-text';
import { replaced } from './sorted-list';

/** What depends on the order alone; kept as long as the order record is the same object. */
interface OrderFigures {
  readonly amount: Money;
  readonly quantities: OrderRow['quantities'];
  readonly hay: string;
}

/** An order with the row the lists show and the text it is found by. */
export interface IndexedOrder {
  readonly order: SalesOrder;
  readonly row: OrderRow;
  readonly hay: string;
}

/** Rows and search texts of all orders. A change works out the orders it touches; a new day the lights of all. */
export class OrderIndex {
  readonly #records: Records;
  readonly #watch: OrderWatch;
  readonly #known = new Map<string, IndexedOrder>();
  #entries: readonly IndexedOrder[] = [];
  #today: PlainDate | null = null;

  constructor(records: Records) {
    this.#records = records;
    this.#watch = new OrderWatch(records);
  }

  /** All orders, newest number first, as they stand on that day; the same array until something changes. */
  entries(today: PlainDate): readonly IndexedOrder[] {
    const { stale } = this.#watch.changes();
    const isNewDay = today !== this.#today;
    if (isNewDay) this.#bringUpToDate(new Set([...stale, ...this.#known.keys()]), today);
    else if (stale.size > 0) this.#bringUpToDate(stale, today);
    return this.#entries;
  }

  entry(orderId: SalesOrder['id'], today: PlainDate): IndexedOrder | undefined {
    this.entries(today);
    return this.#known.get(orderId);
  }

  #bringUpToDate(ids: Iterable<string>, today: PlainDate): void {
    const outdated = new Set<IndexedOrder>();
    const fresh: IndexedOrder[] = [];
    for (const id of ids) {
      const old = this.#known.get(id);
      if (old !== undefined) outdated.add(old);
      const entry = this.#indexed(id, today);
      if (entry === null) {
        this.#known.delete(id);
        continue;
      }
      this.#known.set(id, entry);
      fresh.push(entry);
    }
    this.#entries = replaced(this.#entries, outdated, fresh, newestFirst);
    this.#today = today;
  }

  #indexed(id: string, today: PlainDate): IndexedOrder | null {
    const order = this.#records.get('orders', id);
    if (order === undefined) return null;
    const customer = this.#records.get('customers', order.customerId);
    return indexOrder(order, customer, this.#watch.papersOn(id), today);
  }
}

function newestFirst({ order: a }: IndexedOrder, { order: b }: IndexedOrder): number {
  return a.number < b.number ? 1 : a.number > b.number ? -1 : 0;
}

function indexOrder(
  order: SalesOrder,
  customer: Customer | undefined,
  papers: number,
  today: PlainDate,
): IndexedOrder {
  const figures = figuresFor(order);
  return {
    order,
    row: rowOf(order, customer, papers, today, figures),
    hay: customer === undefined ? figures.hay : `${figures.hay}\n${customerHay(customer)}`,
  };
}

function rowOf(
  order: SalesOrder,
  customer: Customer | undefined,
  papers: number,
  today: PlainDate,
  figures: OrderFigures,
): OrderRow {
  const checks = orderStandings(order, today);
  const { risk, reason } = orderRisk(order, today, checks);
  const leaves = mustLeaveOn(order);
  return {
    id: order.id,
    number: order.number,
    customerId: order.customerId,
    customerName: customer === undefined ? '' : customerName(customer),
    customerOrderNo: order.customerOrderNo,
    stage: order.stage.name,
    risk,
    reason: reason === null ? null : { kind: reason.kind, facts: { ...reason.facts } },
    deliveryDate: order.deliveryDate,
    days: leaves === null || !isOpen(order.stage) ? null : daysBetween(today, leaves),
    amount: figures.amount,
    quantities: figures.quantities,
    lineCount: order.lines.length,
    checks: checks.map((check) => check.state),
    issuedPapers: papers,
  };
}

/** Sums and search text of an order; worked out once for each version of it. */
export const figuresFor = remembered(
  (order: SalesOrder): OrderFigures => ({
    amount: orderTotal(order),
    quantities: [...quantityByUnit(order)].map(([unit, quantity]) => ({ unit, quantity })),
    hay: haystack(textsOf(order)),
  }),
);

function* textsOf(order: SalesOrder): Generator<string> {
  yield order.number;
  yield order.customerOrderNo;
  yield order.portOfDischarge;
  yield order.shipment.container;
  yield order.shipment.vessel;
  yield order.shipment.billOfLading;
  yield* order.marks ?? [];
  // A colour run repeats the same texts line after line; each is searched once.
  const seen = new Set<string>();
  for (const line of order.lines) {
    for (const text of [
      line.itemNo,
      line.customerItemNo,
      line.customerOrderNo,
      line.descriptionEn,
      line.descriptionZh,
      line.colour,
    ]) {
      if (seen.has(text)) continue;
      seen.add(text);
      yield text;
    }
  }
}

const customerHay = remembered((customer: Customer): string =>
  haystack([customer.nameEn, customer.nameZh, customer.code, customer.buyer.name, ...customer.marks]),
);
