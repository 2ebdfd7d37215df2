import { describe, expect, it } from 'vitest';
import { shippedGoods } from '#shared/documents/shipped-goods';
import type { SalesOrder } from '#shared/domain/sales-order';
import { type LocalMinute, Shipment } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS } from '#shared/domain/shipping-settings';
import { cutOffStandings } from '#shared/shipping/cut-offs';
import { shipmentLoad } from '#shared/shipping/shipment-load';
import { shipmentWarnings } from '#shared/shipping/shipment-warnings';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import { aCustomer } from '../../builders/a-customer';
import { aProduct } from '../../builders/a-product';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const customer = aCustomer();
const heavy = aProduct({
  packing: { ...packingOf(), netKg: DecimalText.parse('60'), grossKg: DecimalText.parse('62') },
});

function packingOf() {
  const { packing } = aProduct();
  if (packing === null) throw new Error('the product has carton data');
  return packing;
}

interface Given {
  readonly shipment?: object;
  readonly order?: Partial<SalesOrder>;
  readonly product?: ReturnType<typeof aProduct>;
  readonly now?: LocalMinute;
  readonly advised?: boolean;
}

/** `kind@at` of all that is warned of, errors first. */
function warned({
  shipment: over = {},
  order: change = {},
  product = aProduct(),
  now = '2026-03-10T09:00',
  advised = false,
}: Given) {
  const order = anOrder(change);
  const shipment = Shipment.parse({
    id: 's:1',
    number: 'SH-2026-0001',
    customerId: order.customerId,
    currency: 'USD',
    lines: order.lines.map(({ id, quantity }) => ({ orderId: order.id, lineId: id, quantity })),
    createdOn: '2026-03-01',
    ...over,
  });
  const goods = shippedGoods(shipment, [order], [product], customer);
  if (goods === null) throw new Error('goods expected');
  const { boxes, plans } = shipmentLoad(shipment, goods.cartons, DEFAULT_SHIPPING_SETTINGS);
  return shipmentWarnings({
    shipment,
    customer,
    orders: [order],
    elsewhere: new Map(),
    goods,
    settings: DEFAULT_SHIPPING_SETTINGS,
    boxes,
    plans,
    cutOffs: cutOffStandings(shipment.booking.cutOffs, now, new Set(shipment.booking.settled)),
    advised,
    now,
    today: PlainDate.parse(now.slice(0, 10)),
  });
}
const kinds = (given: Given) => warned(given).map(({ kind }) => kind);

