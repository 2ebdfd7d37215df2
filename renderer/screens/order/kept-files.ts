import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';

/** Saves a copy of a kept file where the clerk says. */
export function useKeptFiles(): (id: string) => Promise<void> {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { send } = useCommand('attachments.saveCopy');
  return async (id) => {
    const result = await send({ id });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) announce(t('saved', { name: result.value.name }));
  };
}

/** Saves the customer's own workbook with what was confirmed filled in. */
export function useConfirmedFile(): (orderId: string) => Promise<void> {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { send } = useCommand('templates.customerLayout');
  return async (orderId) => {
    const result = await send({ orderId });
    if (!result.ok) announceProblem(textOf(result.problem));
    else if (result.value !== null) announce(t('saved', { name: result.value.name }));
  };
}
