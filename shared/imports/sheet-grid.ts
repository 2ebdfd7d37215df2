import { z } from 'zod';

/** What a cell truly holds. A number stays a binary float here: `shared/imports` turns it into a decimal once. */
export const CellValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('number'), number: z.number() }),
  /** A cell with a date format; `time` is `hh:mm:ss` or null. */
  z.object({ kind: z.literal('date'), date: z.string(), time: z.string().nullable() }),
  z.object({ kind: z.literal('boolean'), boolean: z.boolean() }),
  z.object({ kind: z.literal('error'), code: z.string() }),
  /** A formula that the file holds no result for; the formula's text without `=` stands in `GridCell.formula`. */
  z.object({ kind: z.literal('uncalculated') }),
]);
export type CellValue = z.infer<typeof CellValue>;

export const GridCell = z.object({
  /** 0-based. */
  row: z.number().int().min(0),
  column: z.number().int().min(0),
  value: CellValue,
  /** As Excel shows it, with its number format. */
  text: z.string(),
  /** Number format code, null for General or where the format has none. */
  format: z.string().nullable(),
  /** Formula text without `=`, null for a plain value. */
  formula: z.string().nullable(),
});
export type GridCell = z.infer<typeof GridCell>;

/** Inclusive, 0-based. Clipped to the used area by the reader, never expanded. */
export const MergedRange = z.object({
  firstRow: z.number().int(),
  firstColumn: z.number().int(),
  lastRow: z.number().int(),
  lastColumn: z.number().int(),
});
export type MergedRange = z.infer<typeof MergedRange>;

/** A picture inside the workbook, anchored at a cell; its bytes travel beside the grid under `name`. */
export const GridPicture = z.object({
  name: z.string(),
  type: z.string(),
  row: z.number().int(),
  column: z.number().int(),
});
export type GridPicture = z.infer<typeof GridPicture>;

/** One sheet as read: sparse, in row then column order. */
export const SheetGrid = z.object({
  name: z.string(),
  hidden: z.boolean(),
  cells: z.array(GridCell),
  merges: z.array(MergedRange),
  hiddenRows: z.array(z.number().int()),
  /** Rows that are struck through; absent where the sheet has none, or its format does not tell. */
  struckRows: z.array(z.number().int()).optional(),
  hiddenColumns: z.array(z.number().int()),
  pictures: z.array(GridPicture),
});
export type SheetGrid = z.infer<typeof SheetGrid>;

export const WORKBOOK_FORMATS = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'csv',
  'tsv',
  'xml2003',
  'html',
  'ods',
  'clipboard',
] as const;
export const WorkbookFormat = z.enum(WORKBOOK_FORMATS);
export type WorkbookFormat = z.infer<typeof WorkbookFormat>;

export const WorkbookGrid = z.object({
  fileName: z.string(),
  format: WorkbookFormat,
  /** Character encoding that was detected for text files, e.g. `gb18030`; null for workbooks. */
  encoding: z.string().nullable(),
  sheets: z.array(SheetGrid),
});
export type WorkbookGrid = z.infer<typeof WorkbookGrid>;

/** `F11` for row 10, column 5. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(65 + (rest % 26)) + name;
  }
  return name;
}
