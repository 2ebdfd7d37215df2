import { cellNumber } from './cell-number';
import { bestTriple, figuresOf, titleFactor } from './column-arithmetic';
import { breakdownOf } from './column-breakdown';
import { type ColumnMeaning, ROW_LEXICON } from './column-lexicon';
import { type CrossSizes, crossSizes, type SizePair, sizePair } from './cross-sizes';
import { matrixOf, type Variant, variantOfTitle } from './matrix';
import type { DecimalMark } from './number-reading';
import type { LineField } from './order-draft';
import type { SheetView } from './sheet-view';
import type { ColumnProfile, TableColumn } from './table-columns';
import { unitOfGoods } from './unit-of-goods';

export type Role = { readonly field: ColumnMeaning; readonly confidence: number };

/** What each column holds, and what the figures prove. */
export type ColumnRoles = {
  readonly roles: ReadonlyMap<number, Role>;
  /** Share of rows in which quantity × price = amount, `null` without such columns. */
  readonly proven: number | null;
  /** The price is for so many units: amount = quantity × price / factor. */
  readonly priceFactor: number;
  /** A column by which quantity × price is multiplied too: pieces in a carton. */
  readonly packColumn: number | null;
  /** What each column of pieces stands for, where pieces are spread over sizes or colours. */
  readonly variants: ReadonlyMap<number, Variant>;
  /** The column of the price of each column of pieces that has one of its own. */
  readonly prices: ReadonlyMap<number, number>;
  /** Titles of columns that divide the quantity among shops or weeks: kept as a remark of the line. */
  readonly breakdown: ReadonlyMap<number, string>;
  /** Titles over equal runs of sizes that are no colour the desk knows. */
  readonly unknownGroups: readonly string[];
  /** The second size of goods that are sized twice. */
  readonly cross: CrossSizes | null;
  /** Two columns that say the size of a row together. */
  readonly sizePair: SizePair | null;
};

const FIGURES = new Set<ColumnMeaning>([
  'quantity',
  'unitPrice',
  'amount',
  'cartons',
  'piecesPerCarton',
  'netKg',
  'grossKg',
  'volume',
  'priceUnit',
]);
const MANY = new Set<ColumnMeaning>(['ignore', 'remark', 'sizeQuantity', 'colourQuantity']);

/** By title, by content and by arithmetic; the clerk's own choice stands above all. */
export function assignRoles(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
  mark: DecimalMark | null,
  chosen: Readonly<Record<string, LineField>>,
): ColumnRoles {
  const roles = new Map<number, Role>();
  const taken = new Set<ColumnMeaning>();
  const give = (column: number, field: ColumnMeaning, confidence: number) => {
    roles.set(column, { field, confidence });
    if (!MANY.has(field)) taken.add(field);
  };
  for (const [key, field] of Object.entries(chosen)) give(Number(key), field, 1);
  const free = columns.filter((column) => !roles.has(column.column));
  const matrix = matrixOf(columns);
  const cross = crossSizes(view, columns, rows);
  const pair = cross === null && matrix.variants.size === 0 ? sizePair(columns) : null;
  const variants = new Map<number, Variant>();
  for (const column of columns) {
    const field = roles.get(column.column)?.field;
    const across = cross?.across.get(column.column);
    const variant =
      matrix.variants.get(column.column) ??
      (across === undefined ? undefined : { colour: null, size: across, day: null });
    if (field === undefined && column.column === cross?.column) give(column.column, 'size', 0.95);
    else if (field === 'sizeQuantity' || field === 'colourQuantity')
      variants.set(column.column, variant ?? variantOfTitle(column, field));
    else if (field === undefined && variant) {
      variants.set(column.column, variant);
      give(column.column, variant.size === null ? 'colourQuantity' : 'sizeQuantity', 0.9);
    } else if (field === undefined && matrix.sums.has(column.column)) give(column.column, 'ignore', 0.9);
  }
  if (pair !== null && !taken.has('size') && !roles.has(pair.first) && !roles.has(pair.second)) {
    give(pair.first, 'size', 0.95);
    give(pair.second, 'ignore', 0.9);
  }
  const total = taken.has('quantity') ? null : columnOfSums(view, columns, rows, mark, roles, variants);
  if (total !== null) give(total, 'quantity', 0.95);
  else if (saysQuantity(columns)) dropStrangers(columns, variants, roles);
  else {
    const counted = totalBeforePrice(free, roles);
    if (counted !== null) give(counted, 'quantity', 0.6);
  }

  const offers: { column: TableColumn; field: ColumnMeaning; score: number }[] = [];
  for (const column of free) {
    if (roles.has(column.column)) continue;
    for (const hit of column.hits) {
      const fit = fits(hit.meaning, column.profile);
      if (hit.score + fit > 0.3) offers.push({ column, field: hit.meaning, score: hit.score + fit });
    }
  }
  const figures = figuresOf(view, columns, rows, mark);
  const triple = bestTriple(figures, columns, roles, offers);
  if (triple) {
    give(triple.quantity, 'quantity', triple.share);
    give(triple.price, 'unitPrice', triple.share);
    give(triple.amount, 'amount', triple.share);
  }
  offers.sort((a, b) => b.score - a.score || a.column.column - b.column.column);
  for (const offer of offers) {
    if (roles.has(offer.column.column)) continue;
    if (!MANY.has(offer.field) && taken.has(offer.field)) continue;
    give(offer.column.column, offer.field, Math.min(0.98, Math.max(0.3, offer.score)));
  }
  if (variants.size > 0 && !taken.has('colour')) {
    // Beside sizes a column of colours needs no title that says so.
    const colour = free.find((column) => !roles.has(column.column) && column.profile.colours > 0.7);
    if (colour) give(colour.column, 'colour', 0.8);
  }
  nameTheGoods(columns, roles, taken, give);
  unitColumn(columns, roles, taken, give);
  figureColumns(columns, roles, taken, give);
  for (const column of columns)
    if (!roles.has(column.column)) roles.set(column.column, { field: 'ignore', confidence: 0.5 });
  return {
    roles,
    proven: triple?.share ?? null,
    priceFactor: triple?.factor ?? titleFactor(columns, roles, unitOfGoods(view, columns, rows, roles)),
    packColumn: triple?.pack ?? null,
    variants,
    prices: new Map([...matrix.prices].filter(([column]) => variants.has(column))),
    breakdown: variants.size > 0 ? new Map() : breakdownOf(view, columns, rows, mark, roles),
    unknownGroups: matrix.unknownGroups,
    cross,
    sizePair: pair,
  };
}

