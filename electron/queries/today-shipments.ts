import type { Target, TodayItem } from '#shared/api/views/today-view';
import { mustLeaveOn } from '#shared/checklists/check-standing';
import { ordersOf } from '#shared/documents/shipped-goods';
import { customerName } from '#shared/domain/customer';
import type { FormKind } from '#shared/domain/form-kind';
import { isOpen } from '#shared/domain/order-stage';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { LocalMinute, Shipment } from '#shared/domain/shipment';
import { type CutOffStanding, cutOffStandings } from '#shared/shipping/cut-offs';
import { stands } from '#shared/shipping/open-pieces';
import { isAshore } from '#shared/shipping/shipment-steps';
import { addDays, type PlainDate, parsePlainDate } from '#shared/values/plain-date';
import type { Records } from './records';
import { remembered } from './remember';
import { settledCutOffs, shippingSettings } from './shipment-cargo';
import type { ShipmentIndex } from './shipment-index';
import type { TodayFound } from './today-item';

/** Cut-offs stand on Today from so many days before. */
const CUT_OFF_DAYS = 3;

/** Minutes compare as texts; of thousands only the few in sight are looked at. */
const firstCutOff = remembered(({ booking }: Shipment): string =>
  Object.values(booking.cutOffs).reduce<string>(
    (first, at) => (at !== null && at < first ? at : first),
    '9999',
  ),
);

interface Day {
  readonly today: PlainDate;
  readonly now: LocalMinute;
}

type ItemMaker = (
  group: TodayFound['group'],
  kind: TodayItem['kind'],
  due: PlainDate | null,
  place: string,
  facts?: Record<string, string>,
) => TodayFound;

/** What shipments need today: cut-offs, the trailer of tomorrow, space not booked, advice not sent. */
export function* shipmentItems(records: Records, index: ShipmentIndex, day: Day): Generator<TodayFound> {
  const { bookDaysBefore } = shippingSettings(records);
  const tomorrow = addDays(day.today, 1);
  const lastMinute = `${addDays(day.today, CUT_OFF_DAYS)}T23:59`;
  for (const shipment of records.all('shipments')) {
    if (shipment.state === 'cancelled' || shipment.state === 'arrived') continue;
    const item = itemMaker(records, shipment);
    if (isAshore(shipment.state)) {
      if (firstCutOff(shipment) <= lastMinute)
        yield* cutOffItems(shipment, index.papers(shipment.id), day, item);
      yield* trailerItems(shipment, day, tomorrow, item);
      yield* bookingItems(records, shipment, day, bookDaysBefore, item);
    } else if (!index.papers(shipment.id).has('shipping-advice')) {
      yield item('due', 'advice-missing', shipment.booking.sailedOn, 'papers', {
        vessel: shipment.booking.vessel,
      });
    }
  }
  yield* unbookedOrders(records, index, day, bookDaysBefore);
}

function itemMaker(records: Records, shipment: Shipment): ItemMaker {
  const name = () => {
    const customer = records.get('customers', shipment.customerId);
    return customer === undefined ? '' : customerName(customer);
  };
  return (group, kind, due, place, facts = {}) => ({
    group,
    kind,
    due,
    facts,
    reference: shipment.number,
    customer: name(),
    target: { screen: 'shipment', shipmentId: shipment.id, place },
    id: `${shipment.id}:${kind}:${facts['cutOff'] ?? ''}`,
  });
}

function* cutOffItems(
  shipment: Shipment,
  papers: ReadonlyMap<FormKind, number>,
  { today, now }: Day,
  item: ItemMaker,
): Generator<TodayFound> {
  const done = settledCutOffs(shipment, papers.has('shipping-instruction'));
  for (const standing of cutOffStandings(shipment.booking.cutOffs, now, done)) {
    const due = dayOf(standing.at);
    if (standing.state === 'done' || due === null || due > addDays(today, CUT_OFF_DAYS)) continue;
    const facts = { cutOff: standing.kind, at: standing.at, hours: String(standing.hours) };
    yield item(groupOf(standing), 'cut-off', due, 'booking', facts);
  }
}

function groupOf(standing: CutOffStanding): TodayFound['group'] {
  if (standing.state === 'overdue') return 'late';
  return standing.state === 'today' ? 'due' : 'atRisk';
}

/** The evening before the trailer comes the gate must know plate, driver and time. */
function* trailerItems(
  { trailer, booking, state }: Shipment,
  { today }: Day,
  tomorrow: PlainDate,
  item: ItemMaker,
): Generator<TodayFound> {
  if (state === 'loaded') return;
  const comes = trailer.arrivesAt === null ? null : dayOf(trailer.arrivesAt);
  if (comes !== null && comes >= today && comes <= tomorrow) {
    const { arrivesAt, plate, driver } = trailer;
    yield item('due', 'trailer-comes', comes, 'trailer', { at: arrivesAt ?? '', plate, driver });
  } else if (comes === null && booking.etd !== null && booking.etd >= today && booking.etd <= tomorrow) {
    yield item('due', 'trailer-missing', booking.etd, 'trailer');
  }
}

function* bookingItems(
  records: Records,
  shipment: Shipment,
  { today }: Day,
  bookDaysBefore: number,
  item: ItemMaker,
): Generator<TodayFound> {
  if (shipment.state !== 'planned') return;
  const [leaves] = ordersOf(shipment, (id) => records.get('orders', id))
    .flatMap((order) => mustLeaveOn(order) ?? [])
    .sort();
  if (leaves === undefined || today < addDays(leaves, -bookDaysBefore)) return;
  yield item(today > leaves ? 'late' : 'atRisk', 'not-booked', leaves, 'booking');
}

/** Orders that must leave soon and stand in no shipment; what is late says so itself. */
function* unbookedOrders(
  records: Records,
  index: ShipmentIndex,
  { today }: Day,
  bookDaysBefore: number,
): Generator<TodayFound> {
  const last = addDays(today, bookDaysBefore);
  for (const order of records.all('orders')) {
    const leaves = isOpen(order.stage) ? leavesOn(order).day : null;
    if (leaves === null || leaves < today || leaves > last || order.shipment.vessel !== '') continue;
    if (index.of(order.id).some(stands)) continue;
    const customer = records.get('customers', order.customerId);
    const target: Target = { screen: 'order', orderId: order.id, tab: 'packing' };
    yield {
      group: 'atRisk',
      kind: 'not-booked',
      due: leaves,
      facts: {},
      reference: order.number,
      customer: customer === undefined ? '' : customerName(customer),
      target,
      id: `${order.id}:not-booked:`,
    };
  }
}

const leavesOn = remembered((order: SalesOrder) => ({ day: mustLeaveOn(order) }));

function dayOf(minute: LocalMinute): PlainDate | null {
  return parsePlainDate(minute.slice(0, 10));
}
