import { keyOf } from './cell-text';
import { ROW_LEXICON } from './column-lexicon';
import { remembered } from './remembered';
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
  const quantity = parsed.numbers.get('quantity')?.float;
  const price = parsed.numbers.get('unitPrice')?.float;
  const amount = parsed.numbers.get('amount')?.float;
  const negative = (quantity ?? 0) < 0 || (price ?? 0) < 0 || (amount ?? 0) < 0;
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

const STRONG =
  /^(?:sea |air |ocean |inland )?(?:freight|fracht|flete|frete|surcharge|handling|deposit|discount|shipping (?:costs?|charges?|fees?)|运费|運費|海运费|运输费|運賃|送料|운임|배송비|定金|订金|折扣)(?:$| )|(?:^| )(?:fees?|charges?|surcharge|freight|discount|deposit|kosten|zuschlag|gebuhr)$|(?:费|費)$/;
const SHORT = 4;
/** Nearly every text of a long order holds none of these and is looked at no further. */
const HINT =
  /fee|charge|freight|fracht|flete|frete|handling|deposit|discount|shipping|kosten|zuschlag|geb[uü]hr|[费費]|運賃|送料|운임|배송비|定金|订金|折扣/i;

/** A line of several pieces whose few words begin or end with a charge: goods until the clerk says otherwise. */
export function mayBeCharge(parsed: ParsedRow, cells: readonly GridCell[]): boolean {
  if ((parsed.numbers.get('quantity')?.float ?? 0) <= 1) return false;
  for (const { value } of cells)
    if (value.kind === 'text' && value.text.length <= 40 && saysCharge(value.text)) return true;
  return false;
}

const saysCharge = remembered((text): boolean => {
  if (!HINT.test(text)) return false;
  const key = keyOf(text);
  return key.split(' ').length <= SHORT && STRONG.test(key);
});
