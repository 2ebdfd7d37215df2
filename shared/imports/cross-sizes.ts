import { cellNumber } from './cell-number';
import { tidy } from './cell-text';
import { ROW_LEXICON } from './column-lexicon';
import { Lexicon } from './lexicon';
import { remembered } from './remembered';
import { type SheetView, textOf } from './sheet-view';
import { areSizes, looksLikeSize, sizeOf } from './sizes';
import type { TableColumn } from './table-columns';
import { AXIS_WORDS, type Axis } from './vocabulary/axes';

/** Goods sized twice: one size stands over the columns of pieces, the other in a column of their rows. */
export type CrossSizes = {
  /** The column that holds the size of each row. */
  readonly column: number;
  /** Columns of pieces and the size each of them stands for. */
  readonly across: ReadonlyMap<number, string>;
  readonly kind: 'jeans' | 'bra' | 'width' | 'other';
  /** Where the waist stands; `open` where nothing on the sheet says it. */
  readonly waist: 'across' | 'down' | 'open' | null;
};

const AXES = new Lexicon<Axis>();
// The keys of the table are its axes.
for (const axis of Object.keys(AXIS_WORDS) as Axis[]) AXES.add(AXIS_WORDS[axis], axis);

/** The measures that a title names, in its order: `Inseam \ Waist`, `W/L`, `Länge`. */
export const axesIn = remembered((title): readonly Axis[] => {
  if (title.length > 40) return [];
  // `L` alone is a size.
  const whole = looksLikeSize(title) ? undefined : AXES.exact(title)[0];
  if (whole !== undefined) return [whole];
  const parts = tidy(title)
    .split(/[\\/|×↓→\n]|\s[x-]\s/)
    .filter((part) => part.trim() !== '');
  const found = parts.flatMap((part) => AXES.exact(part)[0] ?? []);
  return parts.length === 2 && found.length === 2 ? found : [];
});

/** A title that only a table of goods sized twice has. */
export function isCrossTitle(title: string): boolean {
  const axes = axesIn(title);
  return axes.length === 2 || (axes.length === 1 && axes[0] !== 'length' && tidy(title).length > 2);
}

