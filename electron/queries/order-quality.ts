import type { OrderQuality } from '#shared/api/views/quality-views';
import type { SalesOrderId } from '#shared/values/ids';
import { type Money, totalOf } from '#shared/values/money';
import { complaintRow } from './complaint-view';
import { inspectionRow } from './inspection-view';
import type { LessonIndex } from './lesson-index';

/** Inspections and complaints of one order, what they cost, and what earlier ones ask of it. */
export function orderQuality(index: LessonIndex, orderId: SalesOrderId): OrderQuality {
  const { records } = index;
  const order = records.get('orders', orderId);
  if (!order) return { inspections: [], complaints: [], lessons: [], credited: [], deducted: [] };
  const inspections = records.all('inspections').filter((one) => one.orderId === orderId);
  const complaints = records.all('complaints').filter((one) => one.orderId === orderId);
  const rows = complaints.map((complaint) => complaintRow(records, complaint));
  const deductions = [...inspections, ...complaints].flatMap(({ deduction }) => deduction ?? []);
  return {
    inspections: inspections.map((inspection) => inspectionRow(records, inspection)),
    complaints: rows,
    lessons: index.of(order).map(({ key, kind, id, number, on, text, items }) => ({
      ...{ key, kind, id, number, on, text },
      items: [...items],
      answer: order.lessons?.find((one) => one.key === key)?.answer ?? null,
    })),
    credited: byCurrency(rows.map(({ credited }) => credited)),
    deducted: byCurrency(deductions),
  };
}

/** Currencies never add up with each other; nothing of a currency is left out of the list. */
function byCurrency(amounts: readonly Money[]): Money[] {
  return [...new Set(amounts.map(({ currency }) => currency))]
    .map((currency) =>
      totalOf(
        amounts.filter((one) => one.currency === currency),
        currency,
      ),
    )
    .filter(({ amount }) => Number(amount) !== 0);
}
