import type { GridCell } from '#shared/imports/sheet-grid';

/** A cell of a file that knows no types: text, which the import reads as number or date or leaves. */
export function textCell(row: number, column: number, text: string): GridCell {
  return { row, column, value: { kind: 'text', text }, text, format: null, formula: null };
}
