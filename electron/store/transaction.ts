import type { z } from 'zod';
import { ProblemError, problem } from '#shared/api/problem';
import type { CollectionName, RecordOf } from '#shared/domain/collections';
import type { JournalEntry, JournalOp, PreparedEntry } from './journal-record';
import { revisionIn, type StoreData, type StoredRecord, storedAfter, storedIn } from './store-data';

/** What a change may do. Everything is staged; nothing is seen by others before it is on the medium. */
export interface Transaction {
  get<C extends CollectionName>(coll: C, id: string): RecordOf<C> | undefined;
  all<C extends CollectionName>(coll: C): readonly RecordOf<C>[];
  /** 0 for a record that never was. */
  revision(coll: CollectionName, id: string): number;
  /** Leaves the change with `changed-meanwhile` when the record is no longer the one the clerk saw. */
  expect(coll: CollectionName, id: string, revision: number): void;
  /** Adds or replaces a record; returns it as it will be stored, defaults filled in. */
  put<C extends CollectionName>(coll: C, record: RecordOf<C>): RecordOf<C>;
  remove(coll: CollectionName, id: string): void;
  /** `<device>:<n>`, never given before. */
  nextId(): string;
}

export type Schemas = Readonly<Record<string, z.ZodType>>;

/** Only a collection's own schema: a file may name one `__proto__`. */
export function schemaFor(schemas: Schemas, coll: string): z.ZodType | undefined {
  return Object.hasOwn(schemas, coll) ? schemas[coll] : undefined;
}

/** Commands of one append that are decided but not yet on the medium: later ones of the append see them. */
export class StagedBatch {
  private readonly changed = new Map<
    string,
    { readonly stored: StoredRecord | null; readonly revision: number }
  >();
  private lastNumber: number;
  readonly entries: PreparedEntry[] = [];

  constructor(
    readonly data: StoreData,
    private readonly device: string,
  ) {
    this.lastNumber = data.devices.get(device) ?? 0;
  }

  nextId(): string {
    this.lastNumber += 1;
    return `${this.device}:${this.lastNumber}`;
  }

  stored(coll: string, id: string): StoredRecord | null {
    const changed = this.changed.get(`${coll}/${id}`);
    return changed === undefined ? storedIn(this.data, coll, id) : changed.stored;
  }

  revision(coll: string, id: string): number {
    return this.changed.get(`${coll}/${id}`)?.revision ?? revisionIn(this.data, coll, id);
  }

  ids(coll: string): ReadonlySet<string> {
    const ids = new Set(this.data.records.get(coll)?.keys());
    for (const [key, { stored }] of this.changed) {
      if (!key.startsWith(`${coll}/`)) continue;
      const id = key.slice(coll.length + 1);
      if (stored === null) ids.delete(id);
      else ids.add(id);
    }
    return ids;
  }

  /** Leaves with a problem when the command is larger than one line of the journal may be. */
  add(entry: JournalEntry, bytesMax: number): void {
    const first = this.data.seq + 1;
    const placed = this.entries.length === 0 ? entry : { ...entry, with: first };
    const json = JSON.stringify(placed);
    if (json.length > bytesMax) {
      throw new ProblemError(
        problem('invalid-input', { bytes: json.length, bytesMax }, { rule: 'command-too-large' }),
      );
    }
    this.entries.push({ entry: placed, json });
    for (const op of entry.ops) {
      const stored = storedAfter(op, this.stored(op.coll, op.id), entry);
      this.changed.set(`${op.coll}/${op.id}`, { stored, revision: op.base + 1 });
    }
  }
}

/** One command being put together. */
export class StagedChange implements Transaction {
  private readonly staged = new Map<string, JournalOp>();
  /** Lists that were asked for, kept up with what is staged: a long change asks for them at every step. */
  private readonly lists = new Map<string, readonly unknown[]>();

  constructor(
    private readonly batch: StagedBatch,
    private readonly schemas: Schemas,
  ) {}

  get ops(): readonly JournalOp[] {
    return [...this.staged.values()];
  }

