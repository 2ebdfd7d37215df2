import { cellNumber } from './cell-number';
import { isColour } from './colours';
import { COLUMN_LEXICON, type ColumnMeaning, ROW_LEXICON } from './column-lexicon';
import { isCrossTitle } from './cross-sizes';
import { readCurrency } from './currency-reading';
import { readDate } from './date-reading';
import { isLabelled } from './label-rows';
import { hasTwoFigures, isNextLine, isSizeRun } from './row-figures';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import { looksLikeSize } from './sizes';
import { isStacked, isUnitTitles } from './stacked-titles';
import { readUnit } from './unit-reading';

/** The title rows of a table, and the titles of each column from top to bottom. */
export type TableHeader = {
  readonly first: number;
  readonly last: number;
  readonly titles: ReadonlyMap<number, readonly string[]>;
  /** Columns a merged title covers, by column: data may stand in any of them. */
  readonly spans: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
  readonly score: number;
  /** Found by its place above figures, not by its words: only the arithmetic of its rows can prove it. */
  readonly wordless: boolean;
};

/** Fields that make a table of goods; one of them at least must be there. */
const KEY_MEANINGS = new Set<ColumnMeaning>([
  'itemNo',
  'customerItemNo',
  'ourItemNo',
  'senderItemNo',
  'receiverItemNo',
  'description',
  'descriptionZh',
  'quantity',
  'unitPrice',
  'amount',
  'barcode',
  'customerOrderNo',
]);

type RowScore = {
  readonly row: number;
  readonly score: number;
  readonly meanings: number;
  readonly keys: number;
};

/** A text that is nothing but a figure, with its currency or unit. */
function isFigureText(cell: GridCell): boolean {
  if (cell.value.kind !== 'text') return false;
  const { text } = cell.value;
  return text.length <= 24 && /\d/.test(text) && cellNumber(cell, '.') !== null;
}

const NOTHING = { score: 0, meanings: 0, keys: 0 };

/** How much a row looks like titles; 0 where it does not. */
function scoreRow(cells: readonly GridCell[], quick: boolean): Omit<RowScore, 'row'> {
  // Two figures in a row far down the sheet: goods, not titles.
  if (quick && hasTwoFigures(cells)) return NOTHING;
  const meanings = new Map<ColumnMeaning, number>();
  const sizes = isSizeRun(cells);
  if (isLabelled(cells)) return NOTHING;
  let figures = 0;
  let strange = 0;
  let labels = 0;
  let crossed = false;
  for (const cell of cells) {
    if (cell.value.kind === 'number' || cell.value.kind === 'date') {
      if (!sizes) figures += 1;
      continue;
    }
    if (cell.value.kind !== 'text') continue;
    const text = cell.value.text;
    // Exports write figures as text: `2,401` or `US$ 11.73` is no title either.
    if (isFigureText(cell)) {
      if (!looksLikeSize(text)) figures += 1;
      continue;
    }
    if (text.length > 90) {
      strange += 1;
      continue;
    }
    if (quick && COLUMN_LEXICON.exact(text).length === 0) {
      strange += 1;
      continue;
    }
    const hit = COLUMN_LEXICON.hits(text)[0];
    if ((hit === undefined || hit.meaning === 'size') && isCrossTitle(text)) {
      crossed = true;
      continue;
    }
    if (!hit) {
      strange += looksLikeSize(text) ? 0 : 1;
      continue;
    }
    if (/[:：]\s*$/.test(text)) labels += 1;
    const value = hit.score * (hit.meaning === 'ignore' ? 0.35 : 1);
    if (value > (meanings.get(hit.meaning) ?? 0)) meanings.set(hit.meaning, value);
  }
  let score = 0;
  let keys = 0;
  // `Inseam` before the waists: a table of pieces, whatever else it says.
  if (crossed && cells.filter((cell) => looksLikeSize(textOf(cell))).length >= 2) {
    meanings.set('size', 1).set('sizeQuantity', 1);
    keys += 1;
  }
  for (const [meaning, value] of meanings) {
    score += value;
    if (KEY_MEANINGS.has(meaning) && value > 0.55) keys += 1;
  }
  score -= figures * 0.6 + strange * 0.12 + labels * 0.5;
  return { score, meanings: meanings.size, keys };
}

