import { tidy } from './cell-text';

const LETTER_SIZE =
  /^(?:X{0,4}S|M|X{0,5}L|[2-8]XL|[2-4]XS|XS\/S|S\/M|M\/L|L\/XL|XL\/XXL|ONE ?SIZE|O\/S|OS|FREE(?: ?SIZE)?|均码|フリー|프리|UNI|[2-6]T|\d{1,2}-\d{1,2} ?[MY]|\d{1,2} ?[MY])$/i;
const NUMBER_SIZE =
  /^\d{1,3}(?:[.,]5|½)?(?:[A-H]{1,2})?$|^\d{2,3}[-/]\d{2,3}[A-Z]?$|^(?:EU|US|UK|EUR) ?\d{1,2}(?:[.,]5)?$/i;

/** Sizes as column titles; numbers must rise, so that 1 2 3 under a position is not taken for shoes. */
export function areSizes(titles: readonly string[]): boolean {
  if (titles.length < 2) return false;
  const clean = titles.map((title) => tidy(title));
  if (clean.every((title) => LETTER_SIZE.test(title))) return true;
  if (!clean.every((title) => NUMBER_SIZE.test(title) || LETTER_SIZE.test(title))) return false;
  const numbers = clean.map((title) => Number.parseFloat(title.replace(/^\D+/, '').replace(',', '.')));
  return numbers.every(
    (value, index) =>
      index === 0 || Number.isNaN(value) || value > (numbers[index - 1] ?? Number.NEGATIVE_INFINITY),
  );
}

/** `One size`: the only size there is, alone over its pieces. */
export function isOnlySize(title: string): boolean {
  return /^(?:one ?size|o\/s|os|free(?: ?size)?|uni|均码|フリー|프리)$/i.test(tidy(title));
}

/** `S`, `XL`, `One size`: a size whatever stands around it, while 38 may be pieces. */
export function isLetterSize(title: string): boolean {
  return LETTER_SIZE.test(tidy(title));
}

export function looksLikeSize(title: string): boolean {
  const clean = tidy(title);
  return LETTER_SIZE.test(clean) || NUMBER_SIZE.test(clean);
}
