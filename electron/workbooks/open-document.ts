import type { CellValue, GridCell, GridPicture, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';
import { finishSheet } from './finish-sheet';
import type { PictureShelf } from './picture-shelf';
import { CellBudget } from './read-progress';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';
import { momentOfIso } from './serial-date';
import type { XmlScanner } from './xml-scanner';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const SKIPPED: ReadonlySet<string> = new Set([
  'tracked-changes',
  'shapes',
  'forms',
  'annotation',
  'named-expressions',
]);
const ERROR = /^(#(DIV\/0!|REF!|NAME\?|VALUE!|N\/A|NUM!|NULL!)|Err:\d{3})$/;

/** Reads the content part of a LibreOffice workbook. Repeated emptiness is counted, never walked. */
export class OpenDocumentReader {
  readonly #scanner: XmlScanner;
  readonly #shelf: PictureShelf;
  readonly #budget = new CellBudget();
  readonly #hiddenStyles = new Set<string>();
  readonly #sheets: SheetGrid[] = [];
  #cells: GridCell[] = [];
  #merges: MergedRange[] = [];
  #hiddenRows: number[] = [];
  #hiddenSpans: { first: number; last: number }[] = [];
  #pictures: GridPicture[] = [];
  #row = 0;

  constructor(scanner: XmlScanner, shelf: PictureShelf) {
    this.#scanner = scanner;
    this.#shelf = shelf;
  }

  read(): SheetGrid[] {
    const scanner = this.#scanner;
    let style = '';
    for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'style') style = scanner.attribute('name') ?? '';
      else if (scanner.name === 'table-properties' && scanner.attribute('display') === 'false') {
        this.#hiddenStyles.add(style);
      } else if (SKIPPED.has(scanner.name)) scanner.skip();
      else if (scanner.name === 'table') this.#readTable();
    }
    return this.#sheets;
  }

  #readTable(): void {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    const name = scanner.attribute('name') ?? `Sheet${this.#sheets.length + 1}`;
    const hidden = this.#hiddenStyles.has(scanner.attribute('style-name') ?? '');
    this.#cells = [];
    this.#merges = [];
    this.#hiddenRows = [];
    this.#hiddenSpans = [];
    this.#pictures = [];
    this.#row = 0;
    let column = 0;
    this.#budget.startSheet();
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'table-column') {
        const count = this.#count('number-columns-repeated', LAST_COLUMN);
        if (this.#isHidden()) this.#hiddenSpans.push({ first: column, last: column + count - 1 });
        column += count;
      } else if (scanner.name === 'table-row') this.#readRow();
      else if (SKIPPED.has(scanner.name)) scanner.skip();
    }
    const found = { cells: this.#cells, merges: this.#merges, hiddenRows: this.#hiddenRows };
    const drawn = { hiddenSpans: this.#hiddenSpans, pictures: this.#pictures };
    this.#sheets.push(finishSheet({ name, hidden, ...found, ...drawn }));
  }

  #readRow(): void {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    const times = this.#count('number-rows-repeated', LAST_ROW);
    const hidden = this.#isHidden();
    const first: GridCell[] = [];
    let column = 0;
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'table-cell' || scanner.name === 'covered-table-cell')
        column += this.#readCell(column, first);
      else scanner.skip();
    }
    // a repeated row with content is that many rows; the budget ends an endless one
    const filled = first.length > 0 ? times : 0;
    for (let copy = 0; copy < filled; copy += 1) {
      if (hidden) this.#hiddenRows.push(this.#row + copy);
      for (const cell of first) this.#keep({ ...cell, row: this.#row + copy });
    }
    this.#row += times;
    if (this.#row > LAST_ROW + LAST_COLUMN) refuse('file-unreadable', { reason: 'cell-address' });
  }

  /** Columns the cell stands in. */
  #readCell(column: number, into: GridCell[]): number {
    const scanner = this.#scanner;
    const covered = scanner.name === 'covered-table-cell';
    const times = this.#count('number-columns-repeated', LAST_COLUMN);
    const width = this.#count('number-columns-spanned', LAST_COLUMN);
    const height = this.#count('number-rows-spanned', LAST_ROW);
    if (width > 1 || height > 1) {
      const corner = { firstRow: this.#row, firstColumn: column };
      this.#merges.push({ ...corner, lastRow: this.#row + height - 1, lastColumn: column + width - 1 });
      if (this.#merges.length > READING_LIMITS.merges) {
        refuse('file-too-large', { what: 'merges', limit: READING_LIMITS.merges });
      }
    }
    const formula = fromOpenFormula(scanner.attribute('formula'));
    const currency = scanner.attribute('currency');
    const stated = this.#statedValue();
    const text = this.#readParagraphs(column);
    const value = valueOfCell(stated, text, formula);
    if (value === null || covered) return times;
    const format = currency === null ? null : `#,##0.00 [$${currency}]`;
    // the copies beyond the limit only serve to be counted
    for (let copy = 0; copy < Math.min(times, READING_LIMITS.columns + 1); copy += 1) {
      into.push({ row: this.#row, column: column + copy, value, text, format, formula });
    }
    return times;
  }

  #statedValue(): { readonly type: string | null; readonly raw: string | null } {
    const scanner = this.#scanner;
    const type = scanner.attribute('value-type');
    const attribute = type === 'date' ? 'date-value' : type === 'boolean' ? 'boolean-value' : 'value';
    return { type, raw: scanner.attribute(attribute) };
  }

  #readParagraphs(column: number): string {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    const paragraphs: string[] = [];
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open') continue;
      if (scanner.name === 'p') paragraphs.push(this.#readParagraph());
      else if (scanner.name === 'frame') this.#readFrame(column);
      else scanner.skip();
    }
    return paragraphs.join('\n');
  }

  /** A picture in a cell; whatever else a frame holds is no text of the cell. */
  #readFrame(column: number): void {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token !== 'open' || scanner.name !== 'image') continue;
      const picture = this.#shelf.put(scanner.attribute('href') ?? '');
      if (picture) this.#pictures.push({ ...picture, row: this.#row, column });
    }
  }

  #readParagraph(): string {
    const scanner = this.#scanner;
    const depth = scanner.depth;
    let text = '';
    for (let token = scanner.next(); token !== 'close' || scanner.depth >= depth; token = scanner.next()) {
      if (token === 'text') text += scanner.text.replace(/\s+/g, ' ');
      else if (token !== 'open') continue;
      else if (scanner.name === 's') text += ' '.repeat(Math.min(this.#count('c', 1_000), 1_000));
      else if (scanner.name === 'tab') text += '\t';
      else if (scanner.name === 'line-break') text += '\n';
    }
    return text;
  }

  #keep(cell: GridCell): void {
    this.#budget.take(cell);
    this.#cells.push(cell);
  }

  #count(name: string, max: number): number {
    const count = Number(this.#scanner.attribute(name) ?? '1');
    return Number.isInteger(count) && count > 0 ? Math.min(count, max) : 1;
  }

  #isHidden(): boolean {
    const visibility = this.#scanner.attribute('visibility');
    return visibility === 'collapse' || visibility === 'filter';
  }
}

