import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookOf, type InvoicePaper, type OrderDeposit } from '#shared/money/derived-postings';
import { Posting } from '#shared/money/posting';
import { PostingNote } from '#shared/money/posting-note';
import { decimal } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { AccountBooks, type BookSources } from '../../../electron/queries/account-books';
import { Groups, listsBy } from '../../../electron/queries/groups';

const DAY = PlainDate.parse('2026-01-01');
const CURRENCIES = ['USD', 'EUR'] as const;
const PARTIES = ['a', 'b'] as const;

const step = fc.record({
  what: fc.constantFrom('paper', 'deposit', 'receipt', 'debit', 'note', 'remove'),
  n: fc.integer({ min: 0, max: 5 }),
  side: fc.constantFrom('customer' as const, 'supplier' as const),
  party: fc.constantFrom(...PARTIES),
  currency: fc.constantFrom(...CURRENCIES),
  cents: fc.integer({ min: 1, max: 100_000 }),
  at: fc.integer({ min: 0, max: 40 }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function put<T>(list: readonly T[], keyOf: (item: T) => string, item: T): readonly T[] {
  const at = list.findIndex((one) => keyOf(one) === keyOf(item));
  return at < 0 ? [...list, item] : list.with(at, item);
}

/** One thing that can happen to the data. */
function after(before: BookSources, { what, n, side, party, currency, cents, at }: Step): BookSources {
  const amount = decimal(cents / 100);
  const date = addDays(DAY, at);
  const base = { side, party, currency, amount, date };
  switch (what) {
    case 'paper': {
      const paper: InvoicePaper = {
        ...{
          issuedId: `x:${n}:${at % 2}`,
          number: `CI-${n}`,
          version: 1 + (at % 2),
          date,
          party,
          currency,
          amount,
        },
        ...{ po: '', contract: '', orderIds: [`o:${n}`], dueDate: null, delivery: [] },
        voided: at % 5 === 0 ? { on: date, reason: 'wrong' } : null,
      };
      return { ...before, papers: put(before.papers, (one) => one.issuedId, paper) };
    }
    case 'deposit': {
      const deposit: OrderDeposit = {
        ...{ orderId: `o:${n}`, number: `PI-${n}`, party, currency, amount, on: date, po: '', contract: '' },
      };
      return { ...before, deposits: put(before.deposits, (one) => one.orderId, deposit) };
    }
    case 'debit':
      return {
        ...before,
        entries: put(before.entries, (one) => one.id, Posting.parse({ ...base, id: `i:${n}`, type: 'INV' })),
      };
    case 'receipt': {
      const applications = [{ to: n % 2 === 0 ? `i:${n}` : `ci:CI-${n}`, amount, on: date }];
      const receipt = Posting.parse({ ...base, id: `r:${n}`, type: 'RCT', applications });
      return { ...before, entries: put(before.entries, (one) => one.id, receipt) };
    }
    case 'note': {
      const id = n % 2 === 0 ? `ci:CI-${n}` : `dep:o:${n}`;
      const note = PostingNote.parse({ id, disputed: amount, remark: String(at) });
      return { ...before, notes: put(before.notes, (one) => one.id, note) };
    }
    case 'remove':
      return { ...before, entries: before.entries.filter((_, index) => index !== n) };
  }
}

const NOTHING: BookSources = { papers: [], deposits: [], entries: [], notes: [] };
const byId = (postings: Iterable<Posting>) => new Map([...postings].map((one) => [one.id, one]));

describe('books kept up account by account', () => {
  it('say after every change what the whole says when it is derived at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const books = new AccountBooks();
        let data = NOTHING;
        for (const one of steps) {
          data = after(data, one);
          books.update(data);
          const whole = bookOf(data.papers, data.deposits, data.entries, data.notes);
          expect(byId([...books.all()].flat())).toEqual(byId(whole));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave the postings of every other account as they were', () => {
    const entry = (id: string, party: string) =>
      Posting.parse({ side: 'customer', party, currency: 'USD', id, type: 'INV', date: DAY, amount: '10' });
    const books = new AccountBooks();
    const entries = [entry('i:1', 'a'), entry('i:2', 'b')];
    books.update({ ...NOTHING, entries });
    const a = { side: 'customer', party: 'a', currency: 'USD' } as const;
    const b = { ...a, party: 'b' };
    const before = { a: books.of(a), b: books.of(b) };
    expect(books.update({ ...NOTHING, entries: [...entries, entry('i:3', 'a')] })).toBe(true);
    expect(books.of(a)).not.toBe(before.a);
    expect(books.of(b)).toBe(before.b);
  });
});

describe('groups', () => {
  it('hold the items of each key in their order, whatever list follows another', () => {
    const item = fc.record({ key: fc.constantFrom('x', 'y', 'z') });
    const pool = fc.array(item, { minLength: 1, maxLength: 12 });
    const lists = pool.chain((items) => fc.array(fc.shuffledSubarray(items), { maxLength: 8 }));
    fc.assert(
      fc.property(lists, (all) => {
        const groups = new Groups<{ readonly key: string }>(({ key }) => key);
        for (const list of all) {
          const before = new Map(['x', 'y', 'z'].map((key) => [key, groups.of(key)]));
          const touched = groups.update(list);
          const whole = listsBy(list, ({ key }) => key);
          for (const key of ['x', 'y', 'z']) {
            expect(groups.of(key)).toEqual(whole.get(key) ?? []);
            if (!touched.has(key)) expect(groups.of(key)).toBe(before.get(key));
          }
        }
      }),
    );
  });
});
