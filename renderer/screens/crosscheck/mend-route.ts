import type { MendTarget } from '#shared/api/channels/crosscheck';
import type { OrderTab, Route, ShipmentTab } from '../../app/route';

/** Fields of an order that stand on another tab than its lines. */
const TAB_OF_FIELD: Readonly<Record<string, OrderTab>> = {
  packing: 'packing',
  packed: 'packing',
  marks: 'packing',
  consignee: 'packing',
  notify: 'packing',
  portOfLoading: 'packing',
  portOfDischarge: 'packing',
  placeOfDelivery: 'packing',
  booking: 'packing',
  containers: 'packing',
  totals: 'packing',
  number: 'papers',
  date: 'papers',
  totalAmount: 'papers',
  prices: 'papers',
};

const TAB_OF_SHIPMENT_FIELD: Readonly<Record<string, ShipmentTab>> = {
  packed: 'packing',
  pallets: 'packing',
  totals: 'packing',
  containers: 'containers',
  booking: 'booking',
  marks: 'booking',
  consignee: 'booking',
  notify: 'booking',
  portOfLoading: 'booking',
  portOfDischarge: 'booking',
  placeOfDelivery: 'booking',
  carrierDraft: 'draft',
  number: 'papers',
  date: 'papers',
  totalAmount: 'papers',
  prices: 'papers',
};

/** The page where a difference is mended; `null` where it has none. */
export function mendRoute(target: MendTarget): Route | null {
  switch (target.page) {
    case 'settings':
      return { screen: 'settings' };
    case 'customer':
      return { screen: 'customer', customerId: target.id };
    case 'product':
      return { screen: 'product', productId: target.id };
    case 'order':
      return { screen: 'order', orderId: target.id, tab: TAB_OF_FIELD[target.field] ?? 'lines' };
    case 'shipment':
      return {
        screen: 'shipment',
        shipmentId: target.id,
        tab: TAB_OF_SHIPMENT_FIELD[target.field] ?? 'goods',
      };
    case 'credit':
      return { screen: 'credit', creditId: target.id };
  }
}
