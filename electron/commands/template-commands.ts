import type { Product } from '#shared/domain/product';
import { ORDER_LINES_MAX, type SalesOrder } from '#shared/domain/sales-order';
import { confirmedCells } from '#shared/imports/confirmed-cells';
import type { CustomerId } from '#shared/values/ids';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import { draftMemory } from '../queries/draft-memory';
import type { Records } from '../queries/records';
import type { DeskContext } from './context';
import { notFound, ruleBroken, valueOrThrow } from './outcome';

/** Workbooks that go out empty and come back filled in. */
export function templateCommands(
  desk: DeskContext,
): HandlersOf<'templates.orderForm' | 'templates.customerLayout'> {
  const { store, clock, dialogs } = desk;
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
    'templates.customerLayout': async ({ orderId }) => {
      const order = store.get('orders', orderId);
      if (!order) throw notFound('order');
      const { name, bytes, changed } = await confirmedFile(desk, order);
      const title = safeFileName(`${name.replace(/\.xlsx$/i, '')} confirmed ${order.number}`);
      const saved = await dialogs.saveFile(`${title}.xlsx`, bytes);
      return saved === null ? null : { ...saved, changed };
    },
  };
}

/** The newest .xlsx of the customer, read again and filled with what was confirmed. */
async function confirmedFile(
  desk: DeskContext,
  order: SalesOrder,
): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly changed: number }> {
  const files = order.files.flatMap((id) => desk.store.get('attachments', id) ?? []);
  const original = files.findLast((file) => /\.xlsx$/i.test(file.name));
  if (!original) throw ruleBroken('no-customer-workbook', { number: order.number });
  const bytes = valueOrThrow(await desk.files.read(original.id));
  const file = desk.reading.open({ bytes, fileName: original.name, onProgress: () => undefined });
  const memory = { ...draftMemory(desk.store, order.customerId), products: [] };
  const read = await file.understand({ choices: {}, memory, lines: ORDER_LINES_MAX });
  file.close();
  const cells = confirmedCells(valueOrThrow(read).draft, order);
  const { fillLayout } = await import('../render/xlsx/fill-layout');
  const filled = fillLayout(
    bytes,
    cells.map(({ place, value }) => ({ ...place, value })),
  );
  return { name: original.name, bytes: filled, changed: cells.length };
}

/** What the customer has bought stands first; the other products follow, all by our item number. */
function productsFor(records: Records, customerId: CustomerId | null): readonly Product[] {
  const isTheirs = (product: Product) => product.customerItems.some((item) => item.customerId === customerId);
  const sorted = [...records.all('products')].sort((a, b) =>
    a.itemNo.localeCompare(b.itemNo, 'en', { numeric: true }),
  );
  return [...sorted.filter(isTheirs), ...sorted.filter((product) => !isTheirs(product))];
}
