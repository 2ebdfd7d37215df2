import type { FormCell, FormGrid, FormSheet, FormValue } from '#shared/documents/form-grid';
import { formsOf } from '../form-series';
import { lineText, sheetValue, textValue } from './cell-value';
import type { SheetBuilder } from './sheet-builder';
import type { SheetCell, SheetValue } from './sheet-plan';

/** Columns of a list that holds the contents of many small forms, in mm. */
export const LIST_COLUMN_MM = 32;

interface Entry {
  readonly head: string;
  readonly value: SheetValue;
  readonly format: string | null;
}

/** Everything that a label says, cell by cell: what a label program reads instead of a drawing. */
function entriesOf(form: FormGrid): readonly Entry[] {
  return form.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.values.map((value, index) => entryOf(cell, value, index))),
  );
}

function entryOf(cell: FormCell, value: FormValue, index: number): Entry {
  if (value.type === 'barcode') {
    const head = value.code === 'qr' ? 'QR' : 'Code 128';
    return { head, value: { kind: 'text', text: value.text }, format: null };
  }
  const held = sheetValue(value);
  return {
    head: index === 0 ? lineText(cell.label ?? []) : '',
    value: held.value,
    format: held.look.format ?? null,
  };
}

export function listColumns(sheet: FormSheet): number {
  return Math.max(1, ...sheet.series.map(({ form }) => entriesOf(form).length));
}

/** A sheet of labels as a list, one row a label, for the programs of label printers. */
export function planFormList(
  sheet: SheetBuilder,
  labels: FormSheet,
): { readonly from: number; readonly to: number } {
  const rows = formsOf(labels).map(entriesOf);
  const [first = []] = rows;
  const at = sheet.add(
    first.map(
      (entry, index): SheetCell => ({
        from: index,
        span: 1,
        value: textValue(entry.head),
        look: { bold: true, size: 8, wrap: true, top: 'rule', bottom: 'hair' },
      }),
    ),
    25,
  );
  for (const entries of rows) {
    sheet.add(
      entries.map(
        (entry, index): SheetCell => ({
          from: index,
          span: 1,
          value: entry.value,
          look: { bottom: 'grey', ...(entry.format === null ? {} : { format: entry.format }) },
        }),
      ),
    );
  }
  return { from: at, to: at };
}
