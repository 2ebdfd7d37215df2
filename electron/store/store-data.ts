import { createHash } from 'node:crypto';
import type { JournalEntry, JournalOp } from './journal-record';
import { GENESIS_HASH } from './journal-record';
import { namedBy } from './record-links';

/** A record with what the store keeps beside it. */
export interface StoredRecord {
  readonly record: unknown;
  /** Counted up by each change, also over removal and return. */
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** How to take one command back: the operations that restore what was before. */
export interface UndoStep {
  readonly seq: number;
  readonly label: string;
  readonly inverse: readonly InverseOp[];
}
export interface InverseOp {
  readonly coll: string;
  readonly id: string;
  /** Revision right after the command; any other means that somebody changed the record since. */
  readonly revision: number;
  /** Revision before the command. */
  readonly base: number;
  /** `null`: the command had created the record. */
  readonly before: unknown;
}

/** All that lowdb holds in memory: a function of the journal, and of nothing else. */
export interface StoreData {
  storeId: string;
  schema: number;
  seq: number;
  hash: string;
  lamport: number;
  /** Last number given by each device: command and record ids are `<device>:<n>`. */
  readonly devices: Map<string, number>;
  readonly records: Map<string, Map<string, StoredRecord>>;
  /** Revisions of removed records, by `collection/id`. */
  readonly removed: Map<string, number>;
  readonly undo: UndoStep[];
}

export const UNDO_STEPS_MAX = 50;

export function emptyData(storeId: string, schema: number): StoreData {
  return {
    storeId,
    schema,
    seq: 0,
    hash: GENESIS_HASH,
    lamport: 0,
    devices: new Map(),
    records: new Map(),
    removed: new Map(),
    undo: [],
  };
}

/** A copy that later commands do not touch; records themselves are never changed in place. */
export function copyData(data: StoreData): StoreData {
  return {
    ...data,
    devices: new Map(data.devices),
    records: new Map([...data.records].map(([name, records]) => [name, new Map(records)])),
    removed: new Map(data.removed),
    undo: [...data.undo],
  };
}

export function storedIn(data: StoreData, coll: string, id: string): StoredRecord | null {
  return data.records.get(coll)?.get(id) ?? null;
}

export function revisionIn(data: StoreData, coll: string, id: string): number {
  return storedIn(data, coll, id)?.revision ?? data.removed.get(`${coll}/${id}`) ?? 0;
}

/** The stored form after an operation; `null` after a removal. */
export function storedAfter(
  op: JournalOp,
  before: StoredRecord | null,
  entry: JournalEntry,
): StoredRecord | null {
  if (op.op === 'remove') return null;
  return {
    record: op.record,
    revision: op.base + 1,
    createdAt: before?.createdAt ?? entry.wall,
    createdBy: before?.createdBy ?? entry.user,
    changedAt: entry.wall,
    changedBy: entry.user,
  };
}

/** Brings one command into memory. Called only when its line is on the medium. */
export function applyEntry(data: StoreData, seq: number, hash: string, entry: JournalEntry): void {
  const inverse: InverseOp[] = [];
  for (const op of entry.ops) {
    const before = storedIn(data, op.coll, op.id);
    const { coll, id, base } = op;
    inverse.push({ coll, id, revision: base + 1, base, before: before?.record ?? null });
    applyOp(data, op, storedAfter(op, before, entry));
  }
  data.seq = seq;
  data.hash = hash;
  data.lamport = Math.max(data.lamport, entry.lamport);
  const colon = entry.id.lastIndexOf(':');
  data.devices.set(entry.id.slice(0, colon), Number(entry.id.slice(colon + 1)));
  keepUndo(data, seq, entry, inverse);
}

function applyOp(data: StoreData, op: JournalOp, after: StoredRecord | null): void {
  const records = data.records.get(op.coll) ?? new Map<string, StoredRecord>();
  data.records.set(op.coll, records);
  if (after === null) {
    records.delete(op.id);
    data.removed.set(`${op.coll}/${op.id}`, op.base + 1);
  } else {
    records.set(op.id, after);
    data.removed.delete(`${op.coll}/${op.id}`);
  }
}

function keepUndo(data: StoreData, seq: number, entry: JournalEntry, inverse: readonly InverseOp[]): void {
  if (entry.undoable === false) {
    keepUntouched(data, entry, inverse);
  } else if (entry.undoes !== undefined) {
    takeBack(data, entry.undoes, inverse);
  } else {
    data.undo.push({ seq, label: entry.label, inverse });
    if (data.undo.length > UNDO_STEPS_MAX) data.undo.shift();
  }
}

/**
 * A command that stays leaves the steps before it, except those whose records it has changed and those that made a
 * record it stands on: an invoice without its order or its shipment would vanish from the books. Whatever goes out
 * stands on the records of the desk itself, the firm and its settings, without naming them.
 */
function keepUntouched(data: StoreData, entry: JournalEntry, inverse: readonly InverseOp[]): void {
  const touched = new Set(inverse.map((op) => `${op.coll}/${op.id}`));
  const made = data.undo.some((step) => step.inverse.some((op) => op.before === null));
  const records = entry.ops.flatMap((op) => (op.op === 'put' ? [op.record] : []));
  const stoodOn = made ? namedBy(data, records) : new Set();
  const left = data.undo.filter(
    (step) =>
      !step.inverse.some(
        (op) =>
          touched.has(`${op.coll}/${op.id}`) ||
          (op.before === null && (stoodOn.has(op.id) || isOfDesk(op.id))),
      ),
  );
  data.undo.splice(0, data.undo.length, ...left);
}

/** Ids that the store gives are `<device>:<n>`; a record there is only one of has a name. */
function isOfDesk(id: string): boolean {
  return !id.includes(':');
}

/** The records are again as the steps before had left them, only under a new revision: those can be undone next. */
function takeBack(data: StoreData, seq: number, written: readonly InverseOp[]): void {
  const undone = data.undo.find((step) => step.seq === seq);
  if (undone === undefined) return;
  const steps = data.undo.filter((step) => step.seq !== seq);
  const revised = steps.map((step) => ({
    ...step,
    inverse: step.inverse.map((op) => {
      const isSame = (other: InverseOp) => other.coll === op.coll && other.id === op.id;
      const left = undone.inverse.find(isSame);
      const now = written.find(isSame);
      const wasBase = op.revision === left?.base;
      return wasBase && now !== undefined ? { ...op, revision: now.revision } : op;
    }),
  }));
  data.undo.splice(0, data.undo.length, ...revised);
}

export function countRecords(data: StoreData): number {
  let count = 0;
  for (const records of data.records.values()) count += records.size;
  return count;
}

/** One hash over everything that is stored, whatever the order it came in. */
export function canonicalHash(data: StoreData): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([data.storeId, data.schema, data.seq, data.hash, data.lamport]));
  for (const [coll, records] of sorted(data.records)) {
    for (const [id, stored] of sorted(records)) hash.update(JSON.stringify([coll, id, stored]));
  }
  hash.update(JSON.stringify([sorted(data.removed), sorted(data.devices), data.undo]));
  return hash.digest('hex');
}

function sorted<V>(map: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
