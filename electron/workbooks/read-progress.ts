import type { GridCell } from '#shared/imports/sheet-grid';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';

/** `done` of `total` in the reader's own units; the screen shows the share. */
export type ReportProgress = (done: number, total: number) => void;

/** Counts what one workbook really contains and refuses when it is more than the desk takes. */
export class CellBudget {
  #cells = 0;
  readonly #columns = new Set<number>();
  #rows = 0;
  #row = -1;

  startSheet(): void {
    this.#columns.clear();
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
    if (!this.#columns.has(cell.column)) {
      this.#columns.add(cell.column);
      if (this.#columns.size > READING_LIMITS.columns) tooLarge('columns', READING_LIMITS.columns);
    }
  }
}

function tooLarge(what: string, limit: number): never {
  return refuse('file-too-large', { what, limit });
}
