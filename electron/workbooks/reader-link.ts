import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { FromReader, type ToReader } from './reader-messages';
import { READER_MB, START_MS, TOTAL_MS } from './reading-limits';

/** A started reader process, whatever starts it: Electron's utility process or a plain Node child. */
export interface ReaderChild {
  send(message: ToReader): void;
  onMessage(listener: (message: unknown) => void): void;
  /** `outOfMemory` when the process died of its heap limit, as far as the system tells. */
  onExit(listener: (end: { readonly outOfMemory: boolean }) => void): void;
  /** Resident memory in MB; `null` where the system does not tell. */
  memoryMb(): number | null;
  kill(): void;
}

export type ReaderLauncher = () => ReaderChild;

/** What the reader says in answer, besides that it is done. */
export type Answer = Exclude<FromReader, { type: 'ready' | 'done' | 'refused' }>;

export interface Question {
  readonly message: ToReader;
  /** Milliseconds without a sign of life after which the process is ended. */
  readonly silenceMs: number;
  /** Milliseconds after which it is ended although it still makes progress. */
  readonly totalMs?: number;
  take(answer: Answer): void;
}

const WATCH_MS = 200;

/** One reader process and the question it is answering. Whatever goes wrong ends the process and is a ProblemError. */
export class ReaderLink {
  readonly #child: ReaderChild;
  readonly #watch: NodeJS.Timeout;
  #question: (Question & { resolve(): void; reject(error: ProblemError): void }) | null = null;
  #isReady = false;
  #silence: NodeJS.Timeout | null = null;
  #total: NodeJS.Timeout | null = null;
  /** Why the process is no more. */
  #end: Problem | null = null;

  constructor(launch: ReaderLauncher) {
    this.#child = launch();
    this.#watch = setInterval(() => this.#watchMemory(), WATCH_MS).unref();
    this.#child.onMessage((message) => this.#receive(message));
    this.#child.onExit(({ outOfMemory }) =>
      this.close(
        outOfMemory
          ? problem('file-too-large', { what: 'memory' })
          : problem('file-unreadable', { reason: 'reader-crashed' }),
      ),
    );
  }

  get isOpen(): boolean {
    return this.#end === null;
  }

  /** One question at a time; ends with the reader's last word to it. */
  ask(question: Question): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#end !== null) return reject(new ProblemError(this.#end));
      this.#question = { ...question, resolve, reject };
      this.#expectSign();
      if (this.#isReady) this.#pose();
    });
  }

  close(why: Problem): void {
    if (this.#end !== null) return;
    this.#end = why;
    clearInterval(this.#watch);
    const asked = this.#settle();
    this.#child.kill();
    asked?.reject(new ProblemError(why));
  }

  #pose(): void {
    const asked = this.#question;
    if (!asked) return;
    this.#child.send(asked.message);
    this.#total = setTimeout(() => this.close(problem('file-timeout')), asked.totalMs ?? TOTAL_MS);
    this.#expectSign();
  }

  #receive(message: unknown): void {
    if (this.#end !== null) return;
    const parsed = FromReader.safeParse(unpacked(message));
    if (!parsed.success) {
      this.close(badMessage());
      return;
    }
    this.#expectSign();
    try {
      this.#handle(parsed.data);
    } catch (error) {
      // an answer that fits no question
      if (!(error instanceof ProblemError)) throw error;
      this.close(error.problem);
    }
  }

  #handle(message: FromReader): void {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        this.#pose();
        break;
      case 'done':
        this.#settle()?.resolve();
        break;
      case 'refused':
        this.#settle()?.reject(new ProblemError(message.problem));
        break;
      case 'progress':
      case 'facts':
        this.#question?.take(message);
        break;
      default:
        this.#question?.take(message);
        this.#askForMore();
    }
  }

  #settle() {
    const asked = this.#question;
    this.#question = null;
    if (this.#silence) clearTimeout(this.#silence);
    if (this.#total) clearTimeout(this.#total);
    return asked;
  }

  /** Only after the window had its turn. */
  #askForMore(): void {
    setImmediate(() => {
      if (this.#end === null) this.#child.send({ type: 'more' });
    });
  }

  #expectSign(): void {
    if (this.#silence) clearTimeout(this.#silence);
    if (!this.#question) return;
    const ms = this.#isReady ? this.#question.silenceMs : START_MS;
    // a sign that already waits behind this timer counts: it was this process that was late
    this.#silence = setTimeout(() => {
      const mine = this.#silence;
      setImmediate(() => {
        if (mine === this.#silence) this.close(problem('file-timeout'));
      });
    }, ms);
  }

  #watchMemory(): void {
    if ((this.#child.memoryMb() ?? 0) > READER_MB) this.close(problem('file-too-large', { what: 'memory' }));
  }
}

/** Messages come as JSON, pictures as they are; what is neither fits no message. */
function unpacked(message: unknown): unknown {
  if (typeof message !== 'string') return message;
  try {
    return JSON.parse(message);
  } catch {
    return null;
  }
}

export function badMessage(): Problem {
  return problem('file-unreadable', { reason: 'reader-message' });
}
