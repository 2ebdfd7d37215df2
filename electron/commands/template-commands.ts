import type { Product } from '#shared/domain/product';
import type { CustomerId } from '#shared/values/ids';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import type { Records } from '../queries/records';
import type { DeskContext } from './context';
import { notFound, ruleBroken } from './outcome';

/** Workbooks that go out empty and come back filled in. */
export function templateCommands({ store, clock, dialogs }: DeskContext): HandlersOf<'templates.orderForm'> {
  return {
    'templates.orderForm': async ({ customerId }) => {
      const company = store.get('company', 'company');
      if (!company) throw ruleBroken('company-missing');
      const customer = customerId === null ? null : (store.get('customers', customerId) ?? null);
      if (customerId !== null && customer === null) throw notFound('customer');
      const { renderOrderForm } = await import('../render/xlsx/order-form');
      const products = productsFor(store, customerId);
      const { bytes } = await renderOrderForm({ company, customer, products, date: todayOf(clock) });
      return dialogs.saveFile(
        `${safeFileName(['Order form', customer?.code ?? ''].join(' ').trim())}.xlsx`,
        bytes,
      );
    },
  };
}

/** What the customer has bought stands first; the other products follow, all by our item number. */
function productsFor(records: Records, customerId: CustomerId | null): readonly Product[] {
  const isTheirs = (product: Product) => product.customerItems.some((item) => item.customerId === customerId);
  const sorted = [...records.all('products')].sort((a, b) =>
    a.itemNo.localeCompare(b.itemNo, 'en', { numeric: true }),
  );
  return [...sorted.filter(isTheirs), ...sorted.filter((product) => !isTheirs(product))];
}
