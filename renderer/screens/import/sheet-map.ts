import type { ImportPreview } from '#shared/api/views/import-preview';
import type { CellPlace, GridRegion, OrderDraft } from '#shared/imports/order-draft';
import type { MergedRange } from '#shared/imports/sheet-grid';

export type RegionKind = GridRegion['kind'];
/** How doubtful a cell of the file is: `wrong` must be mended, `unsure` wants a look. */
export type CellMark = 'wrong' | 'unsure';

/** The sheet ready to be drawn: every question a cell asks is one lookup. */
export interface SheetMap {
  readonly rows: number;
  readonly columns: number;
  /** Number of leading rows whose cells came with the preview; later ones are only counted. */
  readonly loadedRows: number;
  textAt(row: number, column: number): string;
  regionAt(row: number, column: number): RegionKind | null;
  markAt(row: number, column: number): CellMark | null;
  /** The merge that this cell is part of. */
  mergeOver(row: number, column: number): MergedRange | null;
  isHiddenRow(row: number): boolean;
  isHiddenColumn(column: number): boolean;
}

// Excel's own limit of columns: makes row and column one whole number, cheaper as a key than text.
const COLUMN_LIMIT = 16_384;

function cellKey(row: number, column: number): number {
  return row * COLUMN_LIMIT + column;
}

/** `doubts` are places that something beside the reading asks about: a price, an item without a product. */
export function sheetMap(
  preview: Pick<ImportPreview, 'grid' | 'draft'>,
  doubts: readonly { readonly place: CellPlace | null; readonly mark: CellMark }[] = [],
): SheetMap {
  const { grid, draft } = preview;
  const texts = new Map<number, string>();
  let loadedRows = 0;
  for (const cell of grid.cells) {
    texts.set(cellKey(cell.row, cell.column), cell.text);
    loadedRows = Math.max(loadedRows, cell.row + 1);
  }
  const mergesOfRow = indexByRow(grid.merges, grid.rows);
  const regionsOfRow = indexByRow(regionsOn(draft, grid.sheet), grid.rows);
  const marks = cellMarks(draft, grid.sheet, doubts);
  const headValues = new Set(
    Object.values(draft.head).flatMap(({ place }) =>
      place !== null && place.sheet === grid.sheet ? [cellKey(place.row, place.column)] : [],
    ),
  );
  const hiddenRows = new Set(grid.hiddenRows);
  const hiddenColumns = new Set(grid.hiddenColumns);
  return {
    rows: grid.rows,
    columns: grid.columns,
    loadedRows,
    textAt: (row, column) => texts.get(cellKey(row, column)) ?? '',
    regionAt: (row, column) => {
      const key = cellKey(row, column);
      if (headValues.has(key)) return 'head';
      const kind = narrowest(regionsOfRow.get(row) ?? [], column)?.kind ?? null;
      // A head block holds labels and blanks as well; only what was taken from it has its colour.
      if (kind !== 'head') return kind;
      return texts.has(key) ? 'skipped' : null;
    },
    markAt: (row, column) => marks.get(cellKey(row, column)) ?? null,
    mergeOver: (row, column) =>
      (mergesOfRow.get(row) ?? []).find(
        (merge) => column >= merge.firstColumn && column <= merge.lastColumn,
      ) ?? null,
    isHiddenRow: (row) => hiddenRows.has(row),
    isHiddenColumn: (column) => hiddenColumns.has(column),
  };
}

/** A region of the first sheet of an order does not name it. */
export function regionsOn({ regions, sheet }: Pick<OrderDraft, 'regions' | 'sheet'>, shown: string) {
  return regions.filter((region) => (region.sheet ?? sheet) === shown);
}

/** Ranges by each row they touch, so that a row looks at its own few and not at all of them. */
function indexByRow<T extends { firstRow: number; lastRow: number }>(
  ranges: readonly T[],
  rows: number,
): ReadonlyMap<number, readonly T[]> {
  const index = new Map<number, T[]>();
  for (const range of ranges) {
    // A range is clipped to the sheet: a whole-column merge must not be walked to row 1,048,576.
    for (let row = range.firstRow; row <= Math.min(range.lastRow, rows - 1); row++) {
      const found = index.get(row);
      if (found) found.push(range);
      else index.set(row, [range]);
    }
  }
  return index;
}

