import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outerPackages } from '#shared/documents/order-cartons';
import { shippedGoods } from '#shared/documents/shipped-goods';
import { SalesOrder } from '#shared/domain/sales-order';
import { PackedCartons, Pallets, Shipment } from '#shared/domain/shipment';
import { decimal, sum } from '#shared/values/decimal';
import { Packing } from '#shared/values/packing';
import { aCustomer } from '../../builders/a-customer';
import { aProduct } from '../../builders/a-product';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

/** Item B of the worked packing: 20 a carton. */
const PACKING_B = Packing.parse({
  piecesPerCarton: 20,
  lengthCm: '50',
  widthCm: '40',
  heightCm: '35',
  netKg: '10.50',
  grossKg: '11.90',
});

/** Item A 1,000 pcs and item B 600 pcs of the worked packing, in two orders. */
function scene(over: Partial<Shipment> = {}) {
  const a = anOrder();
  const b = SalesOrder.parse({
    ...anOrder(),
    id: 'test:order-2',
    number: 'SO-2026-0002',
    customerOrderNo: 'PO-4502',
    lines: [anOrderLine({ itemNo: 'B-600', quantity: decimal('600'), packing: PACKING_B })],
  });
  const shipment = {
    ...Shipment.parse({
      id: 'test:ship-1',
      number: 'SH-2026-0001',
      customerId: a.customerId,
      currency: 'USD',
      lines: [
        { orderId: a.id, lineId: '1', quantity: '1000' },
        { orderId: b.id, lineId: '1', quantity: '600' },
      ],
      createdOn: '2026-06-01',
    }),
    ...over,
  };
  const goods = shippedGoods(shipment, [a, b], [aProduct()], aCustomer());
  if (goods === null) throw new Error('nothing shipped');
  return goods;
}

const ranges = (goods: ReturnType<typeof scene>) =>
  goods.cartons.rows.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));

describe('the goods of a shipment', () => {
  it('pack as in the worked example of shipping-documents.md section 4', () => {
    const goods = scene();
    expect(ranges(goods)).toEqual(['1-41', '42', '43-72']);
    expect(goods.cartons.totals).toMatchObject({
      cartons: 72,
      quantity: '1600',
      netKg: '645.00',
      grossKg: '747.06',
      roundedOnceVolume: '5.218',
    });
    expect(goods.lines.map(({ po }) => po)).toEqual(['PO-4501', 'PO-4502']);
    expect(goods.order.number).toBe('SO-2026-0001, SO-2026-0002');
  });

  it('start their carton numbers again with each order where the customer wants it', () => {
    expect(ranges(scene({ numbersPerOrder: true }))).toEqual(['1-41', '42', '1-30']);
  });

  it('fill a mixed carton by hand from both orders and pack the rest by carton data', () => {
    const { orders } = scene();
    const [a, b] = orders;
    if (!a || !b) throw new Error('two orders');
    const mixed = PackedCartons.array().parse([
      {
        id: 'm1',
        cartons: 1,
        contents: [
          { orderId: a.id, lineId: '1', perCarton: '16' },
          { orderId: b.id, lineId: '1', perCarton: '4' },
        ],
        packing: {
          piecesPerCarton: 20,
          lengthCm: '58',
          widthCm: '40',
          heightCm: '32',
          netKg: '7.38',
          grossKg: '8.81',
        },
      },
    ]);
    const goods = scene({ packed: mixed });
    // 984 = 41 × 24 of A are left, 596 = 29 × 20 + 16 of B.
    expect(ranges(goods)).toEqual(['1', '2-42', '43-71', '72']);
    expect(goods.cartons.totals.cartons).toBe(72);
    expect(goods.cartons.totals.quantity).toBe('1600');
    expect(goods.cartons.complete).toBe(true);
  });

  it('weigh their pallets and take the volume from outside', () => {
    const goods = scene({
      pallets: Pallets.parse({
        count: 4,
        lengthCm: '120',
        widthCm: '100',
        heightCm: '150',
        tareKg: '18.5',
      }),
    });
    expect(outerPackages(goods.cartons)).toEqual({
      count: 4,
      netKg: '645.00',
      grossKg: '821.06',
      volume: '7.200',
    });
  });

  it('leave the breakdown of a part open unless the clerk gives it', () => {
    const sized = anOrder({
      lines: [
        anOrderLine({
          sizes: [
            { size: 'M', quantity: decimal('400') },
            { size: 'L', quantity: decimal('600') },
          ],
        }),
      ],
    });
    const part = (sizes: readonly { size: string; quantity: string }[]) => {
      const shipment = Shipment.parse({
        id: 'test:ship-1',
        number: 'SH-2026-0001',
        customerId: sized.customerId,
        currency: 'USD',
        lines: [{ orderId: sized.id, lineId: '1', quantity: '500', sizes }],
        createdOn: '2026-06-01',
      });
      return shippedGoods(shipment, [sized], [aProduct()], aCustomer())?.order.lines[0]?.sizes;
    };
    expect(part([])).toEqual([]);
    expect(part([{ size: 'M', quantity: '500' }])).toEqual([{ size: 'M', quantity: '500' }]);
  });

  it('keep every piece whatever is packed by hand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 20 }), (cartons, perCarton) => {
        const { orders } = scene();
        const packed = PackedCartons.array().parse([
          {
            id: 'm',
            cartons,
            contents: orders.map((order) => ({
              orderId: order.id,
              lineId: '1',
              perCarton: String(perCarton),
            })),
            packing: {
              piecesPerCarton: perCarton * 2,
              lengthCm: '58',
              widthCm: '40',
              heightCm: '32',
              netKg: '7',
              grossKg: '8',
            },
          },
        ]);
        const goods = scene({ packed });
        const packedPieces = goods.cartons.rows.flatMap((row) =>
          row.contents.map(({ quantity }) => quantity),
        );
        expect(sum(packedPieces)).toBe('1600');
        expect(goods.cartons.rows.at(-1)?.last).toBe(goods.cartons.totals.cartons);
      }),
    );
  });
});
