import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { CellValue, GridCell, SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import { CellBudget } from './read-progress';
import { momentOfSerial } from './serial-date';

XLSX.set_cptable(codePages);

/** A cell of SheetJS, reduced to what is read here. */
interface LibraryCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: string | number;
  readonly f?: string;
}

/** Every sheet of a binary or zipped workbook, read by SheetJS; the reader of record. */
export function readWithSheetJs(bytes: Uint8Array): SheetGrid[] {
  const book = XLSX.read(bytes, {
    type: 'array',
    dense: true,
    cellDates: false,
    cellNF: true,
    cellHTML: false,
    cellText: true,
    // the date format without a code of its own is shown as Excel shows it in China
    dateNF: 'yyyy/m/d',

    cellFormula: true,
    raw: true,
    bookVBA: false,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new CellBudget();
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [toGrid(name, hidden, sheet, date1904, budget)];
  });
}

function toGrid(
  name: string,
  hidden: boolean,
  sheet: XLSX.WorkSheet,
  date1904: boolean,
  budget: CellBudget,
): SheetGrid {
  const cells: GridCell[] = [];
  budget.startSheet();
  // dense mode keeps rows under '!data'; rows without cells are holes, which forEach passes over
  const rows: LibraryCell[][] = sheet['!data'] ?? [];
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const read = cell && toCell(cell, rowIndex, column, date1904);
      if (!read) return;
      budget.take(read);
      cells.push(read);
    });
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

function toCell(cell: LibraryCell, row: number, column: number, date1904: boolean): GridCell | null {
  const format = typeof cell.z === 'string' && cell.z !== 'General' ? cell.z : null;
  const formula = cell.f ? cell.f : null;
  const value = toValue(cell, format, formula, date1904);
  if (!value) return null;
  return {
    row,
    column,
    value,
    text: cell.w ?? (cell.v === undefined ? '' : String(cell.v)),
    format,
    formula,
  };
}

function toValue(
  cell: LibraryCell,
  format: string | null,
  formula: string | null,
  date1904: boolean,
): CellValue | null {
  const { t: type, v: raw } = cell;
  if (formula !== null && (raw === undefined || raw === '')) return { kind: 'uncalculated' };
  if (type === 'e') return { kind: 'error', code: cell.w ?? '#N/A' };
  if (type === 'b') return { kind: 'boolean', boolean: raw === true };
  if (type === 'n' && typeof raw === 'number') {
    if (format !== null && XLSX.SSF.is_date(format)) {
      const moment = momentOfSerial(raw, date1904);
      if (moment) return { kind: 'date', ...moment };
    }
    return { kind: 'number', number: raw };
  }
  if (typeof raw === 'string' && raw !== '') return { kind: 'text', text: raw };
  return null;
}

function hiddenIndexes(items: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  items?.forEach((item, index) => {
    if (item?.hidden) hidden.push(index);
  });
  return hidden;
}
