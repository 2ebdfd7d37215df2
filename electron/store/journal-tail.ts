import { lineAt, parseEntry } from './journal-record';

/** What lies behind the last good line of the newest journal. */
export type Tail = 'clean' | 'torn' | 'damaged';

const SECTOR = 512;

/**
 * A power cut leaves an append that nobody was told about in pieces: cut short, without its newline, or with sectors
 * that never came (zeros). Only that is a torn tail. A whole line with a wrong hash, or good lines of a later append,
 * mean that something acknowledged was lost.
 */
export function judgeTail(bytes: Uint8Array, offset: number, lastSeq: number): Tail {
  if (offset === bytes.length) return 'clean';
  if (hasLaterAppend(bytes, offset, lastSeq)) return 'damaged';
  const rest = bytes.subarray(offset);
  const endsShort = rest[rest.length - 1] !== 0x0a;
  return endsShort || hasEmptySector(bytes, offset) ? 'torn' : 'damaged';
}

/** An append begins only when the one before is durable: a later one proves that what is bad was acknowledged. */
function hasLaterAppend(bytes: Uint8Array, offset: number, lastSeq: number): boolean {
  for (let at = bytes.indexOf(0x0a, offset) + 1; at > 0; at = bytes.indexOf(0x0a, at) + 1) {
    const line = lineAt(bytes, at);
    // A line with holes of its own proves nothing.
    const entry = line === null ? null : parseEntry(line.json);
    if (line !== null && entry !== null && (entry.with ?? line.seq) > lastSeq + 1) return true;
  }
  return false;
}

function hasEmptySector(bytes: Uint8Array, offset: number): boolean {
  for (let at = offset - (offset % SECTOR); at < bytes.length; at += SECTOR) {
    const part = bytes.subarray(Math.max(at, offset), Math.min(at + SECTOR, bytes.length));
    if (part.every((byte) => byte === 0)) return true;
  }
  return false;
}
