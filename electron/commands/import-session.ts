import { randomUUID } from 'node:crypto';
import { ProblemError, problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import type { Clock } from '../clock';

/** A workbook as the reader process hands it over: the grid, and the pictures that stand in it. */
export interface ReadWorkbook {
  readonly grid: WorkbookGrid;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

export interface ReadingJob {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** Reads an untrusted file in a process that can be killed. */
export interface WorkbookReading {
  read(job: ReadingJob): Promise<Result<ReadWorkbook>>;
}

/** A file the clerk has dropped and not yet confirmed. */
export interface ImportSession {
  readonly token: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly workbook: Promise<{ readonly read: ReadWorkbook; readonly ms: number }>;
  readonly abort: AbortController;
}

const SESSIONS_MAX = 4;

/** Open imports of this window. The oldest goes when a fifth begins, so that forgotten files do not fill the memory. */
export class ImportSessions {
  readonly #sessions = new Map<string, ImportSession>();
  readonly #reading: WorkbookReading;
  readonly #clock: Clock;

  constructor(reading: WorkbookReading, clock: Clock) {
    this.#reading = reading;
    this.#clock = clock;
  }

  /** Starts reading at once; `get` waits for it. */
  open(
    fileName: string,
    bytes: Uint8Array,
    announce: (token: string, done: number, total: number) => void,
  ): ImportSession {
    const token = randomUUID();
    const abort = new AbortController();
    const workbook = this.#read({
      bytes,
      fileName,
      signal: abort.signal,
      onProgress: (done, total) => announce(token, done, total),
    });
    // Whoever asks for the workbook gets the problem; until then it is no unhandled rejection.
    workbook.catch(() => undefined);
    const session: ImportSession = { token, fileName, bytes, type: typeOf(fileName), workbook, abort };
    const oldest = this.#sessions.size >= SESSIONS_MAX ? this.#sessions.keys().next().value : undefined;
    if (oldest !== undefined) this.close(oldest);
    this.#sessions.set(token, session);
    return session;
  }

  get(token: string): ImportSession {
    const session = this.#sessions.get(token);
    if (!session) throw new ProblemError(problem('import-expired'));
    return session;
  }

  close(token: string): void {
    this.#sessions.get(token)?.abort.abort();
    this.#sessions.delete(token);
  }

  async #read(job: ReadingJob): Promise<{ read: ReadWorkbook; ms: number }> {
    const started = this.#clock.now().getTime();
    const result = await this.#reading.read(job);
    if (!result.ok) throw new ProblemError(result.problem);
    return { read: result.value, ms: this.#clock.now().getTime() - started };
  }
}

function typeOf(fileName: string): string {
  const ending = fileName.toLowerCase().split('.').at(-1) ?? '';
  const types: Readonly<Record<string, string>> = {
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    xls: 'application/vnd.ms-excel',
    csv: 'text/csv',
  };
  return types[ending] ?? 'application/octet-stream';
}
