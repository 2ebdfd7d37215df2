import { type CellNumber, cellNumber, plainNumber } from './cell-number';
import type { ColumnMeaning } from './column-lexicon';
import { isSpread } from './column-roles';
import { FieldValues } from './field-values';
import type { Variant } from './matrix';
import type { DecimalMark } from './number-reading';
import type { GridCell } from './sheet-grid';
import { type SheetView, textOf } from './sheet-view';
import { sizeOf } from './sizes';
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

/** Fields that name goods. */
export const NAMING: readonly ColumnMeaning[] = [
  'itemNo',
  'customerItemNo',
  'ourItemNo',
  'description',
  'descriptionZh',
  'barcode',
];

const TEXT_FIELDS: readonly ColumnMeaning[] = [
  'itemNo',
  'customerItemNo',
  'ourItemNo',
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

/** Pieces of a row in one size, one colour, or one size of a colour. */
export type Piece = {
  /** Empty where only the colour is told. */
  readonly size: string;
  readonly colour: string | null;
  /** The day these pieces are due, as its title writes it. */
  readonly day: string | null;
  readonly number: CellNumber;
  readonly column: number;
  /** The price of these pieces alone. */
  readonly price: { readonly number: CellNumber; readonly cell: GridCell } | null;
};

export type Context = {
  readonly view: SheetView;
  readonly header: TableHeader;
  readonly columns: readonly TableColumn[];
  readonly fieldOf: ReadonlyMap<number, ColumnMeaning>;
  readonly has: ReadonlySet<ColumnMeaning>;
  readonly mark: DecimalMark | null;
  /** What each column of pieces stands for in the rows being read; a row of sizes changes it. */
  readonly variants: ReadonlyMap<number, Variant>;
  readonly prices: ReadonlyMap<number, number>;
  /** Titles of columns that divide the quantity. */
  readonly breakdown: ReadonlyMap<number, string>;
};

export type ParsedRow = {
  readonly cells: FieldValues<GridCell>;
  readonly numbers: FieldValues<CellNumber>;
  readonly sizes: Piece[];
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
  /** Figures merged over this row and rows below it that count for themselves: sums of them all. */
  readonly groupSums: GroupSum[];
};

export type GroupSum = {
  readonly field: ColumnMeaning;
  readonly number: CellNumber;
  readonly cell: GridCell;
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
  'discount',
]);

