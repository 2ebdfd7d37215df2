import type { InputOf } from '#shared/api/contract';
import type { InspectionView } from '#shared/api/views/quality-views';
import type { Inspection } from '#shared/domain/inspection';
import { type ChainedSave, useChainedSave } from '../../client/use-chained-save';
import { useCommand } from '../../client/use-command';

export type InspectionPatch = InputOf<'inspections.save'>['patch'];
export type SaveInspection = ChainedSave<Inspection, InspectionPatch>;

export function useInspectionSave(view: InspectionView): SaveInspection {
  const { send } = useCommand('inspections.save');
  return useChainedSave(view.inspection, view.revision, (inspectionId, revision, patch: InspectionPatch) =>
    send({ inspectionId, revision, patch }),
  );
}
