import { cellNumber } from './cell-number';
import { ROW_LEXICON } from './column-lexicon';
import type { SheetTable } from './sheet-table';
import { type SheetView, textOf } from './sheet-view';

/** A figure beside a word for a total; `field` where it stands below a column that says what it adds up. */
export type StatedFigure = { readonly field: 'quantity' | 'amount' | null; readonly value: number };

/** Rows beyond these are lines of a long list: its totals stand near an end. */
const NEAR_AN_END = 200;

/** Every figure that a file prints as a total: below its tables, above them, and on sheets without one. */
export function statedFigures(
  views: readonly SheetView[],
  tables: readonly SheetTable[],
): readonly StatedFigure[] {
  const out: StatedFigure[] = [];
  const known = new Map<SheetView, Set<number>>();
  for (const { sheet, body } of tables) {
    const rows = known.get(sheet) ?? new Set();
    known.set(sheet, rows);
    for (const total of body.totals) {
      rows.add(total.row);
      for (const field of ['quantity', 'amount'] as const) {
        const stated = total.numbers.get(field);
        if (stated) out.push({ field, value: stated.number.float });
      }
    }
  }
  for (const view of views) {
    const rows =
      view.rows.length <= NEAR_AN_END * 2
        ? view.rows
        : [...view.rows.slice(0, NEAR_AN_END), ...view.rows.slice(-NEAR_AN_END)];
    for (const row of rows) {
      if (known.get(view)?.has(row)) continue;
      const cells = view.cellsOf(row);
      const from = cells.findIndex(
        (cell) => cell.value.kind === 'text' && ROW_LEXICON.hits(textOf(cell)).some(isTotal),
      );
      if (from < 0) continue;
      for (const cell of cells.slice(from + 1)) {
        const number = cellNumber(cell, null);
        if (number) out.push({ field: null, value: number.float });
      }
    }
  }
  return out;
}

function isTotal({ meaning, score }: { readonly meaning: string; readonly score: number }): boolean {
  return meaning === 'total' && score >= 0.6;
}
