import { rkNumber } from '../../workbooks/biff8-values';
import { rewriteOleStream } from '../../workbooks/ole-rewrite';
import { byRow, bySheet, type Calendar, type CellFill, type FillOptions, numberOf } from './cell-fill';

/** Records of a workbook stream ([MS-XLS] 2.3). */
const FORMULA = 0x06;
const EOF = 0x0a;
const DATEMODE = 0x22;
const FILEPASS = 0x2f;
const CONTINUE = 0x3c;
const UNCALCULATED = 0x5e;
const BOUNDSHEET = 0x85;
const MULTIPLE_RK = 0xbd;
const MULTIPLE_BLANK = 0xbe;
const RICH_TEXT = 0xd6;
const DBCELL = 0xd7;
const TEXT_OF_TABLE = 0xfd;
const RECALCULATED_BY = 0x1c1;
const BLANK = 0x201;
const NUMBER = 0x203;
const TEXT = 0x204;
const BOOLEAN_OR_ERROR = 0x205;
const TEXT_RESULT = 0x207;
const INDEX = 0x20b;
const ARRAY = 0x221;
const RK = 0x27e;
const SHARED_FORMULA = 0x4bc;
const BOF = 0x809;

const BIFF8 = 0x0600;
const SINGLE_CELLS: ReadonlySet<number> = new Set([
  FORMULA,
  RICH_TEXT,
  TEXT_OF_TABLE,
  BLANK,
  NUMBER,
  TEXT,
  BOOLEAN_OR_ERROR,
  RK,
]);
/** A cell that holds one of these holds text. */
const TEXTS: ReadonlySet<number> = new Set([RICH_TEXT, TEXT_OF_TABLE, TEXT]);
/** Style of a cell that the file does not have. */
const PLAIN_STYLE = 15;

interface WrittenRecord {
  readonly type: number;
  readonly data: Buffer;
}

/** A record with the place in the old stream where it begins. */
interface PlacedRecord extends WrittenRecord {
  readonly at: number;
}

/** One cell as the stream writes it; `content` holds what follows row, column and style. */
interface OldCell {
  readonly type: number;
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly content: Buffer;
}

/**
 * The customer's own .xls (Excel 97 to 2003) with some cells filled in: every style, picture, formula and sheet stays as
 * the customer made it. A cell of text stays text, any other becomes a number in its own format; a formula stays one and
 * gets its new result. Null where the file is older, has a password, or a cell's row is not there.
 */
export function fillXls(
  file: Uint8Array,
  fills: readonly CellFill[],
  { withoutResults = false }: FillOptions = {},
): Uint8Array | null {
  if (fills.length === 0 && !withoutResults) return file;
  return rewriteOleStream(file, 'Workbook', (stream) => filledStream(stream, fills, withoutResults));
}

function filledStream(stream: Buffer, fills: readonly CellFill[], withoutResults: boolean): Buffer | null {
  const records = recordsOf(stream);
  const [first] = records;
  if (first?.type !== BOF || first.data.readUInt16LE(0) !== BIFF8) return null;
  if (records.some(({ type }) => type === FILEPASS)) return null;
  const sheetAt = sheetPlaces(records);
  const calendar = records.some(({ type, data }) => type === DATEMODE && data.readUInt16LE(0) === 1)
    ? 1904
    : 1900;
  const waiting = bySheet(fills);
  if ([...waiting.keys()].some((name) => ![...sheetAt.values()].includes(name))) return null;
  const out: WrittenRecord[] = [];
  /** Where each sheet begins in the new stream, by where it began in the old one. */
  const begins = new Map<number, number>();
  let length = 0;
  const put = (record: WrittenRecord) => {
    out.push(record);
    length += 4 + record.data.length;
  };
  let sheet: SheetFiller | null = null;
  let depth = 0;
  for (const record of records) {
    const { type, at } = record;
    if (type === BOF) {
      depth += 1;
      if (depth === 1) {
        begins.set(at, length);
        put(record);
        const name = sheetAt.get(at);
        sheet = name === undefined ? null : new SheetFiller(waiting.get(name) ?? [], calendar);
        if (sheet !== null && withoutResults) put({ type: UNCALCULATED, data: Buffer.alloc(2) });
        continue;
      }
    }
    if (type === EOF) {
      depth -= 1;
      if (depth === 0 && sheet !== null) {
        for (const filled of sheet.take(record)) put(filled);
        if (!sheet.isDone) return null;
        sheet = null;
        continue;
      }
    }
    // They say where rows stand in the old stream; without them every program looks for itself.
    if (type === INDEX || type === DBCELL) continue;
    if (depth !== 1 || sheet === null) put(record);
    else for (const filled of sheet.take(record)) put(filled);
  }
  const whole = Buffer.concat(out.flatMap(({ type, data }) => [headOf(type, data.length), data]));
  return inPlace(whole, begins) ? whole : null;
}

