import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '#shared/values/decimal';
import { parsePlainDate } from '#shared/values/plain-date';
import { figure } from '../../../renderer/components/figures';
import { typedCount, typedDate, typedDecimal, typedLines } from '../../../renderer/screens/forms/field-text';

const day = (text: string) => {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`${text} is no day`);
  return date;
};

describe('typedDecimal', () => {
  it.each([
    ['1200', '1200'],
    ['1,200.50', '1200.5'],
    ['１２００', '1200'],
    [' 1 200 ', '1200'],
    ['.5', '0.5'],
    ['7.', '7'],
    ['-3', '-3'],
  ])('%s is %s', (text, value) => expect(typedDecimal(text)).toBe(value));
  it.each(['1,5', '1.200,50', 'abc', '', '1e5', '12,34,567'])('%s is refused', (text) => {
    expect(typedDecimal(text)).toBeNull();
  });
  it('reads every figure back as the screen shows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
        const value = decimal(`${whole}.${String(part).padStart(4, '0')}`);
        expect(typedDecimal(figure(value))).toBe(value);
      }),
    );
  });
});

describe('typedCount', () => {
  it('takes whole numbers only', () => {
    expect(typedCount('1,200')).toBe(1200);
    expect(typedCount('1.5')).toBeNull();
  });
});

describe('typedDate', () => {
  const today = day('2026-03-25');
  it.each([
    ['2026-05-22', '2026-05-22'],
    ['2026.5.22', '2026-05-22'],
    ['2026年5月22日', '2026-05-22'],
    ['20260522', '2026-05-22'],
    ['22 May 2026', '2026-05-22'],
    ['22 may', '2026-05-22'],
    ['5月22日', '2026-05-22'],
    ['24 Mar', '2027-03-24'],
  ])('%s is %s', (text, value) => expect(typedDate(text, today)).toBe(value));
  it.each(['05/22', '22/05/2026', '2026-02-30', 'soon'])('%s says nothing certain', (text) => {
    expect(typedDate(text, today)).toBeNull();
  });
});

it('takes an address as lines and no more than are printed', () => {
  expect(typedLines('Speicherweg 4\r\n\n 20457 Hamburg \nGermany', 2)).toEqual([
    'Speicherweg 4',
    '20457 Hamburg',
  ]);
});
