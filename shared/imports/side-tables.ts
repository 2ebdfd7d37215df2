import { COLUMN_LEXICON, type ColumnMeaning } from './column-lexicon';
import { NAMING } from './row-parsing';
import { type SheetView, textOf } from './sheet-view';
import { looksLikeSize } from './sizes';
import { findHeaders, type TableHeader } from './table-header';
import { sliceOf } from './view-slice';

/** A list of goods that stands beside another one: its columns, seen as a sheet of their own. */
export type Side = { readonly view: SheetView; readonly header: TableHeader };

const ROWS_LOOKED_AT = 60;

/** The lists that one row of titles heads: nearly always one, or two and more side by side. */
export function sidesOf(view: SheetView, header: TableHeader): readonly Side[] {
  const whole = [{ view, header }];
  const columns = [...header.titles.keys()].sort((a, b) => a - b);
  const first = columns[0];
  const last = columns.at(-1);
  if (first === undefined || last === undefined || columns.length < 4) return whole;
  const titles = columns.map((column) => titleAt(header, column));
  const repeats = new Set(titles).size < titles.length;
  const starts = (repeats ? repeatedStarts(titles) : null)?.map((at) => columns[at] ?? first);
  const gaps = last - first + 1 > columns.length ? startsAfterGaps(view, header, columns) : null;
  const found = starts ?? gaps;
  if (!found) return whole;
  return found.map((start, at) => {
    const end = at + 1 < found.length ? (found[at + 1] ?? last) - 1 : Number.POSITIVE_INFINITY;
    return cut(view, header, at === 0 ? 0 : start, end);
  });
}

/** The columns that a header leaves free, where a list of goods begins in them on another row. */
export function asideOf(view: SheetView, header: TableHeader): SheetView | null {
  const last = Math.max(...header.titles.keys());
  if (view.lastColumn < last + 3) return null;
  const right = sliceOf(view, last + 1, view.lastColumn);
  const found = findHeaders(right).find(
    (side) => !side.wordless && isList([...side.titles.keys()].map((column) => titleAt(side, column))),
  );
  // A column between them makes it another list; else it is more of this one.
  return found && Math.min(...found.titles.keys()) > last + 1 ? right : null;
}

/** Titles of a list that begins beside the lines of another: its row holds goods of that one too. */
export function beginsBeside(view: SheetView, header: TableHeader, above: TableHeader): boolean {
  if (header.first <= above.last) return false;
  const cells = view.cellsOf(header.first);
  const own = cells.filter((cell) => !above.titles.has(cell.column));
  const left = cells.filter((cell) => above.titles.has(cell.column));
  const figures = left.filter((cell) => cell.value.kind === 'number' || /^[\d.,\s]+$/.test(textOf(cell)));
  return figures.length > 0 && isList(own.map((cell) => textOf(cell).toLowerCase()));
}

function titleAt(header: TableHeader, column: number): string {
  const titles = header.titles.get(column) ?? [];
  return (titles.at(-1) ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function says(title: string, meanings: readonly ColumnMeaning[]): boolean {
  return COLUMN_LEXICON.hits(title).some(({ meaning, score }) => score >= 0.9 && meanings.includes(meaning));
}

const NAMES: readonly ColumnMeaning[] = [...NAMING, 'senderItemNo', 'receiverItemNo'];

/** Names goods, counts and prices them. */
function isList(titles: readonly string[]): boolean {
  return titles.some((title) => says(title, NAMES)) && counts(titles);
}

/** Counts goods and prices them, whatever it calls them. */
function counts(titles: readonly string[]): boolean {
  return (
    titles.some((title) => says(title, ['quantity'])) &&
    titles.some((title) => says(title, ['unitPrice', 'amount']))
  );
}

/** Where the titles begin again: each run names and counts goods under mostly the same titles. */
function repeatedStarts(titles: readonly string[]): readonly number[] | null {
  const key = titles.find(
    (title, at) => titles.indexOf(title) === at && twice(titles, title) && says(title, [...NAMES, 'colour']),
  );
  if (key === undefined) return null;
  const at = titles.flatMap((title, index) => (title === key ? [index] : []));
  // A running number before the key belongs to the run it stands in front of.
  const lead = titles[(at[0] ?? 0) - 1];
  const starts = at.map((index, order) =>
    order === 0 ? 0 : lead !== undefined && titles[index - 1] === lead ? index - 1 : index,
  );
  const runs = starts.map((start, order) => titles.slice(start, starts[order + 1]));
  const first = new Set(runs[0]);
  const alike = runs.every(
    (run) =>
      (run.some((title) => says(title, ['quantity'])) || run.filter(looksLikeSize).length >= 2) &&
      run.filter((title) => first.has(title)).length >= Math.max(2, Math.min(run.length, first.size) * 0.6),
  );
  return alike ? starts : null;
}

function twice(titles: readonly string[], title: string): boolean {
  return titles.indexOf(title) !== titles.lastIndexOf(title);
}

/** Where lists begin that an empty column parts, each of them whole. */
function startsAfterGaps(
  view: SheetView,
  header: TableHeader,
  columns: readonly number[],
): readonly number[] | null {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run && column === (run.at(-1) ?? 0) + 1) run.push(column);
    else runs.push([column]);
  }
  const lists = runs.filter((run) => run.length >= 3 && counts(run.map((column) => titleAt(header, column))));
  if (lists.length < 2) return null;
  const below = view.rows.filter((row) => row > header.last).slice(0, ROWS_LOOKED_AT);
  const isEmpty = (column: number) => below.every((row) => view.at(row, column) === undefined);
  const starts = lists.map((run) => run[0] ?? 0);
  return starts.slice(1).every((start) => isEmpty(start - 1)) ? starts : null;
}

function cut(view: SheetView, header: TableHeader, first: number, last: number): Side {
  const isInside = (column: number) => column >= first && column <= last;
  const titles = new Map([...header.titles].filter(([column]) => isInside(column)));
  const spans = new Map([...header.spans].filter(([column]) => isInside(column)));
  return {
    view: sliceOf(view, first, Math.min(last, view.lastColumn)),
    header: { ...header, titles, spans },
  };
}
