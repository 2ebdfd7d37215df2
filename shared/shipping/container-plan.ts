import type { BoxType, ContainerBox, ShippingSettings } from '#shared/domain/shipping-settings';
import { compare } from '#shared/values/decimal';
import {
  type BoxLoad,
  type Capacities,
  Cargo,
  type CargoRun,
  cargoPackages,
  cargoVolume,
} from './box-filling';

/** Most containers of one shipment; the record holds no more. */
const BOXES_MAX = 40;
/** Plans shown beside the cheapest. */
const PLANS_SHOWN = 4;

export interface PlannedBox extends BoxLoad {
  readonly type: BoxType | 'LCL';
}

/** One way to ship the goods. */
export interface ContainerPlan {
  readonly kind: 'containers' | 'shared';
  readonly boxes: readonly PlannedBox[];
  /** Freight in percent of one 20GP; 0 for a shared container. */
  readonly costIndex: number;
  readonly suggested: boolean;
}

/**
 * Boxes that take all packages in the order of their numbers, the least freight first. Mostly boxes of one kind, the
 * last one or two perhaps of another: more kinds are never cheaper by the usual freights.
 */
export function containerPlans(
  runs: readonly CargoRun[],
  settings: ShippingSettings,
  capacities: Capacities,
): readonly ContainerPlan[] {
  if (cargoPackages(runs) === 0) return [];
  const usual = settings.boxes.filter((box) => box.usual);
  const found = new Map<string, ContainerPlan>();
  for (const base of usual) {
    const alone = boxesAlone(runs, base, capacities);
    if (alone === null) continue;
    for (const mix of mixesOf(base, alone, usual)) {
      const plan = planFor(runs, mix, capacities);
      if (plan !== null) found.set(plan.boxes.map(({ type }) => type).join(' '), plan);
    }
  }
  const containers = [...found.values()]
    .sort((a, b) => a.costIndex - b.costIndex || a.boxes.length - b.boxes.length)
    .slice(0, PLANS_SHOWN);
  const shared = sharedPlan(runs, settings, capacities);
  if (shared !== null) return [shared, ...containers];
  return containers.map((plan, at) => ({ ...plan, suggested: at === 0 }));
}

/** Little goods share a container with others. */
function sharedPlan(
  runs: readonly CargoRun[],
  settings: ShippingSettings,
  capacities: Capacities,
): ContainerPlan | null {
  if (compare(cargoVolume(runs), settings.sharedUpTo) > 0) return null;
  const load = new Cargo(runs, capacities).put(null, cargoPackages(runs));
  return { kind: 'shared', boxes: [{ ...load, type: 'LCL' }], costIndex: 0, suggested: true };
}

/** `null` when a package fits in no such box, or the boxes would be too many. */
function boxesAlone(runs: readonly CargoRun[], box: ContainerBox, capacities: Capacities): number | null {
  const cargo = new Cargo(runs, capacities);
  let count = 0;
  while (cargo.left > 0) {
    if (count === BOXES_MAX || cargo.fill(box).packages === 0) return null;
    count += 1;
  }
  return count;
}

/** The boxes of one kind, and with the last one or two replaced by up to two of other kinds; bigger boxes first. */
function* mixesOf(
  base: ContainerBox,
  alone: number,
  usual: readonly ContainerBox[],
): Generator<readonly ContainerBox[]> {
  yield repeated(base, alone);
  const others = usual.filter((box) => box.type !== base.type);
  for (const kept of [alone - 1, alone - 2]) {
    if (kept < 0) continue;
    for (const first of others) {
      yield sorted([...repeated(base, kept), first]);
      for (const second of others) yield sorted([...repeated(base, kept), first, second]);
    }
  }
}

function repeated(box: ContainerBox, count: number): readonly ContainerBox[] {
  return Array.from({ length: count }, () => box);
}

function sorted(boxes: readonly ContainerBox[]): readonly ContainerBox[] {
  return [...boxes].sort((a, b) => compare(b.usableVolume, a.usableVolume));
}

/** `null` when the boxes do not take everything, or one of them stays empty. */
function planFor(
  runs: readonly CargoRun[],
  boxes: readonly ContainerBox[],
  capacities: Capacities,
): ContainerPlan | null {
  const cargo = new Cargo(runs, capacities);
  const loads: PlannedBox[] = [];
  for (const box of boxes) {
    const load = cargo.fill(box);
    if (load.packages === 0) return null;
    loads.push({ ...load, type: box.type });
  }
  if (cargo.left > 0) return null;
  const costIndex = boxes.reduce((cost, box) => cost + box.costIndex, 0);
  return { kind: 'containers', boxes: loads, costIndex, suggested: false };
}
