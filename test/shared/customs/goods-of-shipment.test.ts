import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDeclaration } from '#shared/customs/declaration-draft';
import { declarableGoods } from '#shared/customs/goods-of-shipment';
import { shippedGoods } from '#shared/documents/shipped-goods';
import type { Product } from '#shared/domain/product';
import { Shipment } from '#shared/domain/shipment';
import { decimal, sum } from '#shared/values/decimal';
import { HsCode } from '#shared/values/hs-code';
import { aDeclarationInput, d } from '../../builders/a-declaration-input';
import { customer, order, products } from '../documents/reference-shipment';

function shipped(change: object = {}, own: readonly Product[] = products, from = order) {
  const shipment = Shipment.parse({
    id: 's:1',
    number: 'SH-2025-0001',
    customerId: customer.id,
    currency: order.currency,
    createdOn: '2025-06-01',
    lines: order.lines.map((line) => ({ orderId: order.id, lineId: line.id, quantity: line.quantity })),
    ...change,
  });
  const goods = shippedGoods(shipment, [from], own, customer);
  if (goods === null) throw new Error('the reference shipment holds goods');
  return { goods, lines: declarableGoods(goods, own) };
}

const netOf = (lines: ReturnType<typeof shipped>['lines']) => sum(lines.map(({ netKg }) => netKg ?? d('0')));

describe('the goods of a shipment as customs hears of them', () => {
  it('become the two items of the worked example: colours and orders of one price are one', () => {
    const { goods, lines } = shipped();
    const { cartons } = goods;
    const draft = draftDeclaration(
      aDeclarationInput({
        goods: lines,
        netKg: cartons.totals.netKg,
        grossKg: cartons.totals.grossKg,
        cartons: cartons.totals.cartons,
      }),
    );
    expect(
      draft.items.map(({ hsCode, deal, second, total, cartons: boxes }) => [
        hsCode,
        deal.value,
        second?.value,
        total,
        boxes,
      ]),
    ).toEqual([
      ['6109100010', '6000', '1500', '19500.00', 250],
      ['6104420000', '1200', '450', '8160.00', 60],
    ]);
    expect([draft.head.packages.text, draft.head.grossKg.text, draft.head.netKg.text]).toEqual([
      '310',
      '2334',
      '1950',
    ]);
  });

  it('weigh together what the packing list says, however the clerk mixed cartons by hand', () => {
    const [first, second] = order.lines;
    if (first === undefined || second === undefined) throw new Error('the reference order has two lines');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 100, max: 3000 }),
        (cartons, of, other, net) => {
          const { goods, lines } = shipped({
            packed: [
              {
                id: 'm1',
                cartons,
                contents: [
                  { orderId: order.id, lineId: first.id, perCarton: String(of) },
                  { orderId: order.id, lineId: second.id, perCarton: String(other) },
                ],
                packing: {
                  piecesPerCarton: of + other,
                  lengthCm: '50',
                  widthCm: '40',
                  heightCm: '30',
                  netKg: decimal(net / 100),
                  grossKg: decimal(net / 100 + 1),
                },
              },
            ],
          });
          expect(netOf(lines)).toBe(decimal(goods.cartons.totals.netKg));
          expect(lines.reduce((count, line) => count + (line.cartons ?? 0), 0)).toBe(
            goods.cartons.totals.cartons,
          );
        },
      ),
      { numRuns: 100, seed: 310 },
    );
  });

  it('take our ten digits before the code that a buyer wrote on his line', () => {
    const american = {
      ...order,
      lines: order.lines.map((line) => ({ ...line, hsCode: HsCode.parse('6109100012') })),
    };
    const codes = (own: readonly Product[]) => [
      ...new Set(shipped({}, own, american).lines.map(({ hsCode }) => hsCode)),
    ];
    expect(codes(products)).toEqual(['6109100010', '6104420000']);
    expect(codes(products.map((product) => ({ ...product, hsCode: null })))).toEqual(['6109100012']);
  });

  it('leave a gap where nothing is packed', () => {
    const bare = products.map((product) => ({ ...product, packing: null }));
    expect(shipped({}, bare).lines.every(({ netKg, cartons }) => netKg === null && cartons === null)).toBe(
      true,
    );
  });
});
