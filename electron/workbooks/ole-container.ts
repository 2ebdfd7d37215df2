import { refuse } from './refusal';

/** Largest regular sector number; above stand the marks for free, end and table sectors ([MS-CFB] 2.1). */
const LAST_SECTOR = 0xfffffffa;
const HEADER = 512;
const HEADER_TABLES = 109;
/** Streams shorter than this lie in small sectors inside the stream of the root ([MS-CFB] 2.4). */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

/** One entry of the directory ([MS-CFB] 2.6.1); `left`, `right` and `child` are places in the directory. */
interface OleEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The container of old Office files ([MS-CFB]). Every chain of sectors is as long as the file at most: one that runs in a
 * circle is refused as hostile, one that leaves the file as incomplete.
 */
export class OleContainer {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  /** Which sector follows which. */
  readonly #table: readonly number[];
  readonly #entries: readonly OleEntry[];

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (file.length < HEADER) refuse('file-unreadable', { reason: 'ole-incomplete' });
    const shift = file.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) refuse('file-unreadable', { reason: 'ole-sectors' });
    this.#file = file;
    this.#sectorSize = 1 << shift;
    this.#table = this.#tableSectors().flatMap((sector) => numbersOf(this.#sector(sector)));
    this.#entries = entriesOf(this.#chained(file.readUInt32LE(48)));
    if (this.#entries[0]?.type !== ROOT) refuse('file-unreadable', { reason: 'ole-directory' });
  }

  /** Names of all entries in small letters, those of embedded documents too. */
  get names(): readonly string[] {
    return this.#entries.map(({ name }) => name.toLowerCase());
  }

  /** The stream of that name: the file's own before that of a document embedded in it. */
  stream(name: string): Buffer | null {
    const wanted = name.toLowerCase();
    const isWanted = (entry: OleEntry) => entry.type === STREAM && entry.name.toLowerCase() === wanted;
    const entry = this.#ownEntries().find(isWanted) ?? this.#entries.find(isWanted);
    return entry ? this.#read(entry) : null;
  }

  /** Entries right below the root: a tree of left and right neighbours. */
  #ownEntries(): readonly OleEntry[] {
    const met = new Set<number>();
    const waiting = [this.#entries[0]?.child ?? LAST_SECTOR];
    const own: OleEntry[] = [];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const entry = this.#entries[place];
      if (!entry || met.has(place)) continue;
      met.add(place);
      own.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return own;
  }

  #read({ start, size }: OleEntry): Buffer {
    const content = size < SMALL_STREAM ? this.#small(start) : this.#chained(start);
    if (content.length < size) refuse('file-unreadable', { reason: 'ole-incomplete' });
    return content.subarray(0, size);
  }

  #small(start: number): Buffer {
    const store = this.#chained(this.#entries[0]?.start ?? LAST_SECTOR);
    const table = numbersOf(this.#chained(this.#file.readUInt32LE(60)));
    return Buffer.concat(
      chain(table, start).map((sector) => {
        const piece = store.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR);
        return piece.length > 0 ? piece : refuse('file-unreadable', { reason: 'ole-incomplete' });
      }),
    );
  }

  #chained(start: number): Buffer {
    return Buffer.concat(chain(this.#table, start).map((sector) => this.#sector(sector)));
  }

  /** The last sector of a file may be shorter than the others. */
  #sector(sector: number): Buffer {
    const from = (sector + 1) * this.#sectorSize;
    if (from >= this.#file.length) refuse('file-unreadable', { reason: 'ole-incomplete' });
    return this.#file.subarray(from, from + this.#sectorSize);
  }

  /** Sectors of the table that says which sector follows which: the header names 109, a chain the rest. */
  #tableSectors(): number[] {
    const sectors = numbersOf(this.#file.subarray(76, 76 + HEADER_TABLES * 4));
    const met = new Set<number>();
    for (let next = this.#file.readUInt32LE(68); next < LAST_SECTOR; ) {
      if (met.has(next)) refuse('file-hostile', { reason: 'ole-circle' });
      met.add(next);
      const numbers = numbersOf(this.#sector(next));
      next = numbers.pop() ?? LAST_SECTOR;
      for (const number of numbers) sectors.push(number);
    }
    return [...new Set(sectors.filter((sector) => sector < LAST_SECTOR))];
  }
}

/** The sectors from `start` on. A sector that the table does not know ends nothing: the file is cut. */
function chain(table: readonly number[], start: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_SECTOR; sector = table[sector] ?? LAST_SECTOR) {
    if (sector >= table.length) refuse('file-unreadable', { reason: 'ole-incomplete' });
    if (sectors.length >= table.length) refuse('file-hostile', { reason: 'ole-circle' });
    sectors.push(sector);
  }
  return sectors;
}

function numbersOf(bytes: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) numbers.push(bytes.readUInt32LE(at));
  return numbers;
}

function entriesOf(directory: Buffer): OleEntry[] {
  const entries: OleEntry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const bytes = directory.subarray(at, at + ENTRY);
    // the length counts bytes and the zero at the end
    const nameBytes = Math.min(64, Math.max(0, bytes.readUInt16LE(64) - 2));
    entries.push({
      name: bytes.toString('utf16le', 0, nameBytes),
      type: bytes.readUInt8(66),
      left: bytes.readUInt32LE(68),
      right: bytes.readUInt32LE(72),
      child: bytes.readUInt32LE(76),
      start: bytes.readUInt32LE(116),
      size: bytes.readUInt32LE(120),
    });
  }
  return entries;
}
