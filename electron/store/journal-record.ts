import { createHash } from 'node:crypto';

/** A user's command may not write more than this; a restore of a backup may. */
export const COMMAND_BYTES_MAX = 8 * 1024 * 1024;

export interface PutOp {
  readonly op: 'put';
  readonly coll: string;
  readonly id: string;
  /** Revision of the record the change was made on; 0 for a new one. */
  readonly base: number;
  readonly record: unknown;
}
export interface RemoveOp {
  readonly op: 'remove';
  readonly coll: string;
  readonly id: string;
  readonly base: number;
}
export type JournalOp = PutOp | RemoveOp;

/** One command of a clerk: it happened as a whole or not at all. */
export interface JournalEntry {
  /** `<device>:<n>`, unique over all devices for ever. */
  readonly id: string;
  /** Logical clock: orders commands of several devices without trusting their clocks. */
  readonly lamport: number;
  readonly schema: number;
  readonly user: string;
  /** When the clerk's clock said it was; a label, never an order. */
  readonly wall: string;
  readonly label: string;
  /** Seq of the first command of the same append; absent on that first one. */
  readonly with?: number;
  /** Seq of the command this one takes back. */
  readonly undoes?: number;
  /** `false`: nothing up to here can be undone any more. */
  readonly undoable?: false;
  readonly ops: readonly JournalOp[];
}

/** An entry with the text that goes into the journal. */
export interface PreparedEntry {
  readonly entry: JournalEntry;
  readonly json: string;
}

/** First line of a journal; it seals the journal before: nothing after `baseSeq` there counts. */
export interface JournalHeader {
  readonly storeId: string;
  readonly gen: number;
  readonly schema: number;
  readonly baseSeq: number;
  readonly baseHash: string;
}

export interface JournalLine {
  readonly seq: number;
  readonly hash: string;
  readonly json: string;
  /** Offset of the byte after the line. */
  readonly end: number;
}

export const GENESIS_HASH = '0'.repeat(16);

/** First 16 hex digits of SHA-256 over the hash before, the seq and the text: loss, order and repeats break it. */
export function chainHash(previous: string, seq: number, json: string | Uint8Array): string {
  return createHash('sha256').update(`${previous}${seq}`).update(json).digest('hex').slice(0, 16);
}

export function encodeLine(
  previous: string,
  seq: number,
  json: string,
): { readonly bytes: Uint8Array; readonly hash: string } {
  const text = Buffer.from(json, 'utf8');
  const hash = chainHash(previous, seq, text);
  const bytes = Buffer.concat([Buffer.from(`J1 ${seq} ${text.length} ${hash} `), text, Buffer.from('\n')]);
  return { bytes, hash };
}

export function encodeHeader(header: JournalHeader) {
  return encodeLine(header.baseHash, header.baseSeq, JSON.stringify({ journal: header }));
}

const LINE_START = /^J1 (0|[1-9]\d{0,15}) ([1-9]\d{0,9}) ([0-9a-f]{16}) /;

/** The line at `offset` as it claims to be, with nothing but its shape checked. */
export function lineAt(bytes: Uint8Array, offset: number): (JournalLine & { readonly start: number }) | null {
  const start = LINE_START.exec(Buffer.from(bytes.subarray(offset, offset + 64)).toString('latin1'));
  const [head = '', seq = '', length = '', hash = ''] = start ?? [];
  if (start === null) return null;
  const from = offset + head.length;
  const to = from + Number(length);
  if (to >= bytes.length || bytes[to] !== 0x0a) return null;
  const json = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8');
  return { seq: Number(seq), hash, json, start: from, end: to + 1 };
}

/** The line at `offset` when it is exactly the one that follows `previous`; else `null`. */
export function readLine(
  bytes: Uint8Array,
  offset: number,
  previous: string,
  seq: number,
): JournalLine | null {
  const line = lineAt(bytes, offset);
  if (line === null || line.seq !== seq) return null;
  const text = bytes.subarray(line.start, line.end - 1);
  return chainHash(previous, seq, text) === line.hash ? line : null;
}

/** A header proves itself: its hash covers the base it names. */
export function readHeader(
  bytes: Uint8Array,
): (JournalHeader & { readonly end: number; readonly hash: string }) | null {
  const line = lineAt(bytes, 0);
  if (line === null) return null;
  const header = parseHeader(line.json);
  if (header === null || header.baseSeq !== line.seq) return null;
  if (chainHash(header.baseHash, line.seq, bytes.subarray(line.start, line.end - 1)) !== line.hash)
    return null;
  return { ...header, end: line.end, hash: line.hash };
}

function parseHeader(json: string): JournalHeader | null {
  const { journal } = parseObject(json) ?? {};
  if (typeof journal !== 'object' || journal === null) return null;
  const { storeId, gen, schema, baseSeq, baseHash } = journal as Readonly<Record<string, unknown>>;
  if (typeof storeId !== 'string' || typeof baseHash !== 'string') return null;
  if (typeof gen !== 'number' || typeof schema !== 'number' || typeof baseSeq !== 'number') return null;
  return { storeId, gen, schema, baseSeq, baseHash };
}

/** `null` for an entry this version does not understand: it was written by a newer one. */
export function parseEntry(json: string): JournalEntry | null {
  const entry = parseObject(json);
  if (entry === null || !Array.isArray(entry['ops'])) return null;
  const known = entry['ops'].every((op: unknown) => {
    if (typeof op !== 'object' || op === null || !('op' in op)) return false;
    return op.op === 'put' || op.op === 'remove';
  });
  // The chained hash proves that these are the bytes an Order Desk wrote; only the operations can be new.
  return known ? (entry as unknown as JournalEntry) : null;
}

function parseObject(json: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(json);
    // Narrowed by hand: any object can be looked at as a record of unknowns.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
