import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { compare, DecimalText, ZERO } from '#shared/values/decimal';
import { SupplierId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** More than zero. */
export const PositiveAmount = DecimalText.refine((text) => compare(text, ZERO) > 0, 'must be more than zero');

/**
 * What a factory bears for its defects (扣款). It stands on the inspection or the complaint; the entry of the factory's
 * account follows from it, so that neither is typed twice.
 */
export const FactoryDeduction = z
  .object({
    supplierId: SupplierId,
    amount: PositiveAmount,
    /** Of the factory's account. */
    currency: CurrencyCode,
    reason: z.string().min(1).max(500),
    /** Day of the entry. */
    on: PlainDate,
    by: z.string().max(80),
  })
  .readonly();
export type FactoryDeduction = z.infer<typeof FactoryDeduction>;
