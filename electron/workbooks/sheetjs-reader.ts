import * as XLSX from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { CellValue, GridCell, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';
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
    cellFormula: true,
    raw: true,
    bookVBA: false,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [toGrid(name, hidden, sheet, date1904)];
  });
}

function toGrid(name: string, hidden: boolean, sheet: XLSX.WorkSheet, date1904: boolean): SheetGrid {
  const cells: GridCell[] = [];
  // dense mode keeps rows under '!data'; rows without cells are holes
  const rows: LibraryCell[][] = sheet['!data'] ?? [];
  rows.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const read = cell && toCell(cell, rowIndex, column, date1904);
      if (read) cells.push(read);
    });
  });
  return {
    name,
    hidden,
    cells,
    merges: clipMerges(sheet['!merges'] ?? [], cells),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
    pictures: [],
  };
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

function clipMerges(merges: readonly XLSX.Range[], cells: readonly GridCell[]): MergedRange[] {
  const lastRow = Math.max(-1, cells.at(-1)?.row ?? -1);
  const lastColumn = cells.reduce((last, cell) => Math.max(last, cell.column), -1);
  return merges
    .map(({ s, e }) => ({
      firstRow: s.r,
      firstColumn: s.c,
      lastRow: Math.min(e.r, lastRow),
      lastColumn: Math.min(e.c, lastColumn),
    }))
    .filter((m) => m.lastRow >= m.firstRow && m.lastColumn >= m.firstColumn);
}

function hiddenIndexes(items: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  items?.forEach((item, index) => {
    if (item?.hidden) hidden.push(index);
  });
  return hidden;
}
