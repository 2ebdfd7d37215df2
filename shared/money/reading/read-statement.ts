import { readCurrency } from '#shared/imports/currency-reading';
import type { DateOrder } from '#shared/imports/date-reading';
import type { DecimalMark } from '#shared/imports/number-reading';
import type { CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';
import type { MatchRow } from '../matching/match-row';
import {
  chosenColumns,
  foreignColumn,
  hasBalanceOnly,
  inCurrency,
  type StatementColumns,
  type StatementRole,
} from './statement-columns';
import { StatementReader } from './statement-reader';

export const STATEMENT_DOUBTS = [
  'no-amount',
  'open-amount',
  'no-date',
  'open-date',
  'wrong-currency',
  'wrong-total',
  'wrong-balance',
  /** Balances alone, and none before the first row. */
  'no-opening',
  /** Neither Dr nor Cr stands beside the amount, although others have it. */
  'no-direction',
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

/** What the clerk or the remembered layout says about the file. */
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
  readonly foreignKept?: boolean | undefined;
  /** Our bank's file: one column of amounts is signed, whatever the words beside it. */
  readonly ofBank?: boolean | undefined;
};

type Grid = readonly (readonly string[])[];

/** Reads the rows of their statement out of a table of texts, in the view + = the debtor owes more. */
export function readStatement(given: Grid, options: ReadingOptions): StatementReading {
  const table = corrected(given, options.corrections);
  const chosen = chosenColumns(table, options.headerRow, options.columns);
  if (chosen === null) return { kind: 'no-header' };
  const named = inCurrency(table, chosen, options.currency);
  const found = hasBalanceOnly(named) ? withMoves(given, named) : named;
  const foreign = options.currencyIsRight ? null : headCurrency(table, found, options.currency);
  if (foreign !== null) return foreign;
  return { kind: 'read', statement: new StatementReader(table, found, options, given).read() };
}

function corrected(table: Grid, corrections: ReadingOptions['corrections']): Grid {
  if (corrections === undefined || Object.keys(corrections).length === 0) return table;
  const byRow = new Map<number, string[]>();
  for (const [key, text] of Object.entries(corrections)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cells = byRow.get(row) ?? [...(table[row] ?? [])];
    // A row may end before the cell that it lacks.
    while (cells.length < column) cells.push('');
    cells[column] = text;
    byRow.set(row, cells);
  }
  return table.map((cells, row) => byRow.get(row) ?? cells);
}

/** What the clerk says a row has moved stands in a column of its own behind the table. */
function withMoves(table: Grid, { headerRow, columns }: StatementColumns): StatementColumns {
  const width = table.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { headerRow, columns: { ...columns, amount: width }, byBalance: true };
}

/** A whole statement in another currency is refused with the cell that says so. */
function headCurrency(
  table: Grid,
  columns: StatementColumns,
  currency: CurrencyCode,
): StatementReading | null {
  const column = foreignColumn(table, columns, currency);
  if (column !== null) return otherCurrency(table, columns, columns.headerRow, column);
  let foreign: StatementReading | null = null;
  for (let row = 0; row <= columns.headerRow; row += 1) {
    for (const [column, text] of (table[row] ?? []).entries()) {
      const named = readCurrency(text);
      // Bank details may name several accounts: our own currency among them settles it.
      if (named === currency) return null;
      if (named === null || foreign !== null) continue;
      foreign = otherCurrency(table, columns, row, { column, found: named });
    }
  }
  return foreign;
}

function otherCurrency(
  table: Grid,
  columns: StatementColumns,
  row: number,
  { column, found }: { readonly column: number; readonly found: CurrencyCode },
): StatementReading {
  const text = table[row]?.[column] ?? '';
  const cell = { row, column, kind: 'wrong-currency' as const, text, choices: [], computed: null };
  return { kind: 'wrong-currency', cell, found, columns };
}
