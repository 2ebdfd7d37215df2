import { z } from 'zod';
import { PaperLanguage } from '#shared/domain/form-kind';
import { PostingId } from '#shared/money/posting';
import { ReconciliationId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { AccountRef } from './money-accounts';

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
  z.object({
    kind: z.literal('reminder'),
    account: AccountRef,
    degree: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    language: PaperLanguage,
  }),
  z.object({
    kind: z.literal('reconciliation-reply'),
    reconciliationId: ReconciliationId,
    language: PaperLanguage,
  }),
  /** Debit or credit note, by its entry. */
  z.object({ kind: z.literal('debit-note'), postingId: PostingId, language: PaperLanguage }),
  z.object({ kind: z.literal('credit-note'), postingId: PostingId, language: PaperLanguage }),
]);
export type MoneyPaper = z.infer<typeof MoneyPaper>;
