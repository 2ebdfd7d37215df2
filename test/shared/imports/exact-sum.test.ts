import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSum } from '#shared/imports/proof';
import { DecimalText, decimal, sum } from '#shared/values/decimal';

/** Figures as orders hold them: prices, weights, amounts of millions, minus signs, up to twelve decimals. */
const figure = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 16n }), fc.integer({ min: 0, max: 12 }))
  .map(([isNegative, digits, places]) => {
    const text = String(digits).padStart(places + 1, '0');
    const whole = text.slice(0, text.length - places);
    const plain = places === 0 ? whole : `${whole}.${text.slice(-places)}`;
    return DecimalText.parse(isNegative ? `-${plain}` : plain);
  });

describe('the sum of a column', () => {
  it('is what adding its decimals one by one gives', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 60 }), (values) => {
        expect(exactSum(values)).toBe(sum(values));
      }),
      { numRuns: 2000, seed: 20260324 },
    );
  });

  it('loses no cent where floats do', () => {
    expect(exactSum(Array.from({ length: 100_000 }, () => DecimalText.parse('0.1')))).toBe('10000');
    expect(exactSum([decimal('0.1'), decimal('0.2'), decimal('-0.3')])).toBe('0');
  });

  it('stays exact beyond what a whole number of JavaScript holds', () => {
    const large = DecimalText.parse('9007199254740993.25');
    expect(exactSum([large, DecimalText.parse('0.000000000001')])).toBe('9007199254740993.250000000001');
    expect(exactSum([large, DecimalText.parse('-9007199254740993.24')])).toBe('0.01');
  });

  it('of nothing is nothing', () => {
    expect(exactSum([])).toBe('0');
  });
});
