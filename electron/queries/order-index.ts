import type { OrderRow } from '#shared/api/views/order-views';
import { checkStandings, mustLeaveOn } from '#shared/checklists/check-standing';
import { orderRisk } from '#shared/checklists/order-risk';
import { type Customer, customerName } from '#shared/domain/customer';
import { isOpen } from '#shared/domain/order-stage';
import { orderTotal, quantityByUnit, type SalesOrder } from '#shared/domain/sales-order';
import type { Money } from '#shared/values/money';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';
import { remembered } from './remember';
import { haystack } from './search-text';

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

/** An entry with all it was made from: as long as these are the same, so is the entry. */
interface KnownOrder extends IndexedOrder {
  readonly customer: Customer | undefined;
  readonly papers: number;
  readonly today: PlainDate;
}

/**
 * Rows and search texts of all orders. A change costs one comparison an order plus the work for those that changed;
 * a new day works out the lights of all again.
 */
export class OrderIndex {
  readonly #records: Records;
  #known = new Map<string, KnownOrder>();
  #last: { readonly sources: readonly unknown[]; readonly entries: readonly IndexedOrder[] } | null = null;

  constructor(records: Records) {
    this.#records = records;
  }

  /** All orders, newest number first, as they stand on that day; the same array until something changes. */
  entries(today: PlainDate): readonly IndexedOrder[] {
    const records = this.#records;
    const sources = [records.all('orders'), records.all('customers'), records.all('issuedDocuments'), today];
    if (this.#last?.sources.every((source, at) => source === sources[at])) return this.#last.entries;
    const entries = this.#bringUpToDate(today);
    this.#last = { sources, entries };
    return entries;
  }

  #bringUpToDate(today: PlainDate): readonly IndexedOrder[] {
    const papers = issuedPapersByOrder(this.#records);
    const next = new Map<string, KnownOrder>();
    for (const order of this.#records.all('orders')) {
      const customer = this.#records.get('customers', order.customerId);
      const count = papers.get(order.id) ?? 0;
      const old = this.#known.get(order.id);
      const same =
        old?.order === order && old.customer === customer && old.papers === count && old.today === today;
      next.set(
        order.id,
        same ? old : { ...indexOrder(order, customer, count, today), customer, papers: count, today },
      );
    }
    this.#known = next;
    return [...next.values()].sort((a, b) => (a.order.number < b.order.number ? 1 : -1));
  }
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
  const checks = checkStandings(order, today);
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

const figuresFor = remembered(
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

function issuedPapersByOrder(records: Records): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paper of records.all('issuedDocuments')) {
    if (paper.orderId === null || paper.voided !== null) continue;
    counts.set(paper.orderId, (counts.get(paper.orderId) ?? 0) + 1);
  }
  return counts;
}
