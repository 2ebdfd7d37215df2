import type { GridCell, GridPicture, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';

/** A sheet as a reader found it; ranges may reach beyond the content. */
export interface FoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** In row then column order. */
  readonly cells: GridCell[];
  readonly merges: readonly MergedRange[];
  readonly hiddenRows: readonly number[];
  readonly struckRows?: readonly number[];
  readonly hiddenSpans: readonly { first: number; last: number }[];
  readonly pictures: readonly GridPicture[];
}

/** Clips everything that is a range to the area that content occupies. */
export function finishSheet(found: FoundSheet): SheetGrid {
  const lastRow = found.cells.at(-1)?.row ?? -1;
  // a long list mostly has neither, and looking at every cell is dear
  const hasRanges = found.merges.length > 0 || found.hiddenSpans.length > 0;
  const lastColumn = hasRanges ? lastColumnOf(found.cells) : -1;
  const hiddenColumns = new Set<number>();
  for (const span of found.hiddenSpans) {
    for (let column = span.first; column <= Math.min(span.last, lastColumn); column += 1)
      hiddenColumns.add(column);
  }
  return {
    name: found.name,
    hidden: found.hidden,
    cells: found.cells,
    merges: clipMerges(found.merges, lastRow, lastColumn),
    hiddenRows: [...new Set(found.hiddenRows)].filter((row) => row <= lastRow).sort((a, b) => a - b),
    hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
    pictures: [...found.pictures],
    ...(found.struckRows === undefined || found.struckRows.length === 0
      ? {}
      : { struckRows: [...found.struckRows] }),
  };
}

function lastColumnOf(cells: readonly GridCell[]): number {
  let last = -1;
  for (const { column } of cells) if (column > last) last = column;
  return last;
}

/** No form merges this many cells; a range that does is a trap for whoever would walk it. */
const MERGED_CELLS_MAX = 100_000;

function clipMerges(merges: readonly MergedRange[], lastRow: number, lastColumn: number): MergedRange[] {
  return merges
    .map((range) => ({
      ...range,
      lastRow: Math.min(range.lastRow, lastRow),
      lastColumn: Math.min(range.lastColumn, lastColumn),
    }))
    .filter((range) => {
      const height = range.lastRow - range.firstRow + 1;
      const width = range.lastColumn - range.firstColumn + 1;
      return height > 0 && width > 0 && height * width > 1 && height * width <= MERGED_CELLS_MAX;
    });
}
