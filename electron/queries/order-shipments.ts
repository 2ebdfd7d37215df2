import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { stands } from '#shared/shipping/open-pieces';
import { shipmentsOf } from '#shared/shipping/order-transport';
import type { Records } from './records';
import { remembered } from './remember';

type Shipments = Pick<Records, 'all'>;

/** Worked out once for each state of the collection, so that no order walks all shipments. */
const byOrder = remembered((shipments: readonly Shipment[]): ReadonlyMap<string, readonly Shipment[]> => {
  const found = new Map<string, Shipment[]>();
  for (const shipment of shipments) {
    for (const orderId of new Set(shipment.lines.map((line) => line.orderId))) {
      const known = found.get(orderId);
      if (known === undefined) found.set(orderId, [shipment]);
      else known.push(shipment);
    }
  }
  return found;
});

/** Shipments that carry something of the order, cancelled ones too. */
export function shipmentsWith(records: Shipments, orderId: SalesOrder['id']): readonly Shipment[] {
  return byOrder(records.all('shipments')).get(orderId) ?? [];
}

/** Those that stand, earliest ETD first. */
export function standingShipments(records: Shipments, orderId: SalesOrder['id']): readonly Shipment[] {
  return shipmentsOf(orderId, shipmentsWith(records, orderId));
}

/** Goods that stand in a shipment are invoiced there: invoicing the order too would charge them twice. */
export function shipsElsewhere(records: Shipments, orderId: SalesOrder['id']): boolean {
  return shipmentsWith(records, orderId).some(stands);
}
