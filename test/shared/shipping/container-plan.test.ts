import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ShipmentContainer } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS } from '#shared/domain/shipping-settings';
import { Capacities, type CargoRun, isTooFull } from '#shared/shipping/box-filling';
import { boxLoads } from '#shared/shipping/box-loads';
import { containerPlans } from '#shared/shipping/container-plan';
import { compare, DecimalText, decimal, sum } from '#shared/values/decimal';
import { cartonVolume } from '#shared/values/packing';

const settings = DEFAULT_SHIPPING_SETTINGS;
const upright = { upright: true, capVolume: true };

function run(packages: number, [l, w, h]: readonly [string, string, string], grossKg: string): CargoRun {
  const size = {
    lengthCm: DecimalText.parse(l),
    widthCm: DecimalText.parse(w),
    heightCm: DecimalText.parse(h),
    grossKg: DecimalText.parse(grossKg),
  };
  return { packages, size, volume: cartonVolume(size) };
}

const plans = (runs: readonly CargoRun[]) => containerPlans(runs, settings, new Capacities(upright));
const types = (runs: readonly CargoRun[]) => plans(runs)[0]?.boxes.map(({ type }) => type);

describe('which containers the goods need', () => {
  it('takes one 40HQ for exactly 966 upright cartons and a second box for the 967th', () => {
    const [full] = plans([run(966, ['52', '38', '34'], '9.6')]);
    expect(full?.boxes).toMatchObject([
      { type: '40HQ', packages: 966, first: 1, last: 966, cargoKg: '9273.60', volume: '64.900', room: 0 },
    ]);
    expect(full?.boxes[0]?.spacePercent).toBe('100.0');
    expect(types([run(967, ['52', '38', '34'], '9.6')])).toHaveLength(2);
  });

  it('takes a 20GP for little, a 40GP before a 40HQ, and 20GPs for heavy goods', () => {
    expect(types([run(300, ['52', '38', '34'], '9.6')])).toEqual(['20GP']);
    expect(types([run(760, ['52', '38', '34'], '9.6')])).toEqual(['40GP']);
    expect(types([run(1100, ['40', '30', '25'], '38')])).toEqual(['20GP', '20GP']);
  });

  it('puts a 20GP behind a 40HQ when little is left over', () => {
    expect(types([run(1300, ['52', '38', '34'], '9.6')])).toEqual(['40HQ', '20GP']);
  });

  it('suggests to share a container up to 15 m³, and still shows the box', () => {
    const [shared, box] = plans([run(100, ['52', '38', '34'], '9.6')]);
    expect(shared).toMatchObject({
      kind: 'shared',
      suggested: true,
      boxes: [{ type: 'LCL', packages: 100 }],
    });
    expect(box).toMatchObject({ kind: 'containers', suggested: false, costIndex: 100 });
  });

  it('finds no plan for a package that fits in no box', () => {
    expect(plans([run(40, ['1300', '100', '100'], '900')])).toEqual([]);
  });
});

const edge = (from: number, to: number) => fc.integer({ min: from, max: to }).map(String);
const cargo = fc
  .array(
    fc.record({
      packages: fc.integer({ min: 1, max: 900 }),
      edges: fc.tuple(edge(20, 110), edge(20, 100), edge(15, 100)),
      grossKg: fc.integer({ min: 100, max: 4000 }).map((n) => decimal(n / 100)),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => rows.map(({ packages, edges, grossKg }) => run(packages, edges, grossKg)));

describe('every plan', () => {
  it('carries each carton once, in the order of the numbers, and fills no box beyond its space and weight', () => {
    fc.assert(
      fc.property(cargo, (runs) => {
        const all = runs.reduce((count, one) => count + one.packages, 0);
        for (const plan of plans(runs)) {
          expect(plan.boxes.reduce((count, box) => count + box.packages, 0)).toBe(all);
          let next = 1;
          for (const box of plan.boxes) {
            expect([box.first, box.last]).toEqual([next, next + box.packages - 1]);
            next = box.last + 1;
            if (plan.kind === 'shared') continue;
            expect(isTooFull(box)).toBe(false);
            expect(compare(box.weightPercent, 100)).not.toBe(1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never dearer than boxes of one kind alone', () => {
    fc.assert(
      fc.property(cargo, (runs) => {
        const containers = plans(runs).filter(({ kind }) => kind === 'containers');
        const [cheapest] = containers;
        if (cheapest === undefined) return;
        for (const plan of containers) expect(cheapest.costIndex).toBeLessThanOrEqual(plan.costIndex);
      }),
      { numRuns: 40 },
    );
  });
});

describe('cartons in the containers of a shipment', () => {
  const box = (type: string, cartons = 0) => ShipmentContainer.parse({ type, cartons });
  const load = (containers: ShipmentContainer[], runs: CargoRun[]) =>
    boxLoads(containers, runs, settings, new Capacities(upright));

  it('fill them one after the other while no count is given; what is too much stands in the last one', () => {
    const { loads, left } = load([box('20GP'), box('20GP')], [run(1000, ['52', '38', '34'], '9.6')]);
    expect(loads.map(({ packages }) => packages)).toEqual([401, 599]);
    expect(left).toBe(0);
    expect(loads.map(isTooFull)).toEqual([false, true]);
  });

  it('stand as the clerk counts them, and what no container holds is told', () => {
    const { loads, left, beyond } = load(
      [box('40HQ', 500), box('20GP', 300)],
      [run(1000, ['52', '38', '34'], '9.6')],
    );
    expect(loads.map(({ packages }) => packages)).toEqual([500, 300]);
    expect([left, beyond]).toEqual([200, 0]);
    expect(load([box('40HQ', 1200)], [run(1000, ['52', '38', '34'], '9.6')]).beyond).toBe(200);
  });

  it('keep the weight of the whole in the sum of the boxes', () => {
    fc.assert(
      fc.property(cargo, fc.integer({ min: 1, max: 5 }), (runs, count) => {
        const { loads, left } = load(
          Array.from({ length: count }, () => box('40HQ')),
          runs,
        );
        const whole = sum(runs.map((one) => decimal(Number(one.size.grossKg) * one.packages)));
        expect(left).toBe(0);
        expect(Number(sum(loads.map(({ cargoKg }) => cargoKg)))).toBeCloseTo(Number(whole), 1);
      }),
      { numRuns: 40 },
    );
  });
});
