import { z } from 'zod';
import { ShippedLine } from '#shared/domain/shipment';
import { ShippingSettings } from '#shared/domain/shipping-settings';
import { CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { Packing } from '#shared/values/packing';
import { command, query } from '../channel';
import { HistoryEntry } from '../views/order-views';
import { CartonFit } from '../views/shipment-plan';
import {
  OpenOrder,
  ShipmentList,
  ShipmentListInput,
  ShipmentMove,
  ShipmentPatch,
  ShipmentRow,
  ShipmentView,
} from '../views/shipment-views';

const Nothing = z.object({});
const Made = z.object({ shipmentId: ShipmentId, number: z.string() });
const Revision = z.object({ revision: z.number().int() });

/** All that a shipment is shown from. */
const CARGO = [
  'shipments',
  'orders',
  'customers',
  'products',
  'company',
  'settings',
  'issuedDocuments',
] as const;

/** Shipments: goods of one customer that leave together. */
export const shipmentChannels = {
  'shipments.list': query(ShipmentListInput, ShipmentList, [...CARGO]),
  'shipments.file': query(z.object({ shipmentId: ShipmentId }), ShipmentView, [...CARGO]),
  'shipments.history': query(z.object({ shipmentId: ShipmentId }), z.array(HistoryEntry), ['shipments']),
  /** The shipments an order is in, those that were cancelled last, and whether anything of it is still open. */
  'shipments.ofOrder': query(
    z.object({ orderId: SalesOrderId }),
    z.object({ shipments: z.array(ShipmentRow), open: z.boolean() }),
    [...CARGO],
  ),
  /** The customer's orders with open pieces; pieces of `except` count as open. */
  'shipments.openGoods': query(
    z.object({ customerId: CustomerId, except: ShipmentId.nullable().default(null) }),
    z.array(OpenOrder),
    ['orders', 'shipments', 'products'],
  ),
  /** How many cartons of one kind each box takes. */
  'shipments.fit': query(
    z.object({ packing: Packing, upright: z.boolean(), capVolume: z.boolean() }),
    z.array(CartonFit),
    ['settings'],
  ),
  /** From orders of one customer in one currency, with everything that is open. */
  'shipments.create': command(z.object({ orderIds: z.array(SalesOrderId).min(1).max(100) }), Made),
  'shipments.save': command(
    z.object({ shipmentId: ShipmentId, revision: z.number().int(), patch: ShipmentPatch }),
    Revision,
  ),
  /** Adds what is open of these orders to the lines. */
  'shipments.addOrders': command(
    z.object({
      shipmentId: ShipmentId,
      revision: z.number().int(),
      orderIds: z.array(SalesOrderId).min(1).max(100),
    }),
    Revision,
  ),
  /** Moves these pieces into a shipment of their own. */
  'shipments.split': command(
    z.object({
      shipmentId: ShipmentId,
      revision: z.number().int(),
      lines: z.array(ShippedLine).min(1).max(5000),
    }),
    Made,
  ),
  /** Takes all goods of `from` over and removes it; refused once papers of `from` are issued. */
  'shipments.join': command(
    z.object({
      shipmentId: ShipmentId,
      revision: z.number().int(),
      from: ShipmentId,
      /** The other shipment as the clerk saw it: what was changed in it since must not vanish unseen. */
      fromRevision: z.number().int(),
    }),
    Revision,
  ),
  /** Planned → booked → loaded → sailed → arrived, or cancelled; orders that have left wholly follow. */
  'shipments.moveState': command(ShipmentMove, Nothing),
  /** Only while nothing is issued. */
  'shipments.remove': command(z.object({ shipmentId: ShipmentId, revision: z.number().int() }), Nothing),
  'shipments.settings': query(Nothing, ShippingSettings, ['settings']),
  'shipments.saveSettings': command(ShippingSettings, ShippingSettings),
} as const;
