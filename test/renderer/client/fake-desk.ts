import type { Channel, InputOf, OutputOf } from '#shared/api/contract';
import type { Desk, Notice } from '#shared/api/desk';
import type { Result } from '#shared/api/result';

interface Call {
  readonly channel: Channel;
  readonly input: unknown;
  answer(result: unknown): void;
}

/** A desk whose answers the test gives by hand, one call at a time. */
export class FakeDesk implements Desk {
  readonly calls: Call[] = [];
  readonly #listeners = new Set<(notice: Notice) => void>();

  call<C extends Channel>(channel: C, input: InputOf<C>): Promise<Result<OutputOf<C>>> {
    return new Promise((resolve) => {
      // The test writes the answers of the channel it asks; the fake does not know them.
      this.calls.push({ channel, input, answer: (result) => resolve(result as Result<OutputOf<C>>) });
    });
  }

  onChanged(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(notice: Notice): void {
    for (const listener of this.#listeners) listener(notice);
  }

  get listening(): number {
    return this.#listeners.size;
  }

  /** Answers a call and lets everything that waits for it happen. */
  async answer(index: number, result: unknown): Promise<void> {
    const call = this.calls[index];
    if (call === undefined) throw new Error(`no call ${index}`);
    call.answer(result);
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }
}
