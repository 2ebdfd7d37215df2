import { randomBytes } from 'node:crypto';
import { Low } from 'lowdb';
import { ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { COLLECTIONS } from '#shared/domain/collections';
import { BALLAST_BYTES, layBallast } from './ballast';
import { dropLeftovers } from './checkpoint';
import { FolderLock, type Hold, NO_HOLD, processIsAlive, thisProcess } from './folder-lock';
import { errnoOf, type FsPort } from './fs-port';
import { GenerationAdapter } from './generation-adapter';
import { JournalWriter } from './journal-writer';
import { type Memory, readMemory } from './last-seen';
import { LiveStore } from './live-store';
import type { LastSeen, Loaded } from './load-store';
import { MIGRATIONS, SCHEMA } from './migrations';
import { ensureFolder } from './new-file';
import { nodeFs } from './node-fs';
import { type Release, systemProcessLock } from './process-lock';
import { keepBadFiles } from './quarantine';
import type { Store, StoreOptions } from './store';
import { emptyData, type StoreData } from './store-data';

const LOCK_PATIENCE_MS = 60_000;
const RENAME_PATIENCE_MS = 10_000;

/**
 * Opens the store of a folder, or begins one where this PC has never seen any. A store that is damaged, newer or older
 * than it should be opens for reading; `status().problem` says why.
 */
export async function openStore(options: StoreOptions): Promise<Result<Store>> {
  const fs = options.fs ?? nodeFs;
  try {
    const memory = await recall(fs, options);
    if (memory.lastSeen !== null && options.startFresh !== true && (await holdsNothing(fs, options))) {
      return failed(missing(options.folder, memory.lastSeen));
    }
    await ensureFolder(fs, options.folder);
    const release = await (options.processLock ?? systemProcessLock)(options.folder);
    if (release === null) return failed(problem('store-locked', {}, { rule: 'open-on-this-pc' }));
    const opened = await openLocked(fs, options, memory, release).catch(async (error: unknown) => {
      await release();
      throw error;
    });
    if (!opened.ok) await release();
    return opened;
  } catch (error) {
    if (error instanceof ProblemError) return failed(error.problem);
    const errno = errnoOf(error);
    if (errno === '') throw error;
    const readOnly = ['EACCES', 'EPERM', 'EROFS'].includes(errno);
    return failed(
      problem(readOnly ? 'store-read-only' : 'store-write-failed', { errno, folder: options.folder }),
    );
  }
}

function isWriteProtected(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errnoOf(error));
}

interface Recalled {
  readonly memory: Memory;
  readonly lastSeen: LastSeen | null;
}

async function recall(fs: FsPort, options: StoreOptions): Promise<Recalled> {
  const randomId = options.randomId ?? sixteenHex;
  const memory = (await readMemory(fs, options.userDataFolder)) ?? {
    device: `D${randomId().slice(0, 6).toUpperCase()}`,
    folders: {},
  };
  return { memory, lastSeen: memory.folders[options.folder] ?? null };
}

async function holdsNothing(fs: FsPort, options: StoreOptions): Promise<boolean> {
  const names = await fs.readdir(options.folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return !names.some((name) => /^(snap|jrnl)-\d/.test(name));
}

function missing(folder: string, lastSeen: LastSeen) {
  return problem('store-missing', { folder, records: lastSeen.records, seq: lastSeen.seq });
}

async function openLocked(
  fs: FsPort,
  options: StoreOptions,
  { memory, lastSeen }: Recalled,
  release: Release,
): Promise<Result<Store>> {
  const { folder } = options;
  const randomId = options.randomId ?? sixteenHex;
  const since = options.clock.now().toISOString();
  const identity = await thisProcess(randomId(), options.deviceName, since);
  const rules = {
    takeOver: options.takeOver ?? false,
    patienceMs: options.lockPatienceMs ?? LOCK_PATIENCE_MS,
    isAlive: processIsAlive,
  };
  const lock = await FolderLock.take(fs, folder, identity, rules).catch((error: unknown) => {
    // A write-protected folder or medium can still be read; the writer is stopped below.
    if (isWriteProtected(error)) return NO_HOLD;
    throw error;
  });
  if ('nonce' in lock) {
    const { name, host, since: openSince } = lock;
    return failed(problem('store-locked', { name, host, since: openSince }, { rule: 'open-elsewhere' }));
  }
  return openHeld(fs, options, { memory, lastSeen }, lock, release);
}

async function openHeld(
  fs: FsPort,
  options: StoreOptions,
  { memory, lastSeen }: Recalled,
  lock: Hold,
  release: Release,
): Promise<Result<Store>> {
  const { folder } = options;
  try {
    const schema = options.schema ?? SCHEMA;
    const rules = { schema, migrations: options.migrations ?? MIGRATIONS };
    const known = options.startFresh === true ? null : lastSeen;
    const adapter = new GenerationAdapter(
      fs,
      folder,
      rules,
      known,
      options.renamePatienceMs ?? RENAME_PATIENCE_MS,
    );
    const db = new Low<StoreData>(adapter, emptyData((options.randomId ?? sixteenHex)(), schema));
    await db.read();
    if (adapter.loaded === null && known !== null) {
      await lock.release();
      return failed(missing(folder, known));
    }
    const writer = new JournalWriter(fs, folder, lock, adapter.loaded?.highestGen ?? 0);
    const store = new LiveStore({
      fs,
      options,
      rules,
      schemas: options.schemas ?? COLLECTIONS,
      db,
      adapter,
      writer,
      lock,
      release,
      memory,
    });
    if (lock === NO_HOLD) {
      if (adapter.loaded === null)
        return failed(problem('store-read-only', { folder }, { rule: 'no-store-here' }));
      writer.block(problem('store-read-only', { folder }, { rule: 'write-protected' }));
    } else {
      await prepare(fs, folder, store, writer, db.data, adapter.loaded);
      await layBallast(fs, folder, options.ballastBytes ?? BALLAST_BYTES);
    }
    await store.begin();
    return done(store);
  } catch (error) {
    await lock.release().catch(() => undefined);
    throw error;
  }
}

/** Makes the writer ready to append, or says why nothing may be written. */
async function prepare(
  fs: FsPort,
  folder: string,
  store: LiveStore,
  writer: JournalWriter,
  data: StoreData,
  loaded: Loaded | null,
): Promise<void> {
  if (loaded?.damage != null) {
    store.openDamaged(loaded.damage);
    return;
  }
  await dropLeftovers(fs, folder);
  if (loaded !== null) await keepBadFiles(fs, folder, loaded.notes);
  const isOlder = data.schema < store.schema;
  if (isOlder) {
    await store.migrate();
  } else if (loaded?.end != null) {
    await writer.resume(loaded.end);
  } else {
    await writer.beginGeneration(data);
    // What was mended lives in one whole new generation again before anything else happens.
    if (loaded !== null) store.wantCheckpoint();
  }
}

function sixteenHex(): string {
  return randomBytes(8).toString('hex');
}
