import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { OutputOf } from '#shared/api/contract';
import type { Problem } from '#shared/api/problem';
import { desk } from './desk';
import { type ListQuestion, type RowOf, type WindowChannel, WindowedRows } from './windowed-rows';

export interface List<C extends WindowChannel> {
  /** The first window with its counts and totals; `undefined` until it has come. */
  readonly head: OutputOf<C> | undefined;
  readonly problem: Problem | undefined;
  readonly asking: boolean;
  /** For VirtualTable. */
  readonly rows: {
    readonly total: number;
    row(index: number): RowOf<C> | undefined;
    want(first: number, last: number): void;
  };
  askAgain(): void;
}

/** A long list whose windows are asked as it is scrolled, kept fresh like any other question. */
export function useList<C extends WindowChannel>(channel: C, question: ListQuestion<C>): List<C> {
  const [windows] = useState(() => new WindowedRows(desk, channel));
  const answer = useSyncExternalStore(windows.subscribe, windows.answer);
  const key = JSON.stringify(question);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the question's content
  useEffect(() => windows.ask(question), [key, windows]);
  return useMemo(
    () => ({
      head: answer.head,
      problem: answer.problem,
      asking: answer.asking,
      rows: { total: answer.head?.total ?? 0, row: answer.row, want: windows.want },
      askAgain: windows.askAgain,
    }),
    [answer, windows],
  );
}
