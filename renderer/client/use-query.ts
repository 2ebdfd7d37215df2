import { useEffect, useState, useSyncExternalStore } from 'react';
import type { InputOf, OutputOf, QueryChannel } from '#shared/api/contract';
import { desk } from './desk';
import { type Answer, Question } from './question';

export interface Query<T> extends Answer<T> {
  askAgain(): void;
}

/**
 * Asks the Node side and keeps the answer fresh. `null` asks nothing yet. Data of the last input stay while a new
 * one is asked, unless `about` (the id of the record that is shown) differs.
 */
export function useQuery<C extends QueryChannel>(
  channel: C,
  input: InputOf<C> | null,
  about = '',
): Query<OutputOf<C>> {
  const [question] = useState(() => new Question(desk, channel));
  const [shown, setShown] = useState(about);
  const answer = useSyncExternalStore(question.subscribe, question.answer);
  const key = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the input's content
  useEffect(() => {
    if (input === null) return;
    question.ask(input, about !== shown);
    setShown(about);
  }, [key, about]);
  return about === shown
    ? { ...answer, askAgain: question.askAgain }
    : { ...NONE, askAgain: question.askAgain };
}

const NONE = { data: undefined, problem: undefined, asking: true } as const;
