import type { KeptLayout } from '#shared/api/channels/layouts';
import { customerLayoutId } from '#shared/documents/customer-layout';
import type { PaperLayout } from '#shared/documents/paper-layout';
import type { FormKind } from '#shared/domain/form-kind';
import type { CustomerId } from '#shared/values/ids';
import type { Records } from './records';

/** The layout of a paper for a customer: the customer's own, else the clerk's for the kind; `null` is the house's. */
export function layoutFor(
  records: Pick<Records, 'get'>,
  kind: FormKind,
  customerId: CustomerId | null,
): PaperLayout | null {
  const own =
    customerId === null ? undefined : records.get('customerLayouts', customerLayoutId(kind, customerId));
  return own?.layout ?? records.get('paperLayouts', kind) ?? null;
}

/** Every layout that the clerk made, those of the kinds first. */
export function keptLayouts(records: Records): KeptLayout[] {
  const kinds = records.all('paperLayouts').map((layout) => ({
    layout,
    customerId: null,
    revision: records.revision('paperLayouts', layout.id),
  }));
  const customers = records.all('customerLayouts').map(({ id, layout, customerId }) => ({
    layout,
    customerId,
    revision: records.revision('customerLayouts', id),
  }));
  return [...kinds, ...customers];
}
