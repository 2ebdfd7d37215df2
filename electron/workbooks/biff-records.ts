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
