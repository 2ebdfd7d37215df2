import { join } from 'node:path';
import { readArchivedJournal } from './checkpoint';
import type { FsPort } from './fs-port';
import { generationsIn, journalPath } from './generation-files';
import { type JournalEntry, lineAt, parseEntry, readHeader } from './journal-record';
import { listIfThere, readIfThere } from './new-file';
import type { FieldChange, HistoryEntry } from './store';

/** Everything that ever happened to one record, newest first, read from the journals that were kept. */
export async function historyOf(
  fs: FsPort,
  folder: string,
  coll: string,
  id: string,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let before: unknown;
  for (const journal of await keptJournals(fs, folder)) {
    for (const { seq, entry } of entriesNaming(journal.bytes, journal.sealedAt, id)) {
      for (const op of entry.ops) {
        if (op.coll !== coll || op.id !== id) continue;
        const after = op.op === 'put' ? op.record : undefined;
        const kind = after === undefined ? 'removed' : before === undefined ? 'created' : 'changed';
        const changes = kind === 'changed' ? fieldChanges(before, after) : [];
        entries.push({ seq, at: entry.wall, by: entry.user, label: entry.label, kind, changes });
        before = after;
      }
    }
  }
  return entries.reverse();
}

interface KeptJournal {
  readonly bytes: Uint8Array;
  /** What comes after this seq was never acknowledged: the next journal began here. */
  readonly sealedAt: number;
}

/** Oldest first: the archive, then the generations in the folder. */
export async function keptJournals(fs: FsPort, folder: string): Promise<readonly KeptJournal[]> {
  const archived = (await listIfThere(fs, join(folder, 'history')))
    .filter((name) => name.endsWith('.log.gz'))
    .sort();
  const files: Uint8Array[] = [];
  for (const name of archived) files.push(await readArchivedJournal(fs, join(folder, 'history', name)));
  const { journals } = generationsIn(await listIfThere(fs, folder));
  const inArchive = new Set(archived);
  for (const gen of journals) {
    const path = journalPath(folder, gen);
    if (inArchive.has(`${path.slice(folder.length + 1)}.gz`)) continue;
    const bytes = await readIfThere(fs, path);
    if (bytes !== null) files.push(bytes);
  }
  return files.map((bytes, index) => {
    const next = files.slice(index + 1).flatMap((later) => readHeader(later) ?? [])[0];
    return { bytes, sealedAt: next?.baseSeq ?? Number.POSITIVE_INFINITY };
  });
}

function* entriesNaming(
  bytes: Uint8Array,
  sealedAt: number,
  id: string,
): Generator<{ readonly seq: number; readonly entry: JournalEntry }> {
  const needle = Buffer.from(`"id":${JSON.stringify(id)}`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = readHeader(bytes)?.end ?? 0;
  for (let hit = buffer.indexOf(needle, at); hit >= 0; hit = buffer.indexOf(needle, at)) {
    // JSON holds no raw newline, so the line around a hit ends and begins at the nearest ones.
    const start = buffer.lastIndexOf(0x0a, hit) + 1;
    const line = lineAt(bytes, start);
    if (line === null || line.seq > sealedAt) return;
    const entry = parseEntry(line.json);
    if (entry !== null) yield { seq: line.seq, entry };
    at = line.end;
  }
}

/** Which fields differ, by path. Records of a list are compared by their ids, other lists place by place. */
export function fieldChanges(before: unknown, after: unknown, path = ''): readonly FieldChange[] {
  if (Object.is(before, after)) return [];
  if (!isContainer(before) || !isContainer(after))
    return [{ field: path, from: textOf(before), to: textOf(after) }];
  if (isRecordList(before) && isRecordList(after)) return recordChanges(before, after, path);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    fieldChanges(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
}

type Identified = Readonly<Record<string, unknown>> & { readonly id: string };

function isRecordList(value: unknown): value is readonly Identified[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => isContainer(item) && typeof item['id'] === 'string') &&
    new Set(value.map((item: Identified) => item.id)).size === value.length
  );
}

/** A line that went is one change and makes none of the lines behind it another. */
function recordChanges(
  before: readonly Identified[],
  after: readonly Identified[],
  path: string,
): readonly FieldChange[] {
  const places = new Map(after.map((item, at) => [item.id, at]));
  const known = new Map(before.map((item) => [item.id, item]));
  const gone = before.flatMap((item, at) =>
    places.has(item.id) ? [] : [{ field: `${path}.${at}`, from: textOf(item), to: '' }],
  );
  const now = after.flatMap((item, at) => {
    const old = known.get(item.id);
    const field = `${path}.${at}`;
    return old === undefined ? [{ field, from: '', to: textOf(item) }] : fieldChanges(old, item, field);
  });
  return [...gone, ...now];
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
