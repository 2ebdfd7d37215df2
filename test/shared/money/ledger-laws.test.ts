import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaymentTerms } from '#shared/domain/payment-terms';
import { accountsIn } from '#shared/money/account';
import { applyCredit, suggestAllocation } from '#shared/money/allocation';
import { instalmentsOf, readDueRule } from '#shared/money/due-date';
import { ledgerOf } from '#shared/money/ledger';
import { openPosition } from '#shared/money/open-items';
import { Posting } from '#shared/money/posting';
import { movementsOf, statementOf } from '#shared/money/statement';
import { supplierRows } from '#shared/money/supplier-rows';
import { add, compare, decimal, subtract, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { aPosting, MARCH, MARCH_ACCOUNT, marchPostings } from './march-account';

const DAY = PlainDate.parse('2025-01-01');

const entry = fc.record({
  type: fc.constantFrom('INV', 'DN', 'RCT', 'DEP', 'RFD', 'ADJ'),
  currency: fc.constantFrom('USD', 'EUR'),
  side: fc.constantFrom('customer', 'supplier'),
  day: fc.nat({ max: 120 }),
  cents: fc.integer({ min: 1, max: 1_000_000 }),
  minus: fc.boolean(),
});

/** Books of four accounts; every credit is then applied to what is open, oldest first. */
const books = fc.array(entry, { maxLength: 40 }).map((entries) => {
  const bare = entries.map(({ day, cents, minus, ...rest }, index) =>
    aPosting({
      ...rest,
      id: `p${index}`,
      date: addDays(DAY, day),
      dueDate: addDays(DAY, day + 30),
      amount: decimal((rest.type === 'ADJ' && minus ? -cents : cents) / 100),
      reason: 'rounding',
      approvedBy: 'Li',
    }),
  );
  return bare.reduce<readonly Posting[]>((postings, posting) => {
    if (!['RCT', 'DEP'].includes(posting.type)) return postings;
    const { items } = openPosition(postings, posting, addDays(DAY, 200));
    const { applications } = suggestAllocation(posting.amount, items, addDays(posting.date, 3));
    const applied = applyCredit(postings, posting, applications);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problem));
    return postings.map((one) => (one.id === posting.id ? applied.value : one));
  }, bare);
});

describe('the ledger of an account', () => {
  it('closes at opening + movements, proved by open items, for every split of the period', () => {
    fc.assert(
      fc.property(books, fc.nat({ max: 119 }), (postings, cut) => {
        const whole = { from: DAY, to: addDays(DAY, 200) };
        const first = { from: DAY, to: addDays(DAY, cut) };
        const second = { from: addDays(DAY, cut + 1), to: whole.to };
        for (const account of accountsIn(postings)) {
          const [all, head, tail] = [whole, first, second].map((period) =>
            ledgerOf(postings, account, period),
          );
          if (!all || !head || !tail) throw new Error('three ledgers');
          for (const one of [all, head, tail]) {
            expect(one.closing).toBe(add(one.opening.amount, movementsOf(one)));
            expect(one.unproved).toBe('0');
            expect(subtract(one.totalDebit, one.totalCredit)).toBe(movementsOf(one));
          }
          expect(tail.opening.amount).toBe(head.closing);
          expect(tail.closing).toBe(all.closing);
        }
      }),
    );
  });

  it('is moved by no posting of another currency or party', () => {
    fc.assert(
      fc.property(books, (postings) => {
        const period = { from: DAY, to: addDays(DAY, 200) };
        for (const account of accountsIn(postings)) {
          const own = postings.filter(
            (posting) => posting.currency === account.currency && posting.side === account.side,
          );
          expect(statementOf(postings, account, period)).toEqual(statementOf(own, account, period));
        }
      }),
    );
  });

  it('starts from the last confirmed statement and shows what was posted behind its back', () => {
    const april = { from: PlainDate.parse('2025-04-01'), to: PlainDate.parse('2025-04-30') };
    const confirmed = [{ ...MARCH_ACCOUNT, number: 'ST-03', to: MARCH.to, closing: decimal('39880') }];
    const clean = ledgerOf(marchPostings(), MARCH_ACCOUNT, april, confirmed);
    expect([clean.opening.amount, clean.opening.drift, clean.opening.proof.kind]).toEqual([
      '39880',
      '0',
      'confirmed-statement',
    ]);
    const late = aPosting({ type: 'DN', number: 'DN-9', date: '2025-03-30', amount: '120.00' });
    const drifted = ledgerOf([...marchPostings(), late], MARCH_ACCOUNT, april, confirmed);
    expect([drifted.opening.amount, drifted.opening.drift, drifted.unproved]).toEqual([
      '39880',
      '120',
      '-120',
    ]);
  });
});

