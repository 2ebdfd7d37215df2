import { refuse } from './refusal';

const COLUMN_INFO = 0x3c;
const SHEET = 0x9c;
const NO_TEXT = 0xffffffff;
const LAST_COLUMN = 16_383;

/** Refuses a binary sheet that speaks of columns no sheet has: the library would walk through all of them. */
export function guardBinarySheet(sheet: Buffer): void {
  for (const { type, data } of binaryRecords(sheet)) {
    if (type === COLUMN_INFO && data.length >= 8 && data.readUInt32LE(4) > LAST_COLUMN)
      refuse('file-hostile', { reason: 'column-range' });
  }
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
