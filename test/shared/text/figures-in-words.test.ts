import { describe, expect, it } from 'vitest';
import { figuresInWords } from '#shared/text/figures-in-words';

const ONES = ['', ...'one two three four five six seven eight nine'.split(' ')];
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = ['', '', ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')];
const SIGNS = [...'零一二三四五六七八九'];

function english(count: number, and: string, between: string): string {
  const rest = count % 100;
  const [tens, ones] = [Math.floor(rest / 10), rest % 10];
  const low =
    rest === 0
      ? ''
      : tens === 0
        ? ONES[ones]
        : tens === 1
          ? TEENS[ones]
          : `${TENS[tens]}${ones === 0 ? '' : `${between}${ONES[ones]}`}`;
  return count < 100 ? `${low}` : `one hundred${low === '' ? '' : `${and}${low}`}`;
}

function chinese(count: number): string {
  const rest = count % 100;
  const [tens, ones] = [Math.floor(rest / 10), rest % 10];
  const ten =
    tens === 0 ? (count > 100 && ones > 0 ? '零' : '') : `${tens === 1 && count < 100 ? '' : SIGNS[tens]}十`;
  return `${count >= 100 ? '一百' : ''}${ten}${ones === 0 ? '' : SIGNS[ones]}`;
}

describe('counts in words', () => {
  it('are figures from 1 to 199, in English and in Chinese', () => {
    for (let count = 1; count < 200; count += 1) {
      for (const unit of ['days', 'DAYS sight', 'months']) {
        for (const [and, between] of [
          [' ', '-'],
          [' and ', ' '],
        ] as const) {
          const words = english(count, and, between);
          expect(figuresInWords(`L/C ${words} ${unit}`)).toBe(`L/C ${count} ${unit}`);
          expect(figuresInWords(`${words.toUpperCase()} (${count}) ${unit}`)).toBe(
            `${count} (${count}) ${unit}`,
          );
        }
      }
      for (const unit of ['天', '日', '个月'])
        expect(figuresInWords(`开票后${chinese(count)}${unit}`)).toBe(`开票后${count}${unit}`);
    }
  });

  it('leave every other word as it is', () => {
    for (const text of [
      'one copy of B/L within 21 days',
      'balance before shipment',
      '月结30天',
      '十月结清',
      'ten percent deposit, the rest at sight',
      '',
    ])
      expect(figuresInWords(text)).toBe(text);
  });
});
