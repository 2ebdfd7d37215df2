import type { Unit } from '#shared/values/unit';
import { cellNumber } from './cell-number';
import type { ColumnMeaning } from './column-lexicon';
import type { Role } from './column-roles';
import type { DecimalMark } from './number-reading';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './table-columns';

/** Units a price is quoted for. */
const FACTORS = [1, 100, 1000, 12, 10, 144] as const;

export type Figures = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Numbers by column and row, from a sample: what the arithmetic is tried on. */
export function figuresOf(
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
export function bestTriple(
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
        const strange = titled(price) && says(price, 'unitPrice') <= 0;
        const tried = tryTriple(figures, quantity, price, amount, words >= 1.2 ? list : []);
        // A price for ten or a hundred is believed only of a column that calls itself a price.
        if (!tried || (tried.factor !== 1 && strange)) continue;
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
export function titleFactor(
  columns: readonly TableColumn[],
  roles: ReadonlyMap<number, Role>,
  /** In which the goods are counted: a price per dozen of dozens is the price of one of them. */
  unit: Unit | null,
): number {
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
  const factor = word === '百' ? 100 : word === '千' ? 1000 : word === 'gross' ? 144 : 12;
  return (factor === 12 && unit === 'DOZ') || (factor === 144 && unit === 'GRS') ? 1 : factor;
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
  // A third factor is looked for only where the titles name the other three.
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