function valueOfCell(
  { type, raw }: { readonly type: string | null; readonly raw: string | null },
  text: string,
  formula: string | null,
): CellValue | null {
  if (formula !== null && ERROR.test(text)) return { kind: 'error', code: text };
  if (raw !== null && (type === 'float' || type === 'currency' || type === 'percentage')) {
    const number = Number(raw);
    if (raw !== '' && Number.isFinite(number)) return { kind: 'number', number };
  }
  const moment = type === 'date' && raw !== null ? momentOfIso(raw) : null;
  if (moment) return { kind: 'date', ...moment };
  if (type === 'boolean' && raw !== null) return { kind: 'boolean', boolean: raw === 'true' };
  if (text !== '') return { kind: 'text', text };
  return formula !== null && type === null ? { kind: 'uncalculated' } : null;
}

/** `of:=[.A2]*[$Prices.B1:.B9]` as Excel writes it. */
function fromOpenFormula(formula: string | null): string | null {
  if (formula === null) return null;
  return formula.replace(/^\w+:?=|^=/, '').replace(/\[([^\]]*)\]/g, (_, places: string) =>
    places
      .split(':')
      .map((place) =>
        place.replace(/^\$?('(?:[^']|'')+'|[^.']*)\./, (_dot, sheet: string) => (sheet ? `${sheet}!` : '')),
      )
      .join(':'),
  );
}
