import type { InputOf } from '#shared/api/contract';
import type { ComplaintView } from '#shared/api/views/quality-views';
import type { Complaint } from '#shared/domain/complaint';
import { type ChainedSave, useChainedSave } from '../../client/use-chained-save';
import { useCommand } from '../../client/use-command';

export type ComplaintPatch = InputOf<'complaints.save'>['patch'];
export type SaveComplaint = ChainedSave<Complaint, ComplaintPatch>;

export function useComplaintSave(view: ComplaintView): SaveComplaint {
  const { send } = useCommand('complaints.save');
  return useChainedSave(view.complaint, view.revision, (complaintId, revision, patch: ComplaintPatch) =>
    send({ complaintId, revision, patch }),
  );
}
