import type { ShipmentMove } from '#shared/api/views/shipment-views';
import { isDepositMissing } from '#shared/checklists/deposit';
import { ordersOf } from '#shared/documents/shipped-goods';
import { isOpen } from '#shared/domain/order-stage';
import type { Shipment } from '#shared/domain/shipment';
import { hasLeftWholly } from '#shared/shipping/order-transport';
import { hasSailed, mayMove, moved } from '#shared/shipping/shipment-steps';
import type { PlainDate } from '#shared/values/plain-date';
import { piecesElsewhere } from '../queries/shipment-cargo';
import type { Transaction } from '../store/transaction';
import { ruleBroken } from './outcome';
import { refuseGoods, refuseNumbers } from './shipment-limits';

type Move = Pick<ShipmentMove, 'state' | 'on' | 'reason'>;

/** One step of the shipment; when the ship leaves, the orders that have left wholly are shipped. */
export function moveShipment(tx: Transaction, shipment: Shipment, { state, on, reason }: Move): void {
  if (!mayMove(shipment.state, state))
    throw ruleBroken('step-not-possible', { from: shipment.state, to: state }, 'state');
  const why = reason.trim();
  if (state === 'cancelled' && why === '') throw ruleBroken('reason-needed', {}, 'reason');
  if (state === 'cancelled') refuseIssued(tx, shipment);
  if (state !== 'planned' && state !== 'cancelled' && shipment.lines.length === 0)
    throw ruleBroken('shipment-empty', { number: shipment.number }, 'lines');
  const next = moved(shipment, state, on, why);
  // Its pieces may have been shipped otherwise meanwhile.
  if (shipment.state === 'cancelled') refuseGoods(tx, { lines: [] }, next);
  if (hasSailed(state) || state === 'loaded') refuseNumbers({ containers: [] }, next);
  tx.put('shipments', next);
  if (hasSailed(state) && !hasSailed(shipment.state)) followOrders(tx, next, next.booking.sailedOn ?? on);
}

/** Papers of goods that do not leave must be voided first, or their invoice stays in the books. */
function refuseIssued(tx: Transaction, { id, number }: Shipment): void {
  const paper = tx.all('issuedDocuments').find((item) => item.shipmentId === id && item.voided === null);
  if (paper) throw ruleBroken('shipment-papers-stand', { number, paper: paper.number });
}

function followOrders(tx: Transaction, shipment: Shipment, on: PlainDate): void {
  const orders = ordersOf(shipment, (id) => tx.get('orders', id));
  const sailed = tx.all('shipments').filter(({ state }) => hasSailed(state));
  const gone = piecesElsewhere(orders, sailed, null);
  for (const order of orders) {
    // A deposit that is missing needs the clerk's word; the page of the shipment says so.
    const blocked = order.stage.name === 'confirmed' && isDepositMissing(order);
    if (!isOpen(order.stage) || blocked || !hasLeftWholly(order, gone)) continue;
    tx.put('orders', { ...order, stage: { name: 'shipped', since: on } });
  }
}
