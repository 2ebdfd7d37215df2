import { refuse } from './refusal';

const COLUMN_INFO = 0x3c;
const LAST_COLUMN = 16_383;

/** Refuses a binary sheet that speaks of columns no sheet has: the library would walk through all of them. */
export function guardBinarySheet(sheet: Buffer): void {
  let at = 0;
  while (at < sheet.length) {
    const type = variableNumber(sheet, at, 2);
    const size = variableNumber(sheet, type.end, 4);
    if (
      type.value === COLUMN_INFO &&
      size.end + 8 <= sheet.length &&
      sheet.readUInt32LE(size.end + 4) > LAST_COLUMN
    ) {
      refuse('file-hostile', { reason: 'column-range' });
    }
    at = size.end + size.value;
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
