import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import { COMMAND_BYTES_MAX, type JournalEntry } from './journal-record';
import type { Committed, JournalWriter } from './journal-writer';
import { applyEntry, type StoreData } from './store-data';
import { type Schemas, StagedBatch, StagedChange } from './transaction';
import { Turnstile } from './turnstile';

export interface Stamp {
  readonly device: string;
  readonly user: string;
  readonly wall: string;
  readonly schema: number;
}

export interface ChangeRules {
  /** Runs in an append of its own, after all that was asked before it. */
  readonly alone?: boolean;
  /** `false`: nothing up to here can be undone any more. */
  readonly undoable?: boolean;
  /** Set by the work: the command that is taken back. */
  readonly undoes?: () => number;
  readonly bytesMax?: number;
}

interface Waiting {
  readonly alone: boolean;
  /** Decides the command inside the batch; what it returns says how it ended. */
  readonly decide: (batch: StagedBatch) => void;
  readonly settle: (refusal: Problem | null) => void;
}

/** Changes one after another; those that wait while the disk works share the next fdatasync. */
export class Commits {
  private readonly turnstile = new Turnstile();
  private waiting: Waiting[] = [];

  constructor(
    private readonly data: () => StoreData,
    private readonly writer: JournalWriter,
    private readonly schemas: Schemas,
    private readonly stamp: () => Stamp,
    private readonly committed: (commands: readonly Committed[]) => void,
  ) {}

  /** Runs when no append is under way, and lets none begin meanwhile. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.turnstile.pass(task);
  }

  change<T>(label: string, work: (tx: StagedChange) => T, rules: ChangeRules = {}): Promise<Result<T>> {
    return new Promise<Result<T>>((resolve, reject) => {
      let answer: Result<T> | null = null;
      let bug: { readonly error: unknown } | null = null;
      this.waiting.push({
        alone: rules.alone ?? false,
        decide: (batch) => {
          try {
            answer = done(this.decide(batch, label, work, rules));
          } catch (error) {
            if (error instanceof ProblemError) answer = failed(error.problem);
            else bug = { error };
          }
        },
        settle: (refusal) => {
          if (bug !== null) reject(bug.error);
          else if (answer !== null && !answer.ok) resolve(answer);
          else resolve(refusal === null && answer !== null ? answer : failed(refusal ?? problem('internal')));
        },
      });
      void this.turnstile.pass(() => this.drain()).catch(reject);
    });
  }

  private decide<T>(batch: StagedBatch, label: string, work: (tx: StagedChange) => T, rules: ChangeRules): T {
    const change = new StagedChange(batch, this.schemas);
    const value = work(change);
    const { ops } = change;
    if (ops.length === 0) return value;
    const { device: _, ...stamp } = this.stamp();
    const entry: JournalEntry = {
      id: batch.nextId(),
      lamport: this.data().lamport + 1 + batch.entries.length,
      ...stamp,
      label,
      ...(rules.undoes === undefined ? {} : { undoes: rules.undoes() }),
      ...(rules.undoable === false ? { undoable: false as const } : {}),
      ops,
    };
    batch.add(entry, rules.bytesMax ?? COMMAND_BYTES_MAX);
    return value;
  }

  private async drain(): Promise<void> {
    const group = this.nextGroup();
    if (group.length === 0) return;
    const refused = this.writer.stopped;
    if (refused !== null) {
      for (const one of group) one.settle(refused);
      return;
    }
    const batch = new StagedBatch(this.data(), this.stamp().device);
    for (const one of group) one.decide(batch);
    const written = await this.write(batch).catch((error: unknown) => {
      for (const one of group) one.settle(problem('internal'));
      throw error;
    });
    if (written.ok) {
      for (const { seq, hash, entry } of written.value) applyEntry(this.data(), seq, hash, entry);
    }
    for (const one of group) one.settle(written.ok ? null : written.problem);
    if (written.ok && written.value.length > 0) this.committed(written.value);
  }

  private async write(batch: StagedBatch): Promise<Result<readonly Committed[]>> {
    return batch.entries.length === 0 ? done([]) : this.writer.append(batch.entries, this.data());
  }

  private nextGroup(): readonly Waiting[] {
    const firstAlone = this.waiting.findIndex((one) => one.alone);
    const size = firstAlone < 0 ? this.waiting.length : Math.max(firstAlone, 1);
    return this.waiting.splice(0, size);
  }
}
