import { COLUMN_LEXICON } from './column-lexicon';
import type { LineField, OrderDraft } from './order-draft';
import type { SheetTable } from './sheet-table';
import type { TableColumn } from './table-columns';

/** Titles this close say the same as well as each other: `Old price` and `New price`. */
const AS_GOOD = 0.1;

const MAIN = new Set(['itemNo', 'description', 'quantity', 'unitPrice', 'amount']);

/** Columns that hold what matters under titles nobody knows, or full ones left aside while goods have no name. */
export function doubtfulColumns(table: SheetTable | undefined, draft: OrderDraft): readonly string[] {
  if (!table || table.chosen) return [];
  const groups = [...table.roles.unknownGroups, ...twice(table), ...assortment(table, draft)];
  const nameless = draft.lines.some(
    (line) =>
      line.itemNo.value === null && line.description.value === null && line.descriptionZh.value === null,
  );
  const enough = draft.lines.length * 0.6;
  const dated = [...table.roles.roles.values()].some(({ field }) => field === 'deliveryDate');
  const doubtful = table.columns.flatMap((column) => {
    if (column.titles.length === 0 || column.title === '') return [];
    const role = table.roles.roles.get(column.column)?.field;
    const known = column.hits.some((hit) => hit.meaning === role);
    // What adds the sizes or colours of its row up counts pieces, whatever it is called.
    const summed = role === 'quantity' && table.roles.variants.size > 0;
    if (role !== undefined && MAIN.has(role) && !known && !summed && column.hits.length === 0)
      return [column.title];
    if (role === 'ignore' && (isSpoiltNumber(column) || (!dated && isUnknownDays(column, enough))))
      return [column.title];
    return nameless && role === 'ignore' && column.hits.length === 0 && column.profile.filled >= enough
      ? [column.title]
      : [];
  });
  return [...groups, ...rivals(table), ...doubtful];
}

/** Item numbers such as 5-12 that Excel has made days of. */
function isSpoiltNumber({ hits, profile }: TableColumn): boolean {
  const says = hits[0]?.meaning;
  return profile.dates > 0.6 && (says === 'itemNo' || says === 'customerItemNo' || says === 'ourItemNo');
}

/** Days beside the lines, under a title that nobody knows. */
function isUnknownDays({ hits, profile }: TableColumn, enough: number): boolean {
  return hits.length === 0 && profile.dates > 0.6 && profile.filled >= enough;
}

/** A second column that could be the quantity or the price as well, where no amount tells which of them counts. */
function rivals(table: SheetTable): readonly string[] {
  if (table.roles.proven !== null) return [];
  const scoreOf = (column: TableColumn, field: LineField) =>
    column.hits.find((hit) => hit.meaning === field)?.score ?? 0;
  const taken = (field: LineField) =>
    table.columns.find((column) => table.roles.roles.get(column.column)?.field === field);
  return (['quantity', 'unitPrice'] as const).flatMap((field) => {
    const own = taken(field);
    if (!own || scoreOf(own, field) < 0.6 || table.roles.variants.size > 0) return [];
    const others = table.columns.filter(
      (column) =>
        column !== own &&
        table.roles.roles.get(column.column)?.field === 'ignore' &&
        !table.roles.breakdown.has(column.column) &&
        column.hits[0]?.meaning === field &&
        scoreOf(column, field) >= scoreOf(own, field) - AS_GOOD &&
        column.profile.numbers > 0.6 &&
        column.profile.filled >= own.profile.filled * 0.6,
    );
    return others.length === 0 ? [] : [own.title, ...others.map((column) => column.title)];
  });
}

/**
 * Quantities or prices that stand twice over filled columns, in two lists side by side or under two groups: one of them
 * is read, and the clerk is asked.
 */
function twice(table: SheetTable): readonly string[] {
  const roleOf = (column: TableColumn) => table.roles.roles.get(column.column)?.field;
  const last = (column: TableColumn) => column.titles.at(-1) ?? '';
  const priced = new Set(table.roles.prices.values());
  const left = table.columns.filter(
    (column) =>
      roleOf(column) === 'ignore' &&
      !priced.has(column.column) &&
      column.profile.filled > 0 &&
      last(column) !== '',
  );
  const again = (field: LineField) =>
    left.filter((column) =>
      table.columns.some(
        (other) =>
          other !== column &&
          last(other) === last(column) &&
          (roleOf(other) === field || (field === 'quantity' && roleOf(other) === 'colourQuantity')) &&
          COLUMN_LEXICON.exact(last(other)).includes(field),
      ),
    );
  return [...again('quantity'), ...again('unitPrice')].map((column) => column.title);
}

/** Sizes beside a number of cartons, and nothing that says whether they count one carton or all of them. */
function assortment(table: SheetTable, draft: OrderDraft): readonly string[] {
  const fields = new Set([...table.roles.roles.values()].map((role) => role.field));
  const open =
    table.roles.variants.size > 0 &&
    fields.has('cartons') &&
    !fields.has('quantity') &&
    !fields.has('amount') &&
    draft.lines.some((line) => Number(line.cartons.value ?? 0) > 1);
  const column = table.columns.find((entry) => table.roles.roles.get(entry.column)?.field === 'cartons');
  return open && column ? [column.title] : [];
}
