import { isColour } from './colours';
import { COLUMN_LEXICON, ROW_LEXICON } from './column-lexicon';
import { secondSize } from './cross-sizes';
import { readDate } from './date-reading';
import type { LineField } from './order-draft';
import { areSizes, isOnlySize, looksLikeSize } from './sizes';
import type { TableColumn } from './table-columns';

/** What a column of pieces stands for: a size, a colour, a size of a colour, or what is due on a day. */
export type Variant = {
  readonly colour: string | null;
  readonly size: string | null;
  /** The day as its title writes it. */
  readonly day: string | null;
};

/** The columns over which a customer spreads the pieces of a line. */
export type Matrix = {
  readonly variants: ReadonlyMap<number, Variant>;
  /** Columns that only add up the sizes of one colour. */
  readonly sums: ReadonlySet<number>;
  /** The column of the price of each column of pieces, where every group has a price of its own. */
  readonly prices: ReadonlyMap<number, number>;
  /** Titles over equal runs of sizes that are no colour the desk knows: read as colours and asked about. */
  readonly unknownGroups: readonly string[];
};

type Run = { readonly columns: TableColumn[]; group: string };

/** Sizes side by side, colours side by side, or colours over equal runs of sizes. */
export function matrixOf(printed: readonly TableColumn[]): Matrix {
  const columns = printed.map(withSizeLast);
  const shared = sharedTitles(columns);
  const groupOf = (column: TableColumn) =>
    column.titles
      .slice(0, -1)
      .filter((title) => !shared.has(title) && !isFieldTitle(title))
      .join(' ');
  const runs = sizeRuns(columns, groupOf);
  const variants = new Map<number, Variant>();
  const sums = new Set<number>();
  const unknownGroups = new Set<string>();
  const several = runs.length > 1 && repeats(runs);
  for (const run of runs) {
    const second = secondSize(run.group);
    if (second !== null) {
      for (const column of run.columns)
        variants.set(column.column, { colour: null, size: second(column.titles.at(-1) ?? ''), day: null });
      continue;
    }
    const isGroup = run.group !== '' && (isColour(run.group) || several);
    if (isGroup && !isColour(run.group) && !underColourTitle(run.columns[0])) unknownGroups.add(run.group);
    // Equal runs of sizes under no title: which colour is which cannot be known.
    if (several && run.group === '') unknownGroups.add(titlesOf(run).join(' '));
    for (const column of run.columns)
      variants.set(column.column, {
        colour: isGroup ? run.group : null,
        size: column.titles.at(-1) ?? '',
        day: null,
      });
  }
  for (const column of columns) {
    const group = groupOf(column);
    const under = runs.find((run) => run.group !== '' && run.group === group);
    if (under && !variants.has(column.column) && isCounted(column)) sums.add(column.column);
  }
  for (const column of colourColumns(columns, variants, sums, groupOf))
    variants.set(column.column, { colour: colourTitle(column, groupOf), size: null, day: null });
  if (variants.size === 0)
    for (const column of dayColumns(columns))
      variants.set(column.column, { colour: null, size: null, day: column.titles.at(-1) ?? '' });
  const prices = new Map<number, number>();
  for (const { group, quantity, price } of pricedGroups(printed, groupOf)) {
    prices.set(quantity.column, price.column);
    const day = isDay(group) ? group : null;
    const colour = isColour(group) ? group : null;
    variants.set(quantity.column, { colour, size: (colour ?? day) ? null : group, day });
  }
  return { variants, sums, prices, unknownGroups: [...unknownGroups] };
}

type PricedGroup = { readonly group: string; readonly quantity: TableColumn; readonly price: TableColumn };

/** `S-XL: Qty, Price | XXL: Qty, Price`: groups that count and price for themselves; a total over them does not. */
function pricedGroups(
  columns: readonly TableColumn[],
  groupOf: (column: TableColumn) => string,
): readonly PricedGroup[] {
  const says = (column: TableColumn, field: LineField) =>
    COLUMN_LEXICON.exact(column.titles.at(-1) ?? '').includes(field);
  const groups = new Map<string, { quantity?: TableColumn; price?: TableColumn }>();
  for (const column of columns) {
    const group = groupOf(column);
    if (group === '' || ROW_LEXICON.exact(group).includes('total')) continue;
    const known = groups.get(group) ?? {};
    if (says(column, 'quantity')) known.quantity ??= column;
    else if (says(column, 'unitPrice')) known.price ??= column;
    groups.set(group, known);
  }
  const priced = [...groups].flatMap(([group, { quantity, price }]) =>
    quantity && price ? [{ group, quantity, price }] : [],
  );
  return priced.length >= 2 ? priced : [];
}

/** `XS` over `Qty` names the size as well as `Qty` over `XS`. */
function withSizeLast(column: TableColumn): TableColumn {
  const last = column.titles.at(-1) ?? '';
  const size = column.titles.slice(0, -1).find(looksLikeSize);
  if (size === undefined || !COLUMN_LEXICON.exact(last).includes('quantity')) return column;
  return { ...column, titles: [...column.titles.filter((title) => title !== size), size] };
}

