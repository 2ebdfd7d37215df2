import type { GridCell } from '#shared/imports/sheet-grid';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';

/** `done` of `total` in the reader's own units; the screen shows the share. */
export type ReportProgress = (done: number, total: number) => void;

const COLUMNS_OF_EXCEL = 16_384;

/** Counts what one workbook really contains and refuses when it is more than the desk takes. */
export class CellBudget {
  #cells = 0;
  /** 1 for a column of the sheet that holds something. */
  readonly #columns = new Uint8Array(COLUMNS_OF_EXCEL);
  #columnCount = 0;
  #rows = 0;
  #row = -1;

  startSheet(): void {
    this.#columns.fill(0);
    this.#columnCount = 0;
    this.#rows = 0;
    this.#row = -1;
  }

  take(cell: GridCell): void {
    this.#cells += 1;
    if (this.#cells > READING_LIMITS.cells) tooLarge('cells', READING_LIMITS.cells);
    if (cell.row !== this.#row) {
      this.#row = cell.row;
      this.#rows += 1;
      if (this.#rows > READING_LIMITS.rows) tooLarge('rows', READING_LIMITS.rows);
    }
    if (this.#columns[cell.column] !== 1) {
      // a column beyond Excel's own counts each time, which ends it all the sooner
      this.#columns[cell.column] = 1;
      this.#columnCount += 1;
      if (this.#columnCount > READING_LIMITS.columns) tooLarge('columns', READING_LIMITS.columns);
    }
  }
}

function tooLarge(what: string, limit: number): never {
  return refuse('file-too-large', { what, limit });
}
