import type { CurrencyCode } from '#shared/values/currency';
import { cellNumber, isPercent } from './cell-number';
import { tidy } from './cell-text';
import { isColour } from './colours';
import { COLUMN_LEXICON, type ColumnMeaning } from './column-lexicon';
import { currencyOfFormat, readCurrency } from './currency-reading';
import { readDate } from './date-reading';
import type { Hit } from './lexicon';
import type { DecimalMark } from './number-reading';
import { remembered } from './remembered';
import type { SheetView } from './sheet-view';
import { textOf } from './sheet-view';
import { looksLikeSize } from './sizes';
import type { TableHeader } from './table-header';
import { readUnit } from './unit-reading';

/** What stands in a column below its title, from a sample of its rows. */
export type ColumnProfile = {
  readonly filled: number;
  readonly numbers: number;
  readonly whole: number;
  readonly dates: number;
  readonly units: number;
  readonly codes: number;
  readonly texts: number;
  readonly cjk: number;
  readonly percents: number;
  readonly running: boolean;
  readonly distinct: number;
  readonly length: number;
  readonly money: number;
  readonly colours: number;
};

export type TableColumn = {
  readonly column: number;
  readonly title: string;
  readonly titles: readonly string[];
  readonly hits: readonly Hit<ColumnMeaning>[];
  readonly profile: ColumnProfile;
};

/** Columns with a title or with enough content, profiled over a sample of rows. */
export function columnsOf(
  view: SheetView,
  header: TableHeader,
  rows: readonly number[],
  mark: DecimalMark | null,
  byCustomer: boolean,
): TableColumn[] {
  const sample = rows.length <= 240 ? rows : [...rows.slice(0, 160), ...rows.slice(-80)];
  const found = new Map<number, Tally>();
  for (const row of sample) {
    for (const cell of view.cellsOf(row)) {
      let tally = found.get(cell.column);
      if (!tally) {
        tally = new Tally();
        found.set(cell.column, tally);
      }
      tally.take(cell, mark);
    }
  }
  const numbers = new Set([...header.titles.keys(), ...found.keys()]);
  const columns: TableColumn[] = [];
  for (const column of [...numbers].sort((a, b) => a - b)) {
    const titles = header.titles.get(column) ?? [];
    columns.push({
      column,
      title: titles
        .map((title) => tidy(title).replace(/\n/g, ' '))
        .join(' ')
        .replace(/- (?=[a-zäöü])/g, ''),
      titles,
      hits: hitsOf(titles).map((hit) => ({ ...hit, meaning: whose(hit.meaning, byCustomer) })),
      profile: (found.get(column) ?? new Tally()).profile(),
    });
  }
  return columns;
}

function whose(meaning: ColumnMeaning, byCustomer: boolean): ColumnMeaning {
  if (meaning === 'senderItemNo') return byCustomer ? 'customerItemNo' : 'ourItemNo';
  if (meaning === 'receiverItemNo') return byCustomer ? 'ourItemNo' : 'customerItemNo';
  return meaning;
}

/** The lowest title says most, then the joined words, then the group above. */
function hitsOf(printed: readonly string[]): readonly Hit<ColumnMeaning>[] {
  const titles = printed.map(withoutBasis);
  const best = new Map<ColumnMeaning, number>();
  const note = (hits: readonly Hit<ColumnMeaning>[], factor: number) => {
    for (const { meaning, score } of hits)
      if (score * factor > (best.get(meaning) ?? 0)) best.set(meaning, score * factor);
  };
  const last = titles.at(-1);
  if (last !== undefined) note(COLUMN_LEXICON.hits(last), 1);
  if (titles.length > 1) {
    const joined = titles.map((title) => tidy(title)).join(' ');
    note(COLUMN_LEXICON.hits(joined), 0.97);
    note(COLUMN_LEXICON.hits(joined.replace(/- /g, '')), 0.97);
    // `交货` over `日期` is one word, and says more than its second half.
    if (/\p{Script=Han}/u.test(joined)) note(COLUMN_LEXICON.hits(joined.replaceAll(' ', '')), 0.99);
    for (const title of titles.slice(0, -1))
      note(COLUMN_LEXICON.hits(title), last !== undefined && looksLikeSize(last) ? 0.5 : 0.8);
  }
  if (last !== undefined && best.size === 0) {
    const money = moneyTitle(printed.at(-1) ?? '');
    if (money !== null) for (const [meaning, score] of money) best.set(meaning, score);
  }
  return [...best].map(([meaning, score]) => ({ meaning, score })).sort((a, b) => b.score - a.score);
}

const PRICE_OF_UNIT: readonly (readonly [ColumnMeaning, number])[] = [['unitPrice', 0.9]];
const MONEY: readonly (readonly [ColumnMeaning, number])[] = [
  ['amount', 0.6],
  ['unitPrice', 0.55],
];

