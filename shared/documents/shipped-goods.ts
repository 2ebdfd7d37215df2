import type { Customer } from '#shared/domain/customer';
import type { OrderLine } from '#shared/domain/order-line';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment, ShippedLine } from '#shared/domain/shipment';
import { compare, ZERO } from '#shared/values/decimal';
import { type OrderCartons, type PackedByHand, palletised, planOrderCartons } from './order-cartons';
import { type PaperLine, paperLines } from './paper-line';

/** The goods of one shipment with everything that papers say about them. */
export interface ShippedGoods {
  readonly shipment: Shipment;
  /** The orders it carries, in the order of its lines. */
  readonly orders: readonly SalesOrder[];
  /**
   * The shipment written as one order: lines keyed `orderId/lineId` with the pieces that leave and the PO they
   * belong to, terms of the first order. Every form of an order is printed from it unchanged.
   */
  readonly order: SalesOrder;
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
}

/** The same goods have the same key on every paper. */
export function goodsKey(orderId: string, lineId: string): string {
  return `${orderId}/${lineId}`;
}

/** Orders of a shipment in the order of its lines; one that is gone is left out. */
export function ordersOf(
  shipment: Pick<Shipment, 'lines'>,
  find: (id: SalesOrder['id']) => SalesOrder | undefined,
): readonly SalesOrder[] {
  const ids = new Set(shipment.lines.map((line) => line.orderId));
  return [...ids].flatMap((id) => find(id) ?? []);
}

/** `null` while the shipment holds nothing. */
export function shippedGoods(
  shipment: Shipment,
  orders: readonly SalesOrder[],
  products: readonly Product[],
  customer: Customer,
): ShippedGoods | null {
  const [first] = orders;
  if (first === undefined) return null;
  const order = asOneOrder(shipment, first, orders, customer);
  const lines = paperLines(order, products);
  const planned = planOrderCartons(lines, {
    packed: shipment.packed.map(byHand),
    restartPerPo: shipment.numbersPerOrder,
  });
  return { shipment, orders, order, lines, cartons: palletised(planned, shipment.pallets) };
}

function byHand({ cartons, packing, contents }: Shipment['packed'][number]): PackedByHand {
  return {
    cartons,
    packing,
    contents: contents.map(({ orderId, lineId, size, perCarton }) => ({
      lineId: goodsKey(orderId, lineId),
      size,
      perCarton,
    })),
  };
}

function asOneOrder(
  shipment: Shipment,
  first: SalesOrder,
  orders: readonly SalesOrder[],
  customer: Customer,
): SalesOrder {
  const byId = new Map(orders.map((order) => [order.id, order]));
  const { booking } = shipment;
  return {
    ...first,
    number: contractNumbers(orders),
    customerOrderNo: orders.length === 1 ? first.customerOrderNo : '',
    currency: shipment.currency,
    portOfLoading: shipment.portOfLoading || first.portOfLoading,
    portOfDischarge: shipment.portOfDischarge || first.portOfDischarge || customer.portOfDischarge,
    consignee: shipment.consignee ?? first.consignee,
    notify: shipment.notify ?? first.notify,
    marks: shipment.marks ?? first.marks,
    freight: shipment.freight ?? (orders.length === 1 ? first.freight : null),
    insurance: shipment.insurance ?? (orders.length === 1 ? first.insurance : null),
    // A deposit belongs to the whole order; a part of it is settled on the account, not on this paper.
    ...(orders.length === 1 && shipsAll(shipment, first) ? {} : { depositReceived: null, laterDeposits: [] }),
    partialShipment: orders.every((order) => order.partialShipment),
    transhipment: orders.every((order) => order.transhipment),
    lines: shipment.lines.flatMap((shipped) => {
      const order = byId.get(shipped.orderId);
      const line = order?.lines.find(({ id }) => id === shipped.lineId);
      return order && line ? [shippedLine(order, line, shipped)] : [];
    }),
    shipment: {
      vessel: booking.vessel,
      voyage: booking.voyage,
      billOfLading: booking.billOfLading,
      container: shipment.containers
        .filter(({ number }) => number !== '')
        .map(({ number, type }) => (type === 'LCL' ? number : `${number} / ${type}`))
        .join(', '),
      seal: shipment.containers
        .map(({ seal }) => seal)
        .filter((seal) => seal !== '')
        .join(', '),
      etd: booking.etd,
      eta: booking.eta,
    },
  };
}

function shipsAll(shipment: Shipment, order: SalesOrder): boolean {
  const leaving = new Map(shipment.lines.map((line) => [line.lineId, line.quantity]));
  return order.lines.every((line) => compare(leaving.get(line.id) ?? ZERO, line.quantity) === 0);
}

/** `SO-2026-0001, SO-2026-0004`, at most three of them written out. */
export function contractNumbers(orders: readonly SalesOrder[]): string {
  const numbers = orders.map(({ number }) => number);
  const named = numbers.slice(0, 3).join(', ');
  return numbers.length <= 3 ? named : `${named} +${numbers.length - 3}`;
}

/** The pieces that leave; a breakdown that no longer adds up is left away instead of guessed. */
function shippedLine(order: SalesOrder, line: OrderLine, shipped: ShippedLine): OrderLine {
  const whole = compare(shipped.quantity, line.quantity) === 0;
  return {
    ...line,
    id: goodsKey(order.id, line.id),
    customerOrderNo: line.customerOrderNo || order.customerOrderNo,
    quantity: shipped.quantity,
    sizes: shipped.sizes.length > 0 ? shipped.sizes : whole ? line.sizes : [],
  };
}
