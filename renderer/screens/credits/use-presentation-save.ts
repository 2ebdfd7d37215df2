import { useCallback, useRef } from 'react';
import type { CreditView } from '#shared/api/views/credit-views';
import type { Presentation } from '#shared/credit/presentation';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

/** The change is made from the presentation as the last save left it. */
export type SavePresentation = (change: (presentation: Presentation) => Partial<Presentation>) => void;

/** Saves one after the other, each on top of the one before; what did not work stands in the status line. */
export function usePresentationSave(
  { credit, revision }: Pick<CreditView, 'credit' | 'revision'>,
  presentation: Presentation,
): SavePresentation {
  const { send } = useCommand('credits.savePresentation');
  const textOf = useProblemText();
  const known = useRef({ presentation, revision });
  if (revision > known.current.revision) known.current = { presentation, revision };
  const say = useRef(textOf);
  say.current = textOf;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change) => {
      queue.current = queue.current.then(async () => {
        const next = { ...known.current.presentation, ...change(known.current.presentation) };
        const result = await send({
          creditId: credit.id,
          revision: known.current.revision,
          presentation: next,
        });
        if (result.ok) known.current = { presentation: next, revision: result.value.revision };
        else announceProblem(say.current(result.problem));
      });
    },
    [credit.id, send],
  );
}
