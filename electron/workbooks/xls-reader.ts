import * as XLSX from '@e965/xlsx';
import type { SheetGrid } from '#shared/imports/sheet-grid';
import { forgetResults } from './fill-formulas';
import { guardOle } from './ole-guard';
import { refuse } from './refusal';
import { readWithSheetJs } from './sheetjs-reader';

/** Record numbers of the old format. */
const FILEPASS = 0x2f;
const UNCALCULATED = 0x5e;
const BOUNDSHEET = 0x85;
const BOF = 0x809;

/** Reads .xls of every age. Encryption is looked for first, so that it is never called damage. */
export function readOldWorkbook(bytes: Uint8Array): SheetGrid[] {
  if (bytes[0] !== 0xd0) return readWithSheetJs(bytes);
  const stream = workbookStream(bytes);
  const stale = staleSheets(stream);
  // the stream alone: author, title and other parts of the container are never parsed
  return readWithSheetJs(stream).map((sheet, index) => (stale.has(index) ? forgetResults(sheet) : sheet));
}

function workbookStream(bytes: Uint8Array): Buffer {
  guardOle(bytes);
  const container = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const names = container.FullPaths.map((path: string) => path.replace(/^.*\//, '').toLowerCase());
  if (names.includes('encryptedpackage')) refuse('file-encrypted', { reason: 'office-password' });
  const entry = XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
  if (!entry) refuse('file-not-a-workbook', { found: foundIn(names) });
  return Buffer.from(entry.content);
}

/** Sheets whose formulas were not calculated when the file was saved. Refuses an encrypted stream on the way. */
function staleSheets(stream: Buffer): ReadonlySet<number> {
  const sheetAt = new Map<number, number>();
  const stale = new Set<number>();
  let sheet: number | undefined;
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    const record = stream.readUInt16LE(at);
    if (record === FILEPASS) refuse('file-encrypted', { reason: 'xls-password' });
    else if (record === BOUNDSHEET && at + 8 <= stream.length)
      sheetAt.set(stream.readUInt32LE(at + 4), sheetAt.size);
    else if (record === BOF) sheet = sheetAt.get(at) ?? sheet;
    else if (record === UNCALCULATED && sheet !== undefined) stale.add(sheet);
  }
  return stale;
}

function foundIn(names: readonly string[]): string {
  if (names.includes('worddocument')) return 'word';
  if (names.includes('powerpoint document')) return 'slides';
  return names.some((name) => name.startsWith('__substg1.0')) ? 'mail' : 'office';
}
