import type { Low } from 'lowdb';
import { ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { CollectionName, RecordOf } from '#shared/domain/collections';
import { backupFolder, isoOf } from './backup-files';
import { BackupShelf } from './backup-shelf';
import { Commits } from './commits';
import { BEAT_MS, type Hold } from './folder-lock';
import type { FsPort } from './fs-port';
import type { GenerationAdapter } from './generation-adapter';
import { historyOf } from './history';
import type { Committed, JournalWriter } from './journal-writer';
import { type Memory, writeMemory } from './last-seen';
import { type LastSeen, type LoadDamage, type LoadRules, loadStore } from './load-store';
import { migrateData } from './migrations';
import type { Release } from './process-lock';
import { moveGenerationsAside } from './quarantine';
import { differences, firstInvalid, previewOf, stageDifferences } from './restore';
import type {
  Backup,
  BackupPreview,
  HistoryEntry,
  Store,
  StoreChange,
  StoreOptions,
  StoreStatus,
  Verification,
} from './store';
import { copyData, countRecords, revisionIn, type StoreData, storedIn } from './store-data';
import { asResult, damageProblem } from './store-problems';
import type { Schemas, Transaction } from './transaction';
import { stageInverse } from './undo';
import { Upkeep } from './upkeep';
import { verifyStore } from './verify';

interface Parts {
  readonly fs: FsPort;
  readonly options: StoreOptions;
  readonly rules: LoadRules;
  readonly schemas: Schemas;
  readonly db: Low<StoreData>;
  readonly adapter: GenerationAdapter;
  readonly writer: JournalWriter;
  readonly lock: Hold;
  readonly release: Release;
  readonly memory: Memory;
}

/** A store that is open: lowdb's data in front, the journal behind it. */
export class LiveStore implements Store {
  private readonly commits: Commits;
  private readonly upkeep: Upkeep;
  private readonly shelf: BackupShelf;
  private readonly lists = new Map<string, readonly unknown[]>();
  private readonly listeners = new Set<(change: StoreChange) => void>();
  private lastSavedAt: string | null = null;
  private damage: LoadDamage | null = null;
  private timer: NodeJS.Timeout | null = null;
  private rememberedSeq = -1;
  private mustCheckpoint = false;
  private isClosed = false;

  constructor(private readonly parts: Parts) {
    const { fs, options, rules, db, adapter, writer, schemas } = parts;
    const secondFolder = options.secondBackupFolder ?? (() => null);
    this.shelf = new BackupShelf(fs, backupFolder(options.folder), secondFolder, rules, schemas);
    this.commits = new Commits(
      () => db.data,
      writer,
      schemas,
      () => this.stamp(),
      (commands) => this.afterCommit(commands),
    );
    this.upkeep = new Upkeep({
      fs,
      folder: options.folder,
      backupFolder: backupFolder(options.folder),
      clock: options.clock,
      db,
      adapter,
      writer,
      commits: this.commits,
      secondFolder,
    });
  }

  get schema(): number {
    return this.parts.rules.schema;
  }

  private get data(): StoreData {
    return this.parts.db.data;
  }

  private get seen(): LastSeen | null {
    return this.parts.memory.folders[this.parts.options.folder] ?? null;
  }

  private stamp() {
    const { options, memory } = this.parts;
    const wall = options.clock.now().toISOString();
    return { device: memory.device, user: options.user(), wall, schema: this.schema };
  }

  // Opening

  openDamaged(damage: LoadDamage): void {
    this.damage = damage;
    this.parts.writer.block(damageProblem(damage, this.data, this.schema, this.seen));
  }

  wantCheckpoint(): void {
    this.mustCheckpoint = true;
  }

  /** Backup, then the new form in memory, checked, then a generation of its own. The old files stay as they are. */
  async migrate(): Promise<void> {
    const { rules, schemas, db, writer } = this.parts;
    await this.upkeep.backup('before-migration');
    const migrated = copyData(db.data);
    migrateData(migrated, rules.schema, rules.migrations);
    const refusal = firstInvalid(migrated, schemas);
    if (refusal !== null) throw new ProblemError({ ...refusal, rule: 'migration-failed' });
    await writer.beginGeneration(migrated);
    db.data = migrated;
    this.wantCheckpoint();
  }

  async begin(): Promise<void> {
    const { adapter, options } = this.parts;
    await this.upkeep.begin(adapter.loaded?.commandsReplayed ?? 0);
    if (this.mustCheckpoint) await this.upkeep.checkpoint().catch(() => this.upkeep.countCommands(1));
    await this.tryToRemember();
    if (options.background === false) return;
    this.timer = setInterval(() => void this.beat(), BEAT_MS);
    this.timer.unref();
  }

  private async beat(): Promise<void> {
    // A share that is gone for a moment is the fence's business at the next save, not the beat's.
    await this.parts.lock.heartbeat().catch(() => undefined);
    await this.tryToRemember();
    if (this.upkeep.isDue) this.upkeep.runInBackground();
  }

  /** A full user folder must not keep anybody from working; the status line says what is missing. */
  private async tryToRemember(): Promise<void> {
    await this.remember().catch((error: unknown) => this.upkeep.note('last-seen-failed', error));
  }

  private async remember(): Promise<void> {
    const { fs, options, memory, writer } = this.parts;
    const { storeId, seq, hash } = this.data;
    if (this.damage !== null || writer.gen === 0 || seq === this.rememberedSeq) return;
    const lastSeen = { storeId, gen: writer.gen, seq, hash, records: countRecords(this.data) };
    await writeMemory(fs, options.userDataFolder, {
      device: memory.device,
      folders: { ...memory.folders, [options.folder]: lastSeen },
    });
    this.rememberedSeq = seq;
  }

  // Reading

  get<C extends CollectionName>(coll: C, id: string): RecordOf<C> | undefined {
    // Every record went through this collection's schema when it was put, and a hash has watched it since.
    return storedIn(this.data, coll, id)?.record as RecordOf<C> | undefined;
  }

  all<C extends CollectionName>(coll: C): readonly RecordOf<C>[] {
    let list = this.lists.get(coll);
    if (list === undefined) {
      list = Array.from(this.data.records.get(coll)?.values() ?? [], ({ record }) => record);
      this.lists.set(coll, list);
    }
    return list as readonly RecordOf<C>[];
  }

  revision(coll: CollectionName, id: string): number {
    return revisionIn(this.data, coll, id);
  }

  history(coll: CollectionName, id: string): Promise<readonly HistoryEntry[]> {
    return historyOf(this.parts.fs, this.parts.options.folder, coll, id);
  }

  // Changing

  change<T>(
    label: string,
    work: (tx: Transaction) => T,
    options: { readonly undoable?: boolean } = {},
  ): Promise<Result<T>> {
    return this.commits.change(label, work, options);
  }

  onChange(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private afterCommit(commands: readonly Committed[]): void {
    const touched = new Set(commands.flatMap(({ entry }) => entry.ops.map((op) => op.coll)));
    for (const coll of touched) this.lists.delete(coll);
    const last = commands.at(-1);
    if (last === undefined) return;
    this.lastSavedAt = last.entry.wall;
    this.upkeep.countCommands(commands.length);
    // Only collections with a schema can be put, so their names are known ones.
    const collections = [...touched] as CollectionName[];
    const change = { collections, lastSeq: last.seq, label: last.entry.label };
    // In a turn of its own: a listener that fails must not look like a save that failed.
    for (const listener of this.listeners) queueMicrotask(() => listener(change));
    if (this.parts.options.background !== false && this.upkeep.isDue) this.upkeep.runInBackground();
  }

  undoLabel(): string | null {
    return this.data.undo.at(-1)?.label ?? null;
  }

  async undo(): Promise<Result<{ readonly label: string } | null>> {
    let seq = 0;
    return this.commits.change(
      'undo',
      (tx) => {
        const step = this.data.undo.at(-1);
        if (step === undefined) return null;
        seq = step.seq;
        stageInverse(tx, step);
        return { label: step.label };
      },
      { alone: true, undoes: () => seq },
    );
  }

  // Looking after

  status(): StoreStatus {
    const { options, writer, adapter } = this.parts;
    const { lastBackup } = this.upkeep;
    const notes = adapter.loaded?.notes.map(({ kind, gen }) => `${kind}: ${gen}`) ?? [];
    return {
      folder: options.folder,
      records: countRecords(this.data),
      lastSeq: this.data.seq,
      lastSavedAt: this.lastSavedAt,
      lastBackup:
        lastBackup === null ? null : { at: isoOf(lastBackup), name: lastBackup.name, verified: true },
      readOnly: writer.readOnly?.kind ?? null,
      problem: writer.readOnly,
      notices: [...notes, ...this.upkeep.notices, ...(writer.isDiskFull ? ['disk-full'] : [])],
      undo: this.undoLabel(),
    };
  }

  verify(): Promise<Result<Verification>> {
    const { fs, options, rules } = this.parts;
    return this.commits.exclusively(() => verifyStore(fs, options.folder, rules, this.data));
  }

  checkpoint(): Promise<Result<{ readonly gen: number }>> {
    return this.guarded(async () => ({ gen: await this.upkeep.checkpoint() }));
  }

  backup(reason = 'by-hand'): Promise<Result<Backup>> {
    return asResult(async () => this.shelf.describe(await this.upkeep.backup(reason)));
  }

  backups(): Promise<readonly Backup[]> {
    return this.shelf.list();
  }

  async previewBackup(name: string): Promise<Result<BackupPreview>> {
    const then = await this.shelf.read(name);
    return then.ok ? done(previewOf(name, this.data, then.value)) : then;
  }

  async restore(name: string): Promise<Result<{ readonly records: number }>> {
    const then = await this.shelf.read(name);
    if (!then.ok) return then;
    if (this.damage !== null) return this.adopt(then.value);
    const saved = await this.backup('before-restore');
    if (!saved.ok) return saved;
    const changed = await this.commits.change(
      'restore',
      (tx) => stageDifferences(tx, differences(this.data, then.value)),
      { alone: true, undoable: false, bytesMax: Number.POSITIVE_INFINITY },
    );
    if (!changed.ok) return changed;
    await this.checkpoint();
    return done({ records: countRecords(this.data) });
  }

  acceptAsIs(): Promise<Result<{ readonly records: number }>> {
    return this.adopt(copyData(this.data));
  }

  /** Leaves a damaged past behind: `chosen` becomes a generation of its own, written whole before anything moves. */
  private async adopt(chosen: StoreData): Promise<Result<{ readonly records: number }>> {
    const { damage } = this;
    const { fs, options, writer, db, adapter } = this.parts;
    if (damage === null) return failed(problem('rule-broken', {}, { rule: 'store-not-damaged' }));
    if (damage === 'newer-version') return failed(writer.stopped ?? problem('store-newer'));
    chosen.seq = Math.max(chosen.seq, this.data.seq, this.seen?.seq ?? 0, this.upkeep.lastBackup?.seq ?? 0);
    return asResult(() =>
      this.commits.exclusively(async () => {
        const gen = await writer.beginGeneration(chosen);
        adapter.gen = gen;
        await adapter.write(chosen);
        db.data = chosen;
        this.lists.clear();
        this.damage = null;
        await moveGenerationsAside(fs, options.folder, gen);
        await this.remember();
        return { records: countRecords(chosen) };
      }),
    );
  }

  /** After the medium was away: goes on when it holds exactly what memory holds. */
  resume(): Promise<Result<{ readonly records: number }>> {
    const { fs, options, rules, lock, writer } = this.parts;
    return asResult(() =>
      this.commits.exclusively(async () => {
        const found = this.damage === null ? await loadStore(fs, options.folder, rules, null) : null;
        const isSame =
          found?.damage === null && found.data.seq === this.data.seq && found.data.hash === this.data.hash;
        if (!isSame) throw new ProblemError(problem('store-missing', { folder: options.folder }));
        if (!(await lock.isOurs()))
          throw new ProblemError(problem('store-locked', {}, { rule: 'taken-over' }));
        await writer.beginGeneration(this.data);
        return { records: countRecords(this.data) };
      }),
    );
  }

  private async guarded<T>(task: () => Promise<T>): Promise<Result<T>> {
    const { stopped } = this.parts.writer;
    return stopped === null ? asResult(task) : failed(stopped);
  }

  /** Ends with everything in one snapshot and a backup, as far as the disk allows; what is saved stays saved. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.timer !== null) clearInterval(this.timer);
    const { writer, lock, release } = this.parts;
    await this.upkeep.settle();
    if (writer.readOnly === null && this.upkeep.isBehind) {
      await this.upkeep.checkpointAndBackup().catch(() => undefined);
    }
    await this.commits.exclusively(async () => {
      await this.tryToRemember();
      writer.block(problem('store-read-only', {}, { rule: 'closed' }));
      await writer.close();
    });
    await lock.release().catch(() => undefined);
    await release();
  }
}
