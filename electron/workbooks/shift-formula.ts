import { columnName } from '#shared/imports/sheet-grid';

/** Text in quotes stays as it is; everything else is looked through for relative references. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A shared formula is stored once: its text as it stands `rows` lower and `columns` further right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    PIECES,
    (
      whole,
      fixedColumn: string | undefined,
      letters: string | undefined,
      fixedRow: string,
      digits: string,
      at: number,
    ) => {
      if (letters === undefined || /[\w.]/.test(formula.charAt(at - 1))) return whole;
      const column = fixedColumn ? letters : columnName(Math.max(0, columnIndex(letters) + columns));
      const row = fixedRow ? digits : String(Math.max(1, Number(digits) + rows));
      return `${fixedColumn}${column}${fixedRow}${row}`;
    },
  );
}

/** 0-based column of `A`, `AB`. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}
