import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  ceil,
  compare,
  decimal,
  decimalPlaces,
  divide,
  floor,
  isNegative,
  isWhole,
  isZero,
  multiply,
  parseDecimal,
  round,
  subtract,
  sum,
} from '#shared/values/decimal';

/** Whole ten-thousandths, which a float and a bigint both hold exactly. */
const scaled = fc.integer({ min: -1e9, max: 1e9 });
const fromScaled = (units: number) => divide(units, 10_000);

describe('decimals', () => {
  it('add without the error of binary floats', () => {
    expect(add(decimal('0.1'), decimal('0.2'))).toBe('0.3');
    expect(sum(['0.335', '0.335', '0.335'].map(decimal))).toBe('1.005');
  });

  it('round half away from zero, padded', () => {
    const cases = ['0.335', '1.005', '1.675', '2.5', '-1.005', '-0.004'].map((text) =>
      round(decimal(text), 2),
    );
    expect(cases).toEqual(['0.34', '1.01', '1.68', '2.50', '-1.01', '0.00']);
    expect([round(decimal('3177.673860'), 0), round(decimal('0.5'), 0)]).toEqual(['3178', '1']);
  });

  it.each(['1,5', '1e3', '', ' 1', '.5', '1.', '+1', '--1', 'NaN', '0x1', '1.1234567890123'])(
    'refuse %j as text of a decimal',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('read plain text and drop trailing zeros', () => {
    expect(['007.50', '-0', '-0.00', '12'].map(parseDecimal)).toEqual(['7.5', '0', '0', '12']);
  });

  it('never write an exponent', () => {
    expect(multiply(decimal('0.000001'), decimal('0.000001'))).toBe('0.000000000001');
    expect(multiply(decimal('1000000000000'), decimal('1000000'))).toBe('1000000000000000000');
  });

  it('throw when dividing by zero', () => {
    expect(() => divide(1, decimal('0.00'))).toThrow(RangeError);
  });

  it('answer whether a value is whole, zero or negative', () => {
    expect([isWhole(decimal('2.0')), isWhole(decimal('2.5'))]).toEqual([true, false]);
    expect([isZero(decimal('0.00')), isNegative(decimal('-0.01')), isNegative(decimal('-0'))]).toEqual([
      true,
      true,
      false,
    ]);
    expect(['2.50', '7'].map((text) => decimalPlaces(round(decimal(text), text.length > 1 ? 2 : 0)))).toEqual(
      [2, 0],
    );
  });

  it('add, subtract and multiply as whole numbers do', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        expect(add(fromScaled(a), fromScaled(b))).toBe(fromScaled(a + b));
        expect(subtract(fromScaled(a), fromScaled(b))).toBe(fromScaled(a - b));
        const product = BigInt(a) * BigInt(b);
        expect(multiply(multiply(fromScaled(a), fromScaled(b)), 100_000_000)).toBe(String(product));
      }),
    );
  });

  it('round to the nearest step, never further than half of one', () => {
    fc.assert(
      fc.property(scaled, fc.integer({ min: 0, max: 3 }), (units, places) => {
        const value = fromScaled(units);
        const distance = absolute(subtract(value, round(value, places)));
        expect(compare(distance, divide(decimal('0.5'), 10 ** places))).not.toBe(1);
        expect(compare(floor(value), value)).not.toBe(1);
        expect(compare(ceil(value), value)).not.toBe(-1);
      }),
    );
  });

  it('read back what they wrote', () => {
    fc.assert(
      fc.property(scaled, (units) => {
        expect(parseDecimal(fromScaled(units))).toBe(fromScaled(units));
      }),
    );
  });
});
