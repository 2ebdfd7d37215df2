import { contract, type ParsedInputOf } from '#shared/api/contract';
import { type Problem, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { Dispatch } from './dispatch';

/** What the clerk decided about data that cannot be opened as they are. */
export type OpenChoice = ParsedInputOf<'store.open'>;

export interface OpenDoor {
  readonly dispatch: Dispatch;
  close(): Promise<void>;
}

const AS_IT_IS: OpenChoice = { startFresh: false, takeOver: false };

/**
 * The way to a desk whose data may not open yet. While it is closed every channel answers why, and `store.open` tries
 * again; from then on calls go to the opened desk.
 */
export class DeskDoor {
  readonly #open: (choice: OpenChoice) => Promise<Result<OpenDoor>>;
  #inside: OpenDoor | null = null;
  #problem: Problem = problem('store-missing');
  #lastTry: Promise<Result<object>> = Promise.resolve(done({}));

  constructor(open: (choice: OpenChoice) => Promise<Result<OpenDoor>>) {
    this.#open = open;
  }

  /** First the data as they are: a drive that is back again must never be begun anew. */
  readonly open = (choice: OpenChoice = AS_IT_IS): Promise<Result<object>> => {
    this.#lastTry = this.#lastTry.then(() => this.#try(choice));
    return this.#lastTry;
  };

  readonly dispatch: Dispatch = async (channel, input) => {
    if (this.#inside !== null) return this.#inside.dispatch(channel, input);
    if (channel !== 'store.open') return failed(this.#problem);
    const choice = contract['store.open'].input.safeParse(input);
    return choice.success ? this.open(choice.data) : failed(problem('invalid-input'));
  };

  async close(): Promise<void> {
    await this.#lastTry;
    await this.#inside?.close();
  }

  async #try(choice: OpenChoice): Promise<Result<object>> {
    if (this.#inside !== null) return done({});
    let opened = await this.#attempt(AS_IT_IS);
    if (!opened.ok) {
      const fitting = fittingChoice(choice, opened.problem);
      if (fitting !== null) opened = await this.#attempt(fitting);
    }
    if (opened.ok) {
      this.#inside = opened.value;
      return done({});
    }
    this.#problem = opened.problem;
    return failed(opened.problem);
  }

  async #attempt(choice: OpenChoice): Promise<Result<OpenDoor>> {
    try {
      return await this.#open(choice);
    } catch (error) {
      return failed(problem('internal', { message: error instanceof Error ? error.message : String(error) }));
    }
  }
}

/** The part of the decision that this problem asks for; `null` when none does. */
function fittingChoice(choice: OpenChoice, found: Problem): OpenChoice | null {
  if (choice.startFresh && found.kind === 'store-missing') return { ...AS_IT_IS, startFresh: true };
  const isElsewhere = found.kind === 'store-locked' && found.rule === 'open-elsewhere';
  return choice.takeOver && isElsewhere ? { ...AS_IT_IS, takeOver: true } : null;
}
