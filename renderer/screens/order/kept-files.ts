import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { figure } from '../../components/figures';
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

/** So many points fit the line at the foot of the window. */
const LEFT_SHOWN = 3;

/** Saves the customer's own workbook with what was confirmed filled in. */
export function useConfirmedFile(): (orderId: string) => Promise<void> {
  const t = useWords('papers');
  const textOf = useProblemText();
  const { send } = useCommand('templates.customerLayout');
  return async (orderId) => {
    const result = await send({ orderId });
    if (!result.ok) return announceProblem(textOf(result.problem));
    if (result.value === null) return;
    const { name, differences } = result.value;
    if (differences.length === 0) return announce(t('saved', { name }));
    const left = differences
      .slice(0, LEFT_SHOWN)
      .map(({ label, field, inOrder }) =>
        `${label} ${t(`leftField.${field}`, { inOrder: figure(inOrder) })}`.trim(),
      );
    const more = differences.length - left.length;
    const list = [...left, ...(more > 0 ? [t('leftMore', { count: more })] : [])].join(', ');
    announceProblem(t('savedLeft', { name, list }));
  };
}
