import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecimalText } from '#shared/values/decimal';
import type { IssuedDocumentId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
let orderId: SalesOrderId;
let first: IssuedDocumentId;
const date = PlainDate.parse('2026-06-10');

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const patch = { lines: [anOrderLine()] };
  orderId = (await desk.call('orders.create', { customerId: aCustomer().id, patch })).orderId;
  // The factory's paper waits for the deposit, or for somebody who answers for it.
  const draft = { kind: 'production-order', language: 'zh', orderId, date } as const;
  expect(await desk.refusal('documents.issue', draft)).toMatchObject({
    rule: 'deposit-missing',
    facts: { amount: '948.00', currency: 'USD' },
  });
  const stage = { name: 'production', since: date } as const;
  await desk.call('orders.moveStage', { orderId, stage, waiver: 'boss agreed by phone' });
  first = await issue();
});
afterAll(() => desk.remove());

async function issue(): Promise<IssuedDocumentId> {
  const draft = { kind: 'production-order', language: 'zh', orderId, date } as const;
  return (await desk.call('documents.issue', draft)).issuedId;
}
const give = (issuedId: IssuedDocumentId, name: string) =>
  desk.call('papers.handOut', { issuedIds: [issuedId], role: 'department', name, on: date, way: 'printed' });
const map = () => desk.call('papers.map', { orderId });
const onToday = async () => {
  const { due } = await desk.call('today.overview', {});
  return due.filter(({ kind }) => kind === 'old-copies');
};

describe('who holds which paper', () => {
  it('is noted on the issued paper and changes nothing on it', async () => {
    const before = await desk.call('documents.preview', { issuedId: first });
    await give(first, '裁床');
    await give(first, '包装车间');
    const { papers, old, names } = await map();
    expect(papers.map(({ state, handedTo }) => [state, handedTo.map(({ name }) => name)])).toEqual([
      ['stands', ['裁床', '包装车间']],
    ]);
    expect(old).toEqual([]);
    expect(names.department).toEqual(['包装车间', '裁床']);
    expect(names.customer).toHaveLength(1);
    const after = await desk.call('documents.preview', { issuedId: first });
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);
  });

  it('offers the customer of an account, whose statements are given out too', async () => {
    const { order } = await desk.call('orders.overview', { orderId });
    const account = {
      side: 'customer',
      party: order.customerId,
      currency: 'USD',
      from: date,
      to: date,
    } as const;
    expect((await desk.call('papers.map', { account })).names.customer).toHaveLength(1);
  });

  it('shows on the order that a copy says something else than the order now', async () => {
    const { order, revision } = await desk.call('orders.overview', { orderId });
    const lines = order.lines.map((line) => ({ ...line, quantity: DecimalText.parse('77') }));
    await desk.call('orders.save', { orderId, patch: { lines }, revision });
    expect((await map()).old.map(({ why, newest }) => [why, newest])).toEqual([
      ['changed', null],
      ['changed', null],
    ]);
    // Today speaks once a newer version is out: until then the order's own page does.
    expect(await onToday()).toEqual([]);
  });

  it('calls old copies back on Today until each holder has the new one or was told', async () => {
    const second = await issue();
    const [item] = await onToday();
    expect(item).toMatchObject({ facts: { count: '2', names: '裁床, 包装车间' }, target: { tab: 'papers' } });
    await give(second, '裁床');
    expect((await map()).old.map(({ handOver, newest }) => [handOver.name, newest])).toEqual([
      ['包装车间', 2],
    ]);
    await desk.call('papers.settle', { issuedId: first, handOver: '2', settled: true });
    expect((await map()).old).toEqual([]);
    expect(await onToday()).toEqual([]);
    await desk.call('store.undo', {});
    expect(await onToday()).toHaveLength(1);
  });

  it('refuses copies of a void paper, which are called back from everybody', async () => {
    await desk.call('documents.void', { issuedId: first, reason: 'wrong colour' });
    const copy = {
      issuedIds: [first],
      role: 'department' as const,
      name: 'QC',
      on: date,
      way: 'saved' as const,
    };
    expect(await desk.refusal('papers.handOut', copy)).toMatchObject({ rule: 'already-void' });
    expect((await map()).old.map(({ handOver, why }) => [handOver.name, why])).toEqual([
      ['包装车间', 'void'],
    ]);
  });
});
