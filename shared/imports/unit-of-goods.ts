import type { Unit } from '#shared/values/unit';
import type { ColumnMeaning } from './column-lexicon';
import type { Role } from './column-roles';
import { type SheetView, textOf } from './sheet-view';
import type { TableColumn } from './table-columns';
import { readUnit, unitInHeader } from './unit-reading';

const LINES_LOOKED_AT = 20;

/** The unit of the first lines, or the one that the title of the quantity names. */
export function unitOfGoods(
  view: SheetView,
  columns: readonly TableColumn[],
  rows: readonly number[],
  roles: ReadonlyMap<number, Role>,
): Unit | null {
  const of = (field: ColumnMeaning) => columns.find(({ column }) => roles.get(column)?.field === field);
  const column = of('unit')?.column;
  const named =
    column === undefined
      ? []
      : rows.slice(0, LINES_LOOKED_AT).flatMap((row) => readUnit(textOf(view.at(row, column))) ?? []);
  return named[0] ?? unitInHeader(of('quantity')?.title ?? '');
}
