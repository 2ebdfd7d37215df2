import type { FormCell, FormGrid } from '#shared/documents/form-grid';

/** A cell of a form with its place: rows counted from 0, mm from the form's left edge. */
export interface PlacedFormCell {
  readonly cell: FormCell;
  readonly row: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
}

/** Two edges nearer than this are one. */
export const SAME_EDGE_MM = 0.3;

/** Each row's cells from left to right, around those that run down from rows above. */
export function placeForm(grid: FormGrid): {
  readonly cells: readonly PlacedFormCell[];
  readonly width: number;
} {
  const cells: PlacedFormCell[] = [];
  let width = 0;
  grid.rows.forEach((row, index) => {
    const above = cells.filter((placed) => placed.row < index && placed.row + placed.rows > index);
    let left = 0;
    for (const cell of row.cells) {
      left = past(above, left);
      const right = left + cell.widthMm;
      const rows = Math.min(cell.rowSpan ?? 1, grid.rows.length - index);
      cells.push({ cell, row: index, rows, left, right });
      width = Math.max(width, right);
      left = right;
    }
  });
  return { cells, width };
}

/** The first free place at or right of `left`. */
function past(above: readonly PlacedFormCell[], left: number): number {
  const taken = above.find(
    (placed) => placed.left <= left + SAME_EDGE_MM && placed.right > left + SAME_EDGE_MM,
  );
  return taken === undefined ? left : past(above, taken.right);
}
