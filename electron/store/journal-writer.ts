import { type Problem, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { dropBallast } from './ballast';
import { errnoOf, type FsPort } from './fs-port';
import { type Append, Journal, type JournalEnd } from './journal';
import { encodeLine, type JournalEntry, type PreparedEntry } from './journal-record';
import type { StoreData } from './store-data';

/** A command that is on the medium and may be applied. */
export interface Committed {
  readonly seq: number;
  readonly hash: string;
  readonly entry: JournalEntry;
}

interface Fence {
  isOurs(): Promise<boolean>;
}

/** Writes commands and decides what a failing disk means. */
export class JournalWriter {
  private journal: Journal | null = null;
  private blocked: Problem | null = null;
  private diskFull = false;

  constructor(
    private readonly fs: FsPort,
    private readonly folder: string,
    private readonly fence: Fence,
    private highestGen: number,
  ) {}

  /** Why nothing can be saved now. */
  get readOnly(): Problem | null {
    return this.blocked;
  }

  /** Set when no save may even be tried: only a person can change that. A failing disk is tried again each time. */
  get stopped(): Problem | null {
    return this.blocked?.kind === 'store-write-failed' ? null : this.blocked;
  }

  /** The last save needed the room of the ballast. */
  get isDiskFull(): boolean {
    return this.diskFull;
  }

  get gen(): number {
    return this.journal?.gen ?? this.highestGen;
  }

  get journalBytes(): number {
    return this.journal?.offset ?? 0;
  }

  get hasTwin(): boolean {
    return this.journal?.hasTwin ?? false;
  }

  block(reason: Problem): void {
    this.blocked = reason;
  }

  async resume(end: JournalEnd): Promise<void> {
    this.journal = await Journal.resume(this.fs, this.folder, end);
  }

  /** Seals the present journal and goes on in a new one. Throws when the disk refuses. */
  async beginGeneration(data: StoreData): Promise<number> {
    const old = this.journal;
    // From here a header of the next generation may be on the disk: the old journal is sealed, come what may.
    this.journal = null;
    if (old !== null) await old.close();
    this.highestGen += 1;
    this.journal = await Journal.create(this.fs, this.folder, {
      storeId: data.storeId,
      gen: this.highestGen,
      schema: data.schema,
      baseSeq: data.seq,
      baseHash: data.hash,
    });
    this.blocked = null;
    return this.journal.gen;
  }

  /** Resolves done only when every entry is on the medium. */
  async append(entries: readonly PreparedEntry[], data: StoreData): Promise<Result<readonly Committed[]>> {
    const ready = await this.makeReady(data);
    if (!ready.ok) return ready;
    const { committed, bytes, lineHash } = encode(entries, data.seq, ready.value.lineHash);
    let append = await ready.value.append(bytes, lineHash);
    if (
      append.outcome === 'refused' &&
      append.errno === 'ENOSPC' &&
      (await dropBallast(this.fs, this.folder))
    ) {
      this.diskFull = true;
      append = await ready.value.append(bytes, lineHash);
    }
    return append.outcome === 'durable' ? done(committed) : failed(await this.afterFailure(append, data));
  }

  private async makeReady(data: StoreData): Promise<Result<Journal>> {
    if (this.stopped !== null) return failed(this.stopped);
    try {
      if (!(await this.fence.isOurs())) return failed(this.fencedOff());
      if (this.journal === null) await this.beginWithRoom(data);
    } catch (error) {
      if (errnoOf(error) === '') throw error;
      return failed(problem('store-write-failed', { errno: errnoOf(error), certain: true }));
    }
    return this.journal === null ? failed(this.fencedOff()) : done(this.journal);
  }

  private async beginWithRoom(data: StoreData): Promise<void> {
    try {
      await this.beginGeneration(data);
    } catch (error) {
      if (errnoOf(error) !== 'ENOSPC' || !(await dropBallast(this.fs, this.folder))) throw error;
      this.diskFull = true;
      await this.beginGeneration(data);
    }
  }

  private async afterFailure(
    append: Exclude<Append, { outcome: 'durable' }>,
    data: StoreData,
  ): Promise<Problem> {
    switch (append.outcome) {
      case 'fenced':
        return this.fencedOff();
      case 'refused':
        return problem('store-write-failed', { errno: append.errno, certain: true });
      case 'broken':
        return this.leaveBroken(append.errno, data);
    }
  }

  /** The new generation's header makes whatever the broken append left behind count for nothing. */
  private async leaveBroken(errno: string, data: StoreData): Promise<Problem> {
    try {
      await this.beginWithRoom(data);
      return problem('store-write-failed', { errno, certain: true });
    } catch {
      const uncertain = problem('store-write-failed', { errno, certain: false });
      this.blocked = uncertain;
      return uncertain;
    }
  }

  private fencedOff(): Problem {
    const locked = problem('store-locked', {}, { rule: 'taken-over' });
    this.blocked = locked;
    return locked;
  }

  async close(): Promise<void> {
    await this.journal?.close();
    this.journal = null;
  }
}

function encode(entries: readonly PreparedEntry[], lastSeq: number, lastHash: string) {
  const committed: Committed[] = [];
  const lines: Uint8Array[] = [];
  let lineHash = lastHash;
  for (const [index, { entry, json }] of entries.entries()) {
    const seq = lastSeq + 1 + index;
    const line = encodeLine(lineHash, seq, json);
    lineHash = line.hash;
    lines.push(line.bytes);
    committed.push({ seq, hash: line.hash, entry });
  }
  return { committed, bytes: Buffer.concat(lines), lineHash };
}
