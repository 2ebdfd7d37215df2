import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { Incoterm } from '#shared/values/incoterm';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

/** Where something was read: sheet and cell, `{ sheet: 'PO', row: 10, column: 5 }`, 0-based. */
export const CellPlace = z.object({ sheet: z.string(), row: z.number().int(), column: z.number().int() });
export type CellPlace = z.infer<typeof CellPlace>;

/** What the file is. An order, an invoice and a packing list all become lines; a price list has no quantities. */
export const DRAFT_KINDS = [
  'purchase-order',
  'invoice',
  'packing-list',
  'quotation',
  'price-list',
  'order-list',
  'unknown',
] as const;
export const DraftKind = z.enum(DRAFT_KINDS);
export type DraftKind = z.infer<typeof DraftKind>;

/** Columns of the order table that the desk understands. */
export const LINE_FIELDS = [
  'position',
  'customerOrderNo',
  'itemNo',
  'customerItemNo',
  'ourItemNo',
  'description',
  'descriptionZh',
  'colour',
  'size',
  'sizeQuantity',
  'colourQuantity',
  'quantity',
  'unit',
  'unitPrice',
  'amount',
  'deliveryDate',
  'hsCode',
  'cartons',
  'piecesPerCarton',
  'netKg',
  'grossKg',
  'volume',
  'cartonSize',
  'barcode',
  'remark',
  'ignore',
] as const;
export const LineField = z.enum(LINE_FIELDS);
export type LineField = z.infer<typeof LineField>;

/** Fields of the order's head. */
export const HEAD_FIELDS = [
  'customerOrderNo',
  'buyer',
  'orderDate',
  'deliveryDate',
  'currency',
  'incoterm',
  'paymentTerms',
  'portOfLoading',
  'portOfDischarge',
] as const;
export const HeadField = z.enum(HEAD_FIELDS);
export type HeadField = z.infer<typeof HeadField>;

/** Raw text, parsed value, where it stands, and how sure the desk is. */
function draftCell<T extends z.ZodType>(value: T) {
  return z.object({
    raw: z.string(),
    value: value.nullable(),
    place: CellPlace.nullable(),
    /** `sure`: read without doubt; `unsure`: yellow, look; `wrong`: red, must be mended; `missing`: nothing there. */
    state: z.enum(['sure', 'unsure', 'wrong', 'missing']),
    source: z.enum(['file', 'habit', 'clerk', 'derived']),
  });
}
export const TextCell = draftCell(z.string());
export type TextCell = z.infer<typeof TextCell>;
export const DecimalCell = draftCell(DecimalText);
export type DecimalCell = z.infer<typeof DecimalCell>;
export const DateCell = draftCell(PlainDate);
export type DateCell = z.infer<typeof DateCell>;
export const UnitCell = draftCell(Unit);
export type UnitCell = z.infer<typeof UnitCell>;
export const CurrencyCell = draftCell(CurrencyCode);
export type CurrencyCell = z.infer<typeof CurrencyCell>;
export const IncotermCell = draftCell(Incoterm);
export type IncotermCell = z.infer<typeof IncotermCell>;

export const DraftHead = z.object({
  customerOrderNo: TextCell,
  buyer: TextCell,
  orderDate: DateCell,
  deliveryDate: DateCell,
  currency: CurrencyCell,
  incoterm: IncotermCell,
  paymentTerms: TextCell,
  portOfLoading: TextCell,
  portOfDischarge: TextCell,
});
export type DraftHead = z.infer<typeof DraftHead>;

export const DraftLine = z.object({
  /** Stable within the draft: `1`, `2`, … in file order. */
  id: z.string(),
  /** 0-based row of the sheet the line begins on. */
  row: z.number().int(),
  customerOrderNo: TextCell,
  /** The number the file orders the goods by, whosever it is. */
  itemNo: TextCell,
  /** The customer's own number, where the file tells it apart. */
  customerItemNo: TextCell,
  /** Our number (the factory's, the supplier's), where the file tells it apart. */
  ourItemNo: TextCell,
  description: TextCell,
  descriptionZh: TextCell,
  colour: TextCell,
  size: TextCell,
  /** Pieces by size where the file spreads sizes over columns; empty otherwise. */
  sizes: z.array(z.object({ size: z.string(), quantity: DecimalText })),
  /** The column of each of `sizes` where its pieces stand in a cell of their own; absent where none do. */
  sizeColumns: z.array(z.number().int()).optional(),
  quantity: DecimalCell,
  unit: UnitCell,
  unitPrice: DecimalCell,
  /** The price after the discount of the line, where the file gives one; the order takes this one. */
  netPrice: DecimalCell,
  /** The amount as the file states it. */
  amount: DecimalCell,
  deliveryDate: DateCell,
  hsCode: TextCell,
  cartons: DecimalCell,
  piecesPerCarton: DecimalCell,
  netKg: DecimalCell,
  grossKg: DecimalCell,
  volume: DecimalCell,
  remark: TextCell,
  /** The name of a picture of the grid that stands in this row. */
  picture: z.string().nullable(),
});
export type DraftLine = z.infer<typeof DraftLine>;

