import { useCallback, useRef } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { InspectionView } from '#shared/api/views/quality-views';
import type { Inspection } from '#shared/domain/inspection';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

export type InspectionPatch = InputOf<'inspections.save'>['patch'];
/** The patch is made from the inspection as the last save left it. */
export type SaveInspection = (change: (inspection: Inspection) => InspectionPatch) => Promise<boolean>;

/** Saves one after the other, each on top of the one before; what did not work stands in the status line. */
export function useInspectionSave(view: InspectionView): SaveInspection {
  const { send } = useCommand('inspections.save');
  const textOf = useProblemText();
  const known = useRef({ inspection: view.inspection, revision: view.revision });
  if (known.current.inspection.id !== view.inspection.id || view.revision > known.current.revision)
    known.current = { inspection: view.inspection, revision: view.revision };
  const say = useRef(textOf);
  say.current = textOf;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change) => {
      const saved = queue.current.then(async () => {
        const { inspection, revision } = known.current;
        const patch = change(inspection);
        const result = await send({ inspectionId: inspection.id, revision, patch });
        if (!result.ok) {
          announceProblem(say.current(result.problem));
          return false;
        }
        if (known.current.inspection.id === inspection.id && known.current.revision === revision)
          known.current = {
            // Every field of the patch is one of the inspection.
            inspection: { ...inspection, ...patch } as Inspection,
            revision: result.value.revision,
          };
        return true;
      });
      queue.current = saved;
      return saved;
    },
    [send],
  );
}
