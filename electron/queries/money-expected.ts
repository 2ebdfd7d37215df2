import type { AccountRef } from '#shared/api/views/money-accounts';
import type {
  ExpectedReceipt,
  ExpectedWeek,
  MissingDeposit,
  MoneyOverview,
} from '#shared/api/views/money-overview';
import { type Customer, customerName } from '#shared/domain/customer';
import { depositIn } from '#shared/domain/order-deposit';
import { isOpen } from '#shared/domain/order-stage';
import { splitDeposit } from '#shared/domain/payment-terms';
import { orderTotal, type SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { expectedDueDate, type ShippingDays } from '#shared/money/due-date';
import type { Posting } from '#shared/money/posting';
import {
  add,
  compare,
  type DecimalText,
  isNegative,
  isZero,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { lineTotal, type Money, money } from '#shared/values/money';
import { addDays, type PlainDate, weekday } from '#shared/values/plain-date';
import { listsBy } from './groups';
import { accountAgeing } from './money-accounts';
import type { MoneyBook } from './money-book';
import { paymentDays } from './payment-days';
import type { Records } from './records';
import { type LastAnswer, lastOf, remembered } from './remember';

/** Weeks that the overview shows. */
const WEEKS = 12;

const knownReceipts = new WeakMap<MoneyBook, LastAnswer<readonly ExpectedReceipt[]>>();

/** Money that should come: open invoices by their due day, deposits and balances of orders not yet invoiced. */
export function expectedReceipts(book: MoneyBook, today: PlainDate): readonly ExpectedReceipt[] {
  const { records } = book;
  const sources = [
    book.book,
    records.all('orders'),
    records.all('customers'),
    records.all('shipments'),
    records.all('issuedDocuments'),
    records.all('credits'),
    records.all('bankCalendars'),
    today,
  ];
  return lastOf(knownReceipts, book).from(sources, () => gatherReceipts(book, today));
}

function gatherReceipts(book: MoneyBook, today: PlainDate): readonly ExpectedReceipt[] {
  const invoices = book.book.accounts
    .filter((account) => account.side === 'customer')
    .flatMap((account) => openInvoices(book, account, today));
  const { records } = book;
  const invoiced = invoicedAmounts(book);
  const due = records.all('orders').flatMap((order) => {
    if (order.stage.name === 'cancelled' || order.stage.name === 'paid') return [];
    return ofOrder(book, order, invoiced.get(order.id) ?? ZERO);
  });
  return [...invoices, ...due].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.number < b.number ? -1 : 1,
  );
}

const knownInvoices = new WeakMap<readonly Posting[], LastAnswer<ExpectedReceipt[]>>();

function openInvoices(book: MoneyBook, account: AccountRef, today: PlainDate): ExpectedReceipt[] {
  const customer = book.records.get('customers', account.party);
  if (!customer) return [];
  const ageing = accountAgeing(book, account, today);
  const sources = [ageing, customer, book.records.all('orders')];
  return lastOf(knownInvoices, book.of(account)).from(sources, () =>
    ageing.items.map(({ posting, open, disputed }) => {
      const orderId = book.orderIdOf(posting);
      const order = orderId === null ? undefined : book.records.get('orders', orderId);
      return {
        on: posting.dueDate ?? posting.date,
        kind: order?.paymentTerms.method === 'lc' ? 'credit' : 'invoice',
        // What is disputed is not expected before somebody has given in.
        amount: money(subtract(open, disputed), account.currency),
        customerId: customer.id,
        customerName: customerName(customer),
        number: posting.number,
        orderId,
        estimated: posting.dueEstimated === true,
      };
    }),
  );
}

const knownOrders = new WeakMap<SalesOrder, LastAnswer<ExpectedReceipt[]>>();

function ofOrder(book: MoneyBook, order: SalesOrder, invoiced: DecimalText): ExpectedReceipt[] {
  const customer = book.records.get('customers', order.customerId);
  if (!customer) return [];
  const left = paymentDays(book.records, order, shipmentOf(book, order), null);
  const { creditPays, ...days } = left;
  const sources = [customer, invoiced, creditPays?.on, creditPays?.estimated, ...Object.values(days)];
  return lastOf(knownOrders, order).from(sources, () => receiptsOf(order, customer, left, invoiced));
}

function receiptsOf(
  order: SalesOrder,
  customer: Customer,
  left: ShippingDays,
  invoiced: DecimalText,
): ExpectedReceipt[] {
  const total = orderTotal(order);
  const { deposit, balance } = partsOf(order);
  const received = depositIn(order)?.amount ?? ZERO;
  const missing = subtract(deposit.amount, received);
  const base = {
    customerId: customer.id,
    customerName: customerName(customer),
    number: order.number,
    orderId: order.id,
  };
  const planned = left.sailedOn ?? left.etd ?? order.createdOn;
  const due = expectedDueDate(order.paymentTerms, planned, left);
  const receipts: ExpectedReceipt[] = [];
  const put = (on: PlainDate, kind: ExpectedReceipt['kind'], amount: Money, estimated: boolean) => {
    if (compare(amount.amount, 0) > 0) receipts.push({ ...base, on, kind, amount, estimated });
  };
  const kind = order.paymentTerms.method === 'lc' ? 'credit' : 'order';
  if (!isZero(invoiced)) {
    // The deposit pays what was invoiced first; only what it leaves over lowers the rest.
    const over = subtract(received, invoiced);
    const open = subtract(subtract(total.amount, invoiced), isNegative(over) ? ZERO : over);
    put(due.on, kind, money(open, order.currency), true);
    return receipts;
  }
  put(order.orderDate ?? order.createdOn, 'deposit', money(missing, order.currency), false);
  // A deposit that was larger than agreed lowers what is still to come.
  const rest = isNegative(missing) ? add(balance.amount, missing) : balance.amount;
  put(due.on, kind, money(rest, order.currency), true);
  return receipts;
}

/** The last shipment that carries goods of each order; worked out once for each state of the shipments. */
const shipmentsByOrder = remembered((shipments: readonly Shipment[]): ReadonlyMap<string, Shipment> => {
  const found = new Map<string, Shipment>();
  for (const shipment of shipments) {
    if (shipment.state === 'cancelled') continue;
    for (const line of shipment.lines) found.set(line.orderId, shipment);
  }
  return found;
});

function shipmentOf({ records }: MoneyBook, order: SalesOrder): Shipment | undefined {
  return shipmentsByOrder(records.all('shipments')).get(order.id);
}

const knownInvoiced = new WeakMap<MoneyBook, LastAnswer<ReadonlyMap<string, DecimalText>>>();

/** What of each order stands on an invoice: the whole order, or the pieces that left with its shipments. */
function invoicedAmounts(book: MoneyBook): ReadonlyMap<string, DecimalText> {
  const { records } = book;
  const sources = [records.all('issuedDocuments'), records.all('orders'), records.all('shipments')];
  return lastOf(knownInvoiced, book).from(sources, () => sumInvoiced(records));
}

function sumInvoiced(records: Records): ReadonlyMap<string, DecimalText> {
  const invoiced = new Map<string, DecimalText>();
  const put = (order: SalesOrder, amount: DecimalText) =>
    invoiced.set(order.id, add(invoiced.get(order.id) ?? ZERO, amount));
  const seen = new Set<string>();
  for (const paper of records.all('issuedDocuments')) {
    // Versions and languages of one invoice are one.
    if (paper.kind !== 'commercial-invoice' || paper.voided !== null || seen.has(paper.number)) continue;
    seen.add(paper.number);
    const whole = paper.orderId === null ? undefined : records.get('orders', paper.orderId);
    if (whole) put(whole, orderTotal(whole).amount);
    const shipment = paper.shipmentId === null ? undefined : records.get('shipments', paper.shipmentId);
    for (const { orderId, lineId, quantity } of shipment?.lines ?? []) {
      const order = records.get('orders', orderId);
      const price = order?.lines.find((line) => line.id === lineId)?.unitPrice ?? null;
      if (order && price !== null) put(order, lineTotal(price, quantity, order.currency).amount);
    }
  }
  return invoiced;
}

type ByWeek = Pick<MoneyOverview, 'late' | 'weeks' | 'later'>;

/** This week and the next ones, Monday to Sunday; what is past stands apart, what comes later too. */
export function byWeek(expected: readonly ExpectedReceipt[], today: PlainDate): ByWeek {
  const monday = addDays(today, -((weekday(today) + 6) % 7));
  const end = addDays(monday, WEEKS * 7);
  // This week's days that are past are late already.
  const coming = listsBy(
    expected.filter(({ on }) => on >= today && on < end),
    ({ on }) => addDays(on, -((weekday(on) + 6) % 7)),
  );
  const weeks = Array.from({ length: WEEKS }, (_, at): ExpectedWeek => {
    const from = addDays(monday, at * 7);
    const kinds = groupBy(coming.get(from) ?? [], ({ kind, amount }) => `${amount.currency} ${kind}`);
    return {
      from,
      to: addDays(from, 6),
      amounts: [...kinds.values()].flatMap((some) => {
        const [first] = some;
        return first ? [{ currency: first.amount.currency, kind: first.kind, amount: total(some) }] : [];
      }),
    };
  });
  return {
    late: byCurrency(expected.filter(({ on }) => on < today)),
    weeks,
    later: byCurrency(expected.filter(({ on }) => on >= end)),
  };
}

const total = (some: readonly ExpectedReceipt[]): DecimalText => sum(some.map((one) => one.amount.amount));

function byCurrency(some: readonly ExpectedReceipt[]): ByWeek['late'] {
  return [...groupBy(some, ({ amount }) => amount.currency).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ currency: first.amount.currency, amount: total(own) }] : [];
  });
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  return new Map([...listsBy(items, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const knownMissing = new WeakMap<MoneyBook, LastAnswer<MissingDeposit[]>>();

/** Open orders whose deposit has not come in full; released ones first: there the money is already being spent. */
export function missingDeposits(book: MoneyBook): MissingDeposit[] {
  const { records } = book;
  const orders = records.all('orders');
  return lastOf(knownMissing, book).from([orders, records.all('customers')], () =>
    orders
      .flatMap((order) => missingDeposit(order, records.get('customers', order.customerId)) ?? [])
      .sort((a, b) => Number(b.released) - Number(a.released) || (a.number < b.number ? -1 : 1)),
  );
}

/** Deposit and balance as agreed; an order that changes is another object. */
const partsOf = remembered((order: SalesOrder) => splitDeposit(orderTotal(order), order.paymentTerms));

function missingDeposit(order: SalesOrder, customer: Customer | undefined): MissingDeposit | null {
  if (!isOpen(order.stage) || !customer) return null;
  const due = partsOf(order).deposit.amount;
  if (isZero(due)) return null;
  const received = depositIn(order)?.amount ?? ZERO;
  const missing = subtract(due, received);
  if (compare(missing, 0) <= 0) return null;
  const waiver = order.waivers.findLast((one) => one.rule === 'deposit-missing');
  return {
    orderId: order.id,
    number: order.number,
    customerOrderNo: order.customerOrderNo,
    customerId: customer.id,
    customerName: customerName(customer),
    currency: order.currency,
    ...{ due, received, missing },
    stage: order.stage.name,
    released: order.stage.name !== 'confirmed',
    waiver: waiver ? `${waiver.by}: ${waiver.reason}` : '',
  };
}
