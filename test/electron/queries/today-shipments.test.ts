import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/api/contract';
import type { Booking } from '#shared/domain/shipment';
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

beforeEach(async () => {
  desk = await TestDesk.open({ now: '2026-03-10T14:30:00' });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterEach(() => desk.remove());

async function order(deliveryDate: string, quantity = '1000'): Promise<SalesOrderId> {
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      deliveryDate: day(deliveryDate),
      lines: [anOrderLine({ quantity: DecimalText.parse(quantity) })],
    },
  });
  return made.orderId;
}

async function shipment(deliveryDate = '2026-06-20'): Promise<ShipmentId> {
  const orderId = await order(deliveryDate);
  return (await desk.call('shipments.create', { orderIds: [orderId] })).shipmentId;
}

async function book(shipmentId: ShipmentId, change: Partial<Booking>) {
  const { shipment: known, revision } = await desk.call('shipments.file', { shipmentId });
  await desk.call('shipments.save', {
    shipmentId,
    revision,
    patch: { booking: { ...known.booking, ...change } },
  });
}

const NO_CUT_OFFS = {
  shippingInstruction: null,
  verifiedGrossMass: null,
  containerYard: null,
  customs: null,
};

/** `group kind reference` of what shipments say. */
async function said(): Promise<readonly string[]> {
  const view: OutputOf<'today.overview'> = await desk.call('today.overview', {});
  const kinds = new Set(['cut-off', 'trailer-comes', 'trailer-missing', 'advice-missing', 'not-booked']);
  return (['late', 'due', 'atRisk', 'waiting'] as const).flatMap((group) =>
    view[group]
      .filter(({ kind }) => kinds.has(kind))
      .map(({ kind, reference, facts }) => [group, kind, reference, facts['cutOff'] ?? ''].join(' ').trim()),
  );
}

describe('shipments on Today', () => {
  it('count their cut-offs down: passed is late, today is due, within three days is at risk', async () => {
    const shipmentId = await shipment();
    await book(shipmentId, {
      cutOffs: {
        shippingInstruction: '2026-03-10T14:00',
        verifiedGrossMass: '2026-03-10T18:00',
        containerYard: '2026-03-13T18:00',
        customs: '2026-03-14T09:00',
      },
    });
    expect(await said()).toEqual([
      'late cut-off SH-2026-0001 shippingInstruction',
      'due cut-off SH-2026-0001 verifiedGrossMass',
      'atRisk cut-off SH-2026-0001 containerYard',
    ]);
    await book(shipmentId, { settled: ['shippingInstruction', 'containerYard'] });
    expect(await said()).toEqual(['due cut-off SH-2026-0001 verifiedGrossMass']);
    desk.clock.set('2026-03-10T18:01:00');
    expect(await said()).toEqual(['late cut-off SH-2026-0001 verifiedGrossMass']);
  });

  it('tell the gate the evening before the trailer comes, or that none is ordered', async () => {
    const shipmentId = await shipment();
    await book(shipmentId, { etd: day('2026-03-11'), cutOffs: NO_CUT_OFFS });
    expect(await said()).toEqual(['due trailer-missing SH-2026-0001']);
    const { revision, shipment: known } = await desk.call('shipments.file', { shipmentId });
    await desk.call('shipments.save', {
      shipmentId,
      revision,
      patch: { trailer: { ...known.trailer, plate: '浙B·D7A35', arrivesAt: '2026-03-11T08:30' } },
    });
    const { due } = await desk.call('today.overview', {});
    expect(due.find(({ kind }) => kind === 'trailer-comes')).toMatchObject({
      facts: { at: '2026-03-11T08:30', plate: '浙B·D7A35' },
      target: { screen: 'shipment', shipmentId, place: 'trailer' },
    });
  });

  it('ask for the advice once the ship has left', async () => {
    const shipmentId = await shipment();
    const { revision } = await desk.call('shipments.file', { shipmentId });
    await desk.call('shipments.moveState', { shipmentId, revision, state: 'sailed', on: day('2026-03-09') });
    expect(await said()).toEqual(['due advice-missing SH-2026-0001']);
    await desk.call('documents.issue', {
      kind: 'shipping-advice',
      language: 'en',
      date: day('2026-03-10'),
      shipmentId,
    });
    expect(await said()).toEqual([]);
  });

  it('miss the booking so many days before the goods must leave, of a shipment and of an order without one', async () => {
    await shipment('2026-03-24');
    await order('2026-03-20');
    await order('2026-04-20');
    expect(await said()).toEqual(['atRisk not-booked SO-2026-0002', 'atRisk not-booked SH-2026-0001']);
    const settings = await desk.call('shipments.settings', {});
    await desk.call('shipments.saveSettings', { ...settings, boxes: [...settings.boxes], bookDaysBefore: 7 });
    expect(await said()).toEqual([]);
  });

  it('are found by their number, vessel and container from the search over everything', async () => {
    const shipmentId = await shipment();
    await book(shipmentId, { vessel: 'EVER GOLDEN' });
    const hits = await desk.call('search.everything', { text: 'ever golden', limit: 9 });
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'shipment', id: shipmentId }));
  });
});
