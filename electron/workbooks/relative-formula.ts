import { cellName, columnName } from '#shared/imports/sheet-grid';

const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w.(])/g;

/** `RC[-2]*R[1]C5`, as the XML of 2003 writes references, becomes `D10*$E11` seen from a cell. */
export function fromRelative(formula: string, row: number, column: number): string {
  return formula.replace(PIECES, (whole, down: string | undefined, right: string | undefined) => {
    if (whole.startsWith('"') || whole.startsWith("'")) return whole;
    const [toRow, fixedRow] = target(down, row);
    const [toColumn, fixedColumn] = target(right, column);
    if (toRow < 0 || toColumn < 0) return '#REF!';
    if (!fixedRow && !fixedColumn) return cellName(toRow, toColumn);
    return `${fixedColumn ? '$' : ''}${columnName(toColumn)}${fixedRow ? '$' : ''}${toRow + 1}`;
  });
}

/** 0-based index, and whether it is absolute. */
function target(part: string | undefined, base: number): [number, boolean] {
  if (part === undefined) return [base, false];
  if (part.startsWith('[')) return [base + Number(part.slice(1, -1)), false];
  return [Number(part) - 1, true];
}
