import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, apportionPackages } from '#shared/customs/apportion';
import { lineNetWeights } from '#shared/customs/net-weights';
import { absolute, compare, decimal, divide, multiply, subtract, sum } from '#shared/values/decimal';
import { d } from '../../builders/a-declaration-input';

const cents = (most: number) => fc.integer({ min: 0, max: most }).map((n) => decimal(n / 100));
const weights = fc.array(cents(9_999_999), { minLength: 1, maxLength: 60 });

describe('apportioning', () => {
  it('gives the left-over step to the largest remainder, the earlier share on a tie', () => {
    expect(apportion(d('100'), [d('1'), d('1'), d('1')], 2)).toEqual(['33.34', '33.33', '33.33']);
    expect(apportion(d('10'), [d('1'), d('2')], 0)).toEqual(['3', '7']);
    expect(apportion(d('1'), [d('0'), d('0')], 2)).toEqual(['0.5', '0.5']);
    expect(apportion(d('5'), [], 2)).toEqual([]);
  });

  it('loses nothing of a total with more decimals than the steps', () => {
    expect(sum(apportion(d('10.00001'), [d('1'), d('1')], 2))).toBe('10.00001');
  });

  it('adds up exactly, and strays from the true share by less than one step', () => {
    fc.assert(
      fc.property(cents(99_999_999), weights, (total, shares) => {
        const parts = apportion(total, shares, 2);
        expect(sum(parts)).toBe(decimal(total));
        const whole = sum(shares);
        if (compare(whole, 0) === 0) return;
        for (const [index, part] of parts.entries()) {
          const share = divide(multiply(total, shares[index] ?? d('0')), whole);
          expect(compare(absolute(subtract(part, share)), d('0.01'))).toBe(-1);
        }
      }),
      { numRuns: 1000, seed: 60 },
    );
  });

  it('keeps deductions exact too', () => {
    fc.assert(
      fc.property(cents(999_999), weights, (total, shares) => {
        const minus = decimal(`-${total}`);
        expect(sum(apportion(minus, shares, 2))).toBe(minus);
      }),
    );
  });

  it('leaves no declaration without a package while there are enough', () => {
    expect(apportionPackages(3, [d('1000'), d('0'), d('0')])).toEqual([1, 1, 1]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), weights, (packages, shares) => {
        const parts = apportionPackages(packages, shares);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(packages);
        if (packages >= shares.length) expect(Math.min(...parts)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('net weights of the lines', () => {
  const line = (netKg: string | null, quantity = '100') => ({
    netKg: netKg === null ? null : d(netKg),
    quantity: d(quantity),
  });

  it('stay as packed where they add up to the head', () => {
    expect(lineNetWeights(d('30'), [line('10.00'), line('20.00')])).toEqual(['10.00', '20.00']);
  });

  it('follow a weighed total by largest remainder', () => {
    expect(lineNetWeights(d('100'), [line('1'), line('1'), line('1')])).toEqual(['33.34', '33.33', '33.33']);
  });

  it('give what is left to the lines without carton data, by pieces', () => {
    expect(lineNetWeights(d('40'), [line('10'), line(null, '100'), line(null, '200')])).toEqual([
      '10',
      '10',
      '20',
    ]);
  });

  it('stay unknown while nothing is left for them', () => {
    expect(lineNetWeights(null, [line('10'), line(null)])).toEqual(['10', null]);
    expect(lineNetWeights(d('10'), [line('10'), line(null)])).toEqual(['10', null]);
  });

  it('add up to the head exactly for 1,000 seeds', () => {
    fc.assert(
      fc.property(cents(99_999_999), weights, (head, nets) => {
        fc.pre(compare(head, 0) > 0);
        const shared = lineNetWeights(
          head,
          nets.map((netKg) => ({ netKg, quantity: d('1') })),
        );
        expect(sum(shared.map((one) => one ?? d('0')))).toBe(head);
      }),
      { numRuns: 1000, seed: 1950 },
    );
  });
});
