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

export function regionsOf(view: SheetView, table: SheetTable): GridRegion[] {
  const last = Math.min(view.lastColumn, Math.max(...table.columns.map((column) => column.column), 0));
  const wide = (kind: GridRegion['kind'], firstRow: number, lastRow: number): GridRegion => ({
    kind,
    firstRow,
    lastRow,
    firstColumn: 0,
    lastColumn: last,
  });
  const out: GridRegion[] = [];
  const top = view.rows[0] ?? 0;
  if (top < table.header.first) out.push(wide('head', top, table.header.first - 1));
  out.push(wide('table-header', table.header.first, table.header.last));
  let open: GridRegion | null = null;
  const totals = new Set(table.body.totals.map((total) => total.row));
  const goods = new Set(table.body.lines.map((line) => line.row));
  for (const row of view.rows) {
    if (row <= table.header.last) continue;
    const kind = goods.has(row) ? 'lines' : totals.has(row) ? 'totals' : 'skipped';
    if (open && open.kind === kind && row === open.lastRow + 1) open.lastRow = row;
    else {
      open = wide(kind, row, row);
      out.push(open);
    }
  }
  return out;
}
