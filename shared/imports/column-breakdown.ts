import { cellNumber } from './cell-number';
import type { Role } from './column-roles';
import type { DecimalMark } from './number-reading';
import type { SheetView } from './sheet-view';
import type { TableColumn } from './table-columns';

/**
 * Columns side by side that add up to the quantity line by line although nobody knows their titles: shops, weeks,
 * warehouses. They are no lines of their own, but whoever packs must know them.
 */
export function breakdownOf(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
  mark: DecimalMark | null,
  roles: ReadonlyMap<number, Role>,
): ReadonlyMap<number, string> {
  const none: ReadonlyMap<number, string> = new Map();
  const quantity = columns.find((column) => roles.get(column.column)?.field === 'quantity');
  if (!quantity) return none;
  const figure = (row: number, column: number) => cellNumber(view.at(row, column), mark)?.float ?? 0;
  for (const run of runsOf(columns, roles)) {
    const counted = rows
      .slice(0, 80)
      .map((row) => ({
        stated: figure(row, quantity.column),
        parts: run.map((column) => figure(row, column.column)),
      }))
      .filter(({ parts }) => parts.some((part) => part !== 0));
    const several = counted.some(({ parts }) => parts.filter((part) => part !== 0).length > 1);
    const agrees = counted.filter(
      ({ stated, parts }) => Math.abs(parts.reduce((all, part) => all + part, 0) - stated) < 1e-6,
    );
    if (several && agrees.length === counted.length)
      return new Map(run.map((column) => [column.column, column.title] as const));
  }
  return none;
}

/** Runs of counted columns with titles of their own that mean nothing else. */
function runsOf(columns: readonly TableColumn[], roles: ReadonlyMap<number, Role>): readonly TableColumn[][] {
  const runs: TableColumn[][] = [];
  let open: TableColumn[] = [];
  for (const column of columns) {
    const fits =
      (roles.get(column.column)?.field ?? 'ignore') === 'ignore' &&
      column.title !== '' &&
      column.profile.filled > 0 &&
      column.profile.numbers >= 0.5 &&
      column.profile.whole >= column.profile.numbers;
    if (fits) open.push(column);
    if (fits && column !== columns.at(-1)) continue;
    if (open.length >= 2) runs.push(open);
    open = [];
  }
  return runs;
}
