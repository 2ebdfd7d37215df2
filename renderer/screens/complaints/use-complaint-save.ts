import { useCallback, useRef } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { ComplaintView } from '#shared/api/views/quality-views';
import type { Complaint } from '#shared/domain/complaint';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

export type ComplaintPatch = InputOf<'complaints.save'>['patch'];
/** The patch is made from the complaint as the last save left it. */
export type SaveComplaint = (change: (complaint: Complaint) => ComplaintPatch) => Promise<boolean>;

/** Saves one after the other, each on top of the one before; what did not work stands in the status line. */
export function useComplaintSave(view: ComplaintView): SaveComplaint {
  const { send } = useCommand('complaints.save');
  const textOf = useProblemText();
  const known = useRef({ complaint: view.complaint, revision: view.revision });
  if (known.current.complaint.id !== view.complaint.id || view.revision > known.current.revision)
    known.current = { complaint: view.complaint, revision: view.revision };
  const say = useRef(textOf);
  say.current = textOf;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(
    (change) => {
      const saved = queue.current.then(async () => {
        const { complaint, revision } = known.current;
        const patch = change(complaint);
        const result = await send({ complaintId: complaint.id, revision, patch });
        if (!result.ok) {
          announceProblem(say.current(result.problem));
          return false;
        }
        if (known.current.complaint.id === complaint.id && known.current.revision === revision)
          known.current = {
            // Every field of the patch is one of the complaint.
            complaint: { ...complaint, ...patch } as Complaint,
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
