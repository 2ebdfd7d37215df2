import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InspectionId, SalesOrderId } from '#shared/values/ids';
import type { TestDesk } from '../../builders/a-desk';
import { day, decimalOf } from '../money/march-desk';
import {
  anotherOrder,
  defect,
  FACTORY,
  FACTORY_ACCOUNT,
  keepPicture,
  patchInspection,
  qualityDesk,
} from './quality-desk';

let desk: TestDesk;
let orderId: SalesOrderId;
let inspectionId: InspectionId;

beforeAll(async () => {
  ({ desk, orderId } = await qualityDesk());
});
afterAll(() => desk.remove());

const file = () => desk.call('inspections.file', { inspectionId });
const deductions = async () =>
  (await desk.call('money.account', { account: FACTORY_ACCOUNT })).rows.map(({ entry, debit }) => [
    entry.posting.type,
    entry.posting.number,
    // What we owe becomes less.
    Number(debit),
    entry.claim?.kind ?? null,
    entry.claim?.id ?? null,
  ]);

describe('an inspection from plan to factory account', () => {
  it('is planned for the whole order with the sample of the standard and cartons drawn', async () => {
    const made = await desk.call('inspections.create', { orderId });
    inspectionId = made.inspectionId;
    expect(made.number).toBe('INS-2026-0001');
    const { inspection, decision, pieces, order } = await file();
    expect(inspection).toMatchObject({
      kind: 'final',
      supplierId: FACTORY,
      lot: 4000,
      plannedOn: '2026-04-15',
    });
    expect(inspection.plan).toMatchObject({
      letter: 'L',
      sample: 200,
      majorPlan: { sample: 200, accept: 10, reject: 11 },
      minorPlan: { accept: 14, reject: 15 },
    });
    expect(decision).toBe('pending');
    expect(Number(pieces.remaining)).toBe(4000);
    const cartons = inspection.cartons;
    expect(cartons).toBeGreaterThan(0);
    expect(inspection.draw?.numbers.length).toBeGreaterThanOrEqual(Math.ceil(Math.sqrt(cartons)));
    expect(order.lines).toHaveLength(1);
  });

  it('draws anew when the lot changes, and other cartons when asked', async () => {
    const { inspection } = await patchInspection(desk, inspectionId, { lot: 1200, cartons: 100 });
    expect(inspection.plan).toMatchObject({ letter: 'J', sample: 80 });
    expect(inspection.draw?.numbers).toHaveLength(10);
    desk.clock.set('2026-03-10T08:00:01');
    const { revision } = await file();
    await desk.call('inspections.drawAgain', { inspectionId, revision });
    expect((await file()).inspection.draw?.numbers).not.toEqual(inspection.draw?.numbers);
  });

  it('keeps the sample once something was counted', async () => {
    await patchInspection(desk, inspectionId, { defects: [defect('loose thread', 'minor', 1)] });
    const { revision } = await file();
    const refused = await desk.refusal('inspections.save', { inspectionId, revision, patch: { lot: 900 } });
    expect(refused.rule).toBe('sample-stands');
    expect((await desk.refusal('inspections.drawAgain', { inspectionId, revision })).rule).toBe(
      'sample-stands',
    );
  });

  it('gives no report before it was decided', async () => {
    const refused = await desk.refusal('documents.issue', {
      kind: 'inspection-report',
      language: 'en',
      date: '2026-04-15',
      inspectionId,
    });
    expect(refused.rule).toBe('inspection-pending');
  });

  it('is rejected by its minor defects alone, as the worked example is', async () => {
    const picture = await keepPicture(desk, 'seam.jpg');
    const { decision, computed, failed, found } = await patchInspection(desk, inspectionId, {
      inspectedOn: day('2026-04-15'),
      inspector: 'Wu Jing',
      defects: [
        { ...defect('side seam open', 'major', 5), pictures: [picture] },
        defect('loose thread', 'minor', 8),
      ],
      measurements: [
        {
          id: 'm1',
          size: 'M',
          point: 'length',
          spec: decimalOf('98.0'),
          plus: decimalOf('1'),
          minus: decimalOf('1'),
          measured: decimalOf('96.5'),
        },
      ],
      recheckOn: day('2026-04-17'),
    });
    expect({ decision, computed, failed, found }).toEqual({
      decision: 'reject',
      computed: 'reject',
      failed: ['minor'],
      found: { critical: 0, major: 5, minor: 8 },
    });
  });

  it('charges the factory with one entry that is read from the inspection', async () => {
    const { revision } = await file();
    const deduction = { amount: decimalOf('860.00'), currency: 'CNY' as const, reason: '返工挑选 80 件' };
    await desk.call('inspections.deduct', { inspectionId, revision, deduction });
    expect(await deductions()).toEqual([['DED', 'INS-2026-0001', 860, 'inspection', inspectionId]]);
    expect((await file()).account).toEqual(FACTORY_ACCOUNT);
    expect(desk.context.store.all('postings')).toEqual([]);
    // An undo takes it off the account with the inspection's own change.
    await desk.call('store.undo', {});
    expect(await deductions()).toEqual([]);
    const again = await file();
    await desk.call('inspections.deduct', { inspectionId, revision: again.revision, deduction });
    expect(await deductions()).toHaveLength(1);
  });

  it('keeps its factory while the deduction stands, and is not removed', async () => {
    const { revision } = await file();
    const other = { inspectionId, revision, patch: { supplierId: null } };
    expect((await desk.refusal('inspections.save', other)).rule).toBe('deduction-stands');
    expect((await desk.refusal('inspections.remove', { inspectionId, revision })).rule).toBe(
      'deduction-stands',
    );
  });

  it('is set against a bill, and then is not taken back unseen', async () => {
    const { postingIds } = await desk.call('money.book', {
      entry: {
        account: FACTORY_ACCOUNT,
        type: 'INV',
        date: day('2026-03-20'),
        number: '25332-0500',
        amount: decimalOf('5000.00'),
      },
    });
    const [to = ''] = postingIds;
    desk.clock.set('2026-04-16T08:00:00');
    await desk.call('money.allocate', {
      postingId: `ins:${inspectionId}`,
      applications: [{ to, amount: decimalOf('860.00'), on: day('2026-04-16') }],
      charge: null,
    });
    const { items } = await desk.call('money.account', { account: FACTORY_ACCOUNT });
    expect(items.map(({ open }) => Number(open))).toEqual([4140]);
    const { revision } = await file();
    const refused = await desk.refusal('inspections.deduct', { inspectionId, revision, deduction: null });
    expect(refused.rule).toBe('posting-settled');
  });

  it('goes out as a report that stays as it was signed', async () => {
    const reference = { kind: 'inspection-report' as const, language: 'both' as const, inspectionId };
    expect((await desk.call('documents.preview', reference)).draft).toBe(true);
    const issued = await desk.call('documents.issue', { ...reference, date: day('2026-04-15') });
    expect(issued.number).toBe('INS-2026-0001');
    expect((await file()).papers).toMatchObject([{ kind: 'inspection-report', version: 1, outdated: false }]);
    const after = await patchInspection(desk, inspectionId, { remark: 'seen by the customer' });
    expect(after.papers).toMatchObject([{ version: 1, outdated: true }]);
  });

  it('is repeated once, and its lot counts with the last visit', async () => {
    const made = await desk.call('inspections.recheck', {
      ...{ inspectionId, revision: (await file()).revision },
    });
    expect(made.number).toBe('INS-2026-0002');
    const second = await desk.call('inspections.file', { inspectionId: made.inspectionId });
    expect(second.recheckOf?.number).toBe('INS-2026-0001');
    expect(second.inspection).toMatchObject({ lot: 1200, plannedOn: '2026-04-17', defects: [] });
    expect(second.inspection.measurements).toMatchObject([{ point: 'length', measured: null }]);
    const done = await patchInspection(desk, made.inspectionId, { inspectedOn: day('2026-04-17') });
    expect(done.decision).toBe('accept');
    expect(Number(done.pieces.remaining)).toBe(2800);
    const { revision } = await file();
    const again = (seen: number) => desk.refusal('inspections.recheck', { inspectionId, revision: seen });
    expect((await again(revision)).rule).toBe('already-rechecked');
    expect((await again(revision - 1)).kind).toBe('changed-meanwhile');
    const next = await desk.call('inspections.create', { orderId });
    const third = await desk.call('inspections.file', { inspectionId: next.inspectionId });
    expect(third.inspection.lot).toBe(2800);
    expect(Number(third.pieces.accepted)).toBe(1200);
  });

  it('proves a check of the order, and is found by its number', async () => {
    const answer = { result: 'fail' as const, remark: 'see report', inspectionId };
    await desk.call('orders.answerCheck', { orderId, check: 'workmanship', answer });
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.checks.workmanship?.inspectionId).toBe(inspectionId);
    const hits = await desk.call('search.everything', { text: 'INS-2026-0001', limit: 20 });
    expect(hits.map(({ kind, id }) => [kind, id])).toContainEqual(['inspection', inspectionId]);
  });

  it('becomes an extra check line on the next order of the item, to be answered once', async () => {
    const next = await anotherOrder(desk, 'PO-4502');
    const asked = await desk.call('quality.ofOrder', { orderId: next });
    expect(asked.lessons.map(({ number, text, answer }) => [number, text, answer])).toEqual([
      ['INS-2026-0001', 'loose thread (8)', null],
    ]);
    const [lesson] = asked.lessons;
    await desk.call('quality.answerLesson', {
      orderId: next,
      key: lesson?.key ?? '',
      answer: { result: 'pass', remark: 'trimmed at 100 %' },
    });
    const told = await desk.call('quality.ofOrder', { orderId: next });
    expect(told.lessons[0]?.answer).toMatchObject({ result: 'pass', by: 'Lin Yue' });
    expect((await desk.call('quality.ofOrder', { orderId })).lessons).toEqual([]);
  });

  it('may be decided otherwise, with name and reason, and then nothing fails any more', async () => {
    const { revision } = await file();
    const override = { decision: 'accept' as const, reason: 'accepted on concession, mail of 18 April' };
    await desk.call('inspections.decide', { inspectionId, revision, override });
    const { decision, computed, inspection } = await file();
    expect([decision, computed, inspection.override?.by]).toEqual(['accept', 'reject', 'Lin Yue']);
  });

  it('gives the number of a removed last one again', async () => {
    const made = await desk.call('inspections.create', { orderId, kind: 'pre-production' });
    expect(
      (await desk.call('inspections.file', { inspectionId: made.inspectionId })).inspection.plan,
    ).toBeNull();
    const gone = { inspectionId: made.inspectionId, revision: 1 };
    await desk.call('inspections.save', { ...gone, patch: { remark: 'another window' } });
    expect((await desk.refusal('inspections.remove', gone)).kind).toBe('changed-meanwhile');
    await desk.call('inspections.remove', { ...gone, revision: 2 });
    const again = await desk.call('inspections.create', { orderId, kind: 'in-line' });
    expect(again.number).toBe(made.number);
  });
});

describe('the factory that fails twice', () => {
  it('is looked at more strictly from then on', async () => {
    const fresh = await qualityDesk();
    const plan = async () => {
      const made = await fresh.desk.call('inspections.create', { orderId: fresh.orderId });
      const { inspection } = await patchInspection(fresh.desk, made.inspectionId, {
        inspectedOn: day('2026-03-10'),
        defects: [defect('needle', 'critical', 1)],
      });
      return inspection.severity;
    };
    expect([await plan(), await plan(), await plan()]).toEqual(['normal', 'normal', 'tightened']);
    const used = await fresh.desk.refusal('suppliers.remove', { supplierId: FACTORY });
    expect(used).toMatchObject({ rule: 'supplier-in-use', facts: { entries: 3 } });
    await fresh.desk.remove();
  });
});
