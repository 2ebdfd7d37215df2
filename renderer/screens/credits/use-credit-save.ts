import type { CreditView } from '#shared/api/views/credit-views';
import type { TermCorrections, TermName } from '#shared/credit/credit-terms';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';

export interface CreditSave {
  correct(
    corrections: TermCorrections,
    forget: readonly TermName[],
    amendmentId: string | null,
  ): Promise<boolean>;
  patch(patch: {
    customerId?: CreditView['credit']['customerId'];
    state?: CreditView['credit']['state'];
    note?: string;
    wording?: CreditView['credit']['wording'];
  }): Promise<boolean>;
}

/** Saves parts of the credit as the clerk saw it; what does not work is said in the status line. */
export function useCreditSave({ credit, revision }: Pick<CreditView, 'credit' | 'revision'>): CreditSave {
  const t = useWords('credits');
  const textOf = useProblemText();
  const correct = useCommand('credits.correct');
  const save = useCommand('credits.save');
  const seen = { creditId: credit.id, revision };
  const said = (result: Awaited<ReturnType<typeof save.send>>) => {
    if (result.ok) announce(t('common:saved'), { undo: true });
    else announceProblem(textOf(result.problem));
    return result.ok;
  };
  return {
    correct: async (corrections, forget, amendmentId) =>
      said(await correct.send({ ...seen, amendmentId, corrections, forget: [...forget] })),
    patch: async (patch) => said(await save.send({ ...seen, patch })),
  };
}
