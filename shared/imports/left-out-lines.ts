import { compare } from '#shared/values/decimal';
import { cellNumber } from './cell-number';
import type { DecimalMark } from './number-reading';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';

/**
 * Rows below the last line of a table that carry a figure in its quantity column, a figure in its price or amount column
 * and words where its items stand, and that nobody read: neither as a line nor as a total. Whatever ended the table too
 * early, such rows are never passed over in silence.
 */
export function leftOutLines(
  view: SheetView,
  table: SheetTable,
  read: readonly SheetTable[],
  mark: DecimalMark | null,
): readonly number[] {
  const columnsOf = (...fields: readonly string[]) =>
    [...table.roles.roles].filter(([, role]) => fields.includes(role.field)).map(([column]) => column);
  const quantity = columnsOf('quantity');
  const money = columnsOf('unitPrice', 'amount');
  const words = columnsOf('itemNo', 'customerItemNo', 'ourItemNo', 'description', 'descriptionZh');
  if (quantity.length === 0 || money.length === 0 || words.length === 0) return [];
  const isFigure = (row: number, column: number) => {
    const found = cellNumber(view.at(row, column), mark);
    return found !== null && found.value !== null && compare(found.value, 0) > 0;
  };
  const isText = (row: number, column: number) => view.at(row, column)?.value.kind === 'text';
  const totals = new Set(
    read.flatMap((part) => [...part.body.totals, ...part.body.charges].map((total) => total.row)),
  );
  const last = table.body.lines.at(-1)?.row ?? Number.POSITIVE_INFINITY;
  return view.rows.filter(
    (row) =>
      row > last &&
      !totals.has(row) &&
      !read.some((part) => part !== table && row >= part.header.first && row <= part.body.lastRow) &&
      !table.body.skipped.some((entry) => entry.row === row) &&
      words.some((column) => isText(row, column)) &&
      quantity.some((column) => isFigure(row, column)) &&
      money.some((column) => isFigure(row, column)),
  );
}
