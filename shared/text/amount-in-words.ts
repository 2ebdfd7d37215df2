import { minorUnits } from '#shared/values/currency';
import { isNegative, round } from '#shared/values/decimal';
import type { Money } from '#shared/values/money';
import { chineseDigit, chineseNumber } from './chinese-number';
import { CURRENCY_NAMES } from './currency-names';
import { englishNumber } from './english-number';

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  /** Exactly as many digits as the currency has minor units. */
  readonly minor: string;
}

function partsOf(money: Money): Parts {
  const text = round(money.amount, minorUnits(money.currency));
  const [whole = '0', minor = ''] = text.replace('-', '').split('.');
  return { negative: isNegative(text), whole, minor };
}

/** `US DOLLARS FORTY-FOUR THOUSAND NINE HUNDRED EIGHTY-FOUR AND CENTS SIXTY-FOUR ONLY` */
export function amountInEnglish(money: Money): string {
  const { negative, whole, minor } = partsOf(money);
  const { en, minorEn } = CURRENCY_NAMES[money.currency];
  const cents = Number(minor) === 0 ? '' : ` AND ${minorEn} ${englishNumber(minor)}`;
  return `${negative ? 'MINUS ' : ''}${en} ${englishNumber(whole)}${cents} ONLY`;
}

const MINOR_PLACES = ['角', '分', '厘'] as const;

/** `美元贰万柒仟陆佰陆拾元整`, `人民币壹佰元零伍分`: 整 closes an amount that ends before the last place. */
export function amountInChinese(money: Money): string {
  const { negative, whole, minor } = partsOf(money);
  const hasWhole = !/^0+$/.test(whole);
  let text = `${CURRENCY_NAMES[money.currency].zh}${negative ? '负' : ''}`;
  if (hasWhole || Number(minor) === 0) text += `${chineseNumber(whole)}元`;
  let gap = false;
  let written = hasWhole;
  for (const [place, digit] of [...minor].entries()) {
    if (digit === '0') {
      gap = true;
      continue;
    }
    if (gap && written) text += '零';
    gap = false;
    written = true;
    text += chineseDigit(Number(digit)) + (MINOR_PLACES[place] ?? '');
  }
  const closed = minor === '' || minor.endsWith('0');
  return closed ? `${text}整` : text;
}
