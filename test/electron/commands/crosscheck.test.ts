import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerFileFacts } from '#shared/documents/facts/customer-order-facts';
import { asOrdered } from '#shared/domain/as-ordered';
import { Declaration } from '#shared/domain/declaration';
import type { SalesOrder } from '#shared/domain/sales-order';
import { Shipment } from '#shared/domain/shipment';
import { DecimalText } from '#shared/values/decimal';
import { type SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { readArguments } from '../../../electron/cli/arguments';
import { runCommand } from '../../../electron/cli/run-command';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
let orderId: SalesOrderId;

const day = (text: string) => PlainDate.parse(text);
const today = day('2026-03-10');

async function price(unitPrice: string) {
  const { revision, order } = await desk.call('orders.overview', { orderId });
  const lines = order.lines.map((line) => ({ ...line, unitPrice: DecimalText.parse(unitPrice) }));
  await desk.call('orders.save', { orderId, revision, patch: { lines } });
}

async function put(shipment: Shipment) {
  const stored = await desk.context.store.change('test.shipment', (tx) => tx.put('shipments', shipment));
  if (!stored.ok) throw new Error(stored.problem.kind);
}

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo: 'PO-4501',
      deliveryDate: day('2026-06-20'),
      portOfLoading: 'Ningbo',
      portOfDischarge: 'Hamburg',
      lines: [anOrderLine()],
    },
  });
  ({ orderId } = made);
});
afterAll(() => desk.remove());

describe('papers before they go out', () => {
  it('agree while they follow from one record', async () => {
    const view = await desk.call('crosscheck.order', { orderId });
    expect(view.differences).toEqual([]);
    expect(view.papers.map(({ source }) => source)).toEqual([
      'customer-order',
      'proforma-invoice',
      'sales-contract',
      'packing-list',
      'commercial-invoice',
    ]);
    expect(view.points).toBeGreaterThanOrEqual(25);
  });

  it('keep what they state when they are issued', async () => {
    await desk.call('documents.issue', { kind: 'proforma-invoice', language: 'en', date: today, orderId });
    await price('3.20');
    const { differences } = await desk.call('crosscheck.order', { orderId });
    expect(differences[0]).toMatchObject({
      point: 'unit-price',
      level: 'hard',
      left: { source: 'customer-order', value: '3.20' },
      right: { source: 'proforma-invoice', number: 'PI-2026-0001', value: '3.16' },
      target: { page: 'order', id: orderId, field: 'unitPrice' },
      waiver: null,
    });
  });

  it('refuse an invoice at another price than the proforma that the customer holds', async () => {
    const issue = { kind: 'commercial-invoice', language: 'en', date: today, orderId } as const;
    const before = await desk.call('crosscheck.paper', issue);
    expect(before.differences.map(({ point }) => point)).toContain('unit-price');
    const problem = await desk.refusal('documents.issue', issue);
    expect(problem).toMatchObject({
      kind: 'rule-broken',
      rule: 'papers-disagree',
      field: 'waiver',
      facts: { point: 'unit-price', left: '3.16', right: '3.20' },
    });
    const view = await desk.call('orders.overview', { orderId });
    expect(view.papers.find(({ kind }) => kind === 'commercial-invoice')?.issuedId).toBeNull();
  });

  it('do not hold each other up when both are issued anew', async () => {
    await desk.call('documents.issue', { kind: 'proforma-invoice', language: 'en', date: today, orderId });
    const { differences } = await desk.call('crosscheck.order', { orderId });
    expect(differences).toEqual([]);
    await desk.call('documents.issue', { kind: 'sales-contract', language: 'en', date: today, orderId });
    await price('3.25');
    await desk.call('documents.issue', { kind: 'proforma-invoice', language: 'en', date: today, orderId });
    await desk.call('documents.issue', { kind: 'sales-contract', language: 'en', date: today, orderId });
    expect((await desk.call('crosscheck.order', { orderId })).hard).toBe(0);
  });

  it('go out with a reason, which is kept by name for these very values', async () => {
    await price('3.30');
    const issue = { kind: 'commercial-invoice', language: 'en', date: today, orderId } as const;
    await desk.refusal('documents.issue', issue);
    await desk.call('documents.issue', { ...issue, waiver: 'agreed by phone with Ms Brandt' });
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.waivers.map(({ by, reason }) => `${by}: ${reason}`)).toContain(
      'Lin Yue: agreed by phone with Ms Brandt',
    );
    expect(order.waivers[0]?.rule).toMatch(/^papers-disagree:unit-price:[0-9a-f]{16}$/);
    const view = await desk.call('crosscheck.order', { orderId });
    const waived = view.differences.filter(({ waiver }) => waiver !== null);
    expect(waived.map(({ point, right }) => `${point} ${right.value}`)).toContain('unit-price 3.25');
    expect(view.hard).toBeLessThan(view.differences.length);
    await price('3.40');
    await desk.refusal('documents.issue', issue);
  });
});