export function parseRow(context: Context, row: number, cells: readonly GridCell[]): ParsedRow {
  const out: { -readonly [Key in keyof ParsedRow]: ParsedRow[Key] } = {
    cells: new FieldValues(),
    numbers: new FieldValues(),
    sizes: [],
    remarks: [],
    named: [],
    unreadable: [],
    figures: 0,
    vertical: false,
    priced: false,
    loose: null,
    merged: NO_FIELDS,
    groupSums: [],
  };
  let figures = 0;
  let vertical = false;
  let loose: GridCell | null = null;
  const hasSpans = context.header.spans.size > 0;
  const hasShares = context.breakdown.size > 0;
  const hasVariants = context.variants.size > 0;
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
    const span = hasSpans ? context.header.spans.get(cell.column) : undefined;
    if (
      span !== undefined &&
      span.first < cell.column &&
      cell.value.kind === 'text' &&
      context.fieldOf.get(span.first) === 'description'
    ) {
      out.named.push(textOf(cell));
      continue;
    }
    const share = hasShares ? context.breakdown.get(cell.column) : undefined;
    if (share !== undefined) {
      const number = cellNumber(cell, context.mark);
      if (number && number.float !== 0) out.remarks.push(`${share}: ${number.value}`);
      continue;
    }
    const variant = hasVariants ? context.variants.get(cell.column) : undefined;
    if (field === undefined && !variant) continue;
    if (variant) {
      const number = cellNumber(cell, context.mark);
      if (number) {
        const { size, colour, day } = variant;
        if (number.float !== 0)
          out.sizes.push({
            size: sizeOf(textOfTitle(size ?? '')),
            colour: colour === null ? null : textOfTitle(colour),
            day,
            number,
            column: cell.column,
            price: priceOf(context, cells, cell.column),
          });
        figures += 1;
      } else if (!out.cells.has('size') && !/^[-–—/x]*$/i.test(textOf(cell))) out.cells.set('size', cell);
    } else if (field === 'remark') out.remarks.push(textOf(cell));
    else if (field !== undefined && FIGURE_FIELDS.has(field)) {
      const number = cellNumber(cell, context.mark) ?? freeOfCharge(cell, field);
      if (number) {
        if (isGroupSum(context, row, cell, field)) out.groupSums.push({ field, number, cell });
        else if (!out.numbers.has(field)) {
          out.numbers.add(field, number);
          out.cells.set(field, cell);
        }
        figures += 1;
      } else if (!out.cells.has(field)) {
        out.cells.set(field, cell);
        if (textOf(cell) !== '' && !/^[-–—/x\s]*$/i.test(textOf(cell))) out.unreadable.push({ field, cell });
      }
    } else if (field === undefined || isSpread(field)) {
      // A size that this block of the table does not have.
      const number = cellNumber(cell, context.mark);
      if (number === null && cell.value.kind === 'text' && !out.cells.has('size'))
        out.cells.set('size', cell);
      else if (number?.float) out.unreadable.push({ field: 'sizeQuantity', cell });
    } else if (field !== 'ignore' && !out.cells.has(field)) {
      if (!isDashes(textOf(cell))) out.cells.add(field, cell);
    }
  }
  if (context.view.hasMerges) out.merged = fillMerged(context, row, out);
  out.figures = figures;
  out.vertical = vertical;
  out.priced = out.numbers.has('unitPrice');
  out.loose = loose;
  return out;
}

const FREE =
  /^(?:foc|f\.o\.c\.?|free(?: of charge)?|no charge|n\/c|gratis|kostenlos|ohne berechnung|gratuit|sin cargo|gratuito|omaggio|sem custo|бесплатно|ucretsiz|ücretsiz|bedelsiz|mien phi|miễn phí|免费|免費|无偿|無償|赠送|贈送|무상|무료)$/i;

/** Goods that cost nothing: a price or an amount of zero, in words. */
function freeOfCharge(cell: GridCell, field: ColumnMeaning): CellNumber | null {
  if ((field !== 'unitPrice' && field !== 'amount') || cell.value.kind !== 'text') return null;
  return FREE.test(textOf(cell)) ? plainNumber(0) : null;
}

/** Nothing or dashes. */
function isDashes(text: string): boolean {
  const first = text.charCodeAt(0);
  const isWord = (first >= 48 && first <= 57) || (first >= 65 && first <= 122);
  return !isWord && /^[-–—/]*$/.test(text);
}

const NO_FIELDS: ReadonlySet<ColumnMeaning> = new Set();

function priceOf(context: Context, cells: readonly GridCell[], column: number): Piece['price'] {
  const own = context.prices.get(column);
  const cell = own === undefined ? undefined : cells.find((entry) => entry.column === own);
  const number = cellNumber(cell, context.mark);
  return cell && number ? { number, cell } : null;
}

function textOfTitle(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** A quantity or an amount merged over the colours of a style adds up rows that count for themselves. */
function isGroupSum(context: Context, row: number, cell: GridCell, field: ColumnMeaning): boolean {
  if (!context.view.hasMerges || (field !== 'quantity' && field !== 'amount')) return false;
  const range = context.view.mergeAt(row, cell.column);
  if (range === undefined || range.lastRow === range.firstRow || range.firstRow !== row) return false;
  return context.view
    .cellsOf(row + 1)
    .some(
      (below) =>
        below.column !== cell.column &&
        (context.variants.has(below.column) || context.fieldOf.get(below.column) === 'quantity') &&
        cellNumber(below, context.mark) !== null,
    );
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