function saysQuantity(columns: readonly TableColumn[]): boolean {
  return columns.some((column) => column.hits.some((hit) => hit.meaning === 'quantity' && hit.score >= 0.9));
}

/** `Total` counts pieces before the price, and money behind it, where no other title says quantity. */
function totalBeforePrice(columns: readonly TableColumn[], roles: ReadonlyMap<number, Role>): number | null {
  const price = columns.find((column) => column.hits[0]?.meaning === 'unitPrice');
  const found = columns.find(
    (column) =>
      !roles.has(column.column) &&
      column.hits[0]?.meaning === 'amount' &&
      ROW_LEXICON.exact(column.title).includes('total') &&
      column.profile.numbers > 0.5 &&
      column.profile.whole >= column.profile.numbers &&
      column.profile.money === 0,
  );
  return price !== undefined && found !== undefined && found.column < price.column ? found.column : null;
}

/**
 * Days over columns that do not add up to the quantity are no delivery plan: past sales, perhaps. Nor are broken figures
 * pieces of a colour: grams of gold and silver.
 */
function dropStrangers(
  columns: readonly TableColumn[],
  variants: Map<number, Variant>,
  roles: Map<number, Role>,
): void {
  const broken = columns.some(
    ({ column, profile }) => variants.get(column)?.size === null && profile.whole < profile.numbers,
  );
  for (const [column, variant] of variants) {
    if (variant.day === null && !(broken && variant.size === null)) continue;
    variants.delete(column);
    roles.set(column, { field: 'ignore', confidence: 0.5 });
  }
}

/** Units under a title that says something else: `Per`, or nothing. */
function unitColumn(
  columns: readonly TableColumn[],
  roles: ReadonlyMap<number, Role>,
  taken: ReadonlySet<ColumnMeaning>,
  give: Give,
): void {
  if (taken.has('unit')) return;
  // A mark here and there is no unit of every line: `L` in SAP's column of deleted ones.
  const fullest = Math.max(1, ...columns.map((column) => column.profile.filled));
  const found = columns.find(
    (column) =>
      (!roles.has(column.column) || roles.get(column.column)?.field === 'ignore') &&
      column.profile.filled >= fullest * 0.5 &&
      column.profile.units > 0.8,
  );
  if (found) give(found.column, 'unit', 0.6);
}

