import type { FsPort } from './fs-port';
import { generationsIn, journalPath, snapshotPath, twinPath } from './generation-files';
import type { JournalEnd } from './journal';
import {
  encodeHeader,
  type JournalHeader,
  type JournalLine,
  parseEntry,
  readHeader,
  readLine,
} from './journal-record';
import { judgeTail } from './journal-tail';
import { type Migration, migrateData } from './migrations';
import { listIfThere, readIfThere } from './new-file';
import { decodeSnapshot } from './snapshot';
import { applyEntry, copyData, emptyData, type StoreData } from './store-data';

/** What was found and mended, for the log and the status line; facts, not sentences. */
export type LoadNote =
  | { readonly kind: 'torn-tail'; readonly gen: number; readonly bytes: number }
  | { readonly kind: 'foreign-tail'; readonly gen: number; readonly bytes: number }
  | { readonly kind: 'bad-snapshot'; readonly gen: number }
  | { readonly kind: 'mended-from-copy'; readonly gen: number; readonly seq: number };

/** Why what was loaded is not, or may not be, everything that was acknowledged. */
export type LoadDamage =
  | 'journal-damaged'
  | 'journal-missing'
  | 'snapshots-damaged'
  | 'newer-version'
  | 'older-than-last-seen'
  | 'other-history'
  | 'other-store';

export interface LastSeen {
  readonly storeId: string;
  readonly gen: number;
  readonly seq: number;
  readonly hash: string;
  readonly records: number;
}

export interface Loaded {
  readonly data: StoreData;
  /** The journal that can take the next append; `null`: a new generation must begin. */
  readonly end: JournalEnd | null;
  readonly highestGen: number;
  readonly snapshotGen: number;
  readonly commandsReplayed: number;
  readonly notes: readonly LoadNote[];
  readonly damage: LoadDamage | null;
}

export interface LoadRules {
  /** The newest schema this version understands. */
  readonly schema: number;
  readonly migrations: readonly Migration[];
}

interface JournalFile {
  readonly gen: number;
  readonly main: Uint8Array;
  readonly twin: Uint8Array;
  readonly header: ReturnType<typeof readHeader>;
}

/** Reads the newest state that is whole. `null`: there is no store in this folder. Changes nothing on the disk. */
export async function loadStore(
  fs: FsPort,
  folder: string,
  rules: LoadRules,
  lastSeen: LastSeen | null,
): Promise<Loaded | null> {
  const generations = generationsIn(await listIfThere(fs, folder));
  const journals: JournalFile[] = [];
  for (const gen of generations.journals) journals.push(await readJournal(fs, folder, gen));
  if (generations.snapshots.length === 0 && !journals.some((journal) => hasCommandsOrHeader(journal)))
    return null;

  const notes: LoadNote[] = [];
  let best: Replay | null = null;
  for (const gen of [...generations.snapshots].reverse()) {
    const bytes = await readIfThere(fs, snapshotPath(folder, gen));
    const snapshot = bytes === null ? null : await decodeSnapshot(bytes);
    if (snapshot === null) {
      notes.push({ kind: 'bad-snapshot', gen });
      continue;
    }
    const replay = replayFrom(snapshot.data, gen, journals, rules, lastSeen);
    best = better(best, replay);
    if (replay.damage === null) break;
  }
  if (best === null || best.damage !== null) best = better(best, replayFromStart(journals, rules, lastSeen));
  const found = best ?? nothingLeft(rules.schema, lastSeen);
  return {
    data: found.data,
    end: notes.length > 0 || found.damage !== null ? null : found.end,
    highestGen: generations.highest,
    snapshotGen: found.snapshotGen,
    commandsReplayed: found.commands,
    notes: [...notes, ...found.notes],
    damage: found.damage,
  };
}

async function readJournal(fs: FsPort, folder: string, gen: number): Promise<JournalFile> {
  const main = (await readIfThere(fs, journalPath(folder, gen))) ?? new Uint8Array();
  const twin = (await readIfThere(fs, twinPath(folder, gen))) ?? new Uint8Array();
  return { gen, main, twin, header: readHeader(main) ?? readHeader(twin) };
}

/** A file cut down while it was created holds no header and cannot hold commands. */
function hasCommandsOrHeader(journal: JournalFile): boolean {
  return journal.header !== null || journal.main.length > HEADER_BYTES_MAX;
}

const HEADER_BYTES_MAX = 400;

interface Replay {
  readonly data: StoreData;
  readonly end: JournalEnd | null;
  readonly snapshotGen: number;
  readonly commands: number;
  readonly notes: readonly LoadNote[];
  readonly damage: LoadDamage | null;
}

function better(a: Replay | null, b: Replay | null): Replay | null {
  if (a === null || b === null) return a ?? b;
  if ((a.damage === null) !== (b.damage === null)) return a.damage === null ? a : b;
  return b.data.seq > a.data.seq ? b : a;
}

/** The very first journal begins with an empty store and needs no snapshot. */
function replayFromStart(
  journals: readonly JournalFile[],
  rules: LoadRules,
  lastSeen: LastSeen | null,
): Replay | null {
  const first = journals.find((journal) => journal.header?.baseSeq === 0);
  if (first?.header == null) return null;
  return replayFrom(
    emptyData(first.header.storeId, first.header.schema),
    first.gen,
    journals,
    rules,
    lastSeen,
  );
}

