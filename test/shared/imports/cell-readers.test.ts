import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyOfFormat, readCurrency } from '#shared/imports/currency-reading';
import { readDate } from '#shared/imports/date-reading';
import { readIncoterm } from '#shared/imports/incoterm-reading';
import { readNumber } from '#shared/imports/number-reading';
import { readUnit } from '#shared/imports/unit-reading';

describe('numbers as customers write them', () => {
  it.each([
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ['1 234,5', '1234.5'],
    ['1 234,5', '1234.5'],
    ["1'234.50", '1234.5'],
    ['1’234.50', '1234.5'],
    ['１，２３４．５０', '1234.5'],
    ['US$ 3.40', '3.4'],
    ['1,200 PCS', '1200'],
    ['(450.00)', '-450'],
    ['450,00-', '-450'],
    ['12.345.678', '12345678'],
    ['1,23,456.00', '123456'],
    ['0,235', '0.235'],
    ['0.0235', '0.0235'],
    ['.5', '0.5'],
    ['€ 12,5', '12.5'],
    ['￥1,200', '1200'],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text, null)?.value).toBe(value);
  });

  it.each([
    ['1.234', ',', '1234'],
    ['1.234', '.', '1.234'],
    ['1,234', '.', '1234'],
    ['1,234', ',', '1.234'],
  ] as const)('%s with the decimal mark %s is %s', (text, mark, value) => {
    expect(readNumber(text, mark)).toMatchObject({ value, other: null });
  });

  it('leaves 1.234 open while nothing decides', () => {
    expect(readNumber('1.234', null)).toMatchObject({ value: '1234', other: '1.234' });
  });

  it.each(['M8 x 40', 'HV-70114', '12-14', '2026-03-24', 'PO 4500/1', '52*36*25', 'abc', ''])(
    'finds no single number in %s',
    (text) => {
      expect(readNumber(text, '.')).toBeNull();
    },
  );

  it('reads back every amount in every locale', () => {
    const marks = [
      [',', '.'],
      ['.', ','],
      [' ', ','],
      ["'", '.'],
      [' ', ','],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999_999 }),
        fc.constantFrom(...marks),
        (cents, [group, mark]) => {
          const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${whole}${mark}${String(cents % 100).padStart(2, '0')}`;
          expect(Number(readNumber(text, null)?.value)).toBeCloseTo(cents / 100, 6);
        },
      ),
    );
  });
});

describe('dates as customers write them', () => {
  it.each([
    ['24.03.2026', '2026-03-24'],
    ['12.02.2026', '2026-02-12'],
    ['2026/3/24', '2026-03-24'],
    ['2026-03-24', '2026-03-24'],
    ['20260324', '2026-03-24'],
    ['24-Mar-26', '2026-03-24'],
    ['NOV. 20, 2025', '2025-11-20'],
    ['NOV. 13，2025', '2025-11-13'],
    ['2018年 06月 17日', '2018-06-17'],
    ['2026년 3월 24일', '2026-03-24'],
    ['令和8年3月24日', '2026-03-24'],
    ['Fr 15.Mai 26', '2026-05-15'],
    ['24 mars 2026', '2026-03-24'],
    ['24 de marzo de 2026', '2026-03-24'],
    ['24 марта 2026 г.', '2026-03-24'],
    ['24 Şubat 2026', '2026-02-24'],
    ['March 24th, 2026', '2026-03-24'],
    ['Date: 24/03/2026', '2026-03-24'],
    ["2015-6-24','", '2015-06-24'],
    ['03/24/2026', '2026-03-24'],
    ['SKP-HL260302CYC-1          MAR.14，2026', '2026-03-14'],
  ])('%s is %s', (text, day) => {
    expect(readDate(text)?.certain).toBe(day);
  });

  it('has two readings for 12/02/2026', () => {
    expect(readDate('12/02/2026')).toEqual({
      dmy: '2026-02-12',
      mdy: '2026-12-02',
      certain: null,
      proves: null,
    });
  });

  it.each(['31.02.2026', 'ABC-123', 'Week 20', '2026', '1,234.50'])('finds no day in %s', (text) => {
    expect(readDate(text)?.certain ?? null).toBeNull();
  });
});

describe('units, currencies and terms', () => {
  it.each([
    ['PCS', 'PCS'],
    ['St.', 'PCS'],
    ['шт.', 'PCS'],
    ['件', 'PCS'],
    ['個', 'PCS'],
    ['켤레', 'PR'],
    ['Paar', 'PR'],
    ['dz', 'DOZ'],
    ['kgs', 'KG'],
    ['m²', 'M2'],
    ["'MT", 'MT'],
    ['đôi', 'PR'],
    ['Adet', 'PCS'],
  ])('%s is the unit %s', (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  it('does not guess a unit it does not know', () => {
    expect(readUnit('斤')).toBeNull();
    expect(readUnit('200 g jar')).toBeNull();
  });

  it.each([
    ['[$€-407] #,##0.00', 'EUR'],
    ['"US$"#,##0.00_);', 'USD'],
    ['[$£-809]#,##0.00', 'GBP'],
    ['[$¥-411]#,##0', 'JPY'],
    ['[$¥-804]#,##0.00', 'CNY'],
    ['#,##0.00 "€"', 'EUR'],
  ])('the format %s says %s', (format, code) => {
    expect(currencyOfFormat(format, '1.00')).toBe(code);
  });

  it.each([
    ['币种：澳元', 'AUD'],
    ['港元', 'HKD'],
    ['金额（欧元）', 'EUR'],
    ['日元', 'JPY'],
    ['韩元', 'KRW'],
    ['单价（元）', 'CNY'],
    ['100元', 'CNY'],
  ])('%s is %s, as 元 alone is ours', (text, code) => {
    expect(readCurrency(text)).toBe(code);
  });

  it('takes a bare $ for no currency in particular', () => {
    expect(currencyOfFormat('"$"#,##0.00', '$4.00')).toBeNull();
    expect(readCurrency('HK$ 12')).toBe('HKD');
    expect(readCurrency('Preis in Euro')).toBe('EUR');
  });

  it.each([
    ['FOB Ningbo 2020', 'FOB', 'Ningbo'],
    ['CIF BUSAN  PORT, SOUTH KOREA', 'CIF', 'BUSAN PORT, SOUTH KOREA'],
    ['Delivery Term:CIF', 'CIF', ''],
    ['C&F Hamburg (Incoterms 2020)', 'CFR', 'Hamburg'],
  ])('%s is %s %s', (text, code, place) => {
    expect(readIncoterm(text)).toEqual({ code, place });
  });

  it('finds no term inside a word', () => {
    expect(readIncoterm('fobia and specifications')).toBeNull();
  });
});