/** The column that adds the sizes or colours of its row up counts the row's pieces, whatever its title says. */
function columnOfSums(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
  mark: DecimalMark | null,
  roles: ReadonlyMap<number, Role>,
  variants: ReadonlyMap<number, Variant>,
): number | null {
  if (variants.size < 2) return null;
  const sample = rows.slice(0, 80).flatMap((row) => {
    const parts = view.cellsOf(row).filter((cell) => variants.has(cell.column));
    const sum = parts.reduce((all, cell) => all + (cellNumber(cell, mark)?.float ?? 0), 0);
    return parts.length === 0 || sum === 0 ? [] : [{ row, sum }];
  });
  const found = columns.filter((column) => {
    if (roles.has(column.column) || column.profile.numbers < 0.5) return false;
    // The pieces of one carton add the sizes of an assortment up as well.
    const says = column.hits[0]?.meaning ?? 'quantity';
    if (says !== 'quantity' && says !== 'amount') return false;
    const stated = sample.flatMap(({ row, sum }) => {
      const number = cellNumber(view.at(row, column.column), mark);
      return number === null ? [] : [Math.abs(number.float - sum) < 1e-6];
    });
    return stated.length > 0 && stated.filter((same) => same).length >= stated.length * 0.7;
  });
  const says = (column: TableColumn) => column.hits.some((hit) => hit.meaning === 'quantity');
  const said = (column: TableColumn) =>
    Math.max(0, ...column.hits.filter(({ meaning }) => meaning === 'quantity').map(({ score }) => score));
  // Where the title of another column counts the pieces in plainer words, what adds up is a ratio or one pack.
  const plainest = Math.max(
    0,
    ...columns
      .filter(
        (column) => !found.includes(column) && !roles.has(column.column) && column.profile.numbers > 0.5,
      )
      .map(said),
  );
  const best = found.find(says) ?? found.at(-1);
  if (best === undefined || (plainest >= 0.9 && said(best) < plainest)) return null;
  return best.column;
}

/** -1 where the content contradicts the title, a little more where it agrees. */
function fits(meaning: ColumnMeaning, profile: ColumnProfile): number {
  if (profile.filled === 0) return meaning === 'ignore' ? 0 : -0.25;
  if (FIGURES.has(meaning)) {
    // In a table of one or two goods a unit below the title already outweighs the figures.
    if (profile.numbers < 0.4 && !(profile.filled <= 4 && profile.numbers > 0)) return -1;
    if (meaning === 'quantity' && profile.whole >= profile.numbers - 0.01) return 0.06;
    if ((meaning === 'quantity' || meaning === 'cartons') && profile.money > 0.5) return -0.6;
    if ((meaning === 'unitPrice' || meaning === 'amount') && profile.money > 0.5) return 0.06;
    if (meaning === 'cartons' && profile.whole < 0.5) return -0.2;
    return profile.percents > 0.5 ? -1 : 0;
  }
  if (meaning === 'unit') return profile.units > 0.5 ? 0.1 : profile.numbers > 0.5 ? -1 : -0.2;
  if (meaning === 'deliveryDate') return profile.dates > 0.4 ? 0.1 : -0.5;
  if (meaning === 'description') return profile.numbers > 0.8 ? -0.6 : profile.length > 8 ? 0.06 : 0;
  // `Item` heads running numbers on one paper and article numbers on the next: the column itself tells.
  // Words there name the goods: `SKU | Item`.
  if (meaning === 'position')
    return profile.running
      ? 0.1
      : profile.filled <= 1
        ? 0
        : profile.texts > 0.6 && profile.length > 8
          ? -1
          : -0.35;
  if (meaning === 'itemNo' || meaning === 'customerItemNo' || meaning === 'ourItemNo') {
    if (profile.dates > 0.6) return -0.8;
    // A running number is no item number while another column may hold it.
    if (profile.running) return -0.45;
    // An article's number mixes letters and digits more often than a data base's own key.
    if (profile.numbers > 0.9) return -0.06;
    return profile.codes > 0.5 ? 0.08 : profile.length > 40 ? -0.3 : -0.05;
  }
  if (meaning === 'barcode') return profile.codes + profile.numbers > 0.5 ? 0.05 : -0.4;
  if (meaning === 'currencyColumn') return profile.numbers > 0.3 ? -1 : 0;
  return 0;
}

type Give = (column: number, field: ColumnMeaning, confidence: number) => void;

