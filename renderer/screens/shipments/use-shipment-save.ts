import type { InputOf } from '#shared/api/contract';
import type { ShipmentView } from '#shared/api/views/shipment-views';
import type { Shipment } from '#shared/domain/shipment';
import { type ChainedSave, useChainedSave } from '../../client/use-chained-save';
import { useCommand } from '../../client/use-command';

export type ShipmentPatch = InputOf<'shipments.save'>['patch'];
export type SaveShipment = ChainedSave<Shipment, ShipmentPatch>;

export function useShipmentSave(view: ShipmentView): SaveShipment {
  const { send } = useCommand('shipments.save');
  return useChainedSave(view.shipment, view.revision, (shipmentId, revision, patch: ShipmentPatch) =>
    send({ shipmentId, revision, patch }),
  );
}
