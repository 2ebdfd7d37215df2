import { keyOf } from './cell-text';
import { ROW_LEXICON } from './column-lexicon';
import type { ParsedRow } from './row-parsing';
import { rowWord } from './row-words';
import type { GridCell } from './sheet-grid';
import { textOf } from './sheet-view';
import { CHARGE_PARTS } from './vocabulary/rows';

const CJK_PARTS = CHARGE_PARTS.split('|').filter(
  (part) => /[^ -~]/.test(part) && !/\p{Script=Cyrillic}/u.test(part),
);
const OTHER_PARTS = CHARGE_PARTS.split('|').filter((part) => !CJK_PARTS.includes(part));
const LONGEST = 80;

/** `Sea freight to Hamburg`, `Less 30 % deposit`, `模具费`: what adds or takes money, whatever stands beside it. */
function namesCharge(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (ROW_LEXICON.exact(text).includes('charge')) return true;
  const key = ` ${keyOf(text)} `;
  const unspaced = text.replace(/\s/g, '');
  return (
    OTHER_PARTS.some((part) => key.includes(` ${part} `)) ||
    CJK_PARTS.some((part) => unspaced.includes(part)) ||
    /(?:kosten|zuschlag|gebuhr|pauschale) /.test(key)
  );
}

/**
 * Freight, moulds, discounts and deposits written among the goods. Such a row counts nothing or one, or takes money off;
 * five hundred shipping boxes are goods.
 */
export function isChargeRow(parsed: ParsedRow, cells: readonly GridCell[]): boolean {
  if (parsed.figures === 0 || parsed.vertical || parsed.sizes.length > 0) return false;
  const figure = (field: 'quantity' | 'unitPrice' | 'amount') => parsed.numbers.get(field)?.float;
  const [quantity, price, amount] = [figure('quantity'), figure('unitPrice'), figure('amount')];
  const negative = [quantity, price, amount].some((value) => value !== undefined && value < 0);
  const single =
    quantity === undefined
      ? amount !== undefined && amount !== 0
      : quantity === 1 && (price !== undefined || amount !== undefined);
  // Nearly every row of a long order ends here, before a word of it is looked up.
  if (!negative && !single) return false;
  const texts = cells.filter((cell) => cell.value.kind === 'text').map(textOf);
  if (texts.some((text) => rowWord(text) === 'total')) return false;
  return negative ? texts.length > 0 : texts.some(namesCharge);
}
