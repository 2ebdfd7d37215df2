import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostingId } from '#shared/money/posting';
import type { IssuedDocumentId, SalesOrderId } from '#shared/values/ids';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { ACCOUNT, applied, book, day, decimalOf } from './march-desk';

let desk: TestDesk;
let orderId: SalesOrderId;
let issuedId: IssuedDocumentId;

beforeAll(async () => {
  desk = await TestDesk.open({ now: '2026-03-10T08:00:00' });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const made = await desk.call('orders.create', {
    customerId: aCustomer().id,
    patch: {
      customerOrderNo: 'PO-4501',
      deliveryDate: day('2026-04-20'),
      lines: [anOrderLine({ quantity: decimalOf('1000'), unitPrice: decimalOf('10') })],
    },
  });
  orderId = made.orderId;
});
afterAll(() => desk.remove());

const account = () => desk.call('money.account', { account: ACCOUNT });
const entries = async () =>
  (await account()).rows.map(({ entry }) => [
    entry.posting.type,
    entry.posting.number,
    Number(entry.posting.amount),
  ]);

async function issueInvoice(quantity: string) {
  const { revision, order } = await desk.call('orders.overview', { orderId });
  const lines = order.lines.map((line) => ({ ...line, quantity: decimalOf(quantity) }));
  await desk.call('orders.save', { orderId, revision, patch: { lines } });
  const paper = {
    kind: 'commercial-invoice' as const,
    language: 'en' as const,
    date: day('2026-03-10'),
    orderId,
  };
  return desk.call('documents.issue', paper);
}

