import * as XLSX from '@e965/xlsx';

import type { GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import { ERROR_CODES } from './cell-errors';
import { codePages } from './code-pages';
import { finishSheet } from './finish-sheet';
import { formatAsShownHere, type NumberFormat, numberFormat, type ShownNumber } from './number-text';
import { CellBudget } from './read-progress';
import { refuse } from './refusal';

XLSX.set_cptable(codePages);

/** A cell of SheetJS, reduced to what is read here. */
interface LibraryCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly z?: string | number;
  readonly f?: string;
}

const ROWS_MAX = 1_048_576;
const COLUMNS_MAX = 16_384;

/** Every sheet of a binary or zipped workbook, read by SheetJS; the reader of record. */
export function readWithSheetJs(bytes: Uint8Array): SheetGrid[] {
  const book = XLSX.read(bytes, {
    type: 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellHTML: false,
    // without it SheetJS leaves out which rows and columns are hidden
    cellStyles: true,
    // shown texts are made here, so that equal ones are kept once and all readers show alike
    cellText: false,

    cellFormula: true,
    raw: true,
    bookVBA: false,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const reader = new SheetJsReader(date1904);
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [reader.toGrid(name, hidden, sheet)];
  });
}

class SheetJsReader {
  readonly #date1904: boolean;
  readonly #budget = new CellBudget();
  readonly #formats = new Map<string | number | undefined, NumberFormat>();

  constructor(date1904: boolean) {
    this.#date1904 = date1904;
  }

  toGrid(name: string, hidden: boolean, sheet: XLSX.WorkSheet): SheetGrid {
    const cells: GridCell[] = [];
    this.#budget.startSheet();
    // dense mode keeps rows under '!data'; rows without cells are holes, which forEach passes over
    const rows: LibraryCell[][] = sheet['!data'] ?? [];
    if (rows.length > ROWS_MAX) refuse('file-unreadable', { reason: 'cell-address' });
    rows.forEach((row, rowIndex) => {
      // forEach looks at every index up to the last, there or not
      if (row && row.length > COLUMNS_MAX) refuse('file-unreadable', { reason: 'cell-address' });
      row?.forEach((cell, column) => {
        const read = cell && this.#toCell(cell, rowIndex, column);
        if (!read) return;
        this.#budget.take(read);
        cells.push(read);
      });
      // two copies of a long workbook would be too much
      delete rows[rowIndex];
    });
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      firstRow: s.r,
      firstColumn: s.c,
      lastRow: e.r,
      lastColumn: e.c,
    }));
    return finishSheet({
      name,
      hidden,
      cells,
      merges,
      hiddenRows: hiddenIndexes(sheet['!rows']),
      hiddenSpans: hiddenIndexes(sheet['!cols']).map((column) => ({ first: column, last: column })),
      pictures: [],
    });
  }

  /** Null for a cell without content. */
  #toCell(cell: LibraryCell, row: number, column: number): GridCell | null {
    const format = this.#formatOf(cell.z);
    const formula = cell.f ? cell.f : null;
    const content = contentOf(cell, format, formula);
    return content ? { row, column, ...content, format: format.code, formula } : null;
  }

  #formatOf(code: string | number | undefined): NumberFormat {
    const known = this.#formats.get(code);
    if (known) return known;
    const format = numberFormat(typeof code === 'string' ? formatAsShownHere(code) : null, this.#date1904);
    this.#formats.set(code, format);
    return format;
  }
}

function contentOf(cell: LibraryCell, format: NumberFormat, formula: string | null): ShownNumber | null {
  const { t: type, v: raw } = cell;
  if (formula !== null && (raw === undefined || raw === '' || type === 'z'))
    return { value: { kind: 'uncalculated' }, text: '' };
  if (type === 'n' && typeof raw === 'number') return format.contentOf(raw);
  if (type === 'e') {
    const code = ERROR_CODES.get(Number(raw)) ?? '#N/A';
    return { value: { kind: 'error', code }, text: code };
  }
  if (type === 'b')
    return { value: { kind: 'boolean', boolean: raw === true }, text: raw === true ? 'TRUE' : 'FALSE' };
  if (typeof raw !== 'string' || raw === '') return null;
  const text = raw.replace(/\r\n?/g, '\n');
  return { value: { kind: 'text', text }, text };
}

function hiddenIndexes(items: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  items?.forEach((item, index) => {
    if (item?.hidden) hidden.push(index);
  });
  return hidden;
}
