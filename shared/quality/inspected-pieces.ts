import { decisionOf, type Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { add, compare, type DecimalText, decimal, subtract, sum, ZERO } from '#shared/values/decimal';

/** How far an order is inspected, in pieces; part-quantities stay visible until nothing remains. */
export interface InspectedPieces {
  readonly ordered: DecimalText;
  /** Accepted by other inspections of this kind, each lot once however often it was looked at. */
  readonly accepted: DecimalText;
  /** Not accepted by this one or another; never below zero, for a lot may be larger than the order. */
  readonly remaining: DecimalText;
}

export function inspectedPieces(
  order: SalesOrder,
  inspection: Inspection,
  all: readonly Inspection[],
): InspectedPieces {
  const ordered = sum(linesOf(order, inspection.lineIds).map((line) => line.quantity));
  const others = all.filter((one) => one.id !== inspection.id && isSameWork(one, inspection));
  // A lot that was looked at again counts with its last visit.
  const repeated = new Set(all.flatMap(({ recheckOf }) => recheckOf ?? []));
  const last = (one: Inspection) => !repeated.has(one.id);
  const accepted = others
    .filter((one) => last(one) && decisionOf(one) === 'accept')
    .reduce((total, one) => add(total, decimal(one.lot)), ZERO);
  const own = last(inspection) && decisionOf(inspection) === 'accept' ? decimal(inspection.lot) : ZERO;
  const remaining = subtract(ordered, add(accepted, own));
  return { ordered, accepted, remaining: compare(remaining, ZERO) < 0 ? ZERO : remaining };
}

export function linesOf(
  order: SalesOrder,
  lineIds: readonly string[],
): readonly SalesOrder['lines'][number][] {
  return lineIds.length === 0 ? order.lines : order.lines.filter((line) => lineIds.includes(line.id));
}

function isSameWork(one: Inspection, other: Inspection): boolean {
  const lines = ({ lineIds }: Inspection) => [...lineIds].sort().join(' ');
  return one.orderId === other.orderId && one.kind === other.kind && lines(one) === lines(other);
}
