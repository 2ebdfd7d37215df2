import type { TodayItem, TodayView } from '#shared/api/views/today-view';
import { mustLeaveOn } from '#shared/checklists/check-standing';
import { customerName } from '#shared/domain/customer';
import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import { addDays, daysBetween, type PlainDate } from '#shared/values/plain-date';
import { OrderWatch } from './order-watch';
import type { Records } from './records';
import { LastAnswer } from './remember';
import { replaced } from './sorted-list';
import { byDue, inGroups, type PlacedItem, TODAY_GROUPS, type TodayGroup } from './today-item';
import { MonthSums } from './today-month';
import { itemsOfOrder } from './today-orders';

/** Days ahead that the list of ships shows. */
const SHIPPING_DAYS = 14;

type Ship = TodayView['shipping'][number];

/** What one order gives to the lists of the day. */
interface Part {
  readonly items: readonly PlacedItem[];
  readonly ship: Ship | null;
}

/** What all orders give to the list of one day. A change works out the orders it touches, and no others. */
export class TodayOrdersView {
  readonly #records: Records;
  readonly #today: PlainDate;
  readonly #watch: OrderWatch;
  readonly #view = new LastAnswer<TodayView>();
  readonly #parts = new Map<string, Part>();
  readonly #month: MonthSums;
  #groups: Readonly<Record<TodayGroup, readonly TodayItem[]>> = inGroups([]);
  #shipping: readonly Ship[] = [];
  /** Counted up by every change of an order. */
  #version = 0;

  constructor(records: Records, today: PlainDate) {
    this.#records = records;
    this.#today = today;
    this.#watch = new OrderWatch(records);
    this.#month = new MonthSums(today);
  }

  /** The same object until something changes. */
  view(): TodayView {
    this.#bringUpToDate();
    const { late, due, atRisk, waiting } = this.#groups;
    const company = this.#records.get('company', 'company');
    return this.#view.from([this.#version, company], () => ({
      date: this.#today,
      late: [...late],
      due: [...due],
      atRisk: [...atRisk],
      waiting: [...waiting],
      shipping: [...this.#shipping],
      month: this.#month.figures(company?.defaultCurrency ?? 'USD'),
    }));
  }

  #bringUpToDate(): void {
    const { gone, come, stale } = this.#watch.changes();
    if (stale.size === 0) return;
    this.#version += 1;
    for (const order of gone) this.#month.take(order);
    for (const order of come) this.#month.put(order);
    const outdated: Part[] = [];
    const fresh: Part[] = [];
    for (const id of stale) {
      const old = this.#parts.get(id);
      if (old !== undefined) outdated.push(old);
      const order = this.#records.get('orders', id);
      if (order === undefined) {
        this.#parts.delete(id);
        continue;
      }
      const part = this.#partOf(order);
      this.#parts.set(id, part);
      fresh.push(part);
    }
    this.#replace(outdated, fresh);
  }

  #replace(outdated: readonly Part[], fresh: readonly Part[]): void {
    const old = inGroups(outdated.flatMap(({ items }) => items));
    const now = inGroups(fresh.flatMap(({ items }) => items));
    const groups: Record<TodayGroup, readonly TodayItem[]> = { ...this.#groups };
    for (const group of TODAY_GROUPS)
      groups[group] = replaced(groups[group], new Set(old[group]), now[group], byDue);
    this.#groups = groups;
    const ships = (parts: readonly Part[]) => parts.flatMap(({ ship }) => ship ?? []);
    this.#shipping = replaced(this.#shipping, new Set(ships(outdated)), ships(fresh), soonestFirst);
  }

  #partOf(order: SalesOrder): Part {
    if (!isOpen(order.stage)) return { items: [], ship: null };
    const customer = this.#records.get('customers', order.customerId);
    const name = customer === undefined ? '' : customerName(customer);
    return {
      items: itemsOfOrder(order, name, this.#watch.hasProforma(order.id), this.#today),
      ship: shipOf(order, this.#today),
    };
  }
}

function shipOf(order: SalesOrder, today: PlainDate): Ship | null {
  const leaves = mustLeaveOn(order);
  if (leaves === null || leaves < today || leaves > addDays(today, SHIPPING_DAYS)) return null;
  return {
    orderId: order.id,
    number: order.number,
    destination: order.portOfDischarge,
    deliveryDate: leaves,
    days: daysBetween(today, leaves),
  };
}

function soonestFirst(a: Ship, b: Ship): number {
  return a.days - b.days || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);
}
