import { cellNumber } from './cell-number';
import type { ColumnMeaning } from './column-lexicon';
import type { DecimalMark } from './number-reading';
import type { LineField } from './order-draft';
import type { SheetView } from './sheet-view';
import { type ColumnProfile, sizeColumns, type TableColumn } from './table-columns';

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
const MANY = new Set<ColumnMeaning>(['ignore', 'remark', 'sizeQuantity']);
const FACTORS = [1, 100, 1000, 12, 10, 144] as const;

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
  for (const column of sizeColumns(free)) give(column, 'sizeQuantity', 0.9);

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
  nameTheGoods(columns, roles, taken, give);
  figureColumns(columns, roles, taken, give);
  for (const column of columns)
    if (!roles.has(column.column)) roles.set(column.column, { field: 'ignore', confidence: 0.5 });
  return {
    roles,
    proven: triple?.share ?? null,
    priceFactor: triple?.factor ?? titleFactor(columns, roles),
    packColumn: triple?.pack ?? null,
  };
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
  if (meaning === 'position') return profile.running ? 0.1 : profile.filled <= 1 ? 0 : -0.35;
  if (meaning === 'itemNo' || meaning === 'customerItemNo') {
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

type Figures = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Numbers by column and row, from a sample: what the arithmetic is tried on. */
function figuresOf(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
  mark: DecimalMark | null,
): Figures {
  const numeric = columns.filter(
    ({ profile }) =>
      (profile.numbers >= 0.4 || (profile.filled <= 4 && profile.numbers > 0)) && profile.percents < 0.5,
  );
  const out = new Map<number, Map<number, number>>();
  for (const column of numeric.slice(0, 24)) {
    const values = new Map<number, number>();
    for (const row of rows.slice(0, 80)) {
      const number = cellNumber(view.at(row, column.column), mark);
      if (number && number.float !== 0) values.set(row, number.float);
    }
    if (values.size > 0) out.set(column.column, values);
  }
  return out;
}

type Triple = {
  quantity: number;
  price: number;
  amount: number;
  factor: number;
  pack: number | null;
  share: number;
};

/** Quantity × price = amount tells which columns are which, even without a readable title. */
function bestTriple(
  figures: Figures,
  columns: readonly TableColumn[],
  fixed: ReadonlyMap<number, Role>,
  offers: readonly { column: TableColumn; field: ColumnMeaning; score: number }[],
): Triple | null {
  const says = (column: number, field: ColumnMeaning): number => {
    const role = fixed.get(column);
    if (role) return role.field === field ? 2 : -3;
    const own = offers.filter((offer) => offer.column.column === column);
    const score = own.find((offer) => offer.field === field)?.score ?? 0;
    // `Cost` or `Price` may head the sum of a line as well: between money columns the figures decide.
    const against = (other: ColumnMeaning) => (isMoney(other) && isMoney(field) ? 0.35 : 1);
    const rival = Math.max(
      0,
      ...own.filter((offer) => offer.field !== field).map((offer) => offer.score * against(offer.field)),
    );
    return score > 0 ? score - Math.max(0, rival - score) * 0.5 : -rival * 0.7;
  };
  const list = [...figures.keys()];
  const wholeness = (column: number) => {
    const profile = columns.find((entry) => entry.column === column)?.profile;
    return profile === undefined || profile.numbers === 0 ? 0 : profile.whole / profile.numbers;
  };
  const titled = (column: number) =>
    (columns.find((entry) => entry.column === column)?.titles.length ?? 0) > 0;
  let best: (Triple & { rank: number }) | null = null;
  for (const amount of list) {
    if (says(amount, 'amount') < -0.5) continue;
    for (let first = 0; first < list.length; first += 1) {
      for (let second = first + 1; second < list.length; second += 1) {
        const a = list[first] ?? -1;
        const b = list[second] ?? -1;
        if (a === amount || b === amount) continue;
        const straight = says(a, 'quantity') + says(b, 'unitPrice');
        const crossed = says(b, 'quantity') + says(a, 'unitPrice');
        // Where no word tells them apart, what is counted is whole and what is priced has decimals.
        const leans = Math.abs(straight - crossed) > 1e-9 ? straight - crossed : wholeness(a) - wholeness(b);
        const [quantity, price, word] = leans >= 0 ? [a, b, straight] : [b, a, crossed];
        const words = word + says(amount, 'amount');
        // Figures alone may decide only where the words do not speak against it.
        if (words < 0.4 && !(words >= 0 && (titled(quantity) || titled(price)))) continue;
        const tried = tryTriple(figures, quantity, price, amount, list);
        if (!tried) continue;
        const rank =
          words +
          tried.share * 2 +
          Math.min(tried.rows, 10) * 0.02 -
          (tried.pack === null ? 0 : 0.6) -
          (tried.factor === 1 ? 0 : 0.3);
        if (!best || rank > best.rank + 1e-9)
          best = {
            quantity,
            price,
            amount,
            factor: tried.factor,
            pack: tried.pack,
            share: tried.share,
            rank,
          };
      }
    }
  }
  return best;
}

/** `Price / 100`, `单价(每百个)`, `USD/DZ`: where no amount proves the basis of the price, its title says it. */
function titleFactor(columns: readonly TableColumn[], roles: ReadonlyMap<number, Role>): number {
  const price = columns.find((column) => roles.get(column.column)?.field === 'unitPrice');
  if (!price) return 1;
  const title = price.titles.join(' ');
  const found =
    /(?:per|pro|par|por|je|за|\/|each|每)\s*(1,?000|1\.000|100|144|10|12|dozen|doz|dz|dzn|dutzend|douzaine|docena|gross|百|千|打)(?![\p{L}\d])/iu.exec(
      title,
    )?.[1];
  if (found === undefined) return 1;
  const word = found.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(/[.,]/g, ''));
  return word === '百' ? 100 : word === '千' ? 1000 : word === 'gross' ? 144 : 12;
}

