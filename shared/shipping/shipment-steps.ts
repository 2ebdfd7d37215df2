import type { Shipment, ShipmentState } from '#shared/domain/shipment';
import type { PlainDate } from '#shared/values/plain-date';

/** The steps of a shipment in their order. */
export const SHIPMENT_STEPS = ['planned', 'booked', 'loaded', 'sailed', 'arrived'] as const;

export function stepOf(state: ShipmentState): number {
  return (SHIPMENT_STEPS as readonly ShipmentState[]).indexOf(state);
}

/** Somebody still has to do something before the ship leaves. */
export function isAshore(state: ShipmentState): boolean {
  return state === 'planned' || state === 'booked' || state === 'loaded';
}

export function hasSailed(state: ShipmentState): boolean {
  return state === 'sailed' || state === 'arrived';
}

export function nextStep(state: ShipmentState): ShipmentState | null {
  if (state === 'cancelled') return null;
  return SHIPMENT_STEPS[stepOf(state) + 1] ?? null;
}

/**
 * On shore a shipment goes back and forth; once it has sailed it only arrives, and undo takes a wrong click back.
 * A cancelled one may be planned again.
 */
export function mayMove(from: ShipmentState, to: ShipmentState): boolean {
  if (from === to) return false;
  if (from === 'cancelled') return to === 'planned';
  if (to === 'cancelled') return isAshore(from);
  return isAshore(from) || stepOf(to) > stepOf(from);
}

/** The shipment after the step, with the day on which it happened. */
export function moved(shipment: Shipment, to: ShipmentState, on: PlainDate, reason: string): Shipment {
  const { booking } = shipment;
  const next = { ...shipment, state: to, cancelReason: to === 'cancelled' ? reason : '' };
  switch (to) {
    case 'booked':
      return { ...next, booking: { ...booking, bookedOn: booking.bookedOn ?? on } };
    case 'sailed':
      return { ...next, booking: { ...booking, bookedOn: booking.bookedOn ?? on, sailedOn: on } };
    case 'arrived':
      return {
        ...next,
        booking: { ...booking, sailedOn: booking.sailedOn ?? booking.etd ?? on, arrivedOn: on },
      };
    case 'planned':
    case 'loaded':
    case 'cancelled':
      return next;
  }
}
