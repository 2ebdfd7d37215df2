import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsIn } from '#shared/money/account';
import { applyCredit, suggestAllocation } from '#shared/money/allocation';
import { ledgerOf } from '#shared/money/ledger';
import { explainDifferences } from '#shared/money/matching/explain-differences';
import { type MatchRow, matchRowOf } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import { openPosition } from '#shared/money/open-items';
import { type PartySide, Posting } from '#shared/money/posting';
import { inView, negate } from '#shared/money/signed-amount';
import { statementOf } from '#shared/money/statement';
import { supplierRows } from '#shared/money/supplier-rows';
import { add, type DecimalText, decimal, isZero, subtract, sum } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { noisyStatements, sharesOf } from './noisy-statements';

const DAY = PlainDate.parse('2025-01-01');
const END = addDays(DAY, 200);

const entry = fc.record({
  type: fc.constantFrom('INV', 'RCT', 'DEP', 'DED', 'RFD', 'ADJ'),
  currency: fc.constantFrom('CNY', 'USD'),
  day: fc.nat({ max: 120 }),
  cents: fc.integer({ min: 1, max: 1_000_000 }),
  minus: fc.boolean(),
  quantity: fc.integer({ min: 1, max: 900 }),
  tax: fc.constantFrom(null, '13', '6', '1'),
});
type Entry = typeof entry extends fc.Arbitrary<infer E> ? E : never;

/** The same happenings in the account of a customer or of a factory; every credit lies on what is open, oldest first. */
function booksOf(side: PartySide, entries: readonly Entry[]): readonly Posting[] {
  const bare = entries.map(({ type, currency, day, cents, minus, quantity, tax }, index) => {
    const amount = decimal((type === 'ADJ' && minus ? -cents : cents) / 100);
    const line = { style: `A${index}`, quantity: String(quantity), unitPrice: '3.39', taxRatePercent: tax };
    const date = addDays(DAY, day);
    return Posting.parse({
      ...{ side, party: 'f:1', id: `p${index}`, number: `N-${index}`, type, currency, date, amount },
      ...{ dueDate: addDays(date, 30), reason: 'as agreed', approvedBy: 'Li' },
      delivery: type === 'INV' ? [line, { ...line, style: `B${index}` }] : [],
    });
  });
  return bare.reduce<readonly Posting[]>((postings, posting) => {
    if (!['RCT', 'DEP', 'DED'].includes(posting.type)) return postings;
    const { items } = openPosition(postings, posting, END);
    const { applications } = suggestAllocation(posting.amount, items, posting.date);
    const applied = applyCredit(postings, posting, applications);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    return postings.map((one) => (one.id === posting.id ? applied.value : one));
  }, bare);
}

const entries = fc.array(entry, { maxLength: 30 });
const period = { from: DAY, to: END };

