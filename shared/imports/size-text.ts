import { compare, type DecimalText, decimal, sum } from '#shared/values/decimal';
import { tidy } from './cell-text';
import { looksLikeSize } from './sizes';

const PAIR = /([\p{L}\d.-]+?)\s*[/:=×x*]\s*(\d+)(?![\d/])/gu;
/** `W32/L34: 10`, `32/34=10`: the size itself has a stroke. */
const TWICE =
  /((?:W ?)?\d{2} ?[/x] ?(?:L ?)?\d{2}|W ?\d{2} ?L ?\d{2}|\d{2,3}[A-H]{1,2})\s*[:=*]\s*(\d+)(?![\d/])/giu;

/** Sizes with their pieces in one cell, `S/10 M/20 L/10`: believed where they add up to the quantity of the line. */
export function sizesInText(
  text: string,
  quantity: DecimalText | null,
): { readonly size: string; readonly quantity: DecimalText }[] {
  if (quantity === null || text.length < 5 || text.length > 120) return [];
  const own = [...tidy(text).matchAll(TWICE)];
  const found = (own.length >= 2 ? own : [...tidy(text).matchAll(PAIR)]).map(
    ([, size = '', pieces = '']) => ({
      size,
      quantity: decimal(pieces),
    }),
  );
  if (found.length < 2 || !found.every(({ size }) => looksLikeSize(size))) return [];
  return compare(sum(found.map((entry) => entry.quantity)), quantity) === 0 ? found : [];
}
