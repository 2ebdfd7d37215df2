import type { CellValue, GridCell, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import { type NumberFormat, numberFormat } from './number-text';
import { unescapeText } from './ooxml-strings';
import { CellBudget } from './read-progress';
import { refuse } from './refusal';
import { fromRelative } from './relative-formula';
import { momentOfIso } from './serial-date';
import { XmlScanner } from './xml-scanner';

/** The format names of 2003 that are no codes. The currency of whoever opens the file is none. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ['General Number', 'General'],
  ['General Date', 'yyyy/m/d h:mm'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['Medium Date', 'd-mmm-yy'],
  ['Short Date', 'yyyy/m/d'],
  ['Long Time', 'h:mm:ss'],
  ['Medium Time', 'h:mm AM/PM'],
  ['Short Time', 'h:mm'],
  ['Currency', '#,##0.00'],
  ['Euro Currency', '[$€-2]#,##0.00'],
  ['Fixed', '0.00'],
  ['Standard', '#,##0.00'],
  ['Percent', '0.00%'],
  ['Scientific', '0.00E+00'],
]);
const INDEX_MAX = 1_048_576;

/** Reads the XML that Excel 2003 and many ERP systems write, usually under the name .xls. */
export function readSpreadsheetXml(xml: string): SheetGrid[] {
  return new SpreadsheetXml(new XmlScanner(xml)).read();
}

class SpreadsheetXml {
  readonly #scanner: XmlScanner;
  readonly #formats = new Map<string, NumberFormat>();
  readonly #budget = new CellBudget();
  readonly #sheets: SheetGrid[] = [];
  readonly #general = numberFormat(null, false);

  constructor(scanner: XmlScanner) {
    this.#scanner = scanner;
  }

  read(): SheetGrid[] {
    const scanner = this.#scanner;
    let isWorkbook = false;
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.depth === 1) isWorkbook = scanner.name === 'Workbook';
      else if (scanner.name === 'Style') this.#readStyle();
      else if (scanner.name === 'Worksheet') this.#readSheet();
    }
    if (!isWorkbook) refuse('file-not-a-workbook', { found: 'xml' });
    return this.#sheets;
  }

  #readStyle(): void {
    const scanner = this.#scanner;
    const id = scanner.attribute('ID') ?? '';
    const depth = scanner.depth;
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open' || scanner.name !== 'NumberFormat') continue;
      const format = scanner.attribute('Format');
      if (format !== null) this.#formats.set(id, numberFormat(NAMED_FORMATS.get(format) ?? format, false));
    }
  }

  #readSheet(): void {
    const scanner = this.#scanner;
    const name = scanner.attribute('Name') ?? `Sheet${this.#sheets.length + 1}`;
    const depth = scanner.depth;
    const cells: GridCell[] = [];
    const merges: MergedRange[] = [];
    const hiddenRows: number[] = [];
    const hiddenSpans: { first: number; last: number }[] = [];
    let hidden = false;
    let row = -1;
    let column = -1;
    let spanColumn = -1;
    this.#budget.startSheet();
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'Column') {
        const first = this.#index(spanColumn);
        spanColumn = first + countOf(scanner.attribute('Span'));
        if (isOn(scanner.attribute('Hidden'))) hiddenSpans.push({ first, last: spanColumn });
      } else if (scanner.name === 'Row') {
        row = this.#index(row);
        column = -1;
        if (isOn(scanner.attribute('Hidden'))) hiddenRows.push(row);
      } else if (scanner.name === 'Cell') {
        column = this.#index(column);
        const across = countOf(scanner.attribute('MergeAcross'));
        const down = countOf(scanner.attribute('MergeDown'));
        if (across > 0 || down > 0) {
          merges.push({
            firstRow: row,
            firstColumn: column,
            lastRow: row + down,
            lastColumn: column + across,
          });
        }
        const cell = this.#readCell(row, column);
        column += across;
        if (cell) {
          this.#budget.take(cell);
          cells.push(cell);
        }
      } else if (scanner.name === 'Visible') hidden = scanner.readText().startsWith('Sheet');
    }
    this.#sheets.push(finishSheet({ name, hidden, cells, merges, hiddenRows, hiddenSpans, pictures: [] }));
  }

  /** The stated index, else the next one. Going back would overwrite what is read. */
  #index(last: number): number {
    const stated = this.#scanner.attribute('Index');
    const index = stated === null ? last + 1 : Number(stated) - 1;
    if (!Number.isInteger(index) || index <= last || index >= INDEX_MAX) {
      refuse('file-unreadable', { reason: 'cell-address' });
    }
    return index;
  }

  #readCell(row: number, column: number): GridCell | null {
    const scanner = this.#scanner;
    const stated = scanner.attribute('Formula');
    const format = this.#formats.get(scanner.attribute('StyleID') ?? '') ?? this.#general;
    const formula = stated === null ? null : fromRelative(stated.replace(/^=/, ''), row, column);
    const depth = scanner.depth;
    let type = '';
    let raw: string | null = null;
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'Data') {
        type = scanner.attribute('Type') ?? 'String';
        raw = unescapeText(scanner.readText());
      } else scanner.skip();
    }
    const value = raw === null || (raw === '' && type !== 'String') ? null : valueOfType(type, raw);
    if (value === null || (value.kind === 'text' && value.text === '')) {
      return formula === null ? null : cellOf({ kind: 'uncalculated' }, '');
    }
    return cellOf(value, value.kind === 'number' ? format.show(value.number) : shownText(value));

    function cellOf(content: CellValue, text: string): GridCell {
      return { row, column, value: content, text, format: format.code, formula };
    }
  }
}

function valueOfType(type: string, raw: string): CellValue {
  if (type === 'Number' && Number.isFinite(Number(raw))) return { kind: 'number', number: Number(raw) };
  if (type === 'Boolean') return { kind: 'boolean', boolean: isOn(raw) };
  if (type === 'Error') return { kind: 'error', code: raw };
  const moment = type === 'DateTime' ? momentOfIso(raw) : null;
  return moment ? { kind: 'date', ...moment } : { kind: 'text', text: raw };
}

function shownText(value: CellValue): string {
  if (value.kind === 'date') return value.time === null ? value.date : `${value.date} ${value.time}`;
  if (value.kind === 'boolean') return value.boolean ? 'TRUE' : 'FALSE';
  return value.kind === 'text' ? value.text : value.kind === 'error' ? value.code : '';
}

function countOf(text: string | null): number {
  const count = Number(text ?? '0');
  return Number.isInteger(count) && count >= 0 && count < INDEX_MAX ? count : 0;
}

function isOn(flag: string | null): boolean {
  return flag === '1' || flag?.toLowerCase() === 'true';
}
