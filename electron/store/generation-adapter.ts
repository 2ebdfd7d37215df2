import type { Adapter } from 'lowdb';
import { writeSnapshot } from './checkpoint';
import type { FsPort } from './fs-port';
import { type LastSeen, type Loaded, type LoadRules, loadStore } from './load-store';
import type { StoreData } from './store-data';

/**
 * lowdb's way to the disk. `read` is a load with all its checks; `write` is a checkpoint into a new file. Single changes
 * never come this way: they are in the journal before lowdb's data knows of them.
 */
export class GenerationAdapter implements Adapter<StoreData> {
  private found: Loaded | null = null;
  /** Generation that the next `write` belongs to. */
  gen = 0;

  constructor(
    private readonly fs: FsPort,
    private readonly folder: string,
    private readonly rules: LoadRules,
    private readonly lastSeen: LastSeen | null,
    private readonly patienceMs: number,
  ) {}

  /** What the last `read` found; `null`: no store. */
  get loaded(): Loaded | null {
    return this.found;
  }

  async read(): Promise<StoreData | null> {
    this.found = await loadStore(this.fs, this.folder, this.rules, this.lastSeen);
    return this.found?.data ?? null;
  }

  async write(data: StoreData): Promise<void> {
    await writeSnapshot(this.fs, this.folder, this.gen, data, this.patienceMs);
  }
}
