import { tidy } from '#shared/imports/cell-text';
import { readCurrency } from '#shared/imports/currency-reading';
import { type DateOrder, readDate } from '#shared/imports/date-reading';
import { type DecimalMark, readNumber } from '#shared/imports/number-reading';
import type { CurrencyCode } from '#shared/values/currency';
import { compare, type DecimalText, isNegative, subtract, sum, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { documentKey } from '../matching/document-number';
import type { MatchRow, RowKind } from '../matching/match-row';
import { negate } from '../signed-amount';
import { type AmountReading, readAmount } from './signed-cell';
import { findStatementColumns, type StatementColumns, type StatementRole } from './statement-columns';

/** Something about one cell that the clerk must settle; rows and columns count from 0. */
export type StatementDoubt = {
  readonly row: number;
  readonly column: number;
  readonly kind: 'no-amount' | 'open-amount' | 'no-date' | 'open-date' | 'wrong-currency' | 'wrong-total';
  readonly text: string;
};

export type TheirStatement = {
  readonly rows: readonly MatchRow[];
  readonly opening: DecimalText | null;
  readonly closing: DecimalText | null;
  /** Rows of totals, wherever they stand; they are compared and never counted. */
  readonly totalRows: readonly number[];
  readonly doubts: readonly StatementDoubt[];
  /** More invoices lower the balance than raise it: the table is the other side's own account, to be read mirrored. */
  readonly looksMirrored: boolean;
};

export type StatementReading =
  | { readonly kind: 'read'; readonly statement: TheirStatement }
  | { readonly kind: 'no-header' }
  | { readonly kind: 'wrong-currency'; readonly cell: StatementDoubt; readonly found: CurrencyCode };

export type ReadingOptions = {
  readonly currency: CurrencyCode;
  readonly mark?: DecimalMark;
  readonly dateOrder?: DateOrder;
  /** Their payables ledger has our invoices as credits; a factory's receivables have its own as debits. */
  readonly mirrored?: boolean;
};

const TOTAL = /^(?:sub|grand |page )?-?\s?total\b|carried forward|brought down|小计|合计|总计|本页/i;
const OPENING = /opening|brought forward|b\/f\b|previous balance|期初|上期|承前/i;
const CLOSING = /closing|balance due|ending balance|期末|本期结余|total due/i;
const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/credit note|\bCN\b|贷项|退货/i, 'credit-note'],
  [/deduct|claim|debit memo|short|扣款|索赔/i, 'deduction'],
  [/bank charge|\bfee\b|手续费/i, 'charge'],
  [/payment|paid|\bT\/?T\b|wire|transfer|remit|receipt|\bRCT\b|付款|收款|电汇/i, 'payment'],
  [/invoice|\bINV|debit note|发票/i, 'invoice'],
];

/** Reads the rows of their statement out of a table of texts, in the view + = the customer owes more. */
export function readStatement(
  table: readonly (readonly string[])[],
  options: ReadingOptions,
): StatementReading {
  const found = findStatementColumns(table);
  if (found === null) return { kind: 'no-header' };
  const foreign = headCurrency(table, found, options.currency);
  if (foreign !== null) return foreign;
  return { kind: 'read', statement: readRows(table, found, options) };
}

/** A whole statement in another currency is refused with the cell that says so. */
function headCurrency(
  table: readonly (readonly string[])[],
  { headerRow }: StatementColumns,
  currency: CurrencyCode,
): StatementReading | null {
  for (let row = 0; row <= headerRow; row += 1) {
    for (const [column, text] of (table[row] ?? []).entries()) {
      const named = readCurrency(text);
      if (named === null || named === currency) continue;
      return { kind: 'wrong-currency', cell: { row, column, kind: 'wrong-currency', text }, found: named };
    }
  }
  return null;
}

function readRows(
  table: readonly (readonly string[])[],
  found: StatementColumns,
  options: ReadingOptions,
): TheirStatement {
  const { columns, headerRow } = found;
  const body = table.slice(headerRow + 1);
  const mark = options.mark ?? provedMark(body, columns);
  const order = options.dateOrder ?? provedOrder(body, columns);
  const rows: MatchRow[] = [];
  const doubts: StatementDoubt[] = [];
  const totalRows: number[] = [];
  let opening: DecimalText | null = null;
  let closing: DecimalText | null = null;
  let sinceTotal: DecimalText[] = [];
  let against = 0;
  const turned = (amount: DecimalText) => (options.mirrored === true ? negate(amount) : amount);
  for (const [offset, cells] of body.entries()) {
    const row = headerRow + 1 + offset;
    const cell = (role: StatementRole) => {
      const column = columns[role];
      return column === undefined ? '' : tidy(cells[column] ?? '');
    };
    const doubt = (role: StatementRole, kind: StatementDoubt['kind']) =>
      doubts.push({ row, column: columns[role] ?? 0, kind, text: cell(role) });
    const words = cells.map(tidy).filter((text) => text !== '' && !/^[\d.,()\s-]+$/.test(text));
    if (cells.every((text) => tidy(text) === '')) continue;
    const figure = figureOf(cell, mark, options.currency);
    if (words.some((text) => OPENING.test(text))) {
      opening = figure.amount ?? balanceOf(cell, mark, options.currency) ?? opening;
      continue;
    }
    if (words.some((text) => CLOSING.test(text))) {
      closing = balanceOf(cell, mark, options.currency) ?? figure.amount ?? closing;
      continue;
    }
    if (words.some((text) => TOTAL.test(text))) {
      totalRows.push(row);
      // A total speaks of the rows above it back to the last one, or of all of them.
      const right = [sum(sinceTotal), sum(rows.map((one) => one.amount))];
      if (figure.amount !== null && !right.some((amount) => compare(amount, figure.amount ?? ZERO) === 0))
        doubt(figure.role, 'wrong-total');
      sinceTotal = [];
      continue;
    }
    if (figure.doubt !== null) doubt(figure.role, figure.doubt);
    if (figure.amount === null) {
      if (figure.doubt === null && cell('date') !== '' && cell('reference') !== '')
        doubt(figure.role, 'no-amount');
      continue;
    }
    const named = readCurrency(cell('currency')) ?? figure.currency;
    if (named !== null && named !== options.currency) {
      doubt(cell('currency') === '' ? figure.role : 'currency', 'wrong-currency');
      continue;
    }
    const date = dateOf(cell('date'), order);
    if (date.doubt !== null) doubt('date', date.doubt);
    const reference = cell('reference');
    const said = `${reference} ${cell('description')}`;
    against += contradiction(said, turned(figure.amount));
    const isOrder = documentKey(reference)?.isOrder === true;
    rows.push({
      id: `row ${row + 1}`,
      date: date.day,
      kind: kindOf(said, turned(figure.amount)),
      number: isOrder ? '' : reference,
      po: cell('order') || (isOrder ? reference : ''),
      amount: figure.amount,
      currency: options.currency,
      chargeOf: null,
      lines: [],
    });
    sinceTotal.push(figure.amount);
  }
  return {
    rows: rows.map((row) => ({ ...row, amount: turned(row.amount) })),
    opening: opening === null ? null : turned(opening),
    closing: closing === null ? null : turned(closing),
    totalRows,
    doubts,
    looksMirrored: against > 0,
  };
}

