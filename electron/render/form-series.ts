import type { Cell, Line } from '#shared/documents/document-model';
import type { FormCell, FormGrid, FormRow, FormSheet, FormValue } from '#shared/documents/form-grid';

const PLACE = /\{(n+)\}/g;
const holdsPlace = (text: string) => /\{n+\}/.test(text);

export function countForms({ series }: FormSheet): number {
  return series.reduce((count, { first, last }) => count + Math.max(0, last - first + 1), 0);
}

/** Forms of a sheet with their numbers filled in, in the order of the numbers: `count` of them from place `from` on. */
export function formsOf(sheet: FormSheet, from = 0, count = countForms(sheet)): readonly FormGrid[] {
  const forms: FormGrid[] = [];
  let before = 0;
  for (const { form, first, last } of sheet.series) {
    const start = first + Math.max(0, from - before);
    for (let number = start; number <= last && forms.length < count; number++) {
      forms.push(numbered(form, number));
    }
    before += Math.max(0, last - first + 1);
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
