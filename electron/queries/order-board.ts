import type { OrderBoard, OrderBoardInput, OrderFilter, OrderRow } from '#shared/api/views/order-views';
import { ORDER_FILTERS } from '#shared/api/views/order-views';
import type { CurrencyCode } from '#shared/values/currency';
import { add, compare, type DecimalText, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import type { Unit } from '#shared/values/unit';
import type { IndexedOrder, OrderIndex } from './order-index';
import { findItems } from './search-text';

const RISK_ORDER = { late: 0, 'at-risk': 1, waiting: 2, 'on-track': 3, done: 4 } as const;

/** One window of the board, with counts and sums over the whole filter. */
export function orderBoard(index: OrderIndex, input: OrderBoardInput, today: PlainDate): OrderBoard {
  const { offset, limit, ...wish } = input;
  const { rows, ...rest } = wholeBoard(index.entries(today), wish);
  return { ...rest, rows: rows.slice(offset, offset + limit) };
}

type BoardWish = Omit<OrderBoardInput, 'offset' | 'limit'>;

const knownBoards = new WeakMap<
  readonly IndexedOrder[],
  { readonly wish: string; readonly board: OrderBoard }
>();

/** The whole board; kept until an order changes or something else is wished, so that scrolling only cuts windows. */
function wholeBoard(all: readonly IndexedOrder[], wish: BoardWish): OrderBoard {
  const key = JSON.stringify([wish.customerId, wish.text, wish.filter, wish.sort, wish.descending]);
  const known = knownBoards.get(all);
  if (known?.wish === key) return known.board;
  const board = boardOf(all, wish);
  knownBoards.set(all, { wish: key, board });
  return board;
}

function boardOf(all: readonly IndexedOrder[], wish: BoardWish): OrderBoard {
  const mine =
    wish.customerId === undefined ? all : all.filter((entry) => entry.order.customerId === wish.customerId);
  const found = findItems(mine, (entry) => entry.hay, wish.text);
  const rows = found.items.filter((entry) => passes(entry.row, wish.filter)).map((entry) => entry.row);
  const sorted = found.approximate ? rows : sortRows(rows, wish.sort, wish.descending);
  return {
    total: sorted.length,
    rows: [...sorted],
    counts: countsOf(mine),
    amounts: sumAmounts(rows),
    quantities: sumQuantities(rows),
    approximate: found.approximate,
  };
}

export function passes(row: OrderRow, filter: OrderFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'open':
      return row.risk !== 'done';
    case 'late':
      return row.risk === 'late';
    case 'at-risk':
      return row.risk === 'at-risk' || row.risk === 'late';
    case 'unchecked':
      return row.checks.some((state) => state === 'overdue');
    case 'ships-in-14-days':
      return row.days !== null && row.days >= 0 && row.days <= 14;
    case 'shipped':
      return row.stage === 'shipped' || row.stage === 'paid';
    case 'cancelled':
      return row.stage === 'cancelled';
  }
}

const knownCounts = new WeakMap<readonly IndexedOrder[], OrderBoard['counts']>();

/** Orders in each filter, counted once for each state of the index. */
function countsOf(entries: readonly IndexedOrder[]): OrderBoard['counts'] {
  const known = knownCounts.get(entries);
  if (known) return known;
  const count = (filter: OrderFilter) => entries.filter((entry) => passes(entry.row, filter)).length;
  // Every filter gets its count, so the record is whole.
  const counts = Object.fromEntries(
    ORDER_FILTERS.map((filter) => [filter, count(filter)]),
  ) as OrderBoard['counts'];
  knownCounts.set(entries, counts);
  return counts;
}

function sortRows(
  rows: readonly OrderRow[],
  sort: OrderBoardInput['sort'],
  descending: boolean,
): readonly OrderRow[] {
  const sorted = [...rows].sort((a, b) => compareRows(a, b, sort) || (a.number < b.number ? -1 : 1));
  return descending ? sorted.reverse() : sorted;
}

const nameOrder = new Intl.Collator('zh-Hans-CN');

function compareRows(a: OrderRow, b: OrderRow, sort: OrderBoardInput['sort']): number {
  switch (sort) {
    case 'risk':
      return RISK_ORDER[a.risk] - RISK_ORDER[b.risk] || byDelivery(a, b);
    case 'delivery':
      return byDelivery(a, b);
    case 'number':
      return a.number < b.number ? -1 : 1;
    case 'customer':
      return nameOrder.compare(a.customerName, b.customerName);
    case 'amount':
      return a.amount.currency === b.amount.currency
        ? compare(a.amount.amount, b.amount.amount)
        : a.amount.currency < b.amount.currency
          ? -1
          : 1;
  }
}

/** Orders without a date come last: they ask for a date, not for goods. */
function byDelivery(a: OrderRow, b: OrderRow): number {
  const left = a.deliveryDate ?? '9999';
  const right = b.deliveryDate ?? '9999';
  return left < right ? -1 : left > right ? 1 : 0;
}

function sumAmounts(rows: readonly OrderRow[]): OrderBoard['amounts'] {
  const totals = new Map<CurrencyCode, DecimalText>();
  for (const { amount } of rows)
    totals.set(amount.currency, add(totals.get(amount.currency) ?? ZERO, amount.amount));
  return [...totals].map(([currency, amount]) => money(amount, currency));
}

function sumQuantities(rows: readonly OrderRow[]): OrderBoard['quantities'] {
  const totals = new Map<Unit, DecimalText>();
  for (const row of rows) {
    for (const { unit, quantity } of row.quantities)
      totals.set(unit, add(totals.get(unit) ?? ZERO, quantity));
  }
  return [...totals].map(([unit, quantity]) => ({ unit, quantity }));
}
