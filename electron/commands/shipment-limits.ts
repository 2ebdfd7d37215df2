import { ordersOf } from '#shared/documents/shipped-goods';
import type { OrderLine } from '#shared/domain/order-line';
import type { Shipment } from '#shared/domain/shipment';
import { packedFaults } from '#shared/shipping/hand-packing';
import { sizesShipped } from '#shared/shipping/open-pieces';
import { keyOf } from '#shared/shipping/shipment-lines';
import { newLineFaults } from '#shared/shipping/shipped-limits';
import { containerNumberFault, plainContainerNumber } from '#shared/values/container-number';
import { piecesElsewhere } from '../queries/shipment-cargo';
import type { Transaction } from '../store/transaction';
import { ruleBroken } from './outcome';

/** Refuses pieces beyond what the orders have open, and cartons that hold more than leaves. */
export function refuseGoods(tx: Transaction, before: Pick<Shipment, 'lines'>, after: Shipment): void {
  const orders = ordersOf({ lines: [...before.lines, ...after.lines] }, (id) => tx.get('orders', id));
  for (const order of orders) {
    const { number } = order;
    if (order.customerId !== after.customerId)
      throw ruleBroken('ships-to-other-customer', { number }, 'lines');
    if (order.currency !== after.currency)
      throw ruleBroken(
        'ships-in-other-currency',
        { number, currency: order.currency, wanted: after.currency },
        'lines',
      );
  }
  const elsewhere = piecesElsewhere(orders, tx.all('shipments'), after.id);
  const [fault] = newLineFaults(
    before.lines,
    after.lines,
    (id) => orders.find((order) => order.id === id),
    elsewhere,
  );
  if (fault !== undefined) {
    const { kind, order, item, size, shipped, limit } = fault;
    throw ruleBroken(kind, { order, item, size, shipped, limit }, 'lines');
  }
  const lineOf = new Map<string, OrderLine>(
    orders.flatMap((order) =>
      order.lines.map((line) => [keyOf({ orderId: order.id, lineId: line.id }), line] as const),
    ),
  );
  const [packed] = packedFaults(after.packed, after.lines, (line) => [
    ...sizesShipped(line, lineOf.get(keyOf(line))),
  ]);
  if (packed !== undefined) {
    const line = lineOf.get(packed.key);
    const item = line?.itemNo || line?.customerItemNo || '';
    const { kind, size, available } = packed;
    throw ruleBroken(kind, { item, size, packed: packed.packed, available }, 'packed');
  }
}

/** A container number that fails its check digit names no container: the clerk sees which digit would be right. */
export function refuseNumbers(
  before: Pick<Shipment, 'containers'>,
  after: Pick<Shipment, 'containers'>,
): void {
  const known = new Set(before.containers.map(({ number }) => number));
  for (const { number, type } of after.containers) {
    if (type === 'LCL' || known.has(number)) continue;
    const fault = containerNumberFault(number);
    if (fault === null) continue;
    const shown = plainContainerNumber(number);
    if (fault.kind === 'form') throw ruleBroken('container-number-form', { number: shown }, 'containers');
    throw ruleBroken('container-number-digit', { number: shown, right: fault.right }, 'containers');
  }
}
