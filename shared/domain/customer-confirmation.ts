import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';

/** How the customer said yes. */
export const CONFIRMATION_WAYS = ['signed', 'email', 'message', 'phone', 'meeting'] as const;
export const ConfirmationWay = z.enum(CONFIRMATION_WAYS);
export type ConfirmationWay = z.infer<typeof ConfirmationWay>;

/** The customer's yes, with what it was given to: a later change of the order does not stand under it. */
export const CustomerConfirmation = z
  .object({
    /** Stable within its order. */
    id: z.string().min(1).max(40),
    on: PlainDate,
    /** Who at the customer's said so. */
    person: z.string().min(1).max(120),
    way: ConfirmationWay,
    note: z.string().max(500).default(''),
    /** What was confirmed. */
    amount: DecimalText,
    currency: CurrencyCode,
    lines: z.number().int(),
    deliveryDate: PlainDate.nullable(),
    poRevision: z.number().int(),
    recordedAt: z.string(),
    recordedBy: z.string().max(80),
  })
  .readonly();
export type CustomerConfirmation = z.infer<typeof CustomerConfirmation>;
