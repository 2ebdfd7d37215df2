import type { ColumnMeaning } from './column-lexicon';
import { type ColumnRoles, isSpread } from './column-roles';
import { ADDITIVE, type Context, NAMING, type ParsedRow } from './row-parsing';
import type { RunningSums } from './row-sums';
import type { GridCell } from './sheet-grid';
import { textOf } from './sheet-view';

const MONEY_OR_COUNT: readonly ColumnMeaning[] = ['quantity', 'unitPrice', 'amount'];

export function repeatsTitles(cells: readonly GridCell[], titles: ReadonlyMap<number, string>): boolean {
  let same = 0;
  let others = 0;
  for (const cell of cells) {
    if (isTitle(cell, titles.get(cell.column))) same += 1;
    else if (++others > cells.length * 0.5) return false;
  }
  return same >= 2;
}

function isTitle(cell: GridCell, title: string | undefined): boolean {
  if (title === undefined) return false;
  if (cell.value.kind === 'text') return title === cell.value.text || title === cell.value.text.trim();
  // Sizes are titles written as numbers.
  if (cell.value.kind === 'number' && !startsWithDigit(title)) return false;
  return title === textOf(cell);
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Goods: something that names them and a figure that counts or prices them. */
export function isOwnLine(context: Context, parsed: ParsedRow, roles: ColumnRoles): boolean {
  const named = NAMING.some((field) => parsed.cells.has(field));
  const counted = parsed.numbers.has('quantity') || parsed.sizes.length > 0;
  // A zero that a formula leaves in a row of text counts nothing.
  const worth =
    (parsed.numbers.has('unitPrice') && !parsed.merged.has('unitPrice')) ||
    (parsed.numbers.get('amount')?.float ?? 0) !== 0;
  if (named && (counted || worth)) return true;
  if (counted && (worth || parsed.merged.has('unitPrice')) && !parsed.vertical) return true;
  if (
    named &&
    (parsed.numbers.has('cartons') || parsed.numbers.has('piecesPerCarton')) &&
    !context.has.has('quantity')
  )
    return true;
  if (
    parsed.cells.has('customerOrderNo') &&
    parsed.numbers.has('amount') &&
    !NAMING.some((field) => context.has.has(field))
  )
    return true;
  // A colour's row under its style: only what differs is written.
  if (counted && (parsed.cells.has('colour') || parsed.cells.has('size')) && !parsed.vertical) return true;
  const figures =
    MONEY_OR_COUNT.some((field) => context.has.has(field)) ||
    [...roles.roles.values()].some((role) => isSpread(role.field));
  return !figures && named && parsed.cells.size >= 2;
}

/** A row of sums without a word: by its formula, or because it equals what stands above. */
export function isUnlabelledTotal(
  context: Context,
  parsed: ParsedRow,
  sums: RunningSums,
  lines: number,
  since: number,
): boolean {
  if (lines === 0) return false;
  const named =
    NAMING.some((field) => parsed.cells.has(field)) ||
    parsed.cells.has('colour') ||
    parsed.cells.has('size') ||
    parsed.cells.has('customerOrderNo');
  if (named || parsed.figures === 0) return false;
  if (parsed.vertical) return true;
  const stated = ADDITIVE.filter((field) => parsed.numbers.has(field));
  const sized = parsed.sizes.length > 0;
  if (stated.length === 0 && !sized) return false;
  // The formula of a row that nobody filled in comes to zero.
  if (!sized && stated.every((field) => parsed.numbers.get(field)?.float === 0)) return false;
  const equal = stated.filter((field) => sums.equals(field, parsed.numbers.get(field)?.float ?? 0));
  if (equal.length > 0 && (lines > 1 || !parsed.numbers.has('unitPrice')))
    return equal.length * 2 >= stated.length;
  // Figures alone, without goods and price, below several lines: a total that does not agree.
  return (
    since >= 2 &&
    !parsed.numbers.has('unitPrice') &&
    context.has.has('description') &&
    parsed.cells.size <= stated.length + 1
  );
}

/** A heading under a line: in capitals, underlined by a colon or merged, while descriptions are written otherwise. */
export function looksLikeHeading(context: Context, row: number, text: string): boolean {
  return (
    text.length < 60 &&
    text === text.toUpperCase() &&
    /[A-Z]{3}/.test(text) &&
    context.view.cellsOf(row + 1).length > 0
  );
}

/** `15.05.2026 | 500` below a line without goods of its own: a part of it that is due on a day of its own. */
export function isSchedule(parsed: ParsedRow): boolean {
  return (
    isNameless(parsed) &&
    parsed.numbers.has('quantity') &&
    parsed.cells.has('deliveryDate') &&
    !parsed.merged.has('deliveryDate') &&
    !['unitPrice', 'amount', 'colour', 'size'].some((field) => parsed.cells.has(field as ColumnMeaning)) &&
    parsed.sizes.length === 0
  );
}

export function isNameless(parsed: ParsedRow): boolean {
  return !NAMING.some((field) => parsed.cells.has(field));
}
