import { crc32, inflateRawSync } from 'node:zlib';
import { READING_LIMITS } from './reading-limits';
import { refuse } from './refusal';

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packedFrom: number;
  readonly packedTo: number;
}

/** Inflated parts kept in hand; larger ones are inflated again when they are read. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** The parts of a zip that has been looked through completely: sizes, overlaps, checksums, DOCTYPEs. */
export interface GuardedZip {
  readonly names: readonly string[];
  /** Name as stored for a path in any letter case, null when there is no such part. */
  find(path: string): string | null;
  bytes(name: string): Buffer;
}

/** Refuses bombs by inflating within counted limits before any reader sees a byte. */
export function guardZip(bytes: Uint8Array): GuardedZip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(file)) {
    if (entries.has(entry.name)) refuse('file-hostile', { reason: 'zip-duplicate' });
    entries.set(entry.name, entry);
  }
  const kept = new Map<string, Buffer>();
  let total = 0;
  for (const entry of entries.values()) {
    const content = inflate(file, entry, READING_LIMITS.allPartBytes - total);
    total += content.length;
    if (isXmlPart(entry.name)) refuseDoctype(content);
    if (content.length <= KEPT_BYTES) kept.set(entry.name, content);
  }
  const byLowerCase = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  return {
    names: [...entries.keys()],
    find: (path) => byLowerCase.get(path.toLowerCase()) ?? null,
    bytes: (name) => {
      const entry = entries.get(name) ?? refuse('file-unreadable', { reason: 'part-missing', part: name });
      return kept.get(name) ?? inflate(file, entry, READING_LIMITS.allPartBytes);
    },
  };
}

function readDirectory(file: Buffer): ZipEntry[] {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > file.length) refuse('file-unreadable', { reason: 'zip-incomplete' });
  const count = file.readUInt16LE(end + 10);
  if (count > READING_LIMITS.zipEntries) refuse('file-hostile', { reason: 'zip-entries', entries: count });
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) {
      refuse('file-unreadable', { reason: 'zip-directory' });
    }
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const extraEnd = nameEnd + file.readUInt16LE(at + 30);
    const name = file.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    if ((file.readUInt16LE(at + 8) & 1) !== 0) refuse('file-encrypted', { reason: 'zip-password' });
    const [size, packedSize, offset] = sizesOf(file, at, nameEnd, extraEnd);
    const packedFrom = packedStart(file, offset);
    const entry = {
      name,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      size,
      packedFrom,
      packedTo: packedFrom + packedSize,
    };
    if (entry.packedTo > end) refuse('file-unreadable', { reason: 'zip-incomplete' });
    if (!name.endsWith('/')) entries.push(entry);
    at = extraEnd + file.readUInt16LE(at + 32);
  }
  refuseOverlaps(entries);
  return entries;
}

/** Size, packed size and offset, from the zip64 field where the short ones say "look there". */
function sizesOf(file: Buffer, at: number, nameEnd: number, extraEnd: number): [number, number, number] {
  const short = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
  let field = nameEnd;
  while (field + 4 <= extraEnd && file.readUInt16LE(field) !== 1) field += 4 + file.readUInt16LE(field + 2);
  let value = field + 4;
  const [size = 0, packed = 0, offset = 0] = short.map((number) => {
    if (number !== 0xffffffff) return number;
    if (value + 8 > extraEnd) refuse('file-unreadable', { reason: 'zip-directory' });
    const long = Number(file.readBigUInt64LE(value));
    value += 8;
    return long;
  });
  return [size, packed, offset];
}

function packedStart(file: Buffer, offset: number): number {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== 0x04034b50) {
    refuse('file-unreadable', { reason: 'zip-entry' });
  }
  return offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
}

/** Entries that share bytes are how small files promise petabytes. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = [...entries].sort((a, b) => a.packedFrom - b.packedFrom);
  inOrder.forEach((entry, index) => {
    const next = inOrder[index + 1];
    if (next && next.packedFrom < entry.packedTo) refuse('file-hostile', { reason: 'zip-overlap' });
  });
}

function inflate(file: Buffer, entry: ZipEntry, allowance: number): Buffer {
  const packed = file.subarray(entry.packedFrom, entry.packedTo);
  const byRatio = Math.max(READING_LIMITS.ratioFreeBytes, packed.length * READING_LIMITS.ratio);
  const limit = Math.min(READING_LIMITS.partBytes, byRatio, allowance);
  const content = entry.method === 0 ? packed : inflateWithin(packed, entry.method, limit);
  if (content.length > limit) refuse('file-hostile', { reason: 'zip-bomb' });
  // a wrong checksum means wrong figures may be inside: never read on
  if (crc32(content) !== entry.crc) refuse('file-unreadable', { reason: 'zip-checksum', part: entry.name });
  return content;
}

function inflateWithin(packed: Buffer, method: number, limit: number): Buffer {
  if (method !== 8) refuse('file-unreadable', { reason: 'zip-method', method });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    const tooLong = error instanceof RangeError;
    return tooLong
      ? refuse('file-hostile', { reason: 'zip-bomb' })
      : refuse('file-unreadable', { reason: 'zip-damaged' });
  }
}

function isXmlPart(name: string): boolean {
  return /\.(xml|rels|vml|rdf|xsd|xhtml|html?)$/i.test(name);
}

const FORBIDDEN = ['<!DOCTYPE', '<!ENTITY'].flatMap((mark) => [
  Buffer.from(mark, 'latin1'),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(mark, 'utf16le').swap16(),
]);

/** Office never writes a DOCTYPE; whoever does wants entities. Looked for in every XML part, read or not. */
function refuseDoctype(content: Buffer): void {
  for (const mark of FORBIDDEN) if (content.indexOf(mark) >= 0) refuse('file-hostile', { reason: 'doctype' });
}
