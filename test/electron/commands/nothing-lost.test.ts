import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { aQuotation } from '../../builders/a-quotation';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
const day = (text: string) => PlainDate.parse(text);
const customerId = aCustomer().id;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterAll(() => desk.remove());

const newOrder = async () => {
  const patch = { customerOrderNo: 'PO-9', deliveryDate: day('2026-06-20'), lines: [anOrderLine()] };
  return (await desk.call('orders.create', { customerId, patch })).orderId;
};

describe('a file saved as new', () => {
  it('never replaces one that is there', async () => {
    const customer = { record: aCustomer({ nameEn: 'Another' }), revision: null };
    expect((await desk.refusal('customers.save', customer)).kind).toBe('changed-meanwhile');
    const product = { record: aProduct({ nameEn: 'Another' }), revision: null };
    expect((await desk.refusal('products.save', product)).kind).toBe('changed-meanwhile');
    expect(desk.context.store.get('customers', customerId)?.nameEn).toBe(aCustomer().nameEn);
  });
});

describe('the deposit', () => {
  it.each(['production', 'inspected', 'packed', 'shipped'] as const)(
    'is asked for by a step from confirmed to %s',
    async (name) => {
      const stage = { name, since: day('2026-03-10') };
      const found = await desk.refusal('orders.moveStage', { orderId: await newOrder(), stage });
      expect(found.rule).toBe('deposit-missing');
    },
  );

  it('is asked for when a cancelled order is taken up again in production', async () => {
    const orderId = await newOrder();
    const since = day('2026-03-10');
    await desk.call('orders.moveStage', {
      orderId,
      stage: { name: 'cancelled', since, reason: 'buyer bankrupt' },
    });
    const found = await desk.refusal('orders.moveStage', { orderId, stage: { name: 'production', since } });
    expect(found.rule).toBe('deposit-missing');
  });
});

describe('a cancelled order', () => {
  it('gives no paper and uses up no number', async () => {
    const orderId = await newOrder();
    await desk.call('orders.moveStage', {
      orderId,
      stage: { name: 'cancelled', since: day('2026-03-10'), reason: 'buyer bankrupt' },
    });
    const before = desk.context.store.all('counters');
    const found = await desk.refusal('documents.issue', {
      kind: 'proforma-invoice',
      language: 'en',
      date: '2026-03-10',
      orderId,
    });
    expect(found.rule).toBe('order-cancelled');
    expect(desk.context.store.all('counters')).toEqual(before);
  });
});

describe('an accepted quotation', () => {
  it('becomes one order by two clicks, and a second one only under another PO number', async () => {
    const record = aQuotation({ customerId, validUntil: day('2026-12-31') });
    const { quotationId } = await desk.call('quotations.save', { record, revision: null });
    const accepted = { quotationId, customerOrderNo: 'PO-77', deliveryDate: null };
    await desk.call('quotations.turnIntoOrder', accepted);
    const found = await desk.refusal('quotations.turnIntoOrder', { ...accepted, customerOrderNo: 'po-77 ' });
    expect(found.kind).toBe('duplicate');
    await desk.call('quotations.turnIntoOrder', { ...accepted, customerOrderNo: 'PO-78' });
  });
});

describe('what the desk works out once', () => {
  it('follows every change of its records', async () => {
    const state = async () => (await desk.call('app.state', {})).counts;
    const before = await state();
    const orderId = await newOrder();
    const made = await state();
    expect(made.openOrders).toBe(before.openOrders + 1);
    expect(made.today).toBeGreaterThan(before.today);
    const open = await desk.call('today.overview', {});
    expect(open.due.some((item) => item.kind === 'proforma-missing' && item.id.startsWith(orderId))).toBe(
      true,
    );
    await desk.call('documents.issue', {
      kind: 'proforma-invoice',
      language: 'en',
      date: day('2026-03-10'),
      orderId,
    });
    const issued = await desk.call('today.overview', {});
    expect(issued.due.some((item) => item.kind === 'proforma-missing' && item.id.startsWith(orderId))).toBe(
      false,
    );
    const { customer, revision } = await desk.call('customers.file', { customerId });
    await desk.call('customers.save', { record: { ...customer, nameEn: 'Renamed GmbH' }, revision });
    const renamed = await desk.call('today.overview', {});
    expect(renamed.waiting.find((item) => item.id.startsWith(orderId))?.customer).toBe('Renamed GmbH');
    desk.clock.set('2026-07-01T08:00:00');
    const later = await desk.call('today.overview', {});
    expect(later.late.some((item) => item.kind === 'delivery-late' && item.id.startsWith(orderId))).toBe(
      true,
    );
    desk.clock.set('2026-03-10T08:00:00');
    expect(later.month.ordered).toBe('0.00');
  });
});