function isMoney(field: ColumnMeaning): boolean {
  return field === 'unitPrice' || field === 'amount';
}

function tryTriple(
  figures: Figures,
  quantity: number,
  price: number,
  amount: number,
  all: readonly number[],
) {
  const q = figures.get(quantity);
  const p = figures.get(price);
  const a = figures.get(amount);
  if (!q || !p || !a) return null;
  const rows = [...a.keys()].filter((row) => q.has(row) && p.has(row));
  if (rows.length === 0) return null;
  for (const factor of FACTORS) {
    const share = shareOf(rows, (row) => ((q.get(row) ?? 0) * (p.get(row) ?? 0)) / factor, a);
    if (share >= 0.6 && (rows.length >= 2 || share === 1))
      return { factor, pack: null, share, rows: rows.length };
  }
  for (const pack of all) {
    if (pack === quantity || pack === price || pack === amount) continue;
    const values = figures.get(pack);
    if (!values) continue;
    const both = rows.filter((row) => values.has(row));
    if (both.length < 3) continue;
    const share = shareOf(both, (row) => (q.get(row) ?? 0) * (p.get(row) ?? 0) * (values.get(row) ?? 0), a);
    if (share >= 0.9) return { factor: 1, pack, share, rows: both.length };
  }
  return null;
}

function shareOf(
  rows: readonly number[],
  product: (row: number) => number,
  amounts: ReadonlyMap<number, number>,
): number {
  let right = 0;
  for (const row of rows) {
    const stated = amounts.get(row) ?? 0;
    if (Math.abs(product(row) - stated) <= 0.0055 + Math.abs(stated) * 5e-5) right += 1;
  }
  return rows.length === 0 ? 0 : right / rows.length;
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
  if (!taken.has('itemNo') && !taken.has('customerItemNo')) {
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
    const named = taken.has('itemNo') || taken.has('customerItemNo') || taken.has('customerOrderNo');
    // Beside a number any column of texts may name the goods, if it does so line by line.
    if (text && (!named || (text.hits.length === 0 && text.profile.filled >= fullest * 0.6)))
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

/** Figures without a readable title: the last column of sums is an amount only if nothing else can be. */
function figureColumns(
  columns: readonly TableColumn[],
  roles: ReadonlyMap<number, Role>,
  taken: ReadonlySet<ColumnMeaning>,
  give: Give,
): void {
  if (taken.has('quantity') || [...roles.values()].some((role) => role.field === 'sizeQuantity')) return;
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

/** How well a column's texts could name goods: in many rows, different, of some length. */
function naming(profile: ColumnProfile): number {
  return profile.filled * profile.distinct * Math.min(profile.length, 60);
}
