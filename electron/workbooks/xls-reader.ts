import * as XLSX from '@e965/xlsx';
import type { SheetGrid } from '#shared/imports/sheet-grid';
import { refuse } from './refusal';
import { readWithSheetJs } from './sheetjs-reader';

const FILEPASS = 0x2f;
const BOF = 0x809;

/** Reads .xls of every age. Encryption is looked for first, so that it is never called damage. */
export function readOldWorkbook(bytes: Uint8Array): SheetGrid[] {
  if (bytes[0] === 0xd0) refuseUnreadableContainer(bytes);
  return readWithSheetJs(bytes);
}

function refuseUnreadableContainer(bytes: Uint8Array): void {
  const container = XLSX.CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const names = container.FullPaths.map((path: string) => path.replace(/^.*\//, '').toLowerCase());
  if (names.includes('encryptedpackage')) refuse('file-encrypted', { reason: 'office-password' });
  const stream = XLSX.CFB.find(container, 'Workbook') ?? XLSX.CFB.find(container, 'Book');
  if (!stream) refuse('file-not-a-workbook', { found: foundIn(names) });
  if (isEncrypted(Buffer.from(stream.content))) refuse('file-encrypted', { reason: 'xls-password' });
}

/** Looks for FILEPASS among the records of the workbook's own part, up to its first sheet. */
function isEncrypted(stream: Buffer): boolean {
  let at = 0;
  for (let part = 0; at + 4 <= stream.length; ) {
    const record = stream.readUInt16LE(at);
    if (record === FILEPASS) return true;
    if (record === BOF) part += 1;
    if (part > 1) return false;
    at += 4 + stream.readUInt16LE(at + 2);
  }
  return false;
}

function foundIn(names: readonly string[]): string {
  if (names.includes('worddocument')) return 'word';
  if (names.includes('powerpoint document')) return 'slides';
  return names.some((name) => name.startsWith('__substg1.0')) ? 'mail' : 'office';
}
