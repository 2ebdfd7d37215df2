import type { CellValue, GridCell, MergedRange } from '#shared/imports/sheet-grid';
import type { NumberFormat, ShownNumber } from './number-text';
import { readRichText, unescapeText } from './ooxml-strings';
import { PlainCell } from './plain-cell';
import type { CellBudget, ReportProgress } from './read-progress';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';
import { momentOfIso } from './serial-date';
import { columnIndex, shiftFormula } from './shift-formula';
import type { XmlScanner } from './xml-scanner';

type TextValue = Extract<CellValue, { kind: 'text' }>;

/** What a sheet's cells point at. */
export interface SheetContext {
  readonly strings: readonly TextValue[];
  readonly formats: readonly NumberFormat[];
  /** Styles that strike through. */
  readonly struck: ReadonlySet<number>;
  readonly budget: CellBudget;
  readonly report: ReportProgress;
}

export interface SheetContent {
  readonly cells: GridCell[];
  readonly merges: MergedRange[];
  readonly hiddenRows: number[];
  /** Rows most cells of which are struck through. */
  readonly struckRows: number[];
  /** First and last column of each hidden span; may reach far beyond the data. */
  readonly hiddenSpans: readonly { first: number; last: number }[];
  readonly drawingId: string | null;
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

const ZERO = 48;
const MAX_ROW = 1_048_575;
const MAX_COLUMN = 16_383;
const ROWS_PER_REPORT = 2_000;

/** Reads a worksheet part in one pass. Only cells that stand in the file exist; no range is ever expanded. */
export class SheetReader {
  readonly #scanner: XmlScanner;
  readonly #context: SheetContext;
  readonly #cells: GridCell[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: number[] = [];
  /** How many cells of a row are struck through. */
  readonly #struckCells = new Map<number, number>();
  readonly #hiddenSpans: { first: number; last: number }[] = [];
  readonly #plain = new PlainCell();
  readonly #shared = new Map<string, SharedFormula>();
  readonly #texts = new Map<string, TextValue>();
  #drawingId: string | null = null;
  #row = -1;
  #column = -1;
  #sorted = true;

  constructor(scanner: XmlScanner, context: SheetContext) {
    this.#scanner = scanner;
    this.#context = context;
  }

  read(size: number): SheetContent {
    const scanner = this.#scanner;
    this.#context.budget.startSheet();
    for (;;) {
      while (scanner.takePlainCell(this.#plain)) this.#takePlain(this.#plain);
      const token = scanner.next();
      if (token === 'end') break;
      if (token !== 'open') continue;
      if (scanner.name === 'row') this.#startRow(size);
      else if (scanner.name === 'c') this.#readCell();
      else if (scanner.name === 'col') this.#readColumn();
      else if (scanner.name === 'mergeCell') this.#readMerge();
      else if (scanner.name === 'drawing') this.#drawingId = scanner.attribute('id');
    }
    return {
      cells: this.#sorted ? this.#cells : inOrder(this.#cells),
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      struckRows: this.#struckRows(),
      hiddenSpans: this.#hiddenSpans,
      drawingId: this.#drawingId,
    };
  }

  #startRow(size: number): void {
    const stated = this.#scanner.attribute('r');
    const row = stated === null ? this.#row + 1 : Number(stated) - 1;
    if (!Number.isInteger(row) || row < 0 || row > MAX_ROW)
      refuse('file-unreadable', { reason: 'cell-address' });
    if (row <= this.#row) this.#sorted = false;
    this.#row = row;
    this.#column = -1;
    if (isOn(this.#scanner.attribute('hidden')) || this.#scanner.attribute('ht') === '0')
      this.#hiddenRows.push(row);
    if (row % ROWS_PER_REPORT === 0) this.#context.report(this.#scanner.position, size);
  }

  #readCell(): void {
    const scanner = this.#scanner;
    const address = scanner.attribute('r');
    if (address === null) this.#moveToCell(this.#row, this.#column + 1);
    else this.#moveTo(address);
    const row = this.#row;
    const column = this.#column;
    const type = scanner.attribute('t') ?? 'n';
    const style = scanner.attribute('s');
    let raw: string | null = null;
    let formula: string | null = null;
    const depth = scanner.depth;
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'v') raw = scanner.readText();
      else if (scanner.name === 'f') formula = this.#readFormula(row, column);
      else if (scanner.name === 'is') raw = readRichText(scanner);
      else scanner.skip();
    }
    const format = style === null ? this.#context.formats[0] : this.#context.formats[Number(style)];
    const cell = this.#toCell(row, column, type, raw, formula, format);
    if (cell) {
      if (style !== null) this.#noteStruck(row, Number(style));
      this.#add(cell);
    }
  }

  #noteStruck(row: number, style: number): void {
    if (this.#context.struck.has(style)) this.#struckCells.set(row, (this.#struckCells.get(row) ?? 0) + 1);
  }

  #struckRows(): number[] {
    if (this.#struckCells.size === 0) return [];
    const filled = new Map<number, number>();
    for (const { row } of this.#cells)
      if (this.#struckCells.has(row)) filled.set(row, (filled.get(row) ?? 0) + 1);
    return [...this.#struckCells].flatMap(([row, struck]) =>
      struck * 2 > (filled.get(row) ?? 0) ? [row] : [],
    );
  }

  #moveTo(address: string): void {
    const parts = /^([A-Z]{1,3})(\d{1,7})$/i.exec(address);
    if (!parts) refuse('file-unreadable', { reason: 'cell-address' });
    this.#moveToCell(Number(parts[2]) - 1, columnIndex(parts[1] ?? ''));
  }

  #moveToCell(row: number, column: number): void {
    if (row !== this.#row) {
      if (row < 0 || row > MAX_ROW) refuse('file-unreadable', { reason: 'cell-address' });
      this.#row = row;
      this.#sorted = false;
    }
    if (column <= this.#column) this.#sorted = false;
    this.#column = column;
    if (column > MAX_COLUMN) refuse('file-unreadable', { reason: 'cell-address' });
  }

  #takePlain({ row, column, style, shared, number, from, to }: PlainCell): void {
    this.#moveToCell(row, column);
    const format = this.#context.formats[style < 0 ? 0 : style];
    const code = format?.code ?? null;
    if (this.#context.struck.size > 0) this.#noteStruck(row, style);
    if (shared >= 0) {
      const value = this.#context.strings[shared] ?? refuse('file-unreadable', { reason: 'string-index' });
      // an empty text is no content
      if (value.text !== '') this.#add({ row, column, value, text: value.text, format: code, formula: null });
      return;
    }
    const { value, text } = this.#shownNumber(number, this.#scanner.written(from, to), format);
    this.#add({ row, column, value, text, format: code, formula: null });
  }

  #add(cell: GridCell): void {
    this.#context.budget.take(cell);
    this.#cells.push(cell);
  }

  #readFormula(row: number, column: number): string | null {
    const scanner = this.#scanner;
    const shared = scanner.attribute('t') === 'shared' ? scanner.attribute('si') : null;
    const text = unescapeText(scanner.readText());
    if (shared === null) return text === '' ? null : text;
    if (text !== '') this.#shared.set(shared, { text, row, column });
    const master = this.#shared.get(shared);
    if (!master) return null;
    return shiftFormula(master.text, row - master.row, column - master.column);
  }

