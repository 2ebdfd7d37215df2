import type { PaperReference } from '#shared/api/views/file-views';
import { announce, announceProblem } from '../app/status-message';
import { useProblemText } from '../client/problem-text';
import { useCommand } from '../client/use-command';
import { useWords } from '../words/words';
import { noteWay } from './last-way';

/** Asks where, writes the paper there, and says so; closing the dialog says nothing. */
export function useSavePaper(): (paper: PaperReference, format: 'pdf' | 'xlsx') => Promise<void> {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { send } = useCommand('documents.save');
  return async (paper, format) => {
    const result = await send({ paper, format });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) {
      noteWay('saved');
      announce(t('saved', { name: result.value.name }));
    }
  };
}