/** Gives each sheet's name its new place, and lets Excel work out all formulas when it opens the file. */
function inPlace(stream: Buffer, begins: ReadonlyMap<number, number>): boolean {
  for (const { type, at } of recordsOf(stream)) {
    if (type === BOUNDSHEET) {
      const begin = begins.get(stream.readUInt32LE(at + 4));
      if (begin === undefined) return false;
      stream.writeUInt32LE(begin, at + 4);
    } else if (type === RECALCULATED_BY) stream.writeUInt32LE(0, at + 8);
    else if (type === EOF) break;
  }
  return true;
}

function recordsOf(stream: Buffer): readonly PlacedRecord[] {
  const records: PlacedRecord[] = [];
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) break;
    records.push({ type, at, data: stream.subarray(at + 4, end) });
    at = end;
    // What stands behind the last sheet is filling of the container.
    if (type === 0 && records.at(-1)?.data.length === 0) break;
  }
  return records;
}

/** Names of the sheets by the place where each begins. */
function sheetPlaces(records: readonly PlacedRecord[]): ReadonlyMap<number, string> {
  return new Map(
    records.flatMap(({ type, data }) => {
      if (type !== BOUNDSHEET) return [];
      const isWide = ((data[7] ?? 0) & 1) === 1;
      const to = 8 + (data[6] ?? 0) * (isWide ? 2 : 1);
      return [[data.readUInt32LE(0), data.toString(isWide ? 'utf16le' : 'latin1', 8, to)] as const];
    }),
  );
}

function headOf(type: number, length: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(length, 2);
  return head;
}

/** Goes once through the records of a sheet; those that are not filled stay byte for byte. */
class SheetFiller {
  readonly #calendar: Calendar;
  readonly #waiting: Map<number, Map<number, CellFill>>;
  /** The text that the record behind a formula will hold. */
  #textResult: string | null = null;
  #row = -1;

  constructor(fills: readonly CellFill[], calendar: Calendar) {
    this.#calendar = calendar;
    this.#waiting = byRow(fills);
  }

  get isDone(): boolean {
    return this.#waiting.size === 0;
  }

