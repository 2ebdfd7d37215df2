import type { OrderQuestion } from '#shared/domain/order-question';

export interface LetterWords {
  readonly subject: string;
  readonly open: string;
  readonly please: string;
  readonly close: string;
}

/** The open questions as an English letter, ready for the mail: one numbered point a line. */
export function letterText(
  words: LetterWords,
  questions: readonly OrderQuestion[],
  signature: readonly string[],
): string {
  const points = questions.map((question, at) => `${at + 1}. ${question.text}`);
  return [
    words.subject,
    '',
    words.open,
    '',
    words.please,
    '',
    ...points,
    '',
    words.close,
    ...signature.filter((line) => line !== ''),
  ].join('\n');
}