describe('applying money', () => {
  const open = () => openPosition(marchPostings(), MARCH_ACCOUNT, MARCH.to).items;

  it('takes an equal open amount first, then the oldest due', () => {
    const exact = suggestAllocation(decimal('9750'), open(), MARCH.to);
    expect([exact.how, exact.applications.map((one) => one.to)]).toEqual(['exact', ['INV-0308']]);
    const oldest = suggestAllocation(decimal('8400'), open(), MARCH.to);
    expect(oldest.applications.map((one) => [one.to, one.amount])).toEqual([
      ['INV-0301', '7950'],
      ['INV-0308', '450'],
    ]);
    expect(suggestAllocation(decimal('39880'), open(), MARCH.to).how).toBe('sum');
  });

  it('refuses another currency, too much of a receipt and too much for an invoice', () => {
    const receipt = (currency: string, amount: string) =>
      aPosting({ type: 'RCT', id: 'r', date: '2025-03-31', currency, amount });
    const apply = (currency: string, amount: string, part: string) => {
      const wanted = [
        {
          to: aPosting({ type: 'INV', id: 'INV-0308', date: '2025-03-01', amount: '1' }).id,
          amount: decimal(part),
          on: MARCH.to,
        },
      ];
      const applied = applyCredit(marchPostings(), receipt(currency, amount), wanted);
      return applied.ok ? 'applied' : applied.problem.rule;
    };
    expect(apply('EUR', '100', '100')).toBe('other-account-currency');
    expect(apply('USD', '100', '100.01')).toBe('credit-exceeded');
    expect(apply('USD', '20000', '9750.01')).toBe('debit-exceeded');
    expect(apply('USD', '20000', '9750')).toBe('applied');
  });

  it('asks a reason of deductions, charges and adjustments, and an invoice of a credit note', () => {
    const bad = (changes: Record<string, unknown>) =>
      Posting.safeParse({ ...MARCH_ACCOUNT, id: 'x', date: '2025-03-01', amount: '1.00', ...changes })
        .success;
    expect(['DED', 'CHG', 'ADJ', 'CN'].map((type) => bad({ type }))).toEqual([false, false, false, false]);
    expect([
      bad({ type: 'INV' }),
      bad({ type: 'INV', amount: '-1' }),
      bad({ type: 'INV', amount: '1.001' }),
    ]).toEqual([true, false, false]);
  });
});

describe('a factory statement', () => {
  it('is owed by us, with tax, deductions, paid and unpaid in its columns', () => {
    const account = { side: 'supplier', party: 'f:1', currency: 'CNY' } as const;
    const invoice = aPosting({
      ...account,
      type: 'INV',
      number: 'F-88',
      date: '2025-03-05',
      amount: '1130.00',
      delivery: [
        { quantity: '100', unitPrice: '5.65', taxRatePercent: '13', style: 'A1', process: 'washing' },
        { quantity: '100', unitPrice: '5.65', taxRatePercent: '13', style: 'A2', process: 'washing' },
      ],
    });
    const on = '2025-03-20';
    const to = 'F-88';
    const claim = aPosting({
      ...account,
      type: 'DED',
      id: 'd',
      date: on,
      amount: '30',
      reason: 'stains',
      applications: [{ to, amount: '30', on }],
    });
    const paid = aPosting({
      ...account,
      type: 'RCT',
      id: 'p',
      date: on,
      amount: '600',
      applications: [{ to, amount: '600', on }],
    });
    const postings = [invoice, claim, paid];
    const statement = statementOf(postings, account, MARCH);
    expect([statement.closing, statement.unproved, statement.ageing.open]).toEqual(['-500', '0', '500']);
    const rows = supplierRows(statement, postings);
    expect(rows.map((row) => [row.amountWithTax, row.amountWithoutTax, row.tax])).toEqual([
      ['565.00', '500.00', '65'],
      ['565', '500.00', '65'],
    ]);
    expect(
      ['deductions', 'paid', 'unpaid'].map((name) => sum(rows.map((row) => row[name as 'paid']))),
    ).toEqual(['30', '600', '500']);
  });
});

describe('due dates', () => {
  it.each([
    ['T/T 30 days after invoice date', 'tt', 'invoice', 30],
    ['30% deposit, balance against copy of B/L', 'tt', 'bill-of-lading', 0],
    ['T/T 45 days after B/L', 'tt', 'bill-of-lading', 45],
    ['L/C at sight', 'lc', 'credit-payment', 0],
    ['收货后60天', 'tt', 'goods-receipt', 60],
  ])('%s', (text, method, event, days) => {
    expect(readDueRule(PaymentTerms.parse({ text, method }))).toEqual({ event, days });
  });

  it('splits deposit and balance to the whole, each with its day', () => {
    const terms = PaymentTerms.parse({ text: 'balance 10 days after B/L', depositPercent: '30' });
    const parts = instalmentsOf(money(decimal('100.01'), 'USD'), terms, { order: DAY });
    expect(parts.map((part) => [part.part, part.amount, part.dueDate])).toEqual([
      ['deposit', '30.00', '2025-01-01'],
      ['balance', '70.01', null],
    ]);
    expect(compare(sum(parts.map((part) => part.amount)), decimal('100.01'))).toBe(0);
  });
});
