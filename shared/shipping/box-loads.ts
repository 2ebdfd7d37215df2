import type { ShipmentContainer } from '#shared/domain/shipment';
import type { ContainerBox, ShippingSettings } from '#shared/domain/shipping-settings';
import { add, type DecimalText, round } from '#shared/values/decimal';
import { type BoxLoad, type Capacities, Cargo, type CargoRun, cargoPackages } from './box-filling';

/** The cargo of a shipment in its own containers. */
export interface BoxLoads {
  readonly loads: readonly BoxLoad[];
  /** Packages that stand in no container. */
  readonly left: number;
  /** Packages the containers name beyond those there are. */
  readonly beyond: number;
}

export function boxOf(settings: ShippingSettings, container: ShipmentContainer): ContainerBox | null {
  return settings.boxes.find(({ type }) => type === container.type) ?? null;
}

/**
 * Cartons stand in the containers in the order of their numbers: as many as the container says, or, while none says
 * any, as many as fit, and the rest in the last one.
 */
export function boxLoads(
  containers: readonly ShipmentContainer[],
  runs: readonly CargoRun[],
  settings: ShippingSettings,
  capacities: Capacities,
): BoxLoads {
  const cargo = new Cargo(runs, capacities);
  const counted = containers.some(({ cartons }) => cartons > 0);
  const loads = containers.map((container, at) => {
    const box = boxOf(settings, container);
    if (counted) return cargo.put(box, container.cartons);
    if (at === containers.length - 1 || box === null) return cargo.put(box, cargo.left);
    return cargo.fill(box);
  });
  const named = containers.reduce((count, { cartons }) => count + cartons, 0);
  return { loads, left: cargo.left, beyond: Math.max(0, named - cargoPackages(runs)) };
}

export interface VerifiedGross {
  /** 1: the loaded box was weighed. 2: cargo, pallets, dunnage and tare were added up (SOLAS VI/2). */
  readonly method: 1 | 2;
  readonly kg: DecimalText;
}

/** `null` while neither the weighed mass nor the tare is known. */
export function verifiedGross(container: ShipmentContainer, cargoKg: DecimalText): VerifiedGross | null {
  if (container.verifiedGrossKg !== null) return { method: 1, kg: container.verifiedGrossKg };
  if (container.tareKg === null) return null;
  return { method: 2, kg: round(add(add(cargoKg, container.dunnageKg ?? round(0, 2)), container.tareKg), 2) };
}
