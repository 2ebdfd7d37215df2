import { type CellNumber, cellNumber } from './cell-number';
import type { ColumnMeaning } from './column-lexicon';
import type { DecimalMark } from './number-reading';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import type { TableColumn } from './table-columns';
import type { TableHeader } from './table-header';

export type AdditiveField = 'quantity' | 'amount' | 'cartons' | 'netKg' | 'grossKg' | 'volume';
export const ADDITIVE: readonly AdditiveField[] = [
  'quantity',
  'amount',
  'cartons',
  'netKg',
  'grossKg',
  'volume',
];

const TEXT_FIELDS: readonly ColumnMeaning[] = [
  'itemNo',
  'customerItemNo',
  'description',
  'descriptionZh',
  'customerOrderNo',
  'colour',
  'size',
  'barcode',
  'deliveryDate',
  'unit',
  'unitPrice',
  'hsCode',
  'currencyColumn',
  'priceUnit',
];

export type Context = {
  readonly view: SheetView;
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly fieldOf: ReadonlyMap<number, ColumnMeaning>;
  readonly has: ReadonlySet<ColumnMeaning>;
  readonly mark: DecimalMark | null;
};

export type ParsedRow = {
  readonly cells: Map<ColumnMeaning, GridCell>;
  readonly numbers: Map<ColumnMeaning, CellNumber>;
  readonly numberCells: Map<ColumnMeaning, GridCell>;
  readonly sizes: { size: string; number: CellNumber; column: number }[];
  readonly remarks: string[];
  /** Texts beside the description under its own wide title: `COMMODITY: | MIXED FATTY ACID`. */
  readonly named: string[];
  readonly unreadable: { field: ColumnMeaning; cell: GridCell }[];
  /** How many of its figures stand in columns of figures. */
  readonly figures: number;
  readonly vertical: boolean;
  readonly priced: boolean;
  readonly loose: GridCell | null;
  /** Fields that a cell merged from above fills. */
  readonly merged: ReadonlySet<ColumnMeaning>;
};

const FIGURE_FIELDS = new Set<ColumnMeaning>([
  'quantity',
  'unitPrice',
  'amount',
  'cartons',
  'piecesPerCarton',
  'netKg',
  'grossKg',
  'volume',
  'priceUnit',
]);

export function parseRow(context: Context, row: number, cells: readonly GridCell[]): ParsedRow {
  const out: ParsedRow = {
    cells: new Map(),
    numbers: new Map(),
    numberCells: new Map(),
    sizes: [],
    remarks: [],
    named: [],
    unreadable: [],
    figures: 0,
    vertical: false,
    priced: false,
    loose: null,
    merged: new Set(),
  };
  let figures = 0;
  let vertical = false;
  let loose: GridCell | null = null;
  for (const cell of cells) {
    const field = context.fieldOf.get(cell.column);
    if (cell.formula !== null && isColumnSum(cell)) vertical = true;
    if (
      (field === undefined || field === 'ignore') &&
      cell.value.kind === 'text' &&
      figures === 0 &&
      cell.value.text.trim().length >= 4
    ) {
      loose ??= cell;
    }
    const span = context.header.spans.get(cell.column);
    if (
      span !== undefined &&
      span.first < cell.column &&
      cell.value.kind === 'text' &&
      context.fieldOf.get(span.first) === 'description'
    ) {
      out.named.push(textOf(cell));
      continue;
    }
    if (field === undefined) continue;
    if (field === 'remark') out.remarks.push(textOf(cell));
    else if (field === 'sizeQuantity') {
      const number = cellNumber(cell, context.mark);
      if (number) {
        const titles = context.header.titles.get(cell.column) ?? [];
        if (number.float !== 0)
          out.sizes.push({ size: textOfTitle(titles.at(-1) ?? ''), number, column: cell.column });
        figures += 1;
      }
    } else if (FIGURE_FIELDS.has(field)) {
      const number = cellNumber(cell, context.mark);
      if (number) {
        if (!out.numbers.has(field)) {
          out.numbers.set(field, number);
          out.numberCells.set(field, cell);
          out.cells.set(field, cell);
        }
        figures += 1;
      } else if (!out.cells.has(field)) {
        out.cells.set(field, cell);
        if (textOf(cell) !== '' && !/^[-–—/x\s]*$/i.test(textOf(cell))) out.unreadable.push({ field, cell });
      }
    } else if (field !== 'ignore' && !out.cells.has(field)) {
      if (!/^[-–—/]*$/.test(textOf(cell))) out.cells.set(field, cell);
    }
  }
  const merged = fillMerged(context, row, out);
  return { ...out, figures, vertical, priced: out.numbers.has('unitPrice'), loose, merged };
}

function textOfTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A cell merged downwards holds for every row beside it, except for what would be counted twice. */
function fillMerged(context: Context, row: number, out: ParsedRow): ReadonlySet<ColumnMeaning> {
  const filled = new Set<ColumnMeaning>();
  for (const [column, field] of context.fieldOf) {
    if (out.cells.has(field) || !TEXT_FIELDS.includes(field)) continue;
    const range = context.view.mergeAt(row, column);
    if (range === undefined || range.firstRow === row || range.firstRow <= context.header.last) continue;
    const cell = context.view.at(range.firstRow, range.firstColumn);
    if (!cell || range.firstColumn !== column) continue;
    out.cells.set(field, cell);
    filled.add(field);
    if (field === 'unitPrice') {
      const number = cellNumber(cell, context.mark);
      if (number) out.numbers.set(field, number);
    }
  }
  return filled;
}

/** `SUM(G13:G32)` adds rows above it: the row is a total whatever it says. */
function isColumnSum(cell: GridCell): boolean {
  const found = /^(?:SUM|SUBTOTAL)\((?:\d+,)?\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)$/i.exec(
    cell.formula ?? '',
  );
  return (
    found !== null &&
    found[1] === found[3] &&
    found[2] !== found[4] &&
    Number(found[4]) <= cell.row + 1 &&
    Number(found[2]) < cell.row + 1
  );
}
