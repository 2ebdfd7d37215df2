import { ProblemError, problem } from '#shared/api/problem';
import type { UndoStep } from './store-data';
import type { StagedChange } from './transaction';

/** Writes back what was before; refused as a whole when somebody has changed one of the records since. */
export function stageInverse(tx: StagedChange, step: UndoStep): void {
  for (const { coll, id, revision } of step.inverse) {
    if (tx.revision(coll, id) !== revision) {
      throw new ProblemError(problem('changed-meanwhile', { collection: coll, id, label: step.label }));
    }
  }
  for (const { coll, id, before } of [...step.inverse].reverse()) {
    if (before === null) tx.remove(coll, id);
    else tx.stage(coll, before);
  }
}
