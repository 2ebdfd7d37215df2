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
  const found = new Map<string, readonly ContainerBox[]>();
  for (const base of usual) {
    const alone = boxesAlone(runs, base, capacities);
    if (alone === null) continue;
    for (const mix of mixesOf(base, alone, usual)) {
      const name = mix.map(({ type }) => type).join(' ');
      if (!found.has(name) && takesAll(runs, mix, capacities)) found.set(name, mix);
    }
  }
  const containers = [...found.values()]
    .sort((a, b) => costOf(a) - costOf(b) || a.length - b.length)
    .slice(0, PLANS_SHOWN)
    // Weights and volumes are worked out only for the plans that are shown.
    .map((boxes) => planFor(runs, boxes, capacities));
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
    if (count === BOXES_MAX || cargo.skim(box) === 0) return null;
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

/** Do the boxes take everything, and does none of them stay empty? */
function takesAll(
  runs: readonly CargoRun[],
  boxes: readonly ContainerBox[],
  capacities: Capacities,
): boolean {
  const cargo = new Cargo(runs, capacities);
  return boxes.every((box) => cargo.skim(box) > 0) && cargo.left === 0;
}

function costOf(boxes: readonly ContainerBox[]): number {
  return boxes.reduce((cost, box) => cost + box.costIndex, 0);
}

function planFor(
  runs: readonly CargoRun[],
  boxes: readonly ContainerBox[],
  capacities: Capacities,
): ContainerPlan {
  const cargo = new Cargo(runs, capacities);
  const loads = boxes.map((box): PlannedBox => ({ ...cargo.fill(box), type: box.type }));
  return { kind: 'containers', boxes: loads, costIndex: costOf(boxes), suggested: false };
}
