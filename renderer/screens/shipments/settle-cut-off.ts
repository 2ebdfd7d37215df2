import type { CutOffKind } from '#shared/domain/shipment';
import type { SaveShipment } from './use-shipment-save';

/** Ticks the matter of a cut-off off, or takes the tick back; one that is not known has nothing to settle. */
export function settleCutOff(save: SaveShipment, kind: CutOffKind): Promise<boolean> {
  return save(({ booking }) => {
    if (booking.cutOffs[kind] === null) return {};
    const settled = booking.settled.includes(kind)
      ? booking.settled.filter((other) => other !== kind)
      : [...booking.settled, kind];
    return { booking: { ...booking, settled } };
  });
}
