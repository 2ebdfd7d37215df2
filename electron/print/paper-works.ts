import { setImmediate as breath } from 'node:timers/promises';
import { PAPER_WORK } from '#shared/api/desk';
import { ProblemError, problem } from '#shared/api/problem';
import type { Pace } from '../render/pace';

/** The window answers at least so often while papers are drawn. */
const BREATH_MS = 30;
/** A work that is done sooner says nothing. */
const SILENT_MS = 700;
const SAID_EVERY_MS = 120;

type Announce = (token: string, done: number, total: number) => void;

/** Papers that are being drawn: each says how far it is, and can be stopped. */
export class PaperWorks {
  readonly #stopped = new Map<string, boolean>();
  readonly #announce: Announce;
  readonly #now: () => number;
  #count = 0;

  constructor(announce: Announce, now: () => number = () => performance.now()) {
    this.#announce = announce;
    this.#now = now;
  }

  /** Draws at a pace that leaves the window free. Stopped, it leaves as ProblemError `cancelled`. */
  async run<T>(draw: (pace: Pace) => Promise<T>): Promise<T> {
    this.#count += 1;
    const token = `${PAPER_WORK}${this.#count}`;
    this.#stopped.set(token, false);
    const started = this.#now();
    let breathed = started;
    let said: number | null = null;
    const pace: Pace = (done, total) => {
      const now = this.#now();
      if (now - breathed < BREATH_MS) return undefined;
      if (now - (said ?? started) >= (said === null ? SILENT_MS : SAID_EVERY_MS)) {
        said = now;
        this.#announce(token, done, total);
      }
      return breath().then(() => {
        breathed = this.#now();
        if (this.#stopped.get(token) === true) throw new ProblemError(problem('cancelled'));
      });
    };
    try {
      return await draw(pace);
    } finally {
      this.#stopped.delete(token);
      // Who heard of it hears that it is over.
      if (said !== null) this.#announce(token, 1, 1);
    }
  }

  stop(token: string): void {
    if (this.#stopped.has(token)) this.#stopped.set(token, true);
  }
}
