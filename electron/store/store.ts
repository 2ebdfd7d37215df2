import type { Problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import type { CollectionName, RecordOf } from '#shared/domain/collections';
import type { Clock } from '../clock';
import type { FsPort } from './fs-port';
import type { Migration } from './migrations';
import type { ProcessLock } from './process-lock';
import type { Schemas, Transaction } from './transaction';

export { openStore } from './open-store';
export type { Transaction } from './transaction';

export interface StoreOptions {
  /** The data folder; created for a new store. */
  readonly folder: string;
  /** Per PC and clerk, outside the data folder: remembers what was last seen. */
  readonly userDataFolder: string;
  /** What a clerk on another PC reads when the folder is locked. */
  readonly deviceName: string;
  readonly clock: Clock;
  /** Who works at this desk now. */
  readonly user: () => string;
  /** Second place for backups, such as a stick; `null` while there is none. */
  readonly secondBackupFolder?: () => string | null;
  /** Begin an empty store although this PC has seen data in this folder. Only when the clerk said so. */
  readonly startFresh?: boolean;
  /** Take the folder over from another PC that has stopped. Only when the clerk said so. */
  readonly takeOver?: boolean;
  readonly fs?: FsPort;
  readonly schemas?: Schemas;
  readonly schema?: number;
  readonly migrations?: readonly Migration[];
  readonly processLock?: ProcessLock;
  /** Random text for ids of stores, devices and locks. */
  readonly randomId?: () => string;
  /** `false`: no timers; checkpoints and backups only when asked for. */
  readonly background?: boolean;
  readonly ballastBytes?: number;
  readonly lockPatienceMs?: number;
  readonly renamePatienceMs?: number;
}

export interface StoreChange {
  readonly collections: readonly CollectionName[];
  readonly lastSeq: number;
  readonly label: string;
}

export interface FieldChange {
  /** Path inside the record: `lines.0.quantity`. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** One change of one record, as the journal tells it. */
export interface HistoryEntry {
  readonly seq: number;
  /** ISO time of the clerk's clock. */
  readonly at: string;
  readonly by: string;
  readonly label: string;
  readonly kind: 'created' | 'changed' | 'removed';
  /** Empty for creation and removal. */
  readonly changes: readonly FieldChange[];
}

export interface Backup {
  readonly name: string;
  /** ISO time; a label, the order is by `seq`. */
  readonly at: string;
  readonly reason: string;
  readonly seq: number;
  readonly bytes: number;
  /** It was read back whole when it was made. */
  readonly verified: boolean;
}

export interface BackupPreview {
  readonly name: string;
  readonly seq: number;
  readonly records: number;
  /** Records that a restore would bring back, change and take away. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface StoreStatus {
  readonly folder: string;
  readonly records: number;
  readonly lastSeq: number;
  /** ISO time of the last durable save of this session. */
  readonly lastSavedAt: string | null;
  readonly lastBackup: { readonly at: string; readonly name: string; readonly verified: boolean } | null;
  /** Kind of what keeps the store from saving; `null` when all is well. `problem` has the facts. */
  readonly readOnly: string | null;
  readonly problem: Problem | null;
  /** What was mended at opening, and what went wrong in the background. */
  readonly notices: readonly string[];
  /** Label of the command that `undo` would take back. */
  readonly undo: string | null;
}

export interface Verification {
  readonly records: number;
  readonly commands: number;
  readonly lastSeq: number;
  readonly attachments: number;
}

/** The data of a desk. Reading is immediate; `change` resolves when the change is on the medium. */
export interface Store {
  get<C extends CollectionName>(coll: C, id: string): RecordOf<C> | undefined;
  /** The same array until the collection changes. */
  all<C extends CollectionName>(coll: C): readonly RecordOf<C>[];
  /** 0 for a record that never was. */
  revision(coll: CollectionName, id: string): number;
  change<T>(
    label: string,
    work: (tx: Transaction) => T,
    options?: { readonly undoable?: boolean },
  ): Promise<Result<T>>;
  /** Returns how to stop listening. */
  onChange(listener: (change: StoreChange) => void): () => void;
  /** Newest first. */
  history(coll: CollectionName, id: string): Promise<readonly HistoryEntry[]>;
  undoLabel(): string | null;
  undo(): Promise<Result<{ readonly label: string } | null>>;
  status(): StoreStatus;
  verify(): Promise<Result<Verification>>;
  checkpoint(): Promise<Result<{ readonly gen: number }>>;
  backup(reason?: string): Promise<Result<Backup>>;
  backups(): Promise<readonly Backup[]>;
  previewBackup(name: string): Promise<Result<BackupPreview>>;
  /** Current state is backed up first; so another restore brings it back. */
  restore(name: string): Promise<Result<{ readonly records: number }>>;
  /** After damage: goes on with what could be read. What is damaged moves to the quarantine folder. */
  acceptAsIs(): Promise<Result<{ readonly records: number }>>;
  /** After a stick or share was away: goes on when the medium holds exactly what memory holds. */
  resume(): Promise<Result<{ readonly records: number }>>;
  close(): Promise<void>;
}
