import { tidy } from '#shared/imports/cell-text';
import { readCurrency } from '#shared/imports/currency-reading';
import type { DateOrder } from '#shared/imports/date-reading';
import type { DecimalMark } from '#shared/imports/number-reading';
import {
  absolute,
  add,
  compare,
  type DecimalText,
  isNegative,
  isZero,
  subtract,
  ZERO,
} from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { documentKey } from '../matching/document-number';
import { negate } from '../signed-amount';
import type { ReadingOptions, StatementDoubt, StatementRead, TheirStatement } from './read-statement';
import { dateOf, provedOrder } from './row-date';
import {
  balanceIn,
  type CellOf,
  type Figure,
  figureOf,
  isDirection,
  isUnsigned,
  minusColumns,
  provedMark,
  saysDirections,
} from './row-figure';
import { contradiction, kindOf, saysLess } from './row-kind';
import { foldMarks, type StatementColumns, type StatementRole } from './statement-columns';

// Words without their accents: English, Chinese, Japanese, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
// Turkish, Russian.
const TOTAL =
  /^(?:sub|grand |page )?-?\s?total\b|carried forward|小计|小計|合计|合計|总计|本页|本期发生|本月合计|^(?:本年|本月|本期)?累计(?:发生|数|额|$)|^sum\b|^(?:zwischen|gesamt|seiten)?summe\b|^gesamt\b|^ubertrag\b|^totaal\b|^tot(?:ale|aux|ais|ali)\b|^razem\b|^suma\b|^(?:genel )?toplam|^итого|^всего|^оборот/i;
const OPENING =
  /opening|brought (?:forward|down)|b\/f\b|previous balance|期初|上期|承前|上月结余|年初|前(?:月|期|年)?繰越|saldovortrag|^vortrag\b|anfangs(?:saldo|bestand)|eroffnung|alter saldo|saldo (?:anterior|inicial|iniziale|precedente|poczatk|alt\b)|solde (?:initial|anterieur|precedent|d.ouverture)|a nouveau|begin\s?(?:saldo|balans)|bilans otwarcia|^devir\b|devreden|^(?:сальдо|остаток).*нач|^входящ/i;
const CLOSING =
  /closing|balance due|ending balance|balance carried|期末|本期结余|total due|应付总额|累计欠款|次(?:月|期|年)?繰越|end(?:saldo|bestand)|schlu(?:ss|ß)(?:saldo|bestand)|neuer saldo|saldo (?:final|koncow|actual|attuale|neu\b)|solde (?:final|de cloture)|eind\s?(?:saldo|balans)|bilans zamkniecia|^(?:сальдо|остаток).*кон|^исходящ/i;
/** One row while it is looked at. */
type Row = {
  readonly at: number;
  readonly cells: readonly string[];
  readonly cell: CellOf;
  readonly figure: Figure;
  /** Running balance beside it. */
  readonly running: DecimalText | null;
  /** Says one of these words, and is not a row of the account whatever the goods or the firm are called. */
  says(pattern: RegExp): boolean;
  readonly isEntry: boolean;
  /** Figures alone, without words, day or document. */
  readonly isBare: boolean;
};

/** Goes through a table from top to bottom: opening, entries, totals wherever they stand, closing. */
export class StatementReader {
  readonly #table: readonly (readonly string[])[];
  readonly #found: StatementColumns;
  readonly #options: ReadingOptions;
  readonly #mark: DecimalMark | null;
  readonly #order: DateOrder | null;
  readonly #saysDirections: boolean;
  readonly #printsMinus: ReadonlySet<StatementRole>;
  /** One column of amounts without a single minus: the words alone tell what lowers the balance. */
  readonly #isUnsigned: boolean;
  readonly #idOf = contentIds();
  readonly #rows: StatementRead[] = [];
  readonly #doubts: StatementDoubt[] = [];
  readonly #totalRows: number[] = [];
  #opening: DecimalText | null = null;
  #closing: { readonly amount: DecimalText; readonly row: number; readonly role: StatementRole } | null =
    null;
  #sinceTotal = ZERO;
  #inAll = ZERO;
  /** Rows whose words speak against their sign, less those whose words agree. */
  #against = 0;
  #balance: DecimalText | null = null;
  #isBroken = false;

