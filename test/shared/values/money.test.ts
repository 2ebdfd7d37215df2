import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES, type CurrencyCode, isCurrencyCode, minorUnits } from '#shared/values/currency';
import { decimal, decimalPlaces, divide, isWhole, multiply } from '#shared/values/decimal';
import { lineTotal, money, totalOf } from '#shared/values/money';

const usd = (amount: string) => money(decimal(amount), 'USD');

describe('money', () => {
  it('rounds each line half up and adds the rounded lines: 0.335 × 1, 3, 5 is 3.03', () => {
    const lines = ['1', '3', '5'].map((quantity) => lineTotal(decimal('0.335'), decimal(quantity), 'USD'));
    expect(lines.map((line) => line.amount)).toEqual(['0.34', '1.01', '1.68']);
    expect(totalOf(lines, 'USD').amount).toBe('3.03');
    expect(lineTotal(decimal('0.335'), decimal('9'), 'USD').amount).toBe('3.02');
  });

  it.each([
    ['8.63', '2400', 'USD', '20712.00'],
    ['3.76', '11964', 'USD', '44984.64'],
    ['3178', '600', 'JPY', '1906800'],
    ['16.52434', '1000', 'KWD', '16524.340'],
  ] as const)('totals the worked line %s × %s %s as %s', (price, quantity, currency, total) => {
    expect(lineTotal(decimal(price), decimal(quantity), currency)).toEqual({ amount: total, currency });
  });

  it('knows the minor units of ISO 4217', () => {
    expect((['JPY', 'KRW', 'USD', 'CNY', 'KWD', 'TND'] as const).map(minorUnits)).toEqual([0, 0, 2, 2, 3, 3]);
    expect([isCurrencyCode('EUR'), isCurrencyCode('eur'), isCurrencyCode('toString')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('never adds two currencies', () => {
    expect(() => totalOf([usd('1'), money(decimal('1'), 'EUR')], 'USD')).toThrow(RangeError);
  });

  it('prints every amount with exactly the minor units of its currency', () => {
    const price = fc.integer({ min: 0, max: 10_000_000 }).map((units) => divide(units, 10_000));
    const quantity = fc.integer({ min: 0, max: 1_000_000 }).map((pieces) => decimal(pieces));
    fc.assert(
      fc.property(fc.constantFrom<CurrencyCode>(...CURRENCIES), price, quantity, (currency, each, pieces) => {
        const total = lineTotal(each, pieces, currency);
        expect(decimalPlaces(total.amount)).toBe(minorUnits(currency));
        expect(isWhole(multiply(total.amount, 10 ** minorUnits(currency)))).toBe(true);
      }),
    );
  });

  it('totals the same in any order', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }).map((cents) => usd(divide(cents, 100))));
    fc.assert(
      fc.property(amounts, (list) => {
        expect(totalOf([...list].reverse(), 'USD')).toEqual(totalOf(list, 'USD'));
      }),
    );
  });
});
