import type { GridCell, MergedRange, SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';

/** A cell as a test writes it: text, number, a day (`date('2026-03-24')`), or nothing. */
export type CellInput =
  | string
  | number
  | null
  | { readonly date: string }
  | { readonly number: number; readonly format: string };

export const date = (day: string): CellInput => ({ date: day });
/** A number with a number format, such as a currency that stands nowhere else. */
export const formatted = (number: number, format: string): CellInput => ({ number, format });

export interface SheetOptions {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** `[firstRow, firstColumn, lastRow, lastColumn]`, 0-based. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
}

/** A sheet from rows as one would type them, beginning at A1. */
export function sheetOf(rows: readonly (readonly CellInput[])[], options: SheetOptions = {}): SheetGrid {
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((input, column) =>
      input === null || input === '' ? [] : [cellOf(input, row, column)],
    ),
  );
  return {
    name: options.name ?? 'Sheet1',
    hidden: options.hidden ?? false,
    cells,
    merges: (options.merges ?? []).map(
      ([firstRow, firstColumn, lastRow, lastColumn]): MergedRange => ({
        firstRow,
        firstColumn,
        lastRow,
        lastColumn,
      }),
    ),
    hiddenRows: [...(options.hiddenRows ?? [])],
    hiddenColumns: [...(options.hiddenColumns ?? [])],
    pictures: [],
  };
}

export function workbookOf(...sheets: SheetGrid[]): WorkbookGrid {
  return { fileName: 'order.xlsx', format: 'xlsx', encoding: null, sheets };
}

function cellOf(input: Exclude<CellInput, null>, row: number, column: number): GridCell {
  const base = { row, column, format: null, formula: null };
  if (typeof input === 'string') return { ...base, value: { kind: 'text', text: input }, text: input };
  if (typeof input === 'number')
    return { ...base, value: { kind: 'number', number: input }, text: String(input) };
  if ('date' in input) {
    return {
      ...base,
      value: { kind: 'date', date: input.date, time: null },
      text: input.date,
      format: 'yyyy-mm-dd',
    };
  }
  return {
    ...base,
    value: { kind: 'number', number: input.number },
    text: String(input.number),
    format: input.format,
  };
}
