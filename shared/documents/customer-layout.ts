import { z } from 'zod';
import type { FormKind } from '#shared/domain/form-kind';
import { CustomerId } from '#shared/values/ids';
import { PaperLayout } from './paper-layout';

/** How the papers of one kind look for one customer; it goes before the layout of the kind. */
export const CustomerLayout = z
  .object({
    /** Of kind and customer: one layout each. */
    id: z.string().min(1).max(120),
    customerId: CustomerId,
    layout: PaperLayout,
  })
  .readonly();
export type CustomerLayout = z.infer<typeof CustomerLayout>;

export function customerLayoutId(kind: FormKind, customerId: CustomerId): string {
  return `${kind}:${customerId}`;
}

export function customerLayout(customerId: CustomerId, layout: PaperLayout): CustomerLayout {
  return { id: customerLayoutId(layout.id, customerId), customerId, layout };
}