/** The variant a column stands for by its titles alone, where the clerk says what it holds. */
export function variantOfTitle(
  column: TableColumn | undefined,
  field: 'sizeQuantity' | 'colourQuantity',
): Variant {
  const title = column?.titles.at(-1) ?? '';
  if (field === 'sizeQuantity') return { colour: null, size: title, day: null };
  return isDay(title) ? { colour: null, size: null, day: title } : { colour: title, size: null, day: null };
}

function sizeRuns(columns: readonly TableColumn[], groupOf: (column: TableColumn) => string): readonly Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  const close = () => {
    if (open && areSizes(titlesOf(open))) runs.push(open);
    else if (open?.columns.length === 1 && (isColour(open.group) || isOnlySize(titlesOf(open)[0] ?? '')))
      runs.push(open);
    open = null;
  };
  for (const column of columns) {
    const title = column.titles.at(-1) ?? '';
    const group = groupOf(column);
    // Below `Colour` a figure is the code of one.
    const isCode = group === '' && underColourTitle(column);
    if (!looksLikeSize(title) || !isCounted(column) || isCode) {
      close();
      continue;
    }
    // A title over unmerged cells stands on the first of them only; its sizes begin again with the next colour.
    if (open && ((group !== '' && group !== open.group) || titlesOf(open).includes(title))) close();
    open ??= { columns: [], group };
    open.columns.push(column);
  }
  close();
  return runs;
}

function titlesOf(run: Run): string[] {
  return run.columns.map((column) => column.titles.at(-1) ?? '');
}

/** The same size in two runs: the runs are of different colours, or of something else that tells them apart. */
function repeats(runs: readonly Run[]): boolean {
  const seen = new Set<string>();
  for (const run of runs) {
    for (const title of titlesOf(run)) {
      if (seen.has(title)) return true;
      seen.add(title);
    }
  }
  return false;
}

/** Titles that stand over all columns of pieces, such as `Colour / Size` over a whole matrix. */
function sharedTitles(columns: readonly TableColumn[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const sized = columns.filter(
    (column) => looksLikeSize(column.titles.at(-1) ?? '') && column.titles.length > 1,
  );
  for (const column of sized)
    for (const title of new Set(column.titles.slice(0, -1))) counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set(
    [...counts]
      .filter(([title, count]) => count === sized.length && !isColour(title))
      .map(([title]) => title),
  );
}

function isFieldTitle(title: string): boolean {
  return (COLUMN_LEXICON.hits(title)[0]?.score ?? 0) >= 0.9 && !isColour(title);
}

function underColourTitle(column: TableColumn | undefined): boolean {
  return (
    column?.titles
      .slice(0, -1)
      .some((title) =>
        COLUMN_LEXICON.hits(title).some((hit) => hit.meaning === 'colour' && hit.score >= 0.9),
      ) ?? false
  );
}

function isCounted(column: TableColumn): boolean {
  return column.profile.numbers >= 0.5 || column.profile.filled === 0;
}

/** Columns headed by colours: two at least, unless a title says that colours follow. */
function colourColumns(
  columns: readonly TableColumn[],
  variants: ReadonlyMap<number, Variant>,
  sums: ReadonlySet<number>,
  groupOf: (column: TableColumn) => string,
): readonly TableColumn[] {
  const found: TableColumn[] = [];
  let run: TableColumn[] = [];
  const close = () => {
    if (run.length >= 2 || run.some((column) => underColourTitle(column))) found.push(...run);
    run = [];
  };
  for (const column of columns) {
    const title = column.titles.at(-1) ?? '';
    const named =
      isColour(title) ||
      (underColourTitle(column) && column.hits.every((hit) => hit.score < 0.9 || hit.meaning === 'colour'));
    const counts =
      isColour(groupOf(column)) && column.hits.some((hit) => hit.meaning === 'quantity' && hit.score >= 0.9);
    if (variants.has(column.column) || sums.has(column.column) || !isCounted(column) || (!named && !counts)) {
      // A colour's own price or amount beside its quantity does not end the colours.
      if (!isColour(groupOf(column))) close();
      continue;
    }
    run.push(column);
  }
  close();
  return found;
}

/** A delivery plan over columns: days side by side, whole pieces below them. */
function dayColumns(columns: readonly TableColumn[]): readonly TableColumn[] {
  const days = columns.filter(
    (column) =>
      isDay(column.titles.at(-1) ?? '') &&
      isCounted(column) &&
      column.profile.whole >= column.profile.numbers,
  );
  return days.length >= 2 ? days : [];
}

function isDay(title: string): boolean {
  return title.length <= 14 && /\d.*\d/.test(title) && readDate(title) !== null && !looksLikeSize(title);
}

function colourTitle(column: TableColumn, groupOf: (column: TableColumn) => string): string {
  const title = column.titles.at(-1) ?? '';
  return isColour(title) || !isColour(groupOf(column)) ? title : groupOf(column);
}
