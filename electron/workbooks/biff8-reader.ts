import type { SheetGrid } from '#shared/imports/sheet-grid';
import { Biff8Bytes } from './biff8-bytes';
import { Biff8Sheet, type SheetPlace, type WorkbookParts } from './biff8-sheet';
import { Biff8Unknown, damagedBiff8, unknownBiff8 } from './biff8-unknown';
import { builtInFormat, formatAsShownHere, type NumberFormat, numberFormat } from './number-text';
import { CellBudget } from './read-progress';
import { READING_LIMITS } from './reading-limits';

/** Records of the workbook's own part ([MS-XLS] 2.3). */
const EOF = 0x0a;
const EXTERNSHEET = 0x17;
const NAME = 0x18;
const DATEMODE = 0x22;
const FILEPASS = 0x2f;
const CONTINUE = 0x3c;
const BOUNDSHEET = 0x85;
const XF = 0xe0;
const DRAWING_GROUP = 0xeb;
const SST = 0xfc;
const SUPBOOK = 0x1ae;
const FORMAT = 0x41e;
const BOF = 0x809;

const BIFF8 = 0x0600;
const GLOBALS = 0x0005;
const WORKSHEET = 0;
/** In SUPBOOK: the sheets are those of this workbook. */
const THIS_WORKBOOK = 0x0401;

export interface Biff8Workbook {
  readonly sheets: SheetGrid[];
  /** The workbook holds drawings, perhaps pictures. */
  readonly hasDrawings: boolean;
}

/**
 * Reads the workbook stream of Excel 97 to 2003 in one walk over its records ([MS-XLS] 2.1.7.20.1), for what an order
 * needs: values, formats, formulas, merges, and what is hidden. Null where the file holds anything else that would
 * change the cells (password, macros, older formats, formulas into other workbooks): the reader of record decides then.
 * Refuses what is cut or contradicts itself.
 */
export function readBiff8(stream: Buffer): Biff8Workbook | null {
  try {
    return new Biff8Reader(stream).read();
  } catch (error) {
    if (error instanceof Biff8Unknown) return null;
    throw error;
  }
}

class Biff8Reader {
  readonly #stream: Buffer;
  readonly #found: SheetPlace[] = [];
  readonly #formatCodes = new Map<number, string>();
  /** Number format of each cell style, by its number. */
  readonly #styles: number[] = [];
  readonly #names: (string | null)[] = [];
  readonly #books: boolean[] = [];
  readonly #spans: { readonly book: number; readonly first: number; readonly last: number }[] = [];
  #texts: readonly string[] = [];
  #date1904 = false;
  #hasDrawings = false;
  #isPlain = true;

  constructor(stream: Buffer) {
    this.#stream = stream;
  }

