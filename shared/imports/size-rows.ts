import { cellNumber } from './cell-number';
import { COLUMN_LEXICON, type ColumnMeaning } from './column-lexicon';
import { isSpread } from './column-roles';
import type { Variant } from './matrix';
import { type Context, NAMING, type ParsedRow } from './row-parsing';
import type { RunningSums } from './row-sums';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import { areSizes, looksLikeSize } from './sizes';
import type { TableHeader } from './table-header';

/** Fields that a cell of a row of sizes cannot hold a size under. */
function mayHoldSizes(field: ColumnMeaning | undefined): boolean {
  return field === undefined || field === 'ignore' || field === 'size' || isSpread(field);
}

/** The longest run of sizes side by side among cells that may hold them. */
function sizesIn(cells: readonly GridCell[], may: (column: number) => boolean): readonly GridCell[] {
  let best: GridCell[] = [];
  let run: GridCell[] = [];
  for (const cell of cells) {
    if (!may(cell.column) || cell.value.kind === 'date' || !looksLikeSize(textOf(cell))) {
      if (run.length > 0) run = [];
      continue;
    }
    const last = run.at(-1);
    if (last && cell.column > last.column + 1) run = [];
    run.push(cell);
    if (run.length > best.length) best = run;
  }
  return best.length >= 2 && areSizes(best.map(textOf)) ? [...best] : [];
}

/**
 * Some customers print the sizes anew above each style, S M L here and 28 30 32 there. Such a row says what the columns
 * of pieces below it stand for. `null` where the row is none.
 */
export function variantsOfRow(
  context: Context,
  parsed: ParsedRow,
  cells: readonly GridCell[],
  sums: RunningSums,
  /** Then every row begins with its own size. */
  sizedTwice: boolean,
): ReadonlyMap<number, Variant> | null {
  // Lines of goods end here, before a cell of them is looked at.
  const counted = parsed.numbers.has('quantity') || parsed.numbers.has('amount') || parsed.vertical;
  if (counted || (sizedTwice && parsed.cells.has('size'))) return null;
  const sizes = sizesIn(cells, (column) => mayHoldSizes(context.fieldOf.get(column)));
  if (sizes.length === 0) return null;
  const sure = sizes.filter((cell) => cellNumber(cell, context.mark) === null).length;
  if (sure < 2) {
    // Figures: 28 30 32 34 may be pieces. They are sizes where the row counts and colours nothing.
    const inPlace =
      sizes.filter((cell) => isSpread(context.fieldOf.get(cell.column) ?? 'ignore')).length >= 2;
    const named = parsed.cells.has('itemNo') || parsed.cells.has('description');
    const coloured = parsed.cells.has('colour');
    if (!inPlace || coloured || (named && !context.has.has('quantity'))) return null;
    const figures = cells.filter(
      (cell) =>
        !NAMING.includes(context.fieldOf.get(cell.column) ?? 'ignore') &&
        cellNumber(cell, context.mark) !== null,
    ).length;
    if (figures !== sizes.length + (parsed.numbers.has('unitPrice') ? 1 : 0)) return null;
    if (sizes.every((cell) => sums.ofPieces(cell.column) === Number(textOf(cell)))) return null;
  }
  const colours = new Set([...context.variants.values()].map((variant) => variant.colour));
  const out = new Map<number, Variant>();
  for (const cell of sizes) {
    const before = context.variants.get(cell.column);
    out.set(cell.column, {
      colour: colours.size > 1 ? (before?.colour ?? null) : null,
      size: textOf(cell),
      day: null,
    });
  }
  return out;
}

/** Sizes that stand only in the first row below the titles, beside its style, become titles of their columns. */
export function withFirstSizes(view: SheetView, header: TableHeader, rows: readonly number[]): TableHeader {
  const lowest = [...header.titles.values()].map((titles) => titles.at(-1) ?? '');
  if (lowest.filter(looksLikeSize).length >= 2) return header;
  for (const row of rows.slice(0, 3)) {
    const free = (column: number) => {
      const titles = header.titles.get(column);
      // Below a title of its own a text is data; below one merged over several, or below none, it may be a size.
      return titles === undefined || lowest.filter((title) => title === titles.at(-1)).length >= 2;
    };
    const sizes = sizesIn(view.cellsOf(row), free);
    const sure = sizes.filter((cell) => cellNumber(cell, null) === null).length;
    if (sizes.length === 0 || (sure < 2 && !sizes.every((cell) => saysSize(header, cell.column)))) continue;
    const titles = new Map(header.titles);
    for (const cell of sizes) titles.set(cell.column, [...(titles.get(cell.column) ?? []), textOf(cell)]);
    return { ...header, titles };
  }
  return header;
}

function saysSize(header: TableHeader, column: number): boolean {
  const title = header.titles.get(column)?.at(-1) ?? '';
  return COLUMN_LEXICON.hits(title).some(
    ({ meaning, score }) => (meaning === 'size' || meaning === 'sizeQuantity') && score >= 0.6,
  );
}
