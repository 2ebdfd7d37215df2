import { oneLine } from './cell-text';
import type { GridCell, MergedRange, SheetGrid } from './sheet-grid';

/** A sheet as the eye meets it: only visible cells that show something, by row. */
export type SheetView = {
  readonly name: string;
  readonly hidden: boolean;
  /** Numbers of the rows that hold something, rising. */
  readonly rows: readonly number[];
  readonly cellsOf: (row: number) => readonly GridCell[];
  readonly at: (row: number, column: number) => GridCell | undefined;
  /** The merged range that covers the cell. */
  readonly mergeAt: (row: number, column: number) => MergedRange | undefined;
  readonly hasMerges: boolean;
  readonly lastColumn: number;
  /** The row is struck through. */
  readonly isStruck: (row: number) => boolean;
  readonly pictureIn: (row: number) => string | null;
  /** Cells that were left out because their row or column is hidden. */
  readonly hiddenCells: readonly GridCell[];
};

const NO_CELLS: readonly GridCell[] = [];

export function viewOf(sheet: SheetGrid, includeHidden: boolean): SheetView {
  const hiddenRows = new Set(includeHidden ? [] : sheet.hiddenRows);
  const hiddenColumns = new Set(includeHidden ? [] : sheet.hiddenColumns);
  const byRow = new Map<number, GridCell[]>();
  const hiddenCells: GridCell[] = [];
  const hides = hiddenRows.size + hiddenColumns.size > 0;
  let lastColumn = 0;
  let rowNumber = -1;
  let row: GridCell[] = [];
  // A callback and no loop of its own: an iterator over every cell of a long sheet costs more than the work.
  sheet.cells.forEach((cell) => {
    if (isBlank(cell)) return;
    if (hides && (hiddenRows.has(cell.row) || hiddenColumns.has(cell.column))) {
      hiddenCells.push(cell);
      return;
    }
    // The cells of a row come one after another.
    if (cell.row !== rowNumber) {
      rowNumber = cell.row;
      const known = byRow.get(rowNumber);
      row = known ?? [];
      if (!known) byRow.set(rowNumber, row);
    }
    row.push(cell);
    if (cell.column > lastColumn) lastColumn = cell.column;
  });
  const merges = mergeFinder(sheet.merges);
  const struck = new Set(sheet.struckRows ?? []);
  const pictures = new Map(sheet.pictures.map((picture) => [picture.row, picture.name]));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: [...byRow.keys()].sort((a, b) => a - b),
    cellsOf: (row) => byRow.get(row) ?? NO_CELLS,
    // Rows are short: looking through one costs less than an index of every cell.
    at: (row, column) => byRow.get(row)?.find((cell) => cell.column === column),
    mergeAt: merges,
    hasMerges: sheet.merges.length > 0,
    lastColumn,
    isStruck: (row) => struck.has(row),
    pictureIn: (row) => pictures.get(row) ?? null,
    hiddenCells,
  };
}

/** By the first row a range begins on; tall ranges are few and looked through one by one. */
function mergeFinder(
  merges: readonly MergedRange[],
): (row: number, column: number) => MergedRange | undefined {
  if (merges.length === 0) return () => undefined;
  const flat = new Map<number, MergedRange[]>();
  const tall: MergedRange[] = [];
  for (const range of merges) {
    if (range.lastRow - range.firstRow > 50) {
      tall.push(range);
      continue;
    }
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const list = flat.get(row);
      if (list) list.push(range);
      else flat.set(row, [range]);
    }
  }
  const covers = (range: MergedRange, row: number, column: number) =>
    row >= range.firstRow &&
    row <= range.lastRow &&
    column >= range.firstColumn &&
    column <= range.lastColumn;
  return (row, column) =>
    (flat.get(row) ?? []).find((range) => covers(range, row, column)) ??
    tall.find((range) => covers(range, row, column));
}

function isBlank(cell: GridCell): boolean {
  if (cell.value.kind !== 'text') return false;
  const { text } = cell.value;
  return text.charCodeAt(0) > 32 && text.charCodeAt(0) < 127 ? false : text.trim() === '';
}

/** What the cell says as text; a number without the rounding of its format. */
export function textOf(cell: GridCell | undefined): string {
  if (!cell) return '';
  if (cell.value.kind === 'text') return oneLine(cell.value.text);
  if (cell.value.kind === 'number') return numberAsCode(cell);
  if (cell.value.kind === 'date') return cell.value.date;
  if (cell.value.kind === 'boolean') return cell.text;
  return oneLine(cell.text);
}

/** An item number kept as a number keeps the zeros its format shows (`000123`), never `1.23E+05`. */
function numberAsCode(cell: GridCell): string {
  const shown = oneLine(cell.text);
  if (cell.value.kind !== 'number') return shown;
  if (/^0\d+$/.test(shown)) return shown;
  const value = cell.value.number;
  if (cell.format !== null && /^0{2,}$/.test(cell.format))
    return String(value).padStart(cell.format.length, '0');
  // `10.10` under a format of two decimals is no 10.1.
  if (cell.format !== null && /^0+\.0+$/.test(cell.format) && !Number.isInteger(value)) return shown;
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(15)));
}
