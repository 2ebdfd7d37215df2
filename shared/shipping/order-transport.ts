import { goodsKey } from '#shared/documents/shipped-goods';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { NO_SHIPMENT, type ShipmentDetails } from '#shared/domain/shipment-details';
import { compare } from '#shared/values/decimal';
import { type ShippedByLine, stands } from './open-pieces';
import { hasSailed } from './shipment-steps';

/** The shipments that stand and carry something of the order, earliest ETD first. */
export function shipmentsOf<S extends Pick<Shipment, 'state' | 'lines' | 'booking' | 'number'>>(
  orderId: SalesOrder['id'],
  shipments: Iterable<S>,
): readonly S[] {
  return [...shipments]
    .filter((shipment) => stands(shipment) && shipment.lines.some((line) => line.orderId === orderId))
    .sort((a, b) => compareText(departureOf(a), departureOf(b)) || compareText(a.number, b.number));
}

function departureOf({ booking }: Pick<Shipment, 'booking'>): string {
  return booking.sailedOn ?? booking.etd ?? '9999';
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How the goods of an order travel: as its shipment says, never kept twice. Several shipments name each. */
export function transportOf(
  order: Pick<SalesOrder, 'id' | 'shipment'>,
  shipments: readonly Shipment[],
): ShipmentDetails {
  const mine = shipmentsOf(order.id, shipments);
  if (mine.length === 0) return order.shipment;
  const [first] = mine;
  const each = (say: (shipment: Shipment) => string) =>
    [...new Set(mine.map(say).filter((text) => text !== ''))].join(', ');
  return {
    ...NO_SHIPMENT,
    vessel: each(({ booking }) => booking.vessel),
    voyage: each(({ booking }) => booking.voyage),
    billOfLading: each(({ booking }) => booking.billOfLading),
    container: each(containerText),
    seal: each(({ containers }) => filled(containers.map(({ seal }) => seal))),
    etd: first?.booking.sailedOn ?? first?.booking.etd ?? null,
    eta: first?.booking.arrivedOn ?? first?.booking.eta ?? null,
  };
}

function containerText({ containers }: Shipment): string {
  return filled(
    containers.map(({ number, type }) => (number === '' || type === 'LCL' ? number : `${number} / ${type}`)),
  );
}

function filled(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(', ');
}

/** `2×40HQ, 20GP`, `LCL`, '' while no container is decided. */
export function boxesText(containers: Shipment['containers']): string {
  const counts = new Map<string, number>();
  for (const { type } of containers) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].map(([type, count]) => (type === 'LCL' ? type : `${count}×${type}`)).join(', ');
}

/** Has every ordered piece left with a ship? `sailed` counts the shipments that have. */
export function hasLeftWholly(order: SalesOrder, sailed: ShippedByLine): boolean {
  const wanted = order.lines.filter((line) => compare(line.quantity, 0) > 0);
  return (
    wanted.length > 0 &&
    wanted.every((line) => {
      const gone = sailed.get(goodsKey(order.id, line.id));
      return gone !== undefined && compare(gone.quantity, line.quantity) >= 0;
    })
  );
}

export function isAtSea(shipment: Pick<Shipment, 'state'>): boolean {
  return hasSailed(shipment.state);
}
