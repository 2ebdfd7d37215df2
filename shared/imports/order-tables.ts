import { asNumber, headCandidates } from './head-fields';
import type { LineField } from './order-draft';
import { hasPrices } from './sheet-choice';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';
import { looksLikeSize } from './sizes';
import type { TableHeader } from './table-header';

/** The id of the question about a second table, and its two answers. */
export const OTHER_TABLES = 'several-tables:same-sheet';

/** Which tables of a sheet are the order. */
export type OrderTables = {
  /** In the order of the sheet. */
  readonly parts: readonly SheetTable[];
  /** Tables with goods and prices that neither their titles nor a number of their own places: asked about. */
  readonly open: readonly SheetTable[];
};

/**
 * The best table, with those of the same sheet that go on with it: under the same titles (sizes may change from style to
 * style), or under an order number of their own. Others with goods and prices are taken in and asked about.
 */
export function orderTables(
  view: SheetView,
  tables: readonly SheetTable[],
  answers: Readonly<Record<string, string>>,
): OrderTables {
  const main = tables[0];
  if (!main) return { parts: [], open: [] };
  const parts: SheetTable[] = [main];
  const open: SheetTable[] = [];
  const apart = (table: SheetTable) =>
    parts.every(
      (part) =>
        table.header.first > part.body.lastRow ||
        table.body.lastRow < part.header.first ||
        columnsApart(part, table),
    );
  for (const table of tables.slice(1)) {
    if (table.header.wordless || !apart(table)) continue;
    if (goesOn(main, table)) parts.push(table);
    else if (hasPrices(main) && hasPrices(table)) {
      if (!hasOwnNumber(view, table, tables)) open.push(table);
      if (!open.includes(table) || answers[OTHER_TABLES] !== 'alone') parts.push(table);
    }
  }
  // One below the other; of lists side by side the left one first.
  parts.sort((a, b) => a.header.first - b.header.first || firstColumn(a) - firstColumn(b));
  return { parts, open };
}

/** Lists side by side share rows and no column. */
function columnsApart(a: SheetTable, b: SheetTable): boolean {
  if (a.view === b.view) return false;
  const own = new Set(a.header.titles.keys());
  return [...b.header.titles.keys()].every((column) => !own.has(column));
}

function firstColumn(table: SheetTable): number {
  return Math.min(...table.header.titles.keys());
}

export function goesOn(main: SheetTable, other: SheetTable): boolean {
  const own = fieldsOf(main);
  const theirs = fieldsOf(other);
  const counts = (fields: ReadonlySet<string>) =>
    fields.has('quantity') || fields.has('sizeQuantity') || fields.has('colourQuantity');
  const alike = ['unitPrice', 'amount'].every((field) => own.has(field) === theirs.has(field));
  // Beside each other the lists may have names of their own above the same titles.
  const beside = main.view !== main.sheet && main.header.first === other.header.first;
  const share = overlap(titlesOf(main.header, beside), titlesOf(other.header, beside));
  return (alike || beside) && counts(own) && counts(theirs) && share > 0.6;
}

function fieldsOf(table: SheetTable): ReadonlySet<string> {
  return new Set([...table.roles.roles.values()].map((role): LineField | string => role.field));
}

/** Titles without the sizes, which change from style to style; a style's own name over its colours counts for nothing. */
function titlesOf(header: TableHeader, lowestOnly: boolean): ReadonlySet<string> {
  const last = [...header.titles.values()].map((titles) =>
    (lowestOnly ? titles.slice(-1) : titles).filter((title) => !looksLikeSize(title)),
  );
  return new Set(
    last.flatMap((titles) =>
      titles.length === 0 ? [] : [titles.join(' ').toLowerCase().replace(/\s+/g, '')],
    ),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...b].filter((title) => a.has(title)).length / Math.max(a.size, b.size, 1);
}

/** An order number between this table and the one above it. */
function hasOwnNumber(view: SheetView, table: SheetTable, tables: readonly SheetTable[]): boolean {
  // What stands over lists side by side is the number of them all.
  if (table.view !== table.sheet) return false;
  const above = Math.max(
    -1,
    ...tables.filter((other) => other.header.first < table.header.first).map((other) => other.body.lastRow),
  );
  return headCandidates(view, (row) => row > above && row < table.header.first).some(
    (candidate) =>
      candidate.meaning === 'customerOrderNo' && candidate.weight > 0.6 && asNumber(candidate.text) !== null,
  );
}
