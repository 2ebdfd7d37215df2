import type { ShipmentPatch } from '#shared/api/views/shipment-views';
import { Settings } from '#shared/domain/settings';
import { Shipment, type ShippedLine } from '#shared/domain/shipment';
import { everythingOpen, joinedLines, keyOf, remainingLines } from '#shared/shipping/shipment-lines';
import { isAshore } from '#shared/shipping/shipment-steps';
import { add, ZERO } from '#shared/values/decimal';
import type { SalesOrderId, ShipmentId } from '#shared/values/ids';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import { piecesElsewhere, shippingSettings } from '../queries/shipment-cargo';
import { anyPaper } from '../queries/shipment-view';
import type { Transaction } from '../store/transaction';
import type { DeskContext } from './context';
import { giveBackNumber, takeNumber } from './numbers';
import { orderIn } from './order-commands';
import { notFound, ruleBroken, valueOrThrow } from './outcome';
import { refuseGoods, refuseNumbers } from './shipment-limits';
import { moveShipment } from './shipment-moves';

type Channels =
  | 'shipments.create'
  | 'shipments.save'
  | 'shipments.addOrders'
  | 'shipments.split'
  | 'shipments.join'
  | 'shipments.moveState'
  | 'shipments.remove'
  | 'shipments.saveSettings';

/** Goods that leave together: made from orders, filled in, split and joined until the ship leaves. */
export function shipmentCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store } = desk;
  const revised = (shipmentId: ShipmentId) => ({ revision: store.revision('shipments', shipmentId) });
  return {
    'shipments.create': async ({ orderIds }) => {
      const made = valueOrThrow(
        await store.change('shipments.create', (tx) => createShipment(tx, desk, orderIds)),
      );
      return { shipmentId: made.id, number: made.number };
    },
    'shipments.save': async ({ shipmentId, revision, patch }) => {
      valueOrThrow(
        await store.change('shipments.save', (tx) => {
          tx.expect('shipments', shipmentId, revision);
          saveShipment(tx, shipmentIn(tx, shipmentId), patch);
        }),
      );
      return revised(shipmentId);
    },
    'shipments.addOrders': async ({ shipmentId, revision, orderIds }) => {
      valueOrThrow(
        await store.change('shipments.addOrders', (tx) => {
          tx.expect('shipments', shipmentId, revision);
          const shipment = ashore(shipmentIn(tx, shipmentId));
          const open = openOf(tx, orderIds, shipment);
          const wanted = new Map(open.map((line) => [keyOf(line), line]));
          // A line that is here in part takes the rest; what is new stands behind.
          const lines = shipment.lines.map((line) => wanted.get(keyOf(line)) ?? line);
          const known = new Set(lines.map(keyOf));
          const fresh = open.filter((line) => !known.has(keyOf(line)));
          if (fresh.length === 0 && lines.every((line, at) => line.quantity === shipment.lines[at]?.quantity))
            throw ruleBroken('nothing-open', {}, 'lines');
          saveShipment(tx, shipment, { lines: [...lines, ...fresh] });
        }),
      );
      return revised(shipmentId);
    },
    'shipments.split': async ({ shipmentId, revision, lines }) => {
      const made = valueOrThrow(
        await store.change('shipments.split', (tx) => {
          tx.expect('shipments', shipmentId, revision);
          return splitShipment(tx, desk, shipmentIn(tx, shipmentId), lines);
        }),
      );
      return { shipmentId: made.id, number: made.number };
    },
    'shipments.join': async ({ shipmentId, revision, from, fromRevision }) => {
      valueOrThrow(
        await store.change('shipments.join', (tx) => {
          tx.expect('shipments', shipmentId, revision);
          tx.expect('shipments', from, fromRevision);
          joinShipments(tx, shipmentIn(tx, shipmentId), shipmentIn(tx, from));
        }),
      );
      return revised(shipmentId);
    },
    'shipments.moveState': async (move) => {
      valueOrThrow(
        await store.change('shipments.moveState', (tx) => {
          const shipment = shipmentIn(tx, move.shipmentId);
          tx.expect('shipments', move.shipmentId, move.revision);
          moveShipment(tx, shipment, move);
        }),
      );
      return {};
    },
    'shipments.remove': async ({ shipmentId, revision }) => {
      valueOrThrow(
        await store.change('shipments.remove', (tx) => {
          const shipment = shipmentIn(tx, shipmentId);
          tx.expect('shipments', shipmentId, revision);
          removeShipment(tx, shipment);
        }),
      );
      return {};
    },
    'shipments.saveSettings': async (shipping) => {
      valueOrThrow(
        await store.change('shipments.saveSettings', (tx) => {
          tx.put('settings', { ...(tx.get('settings', 'settings') ?? Settings.parse({})), shipping });
        }),
      );
      return shippingSettings(store);
    },
  };
}