/** Rows that can hold the titles of a table, best first. */
export function findHeaders(view: SheetView): readonly TableHeader[] {
  const scored: RowScore[] = [];
  let above: readonly GridCell[] = [];
  view.rows.forEach((row, index) => {
    const cells = view.cellsOf(row);
    const goesOn = index > 150 ? false : isNextLine(cells, above);
    above = cells;
    if (cells.length < 2 || goesOn) return;
    const found = scoreRow(cells, index > 150);
    if (found.keys >= 1 && found.meanings >= 2 && found.score >= 1.1) scored.push({ row, ...found });
  });
  // A price list may have one readable title beside its banner: `Preisblatt 2023 | Preis (VK)`.
  if (scored.length === 0) {
    for (const row of view.rows.slice(0, 40)) {
      const found = scoreRow(view.cellsOf(row), false);
      if (found.keys >= 1 && found.score > 0.5 && view.cellsOf(row).length >= 2)
        scored.push({ row, ...found });
    }
  }
  const used = new Set<number>();
  const headers: TableHeader[] = [];
  for (const candidate of [...scored].sort((a, b) => b.score - a.score || a.row - b.row)) {
    if (used.has(candidate.row)) continue;
    const header = headerAround(view, candidate.row, candidate.score);
    if ([...used].some((row) => row >= header.first && row <= header.last)) continue;
    for (let row = header.first; row <= header.last; row += 1) used.add(row);
    headers.push(header);
  }
  for (const row of wordlessTitles(view, used))
    headers.push({ ...blockOf(view, row, row, [], 0.9), wordless: true });
  return headers;
}

/** Rows of short texts with figures right below, in a language the desk does not know. */
function wordlessTitles(view: SheetView, used: ReadonlySet<number>): readonly number[] {
  const out: number[] = [];
  view.rows.slice(0, 60).forEach((row, index) => {
    const cells = view.cellsOf(row);
    const next = view.rows[index + 1];
    if (used.has(row) || cells.length < 3 || next === undefined || next > row + 2 || used.has(next)) return;
    const isTitle = (cell: GridCell) =>
      cell.value.kind === 'text' &&
      cell.value.text.length <= 40 &&
      !isFigureText(cell) &&
      !/[:：]\s*$/.test(cell.value.text);
    if (!cells.every(isTitle)) return;
    const figures = view
      .cellsOf(next)
      .filter(
        (cell) =>
          (cell.value.kind === 'number' || isFigureText(cell)) && view.at(row, cell.column) !== undefined,
      );
    if (figures.length >= 2) out.push(row);
  });
  return out;
}

/** The header that the clerk points at, or one around a row. */
export function headerOf(view: SheetView, first: number, last: number): TableHeader {
  return blockOf(view, first, last, [], 10);
}

function headerAround(view: SheetView, row: number, score: number): TableHeader {
  const extra: number[] = [];
  let first = row;
  let last = row;
  // Titles over several rows: groups merged above, a second language or units of columns below.
  for (let above = row - 1; above >= Math.max(0, row - 2); above -= 1) {
    if (!isTitleRow(view, above, row)) break;
    first = above;
  }
  let seen = 0;
  for (const below of rowsAfter(view, row)) {
    if (seen >= 5) break;
    seen += 1;
    const cells = view.cellsOf(below);
    if (isSubTitleRow(view, below, row)) {
      if (below === last + 1) last = below;
      else extra.push(below);
      continue;
    }
    // Titles may come in two rows with a sentence between them; a first line of figures ends the search.
    if (cells.some((cell) => cell.value.kind === 'number' || cell.value.kind === 'date')) break;
    if (cells.filter((cell) => /^[-+]?\d[\d.,\s]*$/.test(textOf(cell))).length > 0) break;
  }
  return blockOf(view, first, Math.max(last, ...extra), extra, score);
}

