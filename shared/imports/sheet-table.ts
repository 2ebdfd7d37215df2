import { assignRoles, type ColumnRoles, isSpread } from './column-roles';
import { TITLE_LEXICON } from './head-lexicon';
import type { DecimalMark } from './number-reading';
import type { LineField } from './order-draft';
import { type SheetView, textOf } from './sheet-view';
import { asideOf, beginsBeside, type Side, sidesOf } from './side-tables';
import { withFirstSizes } from './size-rows';
import { columnsOf, type TableColumn } from './table-columns';
import { findHeaders, headerOf, type TableHeader } from './table-header';
import { type BodyRows, type ChargesSaid, readRows } from './table-rows';

/** A table of goods as found on a sheet. */
export type SheetTable = {
  /** The sheet it stands on, and the columns of it that are its own where lists stand side by side. */
  readonly sheet: SheetView;
  readonly view: SheetView;
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly roles: ColumnRoles;
  readonly body: BodyRows;
  /** How surely this is the order: fields, lines and arithmetic. */
  readonly worth: number;
  /** The clerk or a remembered layout said what the columns hold. */
  readonly chosen: boolean;
};

export type TableChoices = {
  readonly headerRows?: { readonly first: number; readonly last: number } | undefined;
  readonly columns?: Readonly<Record<string, LineField>> | undefined;
  /** What the clerk says rows of charges are. */
  readonly charges?: ChargesSaid;
};

/** Orders of many styles print a header for each; beyond this many a sheet is no order. */
const TRIED = 200;

/** The tables of a sheet, the order's first. */
export function tablesOf(
  view: SheetView,
  mark: DecimalMark | null,
  choices: TableChoices,
): readonly SheetTable[] {
  const found = withoutBeside(view, findHeaders(view));
  const byCustomer = isCustomersPaper(view);
  // Titles printed again on a new page begin no new table; below other titles they do.
  const inOrder = found.filter((header) => !header.wordless).sort((a, b) => a.first - b.first);
  const again = new Set(
    inOrder.filter((header, at) => {
      const before = inOrder[at - 1];
      return before !== undefined && titleText(before) === titleText(header);
    }),
  );
  const fresh = found.filter((header) => !again.has(header));
  const headers = choices.headerRows
    ? [headerOf(view, choices.headerRows.first, choices.headerRows.last)]
    : fresh.slice(0, TRIED);
  // Every header found ends the table above it, unless it only repeats that table's titles on a new page.
  const starts = found
    .filter((header) => !header.wordless)
    .map((header) => ({ row: header.first, titles: titleText(header) }))
    .sort((a, b) => a.row - b.row);
  const tables = headers.flatMap((header) => {
    const own = titleText(header);
    const end =
      starts.find((start) => start.row > header.last && start.titles !== own)?.row ??
      Number.POSITIVE_INFINITY;
    const before = choices.headerRows ? Number.POSITIVE_INFINITY : end;
    return sidesOf(view, header).map((side) => {
      const rows = between(side.view.rows, header.last, before);
      return readTable(view, { ...side, rows }, mark, choices, byCustomer);
    });
  });
  const aside = headers[0] && !headers[0].wordless ? asideOf(view, headers[0]) : null;
  if (aside)
    for (const table of tablesOf(aside, mark, { charges: choices.charges ?? null }))
      tables.push({ ...table, sheet: view });
  return tables
    .filter((table) => !table.header.wordless || table.roles.proven !== null)
    .filter((table) => table.body.lines.length > 0 || choices.headerRows !== undefined)
    .sort((a, b) => b.worth - a.worth || a.header.first - b.header.first);
}

function readTable(
  sheet: SheetView,
  found: Side & { readonly rows: readonly number[] },
  mark: DecimalMark | null,
  choices: TableChoices,
  byCustomer: boolean,
): SheetTable {
  const { view, rows } = found;
  const header = withFirstSizes(view, found.header, rows);
  const chosen = ownColumns(choices.columns ?? {}, sheet === view ? null : header);
  const said = choices.charges ?? null;
  let columns = columnsOf(view, header, rows, mark, byCustomer);
  let roles = assignRoles(view, columns, rows, mark, chosen);
  let body = readRows(view, header, columns, roles, rows, mark, said);
  // An order of nothing but an insurance folder is an order of one.
  if (body.lines.length === 0 && body.charges.length > 0)
    body = readRows(view, header, columns, roles, rows, mark, 'goods');
  // Notes below the lines blur what the columns hold: look again at the rows of the table alone.
  const last = body.lines.at(-1)?.row;
  if (last !== undefined && last < (rows.at(-1) ?? 0)) {
    const goods = rows.filter((row) => row <= last);
    columns = columnsOf(view, header, goods, mark, byCustomer);
    const again = assignRoles(view, columns, goods, mark, chosen);
    const same = [...again.roles].every(([column, role]) => roles.roles.get(column)?.field === role.field);
    roles = again;
    if (!same) body = readRows(view, header, columns, roles, rows, mark, said);
  }
  return {
    sheet,
    view,
    header,
    columns,
    roles,
    body,
    worth: worthOf(header, roles, body),
    chosen: Object.keys(chosen).length > 0,
  };
}

/** Titles beside the lines of a list end it no more than its own. */
function withoutBeside(view: SheetView, headers: readonly TableHeader[]): readonly TableHeader[] {
  if (headers.length < 2) return headers;
  const first = headers.reduce((top, header) => (header.first < top.first ? header : top));
  return headers.filter((header) => header === first || !beginsBeside(view, header, first));
}

/** Of what the clerk says about columns only what is said of this list's. */
function ownColumns(
  chosen: Readonly<Record<string, LineField>>,
  side: TableHeader | null,
): Readonly<Record<string, LineField>> {
  if (side === null) return chosen;
  return Object.fromEntries(Object.entries(chosen).filter(([column]) => side.titles.has(Number(column))));
}

/** Whether the sheet's own words are the customer's: on an order `our item` is his number, on an invoice it is ours. */
function isCustomersPaper(view: SheetView): boolean {
  for (const row of view.rows.slice(0, 12)) {
    for (const cell of view.cellsOf(row)) {
      if (cell.value.kind !== 'text' || cell.value.text.length > 60) continue;
      const kind = TITLE_LEXICON.exact(textOf(cell))[0];
      if (kind !== undefined) return kind === 'purchase-order';
    }
  }
  return true;
}

function worthOf(header: TableHeader, roles: ColumnRoles, body: BodyRows): number {
  const fields = new Set([...roles.roles.values()].map((role) => role.field));
  let worth = Math.min(body.lines.length, 3) * 0.5 + Math.min(header.score, 6) * 0.4;
  if (fields.has('quantity') || [...fields].some(isSpread)) worth += 3;
  if (fields.has('unitPrice')) worth += 2;
  if (fields.has('amount')) worth += 1.5;
  if (fields.has('itemNo') || fields.has('customerItemNo') || fields.has('ourItemNo')) worth += 1;
  if (fields.has('description')) worth += 1;
  worth += (roles.proven ?? 0) * 3;
  return body.lines.length === 0 ? 0 : worth;
}

export function titleText(header: TableHeader): string {
  return [...header.titles.values()]
    .map((titles) => titles.join(' ').toLowerCase().replace(/\s+/g, ''))
    .join('|');
}

function between(rows: readonly number[], after: number, before: number): readonly number[] {
  return rows.filter((row) => row > after && row < before);
}
