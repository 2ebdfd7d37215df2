import type { Customer } from '#shared/domain/customer';
import type { KnownCustomer } from '#shared/imports/customer-habits';
import type { CustomerId } from '#shared/values/ids';
import type { DraftMemory } from '../workbooks/draft-reading';
import type { Records } from './records';

/** What helps to read a file, cut out of the records: it goes to the process that handles the bytes of strangers. */
export function draftMemory(
  records: Pick<Records, 'all' | 'get'>,
  /** `new` for one whom the desk does not know. */
  customerId: CustomerId | 'new' | null,
): DraftMemory {
  const isNew = customerId === 'new';
  const chosen = customerId === null || isNew ? undefined : records.get('customers', customerId);
  const company = records.get('company', 'company');
  const layouts = records.all('layouts');
  return {
    // A customer whom the clerk names is the only one whose habits and layouts count.
    customers: (isNew ? [] : chosen ? [chosen] : records.all('customers')).map(knownCustomer),
    chosen: chosen?.id ?? null,
    layouts: isNew ? [] : chosen ? layouts.filter((layout) => layout.customerId === chosen.id) : layouts,
    ownNames: company ? [company.nameEn, company.nameZh].filter((name) => name !== '') : [],
    products: records.all('products').map(({ id, itemNo, customerItems, nameEn, nameZh }) => ({
      id,
      itemNo,
      customerItems,
      nameEn,
      nameZh,
    })),
  };
}

function knownCustomer({ id, nameEn, nameZh, currency, habits, buyer }: Customer): KnownCustomer {
  const { name, addressLines, taxNumber } = buyer;
  return { id, nameEn, nameZh, currency, habits, buyer: { name, addressLines, taxNumber } };
}
