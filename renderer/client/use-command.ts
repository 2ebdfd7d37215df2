import { useCallback, useState } from 'react';
import type { CommandChannel, InputOf, OutputOf } from '#shared/api/contract';
import type { Problem } from '#shared/api/problem';
import type { Result } from '#shared/api/result';
import { desk } from './desk';

export interface CommandHandle<C extends CommandChannel> {
  /** Sends and returns what came back; the problem also stays in `problem` until the next sending. */
  send(input: InputOf<C>): Promise<Result<OutputOf<C>>>;
  readonly sending: boolean;
  readonly problem: Problem | null;
  forget(): void;
}

export function useCommand<C extends CommandChannel>(channel: C): CommandHandle<C> {
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = useCallback(
    async (input: InputOf<C>) => {
      setSending(true);
      const result = await desk.call(channel, input);
      setSending(false);
      setProblem(result.ok ? null : result.problem);
      return result;
    },
    [channel],
  );
  const forget = useCallback(() => setProblem(null), []);
  return { send, sending, problem, forget };
}
