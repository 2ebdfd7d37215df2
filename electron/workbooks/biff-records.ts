import { refuse } from './refusal';

const BOUNDSHEET = 0x85;
const BOF = 0x809;

/** One record of an old workbook's stream. */
export interface BiffRecord {
  readonly type: number;
  /** Index of the sheet it belongs to, in the workbook's order; `null` before the first. */
  readonly sheet: number | null;
  readonly data: Buffer;
}

/** Walks the records of a workbook stream; a record cut off by the end of the file is handed out as far as it goes. */
export function* biffRecords(stream: Buffer): Generator<BiffRecord> {
  const sheetAt = new Map<number, number>();
  let sheet: number | null = null;
  let next = 0;
  for (let at = 0; at + 4 <= stream.length; at = next) {
    const type = stream.readUInt16LE(at);
    next = at + 4 + stream.readUInt16LE(at + 2);
    const data = stream.subarray(at + 4, next);
    if (type === BOUNDSHEET && data.length >= 4) sheetAt.set(data.readUInt32LE(0), sheetAt.size);
    else if (type === BOF) sheet = sheetAt.get(at) ?? sheet;
    yield { type, sheet, data };
  }
}

/** Bytes up to and with the length of the text or formula that records of these types hold. */
const SHORTEST: ReadonlyMap<number, number> = new Map([
  [0x0004, 8],
  [0x0006, 17],
  [0x0007, 1],
  [0x001e, 1],
  [0x0021, 14],
  [0x0085, 7],
  [0x00d6, 8],
  [0x0204, 8],
  [0x0206, 18],
  [0x0207, 2],
  [0x0221, 14],
  [0x0406, 18],
  [0x041e, 3],
  [0x04bc, 10],
]);

const FORMULA = 0x06;
const NAME = 0x18;
/** From Excel 5 on a formula stands behind more. */
const SHORTEST_SINCE_5: ReadonlyMap<number, number> = new Map([
  [FORMULA, 22],
  [NAME, 14],
]);

const SST = 0xfc;
/** The version that Excel 97 and later write; the first with a table of texts. */
const BIFF8 = 0x600;
/** What a stream of Excel 2, 3, 4, or 5 and later begins with. */
const BEGINNINGS: ReadonlySet<number> = new Set([0x09, 0x209, 0x409, BOF]);

/**
 * Refuses a stream with a record that ends before the length in it: the library would read its text for ever. A stream
 * that begins as something else, a zip for instance, would be opened as that, past all that is counted there.
 */
export function guardRecords(stream: Buffer): void {
  if (stream.length < 6 || !BEGINNINGS.has(stream.readUInt16LE(0)))
    refuse('file-unreadable', { reason: 'xls-record' });
  const since5 = stream.readUInt16LE(0) === BOF;
  const hasTextTable = since5 && stream.readUInt16LE(4) === BIFF8;
  for (const { type, data } of biffRecords(stream)) {
    const shortest = (since5 ? SHORTEST_SINCE_5.get(type) : undefined) ?? SHORTEST.get(type) ?? 0;
    if (data.length < shortest || (type === SST && !hasTextTable))
      refuse('file-unreadable', { reason: 'xls-record', type });
  }
}