function rowsAfter(view: SheetView, row: number): readonly number[] {
  let low = 0;
  let high = view.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((view.rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return view.rows.slice(low, low + 6);
}

/** A row of short words right above the titles that groups them or begins words that go on below. */
function isTitleRow(view: SheetView, row: number, titleRow: number): boolean {
  const cells = view.cellsOf(row);
  if (cells.length === 0) return false;
  const titles = new Set(view.cellsOf(titleRow).map((cell) => cell.column));
  let fits = 0;
  const sized = cells.filter((cell) => looksLikeSize(textOf(cell)));
  const below = sized.length >= 2 ? textOf(view.at(titleRow, sized[0]?.column ?? -1)) : null;
  for (const cell of cells) {
    const text = textOf(cell);
    if (
      (cell.value.kind !== 'text' && !(cell.value.kind === 'number' && sized.length === cells.length)) ||
      text.length > 40 ||
      /[:：]\s*$/.test(text) ||
      /[:：]\s+\S/.test(text)
    )
      return false;
    if (readDate(text) !== null && !text.endsWith('-')) return false;
    const range = view.mergeAt(row, cell.column);
    const isGroup =
      range !== undefined &&
      range.lastColumn > range.firstColumn &&
      range.lastColumn - range.firstColumn < 14;
    const isTall = range !== undefined && range.lastRow >= titleRow;
    const known = COLUMN_LEXICON.hits(text)[0];
    // Sizes over equal titles: `XS | S | M` over `Qty | Qty | Qty`.
    const isSize =
      looksLikeSize(text) && titles.has(cell.column) && textOf(view.at(titleRow, cell.column)) === below;
    // A colour written over the first of its sizes, without a merge.
    const overSizes = isColour(text) && looksLikeSize(textOf(view.at(titleRow, cell.column)));
    const joins =
      titles.has(cell.column) && ((known !== undefined && known.score > 0.9) || text.endsWith('-'));
    if (
      isGroup ||
      isTall ||
      joins ||
      overSizes ||
      isSize ||
      (known !== undefined && known.score >= 0.95 && !titles.has(cell.column))
    )
      fits += 1;
  }
  // `Order | Unit | Extended` over `Quantity | Cost | Cost`: words that only together say what they mean.
  if (fits > 0 && fits < cells.length && isStacked(view, row, titles, titleRow)) return true;
  return (
    fits === cells.length &&
    (cells.length >= 2 ||
      (fits > 0 &&
        cells.length < titles.size &&
        titles.size > 1 &&
        cells.every((cell) => !isBanner(view, row, cell, titles.size))))
  );
}

/** A title over the whole table is a banner, no group. */
function isBanner(view: SheetView, row: number, cell: GridCell, width: number): boolean {
  const range = view.mergeAt(row, cell.column);
  if (range === undefined) return !textOf(cell).endsWith('-');
  return range.lastColumn - range.firstColumn + 1 >= width - 1 || ROW_LEXICON.exact(textOf(cell)).length > 0;
}

/** A row below that goes on with titles: known words, sizes, a second language; no goods. */
function isSubTitleRow(view: SheetView, row: number, titleRow: number): boolean {
  const cells = view.cellsOf(row);
  if (cells.length === 0) return false;
  let known = 0;
  let sizes = 0;
  let other = 0;
  // One figure may stand among titles: the sum that a form keeps above its lines.
  let figures = 0;
  for (const cell of cells) {
    const text = textOf(cell);
    if (cell.value.kind === 'date' || cell.value.kind === 'error') return false;
    const own = hasOwnTitle(view, titleRow, cell.column) && !isColour(textOf(view.at(titleRow, cell.column)));
    if (looksLikeSize(text) && !own) sizes += 1;
    else if (cell.value.kind === 'number') return false;
    else if (isFigureText(cell)) figures += 1;
    else if (/[:：]\s*\S/.test(text) || ROW_LEXICON.exact(text).includes('note')) return false;
    else if ((COLUMN_LEXICON.hits(text)[0]?.score ?? 0) > 0.9) known += 1;
    // Colours below a quantity that is merged over them.
    else if (isColour(text) && isUnderGroup(view, titleRow, cell.column)) known += 1;
    else if (
      // USD and EUR below a wide `Price` are titles; below titles of their own they are units.
      text.length <= 12 &&
      !hasOwnTitle(view, titleRow, cell.column) &&
      (readCurrency(text) !== null || readUnit(text) !== null)
    )
      known += 0.5;
    else other += 1;
  }
  if (figures > 1) return false;
  if (isUnitTitles(view, row, titleRow)) return true;
  if (sizes >= 2 && other === 0) return true;
  // The second language's row repeats the titles column by column.
  return known >= 2 && known >= other * 2;
}

function isUnderGroup(view: SheetView, row: number, column: number): boolean {
  const range = view.mergeAt(row, column);
  return range !== undefined && range.lastColumn > range.firstColumn && range.lastRow === row;
}

/** A title of its own that is not only a group merged over this column from further left. */
function hasOwnTitle(view: SheetView, row: number, column: number): boolean {
  if (view.at(row, column) === undefined) return false;
  const range = view.mergeAt(row, column);
  return range === undefined || range.firstColumn === range.lastColumn;
}

function blockOf(
  view: SheetView,
  first: number,
  last: number,
  extra: readonly number[],
  score: number,
): TableHeader {
  const titles = new Map<number, string[]>();
  const spans = new Map<number, { first: number; last: number }>();
  const width = Math.min(view.lastColumn, 400);
  for (let row = first; row <= last; row += 1) {
    const cells = view.cellsOf(row);
    if (extra.length > 0 && row > first && !extra.includes(row) && !isSubTitleRow(view, row, first)) {
      continue;
    }
    for (const cell of cells) {
      const text = cell.value.kind === 'text' ? cell.value.text : textOf(cell);
      const range = view.mergeAt(row, cell.column);
      const lastColumn = range === undefined ? cell.column : Math.min(range.lastColumn, width);
      for (let column = cell.column; column <= lastColumn; column += 1) {
        const list = titles.get(column) ?? [];
        if (!list.includes(text)) list.push(text);
        titles.set(column, list);
        if (lastColumn > cell.column && row === last)
          spans.set(column, { first: cell.column, last: lastColumn });
      }
    }
  }
  // `Bestell-` one row above the block goes with `menge`.
  for (const cell of view.cellsOf(first - 1)) {
    const text = textOf(cell);
    if (text.endsWith('-') && titles.has(cell.column)) titles.get(cell.column)?.unshift(text);
  }
  return { first, last, titles, spans, score, wordless: false };
}