describe('what the customer wrote', () => {
  it('is held against what was typed later: told, never stopped', async () => {
    const made = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: { customerOrderNo: 'PO-4600', portOfLoading: 'Ningbo', lines: [anOrderLine()] },
    });
    const { order } = await desk.call('orders.overview', { orderId: made.orderId });
    await desk.context.store.change('test.file', (tx) => {
      tx.put('orders', { ...order, asOrdered: asOrdered(order) });
    });
    const check = () => desk.call('crosscheck.order', { orderId: made.orderId });
    expect((await check()).differences).toEqual([]);
    const { revision } = await desk.call('orders.overview', { orderId: made.orderId });
    const lines = order.lines.map((line) => ({ ...line, quantity: DecimalText.parse('1200') }));
    await desk.call('orders.save', { orderId: made.orderId, revision, patch: { lines } });
    const { differences } = await check();
    expect(
      differences.map(({ point, level, left, right }) => [point, level, left.source, right.source]),
    ).toEqual([['ordered-quantity', 'soft', 'customer-order', 'customer-file']]);
    await desk.call('documents.issue', {
      kind: 'proforma-invoice',
      language: 'en',
      date: today,
      orderId: made.orderId,
    });
  });
});

describe('at the command line', () => {
  const run = (...words: string[]) => runCommand(desk.context, readArguments(['crosscheck', ...words]));

  it('the same differences are named, and hard ones are refused', async () => {
    const { json, text } = await run('SO-2026-0001');
    expect(json['ok']).toBe(false);
    expect(json['differences']).toContainEqual(
      expect.objectContaining({
        point: 'unit-price',
        rule: 'D1',
        mend: { page: 'order', field: 'unitPrice', id: orderId },
      }),
    );
    expect(text).toContain('hard unit-price (D1) T-100 Navy: customer-order PO-4501 "3.40"');
  });

  it('a word that is no number of ours is refused', async () => {
    await expect(run('SO-1999-0001')).rejects.toMatchObject({ problem: { kind: 'not-found' } });
    await expect(run()).rejects.toMatchObject({ problem: { kind: 'invalid-input' } });
  });
});

describe('papers of a shipment', () => {
  it('are held against the agreements, the carrier’s draft and what other shipments carry', async () => {
    const made = await desk.call('orders.create', {
      customerId: aCustomer().id,
      patch: {
        customerOrderNo: 'PO-4502',
        deliveryDate: day('2026-06-20'),
        portOfLoading: 'Ningbo',
        portOfDischarge: 'Hamburg',
        lines: [anOrderLine()],
      },
    });
    const shipment = (id: string, quantity: string, more: object = {}) =>
      Shipment.parse({
        id,
        number: `SH-2026-000${id.at(-1)}`,
        customerId: aCustomer().id,
        currency: 'USD',
        lines: [{ orderId: made.orderId, lineId: '1', quantity }],
        booking: { bookingNo: 'SO7741203', vessel: 'EVER GOLDEN', voyage: '0251W', etd: '2026-06-18' },
        createdOn: '2026-06-01',
        ...more,
      });
    await put(shipment('t:1', '600'));
    const right = await desk.call('crosscheck.shipment', { shipmentId: shipment('t:1', '600').id });
    expect(right.differences).toEqual([]);
    expect(right.papers.map(({ source }) => source)).toContain('booking-note');

    await put(shipment('t:2', '500'));
    const over = await desk.call('crosscheck.shipment', { shipmentId: shipment('t:1', '600').id });
    expect(over.differences.map(({ point, right: side }) => `${point} ${side.value}`)).toEqual([
      'shipped-quantity 500 + 600',
    ]);
    const ofOrder = await desk.call('crosscheck.order', { orderId: made.orderId });
    expect(ofOrder.shipments.map(({ number: name, hard }) => `${name} ${hard}`)).toEqual([
      'SH-2026-0001 1',
      'SH-2026-0002 1',
    ]);

    const carrierDraft = {
      receivedOn: '2026-06-17',
      vessel: 'EVER GOLDEN',
      voyage: '0215W',
      freight: 'collect',
    };
    await put(shipment('t:2', '400', { carrierDraft }));
    const drafted = await desk.call('crosscheck.shipment', { shipmentId: shipment('t:2', '400').id });
    expect(drafted.differences).toHaveLength(1);
    expect(drafted.differences[0]).toMatchObject({
      point: 'voyage',
      similarity: 0.8,
      target: { page: 'shipment', id: 't:2', field: 'carrierDraft' },
    });
  });

  it('are held against the declaration once the clerk has begun it', async () => {
    const shipmentId = ShipmentId.parse('t:1');
    const declare = async (head: object) => {
      const answers = Declaration.parse({ id: 't:9', shipmentId, head });
      const stored = await desk.context.store.change('test.declaration', (tx) => {
        tx.put('declarations', answers);
      });
      if (!stored.ok) throw new Error(stored.problem.kind);
      const { differences, papers } = await desk.call('crosscheck.shipment', { shipmentId });
      expect(papers.map(({ source }) => source)).toContain('customs-declaration');
      return differences
        .filter(({ right }) => right.source === 'customs-declaration')
        .map(({ point, left, right }) => `${point} ${left.value} ${right.value}`);
    };
    expect(await declare({})).toEqual([]);
    expect(
      await declare({
        packages: { text: '52' },
        grossKg: { text: '243' },
        contractNo: { text: 'SO-2026-0030' },
      }),
    ).toEqual(['contract-number SO-2026-0003 SO-2026-0030', 'packages 25 52', 'gross-weight 233.75 243']);
  });
});

describe('data of an earlier desk', () => {
  it('lack what came later, and are compared all the same', async () => {
    const { overDeliveryPercent, asOrdered: _none, ...early } = desk.context.store.all('orders')[0] ?? {};
    expect(overDeliveryPercent).toBeNull();
    // As it lies on the disk of a desk that did not know these fields.
    expect(customerFileFacts(early as SalesOrder)).toBeNull();
  });
});
