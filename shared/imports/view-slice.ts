import type { GridCell } from './sheet-grid';
import type { SheetView } from './sheet-view';

/** Some columns of a sheet as if they were all of it: cells keep the places they have on the sheet. */
export function sliceOf(view: SheetView, firstColumn: number, lastColumn: number): SheetView {
  const known = new Map<number, readonly GridCell[]>();
  const isInside = (column: number) => column >= firstColumn && column <= lastColumn;
  const cellsOf = (row: number) => {
    const found = known.get(row);
    if (found) return found;
    const cells = view.cellsOf(row).filter((cell) => isInside(cell.column));
    known.set(row, cells);
    return cells;
  };
  return {
    ...view,
    rows: view.rows.filter((row) => cellsOf(row).length > 0),
    cellsOf,
    at: (row, column) => (isInside(column) ? view.at(row, column) : undefined),
    mergeAt: (row, column) => (isInside(column) ? view.mergeAt(row, column) : undefined),
    lastColumn: Math.min(view.lastColumn, lastColumn),
  };
}