  get<C extends CollectionName>(coll: C, id: string): RecordOf<C> | undefined {
    const op = this.staged.get(`${coll}/${id}`);
    const record = op === undefined ? this.batch.stored(coll, id)?.record : recordOf(op);
    // Every record went through this collection's schema when it was put.
    return record as RecordOf<C> | undefined;
  }

  all<C extends CollectionName>(coll: C): readonly RecordOf<C>[] {
    let list = this.lists.get(coll);
    if (list === undefined) {
      list = this.listOf(coll);
      this.lists.set(coll, list);
    }
    // Every record in it went through this collection's schema.
    return list as readonly RecordOf<C>[];
  }

  private listOf<C extends CollectionName>(coll: C): readonly RecordOf<C>[] {
    const ids = new Set(this.batch.ids(coll));
    for (const op of this.staged.values()) {
      if (op.coll === coll) ids.add(op.id);
    }
    return [...ids].flatMap((id) => this.get(coll, id) ?? []);
  }

  /** The list with one record added or replaced; one that comes back from removal is listed anew, for its place. */
  private relist(coll: string, before: unknown, after: unknown): void {
    const list = this.lists.get(coll);
    if (list === undefined) return;
    const at = before === undefined ? -1 : list.indexOf(before);
    if (after === undefined || (before !== undefined && at < 0)) this.lists.delete(coll);
    else this.lists.set(coll, at < 0 ? [...list, after] : list.with(at, after));
  }

  revision(coll: string, id: string): number {
    const staged = this.staged.get(`${coll}/${id}`);
    return staged === undefined ? this.batch.revision(coll, id) : staged.base + 1;
  }

  expect(coll: string, id: string, revision: number): void {
    const actual = this.revision(coll, id);
    if (actual === revision) return;
    throw new ProblemError(
      problem('changed-meanwhile', { collection: coll, id, expected: revision, actual }),
    );
  }

  put<C extends CollectionName>(coll: C, record: RecordOf<C>): RecordOf<C> {
    const stored = this.stage(coll, record);
    // The schema of this very collection has just produced it.
    return stored as RecordOf<C>;
  }

  /** Validates, and keeps the record exactly as reading it back from the journal gives it. */
  stage(coll: string, record: unknown): unknown {
    const parsed = schemaFor(this.schemas, coll)?.safeParse(record);
    if (parsed === undefined) throw new ProblemError(problem('invalid-input', { collection: coll }));
    if (!parsed.success) throw new ProblemError(invalid(coll, parsed.error));
    const stored: unknown = JSON.parse(JSON.stringify(parsed.data));
    const id = idOf(stored);
    if (id === null) throw new ProblemError(problem('invalid-input', { collection: coll }, { field: 'id' }));
    const key = `${coll}/${id}`;
    const known = this.staged.get(key);
    const before = known === undefined ? this.batch.stored(coll, id)?.record : recordOf(known);
    const base = known?.base ?? this.batch.revision(coll, id);
    this.staged.set(key, { op: 'put', coll, id, base, record: stored });
    if (known?.op === 'remove') this.lists.delete(coll);
    else this.relist(coll, before, stored);
    return stored;
  }

  remove(coll: string, id: string): void {
    this.lists.delete(coll);
    const key = `${coll}/${id}`;
    const isStaged = this.staged.get(key)?.op === 'put';
    if (this.batch.stored(coll, id) !== null && (isStaged || !this.staged.has(key))) {
      this.staged.set(key, { op: 'remove', coll, id, base: this.batch.revision(coll, id) });
    } else if (isStaged) {
      this.staged.delete(key);
    } else {
      throw new ProblemError(problem('not-found', { collection: coll, id }));
    }
  }

  nextId(): string {
    return this.batch.nextId();
  }
}

function recordOf(op: JournalOp): unknown {
  return op.op === 'put' ? op.record : undefined;
}

function idOf(record: unknown): string | null {
  if (typeof record !== 'object' || record === null || !('id' in record)) return null;
  return typeof record.id === 'string' ? record.id : null;
}

function invalid(coll: string, error: z.ZodError) {
  const [first] = error.issues;
  const field = first?.path.map(String).join('.') ?? '';
  return problem('invalid-input', { collection: coll, message: first?.message ?? '' }, { field });
}
