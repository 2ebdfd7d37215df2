import { z } from 'zod';
import { ReadingChoices } from '#shared/imports/order-draft';
import { CustomerId, LayoutId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** A customer's file layout, remembered at the first confirmed import. */
export const ImportLayout = z
  .object({
    id: LayoutId,
    customerId: CustomerId,
    fingerprint: z.string(),
    choices: ReadingChoices,
    timesUsed: z.number().int().min(1),
    lastUsedOn: PlainDate,
  })
  .readonly();
export type ImportLayout = z.infer<typeof ImportLayout>;
