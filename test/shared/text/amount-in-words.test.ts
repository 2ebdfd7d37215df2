import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInChinese, amountInEnglish } from '#shared/text/amount-in-words';
import { chineseNumber } from '#shared/text/chinese-number';
import { CURRENCY_NAMES } from '#shared/text/currency-names';
import { englishNumber } from '#shared/text/english-number';
import { CURRENCIES, type CurrencyCode, minorUnits } from '#shared/values/currency';
import { decimal, round } from '#shared/values/decimal';
import type { Money } from '#shared/values/money';

const money = (amount: string, currency: CurrencyCode): Money => ({
  amount: round(decimal(amount), minorUnits(currency)),
  currency,
});

describe('amounts in English', () => {
  it('prints the total of the reference shipment', () => {
    expect(amountInEnglish(money('27660', 'USD'))).toBe(
      'US DOLLARS TWENTY-SEVEN THOUSAND SIX HUNDRED SIXTY ONLY',
    );
  });
  it('names cents after the whole amount', () => {
    expect(amountInEnglish(money('44984.64', 'USD'))).toBe(
      'US DOLLARS FORTY-FOUR THOUSAND NINE HUNDRED EIGHTY-FOUR AND CENTS SIXTY-FOUR ONLY',
    );
  });
  it('has no cents for yen and thousandths for dinars', () => {
    expect(amountInEnglish(money('1906800', 'JPY'))).toBe(
      'JAPANESE YEN ONE MILLION NINE HUNDRED SIX THOUSAND EIGHT HUNDRED ONLY',
    );
    expect(amountInEnglish(money('12.345', 'KWD'))).toBe(
      'KUWAITI DINARS TWELVE AND FILS THREE HUNDRED FORTY-FIVE ONLY',
    );
  });
  it('says nothing and less than nothing', () => {
    expect(amountInEnglish(money('0', 'EUR'))).toBe('EUROS ZERO ONLY');
    expect(amountInEnglish(money('-8298', 'USD'))).toBe(
      'MINUS US DOLLARS EIGHT THOUSAND TWO HUNDRED NINETY-EIGHT ONLY',
    );
  });
  it('has a name for every currency of the desk', () => {
    for (const code of CURRENCIES) {
      expect(CURRENCY_NAMES[code].en).not.toBe('');
      expect(CURRENCY_NAMES[code].minorEn === '').toBe(minorUnits(code) === 0);
    }
  });
});

describe('amounts in Chinese', () => {
  it.each([
    ['27660', 'USD', '美元贰万柒仟陆佰陆拾元整'],
    ['16409.02', 'CNY', '人民币壹万陆仟肆佰零玖元零贰分'],
    ['325.04', 'CNY', '人民币叁佰贰拾伍元零肆分'],
    ['1680.32', 'CNY', '人民币壹仟陆佰捌拾元叁角贰分'],
    ['0.60', 'CNY', '人民币陆角整'],
    ['0.06', 'CNY', '人民币陆分'],
    ['0', 'CNY', '人民币零元整'],
    ['10', 'CNY', '人民币壹拾元整'],
    ['100000001', 'CNY', '人民币壹亿零壹元整'],
    ['10010', 'CNY', '人民币壹万零壹拾元整'],
    ['-8298', 'USD', '美元负捌仟贰佰玖拾捌元整'],
    ['1906800', 'JPY', '日元壹佰玖拾万陆仟捌佰元整'],
    ['1.205', 'KWD', '科威特第纳尔壹元贰角零伍厘'],
  ] as const)('writes %s %s', (amount, currency, words) => {
    expect(amountInChinese(money(amount, currency))).toBe(words);
  });
});

/** Reads English number words back: the proof that they say what the figure says. */
function readEnglish(words: string): bigint {
  const small = new Map<string, bigint>();
  const names =
    'ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN'.split(
      ' ',
    );
  for (const [value, name] of names.entries()) small.set(name, BigInt(value));
  const tens = 'TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY'.split(' ');
  for (const [index, name] of tens.entries()) small.set(name, BigInt((index + 2) * 10));
  const scales = 'THOUSAND MILLION BILLION TRILLION QUADRILLION QUINTILLION SEXTILLION'.split(' ');
  let total = 0n;
  let group = 0n;
  for (const word of words.split(/[ -]/)) {
    const scale = scales.indexOf(word);
    if (word === 'HUNDRED') group *= 100n;
    else if (scale >= 0) {
      total += group * 1000n ** BigInt(scale + 1);
      group = 0n;
    } else {
      const value = small.get(word);
      if (value === undefined) throw new Error(`unknown word ${word}`);
      group += value;
    }
  }
  return total + group;
}

/** Reads formal Chinese figures back. */
function readChinese(words: string): bigint {
  const digits = '零壹贰叁肆伍陆柒捌玖';
  let total = 0n;
  let section = 0n;
  let digit = 0n;
  for (const part of words.match(/万亿亿|亿亿|万亿|[亿万仟佰拾零壹贰叁肆伍陆柒捌玖]/g) ?? []) {
    if (digits.includes(part)) digit = BigInt(digits.indexOf(part));
    else if ('拾佰仟'.includes(part)) {
      section += digit * 10n ** BigInt('拾佰仟'.indexOf(part) + 1);
      digit = 0n;
    } else {
      const power = { 万: 4n, 亿: 8n, 万亿: 12n, 亿亿: 16n, 万亿亿: 20n }[part] ?? 0n;
      total += (section + digit) * 10n ** power;
      section = 0n;
      digit = 0n;
    }
  }
  return total + section + digit;
}

describe('number words', () => {
  const whole = fc.oneof(
    fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }),
    fc.bigInt({ min: 0n, max: 2_000_000n }),
  );
  it('read back to the same number in English', () => {
    fc.assert(
      fc.property(whole, (n) => readEnglish(englishNumber(String(n))) === n),
      { numRuns: 3000 },
    );
  });
  it('read back to the same number in Chinese', () => {
    fc.assert(
      fc.property(whole, (n) => readChinese(chineseNumber(String(n))) === n),
      { numRuns: 3000 },
    );
  });
  it('never writes two 零 in a row nor one at the end', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 20n }), (n) => !/零零|零$/.test(chineseNumber(String(n)))),
      { numRuns: 3000 },
    );
  });
});
