import { contract, type InputOf, type OutputOf, type QueryChannel } from '#shared/api/contract';
import type { Notice } from '#shared/api/desk';
import type { Problem } from '#shared/api/problem';
import type { DeskClient } from './desk';

/** What a screen knows of its question. While it asks again, the old data stay. */
export interface Answer<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  readonly asking: boolean;
}

const NOTHING_YET = { data: undefined, problem: undefined, asking: true } as const;

/** True when the notice says that something this channel reads has changed. */
export function touches(channel: QueryChannel, notice: Notice): boolean {
  if (notice.type !== 'changed') return false;
  const { reads } = contract[channel];
  return notice.collections.some((name) => reads.some((read) => read === name));
}

/** One question to the Node side, asked again whenever its input or what it reads changes. */
export class Question<C extends QueryChannel> {
  #answer: Answer<OutputOf<C>> = NOTHING_YET;
  #input: InputOf<C> | undefined;
  #inputKey = '';
  /** Counts askings, so that a slow old answer never covers a newer one. */
  #round = 0;
  #flying = false;
  #staleInFlight = false;
  readonly #listeners = new Set<() => void>();
  #stopNotices: (() => void) | undefined;

  constructor(
    private readonly desk: DeskClient,
    private readonly channel: C,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stopNotices ??= this.desk.onChanged((notice) => {
      if (this.#input !== undefined && touches(this.channel, notice)) this.askAgain();
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#stopNotices?.();
      this.#stopNotices = undefined;
    };
  };

  readonly answer = (): Answer<OutputOf<C>> => this.#answer;

  /** Asks when the input differs from the last one. `forget` drops the old data, for another record. */
  ask(input: InputOf<C>, forget = false): void {
    const key = JSON.stringify(input);
    if (key === this.#inputKey) return;
    this.#inputKey = key;
    this.#input = input;
    if (forget) this.#show(NOTHING_YET);
    void this.#send();
  }

  /** Asks the same again; many notices during one asking lead to one more, not to many. */
  readonly askAgain = (): void => {
    if (this.#flying) this.#staleInFlight = true;
    else void this.#send();
  };

  async #send(): Promise<void> {
    if (this.#input === undefined) return;
    const round = ++this.#round;
    this.#flying = true;
    this.#staleInFlight = false;
    if (!this.#answer.asking) this.#show({ ...this.#answer, asking: true });
    const result = await this.desk.call(this.channel, this.#input);
    if (round !== this.#round) return;
    this.#flying = false;
    this.#show(
      result.ok
        ? { data: result.value, problem: undefined, asking: false }
        : { data: this.#answer.data, problem: result.problem, asking: false },
    );
    if (this.#staleInFlight) void this.#send();
  }

  #show(answer: Answer<OutputOf<C>>): void {
    this.#answer = answer;
    for (const listener of this.#listeners) listener();
  }
}
