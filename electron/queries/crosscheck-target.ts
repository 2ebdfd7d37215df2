import type { MendTarget } from '#shared/api/channels/crosscheck';
import type { Difference } from '#shared/crosscheck/difference';
import type { PaperSource } from '#shared/domain/paper-source';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { ordersIn } from './crosscheck-papers';
import type { Records } from './records';

/** The page and field where a difference is mended, in terms of the records that stand behind the papers. */
export function mendTarget(
  records: Records,
  source: PaperSource,
  { mend, line }: Pick<Difference, 'mend' | 'line'>,
): MendTarget | null {
  const { field } = mend;
  const shipment = 'shipmentId' in source ? (records.get('shipments', source.shipmentId) ?? null) : null;
  const order = orderBehind(records, source, shipment, line?.key ?? '');
  const onOrder: MendTarget | null = order && { page: 'order', id: order.id, field };
  const onShipment: MendTarget | null = shipment && { page: 'shipment', id: shipment.id, field };
  switch (mend.page) {
    case 'settings':
      return { page: 'settings', field };
    case 'customer': {
      const id = shipment?.customerId ?? order?.customerId;
      return id === undefined ? null : { page: 'customer', id, field };
    }
    case 'product':
      return productTarget(order, line?.key ?? '', field) ?? onOrder;
    case 'order':
      return onOrder;
    case 'shipment':
    case 'papers':
      return onShipment ?? onOrder;
    case 'credit':
      return shipment?.creditId ? { page: 'credit', id: shipment.creditId, field } : (onShipment ?? onOrder);
  }
}

/** The order whose line it is, else the first of the shipment. */
function orderBehind(
  records: Records,
  source: PaperSource,
  shipment: Shipment | null,
  key: string,
): SalesOrder | null {
  const named = records.all('orders').find((order) => key.startsWith(`${order.id}/`));
  if (named !== undefined) return named;
  if ('orderId' in source) return records.get('orders', source.orderId) ?? null;
  return shipment === null ? null : (ordersIn(records, shipment)[0] ?? null);
}

/** Carton data and codes that the line took from its product are mended there. */
function productTarget(order: SalesOrder | null, key: string, field: string): MendTarget | null {
  const line = order?.lines.find(({ id }) => key === `${order.id}/${id}`);
  if (line === undefined || line.productId === null) return null;
  const own = field === 'packing' ? line.packing !== null : field === 'hsCode' && line.hsCode !== null;
  return own ? null : { page: 'product', id: line.productId, field };
}
