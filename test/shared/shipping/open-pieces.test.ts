import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Shipment, type ShippedLine } from '#shared/domain/shipment';
import { openPieces, openSizes, shippedByLine } from '#shared/shipping/open-pieces';
import { everythingOpen, joinedLines, remainingLines } from '#shared/shipping/shipment-lines';
import { lineFaults, newLineFaults } from '#shared/shipping/shipped-limits';
import { compare, DecimalText, decimal, sum } from '#shared/values/decimal';
import { ShipmentId } from '#shared/values/ids';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const pieces = (value: number) => decimal(value);
const sizes = (...values: readonly (readonly [string, number])[]) =>
  values.map(([size, quantity]) => ({ size, quantity: pieces(quantity) }));
const line = anOrderLine({
  id: 'a',
  quantity: pieces(100),
  sizes: sizes(['S', 30], ['M', 50], ['L', 20]),
});
const order = anOrder({ lines: [line] });
const findLine = (_: string, lineId: string) => order.lines.find(({ id }) => id === lineId);
const shipment = (id: string, lines: readonly Partial<ShippedLine>[], state = 'planned') =>
  Shipment.parse({
    id,
    number: id,
    customerId: order.customerId,
    currency: 'USD',
    lines: lines.map((entry) => ({ orderId: order.id, lineId: 'a', ...entry })),
    state,
    createdOn: '2026-03-10',
  });
const some = (quantity: number, parts: readonly (readonly [string, number])[] = []): ShippedLine => ({
  orderId: order.id,
  lineId: 'a',
  quantity: pieces(quantity),
  sizes: sizes(...parts),
});

describe('what an order line has open', () => {
  it('is what no other standing shipment carries', () => {
    const others = [
      shipment('s:1', [{ quantity: pieces(40) }]),
      shipment('s:2', [{ quantity: pieces(25) }], 'cancelled'),
    ];
    const gone = shippedByLine(others, findLine);
    expect(openPieces(order, line, gone)).toEqual({
      ordered: '100',
      elsewhere: '40',
      open: '60',
      limit: '60',
    });
    const own = shippedByLine(others, findLine, ShipmentId.parse('s:1'));
    expect(openPieces(order, line, own).open).toBe('100');
  });

  it('grows by the over-delivery that was agreed, in whole pieces', () => {
    const agreed = anOrder({ lines: [line], overDeliveryPercent: DecimalText.parse('2.5') });
    expect(openPieces(agreed, line, new Map()).limit).toBe('102');
    expect(openPieces(order, line, new Map()).limit).toBe('100');
  });

  it('knows the sizes of a line that leaves whole without naming them', () => {
    const gone = shippedByLine([shipment('s:1', [{ quantity: pieces(100) }])], findLine);
    expect(openSizes(order, line, gone).map(({ size, open }) => [size, open])).toEqual([
      ['S', '0'],
      ['M', '0'],
      ['L', '0'],
    ]);
  });

  it('ships the rest size by size', () => {
    const gone = shippedByLine(
      [
        shipment('s:1', [
          some(60, [
            ['S', 10],
            ['M', 50],
          ]),
        ]),
      ],
      findLine,
    );
    expect(everythingOpen(order, gone)).toEqual([
      some(40, [
        ['S', 20],
        ['L', 20],
      ]),
    ]);
  });
});

describe('lines of a shipment', () => {
  const find = (id: string) => (id === order.id ? order : undefined);

  it('are refused beyond what is open, with the limit', () => {
    expect(lineFaults([some(101)], find, new Map())).toMatchObject([
      { kind: 'over-ordered', order: 'SO-2026-0001', shipped: '101', limit: '100' },
    ]);
    expect(lineFaults([some(40, [['S', 40]])], find, new Map())).toMatchObject([
      { kind: 'size-over-ordered', size: 'S', shipped: '40', limit: '30' },
    ]);
    expect(lineFaults([some(40, [['S', 10]])], find, new Map())).toMatchObject([
      { kind: 'sizes-do-not-add-up', shipped: '10', limit: '40' },
    ]);
    expect(lineFaults([some(10), some(10)], find, new Map())).toMatchObject([{ kind: 'line-double' }]);
    expect(lineFaults([{ ...some(1), lineId: 'gone' }], find, new Map())).toMatchObject([
      { kind: 'line-gone' },
    ]);
  });

  it('that were too many before, because the order was cut, may be brought down', () => {
    expect(newLineFaults([some(130)], [some(120)], find, new Map())).toEqual([]);
    expect(newLineFaults([some(120)], [some(130)], find, new Map())).toHaveLength(1);
  });
});

const parts = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 20 }))
  .filter(([s, m, l]) => s + m + l > 0)
  .map(([s, m, l]) =>
    some(
      s + m + l,
      (
        [
          ['S', s],
          ['M', m],
          ['L', l],
        ] as const
      ).filter(([, n]) => n > 0),
    ),
  );

describe('laws', () => {
  it('splitting and joining keeps every piece of every size', () => {
    fc.assert(
      fc.property(parts, parts, (whole, wished) => {
        const left = remainingLines([whole], [wished]);
        if (left === null) return;
        const [again] = joinedLines(left, [wished]);
        expect(again?.quantity).toBe(whole.quantity);
        const bySize = (entry: ShippedLine | undefined) =>
          Object.fromEntries(entry?.sizes.map(({ size, quantity }) => [size, quantity]) ?? []);
        expect(bySize(again)).toEqual(bySize(whole));
      }),
    );
  });

  it('nothing is shipped twice: shipments made one after the other never exceed the order', () => {
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (wishes) => {
        const made: Shipment[] = [];
        for (const wish of wishes) {
          const gone = shippedByLine(made, findLine);
          if (lineFaults([wish], () => order, gone).length > 0) continue;
          made.push(shipment(`s:${made.length}`, [wish]));
        }
        const rest = everythingOpen(order, shippedByLine(made, findLine));
        const total = sum([...made.flatMap(({ lines }) => lines), ...rest].map(({ quantity }) => quantity));
        expect(compare(total, line.quantity)).toBe(0);
      }),
    );
  });
});
