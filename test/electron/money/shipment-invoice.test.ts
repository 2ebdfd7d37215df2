import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SalesOrderId } from '#shared/values/ids';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { ACCOUNT, day, decimalOf } from './march-desk';

let desk: TestDesk;
let orders: SalesOrderId[];

async function order(customerOrderNo: string, quantity: string, deposit: string): Promise<SalesOrderId> {
  const { orderId } = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo,
      deliveryDate: day('2026-04-20'),
      depositReceived: { amount: decimalOf(deposit), on: day('2026-03-01') },
      lines: [anOrderLine({ quantity: decimalOf(quantity), unitPrice: decimalOf('10') })],
    },
  });
  return orderId;
}

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2026-03-10T08:00:00' });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  orders = [await order('PO-1', '1000', '3000'), await order('PO-2', '500', '1500')];
});
afterAll(() => desk.remove());

describe('the invoice of a shipment', () => {
  it('is one entry for its orders, with the deposits of both against it, due when the ship has left', async () => {
    const before = await desk.call('money.overview', {});
    expect(before.expected.map((one) => [one.kind, Number(one.amount.amount)])).toEqual([
      ['order', 7000],
      ['order', 3500],
    ]);
    const { shipmentId } = await desk.call('shipments.create', { orderIds: orders });
    const issued = await desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date: day('2026-03-10'),
      shipmentId,
    });
    const { rows, items } = await desk.call('money.account', { account: ACCOUNT });
    const invoice = rows.find(({ entry }) => entry.posting.type === 'INV')?.entry;
    expect(invoice?.posting).toMatchObject({ number: issued.number, po: 'PO-1, PO-2' });
    expect(Number(invoice?.posting.amount)).toBe(15_000);
    expect(invoice?.posting.contract).toBe('SO-2026-0001, SO-2026-0002');
    expect(items.map((item) => Number(item.open))).toEqual([10_500]);
    const after = await desk.call('money.overview', {});
    expect(after.expected.map((one) => [one.kind, Number(one.amount.amount), one.estimated])).toEqual([
      ['invoice', 10_500, true],
    ]);
  });
});

describe('the invoice of a part of an order', () => {
  it('leaves the rest of the order to be expected, and the deposit on what was invoiced', async () => {
    const orderId = await order('PO-9', '1000', '3000');
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const view = await desk.call('shipments.file', { shipmentId });
    const lines = view.shipment.lines.map((line) => ({ ...line, quantity: decimalOf('400'), sizes: [] }));
    await desk.call('shipments.save', { shipmentId, revision: view.revision, patch: { lines } });
    const paper = { kind: 'commercial-invoice' as const, language: 'en' as const, date: day('2026-03-10') };
    await desk.call('documents.issue', { ...paper, shipmentId });
    const { expected } = await desk.call('money.overview', {});
    const own = expected.filter((one) => one.orderId === orderId);
    expect(own.map((one) => [one.kind, Number(one.amount.amount)])).toEqual([
      ['invoice', 1000],
      ['order', 6000],
    ]);
  });
});