/** `USD/kg`, `€ per 1000` is a price, `USD` alone money of the lines: their figures tell which. */
function moneyTitle(title: string): readonly (readonly [ColumnMeaning, number])[] | null {
  const [front = '', basis, ...more] = tidy(title).split(/\s*\/\s*|\s+(?:per|pro|je|par|por)\s+/i);
  const isMoney =
    /^(?:[A-Z]{3}|(?:US|HK|A|C)?[$€£¥₩₽₺₹]|[元円원])$/i.test(front) && readCurrency(front) !== null;
  if ((!isMoney && !/^(?:US|HK|A|C)?[$€£¥]$/.test(front)) || more.length > 0) return null;
  if (basis === undefined) return MONEY;
  return readUnit(basis) !== null || /^\d+[.,]?\d*$/.test(basis) ? PRICE_OF_UNIT : null;
}

/** `Price per 100` is a price: the basis is read apart. */
function withoutBasis(title: string): string {
  const rest = title
    .replace(
      /\s*(?:\bper|\bpro|\bje|\bpar|\bpor|\/)\s*(?:1[.,]?000|100|144|10|12|dozen|doz|dzn|dz|dutzend|douzaine|docena|dozzina|duzia|gross)\s*(?:pcs|pieces|st|stk|ea|шт)?\.?(?![\p{L}\d])/iu,
      '',
    )
    .trim();
  return rest === '' ? title : rest;
}

/** What a text that is no figure may mean. */
const meaningOf = remembered((text) => ({
  colour: isColour(text),
  unit: readUnit(text) !== null,
  date: readDate(text) !== null,
}));

const lookOf = remembered((text) => ({
  code:
    /^[\p{L}\p{N}][\p{L}\p{N}\-_./#()+ ]{1,39}$/u.test(text) &&
    /\d/.test(text) &&
    text.split(' ').length <= 3,
  cjk: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text),
}));

class Tally {
  #filled = 0;
  #numbers = 0;
  #whole = 0;
  #dates = 0;
  #units = 0;
  #codes = 0;
  #texts = 0;
  #cjk = 0;
  #percents = 0;
  #money = 0;
  #colours = 0;
  #length = 0;
  #running = 0;
  #last: number | null = null;
  #first: number | null = null;
  readonly #distinct = new Set<string>();

  take(cell: Parameters<typeof textOf>[0] & object, mark: DecimalMark | null): void {
    this.#filled += 1;
    const text = textOf(cell);
    this.#length += text.length;
    this.#distinct.add(text);
    if (cell.value.kind === 'date') {
      this.#dates += 1;
      return;
    }
    const number = cellNumber(cell, mark);
    if (number) {
      this.#numbers += 1;
      if (Number.isInteger(number.float)) this.#whole += 1;
      if (isPercent(cell)) this.#percents += 1;
      if (currencyOfFormat(cell.format, cell.text) !== null || /[$€£¥]/.test(cell.text)) this.#money += 1;
      if (this.#last !== null && (number.float === this.#last + 1 || number.float === this.#last + 10))
        this.#running += 1;
      this.#first ??= number.float;
      this.#last = number.float;
    } else {
      this.#texts += 1;
      const meaning = meaningOf(text);
      if (meaning.colour) this.#colours += 1;
      if (meaning.unit) this.#units += 1;
      if (meaning.date) this.#dates += 1;
    }
    const look = lookOf(text);
    if (look.code) this.#codes += 1;
    if (look.cjk) this.#cjk += 1;
  }

  profile(): ColumnProfile {
    const filled = Math.max(1, this.#filled);
    return {
      filled: this.#filled,
      numbers: this.#numbers / filled,
      whole: this.#whole / filled,
      dates: this.#dates / filled,
      units: this.#units / filled,
      codes: this.#codes / filled,
      texts: this.#texts / filled,
      cjk: this.#cjk / filled,
      percents: this.#percents / filled,
      // A key such as 202001, 202002 counts up too, but from far; positions start near one.
      running:
        (this.#filled === 1 && this.#first === 1) ||
        (this.#numbers >= 2 &&
          this.#numbers >= this.#filled * 0.9 &&
          (this.#first ?? 0) <= 500 &&
          this.#running > 0 &&
          this.#running >= (this.#numbers - 1) * 0.7),
      distinct: this.#distinct.size / filled,
      length: this.#length / filled,
      money: this.#money / filled,
      colours: this.#colours / filled,
    };
  }
}

/** The currency a title names: `Unit Price (USD)`, `单价 (元/kg)`, `Preis Euro`. */
export function currencyInTitle(title: string): CurrencyCode | null {
  return readCurrency(title);
}
