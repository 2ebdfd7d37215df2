import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainDifferences } from '#shared/money/matching/explain-differences';
import type { MatchRow } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import { crossRate, type RateTable, rateBetween, rateOn } from '#shared/money/rates';
import { replyLetter } from '#shared/money/reply-draft';
import { decimal, sum } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

const day = (text: string) => PlainDate.parse(text);
const rate = (currency: 'USD' | 'EUR' | 'HKD', value: string, on: string) => ({
  ...{ currency, rate: decimal(value), on: day(on) },
});
const TABLE: RateTable = {
  home: 'CNY',
  rates: [
    rate('USD', '7.10', '2025-03-01'),
    rate('USD', '7.20', '2025-04-01'),
    rate('EUR', '7.81', '2025-03-10'),
  ],
};
const MARCH = { from: day('2025-03-01'), to: day('2025-03-31') };

function row(id: string, amount: string, more: Partial<MatchRow> = {}): MatchRow {
  return {
    ...{ id, date: day('2025-03-12'), kind: 'payment', number: id, po: '', currency: 'USD' },
    ...{ amount: decimal(amount), chargeOf: null, lines: [] },
    ...more,
  };
}

describe('rates kept by hand', () => {
  it('hold from their day on; before the first the first one is all there is', () => {
    expect(rateOn(TABLE, 'USD', day('2025-03-31'))?.rate).toBe('7.1');
    expect(rateOn(TABLE, 'USD', day('2025-04-01'))?.rate).toBe('7.2');
    expect(rateOn(TABLE, 'USD', day('2024-01-01'))?.on).toBe('2025-03-01');
    expect(rateOn(TABLE, 'HKD', day('2025-04-01'))).toBeNull();
  });

  it('cross over the home currency, as old as the older of the two', () => {
    // 7.81 / 7.10 = 1.1
    expect(crossRate(TABLE, 'EUR', 'USD', day('2025-03-12'))).toMatchObject({
      rate: '1.100000',
      on: '2025-03-01',
    });
    expect(crossRate(TABLE, 'EUR', 'HKD', day('2025-03-12'))).toBeNull();
  });

  it('say at which rate our figure is theirs, within one percent and never beyond', () => {
    const found = rateBetween(TABLE, 'USD', decimal('10000'), decimal('71200'), day('2025-03-12'));
    expect(found).toMatchObject({
      from: 'USD',
      to: 'CNY',
      theirs: '7.1200',
      rate: '7.100000',
      on: '2025-03-01',
    });
    expect(rateBetween(TABLE, 'USD', decimal('10000'), decimal('72000'), day('2025-03-12'))).toBeNull();
    expect(rateBetween(TABLE, 'USD', decimal('0'), decimal('72000'), day('2025-03-12'))).toBeNull();
  });
});

describe('a row of theirs in another currency', () => {
  const ours = [row('7781', '-10000', { number: 'INV-1', kind: 'invoice' })].map((one) => ({
    ...one,
    amount: decimal('10000'),
  }));
  const side = (rows: readonly MatchRow[], closing: string) => ({
    ...{ opening: decimal('0'), closing: decimal(closing), rows },
  });

  it('that stands in it is met at the rate and counted in no sum', () => {
    const theirs = [row('a', '71200', { currency: 'CNY', kind: 'invoice', number: 'x' })];
    const rates = [{ from: 'CNY' as const, to: 'USD' as const, rate: decimal('0.14085') }];
    const result = matchStatements(ours, theirs, { rates });
    expect(result.matches).toMatchObject([{ tier: 'M7', outcome: 'suggest' }]);
    const proof = explainDifferences(side(ours, '10000'), side(theirs, '0'), result, MARCH, 'USD', TABLE);
    expect(proof.differences).toMatchObject([
      { code: 'FX', amount: '10000', rate: { to: 'CNY', theirs: '7.1200' } },
    ]);
    expect(proof.unexplained).toBe('0');
  });

  it('that stands there as if it were ours is named by its rate, not as a price or a deduction', () => {
    const theirs = [row('a', '71200', { kind: 'invoice', number: 'INV 1' })];
    const result = matchStatements(ours, theirs);
    const proof = explainDifferences(side(ours, '10000'), side(theirs, '71200'), result, MARCH, 'USD', TABLE);
    expect(proof.differences).toMatchObject([{ code: 'FX', amount: '-61200', rate: { theirs: '7.1200' } }]);
    expect(proof.unexplained).toBe('0');
    const letter = replyLetter(
      {
        ...{ side: 'customer', currency: 'USD', ...MARCH, replyDays: 7, openingParts: [] },
        closings: { ours: decimal('10000'), theirs: decimal('71200') },
        ...{ total: proof.total, unexplained: proof.unexplained },
        differences: proof.differences.map((one) => ({
          ...{ code: one.code, amount: one.amount, part: one.part, rate: one.rate, text: '' },
          ...{ ourNumber: 'INV-1', theirNumber: 'INV 1', ours: decimal('10000'), theirs: decimal('71200') },
        })),
      },
      'en',
    );
    expect(letter.text).toContain('your figure is ours at the rate 7.1200 (USD/CNY)');
  });

  it('changes no closing, whatever the rates say', () => {
    const amount = fc.integer({ min: 1, max: 1_000_000 }).map((cents) => decimal(cents / 100));
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 6 }), fc.array(amount, { maxLength: 6 }), (left, right) => {
        const mine = left.map((one, n) => row(`o${n}`, one, { kind: 'invoice' }));
        const theirs = right.map((one, n) =>
          row(`t${n}`, one, { kind: 'invoice', currency: n % 2 === 0 ? 'USD' : 'CNY' }),
        );
        const counted = theirs.filter((one) => one.currency === 'USD').map((one) => one.amount);
        const result = matchStatements(mine, theirs, {
          rates: [{ from: 'CNY', to: 'USD', rate: decimal('0.14085') }],
        });
        const proof = explainDifferences(
          side(mine, sum(left)),
          side(theirs, sum(counted)),
          result,
          MARCH,
          'USD',
          TABLE,
        );
        expect(Number(proof.unexplained)).toBe(0);
      }),
    );
  });
});
