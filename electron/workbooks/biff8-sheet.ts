import type { GridCell, MergedRange, SheetGrid } from '#shared/imports/sheet-grid';
import { Biff8Bytes } from './biff8-bytes';
import { type FormulaNames, type FormulaPlace, formulaText } from './biff8-formulas';
import { damagedBiff8, unknownBiff8 } from './biff8-unknown';
import { rkNumber, truthOrError } from './biff8-values';
import { finishSheet } from './finish-sheet';
import type { NumberFormat, ShownNumber } from './number-text';
import type { CellBudget } from './read-progress';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';

/** Records of a sheet ([MS-XLS] 2.3.2). */
const FORMULA = 0x06;
const EOF = 0x0a;
const FILEPASS = 0x2f;
const CONTINUE = 0x3c;
const UNCALCULATED = 0x5e;
const COLUMN_INFO = 0x7d;
const MULTIPLE_RK = 0xbd;
const RICH_TEXT = 0xd6;
const MERGES = 0xe5;
const TEXT_OF_TABLE = 0xfd;
const NUMBER = 0x203;
const TEXT = 0x204;
const BOOLEAN_OR_ERROR = 0x205;
const TEXT_RESULT = 0x207;
const ROW = 0x208;
const ARRAY = 0x221;
const DATA_TABLE = 0x236;
const RK = 0x27e;
const SHARED_FORMULA = 0x4bc;
const BOF = 0x809;

/** Bytes that a record has at least. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [FORMULA, 22],
  [COLUMN_INFO, 10],
  [MULTIPLE_RK, 12],
  [RICH_TEXT, 9],
  [TEXT_OF_TABLE, 10],
  [NUMBER, 14],
  [TEXT, 9],
  [BOOLEAN_OR_ERROR, 8],
  [TEXT_RESULT, 3],
  [ROW, 14],
  [ARRAY, 14],
  [RK, 10],
  [SHARED_FORMULA, 10],
]);

const COLUMNS = 256;
/** First and only token of a formula that stands elsewhere ([MS-XLS] 2.5.198.58 PtgExp). */
const STANDS_ELSEWHERE = 0x01;

/** What all sheets of a workbook share. */
export interface WorkbookParts extends FormulaNames {
  readonly texts: readonly ShownNumber[];
  /** By the number of the cell's style. */
  readonly formats: readonly NumberFormat[];
  readonly budget: CellBudget;
}

/** A sheet as the workbook names it; `at` is where its records begin. */
export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly at: number;
}

type Written = { -readonly [K in keyof GridCell]: GridCell[K] };

const UNKNOWN_RESULT: ShownNumber = { value: { kind: 'uncalculated' }, text: '' };

/**
 * Reads the records of one worksheet into a grid. Throws `Biff8Unknown` rather than leave out anything that counts, and
 * refuses damage.
 */
export class Biff8Sheet {
  readonly #stream: Buffer;
  readonly #sheet: SheetPlace;
  readonly #parts: WorkbookParts;
  readonly #cells: Written[] = [];
  readonly #merges: MergedRange[] = [];
  readonly #hiddenRows: number[] = [];
  readonly #hiddenSpans: { first: number; last: number }[] = [];
  /** Formulas that several cells share, by the first of them; and the cells that wait for theirs. */
  readonly #shared = new Map<number, { readonly at: number; readonly length: number }>();
  /** Those of them that belong to the first cell alone. */
  readonly #arrays = new Set<number>();
  readonly #sharing: { readonly cell: Written; readonly key: number }[] = [];
  /** A formula whose text follows in the next record. */
  #awaitsText: Written | null = null;
  #isOrdered = true;
  #uncalculated = false;

  constructor(stream: Buffer, sheet: SheetPlace, parts: WorkbookParts) {
    this.#stream = stream;
    this.#sheet = sheet;
    this.#parts = parts;
  }

