import type { LetterPaper } from '#shared/api/views/money-papers';
import { announce, announceProblem } from '../../app/status-message';
import { desk } from '../../client/desk';
import { useProblemText } from '../../client/problem-text';
import { useWords } from '../../words/words';

/** Puts subject and text of a letter on the clipboard, for the mail client. */
export function useLetterCopy(paper: LetterPaper): () => Promise<void> {
  const t = useWords('accounts');
  const textOf = useProblemText();
  return async () => {
    const letter = await desk.call('money.letter', paper);
    if (!letter.ok) return announceProblem(textOf(letter.problem));
    const { to, subject, body } = letter.value;
    await navigator.clipboard.writeText(`${subject}\n\n${body}\n`);
    announce(to === '' ? t('letter.copied') : t('letter.copiedFor', { to }));
  };
}