export function shipmentIn(tx: Transaction, shipmentId: ShipmentId): Shipment {
  const shipment = tx.get('shipments', shipmentId);
  if (!shipment) throw notFound('shipment');
  return shipment;
}

/** Goods at sea stay as they are. */
function ashore(shipment: Shipment): Shipment {
  if (!isAshore(shipment.state))
    throw ruleBroken('shipment-has-left', { number: shipment.number, state: shipment.state });
  return shipment;
}

/** All that no other shipment carries of orders of one customer in one currency. */
function openOf(
  tx: Transaction,
  orderIds: readonly SalesOrderId[],
  into: Pick<Shipment, 'id' | 'customerId' | 'currency'> | null,
): readonly ShippedLine[] {
  const orders = [...new Set(orderIds)].map((id) => orderIn(tx, id));
  const [first] = orders;
  const customerId = into?.customerId ?? first?.customerId;
  const currency = into?.currency ?? first?.currency;
  for (const order of orders) {
    const { number } = order;
    if (order.stage.name === 'cancelled') throw ruleBroken('order-is-cancelled', { number });
    if (order.customerId !== customerId) throw ruleBroken('ships-to-other-customer', { number });
    if (order.currency !== currency)
      throw ruleBroken('ships-in-other-currency', {
        number,
        currency: order.currency,
        wanted: currency ?? '',
      });
  }
  const elsewhere = piecesElsewhere(orders, tx.all('shipments'), into?.id ?? null);
  return orders.flatMap((order) => everythingOpen(order, elsewhere));
}

function createShipment(tx: Transaction, desk: DeskContext, orderIds: readonly SalesOrderId[]): Shipment {
  const lines = openOf(tx, orderIds, null);
  const [first] = orderIds.map((id) => orderIn(tx, id));
  if (first === undefined) throw notFound('order');
  if (lines.length === 0) throw ruleBroken('nothing-open', { number: first.number }, 'lines');
  const made = freshShipment(tx, desk, first.customerId, first.currency, lines);
  return tx.put('shipments', {
    ...made,
    // The dates the order knows already; from here on the shipment keeps them.
    booking: {
      ...made.booking,
      vessel: first.shipment.vessel,
      voyage: first.shipment.voyage,
      billOfLading: first.shipment.billOfLading,
      etd: first.shipment.etd,
      eta: first.shipment.eta,
    },
  });
}

function freshShipment(
  tx: Transaction,
  desk: DeskContext,
  customerId: Shipment['customerId'],
  currency: Shipment['currency'],
  lines: readonly ShippedLine[],
): Shipment {
  const today = todayOf(desk.clock);
  const number = takeNumber(tx, 'shipment', today, (taken) =>
    tx.all('shipments').some((shipment) => shipment.number === taken),
  );
  return Shipment.parse({ id: tx.nextId(), number, customerId, currency, lines, createdOn: today });
}

function saveShipment(tx: Transaction, shipment: Shipment, patch: ShipmentPatch): Shipment {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  const next: Shipment = { ...shipment, ...named };
  if (patch.lines !== undefined || patch.packed !== undefined) {
    ashore(shipment);
    refuseGoods(tx, shipment, next);
  }
  if (goodsChange(shipment, next)) refuseDeclaredGoods(tx, shipment.id);
  if (patch.containers !== undefined) refuseNumbers(shipment, next);
  return tx.put('shipments', next);
}