  #toCell(
    row: number,
    column: number,
    type: string,
    raw: string | null,
    formula: string | null,
    format: NumberFormat | undefined,
  ): GridCell | null {
    const code = format?.code ?? null;
    const cell = (value: CellValue, text: string): GridCell => ({
      row,
      column,
      value,
      text,
      format: code,
      formula,
    });
    if (raw === null || (raw === '' && type === 'n')) {
      return formula === null ? null : cell({ kind: 'uncalculated' }, '');
    }
    switch (type) {
      case 's':
        return this.#textCell(
          cell,
          this.#context.strings[Number(raw)] ?? refuse('file-unreadable', { reason: 'string-index' }),
        );
      case 'str':
      case 'inlineStr':
        return this.#textCell(cell, this.#ownText(type === 'str' ? unescapeText(raw) : raw));
      case 'b':
        return cell({ kind: 'boolean', boolean: isOn(raw) }, isOn(raw) ? 'TRUE' : 'FALSE');
      case 'e':
        return cell({ kind: 'error', code: raw }, raw);
      case 'd': {
        const moment = momentOfIso(raw);
        return moment ? cell({ kind: 'date', ...moment }, raw) : cell({ kind: 'text', text: raw }, raw);
      }
      default:
        return this.#numberCell(cell, raw, format);
    }
  }

  /** A text that stands in the sheet itself, kept once and copied: a piece of the sheet's XML would keep all of it. */
  #ownText(text: string): TextValue {
    const known = this.#texts.get(text);
    if (known) return known;
    // a copy that shares nothing, lone surrogates included
    const copy: TextValue = { kind: 'text', text: JSON.parse(JSON.stringify(text)) };
    this.#texts.set(copy.text, copy);
    return copy;
  }

  #textCell(cell: (value: CellValue, text: string) => GridCell, value: TextValue): GridCell | null {
    const made = cell(value, value.text);
    // an empty text is no content, unless a formula answers it
    return value.text === '' && made.formula === null ? null : made;
  }

  #numberCell(
    cell: (value: CellValue, text: string) => GridCell,
    raw: string,
    format: NumberFormat | undefined,
  ): GridCell {
    const number = Number(raw);
    if (!Number.isFinite(number)) return cell({ kind: 'text', text: raw }, raw);
    const { value, text } = this.#shownNumber(number, raw, format);
    return cell(value, text);
  }

  #shownNumber(number: number, raw: string, format: NumberFormat | undefined): ShownNumber {
    if (!format) return { value: { kind: 'number', number }, text: raw };
    const content = format.contentOf(number);
    // some systems write part numbers as numbers with zeros in front; those zeros are worth showing
    const padded = raw.charCodeAt(0) === ZERO && /^0\d/.test(raw) && format.code === null;
    return padded ? { ...content, text: raw } : content;
  }

  #readColumn(): void {
    const scanner = this.#scanner;
    if (!isOn(scanner.attribute('hidden')) && scanner.attribute('width') !== '0') return;
    const first = Number(scanner.attribute('min')) - 1;
    const last = Number(scanner.attribute('max')) - 1;
    if (first >= 0 && last >= first) this.#hiddenSpans.push({ first, last });
  }

  #readMerge(): void {
    const range = parseRange(this.#scanner.attribute('ref') ?? '');
    if (range) this.#merges.push(range);
    if (this.#merges.length > READING_LIMITS.merges) {
      refuse('file-too-large', { what: 'merges', limit: READING_LIMITS.merges });
    }
  }
}

export function parseRange(ref: string): MergedRange | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (!parts) return null;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = parts;
  return {
    firstRow: Number(row) - 1,
    firstColumn: columnIndex(column),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnIndex(lastColumn),
  };
}

function isOn(flag: string | null): boolean {
  return flag === '1' || flag === 'true';
}

/** Rows or cells out of order: sorted, and of two cells at one address the later one holds. */
function inOrder(cells: readonly GridCell[]): GridCell[] {
  const byPlace = new Map(cells.map((cell) => [cell.row * (MAX_COLUMN + 1) + cell.column, cell]));
  return [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}
