import { useMemo, useRef } from 'react';
import type { Result } from '#shared/api/result';
import { announceProblem } from '../app/status-message';
import { useProblemText } from './problem-text';

export interface ChainedSave<Saved, Patch> {
  /** The patch is made from the record as the last save left it. False where it did not work. */
  (change: (record: Saved) => Patch): Promise<boolean>;
  /** The revision the page stands on, once everything typed before is saved. */
  seen(): Promise<number>;
}

type SendPatch<Saved extends { readonly id: string }, Patch> = (
  id: Saved['id'],
  revision: number,
  patch: Patch,
) => Promise<Result<{ readonly revision: number }>>;

/** Saves one after the other, each on top of the one before; what did not work stands in the status line. */
export function useChainedSave<Saved extends { readonly id: string }, Patch extends object>(
  record: Saved,
  revision: number,
  send: SendPatch<Saved, Patch>,
): ChainedSave<Saved, Patch> {
  const known = useRef({ record, revision });
  if (known.current.record.id !== record.id || revision > known.current.revision)
    known.current = { record, revision };
  const textOf = useProblemText();
  const latest = useRef({ send, textOf });
  latest.current = { send, textOf };
  return useMemo(() => {
    let queue: Promise<unknown> = Promise.resolve();
    const saveNext = async (change: (record: Saved) => Patch) => {
      const base = known.current;
      const patch = change(base.record);
      const result = await latest.current.send(base.record.id, base.revision, patch);
      if (!result.ok) {
        announceProblem(latest.current.textOf(result.problem));
        return false;
      }
      // unless the page has moved on to another record, or to what somebody else saved
      if (known.current === base) {
        // Every field of the patch is one of the record.
        const saved = { ...base.record, ...patch } as Saved;
        known.current = { record: saved, revision: result.value.revision };
      }
      return true;
    };
    const save = (change: (record: Saved) => Patch) => {
      const saved = queue.then(() => saveNext(change));
      queue = saved;
      return saved;
    };
    return Object.assign(save, { seen: () => queue.then(() => known.current.revision) });
  }, []);
}