describe('what the desk warns of', () => {
  it('is nothing for a plain shipment in good time, little goods noted at most', () => {
    expect(kinds({})).toEqual([]);
    expect(warned({ shipment: { containers: [{ type: '20GP' }] } })).toMatchObject([
      { kind: 'shared-suggested', level: 'note', facts: { volume: '3.118' } },
    ]);
  });

  it('is the weight: beyond the road limit, and beyond what the box may carry', () => {
    const lines = (quantity: string) => [anOrderLine({ quantity: DecimalText.parse(quantity) })];
    const containers = [{ type: '20GP' }];
    // 350 cartons of 62 kg are 21,700 kg: the road allows 21,500, the box 28,200.
    expect(
      warned({ product: heavy, order: { lines: lines('8400') }, shipment: { containers } }),
    ).toContainEqual(
      expect.objectContaining({
        kind: 'road-overweight',
        level: 'warning',
        facts: { type: '20GP', kg: '21700.00', limit: '21500' },
      }),
    );
    expect(
      warned({ product: heavy, order: { lines: lines('12000') }, shipment: { containers } }),
    ).toContainEqual(
      expect.objectContaining({ kind: 'box-overweight', level: 'error', place: 'containers' }),
    );
  });

  it('is a box that is too full, and cartons that no box holds', () => {
    const order = { lines: [anOrderLine({ quantity: DecimalText.parse('24000') })] };
    expect(kinds({ order, shipment: { containers: [{ type: '20GP' }] } })).toContain('box-too-full');
    expect(warned({ order, shipment: { containers: [{ type: '40HQ', cartons: 900 }] } })).toContainEqual(
      expect.objectContaining({ kind: 'cartons-not-placed', facts: { cartons: '100' } }),
    );
    expect(kinds({ order, shipment: { containers: [{ type: '40HQ', cartons: 1100 }] } })).toContain(
      'cartons-placed-too-many',
    );
  });

  it('is a container number that fails its digit, with the right one, and one that stands twice', () => {
    const boxes = (...numbers: string[]) => ({
      containers: numbers.map((number) => ({ type: '20GP', number, seal: 'S1' })),
    });
    expect(warned({ shipment: boxes('CSQU3054384') })).toContainEqual(
      expect.objectContaining({
        kind: 'container-number-wrong',
        facts: { number: 'CSQU3054384', right: '3' },
      }),
    );
    expect(kinds({ shipment: boxes('CSQU3054383', 'CSQU 305438-3') })).toContain('container-number-double');
  });

  it('is a weighed mass far from what cargo and tare add up to', () => {
    const weighed = (kg: string) => ({ containers: [{ type: '20GP', tareKg: '2200', verifiedGrossKg: kg }] });
    // 390.06 kg of cargo and 2,200 kg of tare.
    expect(kinds({ shipment: weighed('2600') })).not.toContain('verified-gross-unlikely');
    expect(kinds({ shipment: weighed('3600') })).toContain('verified-gross-unlikely');
  });

  it('is a cut-off that has passed or lies after the ship, until its matter is settled', () => {
    const booking = {
      etd: '2026-03-12',
      cutOffs: { containerYard: '2026-03-10T08:00', customs: '2026-03-13T10:00' },
    };
    expect(kinds({ shipment: { booking } })).toEqual(['cut-off-passed', 'cut-off-after-etd']);
    const settled = { ...booking, settled: ['containerYard', 'customs'] };
    expect(kinds({ shipment: { booking: settled } })).not.toContain('cut-off-passed');
  });

  it('is a ship after the delivery date, unless the date is that of the factory gate', () => {
    const shipment = { booking: { etd: '2026-06-25' } };
    expect(kinds({ shipment })).toEqual(['etd-after-delivery']);
    expect(kinds({ shipment, order: { deliveryDateMeans: 'ex-factory' } })).toEqual([]);
  });

  it('is a trailer after the gate has closed, or none shortly before the ship', () => {
    const booking = { etd: '2026-03-12', cutOffs: { containerYard: '2026-03-11T18:00' } };
    const late = { arrivesAt: '2026-03-11T18:30', plate: '浙B12345' };
    expect(kinds({ shipment: { booking, trailer: late } })).toEqual(['trailer-after-cut-off']);
    expect(kinds({ shipment: { booking, state: 'booked' } })).toEqual(['trailer-missing']);
  });

  it('is a part of an order that must leave whole', () => {
    const order = { partialShipment: false };
    expect(kinds({ order })).toEqual([]);
    const lines = [{ orderId: 'test:order-1', lineId: '1', quantity: '600' }];
    expect(kinds({ order, shipment: { lines } })).toEqual(['partial-not-allowed']);
  });

  it('is space not booked as the delivery date comes near', () => {
    expect(kinds({ now: '2026-06-05T09:00' })).toEqual([]);
    expect(warned({ now: '2026-06-06T09:00' })).toMatchObject([{ kind: 'not-booked', level: 'warning' }]);
    expect(warned({ now: '2026-06-21T09:00' })).toMatchObject([{ kind: 'not-booked', level: 'error' }]);
  });

  it('is an advice not sent and a bill of lading not known once the ship has left', () => {
    const shipment = { state: 'sailed', booking: { vessel: 'EVER GOLDEN', sailedOn: '2026-03-09' } };
    const order = { stage: { name: 'shipped' as const, since: PlainDate.parse('2026-03-09') } };
    expect(kinds({ shipment, order })).toEqual(['bill-of-lading-missing', 'advice-missing']);
    expect(kinds({ shipment, order, advised: true })).toEqual(['bill-of-lading-missing']);
  });

  it('is nothing at all for a shipment that was cancelled', () => {
    expect(
      kinds({ shipment: { state: 'cancelled', containers: [{ type: '20GP', number: 'CSQU3054384' }] } }),
    ).toEqual([]);
  });
});
