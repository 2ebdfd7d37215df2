import type { Cell, Figure, Line } from '#shared/documents/document-model';
import { printable } from '../pdf/wrap';
import type { Look, SheetValue } from './sheet-plan';

export const BLANK: SheetValue = { kind: 'blank' };

export function textValue(text: string): SheetValue {
  const said = printable(text).replace(/\u00a0/g, ' ');
  return said === '' ? BLANK : { kind: 'text', text: said };
}

export function lineText(line: Line): string {
  return line.map((run) => run.text).join('');
}

const quoted = (text: string) => `"${text.replace(/"/g, '""')}"`;

/** `#,##0.00`, `"USD" #,##0.00`, `#,##0.00 "kg"`: as many decimals as the figure is printed with. */
export function numberFormat(figure: Figure): string {
  const places = (figure.value.split('.')[1] ?? '').length;
  const digits = places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
  if (figure.plain === true) {
    const [head, tail] = [figure.before ?? '', figure.after ?? ''].map((text) =>
      text === '' ? '' : quoted(text),
    );
    return `${head}${digits.replace('#,##0', '0')}${tail}`;
  }
  const before = figure.before === undefined ? '' : `${quoted(figure.before)} `;
  const after = figure.after === undefined ? '' : ` ${quoted(figure.after)}`;
  return `${before}${digits}${after}`;
}

/** The value of a cell as the workbook holds it: figures as numbers, days as dates, all else as text. */
export function sheetValue(cell: Cell): { readonly value: SheetValue; readonly look: Look } {
  switch (cell.type) {
    case 'text': {
      const said = cell.lines.map((line) => printable(lineText(line)).replace(/\u00a0/g, ' '));
      const joined = said.filter((line) => line !== '').join('\n');
      const bold =
        cell.lines.length > 0 && cell.lines.every((line) => line.every((run) => run.bold === true));
      const grey =
        cell.lines.length > 0 && cell.lines.every((line) => line.every((run) => run.grey === true));
      return {
        value: joined === '' ? BLANK : { kind: 'text', text: joined },
        look: { wrap: true, ...(bold ? { bold } : {}), ...(grey ? { grey } : {}) },
      };
    }
    case 'date':
      return {
        value: { kind: 'date', value: cell.value },
        look: { format: 'yyyy-mm-dd', align: 'left', ...(cell.bold ? { bold: true } : {}) },
      };
    case 'dash':
      return { value: { kind: 'text', text: '–' }, look: {} };
    case 'empty':
    case 'picture':
      return { value: BLANK, look: {} };
    default:
      return {
        // The only place where a decimal text becomes a floating number: a workbook knows no other.
        value: { kind: 'number', value: Number(cell.value) },
        look: { format: numberFormat(cell), align: 'right', ...(cell.bold ? { bold: true } : {}) },
      };
  }
}
