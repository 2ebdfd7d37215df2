import { tidy } from '#shared/imports/cell-text';
import { readCurrency } from '#shared/imports/currency-reading';
import { type DateOrder, readDate } from '#shared/imports/date-reading';
import type { DecimalMark } from '#shared/imports/number-reading';
import type { CurrencyCode } from '#shared/values/currency';
import { add, compare, type DecimalText, isNegative, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { documentKey } from '../matching/document-number';
import type { MatchRow, RowKind } from '../matching/match-row';
import { negate } from '../signed-amount';
import { balanceIn, figureOf, provedMark } from './row-figure';
import { chosenColumns, type StatementColumns, type StatementRole } from './statement-columns';

export const STATEMENT_DOUBTS = [
  'no-amount',
  'open-amount',
  'no-date',
  'open-date',
  'wrong-currency',
  'wrong-total',
  'wrong-balance',
] as const;

/** Something about one cell that the clerk must settle; rows and columns count from 0. */
export type StatementDoubt = {
  readonly row: number;
  readonly column: number;
  readonly kind: (typeof STATEMENT_DOUBTS)[number];
  readonly text: string;
  /** Texts that would settle it; empty when the clerk must type. */
  readonly choices: readonly string[];
  /** What the rows say instead, for a total or a balance. */
  readonly computed: DecimalText | null;
};

export type StatementRead = MatchRow & {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly payer: string;
  readonly text: string;
};

export type TheirStatement = {
  readonly rows: readonly StatementRead[];
  readonly opening: DecimalText | null;
  readonly closing: DecimalText | null;
  /** Rows of totals, wherever they stand; they are compared and never counted. */
  readonly totalRows: readonly number[];
  readonly doubts: readonly StatementDoubt[];
  /** More invoices lower the balance than raise it: the table is the other side's own account, to be read mirrored. */
  readonly looksMirrored: boolean;
  readonly found: StatementColumns;
};

export type StatementReading =
  | { readonly kind: 'read'; readonly statement: TheirStatement }
  | { readonly kind: 'no-header' }
  | {
      readonly kind: 'wrong-currency';
      readonly cell: StatementDoubt;
      readonly found: CurrencyCode;
      readonly columns: StatementColumns;
    };

export type ReadingOptions = {
  readonly currency: CurrencyCode;
  readonly mark?: DecimalMark | undefined;
  readonly dateOrder?: DateOrder | undefined;
  /** Their payables ledger has our invoices as credits; a factory's receivables have its own as debits. */
  readonly mirrored?: boolean | undefined;
  readonly headerRow?: number | undefined;
  /** Role by column number. */
  readonly columns?: Readonly<Record<string, StatementRole | 'ignore'>> | undefined;
  /** `12,3` (row, column) to the text that counts instead. */
  readonly corrections?: Readonly<Record<string, string>> | undefined;
  readonly leftOut?: readonly number[] | undefined;
  readonly currencyIsRight?: boolean | undefined;
};

const TOTAL =
  /^(?:sub|grand |page )?-?\s?total\b|carried forward|小计|合计|总计|本页|本期发生|本月合计|^sum\b/i;
const OPENING = /opening|brought (?:forward|down)|b\/f\b|previous balance|期初|上期|承前|上月结余|年初/i;
const CLOSING =
  /closing|balance due|ending balance|balance carried|期末|本期结余|total due|应付总额|累计欠款/i;
const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/credit note|\bCN\b|贷项|退货|红字/i, 'credit-note'],
  [/deduct|claim|debit memo|short|扣款|索赔|罚款/i, 'deduction'],
  [/bank charge|\bfee\b|手续费/i, 'charge'],
  [/payment|paid|\bT\/?T\b|wire|transfer|remit|receipt|\bRCT\b|付款|收款|电汇|转账|货款已/i, 'payment'],
  [/invoice|\bINV|debit note|发票|送货/i, 'invoice'],
];

type Grid = readonly (readonly string[])[];

/** Reads the rows of their statement out of a table of texts, in the view + = the debtor owes more. */
export function readStatement(given: Grid, options: ReadingOptions): StatementReading {
  const table = corrected(given, options.corrections);
  const found = chosenColumns(table, options.headerRow, options.columns);
  if (found === null) return { kind: 'no-header' };
  const foreign = options.currencyIsRight ? null : headCurrency(table, found, options.currency);
  if (foreign !== null) return foreign;
  return { kind: 'read', statement: readRows(table, found, options) };
}