export const IMPORT_PROBLEM_KINDS = [
  'no-table',
  'columns-unsure',
  'amount-differs',
  'total-quantity-differs',
  'total-amount-differs',
  'total-cartons-differs',
  'total-net-weight-differs',
  'total-gross-weight-differs',
  'total-volume-differs',
  'sizes-differ',
  'size-unknown',
  /** Goods sized twice: nothing says which of the two figures is the waist. */
  'size-order',
  'date-ambiguous',
  'date-unreadable',
  'number-ambiguous',
  'number-unreadable',
  'unit-missing',
  'unit-unknown',
  'item-missing',
  'quantity-missing',
  'price-missing',
  'currency-missing',
  'currency-mixed',
  'order-number-missing',
  'several-orders',
  'several-tables',
  /** Goods on other sheets: part of this order, or not. */
  'several-sheets',
  /** A sheet that repeats lines of the order and was not counted again. */
  'sheet-repeats',
  'hidden-data',
  'formula-uncalculated',
  'cell-error',
  'price-basis',
  'quantity-basis',
  'quantities-missing',
  'row-skipped',
  'line-cancelled',
  'charge-rows',
  'charge-suspected',
  'discount',
  'layout-changed',
  'item-unknown',
  'duplicate-order',
] as const;
export const ImportProblemKind = z.enum(IMPORT_PROBLEM_KINDS);
export type ImportProblemKind = z.infer<typeof ImportProblemKind>;

/** One thing to look at. `error` blocks saving, `question` must be answered once, `hint` only informs. */
export const ImportProblem = z.object({
  id: z.string(),
  kind: ImportProblemKind,
  severity: z.enum(['error', 'question', 'hint']),
  place: CellPlace.nullable(),
  /** Line id, where it is about a line. */
  line: z.string().nullable(),
  field: z.string().nullable(),
  /** Figures and texts for the sentence: `{ computed: '156600', stated: '531800' }`. */
  facts: z.record(z.string(), z.string()),
  /** Readings to choose from, for a question: value and how to show it. */
  choices: z.array(z.object({ id: z.string(), value: z.string() })),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

/** A total that the file prints, against the sum of our lines. */
export const TotalProof = z.object({
  field: z.enum(['quantity', 'amount', 'cartons', 'netKg', 'grossKg', 'volume']),
  computed: DecimalText,
  stated: DecimalText,
  place: CellPlace,
  agrees: z.boolean(),
  /** The lines whose sum it states, where it is a row of a summary and not one below its lines. */
  lines: z.array(z.string()).optional(),
  /** As it is typed, where the cell holds text. */
  raw: z.string().optional(),
});
export type TotalProof = z.infer<typeof TotalProof>;

/** Which column of the sheet holds which field. */
export const ColumnMapping = z.object({
  column: z.number().int(),
  field: LineField,
  /** 0 to 1. */
  confidence: z.number(),
  /** Header text of the column as the file has it. */
  header: z.string(),
  /** Which of several lists side by side it belongs to; absent for the first. */
  list: z.number().int().optional(),
});
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** What each part of the sheet was read as; the screen colours it. Rows inclusive and 0-based. */
export const GridRegion = z.object({
  kind: z.enum(['head', 'table-header', 'lines', 'totals', 'skipped']),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  firstColumn: z.number().int(),
  lastColumn: z.number().int(),
  /** Absent on the first sheet of the order. */
  sheet: z.string().optional(),
});
export type GridRegion = z.infer<typeof GridRegion>;

/** The order a file becomes, not yet stored. */
export const OrderDraft = z.object({
  kind: DraftKind,
  /** The sheet of the lines; the first of them where they stand on several. */
  sheet: z.string(),
  /** All sheets of the lines, where they stand on more than one. */
  sheets: z.array(z.string()).optional(),
  /** How numbers and dates of this file are written. */
  numberStyle: z.enum(['dot', 'comma']),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  columns: z.array(ColumnMapping),
  /** First and last row of the table header, 0-based. */
  headerRows: z.object({ first: z.number().int(), last: z.number().int() }).nullable(),
  regions: z.array(GridRegion),
  head: DraftHead,
  lines: z.array(DraftLine),
  proofs: z.array(TotalProof),
  totalQuantity: DecimalText.nullable(),
  totalAmount: DecimalText.nullable(),
  problems: z.array(ImportProblem),
  /** Recognises the layout again: same customer, same form. */
  fingerprint: z.string(),
});
export type OrderDraft = z.infer<typeof OrderDraft>;

/** What the clerk or a remembered layout decides about the reading; everything absent is worked out. */
export const ReadingChoices = z.object({
  sheet: z.string().optional(),
  /** Whether goods on other sheets belong to the order, where the file itself does not prove it. */
  sheets: z.enum(['together', 'alone']).optional(),
  /** The sheet that the screen shows; the reading is the same. */
  shown: z.string().optional(),
  /** Header rows, 0-based. */
  headerRows: z.object({ first: z.number().int(), last: z.number().int() }).optional(),
  /** Field by column number (as text key). */
  columns: z.record(z.string(), LineField).optional(),
  decimalMark: z.enum([',', '.']).optional(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  currency: CurrencyCode.optional(),
  unit: Unit.optional(),
  includeHidden: z.boolean().optional(),
  /** For a file with several orders: the PO number to read. */
  orderNo: z.string().optional(),
  /** Places of head fields, learned from a remembered layout. */
  headPlaces: z.partialRecord(HeadField, CellPlace).optional(),
  /** Corrections in place: field path (`head.orderDate`, `lines.3.unitPrice`) to the text the clerk typed. */
  corrections: z.record(z.string(), z.string()).optional(),
  /** Answers to questions: problem id to choice id. */
  answers: z.record(z.string(), z.string()).optional(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;
