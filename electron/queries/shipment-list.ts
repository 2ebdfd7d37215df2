import type {
  OpenOrder,
  ShipmentFilter,
  ShipmentList,
  ShipmentListInput,
  ShipmentRow,
} from '#shared/api/views/shipment-views';
import { SHIPMENT_FILTERS } from '#shared/api/views/shipment-views';
import { paperLines } from '#shared/documents/paper-line';
import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { openPieces, openSizes } from '#shared/shipping/open-pieces';
import { everythingOpen } from '#shared/shipping/shipment-lines';
import { isAshore } from '#shared/shipping/shipment-steps';
import { compare } from '#shared/values/decimal';
import type { CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import type { Records } from './records';
import { findItems } from './search-text';
import { type Moment, piecesElsewhere } from './shipment-cargo';
import type { ShipmentIndex } from './shipment-index';

/** Shipments that match; figures are worked out for the window only. */
export function shipmentList(index: ShipmentIndex, input: ShipmentListInput, moment: Moment): ShipmentList {
  const mine = index.all().filter(({ customerId }) => !input.customerId || customerId === input.customerId);
  const found = findItems(mine, (shipment) => index.hay(shipment), input.text);
  const counts = Object.fromEntries(
    SHIPMENT_FILTERS.map((filter) => [filter, found.items.filter((item) => passes(item, filter)).length]),
  );
  const items = sorted(
    found.items.filter((shipment) => passes(shipment, input.filter)),
    input.sort,
    index,
  );
  return {
    total: items.length,
    rows: items
      .slice(input.offset, input.offset + input.limit)
      .map((shipment) => index.row(shipment, moment)),
    // Object.fromEntries loses the names that SHIPMENT_FILTERS gave it.
    counts: counts as Record<ShipmentFilter, number>,
    approximate: found.approximate,
  };
}

function passes(shipment: Shipment, filter: ShipmentFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'open' ? isAshore(shipment.state) : shipment.state === filter;
}

/** Ships that leave first stand first; what has left, the latest first. */
function sorted(
  items: readonly Shipment[],
  sort: ShipmentListInput['sort'],
  index: ShipmentIndex,
): readonly Shipment[] {
  if (sort === 'number') return items;
  const key = (shipment: Shipment): string => {
    const { booking, state } = shipment;
    if (!isAshore(state)) return `z${inverted(booking.sailedOn ?? booking.etd ?? '')}`;
    if (sort === 'etd') return booking.etd ?? 'y';
    if (sort === 'customer') return index.customerName(shipment);
    return index.waitingCutOff(shipment) || 'y';
  };
  return items
    .map((shipment) => ({ shipment, key: key(shipment) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ shipment }) => shipment);
}

/** Digits counted down, so that the latest day sorts first. */
function inverted(day: string): string {
  return day === '' ? '~' : day.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

export function shipmentsOfOrder(
  records: Records,
  index: ShipmentIndex,
  orderId: SalesOrderId,
  moment: Moment,
): { shipments: ShipmentRow[]; open: boolean } {
  const order = records.get('orders', orderId);
  if (!order) return { shipments: [], open: false };
  const all = index.of(orderId);
  const elsewhere = piecesElsewhere([order], all, null);
  const last = (shipment: Shipment) => (shipment.state === 'cancelled' ? 1 : 0);
  return {
    shipments: [...all]
      .sort((a, b) => last(a) - last(b) || (a.number < b.number ? -1 : 1))
      .map((shipment) => index.row(shipment, moment)),
    open: order.stage.name !== 'cancelled' && everythingOpen(order, elsewhere).length > 0,
  };
}

/** The customer's orders with open pieces, the one that must leave first before the others. */
export function openGoods(
  records: Records,
  index: ShipmentIndex,
  customerId: CustomerId,
  except: ShipmentId | null,
): OpenOrder[] {
  const orders = records
    .all('orders')
    .filter((order) => order.customerId === customerId && isOpen(order.stage));
  const elsewhere = piecesElsewhere(orders, index.ofOrders(orders), except);
  return orders
    .flatMap((order) => {
      const lines = openLines(records, order, elsewhere);
      if (lines.length === 0) return [];
      const {
        id,
        number,
        customerOrderNo,
        currency,
        deliveryDate,
        incoterm,
        portOfLoading,
        portOfDischarge,
      } = order;
      return [
        {
          id,
          number,
          customerOrderNo,
          currency,
          stage: order.stage.name,
          deliveryDate,
          incoterm,
          portOfLoading,
          portOfDischarge,
          paymentTerms: order.paymentTerms.text,
          lines,
        },
      ];
    })
    .sort(
      (a, b) =>
        compareText(a.deliveryDate ?? '9999', b.deliveryDate ?? '9999') || compareText(a.number, b.number),
    );
}

function openLines(
  records: Records,
  order: SalesOrder,
  elsewhere: Parameters<typeof openPieces>[2],
): OpenOrder['lines'] {
  const products = order.lines.flatMap(({ productId }) =>
    productId === null ? [] : (records.get('products', productId) ?? []),
  );
  return paperLines(order, products).flatMap(({ line, itemNo, nameEn, nameZh }) => {
    const { ordered, open } = openPieces(order, line, elsewhere);
    if (compare(open, 0) <= 0) return [];
    const sizes = openSizes(order, line, elsewhere)
      .filter((part) => compare(part.open, 0) > 0)
      .map((part) => ({ size: part.size, quantity: part.open }));
    const { id: lineId, colour, unit } = line;
    return [{ lineId, itemNo, name: nameEn, nameZh, colour, unit, ordered, open, sizes }];
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
