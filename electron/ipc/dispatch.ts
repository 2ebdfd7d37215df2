import type { z } from 'zod';
import { type Channel, contract, isChannel, type OutputOf } from '#shared/api/contract';
import { type Problem, ProblemError, problem } from '#shared/api/problem';
import { done, failed, type Result } from '#shared/api/result';
import type { Handlers } from './handlers';

export interface DispatchLog {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

/** Untrusted: any channel name, any input. Answers with a Result, never throws. */
export type Dispatch = (channel: unknown, input: unknown) => Promise<Result<unknown>>;

export interface DispatchOptions {
  readonly log: DispatchLog;
  /** Output is parsed in development and tests; a long list would cost the clerk time in daily use. */
  readonly parseOutput: boolean;
}

/** Refuses unknown channels, parses the input, runs commands one after another, returns a Result. */
export function createDispatch(handlers: Handlers, options: DispatchOptions): Dispatch {
  let lastCommand: Promise<unknown> = Promise.resolve();

  return async (channel, input) => {
    if (!isChannel(channel)) return failed(problem('not-allowed', { channel: String(channel).slice(0, 80) }));
    const line = contract[channel];
    const parsed = line.input.safeParse(input);
    if (!parsed.success) return failed(invalidInput(parsed.error));
    if (line.type === 'query' || line.atOnce) return run(channel, parsed.data);
    const turn = lastCommand.then(() => run(channel, parsed.data));
    lastCommand = turn;
    return turn;
  };

  async function run(channel: Channel, input: unknown): Promise<Result<OutputOf<Channel>>> {
    try {
      // The input was parsed by this channel's own schema one line above; the map's type cannot say so.
      const handler = handlers[channel] as (input: unknown) => Promise<OutputOf<Channel>> | OutputOf<Channel>;
      const value = await handler(input);
      if (options.parseOutput) contract[channel].output.parse(value);
      return done(value);
    } catch (error) {
      if (error instanceof ProblemError) return failed(error.problem);
      options.log.error(`${channel} failed`, error);
      return failed(
        problem('internal', { channel, message: error instanceof Error ? error.message : String(error) }),
      );
    }
  }
}

function invalidInput(error: z.ZodError): Problem {
  const first = error.issues[0];
  const field = first?.path.join('.') ?? '';
  return problem('invalid-input', { message: first?.message ?? '' }, field === '' ? {} : { field });
}
