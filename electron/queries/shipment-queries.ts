import { cartonFit } from '#shared/shipping/carton-fit';
import { minuteOf, todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import type { HandlersOf } from '../ipc/handlers';
import { type Moment, shippingSettings } from './shipment-cargo';
import type { ShipmentIndex } from './shipment-index';
import { openGoods, shipmentList, shipmentsOfOrder } from './shipment-list';
import { shipmentView } from './shipment-view';

type Channels =
  | 'shipments.list'
  | 'shipments.file'
  | 'shipments.history'
  | 'shipments.ofOrder'
  | 'shipments.openGoods'
  | 'shipments.fit'
  | 'shipments.settings';

/** The questions about shipments. */
export function shipmentQueries({ store, clock }: DeskContext, index: ShipmentIndex): HandlersOf<Channels> {
  const moment = (): Moment => ({ today: todayOf(clock), now: minuteOf(clock) });
  return {
    'shipments.list': (input) => shipmentList(index, input, moment()),
    'shipments.file': ({ shipmentId }) => shipmentView(store, index, shipmentId, moment()),
    'shipments.history': async ({ shipmentId }) =>
      (await store.history('shipments', shipmentId)).map((entry) => ({
        ...entry,
        changes: [...entry.changes],
      })),
    'shipments.ofOrder': ({ orderId }) => shipmentsOfOrder(store, index, orderId, moment()),
    'shipments.openGoods': ({ customerId, except }) => openGoods(store, index, customerId, except),
    'shipments.fit': ({ packing, upright, capVolume }) =>
      shippingSettings(store).boxes.map((box) => cartonFit(packing, box, { upright, capVolume })),
    'shipments.settings': () => shippingSettings(store),
  };
}
