import type { SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import type { ReadingHead, ShownCell, WorkbookFacts } from './reader-messages';

/** Rows of the sheet that go to the screen; a longer file is shown by its beginning, and read whole. */
const ROWS_SHOWN = 3000;
const CELLS_SHOWN = 60_000;

export function factsOf({ format, encoding, sheets }: WorkbookGrid): WorkbookFacts {
  return {
    format,
    encoding,
    sheets: sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, ...extentOf(sheet) })),
  };
}

/** What the screen draws around the cells; an empty sheet of that name where there is none. */
export function shownSheet(sheet: SheetGrid | undefined, name: string): ReadingHead['grid'] {
  if (!sheet)
    return {
      sheet: name,
      rows: 0,
      columns: 0,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      pictures: [],
    };
  const { merges, hiddenRows, hiddenColumns, pictures } = sheet;
  return { sheet: sheet.name, ...extentOf(sheet), merges, hiddenRows, hiddenColumns, pictures };
}

export function shownCells(sheet: SheetGrid): ShownCell[] {
  const shown: ShownCell[] = [];
  for (const { row, column, text } of sheet.cells) {
    // whole rows only: what is loaded is counted by rows
    if (row >= ROWS_SHOWN || (shown.length >= CELLS_SHOWN && row !== shown.at(-1)?.row)) break;
    shown.push({ row, column, text });
  }
  return shown;
}

function extentOf(sheet: SheetGrid): { rows: number; columns: number } {
  let columns = 0;
  for (const cell of sheet.cells) if (cell.column >= columns) columns = cell.column + 1;
  return { rows: (sheet.cells.at(-1)?.row ?? -1) + 1, columns };
}
