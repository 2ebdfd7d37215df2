import { mustLeaveOn } from '#shared/checklists/check-standing';
import { goodsKey, type ShippedGoods } from '#shared/documents/shipped-goods';
import type { Customer } from '#shared/domain/customer';
import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { LocalMinute, Shipment } from '#shared/domain/shipment';
import type { ShippingSettings } from '#shared/domain/shipping-settings';
import { compare, divide, multiply, subtract, ZERO } from '#shared/values/decimal';
import { addDays, daysBetween, type PlainDate } from '#shared/values/plain-date';
import type { BoxLoads } from './box-loads';
import { boxWarnings } from './box-warnings';
import type { ContainerPlan } from './container-plan';
import type { CutOffStanding } from './cut-offs';
import { packedFaults } from './hand-packing';
import { termDifferences } from './joint-terms';
import { openPieces, type ShippedByLine, sizesShipped } from './open-pieces';
import { keyOf } from './shipment-lines';
import { hasSailed, isAshore } from './shipment-steps';
import { type ShipmentWarning, warning } from './shipment-warning';
import { lineFaults } from './shipped-limits';

/** All that is known of a shipment when its warnings are looked for. */
export interface ShipmentFacts {
  readonly shipment: Shipment;
  readonly customer: Customer;
  readonly orders: readonly SalesOrder[];
  /** Pieces in other shipments that stand. */
  readonly elsewhere: ShippedByLine;
  /** `null` while nothing is shipped. */
  readonly goods: ShippedGoods | null;
  readonly settings: ShippingSettings;
  readonly boxes: BoxLoads;
  readonly plans: readonly ContainerPlan[];
  readonly cutOffs: readonly CutOffStanding[];
  /** A shipping advice that stands. */
  readonly advised: boolean;
  readonly now: LocalMinute;
  readonly today: PlainDate;
}

/** Errors first, then warnings, then notes; each in the order of the places. */
export function shipmentWarnings(facts: ShipmentFacts): readonly ShipmentWarning[] {
  if (facts.shipment.state === 'cancelled') return [];
  const found = [
    ...goodsWarnings(facts),
    ...termDifferences(facts.orders, facts.customer).map(({ kind, ...rest }) =>
      warning(kind, 'warning', 'goods', rest),
    ),
    ...packingWarnings(facts),
    ...boxWarnings(facts),
    ...bookingWarnings(facts),
    ...trailerWarnings(facts),
  ];
  if (hasSailed(facts.shipment.state) && !facts.advised)
    found.push(warning('advice-missing', 'warning', 'papers'));
  const rank = { error: 0, warning: 1, note: 2 };
  return found.sort((a, b) => rank[a.level] - rank[b.level]);
}

function* goodsWarnings({ shipment, orders, elsewhere }: ShipmentFacts): Generator<ShipmentWarning> {
  if (shipment.lines.length === 0) yield warning('nothing-shipped', 'error', 'goods');
  const byId = new Map<string, SalesOrder>(orders.map((order) => [order.id, order]));
  for (const { kind, key, ...fault } of lineFaults(shipment.lines, (id) => byId.get(id), elsewhere)) {
    yield warning(kind, 'error', 'goods', { ...fault }, key);
  }
  for (const order of orders) {
    const { number, stage } = order;
    if (stage.name === 'cancelled') yield warning('order-cancelled', 'error', 'goods', { order: number });
    const early = stage.name === 'confirmed' || stage.name === 'production' || stage.name === 'inspected';
    if (early && (shipment.state === 'loaded' || hasSailed(shipment.state)))
      yield warning('order-not-ready', 'warning', 'goods', { order: number, stage: stage.name });
    if (!order.partialShipment && !shipsWhole(shipment, order, elsewhere))
      yield warning('partial-not-allowed', 'warning', 'goods', { order: number });
  }
}

function shipsWhole(shipment: Shipment, order: SalesOrder, elsewhere: ShippedByLine): boolean {
  const leaving = new Map(shipment.lines.map((line) => [keyOf(line), line.quantity]));
  return order.lines.every((line) => {
    const pieces = openPieces(order, line, elsewhere);
    const here = leaving.get(goodsKey(order.id, line.id)) ?? ZERO;
    return compare(pieces.elsewhere, 0) === 0 && compare(here, line.quantity) >= 0;
  });
}

/** Share of the tare in the gross weight that is believable, percent (D12). */
const TARE_FROM = 1;
const TARE_TO = 40;

