import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestAllocation, suggestForNamed } from '#shared/money/allocation';
import {
  bookOf,
  type InvoicePaper,
  invoicePostingId,
  type OrderDeposit,
} from '#shared/money/derived-postings';
import { expectedDueDate } from '#shared/money/due-date';
import { ledgerOf } from '#shared/money/ledger';
import { openPosition } from '#shared/money/open-items';
import { Posting } from '#shared/money/posting';
import { PostingNote } from '#shared/money/posting-note';
import { nextReminder, reminderDegree } from '#shared/money/reminder-degree';
import { compare, decimal, isNegative, sum } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { MARCH, MARCH_ACCOUNT, marchPostings } from './march-account';

const DAY = PlainDate.parse('2026-01-01');
const LATE = addDays(DAY, 900);
const ACCOUNT = { side: 'customer' as const, party: 'c:1', currency: 'USD' as const };

function aPaper(changes: Partial<InvoicePaper>): InvoicePaper {
  return {
    issuedId: 'x:1',
    number: 'CI-1',
    version: 1,
    date: DAY,
    party: 'c:1',
    currency: 'USD',
    amount: decimal('1000'),
    po: '4501',
    contract: 'SO-1',
    orderIds: ['o:1'],
    dueDate: null,
    delivery: [],
    voided: null,
    ...changes,
  };
}

const aDeposit: OrderDeposit = {
  orderId: 'o:1',
  number: 'PI-1',
  party: 'c:1',
  currency: 'USD',
  amount: decimal('300'),
  on: addDays(DAY, -20),
  po: '4501',
  contract: 'SO-1',
};

function aReceipt(id: string, amount: string, to: string, part: string, days = 10): Posting {
  const date = addDays(DAY, days);
  const applications = [{ to, amount: part, on: date }];
  return Posting.parse({ ...ACCOUNT, id, type: 'RCT', date, amount, applications });
}

const open = (postings: readonly Posting[]) => openPosition(postings, ACCOUNT, LATE);

