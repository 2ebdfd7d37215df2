import { ProblemError, problem } from '#shared/api/problem';
import type { OrderView } from '#shared/api/views/order-views';
import { checkStandings } from '#shared/checklists/check-standing';
import { nextStep } from '#shared/checklists/next-step';
import { orderCartons } from '#shared/documents/order-cartons';
import { paperLines } from '#shared/documents/paper-line';
import type { FormKind } from '#shared/domain/form-kind';
import { lineAmount } from '#shared/domain/order-line';
import { splitDeposit } from '#shared/domain/payment-terms';
import { linesWithoutPrice, orderTotal } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { transportOf } from '#shared/shipping/order-transport';
import type { SalesOrderId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import type { OrderIndex } from './order-index';
import { standingShipments } from './order-shipments';
import { paperRows } from './paper-rows';
import type { Records } from './records';

/** What was issued for the shipments of an order counts for the order. */
function kindsOfShipments(records: Records, shipments: readonly Shipment[]): readonly FormKind[] {
  const mine = new Set(shipments.map(({ id }) => id));
  if (mine.size === 0) return [];
  return records
    .all('issuedDocuments')
    .filter((paper) => paper.shipmentId !== null && paper.voided === null && mine.has(paper.shipmentId))
    .map((paper) => paper.kind);
}

/** Everything the order page shows, worked out once. */
export function orderView(
  records: Records,
  index: OrderIndex,
  orderId: SalesOrderId,
  today: PlainDate,
): OrderView {
  const order = records.get('orders', orderId);
  const customer = order && records.get('customers', order.customerId);
  const entry = order && index.entry(orderId, today);
  if (!order || !customer || !entry) throw new ProblemError(problem('not-found', { what: 'order' }));

  const products = order.lines.flatMap((line) =>
    line.productId === null ? [] : (records.get('products', line.productId) ?? []),
  );
  const printed = paperLines(order, products);
  const packingOf = new Map(printed.map((entry) => [entry.line.id, entry.packing]));
  const cartons = orderCartons(printed);
  const amount = orderTotal(order);
  const papers = paperRows(records, { orderId });
  const shipments = standingShipments(records, orderId);
  const linesWithoutPacking = cartons.unpacked.length;
  const step = nextStep({
    order,
    today,
    linesWithoutPacking,
    issued: new Set([
      ...papers.filter((paper) => paper.issuedId !== null && !paper.voided).map((paper) => paper.kind),
      ...kindsOfShipments(records, shipments),
    ]),
  });
  return {
    order,
    revision: records.revision('orders', orderId),
    customer,
    row: entry.row,
    lines: order.lines.map((line) => ({
      line,
      amount: lineAmount(line, order.currency),
      cartons: cartons.byLine.get(line.id)?.reduce((count, row) => count + row.cartons, 0) ?? null,
      packing: packingOf.get(line.id) ?? null,
    })),
    checks: checkStandings(order, today).map((check) => ({ ...check })),
    totals: {
      amount,
      ...splitDeposit(amount, order.paymentTerms),
      cartons: cartons.totals.cartons,
      netKg: cartons.totals.netKg,
      grossKg: cartons.totals.grossKg,
      volume: cartons.totals.volume,
      linesWithoutPacking,
      linesWithoutPrice: linesWithoutPrice(order).length,
    },
    next: step === null ? null : { kind: step.kind, facts: { ...step.facts }, due: step.due },
    papers,
    files: order.files.flatMap((id) => records.get('attachments', id) ?? []),
    transport: transportOf(order, shipments),
    shipments: shipments.map(({ id, number, state }) => ({ id, number, state })),
  };
}
