import type { SheetGrid } from '#shared/imports/sheet-grid';
import { biffRecords, guardRecords } from './biff-records';
import { readBiff8 } from './biff8-reader';
import { forgetResults } from './fill-formulas';
import { OleContainer } from './ole-container';
import { refuse } from './refusal';
import { readWithSheetJs } from './sheetjs-reader';
import { readXlsPictures, type XlsPictures } from './xls-pictures';

/** Record numbers of the old format. */
const FILEPASS = 0x2f;
const UNCALCULATED = 0x5e;

export interface OldWorkbook {
  readonly sheets: SheetGrid[];
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads .xls of every age: what is plain by the quick reader, the rest by the reader of record. Encryption is looked for
 * first, so that it is never called damage.
 */
export function readOldWorkbook(bytes: Uint8Array): OldWorkbook {
  const isBare = bytes[0] !== 0xd0;
  const stream = isBare ? bufferOf(bytes) : workbookStream(bytes);
  const quick = isBare ? null : readBiff8(stream);
  if (quick) return withPictures(quick.sheets, quick.hasDrawings ? readXlsPictures(stream) : NO_PICTURES);
  guardRecords(stream);
  if (isBare) return { sheets: readWithSheetJs(bytes), pictures: new Map() };
  const stale = staleSheets(stream);
  // the stream alone: author, title and other parts of the container are never parsed
  const sheets = readWithSheetJs(stream).map((sheet, index) =>
    stale.has(index) ? forgetResults(sheet) : sheet,
  );
  return withPictures(sheets, readXlsPictures(stream));
}

const NO_PICTURES: XlsPictures = { bySheet: new Map(), bytes: new Map() };

function withPictures(sheets: readonly SheetGrid[], { bySheet, bytes }: XlsPictures): OldWorkbook {
  return {
    sheets: sheets.map((sheet, index) => ({ ...sheet, pictures: bySheet.get(index) ?? [] })),
    pictures: bytes,
  };
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function workbookStream(bytes: Uint8Array): Buffer {
  const container = new OleContainer(bytes);
  if (container.names.includes('encryptedpackage')) refuse('file-encrypted', { reason: 'office-password' });
  const stream = container.stream('Workbook') ?? container.stream('Book');
  return stream ?? refuse('file-not-a-workbook', { found: foundIn(container.names) });
}

/** Sheets whose formulas were not calculated when the file was saved. Refuses an encrypted stream on the way. */
function staleSheets(stream: Buffer): ReadonlySet<number> {
  const stale = new Set<number>();
  for (const { type, sheet } of biffRecords(stream)) {
    if (type === FILEPASS) refuse('file-encrypted', { reason: 'xls-password' });
    else if (type === UNCALCULATED && sheet !== null) stale.add(sheet);
  }
  return stale;
}

function foundIn(names: readonly string[]): string {
  if (names.includes('worddocument')) return 'word';
  if (names.includes('powerpoint document')) return 'slides';
  return names.some((name) => name.startsWith('__substg1.0')) ? 'mail' : 'office';
}
