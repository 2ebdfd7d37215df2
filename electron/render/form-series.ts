import type { Cell, Line } from '#shared/documents/document-model';
import type { FormCell, FormGrid, FormRow, FormSheet, FormValue } from '#shared/documents/form-grid';

const PLACE = /\{(n+)\}/g;
const holdsPlace = (text: string) => /\{n+\}/.test(text);

/** Every form of a sheet with its number filled in, in the order of the numbers. */
export function formsOf(sheet: FormSheet): readonly FormGrid[] {
  const forms: FormGrid[] = [];
  for (const { form, first, last } of sheet.series) {
    for (let number = first; number <= last; number++) forms.push(numbered(form, number));
  }
  return forms;
}

/** Rows and cells without a number stay the same objects, so that they are measured once. */
function numbered(form: FormGrid, number: number): FormGrid {
  return { ...form, rows: form.rows.map((row) => numberedRow(row, number)) };
}

function numberedRow(row: FormRow, number: number): FormRow {
  if (!row.cells.some(isNumbered)) return row;
  return { ...row, cells: row.cells.map((cell) => (isNumbered(cell) ? numberedCell(cell, number) : cell)) };
}

function isNumbered(cell: FormCell): boolean {
  return hasPlace(cell.label ?? []) || cell.values.some(isNumberedValue);
}

const hasPlace = (line: Line) => line.some((run) => holdsPlace(run.text));

function isNumberedValue(value: FormValue): boolean {
  if (value.type === 'barcode') return holdsPlace(value.text);
  return value.type === 'text' && value.lines.some(hasPlace);
}

function filled(text: string, number: number): string {
  return text.replace(PLACE, (_, places: string) => String(number).padStart(places.length, '0'));
}

const filledLine = (line: Line, number: number): Line =>
  line.map((run) => (holdsPlace(run.text) ? { ...run, text: filled(run.text, number) } : run));

function numberedCell(cell: FormCell, number: number): FormCell {
  return {
    ...cell,
    ...(cell.label === undefined ? {} : { label: filledLine(cell.label, number) }),
    values: cell.values.map((value) => numberedValue(value, number)),
  };
}

function numberedValue(value: FormValue, number: number): FormValue {
  if (value.type === 'barcode') return { ...value, text: filled(value.text, number) };
  if (value.type !== 'text') return value;
  const text: Cell = { ...value, lines: value.lines.map((line) => filledLine(line, number)) };
  return text;
}
