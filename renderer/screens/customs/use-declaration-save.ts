import { useCallback, useEffect, useRef } from 'react';
import type { DeclarationView, ItemAnswer } from '#shared/api/views/customs-views';
import type { HeadAnswer, HeadField } from '#shared/domain/declaration';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

export interface SaveDeclaration {
  head(field: HeadField, answer: HeadAnswer | null): void;
  item(keys: readonly string[], answer: ItemAnswer): void;
  aside(rule: string, reason: string | null): void;
  /** The revision the next command must name. */
  revision(): number;
  /** After a command of a dialog has saved. */
  seen(revision: number): void;
}

/** Saves answers one after the other, each on top of the one before; what did not work stands in the status line. */
export function useDeclarationSave(view: DeclarationView): SaveDeclaration {
  const head = useCommand('customs.saveHead');
  const item = useCommand('customs.saveItem');
  const aside = useCommand('customs.setAside');
  const textOf = useProblemText();
  const revision = useRef(view.revision);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const shipmentId = view.shipment.id;
  useEffect(() => {
    revision.current = Math.max(revision.current, view.revision);
  }, [view.revision]);
  const enqueue = useCallback(
    (send: (revision: number) => ReturnType<typeof head.send>) => {
      queue.current = queue.current.then(async () => {
        const result = await send(revision.current);
        if (result.ok) revision.current = result.value.revision;
        else {
          revision.current = view.revision;
          announceProblem(textOf(result.problem));
        }
      });
    },
    [textOf, view.revision],
  );
  return {
    head: (field, answer) =>
      enqueue((revision) => head.send({ shipmentId, revision, head: { [field]: answer } })),
    item: (keys, answer) =>
      enqueue((revision) => item.send({ shipmentId, revision, keys: [...keys], answer })),
    aside: (rule, reason) => enqueue((revision) => aside.send({ shipmentId, revision, rule, reason })),
    revision: () => revision.current,
    seen: (next) => {
      revision.current = next;
    },
  };
}