describe('books that follow from papers', () => {
  it('expects the deposit and the balance before anything is invoiced, and names what is missing', async () => {
    const { deposits, expected } = await desk.call('money.overview', {});
    expect(deposits.map((one) => [one.number, Number(one.missing), one.released])).toEqual([
      ['SO-2026-0001', 3000, false],
    ]);
    expect(expected.map((one) => [one.kind, Number(one.amount.amount), one.estimated])).toEqual([
      ['deposit', 3000, false],
      ['order', 7000, true],
    ]);
  });

  it('puts the first deposit on the order, where it is an entry once and never twice', async () => {
    const booked = await desk.call('money.book', {
      entry: { account: ACCOUNT, type: 'DEP', date: day('2026-03-02'), amount: decimalOf('3000.00') },
      orderId,
    });
    expect(booked.postingIds).toEqual([`dep:${orderId}`]);
    expect((await desk.call('orders.overview', { orderId })).order.depositReceived).toEqual({
      amount: '3000.00',
      on: '2026-03-02',
    });
    expect(await entries()).toEqual([['DEP', 'SO-2026-0001', 3000]]);
    const again = await desk.refusal('money.book', {
      entry: {
        account: ACCOUNT,
        type: 'DEP',
        date: '2026-03-02',
        amount: '3000.00',
        contract: 'SO-2026-0001',
      },
    });
    expect(again).toMatchObject({ rule: 'deposit-known' });
    expect((await desk.call('money.overview', {})).deposits).toEqual([]);
  });

  it('posts an invoice by issuing it, with the deposit of its order set against it', async () => {
    const issued = await issueInvoice('1000');
    issuedId = issued.issuedId;
    const view = await account();
    expect(
      view.rows.map(({ entry }) => [entry.posting.type, entry.posting.number, Number(entry.posting.amount)]),
    ).toEqual([
      ['DEP', 'SO-2026-0001', 3000],
      ['INV', issued.number, 10_000],
    ]);
    expect(view.items.map((item) => Number(item.open))).toEqual([7000]);
    expect(view.rows[1]?.entry).toMatchObject({
      origin: 'paper',
      issuedId,
      locked: true,
      orderNumber: 'SO-2026-0001',
    });
    expect(Number(view.unproved)).toBe(0);
  });

  it('does not change an invoice that went out when its order changes, but a new version replaces the amount', async () => {
    const { revision, order } = await desk.call('orders.overview', { orderId });
    const lines = order.lines.map((line) => ({ ...line, quantity: decimalOf('5000') }));
    await desk.call('orders.save', { orderId, revision, patch: { lines } });
    expect((await entries()).at(-1)?.[2]).toBe(10_000);
    const second = await issueInvoice('1200');
    expect((await entries()).filter(([type]) => type === 'INV')).toEqual([['INV', second.number, 12_000]]);
  });

  it('gives money back as unapplied cash where a new version is smaller than what was paid', async () => {
    const [receipt] = await book(desk, 'RCT', '2026-03-20', '9000.00', {
      number: 'B-1',
      applications: [applied('ci:CI-2026-0001' as PostingId, '9000.00', '2026-03-20')], // derived from its number
    });
    expect(receipt).toBeDefined();
    desk.clock.set('2026-03-25T08:00:00');
    expect((await account()).items).toEqual([]);
    const smaller = await issueInvoice('1100');
    const view = await account();
    expect(view.items).toEqual([]);
    expect(Number(view.figures.unapplied)).toBe(1000);
    expect(Number(view.unproved)).toBe(0);
    issuedId = smaller.issuedId;
  });

  it('takes a void invoice back by a credit that stays to be seen, and frees the money that lay on it', async () => {
    // Every version of the paper is made void.
    const { papers } = await desk.call('orders.overview', { orderId });
    for (const paper of papers) {
      if (paper.kind !== 'commercial-invoice' || paper.issuedId === null || paper.voided) continue;
      await desk.call('documents.void', { issuedId: paper.issuedId, reason: 'wrong consignee' });
    }
    const view = await account();
    expect(view.rows.map(({ entry }) => entry.posting.type)).toEqual(['DEP', 'INV', 'RCT', 'CN']);
    expect(view.rows.at(-1)?.entry.posting).toMatchObject({ reason: 'wrong consignee', date: '2026-03-25' });
    expect(view.items).toEqual([]);
    expect(Number(view.figures.unapplied)).toBe(12_000);
    expect(Number(view.closing)).toBe(-12_000);
    expect(Number(view.unproved)).toBe(0);

    const next = await issueInvoice('1000');
    expect(next.number).toBe('CI-2026-0002');
    expect((await account()).items.map((item) => Number(item.open))).toEqual([7000]);
  });

  it('asks a name for an adjustment above the limit and keeps derived entries as they are', async () => {
    const adjust = { account: ACCOUNT, type: 'ADJ', date: '2026-03-25', reason: 'rounding' };
    const refused = await desk.refusal('money.book', { entry: { ...adjust, amount: '-5.00' } });
    expect(refused).toMatchObject({ rule: 'approval-needed', field: 'approvedBy' });
    await book(desk, 'ADJ', '2026-03-25', '-0.40', { reason: 'rounding' });
    await book(desk, 'ADJ', '2026-03-25', '-5.00', { reason: 'old cents', approvedBy: 'Chen Wei' });
    const names = (await account()).rows
      .filter(({ entry }) => entry.posting.type === 'ADJ')
      .map(({ entry }) => entry.posting.approvedBy);
    expect(names.sort()).toEqual(['Chen Wei', 'Lin Yue']);
    const derived = await desk.refusal('money.change', {
      postingId: 'ci:CI-2026-0002',
      revision: 0,
      patch: { amount: '1.00' },
    });
    expect(derived).toMatchObject({ rule: 'posting-derived' });
    await desk.call('money.note', {
      postingId: 'ci:CI-2026-0002' as PostingId, // derived from its number
      dueDate: day('2026-06-30'),
      disputed: decimalOf('100'),
      remark: 'two cartons wet',
    });
    const [item] = (await account()).items;
    expect(item).toMatchObject({ from: '2026-06-30', disputed: '100' });
  });

  it('suggests a bank charge where the receipt is a little short, and books it with one click', async () => {
    const [receipt] = await book(desk, 'RCT', '2026-03-25', '6970.00', { number: 'B-2' });
    if (!receipt) throw new Error('not booked');
    const { suggestion } = await desk.call('money.allocation', { postingId: receipt });
    expect(suggestion).toMatchObject({ how: 'with-charge' });
    expect(Number(suggestion?.charge)).toBe(30);
    const to = suggestion?.applications[0]?.to ?? ('' as PostingId); // the expectation above has seen it
    await desk.call('money.allocate', {
      postingId: receipt,
      applications: [applied(to, '6970.00', '2026-03-25')],
      charge: { amount: decimalOf('30.00'), to, reason: 'bank charges' },
    });
    const view = await account();
    expect(view.items).toEqual([]);
    expect(Number(view.unproved)).toBe(0);
  });

  it('lists the month in two steps, and skips what went out already and says the same', async () => {
    const rows = await desk.call('money.monthStatements', { month: '2026-03', side: 'customer' });
    expect(rows).toHaveLength(1);
    const order = {
      accounts: [ACCOUNT],
      period: { from: day('2026-03-01'), to: day('2026-03-31') },
      language: 'en' as const,
      date: day('2026-04-01'),
    };
    const first = await desk.call('money.issueStatements', order);
    expect(first.issued.map((one) => one.number)).toEqual(['ST-2026-0001']);
    const second = await desk.call('money.issueStatements', order);
    expect(second).toMatchObject({ issued: [], skipped: [{ reason: 'already-issued' }] });
  });
});