/** Where regions overlap, the smaller one says more: a value inside a block of labels. */
function narrowest(regions: readonly GridRegion[], column: number): GridRegion | null {
  let best: GridRegion | null = null;
  for (const region of regions) {
    if (column < region.firstColumn || column > region.lastColumn) continue;
    if (best === null || width(region) <= width(best)) best = region;
  }
  return best;
}

function width(region: GridRegion): number {
  return region.lastColumn - region.firstColumn;
}

/** Every place that a problem or a doubtful cell of the draft points to on this sheet. */
function cellMarks(
  draft: OrderDraft,
  sheet: string,
  doubts: Parameters<typeof sheetMap>[1] = [],
): ReadonlyMap<number, CellMark> {
  const marks = new Map<number, CellMark>();
  const mark = (place: CellPlace | null, kind: CellMark) => {
    if (place === null || place.sheet !== sheet) return;
    const key = cellKey(place.row, place.column);
    if (marks.get(key) !== 'wrong') marks.set(key, kind);
  };
  for (const problem of draft.problems) {
    if (problem.severity !== 'hint') mark(problem.place, problem.severity === 'error' ? 'wrong' : 'unsure');
  }
  for (const doubt of doubts) mark(doubt.place, doubt.mark);
  const cells = [
    ...Object.values(draft.head),
    ...draft.lines.flatMap((line) => [
      line.itemNo,
      line.description,
      line.quantity,
      line.unit,
      line.unitPrice,
      line.amount,
      line.deliveryDate,
    ]),
  ];
  for (const cell of cells) {
    if (cell.state === 'wrong' || cell.state === 'unsure') mark(cell.place, cell.state);
  }
  return marks;
}

const SAMPLE_ROWS = 200;

const NUMERIC_FIELDS: ReadonlySet<string> = new Set([
  'position',
  'sizeQuantity',
  'colourQuantity',
  'quantity',
  'unitPrice',
  'amount',
  'cartons',
  'piecesPerCarton',
  'netKg',
  'grossKg',
  'volume',
  'deliveryDate',
]);

/** Figures and dates stand right, as Excel itself would show them; text stands left. */
export function standsRight(text: string, field: string | undefined): boolean {
  if (field !== undefined && NUMERIC_FIELDS.has(field)) return true;
  return (
    /^[\p{Sc}\s]*[-+]?\d[\d\s.,'’/-]*%?$/u.test(text.trim()) && /\d/.test(text) && text.trim().length <= 14
  );
}

/**
 * Width in px that each column asks for by its texts from the table's header on, never wider than is readable. `labels`
 * stand over the columns and are shown whole.
 */
export function columnWidths(
  map: SheetMap,
  labels: ReadonlyMap<number, string> = new Map(),
  firstRow = 0,
): readonly number[] {
  const widths: number[] = [];
  for (let column = 0; column < map.columns; column++) {
    let longest = 0;
    for (let row = firstRow; row < Math.min(map.rows, firstRow + SAMPLE_ROWS); row++) {
      // Banners, head blocks and notes run over their empty neighbours and need no width of their own.
      const merge = map.mergeOver(row, column);
      if (firstRow > 0 && !asksForWidth(map, row, column)) continue;
      if (merge !== null && merge.lastColumn > merge.firstColumn) continue;
      longest = Math.max(longest, textWidth(map.textAt(row, column)));
    }
    const label = textWidth(labels.get(column) ?? '') + 24;
    widths.push(Math.round(Math.min(Math.max(longest + 14, label, 44), 240)));
  }
  return widths;
}

/** The lines and their heads do; of the totals only the figures, which are never shortened. */
function asksForWidth(map: SheetMap, row: number, column: number): boolean {
  const region = map.regionAt(row, column);
  if (region === 'totals') return standsRight(map.textAt(row, column), undefined);
  return region === 'lines' || region === 'table-header';
}

/** Rough width in px at 12 px type: a Chinese character is a square, a Latin letter about half of one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 12 : 6.4;
  return width;
}
