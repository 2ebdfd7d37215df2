import type { SearchHit } from '#shared/api/views/file-views';
import type { Route } from './route';

/** Where a search hit is opened. A paper opens at the order or quotation it belongs to, whose id it carries. */
export function routeOfHit(hit: SearchHit): Route {
  switch (hit.kind) {
    case 'order':
      return { screen: 'order', orderId: hit.id };
    case 'customer':
      return { screen: 'customer', customerId: hit.id };
    case 'product':
      return { screen: 'product', productId: hit.id };
    case 'quotation':
      return { screen: 'quotation', quotationId: hit.id };
    case 'shipment':
      return { screen: 'shipment', shipmentId: hit.id };
    case 'credit':
      return { screen: 'credit', creditId: hit.id };
    case 'inspection':
      return { screen: 'inspection', inspectionId: hit.id };
    case 'complaint':
      return { screen: 'complaint', complaintId: hit.id };
    case 'paper':
      return { screen: 'order', orderId: hit.id, tab: 'papers' };
  }
}
