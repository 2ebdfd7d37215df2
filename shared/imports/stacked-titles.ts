import { looksLikeFirm } from './buyer-name';
import { isLabelled } from './label-rows';
import { hasTwoFigures } from './row-figures';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';

/** At least three short words without figures, each over a title or merged over some of them, right above the titles. */
export function isStacked(
  view: SheetView,
  row: number,
  titles: ReadonlySet<number>,
  titleRow: number,
): boolean {
  const cells = view.cellsOf(row);
  return (
    row === titleRow - 1 &&
    cells.length >= LEAST_STACKED &&
    cells.length * 2 >= titles.size &&
    !isLabelled(cells) &&
    cells.every((cell) => {
      const range = view.mergeAt(row, cell.column);
      const isMerged =
        range !== undefined && (range.lastColumn > range.firstColumn || range.lastRow >= titleRow);
      return isShortWord(cell) && (isMerged || titles.has(cell.column));
    })
  );
}

const LEAST_STACKED = 3;

/** No value of a label either: a firm, a currency. */
function isShortWord({ value }: GridCell): boolean {
  if (value.kind !== 'text') return false;
  const { text } = value;
  return text.length <= 16 && !/[\d:：]|^[A-Z]{3}$/.test(text) && !looksLikeFirm(text);
}

/** Words below the titles, most of them in brackets, over rows of figures: `Number | (each) | (USD)`. */
export function isUnitTitles(view: SheetView, row: number, titleRow: number): boolean {
  const cells = view.cellsOf(row);
  const titles = new Set(view.cellsOf(titleRow).map((cell) => cell.column));
  const bracketed = cells.filter((cell) => /^[(（[].*[)）\]]$/.test(textOf(cell))).length;
  return (
    row === titleRow + 1 &&
    cells.length >= LEAST_STACKED &&
    bracketed * 2 >= cells.length &&
    cells.every((cell) => isShortWord(cell) && titles.has(cell.column)) &&
    hasTwoFigures(view.cellsOf(row + 1))
  );
}
