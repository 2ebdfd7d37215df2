import type { FormKind } from '#shared/domain/form-kind';
import type { Cell, Column, DocumentModel, LineRow, Row, SumRow, Table } from './document-model';
import type { PaperLayout } from './paper-layout';

/**
 * Columns that a paper can do without. Amounts, quantities, prices, weights, volumes, goods and carton numbers are
 * not here: banks, customs and buyers refuse a paper that lacks them.
 */
const OPTIONAL: Partial<Readonly<Record<FormKind, readonly string[]>>> = {
  quotation: ['no', 'picture', 'breaks'],
  'proforma-invoice': ['no', 'cartons'],
  'sales-contract': ['no', 'cartons'],
  'commercial-invoice': ['no', 'cartons'],
  'customer-questions': ['no'],
  'production-order': ['po'],
  'packing-list': ['per-carton', 'net-per-carton', 'gross-per-carton'],
  'booking-note': ['hs'],
  'trailer-order': ['hs'],
  'shipping-advice': ['hs'],
};

/** Columns that come in a bunch (price breaks, sizes) are one for the clerk. */
export function columnKey({ id }: Pick<Column, 'id'>): string {
  if (id.startsWith('from-')) return 'breaks';
  return id.startsWith('size-') ? 'sizes' : id;
}

export interface LayoutColumn {
  readonly key: string;
  /** As its head is printed. */
  readonly name: string;
  readonly optional: boolean;
}

/** The table that the layout arranges: the first one of goods. */
export function layoutTable(model: DocumentModel): Table | null {
  const found = model.body.find((block) => block.kind === 'table' && block.style !== 'figures');
  return found?.kind === 'table' ? found : null;
}

/** The columns of a paper as the clerk may arrange them. */
export function layoutColumns(model: DocumentModel): readonly LayoutColumn[] {
  const columns = new Map<string, LayoutColumn>();
  for (const column of layoutTable(model)?.columns ?? []) {
    const key = columnKey(column);
    const optional = isOptional(model.kind, key);
    const head = column.over ?? column.head.filter((line) => line !== '').join(' ');
    const known = columns.get(key);
    if (known === undefined) columns.set(key, { key, name: head, optional });
    else if (column.over === undefined) columns.set(key, { key, name: `${known.name}, ${head}`, optional });
  }
  return [...columns.values()];
}

export function isOptional(kind: FormKind, key: string): boolean {
  return OPTIONAL[kind]?.includes(key) === true;
}

/** Columns that a layout hides and must not: the paper would be refused without them. */
export function columnsThatStay({ id, columns }: Pick<PaperLayout, 'id' | 'columns'>): readonly string[] {
  return columns.hidden.filter((key) => !isOptional(id, key));
}

/** Named columns trade places among each other in the wanted order; all others stay where they are. */
function arranged(keys: readonly string[], order: readonly string[]): readonly string[] {
  const wanted = order.filter((key) => keys.includes(key));
  const moved = new Set(wanted);
  const queue = wanted.values();
  return keys.map((key) => (moved.has(key) ? (queue.next().value ?? key) : key));
}

/** The same table with its columns hidden and ordered as wished; untouched where nothing is wished. */
export function arrangeTable(table: Table, kind: FormKind, columns: PaperLayout['columns']): Table {
  const keys = [...new Set(table.columns.map(columnKey))];
  const hidden = new Set(columns.hidden.filter((key) => isOptional(kind, key) && keys.includes(key)));
  const order = arranged(keys, columns.order);
  const same = hidden.size === 0 && order.every((key, index) => key === keys[index]);
  if (same) return table;
  const kept = order
    .filter((key) => !hidden.has(key))
    .flatMap((key) =>
      table.columns.flatMap((column, index) => (columnKey(column) === key ? [{ column, index }] : [])),
    );
  if (kept.length === 0) return table;
  const rows = table.rows.map((row) => pick(row, kept));
  const arrangedColumns = widened(
    kept.map(({ column }) => column),
    table.columns.reduce((sum, column) => sum + column.widthMm, 0),
  );
  return { ...table, columns: arrangedColumns, rows, label: labelPlace(arrangedColumns, rows, table) };
}

function pick(row: Row, kept: readonly { readonly index: number }[]): Row {
  if (row.kind === 'group') return row;
  const cells = kept.map(({ index }): Cell => row.cells[index] ?? { type: 'empty' });
  const picked: LineRow | SumRow = { ...row, cells };
  return picked;
}

/** What hidden columns leave free goes to the widest column of text. */
function widened(columns: readonly Column[], whole: number): readonly Column[] {
  const free = whole - columns.reduce((sum, column) => sum + column.widthMm, 0);
  if (free <= 0) return columns;
  const texts = columns.filter(({ align }) => align === 'left');
  const widest = (texts.length > 0 ? texts : columns).reduce((best, column) =>
    column.widthMm > best.widthMm ? column : best,
  );
  return columns.map((column) =>
    column === widest ? { ...column, widthMm: column.widthMm + free } : column,
  );
}

/** `TOTAL` stands over the longest stretch of columns in which no sum stands. */
function labelPlace(columns: readonly Column[], rows: readonly Row[], house: Table): Table['label'] {
  const sums = rows.filter((row): row is SumRow => row.kind === 'total' || row.kind === 'subtotal');
  const isFree = (index: number) =>
    columns[index]?.sums !== true && sums.every((row) => isBlank(row.cells[index]));
  let best = { from: 0, span: 1, width: 0 };
  let from = 0;
  let width = 0;
  columns.forEach((column, index) => {
    if (!isFree(index)) {
      from = index + 1;
      width = 0;
      return;
    }
    width += column.widthMm;
    if (width > best.width) best = { from, span: index - from + 1, width };
  });
  return best.width === 0
    ? { from: Math.min(house.label.from, columns.length - 1), span: 1 }
    : { from: best.from, span: best.span };
}

function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.type === 'empty') return true;
  return cell.type === 'text' && cell.lines.every((line) => line.every((run) => run.text === ''));
}
