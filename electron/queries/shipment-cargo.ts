import { ProblemError, problem } from '#shared/api/problem';
import { ordersOf, type ShippedGoods, shippedGoods } from '#shared/documents/shipped-goods';
import type { Customer } from '#shared/domain/customer';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { CutOffKind, LocalMinute, Shipment } from '#shared/domain/shipment';
import { DEFAULT_SHIPPING_SETTINGS, type ShippingSettings } from '#shared/domain/shipping-settings';
import { type ShippedByLine, shippedByLine } from '#shared/shipping/open-pieces';
import type { PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';

/** The moment at which something is asked. */
export interface Moment {
  readonly today: PlainDate;
  readonly now: LocalMinute;
}

/** A shipment with the records it is made of. */
export interface Cargo {
  readonly shipment: Shipment;
  readonly customer: Customer;
  readonly orders: readonly SalesOrder[];
  /** `null` while it holds nothing. */
  readonly goods: ShippedGoods | null;
}

export function shippingSettings(records: Pick<Records, 'get'>): ShippingSettings {
  return records.get('settings', 'settings')?.shipping ?? DEFAULT_SHIPPING_SETTINGS;
}

export function cargoOf(records: Pick<Records, 'get'>, shipment: Shipment): Cargo {
  const customer = records.get('customers', shipment.customerId);
  if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
  const orders = ordersOf(shipment, (id) => records.get('orders', id));
  const ids = new Set(orders.flatMap((order) => order.lines.map((line) => line.productId)));
  const products = [...ids].flatMap((id) => (id === null ? [] : (records.get('products', id) ?? [])));
  return { shipment, customer, orders, goods: shippedGoods(shipment, orders, products, customer) };
}

/** Pieces of these orders in shipments that stand, `except` one. */
export function piecesElsewhere(
  orders: Iterable<SalesOrder>,
  shipments: Iterable<Shipment>,
  except: Shipment['id'] | null,
): ShippedByLine {
  const byId = new Map<string, SalesOrder>();
  for (const order of orders) byId.set(order.id, order);
  const lines = new Map<string, Map<string, SalesOrder['lines'][number]>>();
  const find = (orderId: string, lineId: string) => {
    const order = byId.get(orderId);
    if (order === undefined) return undefined;
    const known = lines.get(orderId) ?? new Map(order.lines.map((line) => [line.id, line]));
    lines.set(orderId, known);
    return known.get(lineId);
  };
  const mine = [...shipments].filter((shipment) => shipment.lines.some((line) => byId.has(line.orderId)));
  return shippedByLine(mine, find, except);
}

/** Cut-offs whose matter is settled: what the clerk ticked, and the instruction once its paper is issued. */
export function settledCutOffs(shipment: Shipment, instructed: boolean): ReadonlySet<CutOffKind> {
  return new Set<CutOffKind>([
    ...shipment.booking.settled,
    ...(instructed ? ['shippingInstruction' as const] : []),
  ]);
}
