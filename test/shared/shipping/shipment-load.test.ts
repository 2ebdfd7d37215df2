import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderCartons } from '#shared/documents/order-cartons';
import { paperLines } from '#shared/documents/paper-line';
import { Pallets, ShipmentContainer } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS } from '#shared/domain/shipping-settings';
import { shipmentLoad } from '#shared/shipping/shipment-load';
import { decimal, sum } from '#shared/values/decimal';
import { aProduct } from '../../builders/a-product';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const loading = { upright: true, capVolume: true };
const pallets = (count: number) =>
  Pallets.parse({ count, lengthCm: '120', widthCm: '100', heightCm: '110', tareKg: '18' });
const box = (type: string, cartons = 0) => ShipmentContainer.parse({ type, cartons });

/** Cartons of one product, its last one perhaps not full. */
function cartonsOf(pieces: number) {
  const order = anOrder({ lines: [anOrderLine({ quantity: decimal(pieces) })] });
  return orderCartons(paperLines(order, [aProduct()]));
}

const load = (pieces: number, containers: ShipmentContainer[], stood: Pallets | null) =>
  shipmentLoad({ containers, pallets: stood, loading }, cartonsOf(pieces), DEFAULT_SHIPPING_SETTINGS);

describe('cartons on pallets', () => {
  it('are loaded pallet by pallet and counted in cartons, with the weight of the pallets', () => {
    // 100 cartons of 9.35 kg on 10 pallets of 18 kg.
    const { boxes, plans } = load(2400, [box('40GP')], pallets(10));
    expect(boxes.loads).toMatchObject([{ packages: 100, first: 1, last: 100, cargoKg: '1115.00' }]);
    expect(plans[0]?.boxes.reduce((count, { packages }) => count + packages, 0)).toBe(100);
  });

  it('stand in the boxes as the clerk counts them, what is left over told in cartons', () => {
    const { boxes } = load(2400, [box('20GP', 50), box('20GP', 30)], pallets(10));
    expect(boxes.loads.map(({ packages }) => packages)).toEqual([50, 30]);
    expect(boxes.left).toBe(20);
  });

  it('are never lost or doubled between the boxes, however they are counted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 24, max: 20_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (pieces, count, boxCount) => {
          const total = cartonsOf(pieces).totals.cartons;
          const many = Array.from({ length: boxCount }, () => box('40HQ'));
          const { boxes, plans } = load(pieces, many, pallets(count));
          expect(boxes.loads.reduce((sum, { packages }) => sum + packages, 0) + boxes.left).toBe(total);
          for (const plan of plans)
            expect(plan.boxes.reduce((sum, { packages }) => sum + packages, 0)).toBe(total);
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe('loose cartons', () => {
  it('add up in their boxes to the weight and volume of the packing list', () => {
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 60_000 }), (pieces) => {
        const cartons = cartonsOf(pieces);
        for (const plan of load(pieces, [], null).plans) {
          expect(sum(plan.boxes.map(({ volume }) => volume))).toBe(decimal(cartons.totals.volume));
          expect(sum(plan.boxes.map(({ cargoKg }) => cargoKg))).toBe(decimal(cartons.totals.grossKg));
        }
      }),
      { numRuns: 60 },
    );
  });
});
