import { basename, extname } from 'node:path';
import type { Product } from '#shared/domain/product';
import { ORDER_LINES_MAX, type SalesOrder } from '#shared/domain/sales-order';
import { confirmedCells } from '#shared/imports/confirmed-cells';
import {
  type ConfirmedDifference,
  confirmedDifferences,
  confirmedLines,
  speaksOf,
} from '#shared/imports/confirmed-lines';
import type { CustomerId } from '#shared/values/ids';
import { todayOf } from '../clock';
import { safeFileName } from '../files/file-name';
import type { HandlersOf } from '../ipc/handlers';
import { draftMemory } from '../queries/draft-memory';
import { orderOfFile } from '../queries/import-preview';
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
      const { name, bytes, changed, differences } = await confirmedFile(desk, order);
      const title = safeFileName(`${basename(name, extname(name))} confirmed ${order.number}`);
      const saved = await dialogs.saveFile(`${title}${extname(name).toLowerCase()}`, bytes);
      return saved === null ? null : { ...saved, changed, differences: [...differences] };
    },
  };
}

interface ConfirmedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Cells that say something else now. */
  readonly changed: number;
  readonly differences: readonly ConfirmedDifference[];
}

/**
 * The newest workbook of the customer, filled with what was confirmed. It is read again afterwards, with all formulas
 * worked out anew: what it then says otherwise than the order is named.
 */
async function confirmedFile(desk: DeskContext, order: SalesOrder): Promise<ConfirmedFile> {
  const files = order.files.flatMap((id) => desk.store.get('attachments', id) ?? []);
  const { fillWorkbook, isFillable } = await import('../render/filled/fill-workbook');
  const original = files.findLast((file) => isFillable(file.name));
  if (!original) throw ruleBroken('no-customer-workbook', { number: order.number });
  const customer = desk.store.get('customers', order.customerId);
  if (!customer) throw notFound('customer');
  const bytes = valueOrThrow(await desk.files.read(original.id));
  const read = async (content: Uint8Array) => {
    const found = await readOrder(desk, original.name, content, order);
    return { ...found, inFile: orderOfFile(desk.store, order, customer, found) };
  };
  const before = await read(bytes);
  const lines = confirmedLines(order, before.inFile);
  if (!speaksOf(lines)) throw ruleBroken('workbook-of-other-goods', { name: original.name });
  const fills = confirmedCells(before.draft, order, lines).map(({ place, value }) => ({ ...place, value }));
  const filled = fillWorkbook(bytes, fills);
  const unworked = fillWorkbook(bytes, fills, { withoutResults: true });
  if (filled === null || unworked === null)
    throw ruleBroken('workbook-not-fillable', { name: original.name });
  const anew = await read(unworked);
  // A formula that only Excel works out cannot be proven here; then what the file holds is what counts.
  const isWorkedOut = !anew.draft.problems.some(({ kind }) => kind === 'formula-uncalculated');
  const after = isWorkedOut ? anew : await read(filled);
  return {
    name: original.name,
    bytes: filled,
    changed: fills.length,
    differences: confirmedDifferences(after.draft, order, after.inFile),
  };
}

/** The order inside the file; of a file with several orders the one of this number. */
async function readOrder(desk: DeskContext, fileName: string, bytes: Uint8Array, order: SalesOrder) {
  const memory = draftMemory(desk.store, order.customerId);
  const file = desk.reading.open({ bytes, fileName, onProgress: () => undefined });
  try {
    const read = valueOrThrow(await file.understand({ choices: {}, memory, lines: ORDER_LINES_MAX }));
    if (read.orderNos.length < 2) return read;
    const choices = { orderNo: order.customerOrderNo };
    return valueOrThrow(await file.understand({ choices, memory, lines: ORDER_LINES_MAX }));
  } finally {
    file.close();
  }
}

/**
 * What the customer has bought or was offered stands first, then what is nobody's in particular, all by our item number.
 * Goods of another customer and their prices are none of this one's business.
 */
function productsFor(records: Records, customerId: CustomerId | null): readonly Product[] {
  const theirs = new Set<string>();
  const others = new Set<string>();
  const note = (product: string | null, customer: CustomerId) => {
    if (product !== null) (customer === customerId ? theirs : others).add(product);
  };
  const products = records.all('products');
  for (const { id, customerItems } of products) for (const item of customerItems) note(id, item.customerId);
  for (const order of records.all('orders'))
    for (const line of order.lines) note(line.productId, order.customerId);
  for (const quotation of records.all('quotations'))
    for (const line of quotation.lines) note(line.productId, quotation.customerId);
  const sorted = [...products].sort((a, b) => a.itemNo.localeCompare(b.itemNo, 'en', { numeric: true }));
  return [
    ...sorted.filter(({ id }) => theirs.has(id)),
    ...sorted.filter(({ id }) => !theirs.has(id) && !others.has(id)),
  ];
}
