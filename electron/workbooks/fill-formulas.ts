import { calculateFormulas } from '#shared/imports/formula';
import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import { numberFormat } from './number-text';

/** Gives simple formulas without a stored result the one they have; the others stay uncalculated. */
export function fillFormulas(sheets: readonly SheetGrid[]): SheetGrid[] {
  if (!sheets.some((sheet) => sheet.cells.some((cell) => cell.value.kind === 'uncalculated')))
    return [...sheets];
  const results = calculateFormulas(sheets);
  return sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const result = results.get(cell);
      if (result === undefined) return cell;
      const number = Number(result);
      const format = numberFormat(cell.format, false);
      return { ...cell, value: { kind: 'number', number } as const, text: format.show(number) };
    }),
  }));
}

/**
 * Some writers store 0 as the result of every formula and ask Excel to calculate on opening.
 * Such a 0 is no figure: it counts as not calculated.
 */
export function withoutFillers(sheets: readonly SheetGrid[]): SheetGrid[] {
  const results = sheets.flatMap((sheet) =>
    sheet.cells.filter((cell) => cell.formula !== null && isNumber(cell)),
  );
  const isFiller = (cell: GridCell) => cell.value.kind === 'number' && cell.value.number === 0;
  return results.length > 0 && results.every(isFiller) ? sheets.map(forgetResults) : [...sheets];
}

/** The sheet as if none of its formulas had ever been calculated. */
export function forgetResults(sheet: SheetGrid): SheetGrid {
  const cells = sheet.cells.map((cell) =>
    cell.formula !== null && isNumber(cell)
      ? { ...cell, value: { kind: 'uncalculated' } as const, text: '' }
      : cell,
  );
  return { ...sheet, cells };
}

function isNumber(cell: GridCell): boolean {
  return cell.value.kind === 'number';
}