describe('books derived from papers', () => {
  it('knows an invoice by its number: a version replaces the amount, two languages are one invoice', () => {
    const papers = [
      aPaper({}),
      aPaper({ issuedId: 'x:2', version: 2, amount: decimal('1200'), date: addDays(DAY, 3) }),
    ];
    const [only, ...others] = bookOf(papers, [], [], []);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: 'ci:CI-1',
      type: 'INV',
      amount: '1200.00',
      paper: 'x:2',
      date: '2026-01-04',
    });
  });

  it('reverses a void invoice by a credit and lets the money on it go', () => {
    const voided = { on: addDays(DAY, 30), reason: 'wrong consignee' };
    const receipt = aReceipt('r:1', '700', 'ci:CI-1', '700');
    const book = bookOf([aPaper({ voided })], [], [receipt], []);
    expect(book.map(({ type, amount }) => [type, amount])).toEqual([
      ['INV', '1000.00'],
      ['CN', '1000.00'],
      ['RCT', '700'],
    ]);
    expect(open(book)).toMatchObject({ items: [], unapplied: '700' });
  });

  it('sets a deposit against the invoice of its own order only, and as the clerk says where he says so', () => {
    const other = aPaper({ number: 'CI-2', orderIds: ['o:2'] });
    const book = bookOf([aPaper({}), other], [aDeposit], [], []);
    expect(open(book).items.map((item) => [item.posting.number, item.open])).toEqual([
      ['CI-1', '700'],
      ['CI-2', '1000'],
    ]);
    const applications = [{ to: 'ci:CI-2', amount: '300', on: DAY }];
    const told = bookOf(
      [aPaper({}), other],
      [aDeposit],
      [],
      [PostingNote.parse({ id: 'dep:o:1', applications })],
    );
    expect(open(told).items.map((item) => item.open)).toEqual(['1000', '700']);
    const apart = bookOf(
      [aPaper({})],
      [aDeposit],
      [],
      [PostingNote.parse({ id: 'dep:o:1', applications: [] })],
    );
    expect(open(apart).unapplied).toBe('300');
  });

  it('never settles more than an invoice is worth and always proves its balance', () => {
    const step = fc.record({
      amount: fc.integer({ min: 1, max: 200_000 }),
      part: fc.integer({ min: 1, max: 200_000 }),
      to: fc.integer({ min: 0, max: 3 }),
      days: fc.integer({ min: 0, max: 200 }),
    });
    const paper = fc.record({
      number: fc.integer({ min: 0, max: 3 }),
      amount: fc.integer({ min: 1, max: 200_000 }),
      isVoid: fc.boolean(),
    });
    const cents = (value: number) => decimal(value / 100);
    fc.assert(
      fc.property(
        fc.array(paper, { maxLength: 8 }),
        fc.array(step, { maxLength: 12 }),
        fc.integer({ min: 0, max: 300 }),
        (papers, steps, cut) => {
          const issued = papers.map(({ number, amount, isVoid }, at) =>
            aPaper({
              issuedId: `x:${at}`,
              number: `CI-${number}`,
              version: at + 1,
              date: addDays(DAY, at * 9),
              amount: cents(amount),
              voided: isVoid ? { on: addDays(DAY, at * 9 + 4), reason: 'void' } : null,
            }),
          );
          const receipts = steps.map(({ amount, part, to, days }, at) =>
            aReceipt(`r:${at}`, cents(Math.max(amount, part)), `ci:CI-${to}`, cents(part), days),
          );
          const book = bookOf(issued, [aDeposit], receipts, []);
          // Derived postings are not parsed when they are made: they must hold nevertheless.
          for (const posting of book)
            if (posting.type !== 'RCT') expect(Posting.parse(posting)).toEqual(posting);
          const position = open(book);
          for (const item of position.items) expect(isNegative(item.open)).toBe(false);
          for (const credit of position.credits) expect(isNegative(credit.unapplied)).toBe(false);
          // Whatever happened, the ledger is proved by open items on every evening.
          const period = { from: addDays(DAY, cut - 50), to: addDays(DAY, cut) };
          expect(ledgerOf(book, ACCOUNT, period).unproved).toBe('0');
          // And the order of papers and entries changes nothing.
          const again = bookOf([...issued].reverse(), [aDeposit], [...receipts].reverse(), []);
          const sizes = (all: readonly Posting[]) =>
            all.map((one) => `${one.id} ${one.amount} ${JSON.stringify(one.applications)}`).sort();
          expect(sizes(again)).toEqual(sizes(book));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('numbers the posting of an invoice by the invoice', () => {
    expect(invoicePostingId('CI-2026-0001')).toBe('ci:CI-2026-0001');
  });
});

describe('a receipt that came in a little short', () => {
  const items = () => openPosition(marchPostings(), MARCH_ACCOUNT, MARCH.to).items;
  const band = { amount: decimal('50'), percent: decimal('0.5') };
  const suggest = (amount: string) => suggestAllocation(decimal(amount), items(), MARCH.to, band);

  it('is one invoice less a bank charge, when only one invoice is', () => {
    const short = suggest('9725');
    expect([short.how, short.charge, short.rest]).toEqual(['with-charge', '25', '0']);
    expect(short.applications.map((one) => [one.to, one.amount])).toEqual([['INV-0308', '9725']]);
    // 22,180 × 0.5 % is 110.90: the greater of both bands counts.
    expect(suggest('22075').how).toBe('with-charge');
    expect(suggest('22060').how).toBe('oldest-first');
  });

  it('is the sum of all open invoices less a charge, with the charge on the last', () => {
    const all = suggest('39860');
    expect([all.how, all.charge]).toEqual(['sum-with-charge', '20']);
    expect(sum(all.applications.map((one) => one.amount))).toBe('39860');
  });

  it('is never taken for a charge when that would be a large part of the money', () => {
    const small = openPosition(marchPostings(), MARCH_ACCOUNT, MARCH.to).items.map((item) => ({
      ...item,
      open: decimal('60'),
    }));
    expect(suggestAllocation(decimal('30'), small.slice(0, 1), MARCH.to, band).how).toBe('oldest-first');
  });

  it('goes to the invoice that the payer names, and leaves the rest of too much money unapplied', () => {
    const all = items();
    const youngest = all.at(-1);
    if (youngest === undefined) throw new Error('no open item');
    const part = suggestForNamed(decimal('1'), [youngest], MARCH.to, null);
    expect(part).toMatchObject({ how: 'named', rest: '0' });
    expect(part.applications.map(({ to }) => to)).toEqual([youngest.posting.id]);
    const more = suggestForNamed(decimal('999999'), [youngest], MARCH.to, band);
    expect(compare(sum([more.rest, youngest.open]), decimal('999999'))).toBe(0);
  });

  it('adds up to the receipt, takes no more than is open, and charges only inside the band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6_000_000 }), (value) => {
        const amount = decimal(value / 100);
        const { applications, rest, charge } = suggestAllocation(amount, items(), MARCH.to, band);
        expect(compare(sum([...applications.map((one) => one.amount), rest]), amount)).toBe(0);
        for (const one of applications) {
          const item = items().find(({ posting }) => posting.id === one.to);
          expect(item && compare(one.amount, item.open) <= 0).toBe(true);
        }
        expect(isNegative(charge)).toBe(false);
        expect(compare(charge, '200' as typeof charge)).toBeLessThan(1);
      }),
    );
  });
});

