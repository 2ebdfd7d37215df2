import type { OrderTies } from '#shared/domain/order-follow-up';
import type { SalesOrder } from '#shared/domain/sales-order';
import { standingShipments } from './order-shipments';
import type { Records } from './records';

/** What hangs on an order beside its own record: papers, shipments, credit, inspections. */
export function orderTies(records: Pick<Records, 'all'>, orderId: SalesOrder['id']): OrderTies {
  const shipments = standingShipments(records, orderId);
  return {
    issued: records.all('issuedDocuments').filter((paper) => paper.orderId === orderId),
    isBooked: shipments.length > 0,
    hasCredit: shipments.some(({ creditId }) => creditId !== null),
    hasInspection: records.all('inspections').some((inspection) => inspection.orderId === orderId),
  };
}
