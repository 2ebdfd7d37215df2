import { goodsKey } from '#shared/documents/shipped-goods';
import type { OrderLine, SizeQuantity } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { ShippedLine } from '#shared/domain/shipment';
import { add, compare, subtract, sum, ZERO } from '#shared/values/decimal';
import { openPieces, openSizes, type ShippedByLine } from './open-pieces';

/** Everything of an order that no other shipment carries, size by size where the order has sizes. */
export function everythingOpen(order: SalesOrder, elsewhere: ShippedByLine): readonly ShippedLine[] {
  return order.lines.flatMap((line) => {
    const { open } = openPieces(order, line, elsewhere);
    if (compare(open, 0) <= 0) return [];
    return [
      { orderId: order.id, lineId: line.id, quantity: open, sizes: openBreakdown(order, line, elsewhere) },
    ];
  });
}

/** Sizes of what is open; none when earlier shipments did not say which sizes they took. */
export function openBreakdown(order: SalesOrder, line: OrderLine, elsewhere: ShippedByLine): SizeQuantity[] {
  const { open } = openPieces(order, line, elsewhere);
  const sizes = openSizes(order, line, elsewhere)
    .filter((part) => compare(part.open, 0) > 0)
    .map(({ size, open: quantity }) => ({ size, quantity }));
  return compare(sum(sizes.map(({ quantity }) => quantity)), open) === 0 ? sizes : [];
}

/** Both lists as one; pieces of the same order line are added up. */
export function joinedLines(
  left: readonly ShippedLine[],
  right: readonly ShippedLine[],
): readonly ShippedLine[] {
  const lines = new Map(left.map((line) => [keyOf(line), line]));
  for (const line of right) {
    const known = lines.get(keyOf(line));
    lines.set(keyOf(line), known === undefined ? line : sumOf(known, line));
  }
  return [...lines.values()];
}

/** What stays when `taken` leaves; `null` when it names more than there is. */
export function remainingLines(
  lines: readonly ShippedLine[],
  taken: readonly ShippedLine[],
): readonly ShippedLine[] | null {
  const left = new Map(lines.map((line) => [keyOf(line), line]));
  for (const take of taken) {
    const known = left.get(keyOf(take));
    if (known === undefined || compare(take.quantity, known.quantity) > 0) return null;
    const rest = restOf(known, take);
    if (rest === null) return null;
    if (compare(rest.quantity, 0) === 0) left.delete(keyOf(take));
    else left.set(keyOf(take), rest);
  }
  return [...left.values()];
}

export function keyOf(line: Pick<ShippedLine, 'orderId' | 'lineId'>): string {
  return goodsKey(line.orderId, line.lineId);
}

function sumOf(a: ShippedLine, b: ShippedLine): ShippedLine {
  const quantity = add(a.quantity, b.quantity);
  // Only two breakdowns make a breakdown: one with the other unknown would name too few pieces.
  if (a.sizes.length === 0 || b.sizes.length === 0) return { ...a, quantity, sizes: [] };
  const sizes = new Map(a.sizes.map((part) => [part.size, part.quantity]));
  for (const part of b.sizes) sizes.set(part.size, add(sizes.get(part.size) ?? ZERO, part.quantity));
  return { ...a, quantity, sizes: [...sizes].map(([size, pieces]) => ({ size, quantity: pieces })) };
}

function restOf(from: ShippedLine, taken: ShippedLine): ShippedLine | null {
  const quantity = subtract(from.quantity, taken.quantity);
  if (from.sizes.length === 0 || taken.sizes.length === 0) return { ...from, quantity, sizes: [] };
  const gone = new Map(taken.sizes.map((part) => [part.size, part.quantity]));
  const sizes = from.sizes.map((part) => ({
    ...part,
    quantity: subtract(part.quantity, gone.get(part.size) ?? ZERO),
  }));
  const known = new Set(from.sizes.map(({ size }) => size));
  if (sizes.some((part) => compare(part.quantity, 0) < 0)) return null;
  if (taken.sizes.some(({ size }) => !known.has(size))) return null;
  return { ...from, quantity, sizes: sizes.filter((part) => compare(part.quantity, 0) > 0) };
}