/** +1 where the words speak against the sign, −1 where they agree, 0 where they say nothing. */
function contradiction(text: string, amount: DecimalText): -1 | 0 | 1 {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  if (kind === undefined || kind === 'charge') return 0;
  return (kind === 'invoice') === isNegative(amount) ? 1 : -1;
}

type Figure = {
  readonly amount: DecimalText | null;
  readonly currency: CurrencyCode | null;
  readonly role: StatementRole;
  readonly doubt: 'no-amount' | 'open-amount' | null;
};

/** One amount column with its sign, or a debit and a credit column: debit − credit. */
function figureOf(
  cell: (role: StatementRole) => string,
  mark: DecimalMark | null,
  currency: CurrencyCode,
): Figure {
  const inColumn = (role: StatementRole) => readAmount(cell(role), mark, currency);
  const debit = inColumn('debit');
  const credit = inColumn('credit');
  const amount = inColumn('amount');
  const parts: readonly (readonly [StatementRole, AmountReading])[] = [
    ['debit', debit],
    ['credit', credit],
    ['amount', amount],
  ];
  for (const [role, part] of parts) {
    if (part.kind === 'no-amount') return { amount: null, currency: null, role, doubt: 'no-amount' };
    if (part.kind === 'open') return { amount: null, currency: null, role, doubt: 'open-amount' };
  }
  if (debit.kind === 'amount' || credit.kind === 'amount') {
    const owed = debit.kind === 'amount' ? debit.amount : ZERO;
    const paid = credit.kind === 'amount' ? credit.amount : ZERO;
    // Some print a credit column with its minus already: the column says the same twice.
    const less = isNegative(paid) && debit.kind !== 'amount' ? paid : subtract(ZERO, paid);
    const named =
      debit.kind === 'amount' ? debit.currency : credit.kind === 'amount' ? credit.currency : null;
    return {
      amount: subtract(owed, subtract(ZERO, less)),
      currency: named,
      role: debit.kind === 'amount' ? 'debit' : 'credit',
      doubt: null,
    };
  }
  if (amount.kind === 'amount')
    return { amount: amount.amount, currency: amount.currency, role: 'amount', doubt: null };
  return { amount: null, currency: null, role: 'amount', doubt: null };
}

function balanceOf(
  cell: (role: StatementRole) => string,
  mark: DecimalMark | null,
  currency: CurrencyCode,
): DecimalText | null {
  const read = readAmount(cell('balance'), mark, currency);
  return read.kind === 'amount' ? read.amount : null;
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
): { readonly day: PlainDate | null; readonly doubt: 'no-date' | 'open-date' | null } {
  if (text === '') return { day: null, doubt: null };
  const read = readDate(text);
  if (read === null) return { day: null, doubt: 'no-date' };
  const day = read.certain ?? (order === 'dmy' ? read.dmy : order === 'mdy' ? read.mdy : null);
  return { day, doubt: day === null ? 'open-date' : null };
}

function provedMark(
  body: readonly (readonly string[])[],
  columns: StatementColumns['columns'],
): DecimalMark | null {
  const votes = { '.': 0, ',': 0 };
  for (const cells of body) {
    for (const column of [columns.amount, columns.debit, columns.credit, columns.balance]) {
      const proves = column === undefined ? null : readNumber(cells[column] ?? '', null)?.proves;
      if (proves) votes[proves] += 1;
    }
  }
  return votes['.'] === votes[','] ? null : votes['.'] > votes[','] ? '.' : ',';
}

function provedOrder(
  body: readonly (readonly string[])[],
  columns: StatementColumns['columns'],
): DateOrder | null {
  const votes = { dmy: 0, mdy: 0, ymd: 0 };
  for (const cells of body) {
    const proves = columns.date === undefined ? null : readDate(cells[columns.date] ?? '')?.proves;
    if (proves) votes[proves] += 1;
  }
  return votes.dmy === votes.mdy ? null : votes.dmy > votes.mdy ? 'dmy' : 'mdy';
}
