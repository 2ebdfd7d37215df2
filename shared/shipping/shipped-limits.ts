import type { SalesOrder } from '#shared/domain/sales-order';
import type { ShippedLine } from '#shared/domain/shipment';
import { compare, type DecimalText, sum } from '#shared/values/decimal';
import { hasSizes, openPieces, openSizes, type ShippedByLine, sizesShipped } from './open-pieces';
import { keyOf } from './shipment-lines';

export interface LineFault {
  readonly kind: 'line-gone' | 'line-double' | 'over-ordered' | 'size-over-ordered' | 'sizes-do-not-add-up';
  /** `orderId/lineId` */
  readonly key: string;
  readonly order: string;
  readonly item: string;
  readonly size: string;
  readonly shipped: DecimalText;
  readonly limit: DecimalText;
}

type FindOrder = (id: string) => SalesOrder | undefined;

/** Lines that name more than their order still has open, or goods that their order does not have (D2, cumulative). */
export function lineFaults(
  lines: readonly ShippedLine[],
  order: FindOrder,
  elsewhere: ShippedByLine,
): readonly LineFault[] {
  const seen = new Set<string>();
  return lines.flatMap((shipped) => {
    const key = keyOf(shipped);
    const twice = seen.has(key);
    seen.add(key);
    return faultsOf(shipped, order(shipped.orderId), elsewhere, twice);
  });
}

function faultsOf(
  shipped: ShippedLine,
  order: SalesOrder | undefined,
  elsewhere: ShippedByLine,
  twice: boolean,
): readonly LineFault[] {
  const line = order?.lines.find(({ id }) => id === shipped.lineId);
  const at = {
    key: keyOf(shipped),
    order: order?.number ?? '',
    item: line === undefined ? '' : line.itemNo || line.customerItemNo || line.descriptionEn,
    size: '',
    shipped: shipped.quantity,
  };
  if (order === undefined || line === undefined) {
    return [{ ...at, kind: 'line-gone', limit: shipped.quantity }];
  }
  const { limit } = openPieces(order, line, elsewhere);
  if (twice) return [{ ...at, kind: 'line-double', limit }];
  const found: LineFault[] = [];
  if (compare(shipped.quantity, limit) > 0) found.push({ ...at, kind: 'over-ordered', limit });
  if (shipped.sizes.length > 0 && !addsUp(shipped)) {
    found.push({
      ...at,
      kind: 'sizes-do-not-add-up',
      shipped: sum(shipped.sizes.map(({ quantity }) => quantity)),
      limit: shipped.quantity,
    });
  }
  const open = new Map(openSizes(order, line, elsewhere).map((part) => [part.size, part.limit]));
  for (const { size, quantity } of hasSizes(line) ? sizesShipped(shipped, line) : []) {
    const most = open.get(size);
    if (most === undefined || compare(quantity, most) > 0) {
      found.push({
        ...at,
        kind: 'size-over-ordered',
        size,
        shipped: quantity,
        limit: most ?? ('0' as DecimalText),
      });
    }
  }
  return found;
}

function addsUp(shipped: ShippedLine): boolean {
  return compare(sum(shipped.sizes.map(({ quantity }) => quantity)), shipped.quantity) === 0;
}

/** Faults that the change brings: what stood before, for example because an order was cut, does not block it. */
export function newLineFaults(
  before: readonly ShippedLine[],
  after: readonly ShippedLine[],
  order: FindOrder,
  elsewhere: ShippedByLine,
): readonly LineFault[] {
  const old = new Map(lineFaults(before, order, elsewhere).map((fault) => [nameOf(fault), fault]));
  return lineFaults(after, order, elsewhere).filter((fault) => {
    const known = old.get(nameOf(fault));
    return known === undefined || compare(fault.shipped, known.shipped) > 0;
  });
}

function nameOf(fault: LineFault): string {
  return `${fault.kind}\n${fault.key}\n${fault.size}`;
}
