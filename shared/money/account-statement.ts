import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { IssuedDocumentId, StatementId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { PartySide } from './posting';

/** `sent`: waits for an answer · `confirmed`: the next statement begins with its closing · `differs`: they see it otherwise. */
export const StatementState = z.enum(['sent', 'confirmed', 'differs', 'void']);
export type StatementState = z.infer<typeof StatementState>;

/** A statement that went out, and what the other side said to it. */
export const AccountStatement = z
  .object({
    id: StatementId,
    number: z.string().min(1).max(40),
    side: PartySide,
    party: z.string().min(1).max(80),
    currency: CurrencyCode,
    from: PlainDate,
    to: PlainDate,
    opening: DecimalText,
    /** + they owe us, − we owe them. */
    closing: DecimalText,
    issuedOn: PlainDate,
    replyDueOn: PlainDate,
    issuedId: IssuedDocumentId.nullable().default(null),
    state: StatementState.default('sent'),
    answeredOn: PlainDate.nullable().default(null),
    /** Who confirmed or differed, of the other side. */
    answeredBy: z.string().max(120).default(''),
    theirClosing: DecimalText.nullable().default(null),
    note: z.string().max(1000).default(''),
  })
  .readonly();
export type AccountStatement = z.infer<typeof AccountStatement>;
