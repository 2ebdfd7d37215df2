import { containerNumberFault, plainContainerNumber } from '#shared/values/container-number';
import { absolute, compare, type DecimalText, multiply, subtract } from '#shared/values/decimal';
import { isTooFull } from './box-filling';
import { boxOf, verifiedGross } from './box-loads';
import { isAshore } from './shipment-steps';
import { type ShipmentWarning, warning } from './shipment-warning';
import type { ShipmentFacts } from './shipment-warnings';

/** Weighed and added masses of one box may differ by so many percent before somebody should look. */
const MASS_DIFFERENCE_PERCENT = 5;

/** Containers: numbers, what stands in them, and how heavy that is. */
export function* boxWarnings(facts: ShipmentFacts): Generator<ShipmentWarning> {
  const { shipment, boxes, plans } = facts;
  const seen = new Map<string, number>();
  for (const [at, container] of shipment.containers.entries()) {
    yield* numberWarnings(facts, at);
    yield* loadWarnings(facts, at);
    const number = plainContainerNumber(container.number);
    const first = seen.get(number);
    if (number !== '' && first !== undefined && container.type !== 'LCL')
      yield warning(
        'container-number-double',
        'error',
        'containers',
        { number, first: String(first + 1) },
        `${at}`,
      );
    else seen.set(number, at);
  }
  if (shipment.containers.length === 0) return;
  if (boxes.left > 0)
    yield warning('cartons-not-placed', 'error', 'containers', { cartons: String(boxes.left) });
  if (boxes.beyond > 0)
    yield warning('cartons-placed-too-many', 'error', 'containers', { cartons: String(boxes.beyond) });
  const shared = plans[0]?.kind === 'shared' && shipment.containers.every(({ type }) => type !== 'LCL');
  if (shared && isAshore(shipment.state)) {
    const volume = plans[0]?.boxes[0]?.volume ?? '';
    yield warning('shared-suggested', 'note', 'containers', { volume });
  }
}

function* numberWarnings({ shipment, cutOffs }: ShipmentFacts, at: number): Generator<ShipmentWarning> {
  const container = shipment.containers[at];
  if (container === undefined) return;
  const fault = container.type === 'LCL' ? null : containerNumberFault(container.number);
  if (fault !== null) {
    const right = fault.kind === 'check-digit' ? String(fault.right) : '';
    yield warning(
      'container-number-wrong',
      'error',
      'containers',
      { number: container.number, right },
      `${at}`,
    );
  }
  const loaded = shipment.state !== 'planned' && shipment.state !== 'booked';
  if (!loaded || container.type === 'LCL') return;
  if (container.number === '')
    yield warning('container-number-missing', 'warning', 'containers', {}, `${at}`);
  else if (container.seal === '')
    yield warning('seal-missing', 'warning', 'containers', { number: container.number }, `${at}`);
  const due = cutOffs.some(
    ({ kind, state }) => kind === 'verifiedGrossMass' && state !== 'done' && state !== 'later',
  );
  if (due && isAshore(shipment.state) && container.verifiedGrossKg === null && container.tareKg === null)
    yield warning('verified-gross-missing', 'warning', 'containers', { number: container.number }, `${at}`);
}

function* loadWarnings({ shipment, boxes, settings }: ShipmentFacts, at: number): Generator<ShipmentWarning> {
  const container = shipment.containers[at];
  const load = boxes.loads[at];
  const box = container && boxOf(settings, container);
  if (!container || !load || !box) return;
  const { type } = box;
  if (isTooFull(load))
    yield warning('box-too-full', 'warning', 'containers', { type, percent: load.spacePercent }, `${at}`);
  if (compare(load.cargoKg, box.payloadKg) > 0)
    yield warning(
      'box-overweight',
      'error',
      'containers',
      { type, kg: load.cargoKg, limit: box.payloadKg },
      `${at}`,
    );
  else if (compare(load.cargoKg, box.roadKg) > 0)
    yield warning(
      'road-overweight',
      'warning',
      'containers',
      { type, kg: load.cargoKg, limit: box.roadKg },
      `${at}`,
    );
  const weighed = container.verifiedGrossKg;
  if (weighed === null || load.packages === 0) return;
  const summed = verifiedGross(
    { ...container, verifiedGrossKg: null, tareKg: container.tareKg ?? box.tareKg },
    load.cargoKg,
  );
  if (summed !== null && farApart(weighed, summed.kg))
    yield warning(
      'verified-gross-unlikely',
      'warning',
      'containers',
      { kg: weighed, summed: summed.kg },
      `${at}`,
    );
}

function farApart(a: DecimalText, b: DecimalText): boolean {
  const apart = multiply(absolute(subtract(a, b)), 100);
  return compare(apart, multiply(b, MASS_DIFFERENCE_PERCENT)) > 0;
}
