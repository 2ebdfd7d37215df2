import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
const date = PlainDate.parse('2026-03-10');
const customerId = aCustomer().id;

beforeEach(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterEach(() => desk.remove());

const anOrder = async () =>
  (await desk.call('orders.create', { customerId, patch: { lines: [anOrderLine()] } })).orderId;

describe('what a paper that went out stands on', () => {
  it('keeps the shipment of its invoice, and the invoice in the books', async () => {
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [await anOrder()] });
    await desk.call('documents.issue', { kind: 'commercial-invoice', language: 'en', date, shipmentId });
    const account = { side: 'customer' as const, party: customerId, currency: aCustomer().currency };
    const before = await desk.call('money.account', { account });
    expect(before.items).toHaveLength(1);
    for (let step = 0; step < 5; step += 1) await desk.call('store.undo', {});
    expect(desk.context.store.get('shipments', shipmentId)).toBeDefined();
    expect(await desk.call('money.account', { account })).toEqual(before);
  });
  it('keeps the order of its proforma', async () => {
    const orderId = await anOrder();
    await desk.call('documents.issue', { kind: 'proforma-invoice', language: 'en', date, orderId });
    for (let step = 0; step < 5; step += 1) await desk.call('store.undo', {});
    expect(desk.context.store.get('orders', orderId)).toBeDefined();
    expect(desk.context.store.get('customers', customerId)).toBeDefined();
  });
});

describe('goods that were invoiced on their order', () => {
  it('are not invoiced a second time by a shipment until that invoice is void', async () => {
    const orderId = await anOrder();
    const paper = { kind: 'commercial-invoice' as const, language: 'en' as const, date };
    const first = await desk.call('documents.issue', { ...paper, orderId });
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    expect(await desk.refusal('documents.issue', { ...paper, shipmentId })).toMatchObject({
      rule: 'order-invoiced',
      facts: { paper: first.number },
    });
    await desk.call('documents.void', { issuedId: first.issuedId, reason: 'invoiced by the shipment' });
    await desk.call('documents.issue', { ...paper, shipmentId });
    const standing = desk.context.store.all('issuedDocuments').filter((one) => one.voided === null);
    expect(standing.map((one) => one.shipmentId)).toEqual([shipmentId]);
  });
});

describe('the number of a voided invoice', () => {
  it('is not taken again while its packing list stands: the list goes with it', async () => {
    const orderId = await anOrder();
    const issue = (kind: 'packing-list' | 'commercial-invoice') =>
      desk.call('documents.issue', { kind, language: 'en', date, orderId });
    const list = await issue('packing-list');
    const first = await issue('commercial-invoice');
    await desk.call('documents.void', { issuedId: first.issuedId, reason: 'wrong price' });
    // The list still names the voided number: the two would disagree.
    const again = { kind: 'commercial-invoice', language: 'en', date, orderId };
    expect((await desk.refusal('documents.issue', again)).rule).toBe('papers-disagree');
    await desk.call('documents.void', { issuedId: list.issuedId, reason: 'wrong price' });
    const second = await issue('commercial-invoice');
    expect([first.number, second.number]).toEqual(['CI-2026-0001', 'CI-2026-0002']);
    expect((await issue('packing-list')).number).toBe('CI-2026-0002');
  });
});