/** A table must name its goods: an untitled or unknown column of texts or codes does, where no title says so. */
function nameTheGoods(
  columns: readonly TableColumn[],
  roles: ReadonlyMap<number, Role>,
  taken: ReadonlySet<ColumnMeaning>,
  give: Give,
): void {
  const open = columns.filter(
    (column) =>
      !roles.has(column.column) ||
      (roles.get(column.column)?.field === 'ignore' && (roles.get(column.column)?.confidence ?? 1) < 0.8),
  );
  const numbered = taken.has('itemNo') || taken.has('customerItemNo') || taken.has('ourItemNo');
  if (!numbered) {
    // Codes, each different, under a title nobody knows.
    const code = open.find(
      (column) =>
        column.titles.length > 0 &&
        column.hits.length === 0 &&
        column.profile.codes > 0.8 &&
        column.profile.texts > 0.2 &&
        column.profile.dates < 0.3 &&
        column.profile.units < 0.3 &&
        column.profile.distinct > 0.45 &&
        column.profile.length <= 24,
    );
    if (code) {
      give(code.column, 'itemNo', 0.4);
      open.splice(open.indexOf(code), 1);
    }
  }
  if (!taken.has('description')) {
    const text = open
      .filter(
        (column) =>
          column.profile.texts > 0.6 &&
          column.profile.units < 0.4 &&
          column.profile.dates < 0.4 &&
          column.profile.length >= 4,
      )
      .sort((a, b) => naming(b.profile) - naming(a.profile))[0];
    const fullest = Math.max(1, ...columns.map((column) => column.profile.filled));
    const named = numbered || taken.has('customerOrderNo');
    // Beside a number any column of texts may name the goods, if it does so line by line.
    if (text && (!named || (!saysOther(text) && text.profile.filled >= fullest * 0.6)))
      give(text.column, 'description', 0.45);
  }
  if (!taken.has('description')) {
    // SAP prints an item's code and its text under the same title twice.
    const code = columns.find((column) => roles.get(column.column)?.field === 'itemNo');
    const twin = columns.find(
      (column) =>
        code !== undefined &&
        column !== code &&
        column.title !== '' &&
        column.title === code.title &&
        column.profile.texts > 0.6,
    );
    if (twin) give(twin.column, 'description', 0.7);
  }
  if (taken.has('description') && !taken.has('descriptionZh')) {
    const main = columns.find((column) => roles.get(column.column)?.field === 'description');
    const second = columns.find(
      (column) =>
        column !== main &&
        open.includes(column) &&
        (column.hits[0]?.meaning === 'description' || column.hits[0]?.meaning === 'descriptionZh') &&
        column.profile.filled > 0,
    );
    // A pair of names in two languages: the Chinese one is the factory's.
    if (main && second && main.profile.cjk > 0.5 !== second.profile.cjk > 0.5) {
      give(main.profile.cjk > 0.5 ? main.column : second.column, 'descriptionZh', 0.8);
      give(main.profile.cjk > 0.5 ? second.column : main.column, 'description', 0.8);
    }
  }
}

/** `Item` beside a number heads words as well; any other title that is known says something else. */
function saysOther({ hits }: TableColumn): boolean {
  return hits.length > 0 && !hits.some(({ meaning }) => meaning === 'position' || meaning === 'itemNo');
}

/** Figures without a readable title: the last column of sums is an amount only if nothing else can be. */
function figureColumns(
  columns: readonly TableColumn[],
  roles: ReadonlyMap<number, Role>,
  taken: ReadonlySet<ColumnMeaning>,
  give: Give,
): void {
  const spread = [...roles.values()].some((role) => isSpread(role.field));
  if (taken.has('quantity') || spread) return;
  const open = columns.filter(
    (column) =>
      !roles.has(column.column) &&
      column.titles.length > 0 &&
      column.hits.length === 0 &&
      column.profile.numbers > 0.8 &&
      column.profile.whole > 0.95 &&
      !column.profile.running &&
      column.profile.filled > 1,
  );
  if (open.length === 1 && open[0] && taken.has('unitPrice')) give(open[0].column, 'quantity', 0.35);
}

/** Columns over which the pieces of a line are spread. */
export function isSpread(field: ColumnMeaning): boolean {
  return field === 'sizeQuantity' || field === 'colourQuantity';
}

/** How well a column's texts could name goods: in many rows, different, of some length. */
function naming(profile: ColumnProfile): number {
  return profile.filled * profile.distinct * Math.min(profile.length, 60);
}
