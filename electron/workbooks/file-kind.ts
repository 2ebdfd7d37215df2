import { refuse } from './refusal';

/** What the first bytes say. The file's name is never asked. */
export type FileKind = 'zip' | 'ole' | 'biff' | 'text';

/** First bytes (latin1) of files that clerks drop by mistake, and what to call them. */
const FOREIGN: readonly (readonly [string, string])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['BM', 'picture'],
  ['Rar!', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['\x1f\x8b', 'archive'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['{\\rtf', 'word'],
];

export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) refuse('file-not-a-workbook', { found: 'empty' });
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole';
  if (isBiff(bytes)) return 'biff';
  for (const [mark, found] of FOREIGN) {
    // two letters alone may begin an honest text
    if (head.startsWith(mark) && (mark.length > 2 || hasControls(head)))
      refuse('file-not-a-workbook', { found });
  }
  return 'text';
}

/** Excel 2 to 4 wrote no container: the file begins with the record that opens a sheet or workspace. */
function isBiff(bytes: Uint8Array): boolean {
  const [record, version = 0, length = 0, rest] = bytes;
  return record === 9 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && rest === 0;
}

/** Control characters that no text holds; NUL is left out because UTF-16 and damaged CSV have it. */
function hasControls(head: string): boolean {
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code > 0 && code < 32 && (code < 9 || code > 13) && code !== 27) return true;
  }
  return false;
}
