import { chineseNumber } from './chinese-number';
import { englishNumber } from './english-number';

/** `THREE HUNDRED TEN (310) CARTONS ONLY` */
export function cartonsInEnglish(count: number): string {
  return `${englishNumber(String(count))} (${count}) ${count === 1 ? 'CARTON' : 'CARTONS'} ONLY`;
}

/** `计叁佰壹拾箱整` */
export function cartonsInChinese(count: number): string {
  return `计${chineseNumber(String(count))}箱整`;
}
