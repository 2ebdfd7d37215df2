import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '#shared/domain/customer';
import { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import { CustomerId, SalesOrderId } from '#shared/values/ids';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { OrderIndex } from '../../../electron/queries/order-index';
import { changesBetween } from '../../../electron/queries/record-changes';
import type { Records } from '../../../electron/queries/records';
import { TodayOrdersView } from '../../../electron/queries/today-orders-view';
import { aCustomer } from '../../builders/a-customer';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const today = PlainDate.parse('2026-03-10');

/** Collections as the store keeps them: a changed record keeps its place, the array is the same until then. */
class FewRecords implements Records {
  readonly #collections = new Map<string, Map<string, unknown>>();
  readonly #lists = new Map<string, readonly unknown[]>();

  put(collection: string, record: { readonly id: string }): void {
    const records = this.#collections.get(collection) ?? new Map<string, unknown>();
    this.#collections.set(collection, records.set(record.id, record));
    this.#lists.delete(collection);
  }

  remove(collection: string, id: string): void {
    this.#collections.get(collection)?.delete(id);
    this.#lists.delete(collection);
  }

  // The test puts only records of the collection's own kind.
  get: Records['get'] = (collection, id) => this.#collections.get(collection)?.get(id) as never;

  all: Records['all'] = (collection) => {
    const list = this.#lists.get(collection) ?? [...(this.#collections.get(collection)?.values() ?? [])];
    this.#lists.set(collection, list);
    return list as never;
  };

  revision = () => 1;
}

const orderOf = (at: number, change: number): SalesOrder =>
  anOrder({
    id: SalesOrderId.parse(`test:${at}`),
    number: `SO-2026-${String(at).padStart(4, '0')}`,
    customerId: CustomerId.parse(`test:customer-${(at + change) % 3}`),
    currency: change % 4 === 0 ? 'EUR' : 'USD',
    receivedOn: addDays(today, -(change % 50)),
    deliveryDate: change % 5 === 0 ? null : addDays(today, (change % 40) - 10),
    lines: [anOrderLine({ descriptionEn: `model ${change}` })],
    stage:
      change % 7 === 0
        ? { name: 'paid', since: today }
        : change % 11 === 0
          ? { name: 'cancelled', since: today, reason: 'test' }
          : { name: 'confirmed', since: today },
  });
const customerOf = (at: number, change: number): Customer =>
  aCustomer({ id: CustomerId.parse(`test:customer-${at}`), nameEn: `Customer ${change}` });
const paperOf = (at: number, change: number): IssuedDocument =>
  IssuedDocument.parse({
    id: `test:paper-${at}`,
    kind: change % 2 === 0 ? 'proforma-invoice' : 'packing-list',
    number: `P-${at}`,
    version: 1,
    language: 'en',
    date: today,
    orderId: `test:${at}`,
    quotationId: null,
    model: {},
    modelHash: '',
    issuedAt: '',
    issuedBy: '',
    voided: change % 3 === 0 ? { on: today, reason: 'test' } : null,
  });

const step = fc.record({
  what: fc.constantFrom('order', 'order', 'order-gone', 'customer', 'customer-gone', 'paper', 'paper-gone'),
  at: fc.integer({ min: 0, max: 7 }),
  change: fc.integer({ min: 0, max: 500 }),
});

function apply(
  records: FewRecords,
  { what, at, change }: { what: string; at: number; change: number },
): void {
  if (what === 'order') records.put('orders', orderOf(at, change));
  else if (what === 'customer') records.put('customers', customerOf(at % 3, change));
  else if (what === 'paper') records.put('issuedDocuments', paperOf(at, change));
  else if (what === 'order-gone') records.remove('orders', `test:${at}`);
  else if (what === 'customer-gone') records.remove('customers', `test:customer-${at % 3}`);
  else records.remove('issuedDocuments', `test:paper-${at}`);
}

describe('what is kept of orders while records change', () => {
  it('is what a desk that has just started works out', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 12 }), (changes) => {
        const records = new FewRecords();
        const index = new OrderIndex(records);
        const view = new TodayOrdersView(records, today);
        for (const steps of changes) {
          for (const one of steps) apply(records, one);
          expect(index.entries(today)).toEqual(new OrderIndex(records).entries(today));
          expect(view.view()).toEqual(new TodayOrdersView(records, today).view());
        }
        const tomorrow = addDays(today, 1);
        expect(index.entries(tomorrow)).toEqual(new OrderIndex(records).entries(tomorrow));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the very objects of orders that no change has touched', () => {
    const records = new FewRecords();
    for (let at = 0; at < 5; at += 1) records.put('orders', orderOf(at, 1));
    const index = new OrderIndex(records);
    const before = index.entries(today);
    expect(index.entries(today)).toBe(before);
    records.put('orders', orderOf(2, 3));
    const after = index.entries(today);
    expect(after.filter((entry) => !before.includes(entry)).map(({ order }) => order.number)).toEqual([
      'SO-2026-0002',
    ]);
    expect(index.entry(SalesOrderId.parse('test:2'), today)?.hay).toContain('model 3');
  });
});

describe('the changes between two states of a collection', () => {
  const record = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') });

  it('turn the one into the other, whatever their order', () => {
    const states = fc.uniqueArray(record, { selector: ({ id }) => id });
    fc.assert(
      fc.property(states, states, fc.infiniteStream(fc.boolean()), (before, other, kept) => {
        const after = other.map((item) => {
          const old = before.find(({ id }) => id === item.id);
          return old !== undefined && kept.next().value === true ? old : item;
        });
        const { gone, come } = changesBetween(before, after);
        const left = new Set(before);
        for (const item of gone) expect(left.delete(item)).toBe(true);
        for (const item of come) left.add(item);
        expect(left).toEqual(new Set(after));
      }),
    );
  });
});
