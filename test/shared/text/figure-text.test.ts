import { describe, expect, it } from 'vitest';
import { chineseDate, englishDate } from '#shared/text/date-text';
import { figureText, moneyText } from '#shared/text/figure-text';
import { cartonsInChinese, cartonsInEnglish } from '#shared/text/packages-in-words';
import { broughtForwardText, carriedForwardText, pageText } from '#shared/text/page-text';
import type { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

const figure = (text: string) => figureText(text as DecimalText);

describe('printed figures', () => {
  it('groups thousands and keeps decimals as they stand', () => {
    expect(figure('1950.00')).toBe('1,950.00');
    expect(figure('999')).toBe('999');
    expect(figure('1234567.1234')).toBe('1,234,567.1234');
  });
  it('uses a minus as wide as a figure', () => {
    expect(figure('-8298.00')).toBe('−8,298.00');
  });
  it('puts the currency before an amount', () => {
    expect(moneyText({ amount: '8298.00' as DecimalText, currency: 'USD' })).toBe('USD 8,298.00');
  });
});

describe('printed words', () => {
  it('writes days in both languages', () => {
    const day = PlainDate.parse('2026-03-26');
    expect(englishDate(day)).toBe('26 Mar 2026');
    expect(chineseDate(day)).toBe('2026年3月26日');
  });
  it('counts cartons', () => {
    expect(cartonsInEnglish(310)).toBe('THREE HUNDRED TEN (310) CARTONS ONLY');
    expect(cartonsInEnglish(1)).toBe('ONE (1) CARTON ONLY');
    expect(cartonsInChinese(310)).toBe('计叁佰壹拾箱整');
  });
  it('numbers pages and carried sums', () => {
    expect(pageText('both', 1, 2)).toBe('Page 1 of 2\u2002第 1 页 共 2 页');
    expect(carriedForwardText('en', 2)).toBe('Carried forward to page 2');
    expect(broughtForwardText('zh', 1)).toBe('承上页');
  });
});
