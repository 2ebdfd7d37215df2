import { type ColumnMapping, type GridRegion, LineField } from './order-draft';
import type { SheetTable } from './sheet-table';
import type { SheetView } from './sheet-view';

export function mappingOf(table: SheetTable): ColumnMapping[] {
  const out: ColumnMapping[] = [];
  for (const column of table.columns) {
    const role = table.roles.roles.get(column.column);
    if (!role) continue;
    const known = LineField.safeParse(role.field);
    const field = known.success ? known.data : 'ignore';
    out.push({
      column: column.column,
      field,
      confidence: Math.min(1, Math.max(0, role.confidence)),
      header: column.title,
    });
  }
  return out;
}

/** The columns of the first table, and of those that stand beside it under the same row of titles. */
export function sideColumns(parts: readonly SheetTable[]): ColumnMapping[] {
  const first = parts[0];
  return parts
    .filter(
      (part) => part === first || (part.header.first === first?.header.first && part.view !== first.view),
    )
    .flatMap((part, list) =>
      list === 0 ? mappingOf(part) : mappingOf(part).map((mapping) => ({ ...mapping, list })),
    );
}

export function regionsOf(
  view: SheetView,
  parts: readonly SheetTable[],
  /** Not the first sheet of the order: its regions say which sheet they are of. */
  named: boolean,
): GridRegion[] {
  const first = parts[0];
  if (!first) return [];
  const columns = parts.flatMap((part) => part.columns.map((column) => column.column));
  const last = Math.min(
    view.lastColumn,
    columns.reduce((most, column) => Math.max(most, column), 0),
  );
  const wide = (kind: GridRegion['kind'], firstRow: number, lastRow: number): GridRegion => ({
    kind,
    firstRow,
    lastRow,
    firstColumn: 0,
    lastColumn: last,
    ...(named ? { sheet: view.name } : {}),
  });
  const out: GridRegion[] = [];
  const top = view.rows[0] ?? 0;
  if (top < first.header.first) out.push(wide('head', top, first.header.first - 1));
  let open: GridRegion | null = null;
  const totals = new Set(parts.flatMap((part) => part.body.totals.map((total) => total.row)));
  const goods = new Set<number>();
  for (const part of parts)
    for (const { row, schedule } of part.body.lines) {
      goods.add(row);
      for (const entry of schedule) goods.add(entry.row);
    }
  const titles = new Set(
    parts.flatMap((part) =>
      Array.from({ length: part.header.last - part.header.first + 1 }, (_, at) => part.header.first + at),
    ),
  );
  for (const row of view.rows) {
    if (row < first.header.first) continue;
    const kind = titles.has(row)
      ? 'table-header'
      : goods.has(row)
        ? 'lines'
        : totals.has(row)
          ? 'totals'
          : 'skipped';
    if (open && open.kind === kind && row === open.lastRow + 1) open.lastRow = row;
    else {
      open = wide(kind, row, row);
      out.push(open);
    }
  }
  return out;
}
