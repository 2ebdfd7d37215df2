import type { ReplyDraft } from '#shared/api/views/money-matching';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { type ReplyInput, replyLetter } from '#shared/money/reply-draft';
import { sum } from '#shared/values/decimal';
import type { ReconciliationId } from '#shared/values/ids';
import type { MoneyBook } from './money-book';
import { differenceViews, matchingOf, openingParts } from './money-matching';

/** The differences with the numbers that each side knows them by. */
export function replyInput(book: MoneyBook, id: ReconciliationId): ReplyInput {
  const matching = matchingOf(book, id);
  const { reconciliation, closings, proof } = matching;
  const rows = new Map([...matching.ours, ...matching.theirs].map((row) => [row.id, row]));
  const pick = (ids: readonly string[]) => ids.flatMap((one) => rows.get(one) ?? []);
  const numberOf = (ids: readonly string[]) =>
    [...new Set(pick(ids).map((row) => row.number || row.po || (row.date ?? '')))].join(', ');
  const amountOf = (ids: readonly string[]) => {
    // A row of another currency is named by its number alone: it is never added to one of ours.
    const own = pick(ids).filter((row) => row.currency === reconciliation.currency);
    return own.length === 0 ? null : sum(own.map((row) => row.amount));
  };
  return {
    side: reconciliation.side,
    currency: reconciliation.currency,
    from: reconciliation.from,
    to: reconciliation.to,
    closings,
    total: proof.total,
    unexplained: proof.unexplained,
    replyDays: book.settings.replyDays,
    openingParts: openingParts(book, matching),
    differences: differenceViews(matching).map(({ code, amount, ours, theirs, part, rate, text }) => ({
      ...{ code, amount, part, rate, text },
      ourNumber: numberOf(ours),
      theirNumber: numberOf(theirs),
      ours: amountOf(ours),
      theirs: amountOf(theirs),
    })),
  };
}

export function replyDraft(book: MoneyBook, id: ReconciliationId, language: PaperLanguage): ReplyDraft {
  const { subject, before, rows, after, text } = replyLetter(replyInput(book, id), language);
  return { subject, before: [...before], rows: rows.map((row) => ({ ...row })), after: [...after], text };
}
