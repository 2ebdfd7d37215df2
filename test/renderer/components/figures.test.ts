import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '#shared/values/decimal';
import { parsePlainDate } from '#shared/values/plain-date';
import {
  dayNear,
  figure,
  fullDay,
  longDay,
  moneyFigure,
  monthName,
  priceFigure,
  shortDay,
} from '../../../renderer/components/figures';

const day = (text: string) => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
};

describe('days for people', () => {
  it('are written as in the pictures', () => {
    expect(shortDay(day('2026-03-26'), 'en')).toBe('26 Mar');
    expect(shortDay(day('2026-03-26'), 'zh')).toBe('3月26日');
    expect(fullDay(day('2026-04-10'), 'en')).toBe('10 Apr 2026');
    expect(fullDay(day('2026-04-10'), 'zh')).toBe('2026-04-10');
    expect(longDay(day('2026-03-26'), 'en')).toBe('Thursday 26 March 2026');
    expect(longDay(day('2026-03-26'), 'zh')).toBe('2026年3月26日 星期四');
    expect(monthName(day('2026-03-26'), 'zh')).toBe('3月');
  });

  it('carry the year only where it could be mistaken', () => {
    const today = day('2026-11-24');
    expect(dayNear(day('2027-02-24'), today, 'en')).toBe('24 Feb');
    expect(dayNear(day('2027-11-24'), today, 'en')).toBe('24 Nov 2027');
    expect(dayNear(day('2025-11-24'), today, 'en')).toBe('24 Nov 2025');
  });
});

describe('figures', () => {
  it('group thousands and leave the decimals', () => {
    expect(figure('10600')).toBe('10,600');
    expect(figure('58930.00')).toBe('58,930.00');
    expect(figure('999')).toBe('999');
    expect(figure('1234567.1234')).toBe('1,234,567.1234');
    expect(figure(-2)).toBe('−2');
    expect(figure('')).toBe('');
  });

  it('lose nothing: without their commas they are the number again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(9999), (whole, part) => {
        const text = `${whole}.${String(part).padStart(4, '0')}`;
        expect(figure(text).replaceAll(',', '').replace('−', '-')).toBe(text);
      }),
    );
  });

  it('show a price with at least two decimals and never fewer than it has', () => {
    expect(priceFigure('4.5')).toBe('4.50');
    expect(priceFigure('4')).toBe('4.00');
    expect(priceFigure('0.0235')).toBe('0.0235');
  });

  it('put the currency before the amount', () => {
    expect(moneyFigure({ amount: decimal('58930'), currency: 'USD' })).toBe('USD 58,930');
  });
});