const DOWN =
  /^(?:[WL] ?)?\d{2,3}(?:[.,]5)?(?: ?[WL])?["”″]?$|^[A-K]{1,3}$|^[2-6]?E{1,4}$|^(?:R|S|L|T|N|K|P|XL|XS|reg(?:ular)?|short|long|tall|petite|kurz|lang|normal|court|corto|largo|lungo|curto|longo|kisa|uzun|ngan|dai|短|标准|標準|长|長)\.?$/iu;
const CUP = /^[A-K]{1,3}$/i;
const FIGURE = /^(?:[WL] ?)?(\d{2,3}(?:[.,]5)?)(?: ?[WL])?["”″]?$/i;

/** The second size of a table, or null: almost every table has none, and is told so by its titles alone. */
export function crossSizes(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
): CrossSizes | null {
  const at = columns.findIndex((column) => mayStandDown(column));
  if (at < 0) return null;
  for (let down = at; down < columns.length; down += 1) {
    const column = columns[down];
    if (!column || !mayStandDown(column)) continue;
    const across = acrossFrom(columns, down + 1);
    if (across.length < 2) continue;
    const found = crossAt(view, column, across, rows);
    if (found) return found;
  }
  return null;
}

/** `Inseam 30`, `L32` or `W28` over a run of sizes: how each size below it is called; null for any other title. */
export function secondSize(group: string): ((size: string) => string) | null {
  const found = /^(.*?)[\s:.-]*(\d{2})["”″]?$/.exec(tidy(group));
  const [, word = '', figure = ''] = found ?? [];
  if (word === '') return null;
  const axis = /^[WL]$/i.test(word) ? (word.toUpperCase() === 'W' ? 'waist' : 'inseam') : axesIn(word)[0];
  if (axis === 'inseam') return (size) => `W${size} L${figure}`;
  return axis === 'waist' ? (size) => `W${figure} L${size}` : null;
}

/** Two columns that size goods twice, one row a size: `Waist | Inseam`, `Band | Cup`, `Size | Width`. */
export type SizePair = {
  readonly first: number;
  readonly second: number;
  readonly kind: CrossSizes['kind'];
};

export function sizePair(columns: readonly TableColumn[]): SizePair | null {
  const of = (wanted: Axis) =>
    columns.find(
      (column) => axesIn(column.titles.at(-1) ?? '').join() === wanted && column.profile.filled > 0,
    );
  const pair = (
    first: TableColumn | undefined,
    second: TableColumn | undefined,
    kind: SizePair['kind'],
  ): SizePair | null => (first && second ? { first: first.column, second: second.column, kind } : null);
  const second = of('inseam') ?? of('cup') ?? of('width') ?? of('length');
  if (!second) return null;
  const size = columns.find(
    (column) =>
      column !== second &&
      axesIn(column.titles.at(-1) ?? '').length === 0 &&
      column.hits.some((hit) => hit.meaning === 'size' && hit.score >= 0.95),
  );
  // Beside a waist or a size in figures a length is an inseam; a length of its own says how long the goods are.
  const figures = (column: TableColumn | undefined) => column !== undefined && column.profile.numbers > 0.6;
  const isLength = second === of('length');
  return (
    pair(of('waist'), of('inseam') ?? (figures(of('length')) ? of('length') : undefined), 'jeans') ??
    pair(of('band') ?? (figures(size) ? size : undefined), of('cup'), 'bra') ??
    (isLength ? null : pair(figures(size) ? size : undefined, of('inseam'), 'jeans')) ??
    pair(size, of('width'), 'other')
  );
}

/** The size of a row whose two columns say it. */
export function pairName(pair: SizePair, first: string, second: string): string {
  if (first === '' || second === '') return `${first}${second}`;
  const cross = {
    column: pair.second,
    across: new Map<number, string>(),
    kind: pair.kind,
    waist: 'across',
  } as const;
  return crossName(cross, first, second, undefined);
}

function mayStandDown(column: TableColumn): boolean {
  const title = column.titles.at(-1) ?? '';
  return (
    axesIn(title).length > 0 ||
    (column.titles.length > 0 &&
      column.hits.some((hit) => hit.meaning === 'size' && hit.score >= 0.9) &&
      !looksLikeSize(title))
  );
}

type Across = { readonly column: TableColumn; readonly size: string };

/** The columns of pieces right of the sizes in rows: figures, tokens, letters or cups side by side. */
function acrossFrom(columns: readonly TableColumn[], from: number): readonly Across[] {
  const run: Across[] = [];
  for (const column of columns.slice(from)) {
    const title = tidy(column.titles.at(-1) ?? '');
    const size = sizeOf(title);
    const counted = column.profile.filled === 0 || column.profile.numbers >= 0.5;
    const fits = counted && (FIGURE.test(size) || CUP.test(size) || looksLikeSize(size));
    if (fits) run.push({ column, size });
    else if (run.length > 0) break;
  }
  const titles = run.map((entry) => entry.size);
  const rising = titles.every((title, index) => index === 0 || isAfter(title, titles[index - 1] ?? ''));
  return rising || areSizes(titles) ? run : [];
}

function isAfter(title: string, before: string): boolean {
  const [a, b] = [figureOf(title), figureOf(before)];
  if (a !== null && b !== null) return a > b;
  return CUP.test(title) && CUP.test(before) && title.localeCompare(before) > 0;
}

function figureOf(size: string): number | null {
  const found = FIGURE.exec(size.trim());
  return found ? Number((found[1] ?? '').replace(',', '.')) : null;
}

function crossAt(
  view: SheetView,
  column: TableColumn,
  across: readonly Across[],
  rows: readonly number[],
): CrossSizes | null {
  const pieces = new Set(across.map((entry) => entry.column.column));
  const title = column.titles.at(-1) ?? '';
  // Titles printed again and labels with one figure beside them are no rows of pieces.
  const counted = rows.slice(0, 200).filter((row) => {
    const figures = view
      .cellsOf(row)
      .filter((cell) => pieces.has(cell.column) && cellNumber(cell, null) !== null).length;
    return figures >= Math.min(2, pieces.size) && textOf(view.at(row, column.column)) !== title;
  });
  const sizes = counted.map((row) => textOf(sizeCell(view, row, column.column)));
  const stated = sizes.filter((size) => size !== '' && !ROW_LEXICON.exact(size).includes('total'));
  const fitting = stated.filter((size) => DOWN.test(size));
  if (fitting.length === 0 || fitting.length < stated.length * 0.7 || stated.length < sizes.length * 0.4)
    return null;
  const axes = axesIn(title);
  const own = axes.length === 1 ? axes[0] : undefined;
  const sure = axes.length === 2 || (own !== undefined && own !== 'length');
  if (!sure && !changesWithin(view, counted, column.column, pieces)) return null;
  // In a corner, `Inseam \\ Waist` names what stands below it first.
  const corner = /[\\↘]/.test(title) ? axes[1] : undefined;
  const above = corner ?? across[0]?.column.titles.slice(0, -1).flatMap(axesIn)[0];
  const titles = across.map((entry) => entry.size);
  const map = new Map(across.map((entry) => [entry.column.column, entry.size]));
  const figures = (list: readonly string[]) => list.flatMap((size) => figureOf(size) ?? []);
  const [down, over] = [figures(fitting), figures(titles)];
  const isCups = (list: readonly string[]) => list.every((size) => CUP.test(size));
  const isBand = (list: readonly number[]) => list.length > 0 && list.every((band) => band >= 28);
  const said = [...axes, ...(above === undefined ? [] : [above])];
  const bra = said.includes('cup') || said.includes('band');
  const cups = (isCups(titles) && isBand(down)) || (isCups(fitting) && isBand(over));
  if (cups && !said.includes('width') && (bra || [...down, ...over].every((band) => band >= 55)))
    return { column: column.column, across: map, kind: 'bra', waist: null };
  if (down.length === fitting.length && over.length === titles.length) {
    const waist = waistOf(axes, above, fitting, titles, down, over);
    if (waist !== null) return { column: column.column, across: map, kind: 'jeans', waist };
  }
  const widths = down.length === fitting.length && over.length === 0;
  return { column: column.column, across: map, kind: widths ? 'width' : 'other', waist: null };
}

function sizeCell(view: SheetView, row: number, column: number) {
  const range = view.mergeAt(row, column);
  return view.at(row, column) ?? (range ? view.at(range.firstRow, range.firstColumn) : undefined);
}

/** Words first, then letters beside the figures, then what only waists can be; null where it is no pair of trousers. */
function waistOf(
  axes: readonly Axis[],
  above: Axis | undefined,
  downTexts: readonly string[],
  overTexts: readonly string[],
  down: readonly number[],
  over: readonly number[],
): CrossSizes['waist'] {
  const starts = (texts: readonly string[], letter: 'W' | 'L') =>
    texts.every((text) => text.toUpperCase().includes(letter));
  if (starts(overTexts, 'W') || starts(downTexts, 'L')) return 'across';
  if (starts(overTexts, 'L') || starts(downTexts, 'W')) return 'down';
  const isInseam = (axis: Axis | undefined) => axis === 'inseam' || axis === 'length';
  if (axes.length === 1 && axes[0] === 'inseam') return 'across';
  if (axes.length === 1 && axes[0] === 'waist') return 'down';
  if (above === 'waist') return 'across';
  if (above === 'inseam') return 'down';
  const trousers = (list: readonly number[]) => list.every((size) => size >= 22 && size <= 66);
  if (!trousers(down) || !trousers(over)) return axes.length === 2 ? 'open' : null;
  if (axes.length === 1 && isInseam(axes[0]) && Math.max(...down) <= 40) return 'across';
  const legs = (list: readonly number[]) => Math.max(...list) <= 38 && list.every((size) => size % 1 === 0);
  if (legs(down) && !legs(over)) return 'across';
  if (legs(over) && !legs(down)) return 'down';
  return 'open';
}

/** The size changes while the goods beside it stay: it is a size, and no property of a style. */
function changesWithin(
  view: SheetView,
  rows: readonly number[],
  column: number,
  pieces: ReadonlySet<number>,
): boolean {
  return rows.some((row, index) => {
    const before = rows[index - 1];
    if (before === undefined) return false;
    const size = textOf(view.at(row, column));
    if (size === '' || size === textOf(view.at(before, column))) return false;
    return view
      .cellsOf(row)
      .every(
        (cell) =>
          cell.column === column ||
          pieces.has(cell.column) ||
          cell.value.kind !== 'text' ||
          textOf(view.at(before, cell.column)) === textOf(cell),
      );
  });
}

/** `W32 L34`, `75B`, `38 H`, `M Long`: both sizes as the trade writes them. `waist` is what the clerk says. */
export function crossName(cross: CrossSizes, across: string, down: string, said: string | undefined): string {
  const bare = (size: string) => String(FIGURE.exec(size.trim())?.[1] ?? size.trim());
  switch (cross.kind) {
    case 'jeans': {
      const waist = cross.waist === 'open' ? said : cross.waist;
      if (waist === 'across') return `W${bare(across)} L${bare(down)}`;
      if (waist === 'down') return `W${bare(down)} L${bare(across)}`;
      return `${bare(across)}/${bare(down)}`;
    }
    case 'bra':
      return CUP.test(across) ? `${down}${across}` : `${across}${down}`;
    case 'width':
      return `${down} ${across}`;
    case 'other':
      return `${across} ${down}`;
  }
}
