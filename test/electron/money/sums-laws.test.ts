import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Customer } from '#shared/domain/customer';
import { Posting } from '#shared/money/posting';
import { decimal, multiply, sum } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { accountList } from '../../../electron/queries/money-accounts';
import { MoneyBook } from '../../../electron/queries/money-book';
import { homeView, moneyOverview } from '../../../electron/queries/money-overview';
import type { Records } from '../../../electron/queries/records';

const START = PlainDate.parse('2026-01-01');
const TODAY = PlainDate.parse('2026-06-30');
const CURRENCIES = ['USD', 'EUR', 'JPY'] as const;

const customers = ['a', 'b', 'c'].map((id) =>
  Customer.parse({ id, code: id, nameEn: `Firm ${id}`, buyer: { name: '' }, paymentTerms: {} }),
);

/** A book of these entries alone. */
function aBook(postings: readonly Posting[]): MoneyBook {
  const held: Partial<Record<string, readonly unknown[]>> = { postings, customers };
  const records: Records = {
    // The fake holds these two collections; every other one is empty.
    all: (collection) => (held[collection] ?? []) as never,
    get: (collection, id) =>
      (collection === 'customers' ? customers.find((one) => one.id === id) : undefined) as never,
    revision: () => 1,
  };
  return new MoneyBook(records);
}

const entries = fc
  .array(
    fc.record({
      party: fc.constantFrom('a', 'b', 'c'),
      currency: fc.constantFrom(...CURRENCIES),
      isMoney: fc.boolean(),
      cents: fc.integer({ min: 1, max: 9_000_000 }),
      day: fc.integer({ min: 0, max: 200 }),
      days: fc.integer({ min: 0, max: 90 }),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map(({ party, currency, isMoney, cents, day, days }, n) => {
      const date = addDays(START, day);
      const amount = decimal(currency === 'JPY' ? cents : cents / 100);
      const base = { id: `e:${n}`, side: 'customer', party, currency, date, amount };
      return Posting.parse(
        isMoney ? { ...base, type: 'RCT' } : { ...base, type: 'INV', dueDate: addDays(date, days) },
      );
    }),
  );

const input = { side: 'customer', filter: 'all', text: '', sort: 'overdue', offset: 0, limit: 500 } as const;

describe('sums of accounts', () => {
  it('never bring two currencies together: what is in one says nothing about another', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom(...CURRENCIES), (postings, currency) => {
        const all = accountList(aBook(postings), input, TODAY);
        const own = accountList(aBook(postings.filter((one) => one.currency === currency)), input, TODAY);
        expect(all.sums.filter((one) => one.currency === currency)).toEqual(own.sums);
        for (const one of all.sums) {
          const rows = all.rows.filter((row) => row.head.account.currency === one.currency);
          expect(one.open).toBe(sum(rows.map((row) => row.open)));
          expect(one.open).toBe(sum([one.overdue, one.notDue]));
          expect(one.open).toBe(sum(Object.values(one.buckets)));
          expect(one.balance).toBe(sum([one.open, multiply(one.unapplied, -1)]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are brought to the home currency only where every rate was entered', () => {
    fc.assert(
      fc.property(entries, (postings) => {
        const book = aBook(postings);
        const { sums, home } = moneyOverview(book, TODAY);
        const used = sums.filter((one) => one.open !== '0' || one.balance !== '0');
        expect(home.receivable === null).toBe(used.length > 0);
        const rates = CURRENCIES.map((currency) => ({ currency, rate: decimal('2'), on: TODAY }));
        const known = homeView(sums, { ...book.settings, rates }, TODAY);
        expect(Number(known.receivable)).toBeCloseTo(
          2 * used.reduce((total, one) => total + Number(one.open), 0),
          2,
        );
      }),
      { numRuns: 40 },
    );
  });
});
