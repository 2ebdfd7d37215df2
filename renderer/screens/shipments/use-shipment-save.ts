import { useCallback, useMemo, useRef } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { Shipment } from '#shared/domain/shipment';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

export type ShipmentPatch = InputOf<'shipments.save'>['patch'];
/** The patch is made from the shipment as the last save left it. */
export interface SaveShipment {
  (change: (shipment: Shipment) => ShipmentPatch): Promise<boolean>;
  /** The revision the page stands on, once everything typed before is saved. */
  seen(): Promise<number>;
}

/** Saves one after the other, each on top of the one before; what did not work stands in the status line. */
export function useShipmentSave(view: ShipmentView): SaveShipment {
  const { send } = useCommand('shipments.save');
  const textOf = useProblemText();
  const known = useRef({ shipment: view.shipment, revision: view.revision });
  if (known.current.shipment.id !== view.shipment.id || view.revision > known.current.revision) {
    known.current = { shipment: view.shipment, revision: view.revision };
  }
  const say = useRef(textOf);
  say.current = textOf;
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const save = useCallback(
    (change: (shipment: Shipment) => ShipmentPatch) => {
      const saved = queue.current.then(async () => {
        const { shipment, revision } = known.current;
        const patch = change(shipment);
        const result = await send({ shipmentId: shipment.id, revision, patch });
        if (!result.ok) {
          announceProblem(say.current(result.problem));
          return false;
        }
        if (known.current.shipment.id === shipment.id && known.current.revision === revision) {
          // Every field of the patch is one of the shipment.
          known.current = {
            shipment: { ...shipment, ...patch } as Shipment,
            revision: result.value.revision,
          };
        }
        return true;
      });
      queue.current = saved;
      return saved;
    },
    [send],
  );
  return useMemo(
    () =>
      Object.assign((change: Parameters<typeof save>[0]) => save(change), {
        seen: () => queue.current.then(() => known.current.revision),
      }),
    [save],
  );
}
