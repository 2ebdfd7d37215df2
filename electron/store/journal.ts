import { dirname } from 'node:path';
import { errnoOf, type FsPort, type OpenFile } from './fs-port';
import { journalPath, twinPath } from './generation-files';
import { encodeHeader, type JournalHeader } from './journal-record';
import { removeIfThere, writeFully } from './new-file';

/**
 * What became of an append. `refused`: nothing of it is left and the journal goes on. `broken`: this file must not be
 * synced again, because a second fsync may report success for bytes the system has dropped. `fenced`: somebody else
 * wrote or moved the file.
 */
export type Append =
  | { readonly outcome: 'durable' }
  | { readonly outcome: 'refused' | 'broken'; readonly errno: string }
  | { readonly outcome: 'fenced' };

/** Appends between two syncs of the second copy; it only has to survive rot, not a power cut. */
const TWIN_SYNC_EVERY = 50;

/** How a journal was found that can go on. */
export interface JournalEnd {
  readonly gen: number;
  readonly bytes: Uint8Array;
  readonly lineHash: string;
  /** The second copy is byte for byte the same. */
  readonly twinIsWhole: boolean;
}

/** The journal that takes this moment's appends. */
export class Journal {
  private appendsSinceTwinSync = 0;

  private constructor(
    readonly gen: number,
    private readonly fs: FsPort,
    private readonly path: string,
    private readonly file: OpenFile,
    private readonly inode: string,
    private twin: OpenFile | null,
    private end: number,
    private lastHash: string,
  ) {}

  /** Size of the file; where the next line goes. */
  get offset(): number {
    return this.end;
  }

  /** Hash that the next line continues: the last line's, the header's on an empty journal. */
  get lineHash(): string {
    return this.lastHash;
  }

  get hasTwin(): boolean {
    return this.twin !== null;
  }

  /**
   * A new journal whose header is on the medium. When it throws, a header may have stayed behind that seals the
   * journal before: the caller must begin one more generation and never append to the old one again.
   */
  static async create(fs: FsPort, folder: string, header: JournalHeader): Promise<Journal> {
    const { gen } = header;
    const path = journalPath(folder, gen);
    const { bytes, hash } = encodeHeader(header);
    const file = await fs.open(path, 'create');
    try {
      await writeFully(file, bytes, 0);
      await file.sync();
      await fs.syncDir(dirname(path));
      const { inode } = await file.stat();
      const twin = await createTwin(fs, twinPath(folder, gen), bytes);
      return new Journal(gen, fs, path, file, inode, twin, bytes.length, hash);
    } catch (error) {
      await quietly(() => file.close());
      throw error;
    }
  }

  /** Goes on with a journal that was read to its end and found whole. */
  static async resume(fs: FsPort, folder: string, end: JournalEnd): Promise<Journal> {
    const path = journalPath(folder, end.gen);
    const file = await fs.open(path, 'update');
    const { inode } = await file.stat();
    const name = twinPath(folder, end.gen);
    const twin = end.twinIsWhole
      ? await fs.open(name, 'update').catch(() => null)
      : await createTwin(fs, name, end.bytes);
    return new Journal(end.gen, fs, path, file, inode, twin, end.bytes.length, end.lineHash);
  }

  /** Appends whole lines; `lineHash` is the hash of the last of them. */
  async append(bytes: Uint8Array, lineHash: string): Promise<Append> {
    try {
      if (!(await this.isOurs())) return { outcome: 'fenced' };
    } catch (error) {
      return { outcome: 'refused', errno: errnoOf(error) };
    }
    try {
      await writeFully(this.file, bytes, this.offset);
    } catch (error) {
      return this.takeBack(errnoOf(error));
    }
    try {
      await this.file.datasync();
    } catch (error) {
      return { outcome: 'broken', errno: errnoOf(error) };
    }
    await this.copyToTwin(bytes);
    this.end += bytes.length;
    this.lastHash = lineHash;
    return { outcome: 'durable' };
  }

  /** True while the path still is our file and nobody else has made it longer or shorter. */
  private async isOurs(): Promise<boolean> {
    const here = await this.file.stat();
    if (here.size !== this.offset) return false;
    const named = await this.fs.stat(this.path).catch(() => null);
    return named !== null && named.inode === this.inode && named.size === this.offset;
  }

  private async takeBack(errno: string): Promise<Append> {
    try {
      await this.file.truncate(this.offset);
      await this.file.datasync();
      return { outcome: 'refused', errno };
    } catch {
      // Whatever is left behind the last good line is sealed off by the header of the next generation.
      return { outcome: 'broken', errno };
    }
  }

  private async copyToTwin(bytes: Uint8Array): Promise<void> {
    if (this.twin === null) return;
    try {
      await writeFully(this.twin, bytes, this.offset);
      this.appendsSinceTwinSync += 1;
      if (this.appendsSinceTwinSync >= TWIN_SYNC_EVERY) {
        this.appendsSinceTwinSync = 0;
        await this.twin.datasync();
      }
    } catch {
      // A second copy with a hole helps nobody; the next generation starts a new one.
      await this.dropTwin();
    }
  }

  private async dropTwin(): Promise<void> {
    const twin = this.twin;
    this.twin = null;
    if (twin !== null) await quietly(() => twin.close());
  }

  /** Never syncs: all that was acknowledged already is durable, and a broken file must not be synced again. */
  async close(): Promise<void> {
    const twin = this.twin;
    this.twin = null;
    if (twin !== null) {
      await quietly(() => twin.datasync());
      await quietly(() => twin.close());
    }
    await quietly(() => this.file.close());
  }
}

async function createTwin(fs: FsPort, path: string, bytes: Uint8Array): Promise<OpenFile | null> {
  try {
    await removeIfThere(fs, path);
    const twin = await fs.open(path, 'create');
    await writeFully(twin, bytes, 0);
    return twin;
  } catch {
    // Saving goes on without a second copy: `hasTwin` says so.
    return null;
  }
}

/** For closing and clearing after an error that is already being reported. */
async function quietly(step: () => Promise<void>): Promise<void> {
  await step().catch(() => undefined);
}
