import type { MoneyPaper } from '#shared/api/views/money-papers';
import { useDeskState } from '../../app/desk-state';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';

export interface MoneyPaperActions {
  /** Numbers the paper with today's date; `said` is the sentence with its number. */
  issue(said: (number: string) => string): Promise<void>;
  /** The draft as a file; closing the dialog says nothing. */
  save(format: 'pdf' | 'xlsx'): Promise<void>;
  readonly issuing: boolean;
}

/** What is done with a paper of the money while it is a draft. */
export function useMoneyPaper(paper: MoneyPaper): MoneyPaperActions {
  const t = useWords('papers');
  const { today } = useDeskState();
  const textOf = useProblemText();
  const issue = useCommand('money.issuePaper');
  const save = useCommand('money.savePaper');
  return {
    issue: async (said) => {
      const result = await issue.send({ paper, date: today });
      if (result.ok) announce(said(result.value.number));
      else announceProblem(textOf(result.problem));
    },
    save: async (format) => {
      const result = await save.send({ paper, format });
      if (!result.ok) announceProblem(textOf(result.problem));
      else if (result.value !== null) announce(t('saved', { name: result.value.name }));
    },
    issuing: issue.sending,
  };
}