describe("a factory's account", () => {
  it('is a customer account seen from the other side: every figure turns its sign, nothing else changes', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const ours = booksOf('supplier', all);
        const theirs = booksOf('customer', all);
        for (const { party, currency } of accountsIn(ours)) {
          const owed = statementOf(ours, { side: 'supplier', party, currency }, period);
          const owing = statementOf(theirs, { side: 'customer', party, currency }, period);
          expect(owed.closing).toBe(negate(owing.closing));
          expect(owed.rows.map((row) => row.balance)).toEqual(owing.rows.map((row) => negate(row.balance)));
          expect([owed.totalDebit, owed.totalCredit]).toEqual([owing.totalCredit, owing.totalDebit]);
          expect(owed.ageing.buckets).toEqual(owing.ageing.buckets);
          expect(owed.unproved).toBe('0');
        }
      }),
    );
  });

  it('closes at opening + movements for every split of the period', () => {
    fc.assert(
      fc.property(entries, fc.nat({ max: 119 }), (all, cut) => {
        const postings = booksOf('supplier', all);
        for (const account of accountsIn(postings)) {
          const whole = ledgerOf(postings, account, period);
          const head = ledgerOf(postings, account, { from: DAY, to: addDays(DAY, cut) });
          const tail = ledgerOf(postings, account, { from: addDays(DAY, cut + 1), to: END });
          expect(tail.opening.amount).toBe(head.closing);
          expect(tail.closing).toBe(whole.closing);
          for (const one of [whole, head, tail])
            expect(one.closing).toBe(add(one.opening.amount, subtract(one.totalDebit, one.totalCredit)));
        }
      }),
    );
  });

  it('shows of its deliveries each cent once: with tax, without tax, deducted, paid and unpaid', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const postings = booksOf('supplier', all);
        for (const account of accountsIn(postings)) {
          const statement = statementOf(postings, account, period);
          const own = postings.filter((one) => one.currency === account.currency);
          const rows = supplierRows(statement, own);
          const invoices = statement.rows.filter(({ posting }) => posting.type === 'INV');
          const of = (pick: (row: (typeof rows)[number]) => DecimalText) => Number(sum(rows.map(pick)));
          const invoiced = Number(sum(invoices.map(({ posting }) => posting.amount)));
          expect(of((row) => row.amountWithTax)).toBeCloseTo(invoiced, 6);
          expect(of((row) => row.amountWithoutTax) + of((row) => row.tax)).toBeCloseTo(invoiced, 6);
          const settled = of((row) => row.deductions) + of((row) => row.paid) + of((row) => row.unpaid);
          expect(settled).toBeCloseTo(invoiced, 6);
        }
      }),
    );
  });
});

describe("a factory's own statement beside ours", () => {
  it('is matched as a customer’s of the same figures, and no row is used twice', () => {
    fc.assert(
      fc.property(entries, entries, (left, right) => {
        const rowsOf = (side: PartySide, all: readonly Entry[], at: string): readonly MatchRow[] =>
          booksOf(side, all).map((posting) => ({ ...matchRowOf(posting), id: `${at}${posting.id}` }));
        const result = matchStatements(rowsOf('supplier', left, 'o'), rowsOf('supplier', right, 't'));
        expect(result).toEqual(
          matchStatements(rowsOf('customer', left, 'o'), rowsOf('customer', right, 't')),
        );
        const used = [...result.matches, ...result.ambiguous].flatMap((one) => [...one.ours, ...one.theirs]);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('differs by the sum of all named differences, to the last cent', () => {
    fc.assert(
      fc.property(entries, entries, (left, right) => {
        const account = { side: 'supplier', party: 'f:1', currency: 'CNY' } as const;
        const sideOf = (all: readonly Entry[], at: string) => {
          const own = booksOf('supplier', all).filter((one) => one.currency === 'CNY');
          const ledger = ledgerOf(own, account, period);
          return {
            opening: inView(ledger.opening.amount, 'supplier'),
            closing: inView(ledger.closing, 'supplier'),
            rows: own.map((posting) => ({ ...matchRowOf(posting), id: `${at}${posting.id}` })),
          };
        };
        const [ours, theirs] = [sideOf(left, 'o'), sideOf(right, 't')];
        const result = matchStatements(ours.rows, theirs.rows);
        const proof = explainDifferences(ours, theirs, result, period, 'CNY');
        expect(isZero(proof.unexplained)).toBe(true);
        expect(proof.total).toBe(subtract(ours.closing, theirs.closing));
        expect(add(proof.explained, proof.unknown)).toBe(proof.total);
      }),
    );
  });

  it('finds 99 % of the pairs of its noisy statement and takes none wrongly', () => {
    const { ours, theirs, truth } = noisyStatements(1500, 0.05, 11);
    const inYuan = (rows: readonly MatchRow[]) => rows.map((row) => ({ ...row, currency: 'CNY' as const }));
    const shares = sharesOf(matchStatements(inYuan(ours), inYuan(theirs)), truth);
    expect(shares.found).toBeGreaterThanOrEqual(0.99);
    expect(shares.falseAutomatic).toBe(0);
  });
});
