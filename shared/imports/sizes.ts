import { tidy } from './cell-text';

const LETTER_SIZE =
  /^(?:X{0,4}S|M|X{0,5}L|[2-8]XL|[2-4]XS|XS\/S|S\/M|M\/L|L\/XL|XL\/XXL|ONE ?SIZE|O\/S|OS|FREE(?: ?SIZE)?|均码|フリー|프리|UNI|[2-6]T|\d{1,2}-\d{1,2} ?[MY]|\d{1,2} ?[MY])$/i;
const NUMBER_SIZE =
  /^\d{1,3}(?:[.,]5|½)?(?:[A-H]{1,2})?$|^\d{2,3}[-/]\d{2,3}[A-Z]?$|^(?:EU|US|UK|EUR) ?\d{1,2}(?:[.,]5)?$/i;

/** Waist and inseam in one: `32/34`, `W32 L34`, `32W x 34L`, `W32/34`. */
const PAIR_SIZE =
  /^(?:W ?(\d{2})|(\d{2}) ?W?) ?[/x×] ?(?:L ?(\d{2})|(\d{2}) ?L?)$|^W ?(\d{2})[ -]?L ?(\d{2})$|^(\d{2})W[ -](\d{2})L$/i;

const SIZE_WORD =
  /^(?:size|sz|gr(?:ö|o|oe)?(?:ß|ss|s)?e?|taille|pointure|talla|tamaño|taglia|tamanho|размер|beden|サイズ|사이즈|尺码|尺碼|码|碼)(?:[.:]?\s*(?=\d)|[.:\s]+(?=[SMLX]))/iu;

/** `Size 36`, `Gr. M`: the size without the word for it. */
export function sizeOf(title: string): string {
  return tidy(title).replace(SIZE_WORD, '');
}

/** Sizes as column titles; numbers must rise, so that 1 2 3 under a position is not taken for shoes. */
export function areSizes(titles: readonly string[]): boolean {
  if (titles.length < 2) return false;
  const clean = titles.map(sizeOf);
  if (clean.every((title) => LETTER_SIZE.test(title))) return true;
  const pairs = clean.map(pairOf);
  if (pairs.every((pair) => pair !== null)) return rises(pairs, 0, 1) || rises(pairs, 1, 0);
  if (!clean.every((title) => NUMBER_SIZE.test(title) || LETTER_SIZE.test(title))) return false;
  const numbers = clean.map((title) => Number.parseFloat(title.replace(/^\D+/, '').replace(',', '.')));
  return numbers.every((value, index) => {
    const before = numbers[index - 1];
    if (before === undefined || Number.isNaN(value) || Number.isNaN(before) || value > before) return true;
    // 75A 75B 80B: the band stays while the cup grows.
    return value === before && /[A-H]$/i.test(clean[index] ?? '') && clean[index] !== clean[index - 1];
  });
}

/** The two figures of `32/34` or `W32 L34`. */
function pairOf(title: string): readonly [number, number] | null {
  const found = PAIR_SIZE.exec(title)
    ?.slice(1)
    .flatMap((figure) => figure ?? []);
  return found?.length === 2 ? [Number(found[0]), Number(found[1])] : null;
}

/** Sorted by one figure and then by the other. */
function rises(pairs: readonly (readonly [number, number])[], first: 0 | 1, second: 0 | 1): boolean {
  return pairs.every((pair, index) => {
    const before = pairs[index - 1];
    if (before === undefined || pair[first] > before[first]) return true;
    return pair[first] === before[first] && pair[second] > before[second];
  });
}

/** `One size`: the only size there is, alone over its pieces. */
export function isOnlySize(title: string): boolean {
  return /^(?:one ?size|o\/s|os|free(?: ?size)?|uni|均码|フリー|프리)$/i.test(tidy(title));
}

/** `S`, `XL`, `One size`: a size whatever stands around it, while 38 may be pieces. */
export function isLetterSize(title: string): boolean {
  return LETTER_SIZE.test(tidy(title));
}

/** Nearly every text of a sheet is told apart by its first letter and its length. */
function isPair(clean: string): boolean {
  if (clean.length < 5 || clean.length > 11) return false;
  const first = clean.charCodeAt(0);
  return ((first >= 48 && first <= 57) || first === 87 || first === 119) && PAIR_SIZE.test(clean);
}

export function looksLikeSize(title: string): boolean {
  const clean = sizeOf(title);
  return LETTER_SIZE.test(clean) || NUMBER_SIZE.test(clean) || isPair(clean);
}
