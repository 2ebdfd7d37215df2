import type { ReadingDoubt, TheirReading } from '#shared/api/views/money-matching';
import { cellName } from '#shared/imports/sheet-grid';
import {
  readStatement,
  type StatementDoubt,
  type StatementRead,
  type StatementReading,
} from '#shared/money/reading/read-statement';
import type { StatementChoices } from '#shared/money/reading/statement-choices';
import type { StatementColumns, StatementRole } from '#shared/money/reading/statement-columns';
import { statementFingerprint } from '#shared/money/reading/statement-table';
import type { StatementLayout } from '#shared/money/statement-layout';
import type { CurrencyCode } from '#shared/values/currency';
import { add, sum } from '#shared/values/decimal';
import type { Records } from './records';

/** Rows of the sheet that go to the screen; the file is read whole. */
const GRID_ROWS_SHOWN = 3000;
/** Doubts that go to the screen; a file with more is no statement in this layout. */
const DOUBTS_SHOWN = 500;

export interface FileToRead {
  readonly token: string;
  readonly fileName: string;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The sheet that was read, and its texts by row and column. */
  readonly sheet: string;
  readonly table: readonly (readonly string[])[];
  /** Customer or supplier id, `bank` for our own bank. */
  readonly party: string;
  readonly currency: CurrencyCode;
  readonly choices: StatementChoices;
}

/** A file read as a statement, with the layout that was remembered for its party. */
export interface FileReading {
  readonly reading: StatementReading;
  readonly rows: readonly StatementRead[];
  readonly choices: StatementChoices;
  readonly fingerprint: string;
  readonly layout: StatementLayout | null;
}

export function readFile(records: Pick<Records, 'all'>, file: FileToRead): FileReading {
  const { table } = file;
  const fingerprint = statementFingerprint(table, file.choices.headerRow);
  const layout = layoutFor(records, file.party, fingerprint);
  const choices = { ...layout?.choices, ...file.choices };
  const reading = readStatement(table, {
    ...choices,
    currency: file.currency,
    ofBank: file.party === 'bank',
  });
  return {
    reading,
    rows: reading.kind === 'read' ? reading.statement.rows : [],
    ...{ choices, fingerprint, layout },
  };
}

function layoutFor(
  records: Pick<Records, 'all'>,
  party: string,
  fingerprint: string,
): StatementLayout | null {
  if (fingerprint === '') return null;
  const known = records.all('statementLayouts').filter((one) => one.party === party);
  return known.find((one) => one.fingerprint === fingerprint) ?? null;
}

/** Without the rows, which their statement and the bank's file show differently. */
export function readingView(file: FileToRead, read: FileReading): Omit<TheirReading, 'rows'> {
  const { reading } = read;
  const { table } = file;
  const statement = reading.kind === 'read' ? reading.statement : null;
  const found =
    reading.kind === 'read'
      ? reading.statement.found
      : reading.kind === 'wrong-currency'
        ? reading.columns
        : null;
  const doubts =
    reading.kind === 'read'
      ? reading.statement.doubts
      : reading.kind === 'wrong-currency'
        ? [reading.cell]
        : [];
  const views = doubts.slice(0, DOUBTS_SHOWN).map(doubtView);
  const mirrorOpen = statement?.looksMirrored === true && read.choices.mirrored === undefined;
  return {
    token: file.token,
    fileName: file.fileName,
    sheets: file.sheets.map(({ name, hidden }) => ({ name, hidden })),
    grid: {
      sheet: file.sheet,
      rows: table.length,
      columns: table.reduce((most, cells) => Math.max(most, cells.length), 0),
      cells: table
        .slice(0, GRID_ROWS_SHOWN)
        .flatMap((cells, row) =>
          cells.flatMap((text, column) => (text === '' ? [] : [{ row, column, text }])),
        ),
    },
    outcome: reading.kind,
    foundCurrency: reading.kind === 'wrong-currency' ? reading.found : null,
    headerRow: found === null || found.headerRow < 0 ? null : found.headerRow,
    columns: found === null ? [] : columnViews(found, table),
    choices: read.choices,
    knownLayout: read.layout && { timesUsed: read.layout.timesUsed, lastUsedOn: read.layout.lastUsedOn },
    opening: statement?.opening ?? null,
    closing: statement?.closing ?? null,
    computedClosing:
      statement === null || statement.opening === null
        ? null
        : add(statement.opening, sum(statement.rows.map((row) => row.amount))),
    looksMirrored: statement?.looksMirrored ?? false,
    openingAssumed: statement !== null && statement.opening === null,
    doubts: views,
    totalRows: [...(statement?.totalRows ?? [])],
    ready:
      statement !== null &&
      statement.rows.length > 0 &&
      !mirrorOpen &&
      doubts.length <= DOUBTS_SHOWN &&
      views.every((doubt) => !doubt.blocks),
  };
}

function columnViews({ columns, headerRow }: StatementColumns, table: FileToRead['table']) {
  // Object.entries knows only string keys; these are the roles of the record.
  const entries = Object.entries(columns) as [StatementRole, number][];
  return entries
    .map(([role, column]) => ({ role, column, head: table[headerRow]?.[column] ?? '' }))
    .sort((a, b) => a.column - b.column);
}

/** A running balance that breaks is told, not asked: rows may have been left out above it. */
function doubtView(doubt: StatementDoubt): ReadingDoubt {
  const { row, column, kind, text, choices, computed } = doubt;
  return {
    ...{ row, column, kind, text, computed },
    cell: cellName(row, column),
    choices: [...choices],
    blocks: kind !== 'wrong-balance',
  };
}

export function theirReading(file: FileToRead, read: FileReading): TheirReading {
  const rows = read.rows.map(({ id, row, date, kind, number, po, amount, currency }) => ({
    ...{ id, row, date, kind, amount },
    ...(currency === file.currency ? {} : { currency }),
    number: number.slice(0, 120),
    po: po.slice(0, 120),
  }));
  return { ...readingView(file, read), rows };
}
