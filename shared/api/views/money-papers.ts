import { z } from 'zod';
import { PaperLanguage } from '#shared/domain/form-kind';
import { PostingId } from '#shared/money/posting';
import { ReconciliationId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { AccountRef } from './money-accounts';

const Reminder = z.object({
  kind: z.literal('reminder'),
  account: AccountRef,
  degree: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  language: PaperLanguage,
});
const Reply = z.object({
  kind: z.literal('reconciliation-reply'),
  reconciliationId: ReconciliationId,
  language: PaperLanguage,
});

/** Papers that may go out as a mail instead. */
export const LetterPaper = z.discriminatedUnion('kind', [Reminder, Reply]);
export type LetterPaper = z.infer<typeof LetterPaper>;

/** A letter for the mail client. */
export const LetterTextView = z.object({ to: z.string(), subject: z.string(), body: z.string() });
export type LetterTextView = z.infer<typeof LetterTextView>;

/** A paper of the money, by what it is printed from. An issued one is shown by `documents.preview` with its id. */
export const MoneyPaper = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('customer-statement'),
    account: AccountRef,
    from: PlainDate,
    to: PlainDate,
    language: PaperLanguage,
  }),
  z.object({
    kind: z.literal('factory-statement'),
    account: AccountRef,
    from: PlainDate,
    to: PlainDate,
    language: PaperLanguage,
  }),
  Reminder,
  Reply,
  /** Debit or credit note, by its entry. */
  z.object({ kind: z.literal('debit-note'), postingId: PostingId, language: PaperLanguage }),
  z.object({ kind: z.literal('credit-note'), postingId: PostingId, language: PaperLanguage }),
]);
export type MoneyPaper = z.infer<typeof MoneyPaper>;