function corrected(table: Grid, corrections: ReadingOptions['corrections']): Grid {
  if (corrections === undefined || Object.keys(corrections).length === 0) return table;
  return table.map((cells, row) => cells.map((text, column) => corrections[`${row},${column}`] ?? text));
}

/** A whole statement in another currency is refused with the cell that says so. */
function headCurrency(
  table: Grid,
  columns: StatementColumns,
  currency: CurrencyCode,
): StatementReading | null {
  let foreign: StatementReading | null = null;
  for (let row = 0; row <= columns.headerRow; row += 1) {
    for (const [column, text] of (table[row] ?? []).entries()) {
      const named = readCurrency(text);
      // Bank details may name several accounts: our own currency among them settles it.
      if (named === currency) return null;
      if (named === null || foreign !== null) continue;
      const cell = { row, column, kind: 'wrong-currency' as const, text, choices: [], computed: null };
      foreign = { kind: 'wrong-currency', cell, found: named, columns };
    }
  }
  return foreign;
}

function readRows(table: Grid, found: StatementColumns, options: ReadingOptions): TheirStatement {
  const { columns, headerRow } = found;
  const { currency } = options;
  const body = table.slice(headerRow + 1);
  const mark = options.mark ?? provedMark(body, columns);
  const order = options.dateOrder ?? provedOrder(body, columns);
  const leftOut = new Set(options.leftOut ?? []);
  const rows: StatementRead[] = [];
  const doubts: StatementDoubt[] = [];
  const totalRows: number[] = [];
  const idOf = contentIds();
  let opening: DecimalText | null = null;
  let closing: { readonly amount: DecimalText; readonly row: number; readonly role: StatementRole } | null =
    null;
  let sinceTotal = ZERO;
  let inAll = ZERO;
  let against = 0;
  let balance: DecimalText | null = null;
  let broken = false;
  const turned = (amount: DecimalText) => (options.mirrored === true ? negate(amount) : amount);
  for (const [offset, cells] of body.entries()) {
    const row = headerRow + 1 + offset;
    if (leftOut.has(row) || cells.every((text) => tidy(text) === '')) continue;
    const cell = (role: StatementRole) => {
      const column = columns[role];
      return column === undefined ? '' : tidy(cells[column] ?? '');
    };
    const doubt = (
      role: StatementRole,
      kind: StatementDoubt['kind'],
      rest: Partial<Pick<StatementDoubt, 'choices' | 'computed'>> = {},
    ) =>
      doubts.push({
        row,
        column: columns[role] ?? 0,
        kind,
        text: cell(role),
        choices: [],
        computed: null,
        ...rest,
      });
    const figure = figureOf(cell, mark, currency);
    const running = balanceIn(cell, mark, currency);
    const words = cells.map(tidy).filter((text) => text !== '' && !/^[\d.,()\s-]+$/.test(text));
    // A row with a day and a document is a row, whatever the goods or the firm are called.
    const isRow = cell('date') !== '' && documentKey(cell('reference')) !== null;
    const says = (pattern: RegExp) => !isRow && words.some((text) => pattern.test(text));
    if (says(OPENING)) {
      opening = figure.amount ?? running ?? opening;
      balance = opening;
      continue;
    }
    if (says(CLOSING)) {
      const amount = running ?? figure.amount;
      if (amount !== null) closing = { amount, row, role: running === null ? figure.role : 'balance' };
      const named = readCurrency(cells.join(' '));
      if (named !== null && named !== currency && !options.currencyIsRight)
        doubt('balance', 'wrong-currency');
      continue;
    }
    const sums = [sinceTotal, inAll];
    const isSum =
      figure.amount !== null && sums.some((amount) => compare(amount, figure.amount ?? ZERO) === 0);
    // Figures alone that add up what stands above are a total that nobody has named.
    const bare = words.length === 0 && cell('date') === '' && cell('reference') === '';
    if (says(TOTAL) || (bare && isSum && rows.length > 1)) {
      totalRows.push(row);
      // A total speaks of the rows above it back to the last one, or of all of them.
      if (figure.amount !== null && !isSum) doubt(figure.role, 'wrong-total', { computed: sinceTotal });
      sinceTotal = ZERO;
      continue;
    }
    if (figure.doubt !== null) doubt(figure.role, figure.doubt, { choices: figure.choices });
    if (figure.amount === null) {
      if (figure.doubt === null && isRow) doubt(figure.role, 'no-amount');
      continue;
    }
    const named = readCurrency(cell('currency')) ?? figure.currency;
    if (named !== null && named !== currency) {
      doubt(cell('currency') === '' ? figure.role : 'currency', 'wrong-currency');
      continue;
    }
    const date = dateOf(cell('date'), order);
    if (date.doubt !== null) doubt('date', date.doubt, { choices: date.choices });
    if (date.doubt === null && bare) doubt('date', 'no-date');
    if (running !== null) {
      const expected = balance === null ? null : add(balance, figure.amount);
      // One break is told; every later one follows from it.
      if (expected !== null && compare(expected, running) !== 0 && !broken) {
        doubt('balance', 'wrong-balance', { computed: expected });
        broken = true;
      }
      if (balance === null && opening === null && rows.length === 0)
        opening = add(running, negate(figure.amount));
      balance = running;
    }
    const reference = cell('reference');
    const said = `${reference} ${cell('description')}`;
    against += contradiction(said, turned(figure.amount));
    const isOrder = documentKey(reference)?.isOrder === true;
    const number = isOrder ? '' : reference;
    const po = cell('order') || (isOrder ? reference : '');
    rows.push({
      id: idOf(`${date.day ?? ''}|${number || po}|${turned(figure.amount)}`),
      row,
      date: date.day,
      kind: kindOf(said, turned(figure.amount)),
      ...{ number, po },
      amount: figure.amount,
      currency,
      chargeOf: null,
      lines: [],
      payer: cell('payer'),
      text: cell('description'),
    });
    sinceTotal = add(sinceTotal, figure.amount);
    inAll = add(inAll, figure.amount);
  }
  const computed = opening === null ? null : add(opening, inAll);
  if (closing !== null && computed !== null && compare(computed, closing.amount) !== 0) {
    const column = columns[closing.role] ?? 0;
    const text = tidy(table[closing.row]?.[column] ?? '');
    doubts.push({ row: closing.row, column, kind: 'wrong-total', text, choices: [], computed });
  }
  const last = closing?.amount ?? balance ?? computed;
  return {
    rows: rows.map((one) => ({ ...one, amount: turned(one.amount) })),
    opening: opening === null ? null : turned(opening),
    closing: last === null ? null : turned(last),
    totalRows,
    doubts,
    looksMirrored: against > 0,
    found,
  };
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

/** +1 where the words speak against the sign, −1 where they agree, 0 where they say nothing. */
function contradiction(text: string, amount: DecimalText): -1 | 0 | 1 {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  if (kind === undefined || kind === 'charge') return 0;
  return (kind === 'invoice') === isNegative(amount) ? 1 : -1;
}

function kindOf(text: string, amount: DecimalText): RowKind {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  // A word cannot turn the sign: an `invoice` that lowers the balance may be its payment.
  if (isNegative(amount)) return kind === undefined || kind === 'invoice' ? 'other' : kind;
  return kind === undefined || kind === 'invoice' ? 'invoice' : 'other';
}

function dateOf(
  text: string,
  order: DateOrder | null,
): {
  readonly day: PlainDate | null;
  readonly doubt: 'no-date' | 'open-date' | null;
  readonly choices: readonly string[];
} {
  if (text === '') return { day: null, doubt: null, choices: [] };
  const read = readDate(text);
  if (read === null) return { day: null, doubt: 'no-date', choices: [] };
  const day = read.certain ?? (order === 'dmy' ? read.dmy : order === 'mdy' ? read.mdy : null);
  const both = [read.dmy, read.mdy].filter((one) => one !== null);
  return { day, doubt: day === null ? 'open-date' : null, choices: day === null ? both : [] };
}

function provedOrder(body: Grid, columns: StatementColumns['columns']): DateOrder | null {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  for (const cells of body) {
    const proves = columns.date === undefined ? null : readDate(cells[columns.date] ?? '')?.proves;
    if (proves) votes[proves] += 1;
  }
  return votes.dmy === votes.mdy ? null : votes.dmy > votes.mdy ? 'dmy' : 'mdy';
}