describe('days of payment', () => {
  const terms = (text: string, method: 'tt' | 'lc' = 'tt') => ({
    text,
    depositPercent: decimal('0'),
    method,
  });
  const at = (text: string) => PlainDate.parse(text);
  const ship = { sailedOn: at('2026-02-10'), etd: at('2026-02-08'), eta: at('2026-03-15') };
  const none = { sailedOn: null, etd: null, eta: null };

  it('count from invoice, bill of lading, arrival or presentation, and say when they are an estimate', () => {
    const due = (text: string, shipped: Parameters<typeof expectedDueDate>[2], method: 'tt' | 'lc' = 'tt') =>
      expectedDueDate(terms(text, method), at('2026-02-01'), shipped);
    expect(due('30 days after invoice', none)).toEqual({ on: '2026-03-03', estimated: false });
    expect(due('60 days from B/L date', ship)).toEqual({ on: '2026-04-11', estimated: false });
    expect(due('60 days from B/L date', { ...ship, sailedOn: null })).toEqual({
      on: '2026-04-09',
      estimated: true,
    });
    expect(due('L/C at sight', ship, 'lc')).toEqual({ on: '2026-03-03', estimated: true });
    const presented = { ...ship, presentedOn: at('2026-02-16') };
    expect(due('L/C at sight', presented, 'lc')).toEqual({ on: '2026-02-23', estimated: true });
    expect(due('L/C 90 days after B/L', ship, 'lc')).toEqual({ on: '2026-05-11', estimated: true });
  });

  it('make a reminder due later for a main customer, and harder with time', () => {
    const days = { main: 10, regular: 7, small: 3 };
    const degrees = (rank: keyof typeof days) =>
      [2, 3, 6, 12, 21, 41].map((late) => reminderDegree(late, rank, days));
    expect(degrees('small')).toEqual([null, 1, 2, 3, 3, 3]);
    expect(degrees('regular')).toEqual([null, null, null, 1, 2, 3]);
    expect(degrees('main')).toEqual([null, null, null, 1, 2, 3]);
  });

  it('begin with the first letter however late it is, and go on one by one', () => {
    const today = at('2026-06-30');
    const next = (last: { degree: number; on: string } | null, byDays: 1 | 2 | 3 = 3) =>
      nextReminder(
        {
          byDays,
          lateSince: at('2026-01-31'),
          last: last === null ? null : { degree: last.degree, on: at(last.on) },
          step: 7,
        },
        today,
      );
    expect(next(null)).toBe(1);
    expect(next({ degree: 1, on: '2026-06-24' })).toBeNull();
    expect(next({ degree: 1, on: '2026-06-23' })).toBe(2);
    expect(next({ degree: 1, on: '2026-06-20' }, 1)).toBeNull();
    expect(next({ degree: 2, on: '2026-06-01' })).toBe(3);
    expect(next({ degree: 3, on: '2026-03-01' })).toBeNull();
    // A letter from before this debt was about another.
    expect(next({ degree: 3, on: '2025-12-01' })).toBe(1);
  });
});
