import type { Cell, Column, Row, Table } from '#shared/documents/document-model';
import { lineText, sheetValue, textValue } from './cell-value';
import type { SheetBuilder } from './sheet-builder';
import type { Look, SheetCell, SheetValue } from './sheet-plan';

/** `A`, `Z`, `AA` */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** Where the columns of a table stand on the sheet. */
export type Places = readonly { readonly from: number; readonly span: number }[];

interface Ranges {
  /** 1-based sheet rows of the first line after the last group row, and of the table's first line. */
  group: number | null;
  table: number | null;
  last: number;
}

/** Writes a table; returns the rows of its head. */
export function planTable(
  sheet: SheetBuilder,
  table: Table,
  places: Places,
): { readonly from: number; readonly to: number } | null {
  const head = planHead(sheet, table, places);
  const nested = table.rows.some((row) => row.kind === 'subtotal');
  const ranges: Ranges = { group: null, table: null, last: 0 };
  for (const row of table.rows) planRow(sheet, table, places, row, ranges, nested);
  return head;
}

function planHead(sheet: SheetBuilder, table: Table, places: Places) {
  if (table.columns.every((column) => column.head.every((text) => text === ''))) return null;
  const grouped = table.columns.some((column) => column.over !== undefined);
  const first = sheet.rows.length;
  if (grouped) sheet.add(groupHeads(table.columns, places), 13);
  const cells = table.columns.map(
    (column, index): SheetCell => ({
      ...(places[index] ?? { from: index, span: 1 }),
      value: textValue(column.head.join('\n')),
      look: {
        size: 8,
        align: table.style === 'grid' ? 'center' : column.align,
        wrap: true,
        bottom: 'hair',
        ...(grouped ? {} : { top: 'rule' as const }),
      },
    }),
  );
  // The text of a head keeps its two lines; textValue would join them.
  const heads = cells.map(
    (cell, index): SheetCell => ({
      ...cell,
      value: {
        kind: 'text',
        text: (table.columns[index]?.head ?? []).filter((text) => text !== '').join('\n'),
      },
    }),
  );
  sheet.add(ruled(table, heads, true), 25);
  return { from: first, to: sheet.rows.length - 1 };
}

const ALL_EDGES = { top: 'hair', right: 'hair', bottom: 'hair', left: 'hair' } as const;

/** Every cell of a full grid has rules around it; its head is tinted. */
function ruled({ style }: Table, cells: readonly SheetCell[], isHead = false): readonly SheetCell[] {
  if (style !== 'grid') return cells;
  const fill = isHead ? { fill: true } : {};
  return cells.map((cell) => ({ ...cell, look: { ...cell.look, ...fill, edges: ALL_EDGES } }));
}

function groupHeads(columns: readonly Column[], places: Places): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  columns.forEach((column, index) => {
    const place = places[index] ?? { from: index, span: 1 };
    const last = cells.at(-1);
    const text = column.over ?? '';
    if (last && text !== '' && last.value.kind === 'text' && last.value.text === text) {
      cells[cells.length - 1] = { ...last, span: place.from + place.span - last.from };
      return;
    }
    const bottom = text === '' ? {} : { bottom: 'grey' as const };
    cells.push({
      ...place,
      value: textValue(text),
      look: { size: 8, align: 'center', top: 'rule', ...bottom },
    });
  });
  return cells;
}

function planRow(
  sheet: SheetBuilder,
  table: Table,
  places: Places,
  row: Row,
  ranges: Ranges,
  nested: boolean,
): void {
  const here = sheet.rows.length + 1;
  if (row.kind === 'group') {
    const last = places.at(-1) ?? { from: 0, span: 1 };
    const from = places[0]?.from ?? 0;
    sheet.add([
      {
        from,
        span: last.from + last.span - from,
        value: textValue(lineText(row.title)),
        look: { fill: true, bottom: 'hair', bold: true },
      },
    ]);
    ranges.group = null;
    return;
  }
  if (row.kind === 'line') {
    ranges.table ??= here;
    ranges.group ??= here;
    const cells = row.cells.map((cell, index) => {
      const drawn = lineCell(cell, table.columns[index], places[index]);
      return { ...drawn, value: runningOf(drawn, table, places, index, { here, above: ranges.last }) };
    });
    ranges.last = here;
    const pictures = row.cells.flatMap((cell, index) =>
      cell.type === 'picture' ? [{ id: cell.image, at: places[index]?.from ?? index }] : [],
    );
    const at = sheet.add(ruled(table, cells), pictures.length > 0 ? 42 : null);
    for (const { id, at: column } of pictures) sheet.picture(id, column + 0.08, at + 0.05, 16, 13.3);
    return;
  }
  const total = row.kind === 'total';
  const edges: Look = total ? { top: 'rule', bottom: 'rule' } : { top: 'hair', bottom: 'hair' };
  const label = table.label;
  const from = places[label.from]?.from ?? 0;
  const end = places[label.from + label.span - 1] ?? { from, span: 1 };
  const cells: SheetCell[] = [
    {
      from,
      span: end.from + end.span - from,
      value: textValue(lineText(row.label)),
      look: { bold: true, ...edges },
    },
  ];
  row.cells.forEach((cell, index) => {
    const place = places[index];
    if (place === undefined || (index >= label.from && index < label.from + label.span)) return;
    const { value, look } = sheetValue(cell);
    const column = table.columns[index];
    const first = total ? ranges.table : ranges.group;
    cells.push({
      ...place,
      value:
        column?.sums === true
          ? sumOf(value, place.from, first, ranges.last, nested)
          : column?.runs === undefined
            ? value
            : lastOf(value, place.from, ranges.last),
      look: { ...look, align: column?.align ?? 'left', bold: true, ...edges },
    });
  });
  sheet.add(ruled(table, cells));
  if (!total) ranges.group = null;
}

function lineCell(cell: Cell, column: Column | undefined, place: Places[number] | undefined): SheetCell {
  const { value, look } = sheetValue(cell);
  return {
    ...(place ?? { from: 0, span: 1 }),
    value,
    look: { ...look, align: column?.align ?? 'left', bottom: 'grey' },
  };
}

/** The balance above plus the one column minus the other; the first balance of a table is a figure. */
function runningOf(
  { value, from }: SheetCell,
  table: Table,
  places: Places,
  index: number,
  { here, above }: { readonly here: number; readonly above: number },
): SheetValue {
  const runs = table.columns[index]?.runs;
  if (runs === undefined || value.kind !== 'number' || above === 0) return value;
  const place = (id: string) =>
    columnName(places[table.columns.findIndex((one) => one.id === id)]?.from ?? 0);
  const formula = `${columnName(from)}${above}+${place(runs.plus)}${here}-${place(runs.minus)}${here}`;
  return { kind: 'formula', formula, result: value.value };
}

/** Under a running balance stands where it ended. */
function lastOf(value: SheetValue, column: number, last: number): SheetValue {
  if (value.kind !== 'number' || last === 0) return value;
  return { kind: 'formula', formula: `${columnName(column)}${last}`, result: value.value };
}

/** SUBTOTAL leaves other sub-totals out, so that a total spans its groups without counting them twice. */
function sumOf(
  value: SheetValue,
  column: number,
  first: number | null,
  last: number,
  nested: boolean,
): SheetValue {
  if (value.kind !== 'number' || first === null) return value;
  const range = `${columnName(column)}${first}:${columnName(column)}${last}`;
  return {
    kind: 'formula',
    formula: nested ? `SUBTOTAL(9,${range})` : `SUM(${range})`,
    result: value.value,
  };
}
