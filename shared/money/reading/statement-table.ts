import type { GridCell, SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import { textOf, viewOf } from '#shared/imports/sheet-view';
import { chosenColumns, findStatementColumns } from './statement-columns';

/** A sheet as texts by row and column, hidden rows and columns left out; places stay those of the sheet. */
export function statementTable(sheet: SheetGrid): readonly (readonly string[])[] {
  const view = viewOf(sheet, false);
  const last = view.rows.at(-1) ?? -1;
  const table: string[][] = Array.from({ length: last + 1 }, () => []);
  for (const row of view.rows) {
    const cells = table[row];
    if (!cells) continue;
    for (const cell of view.cellsOf(row)) {
      while (cells.length < cell.column) cells.push('');
      cells[cell.column] = certainText(cell);
    }
  }
  return table;
}

/** A number that the file holds as a number is never ambiguous: `1.234` gets a fourth decimal, so that no dot is read as thousands. */
function certainText(cell: GridCell): string {
  const text = textOf(cell);
  if (cell.value.kind !== 'number') return text;
  return /^-?\d+\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** The sheet the clerk chose, else the first visible one with the titles of a statement, else the first. */
export function statementSheet(workbook: WorkbookGrid, chosen: string | undefined): SheetGrid | undefined {
  const { sheets } = workbook;
  const named = sheets.find((sheet) => sheet.name === chosen);
  if (named) return named;
  const visible = sheets.filter((sheet) => !sheet.hidden);
  return (
    visible.find((sheet) => findStatementColumns(statementTable(sheet)) !== null) ?? visible[0] ?? sheets[0]
  );
}

/** Titles by column: the form of a file, whatever rows it holds. Empty while no titles are found. */
export function statementFingerprint(
  table: readonly (readonly string[])[],
  headerRow: number | undefined,
): string {
  const found = chosenColumns(table, headerRow);
  if (found === null) return '';
  return (table[found.headerRow] ?? [])
    .map((text, column) => `${column}:${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()}`)
    .filter((part) => !part.endsWith(':'))
    .join('\u001f')
    .slice(0, 4000);
}
