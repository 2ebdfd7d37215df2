import { randomUUID } from 'node:crypto';
import { ProblemError, problem } from '#shared/api/problem';
import type { Clock } from '../clock';
import type { WorkbookReading } from '../workbooks/desk-reading';
import type { OpenFile } from '../workbooks/reader-client';

/** A file the clerk has dropped and not yet confirmed. */
export interface ImportSession {
  readonly token: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly file: OpenFile;
  /** Milliseconds that reading the file took. */
  readonly readMs: Promise<number>;
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

  /** Starts reading at once; whoever asks the file something waits for it. */
  open(
    fileName: string,
    bytes: Uint8Array,
    announce: (token: string, done: number, total: number) => void,
  ): ImportSession {
    const token = randomUUID();
    const started = this.#clock.now().getTime();
    const file = this.#reading.open({
      bytes,
      fileName,
      onProgress: (done, total) => announce(token, done, total),
    });
    const readMs = file.facts.then(() => this.#clock.now().getTime() - started);
    const session: ImportSession = { token, fileName, bytes, type: typeOf(fileName), file, readMs };
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
    this.#sessions.get(token)?.file.close();
    this.#sessions.delete(token);
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