function* packingWarnings({ shipment, orders, goods }: ShipmentFacts): Generator<ShipmentWarning> {
  if (goods === null) return;
  // An item in ten colours lacks its carton data once.
  const unpacked = new Map(goods.cartons.unpacked.map(({ line, itemNo }) => [itemNo, line.id]));
  for (const [item, key] of unpacked) yield warning('packing-missing', 'error', 'packing', { item }, key);
  const lineOf = new Map<string, OrderLine>(
    orders.flatMap((order) => order.lines.map((line) => [goodsKey(order.id, line.id), line])),
  );
  const faults = packedFaults(shipment.packed, shipment.lines, (line) => [
    ...sizesShipped(line, lineOf.get(keyOf(line))),
  ]);
  for (const { kind, packedId, key, ...rest } of faults) {
    const item = goods.lines.find(({ line }) => line.id === key)?.itemNo ?? '';
    yield warning(kind, 'error', 'packing', { ...rest, item }, packedId);
  }
  const told = new Set<string>();
  for (const row of goods.cartons.rows) {
    const { netPerCarton: net, grossPerCarton: gross } = row;
    const tare = divide(multiply(subtract(gross, net), 100), gross);
    const key = row.contents[0]?.lineId ?? '';
    if (told.has(key)) continue;
    const item = goods.lines.find(({ line }) => line.id === key)?.itemNo ?? '';
    if (compare(tare, 0) <= 0)
      yield warning('net-above-gross', 'error', 'packing', { item, net, gross }, key);
    else if (compare(tare, TARE_FROM) < 0 || compare(tare, TARE_TO) > 0)
      yield warning('tare-unusual', 'warning', 'packing', { item, net, gross }, key);
    else continue;
    told.add(key);
  }
  const { pallets, totals } = goods.cartons;
  if (pallets !== null && compare(pallets.volume, totals.volume) < 0)
    yield warning('pallets-too-small', 'error', 'packing', {
      pallets: pallets.volume,
      cartons: totals.volume,
    });
}

function* bookingWarnings(facts: ShipmentFacts): Generator<ShipmentWarning> {
  const { shipment, orders, settings, cutOffs, today } = facts;
  const { booking, state } = shipment;
  const dates = orders.flatMap((order) => mustLeaveOn(order) ?? []).sort();
  const [leaves] = dates;
  if (state === 'planned' && leaves !== undefined && today >= addDays(leaves, -settings.bookDaysBefore)) {
    const level = today > leaves ? 'error' : 'warning';
    yield warning('not-booked', level, 'booking', {
      date: leaves,
      days: String(daysBetween(today, leaves)),
    });
  }
  if (booking.etd !== null) {
    for (const order of orders) {
      const latest = order.deliveryDateMeans === 'ex-factory' ? null : mustLeaveOn(order);
      if (latest !== null && booking.etd > latest && isAshore(state))
        yield warning('etd-after-delivery', 'warning', 'booking', {
          order: order.number,
          etd: booking.etd,
          date: latest,
        });
    }
    if (booking.eta !== null && booking.eta < booking.etd)
      yield warning('eta-before-etd', 'error', 'booking', { etd: booking.etd, eta: booking.eta });
  }
  for (const { kind, at, state: standing } of cutOffs) {
    if (standing === 'overdue' && isAshore(state))
      yield warning('cut-off-passed', 'error', 'booking', { cutOff: kind, at }, kind);
    if (booking.etd !== null && at.slice(0, 10) > booking.etd)
      yield warning('cut-off-after-etd', 'error', 'booking', { cutOff: kind, at, etd: booking.etd }, kind);
  }
  if (state !== 'planned' && state !== 'booked' && booking.vessel === '')
    yield warning('vessel-missing', 'warning', 'booking');
  if (hasSailed(state) && booking.billOfLading === '')
    yield warning('bill-of-lading-missing', 'warning', 'booking');
}

function* trailerWarnings({ shipment, today }: ShipmentFacts): Generator<ShipmentWarning> {
  const { trailer, booking, state } = shipment;
  const { containerYard } = booking.cutOffs;
  if (trailer.arrivesAt !== null && containerYard !== null && trailer.arrivesAt > containerYard)
    yield warning('trailer-after-cut-off', 'error', 'trailer', {
      at: trailer.arrivesAt,
      cutOff: containerYard,
    });
  const soon = booking.etd !== null && booking.etd <= addDays(today, 3);
  if (state === 'booked' && soon && (trailer.arrivesAt === null || trailer.plate === ''))
    yield warning('trailer-missing', 'warning', 'trailer', { etd: booking.etd ?? '' });
}