/** Pieces, cartons or outer packages: what the declaration counts. */
function goodsChange(before: Shipment, after: Shipment): boolean {
  const counted = ({ lines, packed, pallets }: Shipment) => JSON.stringify([lines, packed, pallets]);
  return counted(before) !== counted(after);
}

/** What was declared is what leaves: the declaration is taken back to a draft before its goods change. */
function refuseDeclaredGoods(tx: Transaction, shipmentId: ShipmentId): void {
  const state = tx.all('declarations').find((one) => one.shipmentId === shipmentId)?.state;
  if (state?.name === 'declared' || state?.name === 'released')
    throw ruleBroken('declaration-is-declared', { on: state.on }, 'lines');
}

/** The pieces leave this shipment for one of their own: together they are what was there before. */
function splitShipment(
  tx: Transaction,
  desk: DeskContext,
  shipment: Shipment,
  lines: readonly ShippedLine[],
): Shipment {
  ashore(shipment);
  const rest = remainingLines(shipment.lines, lines);
  if (rest === null) throw ruleBroken('split-too-much', { number: shipment.number }, 'lines');
  if (rest.length === 0) throw ruleBroken('split-everything', { number: shipment.number }, 'lines');
  saveShipment(tx, shipment, { lines: [...rest] });
  const made = freshShipment(tx, desk, shipment.customerId, shipment.currency, lines);
  const { portOfLoading, portOfDischarge, placeOfDelivery, consignee, notify, marks, creditId } = shipment;
  return tx.put('shipments', {
    ...made,
    ...{ portOfLoading, portOfDischarge, placeOfDelivery, consignee, notify, marks, creditId },
  });
}

function joinShipments(tx: Transaction, shipment: Shipment, from: Shipment): void {
  ashore(shipment);
  ashore(from);
  const { number } = from;
  if (from.id === shipment.id) throw ruleBroken('join-itself', { number });
  if (from.customerId !== shipment.customerId) throw ruleBroken('ships-to-other-customer', { number });
  if (from.currency !== shipment.currency)
    throw ruleBroken('ships-in-other-currency', {
      number,
      currency: from.currency,
      wanted: shipment.currency,
    });
  removeShipment(tx, from);
  const taken = new Set(shipment.packed.map(({ id }) => id));
  const packed = from.packed.map((row) => (taken.has(row.id) ? { ...row, id: tx.nextId() } : row));
  saveShipment(tx, shipment, {
    lines: [...joinedLines(shipment.lines, from.lines)],
    packed: [...shipment.packed, ...packed],
    ...kept(shipment, from),
  });
}

/** What the clerk had entered of the one that goes: its charges add, its boxes come along. */
function kept(shipment: Shipment, from: Shipment): Partial<Shipment> {
  const both = (a: Shipment['freight'], b: Shipment['freight']) => (a === null ? b : add(a, b ?? ZERO));
  const known = new Set(shipment.containers.map(({ number }) => number));
  // A box without a number is a plan for other goods than these.
  const boxes = from.containers.filter(({ number }) => number !== '' && !known.has(number));
  return {
    freight: both(shipment.freight, from.freight),
    insurance: both(shipment.insurance, from.insurance),
    containers: [...shipment.containers, ...boxes],
    creditId: shipment.creditId ?? from.creditId,
    note: [shipment.note, from.note].filter((text) => text !== '').join('\n'),
  };
}

function removeShipment(tx: Transaction, shipment: Shipment): void {
  const { id, number } = shipment;
  if (anyPaper(tx, id)) throw ruleBroken('shipment-issued', { number });
  if (!isAshore(shipment.state) && shipment.state !== 'cancelled')
    throw ruleBroken('shipment-has-left', { number, state: shipment.state });
  if (tx.all('declarations').some(({ shipmentId }) => shipmentId === id))
    throw ruleBroken('shipment-declared', { number });
  const presents = tx
    .all('credits')
    .some(({ presentations }) => presentations.some(({ shipmentIds }) => shipmentIds.includes(id)));
  if (presents) throw ruleBroken('shipment-presented', { number });
  giveBackNumber(tx, 'shipment', shipment.createdOn, number);
  tx.remove('shipments', id);
}