  /** `asWritten`: the table without the clerk's corrections, one of which tells nothing about the other rows. */
  constructor(
    table: readonly (readonly string[])[],
    found: StatementColumns,
    options: ReadingOptions,
    asWritten: readonly (readonly string[])[],
  ) {
    this.#table = table;
    this.#found = found;
    this.#options = options;
    const body = table.slice(found.headerRow + 1);
    this.#mark = options.mark ?? provedMark(body, found.columns);
    this.#order = options.dateOrder ?? provedOrder(body, found.columns);
    this.#saysDirections = saysDirections(body, found.columns);
    const written = asWritten.slice(found.headerRow + 1);
    this.#isUnsigned =
      options.mirrored !== true &&
      options.ofBank !== true &&
      isUnsigned(written, found.columns, this.#mark, options.currency);
    this.#printsMinus = minusColumns(written, found.columns, this.#mark, options.currency);
  }

  read(): TheirStatement {
    const leftOut = new Set(this.#options.leftOut ?? []);
    for (let at = this.#found.headerRow + 1; at < this.#table.length; at += 1) {
      const cells = this.#table[at] ?? [];
      if (!leftOut.has(at) && cells.some((text) => tidy(text) !== '')) this.#take(this.#rowOf(at, cells));
    }
    return this.#whole();
  }

  #rowOf(at: number, cells: readonly string[]): Row {
    const { columns } = this.#found;
    const cell = (role: StatementRole) => {
      const column = columns[role];
      return column === undefined ? '' : tidy(cells[column] ?? '');
    };
    const words = cells
      .map((text) => foldMarks(tidy(text)))
      .filter((text) => text !== '' && !/^[\d.,()\s-]+$/.test(text));
    const isEntry = cell('date') !== '' && documentKey(cell('reference')) !== null;
    return {
      ...{ at, cells, cell, isEntry },
      figure: figureOf(cell, this.#mark, this.#options.currency, this.#printsMinus),
      running: balanceIn(cell, this.#mark, this.#options.currency),
      says: (pattern) => !isEntry && words.some((text) => pattern.test(text)),
      isBare: words.length === 0 && cell('date') === '' && cell('reference') === '',
    };
  }

  #take(row: Row): void {
    if (row.says(OPENING)) this.#takeOpening(row);
    else if (row.says(CLOSING)) this.#takeClosing(row);
    else if (row.says(TOTAL) || this.#isUnnamedTotal(row)) this.#takeTotal(row);
    else this.#takeEntry(row);
  }

  #takeOpening({ figure, running }: Row): void {
    this.#opening = figure.amount ?? running ?? this.#opening;
    this.#balance = this.#opening;
  }

  #takeClosing(row: Row): void {
    const amount = row.running ?? row.figure.amount;
    const role = row.running === null ? row.figure.role : 'balance';
    if (amount !== null) this.#closing = { amount, row: row.at, role };
    if (this.#isForeign(readCurrency(row.cells.join(' ')))) this.#doubt(row, 'balance', 'wrong-currency');
  }

  /** Figures alone that add up what stands above are a total that nobody has named. */
  #isUnnamedTotal(row: Row): boolean {
    return row.isBare && this.#addsUp(row) && this.#rows.length > 1;
  }

  /** A total speaks of the rows above it back to the last one, or of all of them, with or without the opening. */
  #addsUp({ figure: { amount } }: Row): boolean {
    const sums = [this.#sinceTotal, this.#inAll, add(this.#opening ?? ZERO, this.#inAll)];
    return amount !== null && sums.some((sum) => compare(sum, amount) === 0);
  }

  /** Of both sums that a total may speak of, the one it is nearer to. */
  #nearerSum(said: DecimalText): DecimalText {
    const gap = (sum: DecimalText) => absolute(subtract(said, sum));
    return compare(gap(this.#inAll), gap(this.#sinceTotal)) < 0 ? this.#inAll : this.#sinceTotal;
  }

  #takeTotal(row: Row): void {
    this.#totalRows.push(row.at);
    if (row.figure.amount !== null && !this.#addsUp(row))
      this.#doubt(row, row.figure.role, 'wrong-total', { computed: this.#nearerSum(row.figure.amount) });
    this.#sinceTotal = ZERO;
  }

  #takeEntry(row: Row): void {
    const { figure, cell } = row;
    const amount = this.#signed(row, figure.amount ?? this.#movedBy(row));
    if (figure.doubt !== null) this.#doubt(row, figure.role, figure.doubt, { choices: figure.choices });
    if (amount === null) {
      if (figure.doubt === null && this.#found.byBalance === true && row.running !== null) this.#askMove(row);
      else if (figure.doubt === null && (row.isEntry || this.#hasLooseFigure(row)))
        this.#doubt(row, figure.role, 'no-amount');
      return;
    }
    if (this.#saysDirections && !isNegative(amount) && !isDirection(cell('direction'))) {
      this.#doubt(row, 'direction', 'no-direction', { choices: ['DR', 'CR'] });
      return;
    }
    if (this.#isUnsigned && this.#mayBeLess(row, amount)) {
      const text = cell('amount');
      this.#doubt(row, 'amount', 'open-amount', { choices: [`-${text}`, `+${text}`] });
      return;
    }
    const named = readCurrency(cell('currency')) ?? figure.currency;
    const isForeign = this.#isForeign(named);
    if (isForeign && this.#options.foreignKept !== true) {
      this.#doubt(row, cell('currency') === '' ? figure.role : 'currency', 'wrong-currency');
      return;
    }
    const date = dateOf(cell('date'), this.#order);
    if (date.doubt !== null) this.#doubt(row, 'date', date.doubt, { choices: date.choices });
    else if (row.isBare || this.#standsNowhere(row)) this.#doubt(row, 'date', 'no-date');
    if (isForeign && named !== null) {
      // It stands in another account: here it moves neither balance nor totals.
      this.#rows.push({ ...this.#entry(row, date.day, amount), currency: named });
      return;
    }
    this.#follow(row, amount);
    this.#rows.push(this.#entry(row, date.day, amount));
    this.#sinceTotal = add(this.#sinceTotal, amount);
    this.#inAll = add(this.#inAll, amount);
  }

  /** A dated row whose money stands under a title that nobody knows is asked about, never passed over. */
  #hasLooseFigure({ cell, cells }: Row): boolean {
    if (cell('date') === '') return false;
    const known = new Set<number | undefined>(Object.values(this.#found.columns));
    return cells.some((text, column) => !known.has(column) && /^[^\p{L}]*\d[.,]\d{2}\)?$/u.test(tidy(text)));
  }

  /** Without day, document and order, among rows that have a day, it may be a total in words nobody knows. */
  #standsNowhere({ cell }: Row): boolean {
    const named = [cell('reference'), cell('order'), cell('description')].some(
      (text) => documentKey(text) !== null,
    );
    return this.#found.columns.date !== undefined && cell('date') === '' && !named;
  }

  /** A balance that fell by the amount proves that it is less. */
  #signed({ running }: Row, amount: DecimalText | null): DecimalText | null {
    if (!this.#isUnsigned || amount === null || running === null || this.#balance === null) return amount;
    return compare(subtract(this.#balance, amount), running) === 0 ? negate(amount) : amount;
  }

  /** Words of a payment or a credit beside a bare amount, and no balance that proves which way it goes. */
  #mayBeLess({ cell, running }: Row, amount: DecimalText): boolean {
    if (isNegative(amount) || isZero(amount) || cell('amount').startsWith('+')) return false;
    if (running !== null && this.#balance !== null && compare(add(this.#balance, amount), running) === 0)
      return false;
    return saysLess(`${cell('reference')} ${cell('description')}`);
  }

  /** The rows after it are told by their steps again. */
  #askMove(row: Row): void {
    this.#doubt(row, 'amount', 'no-opening');
    this.#balance = row.running;
  }

  /** Where balances stand alone, the step from the one before. */
  #movedBy({ figure, running }: Row): DecimalText | null {
    if (this.#found.byBalance !== true || figure.doubt !== null) return null;
    return running === null || this.#balance === null ? null : subtract(running, this.#balance);
  }

  /** Follows the running balance; one break is told, as every later one follows from it. */
  #follow(row: Row, amount: DecimalText): void {
    const { running } = row;
    if (running === null) return;
    if (this.#balance !== null) {
      const computed = add(this.#balance, amount);
      if (compare(computed, running) !== 0 && !this.#isBroken) {
        this.#doubt(row, 'balance', 'wrong-balance', { computed });
        this.#isBroken = true;
      }
    } else if (this.#rows.length === 0) this.#opening = add(running, negate(amount));
    this.#balance = running;
  }

  #entry({ at, cell }: Row, date: PlainDate | null, amount: DecimalText): StatementRead {
    const reference = cell('reference');
    const said = `${reference} ${cell('description')}`;
    const turned = this.#turned(amount);
    this.#against += contradiction(said, turned);
    const isOrder = documentKey(reference)?.isOrder === true;
    const number = isOrder ? '' : reference;
    const po = cell('order') || (isOrder ? reference : '');
    return {
      id: this.#idOf(`${date ?? ''}|${number || po}|${turned}`),
      row: at,
      ...{ date, number, po },
      kind: kindOf(said, turned),
      amount: turned,
      currency: this.#options.currency,
      chargeOf: null,
      lines: [],
      payer: cell('payer'),
      text: cell('description'),
    };
  }

  #whole(): TheirStatement {
    const computed = this.#opening === null ? null : add(this.#opening, this.#inAll);
    const closing = this.#closing;
    if (closing !== null && computed !== null && compare(computed, closing.amount) !== 0) {
      const column = this.#found.columns[closing.role] ?? 0;
      const text = tidy(this.#table[closing.row]?.[column] ?? '');
      this.#doubts.push({ row: closing.row, column, kind: 'wrong-total', text, choices: [], computed });
    }
    const last = closing?.amount ?? this.#balance ?? computed;
    return {
      rows: this.#rows,
      opening: this.#opening === null ? null : this.#turned(this.#opening),
      closing: last === null ? null : this.#turned(last),
      totalRows: this.#totalRows,
      doubts: this.#doubts,
      looksMirrored: this.#against > 0,
      found: this.#found,
    };
  }

  #turned(amount: DecimalText): DecimalText {
    return this.#options.mirrored === true ? negate(amount) : amount;
  }

  #isForeign(named: ReadingOptions['currency'] | null): boolean {
    return named !== null && named !== this.#options.currency && this.#options.currencyIsRight !== true;
  }

  #doubt(
    row: Row,
    role: StatementRole,
    kind: StatementDoubt['kind'],
    rest: Partial<Pick<StatementDoubt, 'choices' | 'computed'>> = {},
  ): void {
    const column = this.#found.columns[role] ?? 0;
    const place = { row: row.at, column, kind, text: row.cell(role) };
    this.#doubts.push({ ...place, choices: [], computed: null, ...rest });
  }
}

/** The same row of another file gets the same id; equal rows of one file are counted. */
function contentIds(): (content: string) => string {
  const seen = new Map<string, number>();
  return (content) => {
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    return `${content}|${count}`;
  };
}
