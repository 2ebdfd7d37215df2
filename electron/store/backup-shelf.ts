import { problem } from '#shared/api/problem';
import { failed, type Result } from '#shared/api/result';
import { type BackupFile, isoOf, listBackups } from './backup-files';
import type { FsPort } from './fs-port';
import type { LoadRules } from './load-store';
import { readForRestore } from './restore';
import type { Backup } from './store';
import type { StoreData } from './store-data';
import type { Schemas } from './transaction';

/** The backups that lie beside the data and, when there is one, in the second place. */
export class BackupShelf {
  constructor(
    private readonly fs: FsPort,
    private readonly folder: string,
    private readonly secondFolder: () => string | null,
    private readonly rules: LoadRules,
    private readonly schemas: Schemas,
  ) {}

  async list(): Promise<readonly Backup[]> {
    const files = await listBackups(this.fs, this.folder);
    return Promise.all(files.map((file) => this.describe(file)));
  }

  async describe(file: BackupFile): Promise<Backup> {
    const { size } = await this.fs.stat(file.path);
    // A backup gets its final name only after it was read back whole.
    return {
      name: file.name,
      at: isoOf(file),
      reason: file.reason,
      seq: file.seq,
      bytes: size,
      verified: true,
    };
  }

  /** A whole, valid store out of a backup of that name. Names come from a listing, so none can lead elsewhere. */
  async read(name: string): Promise<Result<StoreData>> {
    for (const place of [this.folder, this.secondFolder()]) {
      const files = place === null ? [] : await listBackups(this.fs, place);
      const file = files.find((found) => found.name === name);
      if (file !== undefined) return readForRestore(this.fs, file, this.rules, this.schemas);
    }
    return failed(problem('not-found', { name }));
  }
}