  /** The sheet, and where its records end. */
  read(): { readonly sheet: SheetGrid; readonly end: number } {
    this.#parts.budget.startSheet();
    const end = this.#readRecords();
    for (const { cell, key } of this.#sharing) cell.formula = this.#sharedText(cell, key);
    if (this.#awaitsText) damagedBiff8('text of a formula');
    const cells = this.#isOrdered ? this.#cells : inOrder(this.#cells);
    if (this.#uncalculated) forget(cells);
    const sheet = finishSheet({
      name: this.#sheet.name,
      hidden: this.#sheet.hidden,
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenSpans: this.#hiddenSpans,
      pictures: [],
    });
    return { sheet, end };
  }

  #readRecords(): number {
    const stream = this.#stream;
    let at = this.#sheet.at;
    if (at + 8 > stream.length || stream.readUInt16LE(at) !== BOF) damagedBiff8('bof');
    let depth = 0;
    while (at + 4 <= stream.length) {
      const type = stream.readUInt16LE(at);
      const from = at + 4;
      const end = from + stream.readUInt16LE(at + 2);
      if (end > stream.length) break;
      at = end;
      // a chart inside the sheet has records of its own
      if (type === BOF) depth += 1;
      else if (type === EOF) {
        depth -= 1;
        if (depth === 0) return at;
      } else if (depth === 1) this.#readRecord(type, from, end);
    }
    return damagedBiff8('end');
  }

  #readRecord(type: number, at: number, end: number): void {
    const stream = this.#stream;
    if (end - at < (SHORTEST.get(type) ?? 0)) damagedBiff8('record');
    switch (type) {
      case TEXT_OF_TABLE:
        this.#put(at, this.#parts.texts[stream.readUInt32LE(at + 6)] ?? damagedBiff8('text'));
        break;
      case NUMBER:
        this.#putNumber(at, stream.readDoubleLE(at + 6));
        break;
      case RK:
        this.#putNumber(at, rkNumber(stream.readInt32LE(at + 6)));
        break;
      case MULTIPLE_RK:
        this.#readNumbers(at, end);
        break;
      case FORMULA:
        this.#readFormula(at, end);
        break;
      case TEXT_RESULT:
        this.#readResult(at, end);
        break;
      case TEXT:
      case RICH_TEXT:
        this.#readText(at, end);
        break;
      case BOOLEAN_OR_ERROR:
        this.#put(at, truthOrError(stream[at + 6] ?? 0, stream[at + 7] !== 0));
        break;
      case ROW:
        if (((stream[at + 12] ?? 0) & 0x20) !== 0) this.#hiddenRows.push(stream.readUInt16LE(at));
        break;
      case COLUMN_INFO:
        this.#readColumns(at);
        break;
      case MERGES:
        this.#readMerges(at, end);
        break;
      case SHARED_FORMULA:
        this.#readShared(at, end);
        break;
      case UNCALCULATED:
        this.#uncalculated = true;
        break;
      case ARRAY:
        this.#readArray(at, end);
        break;
      case DATA_TABLE:
      case FILEPASS:
        unknownBiff8('record');
    }
  }

  #put(at: number, content: ShownNumber): Written | null {
    return this.#putAt(
      this.#stream.readUInt16LE(at),
      this.#stream.readUInt16LE(at + 2),
      content,
      this.#format(at + 4),
    );
  }

  #putNumber(at: number, value: number): void {
    const format = this.#format(at + 4);
    this.#putAt(
      this.#stream.readUInt16LE(at),
      this.#stream.readUInt16LE(at + 2),
      format.contentOf(value),
      format,
    );
  }

  #putAt(row: number, column: number, content: ShownNumber, format: NumberFormat): Written | null {
    if (column >= COLUMNS) damagedBiff8('column');
    if (content.text === '' && content.value.kind === 'text') return null;
    const last = this.#cells.at(-1);
    if (last !== undefined && (row < last.row || (row === last.row && column <= last.column)))
      this.#isOrdered = false;
    const cell = {
      row,
      column,
      value: content.value,
      text: content.text,
      format: format.code,
      formula: null,
    };
    this.#parts.budget.take(cell);
    this.#cells.push(cell);
    return cell;
  }

  #format(at: number): NumberFormat {
    return this.#parts.formats[this.#stream.readUInt16LE(at)] ?? unknownBiff8('style');
  }

  /** [MS-XLS] 2.4.175 MulRk: one row, several columns, the last column at the end. */
  #readNumbers(at: number, end: number): void {
    const stream = this.#stream;
    if ((end - at) % 6 !== 0) damagedBiff8('record');
    const row = stream.readUInt16LE(at);
    let column = stream.readUInt16LE(at + 2);
    for (let place = at + 4; place + 6 < end; place += 6) {
      const format = this.#format(place);
      this.#putAt(row, column, format.contentOf(rkNumber(stream.readInt32LE(place + 2))), format);
      column += 1;
    }
  }

  /** [MS-XLS] 2.4.127 Formula and 2.5.133 FormulaValue. */
  #readFormula(at: number, end: number): void {
    const stream = this.#stream;
    const format = this.#format(at + 4);
    const isNumber = stream.readUInt16LE(at + 12) !== 0xffff;
    const kind = isNumber ? 'number' : (KINDS[stream[at + 6] ?? 0xff] ?? damagedBiff8('result'));
    const content =
      kind === 'number'
        ? format.contentOf(stream.readDoubleLE(at + 6))
        : kind === 'truth' || kind === 'error'
          ? truthOrError(stream[at + 8] ?? 0, kind === 'error')
          : UNKNOWN_RESULT;
    const cell = this.#put(at, content);
    if (cell === null) return;
    if (kind === 'text') this.#awaitsText = cell;
    const length = stream.readUInt16LE(at + 20);
    if (at + 22 + length > end || length === 0) damagedBiff8('formula');
    if (stream[at + 22] === STANDS_ELSEWHERE) {
      if (length < 5) damagedBiff8('formula');
      const key = stream.readUInt16LE(at + 23) * COLUMNS + stream.readUInt16LE(at + 25);
      this.#sharing.push({ cell, key });
    } else cell.formula = formulaText(stream, at + 22, length, this.#placeOf(cell));
  }

  #placeOf({ row, column }: GridCell): FormulaPlace {
    return { row, column, names: this.#parts };
  }

  #readShared(at: number, end: number): void {
    const length = this.#stream.readUInt16LE(at + 8);
    if (at + 10 + length > end) damagedBiff8('formula');
    // the record follows the first cell that uses it
    const first = this.#sharing.at(-1) ?? unknownBiff8('formula');
    this.#shared.set(first.key, { at: at + 10, length });
  }

  /** [MS-XLS] 2.4.4 Array: a formula whose result fills several cells; it stands in the first of them only. */
  #readArray(at: number, end: number): void {
    const length = this.#stream.readUInt16LE(at + 12);
    if (at + 14 + length > end) damagedBiff8('formula');
    const key = this.#stream.readUInt16LE(at) * COLUMNS + (this.#stream[at + 4] ?? 0);
    this.#shared.set(key, { at: at + 14, length });
    this.#arrays.add(key);
  }

  #sharedText(cell: Written, key: number): string | null {
    if (this.#arrays.has(key) && cell.row * COLUMNS + cell.column !== key) return null;
    const found = this.#shared.get(key) ?? unknownBiff8('formula');
    return formulaText(this.#stream, found.at, found.length, this.#placeOf(cell));
  }

  /** The text that a formula gives, behind it ([MS-XLS] 2.4.268 String). */
  #readResult(at: number, end: number): void {
    const cell = this.#awaitsText ?? damagedBiff8('text of a formula');
    this.#awaitsText = null;
    const pieces = [{ at, end }];
    for (let next = end; next + 4 <= this.#stream.length && this.#stream.readUInt16LE(next) === CONTINUE; ) {
      const to = next + 4 + this.#stream.readUInt16LE(next + 2);
      if (to > this.#stream.length) damagedBiff8('end');
      pieces.push({ at: next + 4, end: to });
      next = to;
    }
    const bytes = new Biff8Bytes(this.#stream, pieces);
    const text = bytes.text(bytes.uint16()).replace(/\r\n?/g, '\n');
    if (text === '') return;
    cell.value = { kind: 'text', text };
    cell.text = text;
  }

  /** A text inside the cell's record ([MS-XLS] 2.4.148 Label), as other programs write it. */
  #readText(at: number, end: number): void {
    const raw = plainText(this.#stream, at + 6, end) ?? this.#textAt(at + 6, end);
    const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    this.#put(at, { value: { kind: 'text', text }, text });
  }

  #textAt(at: number, end: number): string {
    const bytes = new Biff8Bytes(this.#stream, [{ at, end }]);
    return bytes.text(bytes.uint16());
  }

  #readColumns(at: number): void {
    if (((this.#stream[at + 8] ?? 0) & 1) === 0) return;
    this.#hiddenSpans.push({
      first: this.#stream.readUInt16LE(at),
      last: this.#stream.readUInt16LE(at + 2),
    });
  }

  #readMerges(at: number, end: number): void {
    const bytes = new Biff8Bytes(this.#stream, [{ at, end }]);
    const count = bytes.uint16();
    if (count * 8 > bytes.rest) damagedBiff8('merges');
    if (this.#merges.length + count > READING_LIMITS.merges)
      refuse('file-too-large', { what: 'merges', limit: READING_LIMITS.merges });
    for (let index = 0; index < count; index += 1) {
      const firstRow = bytes.uint16();
      const lastRow = bytes.uint16();
      const firstColumn = bytes.uint16();
      this.#merges.push({ firstRow, firstColumn, lastRow, lastColumn: bytes.uint16() });
    }
  }
}

/** A text without rich or phonetic parts that ends in its record, as nearly all do; null for any other. */
function plainText(stream: Buffer, at: number, end: number): string | null {
  const flags = stream[at + 2];
  const isWide = flags === 1;
  const from = at + 3;
  const to = from + stream.readUInt16LE(at) * (isWide ? 2 : 1);
  if ((flags !== 0 && !isWide) || to > end) return null;
  return stream.toString(isWide ? 'utf16le' : 'latin1', from, to);
}

/** What a formula's result is when it is no number, by [MS-XLS] 2.5.133. */
const KINDS = ['text', 'truth', 'error', 'empty'] as const;

/** In row then column order; of two cells at one place the later counts. */
function inOrder(cells: readonly Written[]): Written[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next === undefined || next.row !== cell.row || next.column !== cell.column;
  });
}

/** Formulas of a sheet that was saved without being calculated hold no figure. */
function forget(cells: readonly Written[]): void {
  for (const cell of cells) {
    if (cell.formula === null || cell.value.kind !== 'number') continue;
    cell.value = UNKNOWN_RESULT.value;
    cell.text = UNKNOWN_RESULT.text;
  }
}
