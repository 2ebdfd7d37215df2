import type { Complaint } from '#shared/domain/complaint';
import { decisionOf, type Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { linesOf } from '#shared/quality/inspected-pieces';
import { failedClasses, foundByClass } from '#shared/quality/sampling-plan';
import type { PlainDate } from '#shared/values/plain-date';

/** Something that went wrong with an item before, to be checked on its next order. */
export interface Lesson {
  /** `cmp:<id>` or `ins:<id>`: by it an order keeps its answer. */
  readonly key: string;
  readonly kind: 'complaint' | 'inspection';
  readonly id: string;
  readonly number: string;
  readonly orderId: string | null;
  readonly on: PlainDate;
  /** What to look at, in the words of whoever wrote it. */
  readonly text: string;
  /** Item numbers it is about; empty is everything for that customer. */
  readonly items: readonly string[];
}

interface Remembered extends Lesson {
  readonly customerId: string;
}

/** Complaints and rejected lots by the items they were about, so that no order walks them all. */
export class LessonBook {
  readonly #byItem = new Map<string, Remembered[]>();

  constructor(
    complaints: readonly Complaint[],
    inspections: readonly Inspection[],
    orderOf: (orderId: string) => SalesOrder | undefined,
  ) {
    for (const complaint of complaints) this.#add(complaintLesson(complaint), complaintKeys(complaint));
    for (const inspection of inspections) {
      const order = orderOf(inspection.orderId);
      if (order === undefined || decisionOf(inspection) !== 'reject') continue;
      const lines = linesOf(order, inspection.lineIds);
      this.#add(inspectionLesson(inspection, order), lines.flatMap(keysOf));
    }
  }

  #add(lesson: Remembered, keys: readonly string[]): void {
    const at = keys.length === 0 ? [`customer ${lesson.customerId}`] : new Set(keys);
    for (const key of at) {
      const known = this.#byItem.get(key);
      if (known) known.push(lesson);
      else this.#byItem.set(key, [lesson]);
    }
  }

  get isEmpty(): boolean {
    return this.#byItem.size === 0;
  }

  /** What other orders of these items, or complaints of this customer as a whole, teach for this one; newest first. */
  for(order: SalesOrder): readonly Lesson[] {
    const keys = new Set([`customer ${order.customerId}`, ...order.lines.flatMap(keysOf)]);
    const found = new Set([...keys].flatMap((key) => this.#byItem.get(key) ?? []));
    return [...found]
      .filter((lesson) => lesson.orderId !== order.id)
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.number < b.number ? 1 : -1));
  }
}

/** Lessons without an answer on the order. */
export function openLessons(order: SalesOrder, lessons: readonly Lesson[]): readonly Lesson[] {
  const answered = new Set(order.lessons?.map(({ key }) => key));
  return lessons.filter(({ key }) => !answered.has(key));
}

interface Item {
  readonly productId: string | null;
  readonly itemNo: string;
}

/** A product is known by its record, and by our number where a line has none. */
function keysOf({ productId, itemNo }: Item): string[] {
  const number = itemNo.trim().toLowerCase();
  return [
    ...(productId === null ? [] : [`product ${productId}`]),
    ...(number === '' ? [] : [`item ${number}`]),
  ];
}

function complaintKeys(complaint: Complaint): readonly string[] {
  return complaint.lines.flatMap(keysOf);
}

function complaintLesson(complaint: Complaint): Remembered {
  return {
    key: `cmp:${complaint.id}`,
    kind: 'complaint',
    id: complaint.id,
    number: complaint.number,
    orderId: complaint.orderId,
    on: complaint.receivedOn,
    text: complaint.lesson || complaint.causeText,
    items: itemsOf(complaint.lines),
    customerId: complaint.customerId,
  };
}

function inspectionLesson(inspection: Inspection, order: SalesOrder): Remembered {
  const { plan, defects } = inspection;
  const failed = plan === null ? [] : failedClasses(plan, foundByClass(defects));
  const bad = defects.filter(
    (defect) => defect.count > 0 && (failed.length === 0 || failed.includes(defect.class)),
  );
  return {
    key: `ins:${inspection.id}`,
    kind: 'inspection',
    id: inspection.id,
    number: inspection.number,
    orderId: order.id,
    on: inspection.inspectedOn ?? inspection.createdOn,
    text:
      bad.map(({ name, count }) => `${name} (${count})`).join(', ') || (inspection.override?.reason ?? ''),
    items: itemsOf(linesOf(order, inspection.lineIds)),
    customerId: order.customerId,
  };
}

function itemsOf(lines: readonly { readonly itemNo: string }[]): readonly string[] {
  return [...new Set(lines.map(({ itemNo }) => itemNo))].filter((itemNo) => itemNo !== '').slice(0, 20);
}
