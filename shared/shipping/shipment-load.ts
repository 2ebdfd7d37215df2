import type { OrderCartons } from '#shared/documents/order-cartons';
import type { Shipment } from '#shared/domain/shipment';
import type { ShippingSettings } from '#shared/domain/shipping-settings';
import { type BoxLoad, Capacities, type CargoRun, cargoRuns, palletRuns } from './box-filling';
import { type BoxLoads, boxLoads } from './box-loads';
import { type ContainerPlan, containerPlans } from './container-plan';

/** The cartons of a shipment in its containers, and which containers they need. Counts are cartons, never pallets. */
export interface ShipmentLoad {
  readonly boxes: BoxLoads;
  readonly plans: readonly ContainerPlan[];
}

/** Cartons on pallets are loaded pallet by pallet; each pallet carries its share of the cartons. */
export function shipmentLoad(
  shipment: Pick<Shipment, 'containers' | 'pallets' | 'loading'>,
  cartons: OrderCartons,
  settings: ShippingSettings,
): ShipmentLoad {
  const { containers, pallets, loading } = shipment;
  const capacities = new Capacities(loading);
  const { cartons: total, grossKg } = cartons.totals;
  if (total === 0) return { boxes: boxLoads(containers, [], settings, capacities), plans: [] };
  if (pallets === null) return loadOf(cargoRuns(cartons), containers, settings, capacities);
  const { count } = pallets;
  const upTo = (pallet: number) => Math.round((total * pallet) / count);
  const inCartons = <L extends BoxLoad>(load: L): L => {
    if (load.packages === 0) return load;
    const before = upTo(load.first - 1);
    const last = upTo(load.last);
    const room = Math.round((load.room * total) / count);
    return { ...load, first: before + 1, last, packages: last - before, room };
  };
  const onPallets = containers.map((container) => ({
    ...container,
    cartons: container.cartons === 0 ? 0 : Math.max(1, Math.round((container.cartons * count) / total)),
  }));
  const load = loadOf(palletRuns(grossKg, pallets), onPallets, settings, capacities);
  return {
    boxes: {
      loads: load.boxes.loads.map(inCartons),
      left: load.boxes.left === 0 ? 0 : total - upTo(count - load.boxes.left),
      beyond: load.boxes.beyond === 0 ? 0 : upTo(count + load.boxes.beyond) - total,
    },
    plans: load.plans.map((plan) => ({ ...plan, boxes: plan.boxes.map(inCartons) })),
  };
}

function loadOf(
  runs: readonly CargoRun[],
  containers: Shipment['containers'],
  settings: ShippingSettings,
  capacities: Capacities,
): ShipmentLoad {
  return {
    boxes: boxLoads(containers, runs, settings, capacities),
    plans: containerPlans(runs, settings, capacities),
  };
}
