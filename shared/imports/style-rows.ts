import type { ColumnMeaning } from './column-lexicon';
import { isNameless } from './row-kinds';
import { NAMING, type ParsedRow } from './row-parsing';
import { textOf } from './sheet-view';

/** What a style says once for all its colours. */
const OF_STYLE: readonly ColumnMeaning[] = [
  ...NAMING,
  'customerOrderNo',
  'unit',
  'unitPrice',
  'priceUnit',
  'deliveryDate',
  'hsCode',
];

/** A row that names goods without counting them is the style of the rows below it; titles printed again name none. */
export function styleIn(parsed: ParsedRow, titles: ReadonlyMap<number, string>): ParsedRow | null {
  if (isNameless(parsed)) return null;
  const isNew = NAMING.some((field) => {
    const cell = parsed.cells.get(field);
    return cell !== undefined && titles.get(cell.column) !== textOf(cell);
  });
  return isNew ? parsed : null;
}

/** A colour's row with what its style says above it; an amount of its own must agree with the style's price. */
export function withStyle(parsed: ParsedRow, style: ParsedRow): ParsedRow {
  const cells = parsed.cells.copy();
  const numbers = parsed.numbers.copy();
  for (const field of OF_STYLE) {
    const cell = style.cells.get(field);
    if (cells.has(field) || cell === undefined) continue;
    if (field === 'unitPrice' && !agrees(parsed, style)) continue;
    cells.set(field, cell);
    const number = style.numbers.get(field);
    if (number !== undefined) numbers.set(field, number);
  }
  return { ...parsed, cells, numbers };
}

function agrees(parsed: ParsedRow, style: ParsedRow): boolean {
  const amount = parsed.numbers.get('amount')?.float;
  const price = style.numbers.get('unitPrice')?.float;
  const quantity =
    parsed.numbers.get('quantity')?.float ?? parsed.sizes.reduce((all, piece) => all + piece.number.float, 0);
  return amount === undefined || price === undefined || Math.abs(amount - price * quantity) < 0.006;
}
