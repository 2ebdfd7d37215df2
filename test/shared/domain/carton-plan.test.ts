import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartonRangeText, cartonsFor, planCartons, totalsOf } from '#shared/domain/carton-plan';
import { compare, decimal, sum } from '#shared/values/decimal';
import { Packing } from '#shared/values/packing';

const packing = (
  piecesPerCarton: number,
  [l, w, h]: readonly [number, number, number],
  netKg: string,
  grossKg: string,
) =>
  Packing.parse({
    piecesPerCarton,
    lengthCm: String(l),
    widthCm: String(w),
    heightCm: String(h),
    netKg,
    grossKg,
  });

describe('planCartons', () => {
  it('packs the worked example of 1000 at 24 and 600 at 20', () => {
    const rows = planCartons([
      {
        lineId: 'A',
        packing: packing(24, [58, 40, 32], '7.92', '9.35'),
        parts: [{ size: '', quantity: decimal(1000) }],
      },
      {
        lineId: 'B',
        packing: packing(20, [50, 40, 35], '10.50', '11.90'),
        parts: [{ size: '', quantity: decimal(600) }],
      },
    ]);
    expect(rows.map(cartonRangeText)).toEqual(['1–41', '42', '43–72']);
    expect(
      rows.map(({ netPerCarton, grossPerCarton, netKg, grossKg, volume }) => [
        netPerCarton,
        grossPerCarton,
        netKg,
        grossKg,
        volume,
      ]),
    ).toEqual([
      ['7.92', '9.35', '324.72', '383.35', '3.044'],
      ['5.28', '6.71', '5.28', '6.71', '0.074'],
      ['10.50', '11.90', '315.00', '357.00', '2.100'],
    ]);
    expect(totalsOf(rows)).toEqual({
      cartons: 72,
      quantity: '1600',
      netKg: '645.00',
      grossKg: '747.06',
      volume: '5.218',
      roundedOnceVolume: '5.218',
    });
  });

  it('fills a mixed carton with the left-over sizes of one line', () => {
    const rows = planCartons([
      {
        lineId: '1',
        packing: packing(24, [50, 40, 30], '6', '7.2'),
        parts: [
          { size: 'S', quantity: decimal(204) },
          { size: 'M', quantity: decimal(396) },
          { size: 'L', quantity: decimal(384) },
        ],
      },
    ]);
    const mixed = rows.at(-1);
    expect(mixed?.contents).toEqual([
      { lineId: '1', size: 'S', perCarton: '12', quantity: '12' },
      { lineId: '1', size: 'M', perCarton: '12', quantity: '12' },
    ]);
    expect(mixed).toMatchObject({ cartons: 1, netKg: '6.00', grossKg: '7.20', volume: '0.060' });
  });

  const line = fc.record({
    pieces: fc.integer({ min: 1, max: 500 }),
    quantities: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 }),
    size: fc.tuple(
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 5, max: 90 }),
      fc.integer({ min: 5, max: 90 }),
    ),
    net: fc.integer({ min: 1, max: 3000 }),
    tare: fc.integer({ min: 0, max: 300 }),
  });
  const orders = fc.array(line, { minLength: 1, maxLength: 12 });
  type Lines = typeof orders extends fc.Arbitrary<infer T> ? T : never;
  const demandsOf = (lines: Lines) =>
    lines.map((one, index) => ({
      lineId: String(index),
      packing: packing(
        one.pieces,
        one.size,
        (one.net / 100).toFixed(2),
        ((one.net + one.tare) / 100).toFixed(2),
      ),
      parts: one.quantities.map((quantity, at) => ({ size: `s${at}`, quantity: decimal(quantity) })),
    }));

  it('packs every piece once, in numbers without gap or overlap', () => {
    fc.assert(
      fc.property(orders, (lines) => {
        const demands = demandsOf(lines);
        const rows = planCartons(demands);
        let next = 1;
        for (const row of rows) {
          expect(row.first).toBe(next);
          expect(row.last - row.first + 1).toBe(row.cartons);
          next = row.last + 1;
        }
        for (const demand of demands) {
          const contents = rows.flatMap((row) => row.contents.filter((c) => c.lineId === demand.lineId));
          for (const part of demand.parts) {
            const packed = sum(contents.filter((c) => c.size === part.size).map((c) => c.quantity));
            expect(packed).toBe(part.quantity);
          }
          const all = sum(demand.parts.map((part) => part.quantity));
          const cartons = rows.filter((row) => row.contents[0]?.lineId === demand.lineId);
          expect(cartons.reduce((n, row) => n + row.cartons, 0)).toBe(cartonsFor(all, demand.packing));
        }
      }),
    );
  });

  it('never weighs less gross than net, nor fills a carton beyond its pieces', () => {
    fc.assert(
      fc.property(orders, (lines) => {
        for (const row of planCartons(demandsOf(lines))) {
          expect(compare(row.grossKg, row.netKg)).toBeGreaterThanOrEqual(0);
          const pieces = sum(row.contents.map((content) => content.perCarton));
          expect(compare(pieces, row.packing.piecesPerCarton)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
