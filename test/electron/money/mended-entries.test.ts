import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract';
import type { PostingId } from '#shared/money/posting';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';
import { ACCOUNT, applied, book, bookMarch, day, decimalOf, MARCH } from './march-desk';

let desk: TestDesk;
let ids: Readonly<Record<string, PostingId>>;

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2025-04-01T08:00:00' });
  ids = await bookMarch(desk);
});
afterAll(() => desk.remove());

const entryOf = async (number: string, type = 'RCT') => {
  const { rows } = await desk.call('money.account', { account: ACCOUNT, period: MARCH });
  const found = rows.find(({ entry }) => entry.posting.number === number && entry.posting.type === type);
  if (!found) throw new Error(`no ${number}`);
  return found.entry;
};
type Change = InputOf<'money.change'>;

describe('an entry that was typed wrongly', () => {
  it('is mended in place with a reason, and its history says what stood before', async () => {
    const { posting, revision } = await entryOf('7902');
    const change = {
      postingId: posting.id,
      revision: revision ?? 0,
      patch: { amount: decimalOf('10050.00') },
    };
    expect(await desk.refusal('money.change', change)).toMatchObject({
      rule: 'reason-needed',
      field: 'reason',
    });
    await desk.call('money.change', { ...change, reason: 'figure of the bank misread' });
    const after = await entryOf('7902');
    expect(Number(after.posting.amount)).toBe(10_050);
    expect(after.posting.mended).toMatchObject({ by: 'Lin Yue', on: '2025-04-01' });
    expect(after.posting.applications).toEqual(posting.applications);
    const [last] = await desk.call('money.entryHistory', { postingId: posting.id });
    expect(last).toMatchObject({ label: 'money.change' });
    expect(last?.changes).toContainEqual({ field: 'amount', from: '10000.00', to: '10050.00' });
    expect(last?.changes.some(({ to }) => to.includes('misread'))).toBe(true);
    const back = { amount: decimalOf('10000.00') };
    await desk.call('money.change', {
      ...change,
      revision: after.revision ?? 0,
      patch: back,
      reason: 'it was right',
    });
  });

  it('is refused to a window that shows an older state', async () => {
    const { posting, revision } = await entryOf('7902');
    const change: Change = { postingId: posting.id, revision: (revision ?? 0) - 1, patch: {}, reason: 'x' };
    expect(await desk.refusal('money.change', change)).toMatchObject({ kind: 'changed-meanwhile' });
  });

  it('gets another number only where it is free and not one of our own series', async () => {
    const { posting, revision } = await entryOf('CN-0302', 'CN');
    const change = { postingId: posting.id, revision, patch: { number: 'CN-9' }, reason: 'typed wrongly' };
    expect(await desk.refusal('money.change', change)).toMatchObject({ rule: 'note-number' });
    const receipt = await entryOf('7902');
    const renamed = {
      postingId: receipt.posting.id,
      revision: receipt.revision ?? 0,
      reason: 'typed wrongly',
    };
    await desk.call('money.change', { ...renamed, patch: { number: '7903' } });
    expect((await entryOf('7903')).posting.id).toBe(receipt.posting.id);
    await desk.call('money.change', {
      ...renamed,
      revision: (await entryOf('7903')).revision ?? 0,
      patch: { number: '7902' },
    });
  });
});

describe('what two windows say about one entry', () => {
  it('the second is told that the first was quicker: due day and dispute', async () => {
    const seen = await entryOf('INV-0308', 'INV');
    const note = {
      postingId: seen.posting.id,
      revision: seen.saidRevision,
      dueDate: day('2025-04-20'),
      disputed: decimalOf('0'),
      remark: 'two weeks more',
    };
    await desk.call('money.note', note);
    expect(await desk.refusal('money.note', note)).toMatchObject({ kind: 'changed-meanwhile' });
  });

  it('the second is told that the first was quicker: where a receipt lies', async () => {
    const postingId = (await entryOf('7902')).posting.id;
    const { revision } = await desk.call('money.allocation', { postingId });
    const wish = {
      postingId,
      revision,
      applications: [applied(ids['INV-0301'], '9000.00', '2025-03-28')],
      charge: null,
    };
    await desk.call('money.allocate', wish);
    expect(await desk.refusal('money.allocate', wish)).toMatchObject({ kind: 'changed-meanwhile' });
  });
});

describe("a factory's invoice", () => {
  it('is offered the goods of released orders, what it invoiced less, at its last price', async () => {
    const supplier = { id: null, code: 'HY', nameZh: '恒源', paymentTerms: { text: '月结30天' } } as const;
    const { supplierId } = await desk.call('suppliers.save', { record: supplier, revision: null });
    const account = { side: 'supplier' as const, party: supplierId, currency: 'CNY' as const };
    const line = anOrderLine({ itemNo: 'HD-88', quantity: decimalOf('1000') });
    const other = anOrderLine({ id: 'l2', itemNo: 'HD-90', quantity: decimalOf('300') });
    const order = anOrder({
      number: 'SO-1',
      customerId: aCustomer().id,
      lines: [line, { ...line, id: 'l3', quantity: decimalOf('200') }, other],
      stage: { name: 'production', since: day('2025-03-01') },
    });
    await desk.context.store.change('test', (tx) => {
      tx.put('orders', order);
      tx.put('orders', anOrder({ id: 'test:order-2' as typeof order.id, number: 'SO-2', lines: [line] }));
    });
    const before = await desk.call('money.factoryInvoice', { account });
    expect(before.open.map(({ order: no, style, why, open }) => [no, style, why, Number(open)])).toEqual([
      ['SO-1', 'HD-88', 'order', 1200],
      ['SO-1', 'HD-90', 'order', 300],
    ]);
    await book(desk, 'INV', '2025-03-20', '9040.00', {
      account,
      number: 'FP-001',
      delivery: [
        {
          order: 'SO-1',
          style: 'HD-88',
          quantity: decimalOf('800'),
          unitPrice: decimalOf('11.30'),
          taxRatePercent: decimalOf('13'),
        },
      ],
    });
    const after = await desk.call('money.factoryInvoice', { account });
    expect(after.open[0]).toMatchObject({
      style: 'HD-88',
      why: 'invoiced',
      unitPrice: '11.30',
      taxRatePercent: '13',
    });
    expect(Number(after.open[0]?.open)).toBe(400);
    expect(after.numbers).toMatchObject([{ number: 'FP-001', currency: 'CNY' }]);
  });
});
