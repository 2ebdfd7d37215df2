import { ProblemError, problem } from '#shared/api/problem';
import type {
  GoodsLine,
  InspectionFilter,
  InspectionList,
  InspectionListInput,
  InspectionRow,
  InspectionView,
  OrderInView,
} from '#shared/api/views/quality-views';
import { INSPECTION_FILTERS } from '#shared/api/views/quality-views';
import { paperLines } from '#shared/documents/paper-line';
import { customerName } from '#shared/domain/customer';
import { computedDecision, decisionOf, hasBegun, type Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { supplierName } from '#shared/domain/supplier';
import { inspectedPieces } from '#shared/quality/inspected-pieces';
import { failedClasses, foundByClass } from '#shared/quality/sampling-plan';
import type { InspectionId } from '#shared/values/ids';
import { standingShipments } from './order-shipments';
import { paperRows } from './paper-rows';
import type { Records } from './records';
import { remembered } from './remember';
import { findItems, haystack } from './search-text';

export function inspectionOf(records: Pick<Records, 'get'>, id: InspectionId): Inspection {
  const inspection = records.get('inspections', id);
  if (!inspection) throw new ProblemError(problem('not-found', { what: 'inspection' }));
  return inspection;
}

/** Inspections that another one repeated, by the repeated one. */
export const recheckedBy = remembered((all: readonly Inspection[]): ReadonlyMap<string, Inspection> => {
  return new Map(all.flatMap((one) => (one.recheckOf === null ? [] : [[one.recheckOf, one] as const])));
});

export function inspectionRow(records: Records, inspection: Inspection): InspectionRow {
  const order = records.get('orders', inspection.orderId);
  const customer = order && records.get('customers', order.customerId);
  const supplier =
    inspection.supplierId === null ? undefined : records.get('suppliers', inspection.supplierId);
  const { id, number, kind, orderId, inspector, plannedOn, inspectedOn, lot, plan, deduction } = inspection;
  return {
    ...{ id, number, kind, orderId, inspector, plannedOn, inspectedOn, lot },
    orderNumber: order?.number ?? '',
    customerName: customer === undefined ? '' : customerName(customer),
    factory: supplier === undefined ? '' : supplierName(supplier),
    recheckOn: recheckedBy(records.all('inspections')).has(id) ? null : inspection.recheckOn,
    sample: plan?.sample ?? null,
    found: foundByClass(inspection.defects),
    decision: decisionOf(inspection),
    deduction: deduction && { amount: deduction.amount, currency: deduction.currency },
  };
}

export function inspectionList(records: Records, input: InspectionListInput): InspectionList {
  const all = records
    .all('inspections')
    .filter(({ orderId }) => input.orderId === undefined || orderId === input.orderId);
  const found = findItems(all, (one) => inspectionSearchText(records, one), input.text).items;
  const rows = found.map((one) => inspectionRow(records, one));
  const counts = Object.fromEntries(
    INSPECTION_FILTERS.map((filter) => [filter, rows.filter((row) => passes(row, filter)).length]),
  );
  const wanted = rows.filter((row) => passes(row, input.filter)).sort(byDay);
  return {
    total: wanted.length,
    rows: wanted.slice(input.offset, input.offset + input.limit),
    // Object.fromEntries loses the names that INSPECTION_FILTERS gave it.
    counts: counts as Record<InspectionFilter, number>,
  };
}

function passes(row: InspectionRow, filter: InspectionFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'rejected') return row.decision === 'reject';
  if (filter === 'accepted') return row.decision === 'accept';
  return row.decision === 'pending' || row.decision === 'hold' || row.recheckOn !== null;
}

/** What is to be done stands first, the day that comes first before the others; what is done, the latest first. */
function byDay(a: InspectionRow, b: InspectionRow): number {
  const isOpen = (row: InspectionRow) => row.inspectedOn === null;
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const left = isOpen(a) ? (a.plannedOn ?? '9999') : (b.inspectedOn ?? '');
  const right = isOpen(a) ? (b.plannedOn ?? '9999') : (a.inspectedOn ?? '');
  return left < right ? -1 : left > right ? 1 : a.number < b.number ? 1 : -1;
}

export function inspectionSearchText(records: Records, inspection: Inspection): string {
  const row = inspectionRow(records, inspection);
  const order = records.get('orders', inspection.orderId);
  return haystack([
    row.number,
    row.orderNumber,
    order?.customerOrderNo ?? '',
    row.customerName,
    row.factory,
    row.inspector,
    ...inspection.defects.map(({ name }) => name),
  ]);
}

export function inspectionView(records: Records, id: InspectionId): InspectionView {
  const inspection = inspectionOf(records, id);
  const order = records.get('orders', inspection.orderId);
  if (!order) throw new ProblemError(problem('not-found', { what: 'order' }));
  const all = records.all('inspections');
  const found = foundByClass(inspection.defects);
  const recheck = recheckedBy(all).get(id);
  const before = inspection.recheckOf === null ? undefined : records.get('inspections', inspection.recheckOf);
  const { deduction } = inspection;
  const customer = records.get('customers', order.customerId);
  return {
    inspection,
    revision: records.revision('inspections', id),
    customerName: customer === undefined ? '' : customerName(customer),
    order: orderInView(records, order),
    pieces: { ...inspectedPieces(order, inspection, all) },
    found,
    failed: inspection.plan === null ? [] : [...failedClasses(inspection.plan, found)],
    computed: computedDecision(inspection),
    decision: decisionOf(inspection),
    begun: hasBegun(inspection),
    recheck: recheck === undefined ? null : named(recheck),
    recheckOf: before === undefined ? null : named(before),
    clashes: clashesOf(inspection, all).map(named),
    complaints: records
      .all('complaints')
      .filter(({ inspectionId }) => inspectionId === id)
      .map(named),
    account: deduction && {
      side: 'supplier',
      party: deduction.supplierId,
      currency: deduction.currency,
    },
    papers: paperRows(records, { inspectionId: id }),
  };
}

export const named = ({ id, number }: { readonly id: string; readonly number: string }) => ({ id, number });

/** One person is in one place a day. */
function clashesOf(inspection: Inspection, all: readonly Inspection[]): readonly Inspection[] {
  const { plannedOn, inspector } = inspection;
  const who = inspector.trim().toLowerCase();
  if (plannedOn === null || who === '' || inspection.inspectedOn !== null) return [];
  return all.filter(
    (one) =>
      one.id !== inspection.id &&
      one.inspectedOn === null &&
      one.plannedOn === plannedOn &&
      one.inspector.trim().toLowerCase() === who,
  );
}

export function orderInView(records: Records, order: SalesOrder): OrderInView {
  const { id, number, customerOrderNo, deliveryDate, currency } = order;
  return {
    ...{ id, number, customerOrderNo, deliveryDate, currency },
    lines: goodsLines(records, order),
    shipments: standingShipments(records, id).map(named),
  };
}

/** The lines with the names that papers give them. */
export function goodsLines(records: Records, order: SalesOrder): GoodsLine[] {
  const products = order.lines.flatMap(({ productId }) =>
    productId === null ? [] : (records.get('products', productId) ?? []),
  );
  return paperLines(order, products).map(({ line, itemNo, nameEn, nameZh }) => ({
    lineId: line.id,
    productId: line.productId,
    itemNo,
    name: [nameEn || nameZh, line.colour, line.size].filter((part) => part !== '').join(', '),
    nameZh,
    quantity: line.quantity,
    unit: line.unit,
    unitPrice: line.unitPrice,
  }));
}
