import type { Low } from 'lowdb';
import type { Clock } from '../clock';
import { type BackupFile, dropOldBackups, listBackups, writeBackup } from './backup-files';
import { retireGenerations } from './checkpoint';
import type { Commits } from './commits';
import { errnoOf, type FsPort } from './fs-port';
import type { GenerationAdapter } from './generation-adapter';
import type { JournalWriter } from './journal-writer';
import { copyData, type StoreData } from './store-data';

const COMMANDS_PER_CHECKPOINT = 2000;
const BYTES_PER_CHECKPOINT = 4 * 1024 * 1024;
const CHECKPOINT_MS = 15 * 60_000;
const BACKUP_MS = 15 * 60_000;
/** After a failed checkpoint the disk gets time to recover; saves go on in the journal meanwhile. */
const RETRY_MS = 60_000;

interface Parts {
  readonly fs: FsPort;
  readonly backupFolder: string;
  readonly folder: string;
  readonly clock: Clock;
  readonly db: Low<StoreData>;
  readonly adapter: GenerationAdapter;
  readonly writer: JournalWriter;
  readonly commits: Commits;
  readonly secondFolder: () => string | null;
}

/** Checkpoints and backups: beside the work, never in its way. Time is measured by the monotonic clock only. */
export class Upkeep {
  private commandsSince = 0;
  private lastTry = performance.now();
  private lastBackupAt = Number.NEGATIVE_INFINITY;
  private failedAt = Number.NEGATIVE_INFINITY;
  private running: Promise<number> | null = null;
  private newestBackup: BackupFile | null = null;
  private readonly troubles = new Map<string, string>();

  constructor(private readonly parts: Parts) {}

  /** What went wrong in the background and has not come right since. */
  get notices(): readonly string[] {
    return [...this.troubles].map(([what, errno]) => `${what}: ${errno}`);
  }

  note(what: string, error: unknown): void {
    this.troubles.set(what, errnoOf(error) || String(error));
  }

  get lastBackup(): BackupFile | null {
    return this.newestBackup;
  }

  /** Commands that no snapshot holds yet. */
  get isBehind(): boolean {
    return this.commandsSince > 0;
  }

  async begin(commandsSinceSnapshot: number): Promise<void> {
    this.commandsSince = commandsSinceSnapshot;
    [this.newestBackup = null] = await listBackups(this.parts.fs, this.parts.backupFolder);
  }

  countCommands(count: number): void {
    this.commandsSince += count;
  }

  get isDue(): boolean {
    if (!this.isBehind || performance.now() - this.failedAt < RETRY_MS) return false;
    const isLong = performance.now() - this.lastTry > CHECKPOINT_MS;
    const { journalBytes } = this.parts.writer;
    return isLong || this.commandsSince >= COMMANDS_PER_CHECKPOINT || journalBytes >= BYTES_PER_CHECKPOINT;
  }

  /** Runs what is due, without anyone waiting; a failure becomes a notice and is tried again later. */
  runInBackground(): void {
    if (this.running !== null) return;
    this.checkpointAndBackup().catch((error: unknown) => {
      this.failedAt = performance.now();
      this.note('checkpoint-failed', error);
    });
  }

  async checkpointAndBackup(): Promise<void> {
    await this.checkpoint();
    if (performance.now() - this.lastBackupAt > BACKUP_MS) await this.backup('regular');
    await this.retire();
  }

  /** One at a time; who asks while one runs gets the next one. */
  async checkpoint(): Promise<number> {
    while (this.running !== null) await this.running.catch(() => undefined);
    this.running = this.writeGeneration();
    try {
      const gen = await this.running;
      this.troubles.delete('checkpoint-failed');
      return gen;
    } finally {
      this.running = null;
    }
  }

  private async writeGeneration(): Promise<number> {
    const { commits, writer, db, adapter } = this.parts;
    this.lastTry = performance.now();
    // The journal changes hands between two saves; the long writing then works on a copy beside them.
    const { gen, data, counted } = await commits.exclusively(async () => {
      const gen = await writer.beginGeneration(db.data);
      return { gen, data: copyData(db.data), counted: this.commandsSince };
    });
    adapter.gen = gen;
    await adapter.write(data);
    this.commandsSince -= counted;
    return gen;
  }

  async backup(reason: string): Promise<BackupFile> {
    const { fs, backupFolder, db, clock, secondFolder } = this.parts;
    const data = copyData(db.data);
    const now = clock.now().toISOString();
    const backup = await writeBackup(fs, backupFolder, data, now, reason);
    this.lastBackupAt = performance.now();
    this.newestBackup = backup;
    await dropOldBackups(fs, backupFolder);
    const second = secondFolder();
    if (second !== null) await this.backupTo(second, data, now, reason);
    return backup;
  }

  /** A stick that is not there must not spoil the first backup; the status line says so. */
  private async backupTo(second: string, data: StoreData, now: string, reason: string): Promise<void> {
    try {
      await writeBackup(this.parts.fs, second, data, now, reason);
      await dropOldBackups(this.parts.fs, second);
      this.troubles.delete('second-backup-failed');
    } catch (error) {
      this.note('second-backup-failed', error);
    }
  }

  private async retire(): Promise<void> {
    const { fs, folder } = this.parts;
    if (this.newestBackup !== null) await retireGenerations(fs, folder, this.newestBackup.seq);
  }

  /** Lets a running checkpoint end before the folder is given back. */
  async settle(): Promise<void> {
    await this.running?.catch(() => undefined);
  }
}
