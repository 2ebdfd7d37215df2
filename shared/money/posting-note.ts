import { z } from 'zod';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { Application, PostingId } from './posting';

/**
 * What the clerk says about a posting that follows from a paper or an order. The posting itself is never stored: it is
 * derived each time, so that books and papers cannot differ.
 */
export const PostingNote = z
  .object({
    /** That of the posting: `ci:CI-2026-0001`, `dep:d1:12`. */
    id: PostingId,
    /** `null`: by the payment terms. */
    dueDate: PlainDate.nullable().default(null),
    disputed: DecimalText.default('0' as DecimalText),
    /** Of a deposit or the reversal of a void invoice; `null`: against its own invoice. */
    applications: z.array(Application).max(500).readonly().nullable().default(null),
    remark: z.string().max(1000).default(''),
    /** Of a deposit: the advice or the bank's file it was booked from. */
    file: AttachmentId.nullable().default(null),
  })
  .readonly();
export type PostingNote = z.infer<typeof PostingNote>;