  take(record: PlacedRecord): readonly WrittenRecord[] {
    const { type, data } = record;
    if (type === TEXT_RESULT && this.#textResult !== null) {
      const text = this.#textResult;
      this.#textResult = null;
      return [{ type, data: textBytes(text) }];
    }
    const cells = cellsOf(record);
    if (cells === null) {
      // Formulas of several cells and texts of results stand behind their cell and belong to its row.
      const belongs = type === SHARED_FORMULA || type === ARRAY || type === TEXT_RESULT || type === CONTINUE;
      return belongs ? [record] : [...this.#rest(), record];
    }
    const row = cells[0]?.row ?? -1;
    const ended = row === this.#row ? [] : this.#rest();
    this.#row = row;
    const open = this.#waiting.get(row);
    if (open === undefined) return [...ended, record];
    const last = cells.at(-1)?.column ?? 0;
    if (![...open.keys()].some((column) => column <= last)) return [...ended, record];
    const out: WrittenRecord[] = [...ended];
    for (const cell of cells) {
      out.push(...this.#added(open, cell.column));
      const fill = open.get(cell.column);
      open.delete(cell.column);
      if (fill === undefined) out.push(cells.length === 1 ? { type, data } : plainCell(cell));
      else out.push(this.#filled(cell, fill));
    }
    return out;
  }

  /** Cells that the file does not have stand before the next one that it has. */
  #added(open: Map<number, CellFill>, before: number): WrittenRecord[] {
    const columns = [...open.keys()].filter((column) => column < before).sort((a, b) => a - b);
    return columns.flatMap((column) => {
      const fill = open.get(column);
      open.delete(column);
      if (fill === undefined) return [];
      const cell = { type: BLANK, row: fill.row, column, style: PLAIN_STYLE, content: Buffer.alloc(0) };
      return [this.#filled(cell, fill)];
    });
  }

  /** What is left to be written in the row that has just ended. */
  #rest(): WrittenRecord[] {
    const open = this.#waiting.get(this.#row);
    if (open === undefined) return [];
    const added = this.#added(open, Number.POSITIVE_INFINITY);
    this.#waiting.delete(this.#row);
    return added;
  }

  #filled(cell: OldCell, { value }: CellFill): WrittenRecord {
    if (TEXTS.has(cell.type)) return record(TEXT, cell, textBytes(value.text));
    const number = Buffer.alloc(8);
    number.writeDoubleLE(Number(numberOf(value, this.#calendar)));
    if (cell.type !== FORMULA) return record(NUMBER, cell, number);
    if (cell.content.readUInt16LE(6) === 0xffff && cell.content[0] === 0) {
      this.#textResult = value.text;
      return record(FORMULA, cell, cell.content);
    }
    return record(FORMULA, cell, Buffer.concat([number, cell.content.subarray(8)]));
  }
}

/** The cells of a record, null where it holds none. */
function cellsOf({ type, data }: WrittenRecord): readonly OldCell[] | null {
  if (SINGLE_CELLS.has(type)) {
    if (data.length < 6) return null;
    const [row, column, style] = [data.readUInt16LE(0), data.readUInt16LE(2), data.readUInt16LE(4)];
    return [{ type, row, column, style, content: data.subarray(6) }];
  }
  const size = type === MULTIPLE_RK ? 6 : type === MULTIPLE_BLANK ? 2 : null;
  if (size === null) return null;
  const row = data.readUInt16LE(0);
  const first = data.readUInt16LE(2);
  const count = Math.floor((data.length - 6) / size);
  return Array.from({ length: count }, (_, index) => {
    const at = 4 + index * size;
    return {
      type: size === 6 ? RK : BLANK,
      row,
      column: first + index,
      style: data.readUInt16LE(at),
      content: data.subarray(at + 2, at + size),
    };
  });
}

/** One of several cells of a record in a record of its own. */
function plainCell(cell: OldCell): WrittenRecord {
  if (cell.type !== RK) return record(cell.type, cell, cell.content);
  const number = Buffer.alloc(8);
  number.writeDoubleLE(rkNumber(cell.content.readInt32LE(0)));
  return record(NUMBER, cell, number);
}

function record(type: number, { row, column, style }: OldCell, content: Buffer): WrittenRecord {
  const place = Buffer.alloc(6);
  place.writeUInt16LE(row, 0);
  place.writeUInt16LE(column, 2);
  place.writeUInt16LE(style, 4);
  return { type, data: Buffer.concat([place, content]) };
}

/** A text with its length and width before it ([MS-XLS] 2.5.294 XLUnicodeString). */
function textBytes(text: string): Buffer {
  const isWide = /[^\0-\u00ff]/.test(text);
  const head = Buffer.alloc(3);
  head.writeUInt16LE(text.length, 0);
  head[2] = isWide ? 1 : 0;
  return Buffer.concat([head, Buffer.from(text, isWide ? 'utf16le' : 'latin1')]);
}