function nothingLeft(schema: number, lastSeen: LastSeen | null): Replay {
  const data = emptyData(lastSeen?.storeId ?? '', schema);
  return { data, end: null, snapshotGen: 0, commands: 0, notes: [], damage: 'snapshots-damaged' };
}

/** Applies the journals of generation `gen` and later to a snapshot's data. */
function replayFrom(
  base: StoreData,
  gen: number,
  journals: readonly JournalFile[],
  rules: LoadRules,
  lastSeen: LastSeen | null,
): Replay {
  const data = copyData(base);
  const notes: LoadNote[] = [];
  const later = journals.filter((journal) => journal.gen >= gen && hasCommandsOrHeader(journal));
  let end: JournalEnd | null = null;
  let damage: LoadDamage | null = later[0]?.gen === gen ? null : 'journal-missing';
  let hashAtLastSeen = data.seq === lastSeen?.seq ? data.hash : null;
  let commands = 0;
  if (data.schema > rules.schema) damage = 'newer-version';

  for (const [index, journal] of later.entries()) {
    if (damage !== null) break;
    const header = headerFor(journal, data);
    if (header === null) {
      damage = 'journal-damaged';
      break;
    }
    if (header.schema > rules.schema) {
      damage = 'newer-version';
      break;
    }
    migrateData(data, header.schema, rules.migrations);
    const stopAt = later[index + 1]?.header?.baseSeq ?? Number.POSITIVE_INFINITY;
    let { hash, end: offset } = header;
    while (data.seq < stopAt) {
      const line = nextLine(journal, offset, hash, data.seq + 1, notes);
      if (line === null) break;
      const entry = parseEntry(line.json);
      if (entry === null) {
        damage = 'newer-version';
        break;
      }
      applyEntry(data, line.seq, line.hash, entry);
      commands += 1;
      hash = line.hash;
      offset = line.end;
      if (data.seq === lastSeen?.seq) hashAtLastSeen = hash;
    }
    if (damage !== null) break;
    if (Number.isFinite(stopAt)) {
      if (data.seq !== stopAt || data.hash !== later[index + 1]?.header?.baseHash) damage = 'journal-damaged';
      continue;
    }
    const known = data.seq === lastSeen?.seq && data.hash === lastSeen.hash;
    const tail = judgeTail(journal.main, offset, data.seq);
    const isLast = index === later.length - 1;
    if (tail === 'clean') {
      if (isLast && notes.length === 0) end = endOf(journal, hash);
    } else if (tail === 'torn' || known || longerThanTwin(journal, offset)) {
      const kind = tail === 'torn' ? 'torn-tail' : 'foreign-tail';
      notes.push({ kind, gen: journal.gen, bytes: journal.main.length - offset });
    } else {
      damage = 'journal-damaged';
    }
  }
  damage ??= againstLastSeen(data, lastSeen, hashAtLastSeen);
  return { data, end, snapshotGen: gen, commands, notes, damage };
}

/** The header's own word, or, when it is unreadable, what it must have said. */
function headerFor(
  journal: JournalFile,
  data: StoreData,
): (JournalHeader & { end: number; hash: string }) | null {
  const { header } = journal;
  if (header !== null) {
    const follows =
      header.storeId === data.storeId && header.baseSeq === data.seq && header.baseHash === data.hash;
    return follows ? header : null;
  }
  const implied: JournalHeader = {
    storeId: data.storeId,
    gen: journal.gen,
    schema: data.schema,
    baseSeq: data.seq,
    baseHash: data.hash,
  };
  const { bytes, hash } = encodeHeader(implied);
  return { ...implied, end: bytes.length, hash };
}

function nextLine(
  journal: JournalFile,
  offset: number,
  hash: string,
  seq: number,
  notes: LoadNote[],
): JournalLine | null {
  const line = readLine(journal.main, offset, hash, seq);
  if (line !== null) return line;
  const mended = readLine(journal.twin, offset, hash, seq);
  if (mended !== null) notes.push({ kind: 'mended-from-copy', gen: journal.gen, seq });
  return mended;
}

function endOf(journal: JournalFile, lineHash: string): JournalEnd | null {
  if (journal.main.length === 0 || readHeader(journal.main) === null) return null;
  const twinIsWhole = Buffer.compare(journal.main, journal.twin) === 0;
  return { gen: journal.gen, bytes: journal.main, lineHash, twinIsWhole };
}

/** The second copy is written right after the first is durable: where it ends whole, nothing more was saved. */
function longerThanTwin(journal: JournalFile, offset: number): boolean {
  return journal.twin.length === offset && readHeader(journal.twin) !== null;
}

function againstLastSeen(
  data: StoreData,
  lastSeen: LastSeen | null,
  hashAtLastSeen: string | null,
): LoadDamage | null {
  if (lastSeen === null) return null;
  if (data.storeId !== lastSeen.storeId) return 'other-store';
  if (data.seq < lastSeen.seq) return 'older-than-last-seen';
  if (hashAtLastSeen !== null && hashAtLastSeen !== lastSeen.hash) return 'other-history';
  return null;
}
