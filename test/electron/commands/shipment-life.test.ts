import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/contract';
import { DecimalText } from '#shared/values/decimal';
import type { SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
const day = (text: string) => PlainDate.parse(text);
const pieces = (text: string) => DecimalText.parse(text);

beforeEach(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterEach(() => desk.remove());

async function order(quantity: string, over: object = {}): Promise<SalesOrderId> {
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo: 'PO-4501',
      deliveryDate: day('2026-06-20'),
      lines: [anOrderLine({ quantity: pieces(quantity) })],
      ...over,
    },
  });
  return made.orderId;
}

const file = (shipmentId: ShipmentId) => desk.call('shipments.file', { shipmentId });

async function shipped(view: OutputOf<'shipments.file'>, quantity: string) {
  const [line] = view.shipment.lines;
  if (!line) throw new Error('no line');
  return { ...line, quantity: pieces(quantity), sizes: [] };
}

describe('a shipment', () => {
  it('takes everything that is open, packs it by carton data and is seen on the list', async () => {
    const orderId = await order('1000');
    const { shipmentId, number } = await desk.call('shipments.create', { orderIds: [orderId] });
    expect(number).toBe('SH-2026-0001');
    const view = await file(shipmentId);
    expect(view.lines).toMatchObject([
      { quantity: '1000', cartons: 42, pieces: { open: '1000', elsewhere: '0' } },
    ]);
    // The worked packing of shipping-documents.md section 4: 41 full cartons and one with 16 pieces.
    expect(
      view.cartons.map(({ range, cartons, netKg, grossKg, volume }) => [
        range,
        cartons,
        netKg,
        grossKg,
        volume,
      ]),
    ).toEqual([
      ['1–41', 41, '324.72', '383.35', '3.044'],
      ['42', 1, '5.28', '6.71', '0.074'],
    ]);
    expect(view.plans[0]).toMatchObject({ kind: 'shared', suggested: true });
    expect(view.removable).toBe(true);
    const list = await desk.call('shipments.list', { text: 'po-4501', offset: 0, limit: 50 });
    expect(list.rows).toMatchObject([{ number: 'SH-2026-0001', cartons: 42, grossKg: '390.06' }]);
    const found = await desk.call('shipments.ofOrder', { orderId });
    expect(found).toMatchObject({ shipments: [{ id: shipmentId }], open: false });
  });

  it('never carries a piece twice', async () => {
    const orderId = await order('1000');
    const first = await desk.call('shipments.create', { orderIds: [orderId] });
    expect(await desk.refusal('shipments.create', { orderIds: [orderId] })).toMatchObject({
      rule: 'nothing-open',
    });
    const view = await file(first.shipmentId);
    await desk.call('shipments.save', {
      shipmentId: first.shipmentId,
      revision: view.revision,
      patch: { lines: [await shipped(view, '600')] },
    });
    const second = await desk.call('shipments.create', { orderIds: [orderId] });
    const rest = await file(second.shipmentId);
    expect(rest.lines[0]).toMatchObject({ quantity: '400', pieces: { elsewhere: '600', open: '400' } });
    const problem = await desk.refusal('shipments.save', {
      shipmentId: second.shipmentId,
      revision: rest.revision,
      patch: { lines: [await shipped(rest, '401')] },
    });
    expect(problem).toMatchObject({
      rule: 'over-ordered',
      field: 'lines',
      facts: { shipped: '401', limit: '400' },
    });
  });

  it('goes over the order only as far as was agreed', async () => {
    const orderId = await order('1000', { overDeliveryPercent: pieces('3') });
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const view = await file(shipmentId);
    await desk.call('shipments.save', {
      shipmentId,
      revision: view.revision,
      patch: { lines: [await shipped(view, '1030')] },
    });
    const problem = await desk.refusal('shipments.save', {
      shipmentId,
      revision: view.revision + 1,
      patch: { lines: [await shipped(view, '1031')] },
    });
    expect(problem).toMatchObject({ rule: 'over-ordered', facts: { limit: '1030' } });
  });

  it('joins orders of one customer and currency, and tells where they were agreed differently', async () => {
    const orderIds = [
      await order('480'),
      await order('240', { portOfDischarge: 'Rotterdam', customerOrderNo: 'PO-4502' }),
    ];
    const { shipmentId } = await desk.call('shipments.create', { orderIds });
    const view = await file(shipmentId);
    expect(view.orders.map(({ customerOrderNo }) => customerOrderNo)).toEqual(['PO-4501', 'PO-4502']);
    expect(view.lines.map(({ customerOrderNo }) => customerOrderNo)).toEqual(['PO-4501', 'PO-4502']);
    expect(view.warnings).toContainEqual(
      expect.objectContaining({
        kind: 'port-of-discharge-differs',
        facts: expect.objectContaining({ otherValue: 'Rotterdam' }),
      }),
    );
    const euro = await order('10', { currency: 'EUR' });
    expect(
      await desk.refusal('shipments.addOrders', { shipmentId, revision: view.revision, orderIds: [euro] }),
    ).toMatchObject({ rule: 'ships-in-other-currency' });
  });

  it('is split and joined again without losing a piece, and its number leaves no hole', async () => {
    const orderId = await order('1000');
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const view = await file(shipmentId);
    const part = await desk.call('shipments.split', {
      shipmentId,
      revision: view.revision,
      lines: [await shipped(view, '300')],
    });
    expect(part.number).toBe('SH-2026-0002');
    expect((await file(shipmentId)).lines[0]?.quantity).toBe('700');
    const { revision: fromRevision } = await file(part.shipmentId);
    await desk.call('shipments.join', {
      shipmentId,
      revision: view.revision + 1,
      from: part.shipmentId,
      fromRevision,
    });
    expect((await file(shipmentId)).lines[0]?.quantity).toBe('1000');
    expect((await desk.call('shipments.list', { text: '', offset: 0, limit: 9 })).total).toBe(1);
    const again = await desk.call('shipments.split', {
      shipmentId,
      revision: view.revision + 2,
      lines: [await shipped(view, '100')],
    });
    expect(again.number).toBe('SH-2026-0002');
  });

  it('keeps box, freight, insurance and note of the shipment that was joined into it', async () => {
    const first = await desk.call('shipments.create', { orderIds: [await order('1000')] });
    const second = await desk.call('shipments.create', { orderIds: [await order('500')] });
    const save = async (shipmentId: ShipmentId, patch: object) =>
      desk.call('shipments.save', { shipmentId, revision: (await file(shipmentId)).revision, patch });
    await save(first.shipmentId, { freight: pieces('1150.00'), note: 'call the gate' });
    await save(second.shipmentId, {
      freight: pieces('400.50'),
      insurance: pieces('20.00'),
      note: 'fragile',
      containers: [{ type: '20GP', number: 'CSQU3054383', seal: 'S1', cartons: 10 }],
    });
    const { revision } = await file(first.shipmentId);
    const { revision: fromRevision } = await file(second.shipmentId);
    const join = { shipmentId: first.shipmentId, revision, from: second.shipmentId };
    // The other one was changed after this screen had drawn it: its new figures must be seen first.
    const stale = await desk.refusal('shipments.join', { ...join, fromRevision: fromRevision - 1 });
    expect(stale.kind).toBe('changed-meanwhile');
    expect((await file(second.shipmentId)).shipment.note).toBe('fragile');
    await desk.call('shipments.join', { ...join, fromRevision });
    const { shipment } = await file(first.shipmentId);
    expect([shipment.freight, shipment.insurance].map(Number)).toEqual([1550.5, 20]);
    expect(shipment.note).toBe('call the gate\nfragile');
    expect(shipment.containers).toMatchObject([{ number: 'CSQU3054383', seal: 'S1' }]);
  });

  it('refuses a container number with a wrong check digit and says which is right', async () => {
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [await order('1000')] });
    const { revision } = await file(shipmentId);
    const save = (number: string) => ({
      shipmentId,
      revision,
      patch: { containers: [{ type: '20GP' as const, number }] },
    });
    expect(await desk.refusal('shipments.save', save('CSQU3054384'))).toMatchObject({
      rule: 'container-number-digit',
      facts: { right: 3 },
    });
    await desk.call('shipments.save', save('CSQU3054383'));
    expect((await file(shipmentId)).boxes).toMatchObject([{ cartons: 42, range: '1–42' }]);
  });

  it('holds by hand no more than it ships', async () => {
    const orderId = await order('100');
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const { revision } = await file(shipmentId);
    const packed = (perCarton: string) => [
      {
        id: 'p1',
        cartons: 2,
        contents: [{ orderId, lineId: '1', perCarton: pieces(perCarton) }],
        packing: {
          piecesPerCarton: 40,
          lengthCm: pieces('60'),
          widthCm: pieces('40'),
          heightCm: pieces('40'),
          netKg: pieces('13.2'),
          grossKg: pieces('15'),
        },
      },
    ];
    expect(
      await desk.refusal('shipments.save', { shipmentId, revision, patch: { packed: packed('51') } }),
    ).toMatchObject({ rule: 'packed-too-many', field: 'packed', facts: { packed: '102', available: '100' } });
    await desk.call('shipments.save', { shipmentId, revision, patch: { packed: packed('40') } });
    const view = await file(shipmentId);
    expect(view.cartons.map(({ range, packedId }) => [range, packedId])).toEqual([
      ['1–2', 'p1'],
      ['3', null],
    ]);
    expect(view.lines[0]).toMatchObject({ byHand: '80', cartons: 3 });
  });

  it('sails and takes along the orders that have left wholly; undo brings both back', async () => {
    const [whole, part] = [await order('1000'), await order('500', { customerOrderNo: 'PO-4502' })];
    for (const orderId of [whole, part]) {
      await desk.call('orders.moveStage', {
        orderId,
        stage: { name: 'packed', since: day('2026-03-10') },
        waiver: 'known customer',
      });
    }
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [whole, part] });
    const view = await file(shipmentId);
    const [first, second] = view.shipment.lines;
    if (!first || !second) throw new Error('two lines expected');
    await desk.call('shipments.save', {
      shipmentId,
      revision: view.revision,
      patch: { lines: [first, { ...second, quantity: pieces('200') }] },
    });
    const sail = { shipmentId, state: 'sailed', on: day('2026-06-19') } as const;
    // A window that still shows the whole second order would ship what is no longer on board.
    expect((await desk.refusal('shipments.moveState', { ...sail, revision: view.revision })).kind).toBe(
      'changed-meanwhile',
    );
    expect((await file(shipmentId)).shipment.state).toBe('planned');
    await desk.call('shipments.moveState', { ...sail, revision: (await file(shipmentId)).revision });
    const stage = async (orderId: SalesOrderId) =>
      (await desk.call('orders.overview', { orderId })).order.stage;
    expect(await stage(whole)).toEqual({ name: 'shipped', since: '2026-06-19' });
    expect((await stage(part)).name).toBe('packed');
    expect((await file(shipmentId)).shipment.booking.sailedOn).toBe('2026-06-19');
    await desk.call('store.undo', {});
    expect((await stage(whole)).name).toBe('packed');
    expect((await file(shipmentId)).shipment.state).toBe('planned');
  });

  it('is removed only while nothing is issued, and cancelled only with a reason', async () => {
    const orderId = await order('1000');
    const { shipmentId } = await desk.call('shipments.create', { orderIds: [orderId] });
    const { issuedId } = await desk.call('documents.issue', {
      kind: 'packing-list',
      language: 'en',
      date: day('2026-03-10'),
      shipmentId,
    });
    const { revision } = await file(shipmentId);
    expect(await desk.refusal('shipments.remove', { shipmentId, revision })).toMatchObject({
      rule: 'shipment-issued',
    });
    expect(await desk.refusal('shipments.remove', { shipmentId, revision: revision - 1 })).toMatchObject({
      kind: 'changed-meanwhile',
    });
    const cancel = { shipmentId, revision, state: 'cancelled', on: '2026-03-10' };
    expect(await desk.refusal('shipments.moveState', { ...cancel, reason: ' ' })).toMatchObject({
      rule: 'reason-needed',
    });
    expect(await desk.refusal('shipments.moveState', { ...cancel, reason: 'no space' })).toMatchObject({
      rule: 'shipment-papers-stand',
    });
    await desk.call('documents.void', { issuedId, reason: 'no space' });
    await desk.call('shipments.moveState', {
      ...cancel,
      state: 'cancelled',
      on: day('2026-03-10'),
      reason: 'no space',
    });
    const again = await desk.call('shipments.create', { orderIds: [orderId] });
    expect(again.number).toBe('SH-2026-0002');
    expect(
      await desk.refusal('shipments.moveState', {
        shipmentId,
        revision: revision + 1,
        state: 'planned',
        on: '2026-03-11',
      }),
    ).toMatchObject({
      rule: 'over-ordered',
    });
  });
});
