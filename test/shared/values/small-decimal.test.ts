import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, decimal, multiply, parseDecimal, round, subtract, sum } from '#shared/values/decimal';
import {
  addSmall,
  compareSmall,
  multiplySmall,
  roundSmall,
  subtractSmall,
} from '#shared/values/small-decimal';

/** The arithmetic of the library alone, as the desk rounds. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
const plain = (value: Decimal) => {
  const text = value.toDecimalPlaces(12).toFixed();
  return text === '-0' ? '0' : text;
};

/** Texts on both sides of what the quick arithmetic takes: zeros at either end, up to 24 digits and 12 places. */
const digits = (max: number) => fc.stringMatching(new RegExp(`^\\d{1,${max}}$`));
const decimals = fc
  .tuple(
    fc.boolean(),
    fc.oneof({ weight: 4, arbitrary: digits(6) }, digits(16), digits(24)),
    fc.option(fc.oneof({ weight: 4, arbitrary: digits(4) }, digits(12))),
  )
  .map(([minus, whole, rest]) => `${minus ? '-' : ''}${whole}${rest === null ? '' : `.${rest}`}`);

const given = (text: string) => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
};

describe('the quick arithmetic of small decimals', () => {
  it('answers to the letter what the large arithmetic answers', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 12 }), (left, right, places) => {
        const [a, b] = [given(left), given(right)];
        expect(add(a, b)).toBe(plain(new Exact(a).plus(b)));
        expect(subtract(a, b)).toBe(plain(new Exact(a).minus(b)));
        expect(multiply(a, b)).toBe(plain(new Exact(a).times(b)));
        expect(compare(a, b)).toBe(new Exact(a).comparedTo(b));
        expect(round(a, places)).toBe(
          new Exact(a)
            .toDecimalPlaces(places)
            .toFixed(places)
            .replace(/^-(?=0(\.0*)?$)/, ''),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes texts that carry trailing zeros as they are', () => {
    expect(addSmall('1.50', '-0.00')).toBe('1.5');
    expect(multiplySmall('2.500', '4')).toBe('10');
    expect(compareSmall('1.10', '1.1')).toBe(0);
    expect(roundSmall('-0.004', 2)).toBe('0.00');
    expect(subtractSmall('0.3', '0.1')).toBe('0.2');
  });

  it.each([
    '',
    '-',
    '.5',
    '1.',
    '1e3',
    '1.2.3',
    ' 1',
    '9007199254740993',
    '12345678901234567',
    '0.1234567890123',
  ])('leaves %j to the large arithmetic', (text) => {
    expect(addSmall(text, '1')).toBeNull();
    expect(multiplySmall('1', text)).toBeNull();
    expect(roundSmall(text, 2)).toBeNull();
  });

  it('does not lose the last digit of a sum beyond the whole numbers a float holds', () => {
    expect(addSmall('9007199254740991', '1')).toBeNull();
    expect(sum(['9007199254740991', '1', '1'].map(decimal))).toBe('9007199254740993');
    expect(multiply(decimal('94906267'), decimal('94906267'))).toBe('9007199515875289');
  });
});
