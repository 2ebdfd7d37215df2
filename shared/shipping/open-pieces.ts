import { goodsKey } from '#shared/documents/shipped-goods';
import type { OrderLine, SizeQuantity } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment, ShippedLine } from '#shared/domain/shipment';
import {
  add,
  compare,
  type DecimalText,
  divide,
  floor,
  isWhole,
  multiply,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import type { ShipmentId } from '#shared/values/ids';

/** Pieces of one order line in some shipments, and of its sizes as far as they are named. */
export interface ShippedPieces {
  readonly quantity: DecimalText;
  readonly sizes: ReadonlyMap<string, DecimalText>;
}

/** Pieces by `orderId/lineId`. */
export type ShippedByLine = ReadonlyMap<string, ShippedPieces>;

const NONE: ShippedPieces = { quantity: ZERO, sizes: new Map() };

/** What one order line may still give to a shipment. */
export interface OpenPieces {
  readonly ordered: DecimalText;
  /** In other shipments that stand. */
  readonly elsewhere: DecimalText;
  /** ordered − elsewhere, never below zero. */
  readonly open: DecimalText;
  /** Most that may leave: what is open and the over-delivery that was agreed. */
  readonly limit: DecimalText;
}

export function stands(shipment: Pick<Shipment, 'state'>): boolean {
  return shipment.state !== 'cancelled';
}

/** Pieces in all shipments that stand, `except` one. */
export function shippedByLine(
  shipments: Iterable<Pick<Shipment, 'id' | 'state' | 'lines'>>,
  orderLine: (orderId: string, lineId: string) => OrderLine | undefined,
  except: ShipmentId | null = null,
): ShippedByLine {
  const pieces = new Map<string, { quantity: DecimalText; sizes: Map<string, DecimalText> }>();
  for (const shipment of shipments) {
    if (shipment.id === except || !stands(shipment)) continue;
    for (const shipped of shipment.lines) {
      const key = goodsKey(shipped.orderId, shipped.lineId);
      const known = pieces.get(key) ?? { quantity: ZERO, sizes: new Map<string, DecimalText>() };
      known.quantity = add(known.quantity, shipped.quantity);
      const line = orderLine(shipped.orderId, shipped.lineId);
      for (const { size, quantity } of sizesShipped(shipped, line)) {
        known.sizes.set(size, add(known.sizes.get(size) ?? ZERO, quantity));
      }
      pieces.set(key, known);
    }
  }
  return pieces;
}

/** A line that leaves whole needs no breakdown of its own: it is that of the order. */
export function sizesShipped(
  shipped: Pick<ShippedLine, 'quantity' | 'sizes'>,
  line: OrderLine | undefined,
): readonly SizeQuantity[] {
  if (shipped.sizes.length > 0) return shipped.sizes;
  return line !== undefined && compare(shipped.quantity, line.quantity) === 0 ? line.sizes : [];
}

export function openPieces(
  order: Pick<SalesOrder, 'id' | 'overDeliveryPercent'>,
  line: OrderLine,
  elsewhere: ShippedByLine,
): OpenPieces {
  const gone = elsewhere.get(goodsKey(order.id, line.id)) ?? NONE;
  return piecesOf(line.quantity, gone.quantity, order.overDeliveryPercent);
}

/** The same for each size; empty for a line whose sizes do not add up to it. */
export function openSizes(
  order: Pick<SalesOrder, 'id' | 'overDeliveryPercent'>,
  line: OrderLine,
  elsewhere: ShippedByLine,
): readonly (OpenPieces & { readonly size: string })[] {
  if (!hasSizes(line)) return [];
  const gone = elsewhere.get(goodsKey(order.id, line.id)) ?? NONE;
  return line.sizes.map(({ size, quantity }) => ({
    size,
    ...piecesOf(quantity, gone.sizes.get(size) ?? ZERO, order.overDeliveryPercent),
  }));
}

/** A breakdown counts only when it adds up to the line and names no size twice. */
export function hasSizes(line: Pick<OrderLine, 'sizes' | 'quantity'>): boolean {
  const { sizes } = line;
  if (sizes.length === 0 || new Set(sizes.map(({ size }) => size)).size !== sizes.length) return false;
  return compare(sum(sizes.map(({ quantity }) => quantity)), line.quantity) === 0;
}

function piecesOf(ordered: DecimalText, elsewhere: DecimalText, percent: DecimalText | null): OpenPieces {
  const rest = subtract(ordered, elsewhere);
  const most = multiply(ordered, divide(add(100, percent ?? ZERO), 100));
  // Goods that are counted are not shipped in fractions.
  const allowed = subtract(isWhole(ordered) ? floor(most) : most, elsewhere);
  return { ordered, elsewhere, open: notNegative(rest), limit: notNegative(allowed) };
}

function notNegative(value: DecimalText): DecimalText {
  return compare(value, 0) < 0 ? ZERO : value;
}