  read(): Biff8Workbook {
    this.#readGlobals();
    if (!this.#isPlain) unknownBiff8('kind of sheet');
    const parts = this.#parts();
    if (this.#found.length === 0 || this.#found.length > READING_LIMITS.sheets) unknownBiff8('sheets');
    let walked = 0;
    const sheets = this.#found.map((place) => {
      const { sheet, end } = new Biff8Sheet(this.#stream, place, parts).read();
      walked += end - place.at;
      // sheets that lie in each other would be walked through again and again
      if (walked > this.#stream.length) damagedBiff8('sheets');
      return sheet;
    });
    return { sheets, hasDrawings: this.#hasDrawings };
  }

  #readGlobals(): void {
    const stream = this.#stream;
    if (stream.length < 8 || stream.readUInt16LE(0) !== BOF) unknownBiff8('bof');
    if (stream.readUInt16LE(4) !== BIFF8 || stream.readUInt16LE(6) !== GLOBALS) unknownBiff8('bof');
    for (let at = 0; at + 4 <= stream.length; ) {
      const type = stream.readUInt16LE(at);
      const from = at + 4;
      const end = from + stream.readUInt16LE(at + 2);
      if (end > stream.length) break;
      if (type === EOF) return;
      at = end;
      if (type === SST) at = this.#readTexts(from, end);
      else this.#readRecord(type, from, end);
    }
    damagedBiff8('end');
  }

  #readRecord(type: number, at: number, end: number): void {
    const bytes = new Biff8Bytes(this.#stream, [{ at, end }]);
    switch (type) {
      case FILEPASS:
        unknownBiff8('password');
        break;
      case DATEMODE:
        this.#date1904 = bytes.uint16() === 1;
        break;
      case DRAWING_GROUP:
        this.#hasDrawings = true;
        break;
      case BOUNDSHEET:
        this.#readBoundSheet(bytes);
        break;
      case FORMAT:
        this.#formatCodes.set(bytes.uint16(), bytes.text(bytes.uint16()));
        break;
      case XF:
        bytes.skip(2);
        this.#styles.push(bytes.uint16());
        break;
      case NAME:
        this.#readName(bytes);
        break;
      case SUPBOOK:
        bytes.skip(2);
        this.#books.push(bytes.rest === 2 && bytes.uint16() === THIS_WORKBOOK);
        break;
      case EXTERNSHEET:
        this.#readSpans(bytes);
    }
  }

  #readBoundSheet(bytes: Biff8Bytes): void {
    const at = bytes.uint32();
    const state = bytes.byte() & 3;
    // charts and macros have no cells, but their place counts
    if (bytes.byte() !== WORKSHEET) this.#isPlain = false;
    this.#found.push({ at, hidden: state !== 0, name: bytes.text(bytes.byte()) });
  }

  /** [MS-XLS] 2.4.150 Lbl. The names that Excel gives itself, such as the print area, stand in no formula. */
  #readName(bytes: Biff8Bytes): void {
    const isOwn = (bytes.uint16() & 0x20) !== 0;
    bytes.skip(1);
    const count = bytes.byte();
    bytes.skip(10);
    this.#names.push(isOwn ? null : bytes.text(count));
  }

  #readSpans(bytes: Biff8Bytes): void {
    const count = bytes.uint16();
    if (count * 6 > bytes.rest) damagedBiff8('sheets of formulas');
    for (let index = 0; index < count; index += 1)
      this.#spans.push({ book: bytes.uint16(), first: bytes.uint16(), last: bytes.uint16() });
  }

  /** The texts of all cells ([MS-XLS] 2.4.265 SST); gives back where the record behind them begins. */
  #readTexts(from: number, end: number): number {
    const stream = this.#stream;
    const pieces = [{ at: from, end }];
    let next = end;
    while (next + 4 <= stream.length && stream.readUInt16LE(next) === CONTINUE) {
      const to = next + 4 + stream.readUInt16LE(next + 2);
      if (to > stream.length) damagedBiff8('end');
      pieces.push({ at: next + 4, end: to });
      next = to;
    }
    const bytes = new Biff8Bytes(stream, pieces);
    bytes.skip(4);
    const count = bytes.uint32();
    // a text takes three bytes at least
    if (count * 3 > next - from) damagedBiff8('texts');
    const texts: string[] = [];
    for (let index = 0; index < count; index += 1) texts.push(bytes.text(bytes.uint16()));
    this.#texts = texts;
    return next;
  }

  #parts(): WorkbookParts {
    const byId = new Map<number, NumberFormat>();
    const formats = this.#styles.map((id) => {
      const known = byId.get(id);
      if (known) return known;
      const written = this.#formatCodes.get(id);
      const code = written === undefined ? builtInFormat(id) : formatAsShownHere(written);
      const format = numberFormat(code, this.#date1904);
      byId.set(id, format);
      return format;
    });
    return {
      texts: this.#texts.map((raw) => {
        const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
        return { value: { kind: 'text', text } as const, text };
      }),
      formats,
      budget: new CellBudget(),
      nameOf: (index) => this.#names[index - 1] ?? null,
      sheetOf: (index) => this.#sheetPrefix(index),
    };
  }

  #sheetPrefix(index: number): string | null {
    const span = this.#spans[index];
    if (!span || span.first !== span.last || this.#books[span.book] !== true) return null;
    const name = this.#found[span.first]?.name;
    if (name === undefined) return null;
    return /^[A-Za-z_][\w.]*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
  }
}
