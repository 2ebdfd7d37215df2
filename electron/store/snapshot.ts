import { createHash } from 'node:crypto';
import { Breath } from './breath';
import type { StoreData, StoredRecord, UndoStep } from './store-data';
import { countRecords, emptyData } from './store-data';

/**
 * A whole store as text, one JSON value a line: a header, the records, what can be undone, and a last line with the
 * SHA-256 of everything before it. Snapshots and backups share it.
 */
export interface SnapshotHeader {
  readonly magic: 'order-desk-store';
  readonly storeId: string;
  readonly gen: number;
  readonly schema: number;
  readonly baseSeq: number;
  readonly baseHash: string;
  readonly count: number;
  readonly lamport: number;
  readonly devices: readonly (readonly [string, number])[];
  readonly removed: readonly (readonly [string, number])[];
}

const CHUNK_CHARS = 128 * 1024;

/** The text in chunks of UTF-8, made in slices so that a save never waits for a checkpoint. */
export async function* encodeSnapshot(data: StoreData, gen: number): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  const breath = new Breath();
  let text = `${JSON.stringify(headerOf(data, gen))}\n`;
  for (const line of bodyLines(data)) {
    text += line;
    if (text.length < CHUNK_CHARS && !breath.isDue) continue;
    const chunk = Buffer.from(text);
    text = '';
    hash.update(chunk);
    yield chunk;
    await breath.take();
  }
  const last = Buffer.from(text);
  hash.update(last);
  yield last;
  yield Buffer.from(`{"sha256":"${hash.digest('hex')}"}\n`);
}

function headerOf(data: StoreData, gen: number): SnapshotHeader {
  return {
    magic: 'order-desk-store',
    storeId: data.storeId,
    gen,
    schema: data.schema,
    baseSeq: data.seq,
    baseHash: data.hash,
    count: countRecords(data),
    lamport: data.lamport,
    devices: [...data.devices],
    removed: [...data.removed],
  };
}

function* bodyLines(data: StoreData): Generator<string> {
  for (const [coll, records] of data.records) {
    for (const [id, stored] of records) yield `${JSON.stringify({ coll, id, ...stored })}\n`;
  }
  for (const undo of data.undo) yield `${JSON.stringify({ undo })}\n`;
}

export interface ReadSnapshot {
  readonly header: SnapshotHeader;
  readonly data: StoreData;
}

const FOOTER_BYTES = '{"sha256":""}\n'.length + 64;

/** `null` unless every byte is the one that was written. Sliced like the writing. */
export async function decodeSnapshot(bytes: Uint8Array): Promise<ReadSnapshot | null> {
  const bodyEnd = bytes.length - FOOTER_BYTES;
  if (bodyEnd <= 0) return null;
  const breath = new Breath();
  const hash = createHash('sha256');
  for (let at = 0; at < bodyEnd; at += CHUNK_CHARS * 8) {
    hash.update(bytes.subarray(at, Math.min(bodyEnd, at + CHUNK_CHARS * 8)));
    await breath.take();
  }
  const footer = Buffer.from(bytes.subarray(bodyEnd)).toString('latin1');
  if (footer !== `{"sha256":"${hash.digest('hex')}"}\n`) return null;

  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bodyEnd);
  const headerEnd = body.indexOf(0x0a);
  // From here on the hash vouches that these lines are ours: the shapes below are the ones written above.
  const header = JSON.parse(body.toString('utf8', 0, headerEnd)) as SnapshotHeader;
  if (header.magic !== 'order-desk-store') return null;
  const data = emptyFrom(header);
  for (let at = headerEnd + 1; at < bodyEnd; ) {
    const end = body.indexOf(0x0a, at);
    putLine(data, JSON.parse(body.toString('utf8', at, end)) as BodyLine);
    at = end + 1;
    await breath.take();
  }
  return countRecords(data) === header.count ? { header, data } : null;
}

/** Only the header, unproven: enough to list what lies in a folder. */
export function peekSnapshot(bytes: Uint8Array): SnapshotHeader | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0) return null;
  try {
    const header = JSON.parse(Buffer.from(bytes.subarray(0, end)).toString('utf8')) as SnapshotHeader;
    return header.magic === 'order-desk-store' ? header : null;
  } catch {
    return null;
  }
}

type RecordLine = { readonly coll: string; readonly id: string } & StoredRecord;
type BodyLine = RecordLine | { readonly undo: UndoStep };

function emptyFrom(header: SnapshotHeader): StoreData {
  const data = emptyData(header.storeId, header.schema);
  data.seq = header.baseSeq;
  data.hash = header.baseHash;
  data.lamport = header.lamport;
  for (const [device, last] of header.devices) data.devices.set(device, last);
  for (const [key, revision] of header.removed) data.removed.set(key, revision);
  return data;
}

function putLine(data: StoreData, line: BodyLine): void {
  if ('undo' in line) {
    data.undo.push(line.undo);
    return;
  }
  const { coll, id, ...stored } = line;
  const records = data.records.get(coll) ?? new Map<string, StoredRecord>();
  data.records.set(coll, records);
  records.set(id, stored);
}
