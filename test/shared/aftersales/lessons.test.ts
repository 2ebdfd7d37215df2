import { describe, expect, it } from 'vitest';
import { LessonBook, openLessons } from '#shared/aftersales/lessons';
import { Complaint } from '#shared/domain/complaint';
import { Inspection } from '#shared/domain/inspection';
import type { SalesOrder } from '#shared/domain/sales-order';
import { samplingPlan } from '#shared/quality/sampling-plan';
import { SalesOrderId } from '#shared/values/ids';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';

const first = anOrder();
const next = anOrder({ id: SalesOrderId.parse('test:order-2'), number: 'SO-2026-0002' });

const complaint = (fields: object) =>
  Complaint.parse({
    id: 'test:complaint-1',
    number: 'CMP-2026-0001',
    customerId: first.customerId,
    orderId: first.id,
    currency: 'USD',
    receivedOn: '2026-05-02',
    createdOn: '2026-05-02',
    causeText: 'seam opens',
    lines: [{ id: 'c1', itemNo: 'T-100', quantity: '54', unitPrice: '3' }],
    ...fields,
  });
const inspection = (fields: object) =>
  Inspection.parse({
    id: 'test:inspection-1',
    number: 'INS-2026-0001',
    kind: 'final',
    orderId: first.id,
    lot: 1000,
    plan: samplingPlan({ lot: 1000, level: 'II', severity: 'normal', major: '2.5', minor: '4.0' }),
    inspectedOn: '2026-04-02',
    createdOn: '2026-04-01',
    defects: [{ id: 'd1', name: 'hole', class: 'major', count: 9 }],
    ...fields,
  });
const lessons = (order: SalesOrder, complaints: Complaint[], inspections: Inspection[]) =>
  new LessonBook(complaints, inspections, (id) => [first, next].find((one) => one.id === id)).for(order);

describe('what earlier orders teach', () => {
  it('stands on the next order of the item, newest first, and never on the order it came from', () => {
    const found = lessons(next, [complaint({})], [inspection({})]);
    expect(found.map(({ number, text }) => [number, text])).toEqual([
      ['CMP-2026-0001', 'seam opens'],
      ['INS-2026-0001', 'hole (9)'],
    ]);
    expect(lessons(first, [complaint({})], [inspection({})])).toEqual([]);
  });

  it('says what to check where somebody wrote that down', () => {
    const [one] = lessons(next, [complaint({ lesson: 'pull test, 90 N' })], []);
    expect(one?.text).toBe('pull test, 90 N');
  });

  it('leaves other items in peace, but tells a customer of a complaint about the whole order', () => {
    const other = { ...next, lines: [anOrderLine({ itemNo: 'B-200', productId: null })] };
    expect(lessons(other, [complaint({})], [inspection({})])).toEqual([]);
    expect(lessons(other, [complaint({ lines: [], cause: 'late' })], [])).toHaveLength(1);
  });

  it('finds the item by its number in any spelling when the line has no product', () => {
    const typed = { ...next, lines: [anOrderLine({ itemNo: ' t-100', productId: null })] };
    expect(lessons(typed, [complaint({})], [])).toHaveLength(1);
  });

  it('learns nothing from an accepted lot', () => {
    expect(lessons(next, [], [inspection({ defects: [] })])).toEqual([]);
    const conceded = { decision: 'accept', by: 'Lin Yue', reason: 'concession', at: '2026-04-03T08:00:00Z' };
    expect(lessons(next, [], [inspection({ override: conceded })])).toEqual([]);
  });

  it('is open until it is answered on the order', () => {
    const asked = lessons(next, [complaint({})], []);
    const answer = { result: 'pass' as const, by: 'Lin Yue', at: '2026-05-03T08:00:00Z', remark: '' };
    expect(openLessons(next, asked)).toHaveLength(1);
    expect(openLessons({ ...next, lessons: [{ key: 'cmp:test:complaint-1', answer }] }, asked)).toEqual([]);
  });
});
