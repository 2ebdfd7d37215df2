import { cellName, columnName } from '#shared/imports/sheet-grid';
import { Biff8Bytes } from './biff8-bytes';
import { FUNCTIONS } from './biff8-functions';
import { unknownBiff8 } from './biff8-unknown';
import { ERROR_CODES } from './cell-errors';

const ROWS = 0x10000;
const COLUMNS = 0x100;
/** Longest formula that is spelled out, in bytes; Excel's own limit is lower. */
const LONGEST = 8192;

const OPERATORS: ReadonlyMap<number, string> = new Map([
  [0x03, '+'],
  [0x04, '-'],
  [0x05, '*'],
  [0x06, '/'],
  [0x07, '^'],
  [0x08, '&'],
  [0x09, '<'],
  [0x0a, '<='],
  [0x0b, '='],
  [0x0c, '>='],
  [0x0d, '>'],
  [0x0e, '<>'],
  [0x11, ':'],
]);

/** What the numbers in a formula stand for in its workbook; null for what lies elsewhere. */
export interface FormulaNames {
  /** `'Packing list'!` for an index into EXTERNSHEET; null for other workbooks and spans of sheets. */
  readonly sheetOf: (index: number) => string | null;
  /** A name of the workbook, counted from 1. */
  readonly nameOf: (index: number) => string | null;
}

export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly names: FormulaNames;
}

/**
 * The text of a formula from its tokens in reverse Polish order ([MS-XLS] 2.5.198 Rgce), without `=`.
 * Throws `Biff8Unknown` for arrays, other workbooks and functions that the table does not know.
 */
export function formulaText(stream: Buffer, at: number, length: number, place: FormulaPlace): string {
  if (length > LONGEST || at + length > stream.length) unknownBiff8('formula');
  const bytes = new Biff8Bytes(stream, [{ at, end: at + length }]);
  const stack: string[] = [];
  while (bytes.rest > 0) {
    const text = readToken(bytes, stack, place);
    if (text !== null) stack.push(text);
  }
  const [text, ...others] = stack;
  if (text === undefined || others.length > 0) unknownBiff8('formula');
  return text;
}

/** What the token leaves on the stack; null where it only says how Excel shows or calculates. */
function readToken(bytes: Biff8Bytes, stack: string[], place: FormulaPlace): string | null {
  const token = bytes.byte();
  const operator = OPERATORS.get(token);
  if (operator !== undefined) {
    const right = pop(stack);
    return `${pop(stack)}${operator}${right}`;
  }
  // references and functions come in three classes with one meaning
  switch (token < 0x20 ? token : (token & 0x1f) | 0x20) {
    case 0x12:
      return `+${pop(stack)}`;
    case 0x13:
      return `-${pop(stack)}`;
    case 0x14:
      return `${pop(stack)}%`;
    case 0x15:
      return `(${pop(stack)})`;
    case 0x16:
      return '';
    case 0x17:
      return `"${bytes.text(bytes.byte()).replaceAll('"', '""')}"`;
    case 0x19:
      return readAttribute(bytes, stack);
    case 0x1c:
      return ERROR_CODES.get(bytes.byte()) ?? unknownBiff8('error');
    case 0x1d:
      return bytes.byte() === 0 ? 'FALSE' : 'TRUE';
    case 0x1e:
      return String(bytes.uint16());
    case 0x1f:
      return String(bytes.double());
    case 0x21:
      return readFunction(stack, bytes.uint16(), null);
    case 0x22: {
      const count = bytes.byte() & 0x7f;
      return readFunction(stack, bytes.uint16(), count);
    }
    case 0x23:
      return place.names.nameOf(bytes.uint32()) ?? unknownBiff8('name');
    case 0x24:
    case 0x2c:
      return readCell(bytes, place, isShifted(token));
    case 0x25:
    case 0x2d:
      return readArea(bytes, place, isShifted(token));
    case 0x3a:
      return readSheet(bytes, place) + readCell(bytes, place, false);
    case 0x3b:
      return readSheet(bytes, place) + readArea(bytes, place, false);
    default:
      return unknownBiff8(`token ${token}`);
  }
}

/** In a formula that several cells share, references count from the cell. */
function isShifted(token: number): boolean {
  return (token & 0x08) !== 0;
}

function pop(stack: string[]): string {
  return stack.pop() ?? unknownBiff8('formula');
}

/** [MS-XLS] 2.5.198.4 to 16: how Excel shows or jumps; only the sum of one argument has a meaning of its own. */
function readAttribute(bytes: Biff8Bytes, stack: string[]): string | null {
  const kind = bytes.byte();
  const count = bytes.uint16();
  if ((kind & 0x10) !== 0) return `SUM(${pop(stack)})`;
  if ((kind & 0x04) !== 0) bytes.skip((count + 1) * 2);
  return null;
}

/** `count` as the formula gives it; null for a function with as many as the table says. */
function readFunction(stack: string[], index: number, count: number | null): string {
  const [name, fixed] = FUNCTIONS.get(index) ?? unknownBiff8(`function ${index}`);
  const taken = count ?? fixed;
  if (taken === null || taken > stack.length) unknownBiff8(`function ${index}`);
  return `${name}(${stack.splice(stack.length - taken, taken).join(',')})`;
}

function readCell(bytes: Biff8Bytes, place: FormulaPlace, shifted: boolean): string {
  const row = bytes.uint16();
  return cellText(row, bytes.uint16(), place, shifted);
}

function readArea(bytes: Biff8Bytes, place: FormulaPlace, shifted: boolean): string {
  const firstRow = bytes.uint16();
  const lastRow = bytes.uint16();
  const firstColumn = bytes.uint16();
  const lastColumn = bytes.uint16();
  return `${cellText(firstRow, firstColumn, place, shifted)}:${cellText(lastRow, lastColumn, place, shifted)}`;
}

/** [MS-XLS] 2.5.198.110 RgceLoc, 2.5.198.111 RgceLocRel: bits 14 and 15 of the column say what is relative. */
function cellText(rowField: number, columnField: number, place: FormulaPlace, shifted: boolean): string {
  const relativeColumn = (columnField & 0x4000) !== 0;
  const relativeRow = (columnField & 0x8000) !== 0;
  const number = columnField & 0x3fff;
  const row = shifted && relativeRow ? (place.row + rowField) % ROWS : rowField;
  const column = shifted && relativeColumn ? (place.column + number) % COLUMNS : number;
  if (relativeColumn && relativeRow) return cellName(row, column);
  return `${relativeColumn ? '' : '$'}${columnName(column)}${relativeRow ? '' : '$'}${row + 1}`;
}

function readSheet(bytes: Biff8Bytes, place: FormulaPlace): string {
  return place.names.sheetOf(bytes.uint16()) ?? unknownBiff8('sheet');
}
