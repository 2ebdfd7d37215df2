import { refuse } from './refusal';

const COLUMN_INFO = 0x3c;
const SHEET = 0x9c;
/** BrtWbProp of [MS-XLSB]: two numbers, and a name where there is more. */
const BOOK_PROPERTIES = 0x99;
/** Records that begin with a count: BrtMdb and BrtExternSheet of [MS-XLSB], and the bytes of each thing counted. */
const COUNTED: ReadonlyMap<number, number> = new Map([
  [0x33, 8],
  [0x16a, 12],
]);
const NO_TEXT = 0xffffffff;
const LAST_COLUMN = 16_383;

/** Records that hold texts: where the first begins, and how many follow one another. */
const TEXTS: ReadonlyMap<number, { readonly from: number; readonly count: number }> = new Map([
  [0x06, { from: 8, count: 1 }],
  [0x08, { from: 8, count: 1 }],
  [0x11, { from: 4, count: 1 }],
  [0x13, { from: 1, count: 1 }],
  [0x27, { from: 9, count: 1 }],
  [0x2b, { from: 21, count: 1 }],
  [0x2c, { from: 2, count: 1 }],
  [0x3e, { from: 9, count: 1 }],
  [SHEET, { from: 8, count: 2 }],
  [0x14f, { from: 8, count: 1 }],
  [0x1ee, { from: 16, count: 4 }],
]);

/**
 * Refuses a binary part that speaks of columns no sheet has, or of texts or pairs beyond the end of their record: the
 * library would walk through all of them.
 */
export function guardBinaryPart(part: Buffer): void {
  for (const { type, data } of binaryRecords(part)) {
    if (type === COLUMN_INFO && data.length >= 8 && data.readUInt32LE(4) > LAST_COLUMN)
      refuse('file-hostile', { reason: 'column-range' });
    if (!isWhole(type, data)) refuse('file-unreadable', { reason: 'xlsb-record', type });
  }
}

function isWhole(type: number, data: Buffer): boolean {
  const each = COUNTED.get(type);
  if (each !== undefined) return data.length >= 4 && data.readUInt32LE(0) * each <= data.length - 4;
  if (type === BOOK_PROPERTIES) return data.length <= 8 || fits(data, 8, 1);
  const texts = TEXTS.get(type);
  return !texts || fits(data, texts.from, texts.count);
}

function fits(data: Buffer, from: number, count: number): boolean {
  let at = from;
  for (let text = 0; text < count; text += 1) {
    if (at + 4 > data.length) return false;
    const length = data.readUInt32LE(at);
    at += length === NO_TEXT ? 4 : 4 + length * 2;
    if (at > data.length || (length === NO_TEXT && count === 1)) return false;
  }
  return true;
}

/** Relation ids of a binary workbook's sheets, in order; '' where there is none. */
export function binarySheetIds(workbook: Buffer): readonly string[] {
  const ids: string[] = [];
  for (const { type, data } of binaryRecords(workbook)) {
    if (type !== SHEET || data.length < 12) continue;
    const length = data.readUInt32LE(8);
    ids.push(length === NO_TEXT ? '' : data.toString('utf16le', 12, 12 + length * 2));
  }
  return ids;
}

function* binaryRecords(part: Buffer): Generator<{ readonly type: number; readonly data: Buffer }> {
  let at = 0;
  while (at < part.length) {
    const type = variableNumber(part, at, 2);
    const size = variableNumber(part, type.end, 4);
    at = size.end + size.value;
    yield { type: type.value, data: part.subarray(size.end, at) };
  }
}

/** Seven bits a byte, lowest first, as record types and sizes are written. */
function variableNumber(bytes: Buffer, from: number, bytesMax: number): { value: number; end: number } {
  let value = 0;
  for (let index = 0; index < bytesMax; index += 1) {
    const byte = bytes[from + index] ?? 0;
    value += (byte & 0x7f) * 128 ** index;
    if (byte < 0x80) return { value, end: from + index + 1 };
  }
  return { value, end: from + bytesMax };
}
