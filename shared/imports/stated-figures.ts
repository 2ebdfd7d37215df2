import { cellNumber } from './cell-number';
import { ROW_LEXICON } from './column-lexicon';
import { type SheetView, textOf } from './sheet-view';

/** Rows beyond these are lines of a long list: its totals stand near an end. */
const NEAR_AN_END = 200;

/** Every figure that a file prints beside a word for a total. */
export function statedFigures(views: readonly SheetView[]): readonly number[] {
  const out: number[] = [];
  for (const view of views) {
    const rows =
      view.rows.length <= NEAR_AN_END * 2
        ? view.rows
        : [...view.rows.slice(0, NEAR_AN_END), ...view.rows.slice(-NEAR_AN_END)];
    for (const row of rows) {
      const cells = view.cellsOf(row);
      const from = cells.findIndex(
        (cell) => cell.value.kind === 'text' && ROW_LEXICON.hits(textOf(cell)).some(isTotal),
      );
      if (from < 0) continue;
      for (const cell of cells.slice(from + 1)) {
        const number = cellNumber(cell, null);
        if (number) out.push(number.float);
      }
    }
  }
  return out;
}

function isTotal({ meaning, score }: { readonly meaning: string; readonly score: number }): boolean {
  return meaning === 'total' && score >= 0.6;
}
