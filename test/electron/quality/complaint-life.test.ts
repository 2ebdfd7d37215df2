import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/api/contract';
import type { PostingId } from '#shared/money/posting';
import type { ComplaintId, IssuedDocumentId, SalesOrderId } from '#shared/values/ids';
import { aCustomer } from '../../builders/a-customer';
import type { TestDesk } from '../../builders/a-desk';
import { ACCOUNT, day, decimalOf } from '../money/march-desk';
import { textOfPdf } from '../render/pdf-text';
import { anotherOrder, FACTORY, FACTORY_ACCOUNT, qualityDesk } from './quality-desk';

let desk: TestDesk;
let orderId: SalesOrderId;
let complaintId: ComplaintId;
let creditId: IssuedDocumentId;

beforeAll(async () => {
  ({ desk, orderId } = await qualityDesk());
  await desk.call('documents.issue', {
    kind: 'commercial-invoice',
    language: 'en',
    date: day('2026-03-10'),
    orderId,
  });
});
afterAll(() => desk.remove());

const file = () => desk.call('complaints.file', { complaintId });
const account = () => desk.call('money.account', { account: ACCOUNT });
const rows = async () =>
  (await account()).rows.map(({ entry, debit, credit }) => [
    entry.posting.type,
    entry.posting.number,
    Number(debit) - Number(credit),
  ]);
const openSums = async () =>
  (await account()).items.map(({ entry, open }) => [entry.posting.number, Number(open)]);

async function patch(change: InputOf<'complaints.save'>['patch']) {
  const { revision } = await file();
  await desk.call('complaints.save', { complaintId, revision, patch: change });
  return file();
}

async function issue(against: PostingId, date = '2026-05-04') {
  const { revision } = await file();
  return desk.call('complaints.issueCredit', {
    complaintId,
    revision,
    against,
    language: 'en',
    date: day(date),
  });
}

describe('a complaint from claim to statement', () => {
  it('is recorded with its order, a number, and a day to answer', async () => {
    desk.clock.set('2026-05-02T08:00:00');
    const made = await desk.call('complaints.create', { customerId: aCustomer().id, orderId });
    complaintId = made.complaintId;
    expect(made.number).toBe('CMP-2026-0001');
    const { complaint, order, invoices } = await file();
    expect(complaint).toMatchObject({ receivedOn: '2026-05-02', answerDueOn: '2026-05-09', currency: 'USD' });
    expect(order?.lines).toMatchObject([{ itemNo: 'T-100', unitPrice: '3.00' }]);
    expect(invoices.map(({ number, open }) => [number, Number(open)])).toEqual([['CI-2026-0001', 12000]]);
  });

  it('stands on Today until it is answered, and counts what is claimed', async () => {
    desk.clock.set('2026-05-10T08:00:00');
    const { claimed } = await patch({
      claimNo: 'TC-77',
      cause: 'quality',
      causeText: 'side seam opens after washing',
      lesson: 'pull test on each seam',
      lines: [
        {
          id: 'l1',
          lineId: '1',
          productId: 'test:product-1' as never, // a known product of the builders
          itemNo: 'T-100',
          description: "Men's T-shirt",
          quantity: decimalOf('54'),
          unitPrice: decimalOf('3.00'),
        },
      ],
    });
    expect(claimed).toEqual({ amount: '162.00', currency: 'USD' });
    const { late } = await desk.call('today.overview', {});
    expect(late.filter(({ kind }) => kind === 'complaint-answer').map(({ reference }) => reference)).toEqual([
      'CMP-2026-0001',
    ]);
  });

  it('moves no account before a way to settle it is chosen', async () => {
    const { invoices } = await file();
    const refused = await desk.refusal('complaints.issueCredit', {
      complaintId,
      revision: (await file()).revision,
      against: invoices[0]?.postingId,
      language: 'en',
      date: '2026-05-04',
    });
    expect(refused.rule).toBe('settlement-needed');
    expect(await rows()).toEqual([['INV', 'CI-2026-0001', 12000]]);
  });

  it('issues one credit note whose entry is on the account once, against its invoice', async () => {
    const { invoices } = await patch({ settlement: 'credit', liability: 'factory' });
    const [invoice] = invoices;
    if (!invoice) throw new Error('no invoice');
    const issued = await issue(invoice.postingId);
    creditId = issued.issuedId;
    expect(issued.number).toBe('CN-2026-0001');
    expect(await rows()).toEqual([
      ['INV', 'CI-2026-0001', 12000],
      ['CN', 'CN-2026-0001', -162],
    ]);
    expect(await openSums()).toEqual([['CI-2026-0001', 11838]]);
    expect(desk.context.store.all('postings')).toEqual([]);
    const [, note] = (await account()).rows;
    expect(note?.entry).toMatchObject({
      origin: 'complaint',
      issuedId: creditId,
      claim: { kind: 'complaint', id: complaintId, number: 'CMP-2026-0001' },
      posting: { reference: 'CMP-2026-0001 / TC-77', contract: 'SO-2026-0001' },
    });
    const { pdf } = await desk.call('documents.preview', { issuedId: creditId });
    const printed = (await textOfPdf(pdf)).flatMap((page) => page.map(({ text }) => text)).join(' ');
    for (const part of [
      'CREDIT NOTE',
      'CN-2026-0001',
      "T-100 Men's T-shirt",
      '54',
      '162.00',
      'CI-2026-0001',
      'side seam opens',
    ])
      expect(printed).toContain(part);
  });

  it('issues no second one for the same money', async () => {
    const { invoices, credited } = await file();
    expect(credited.amount).toBe('162.00');
    const refused = await desk.refusal('complaints.issueCredit', {
      complaintId,
      revision: (await file()).revision,
      against: invoices[0]?.postingId,
      language: 'en',
      date: '2026-05-04',
    });
    expect(refused.rule).toBe('nothing-to-credit');
    const { revision } = await file();
    const other = { complaintId, revision, patch: { settlement: 'refused' } };
    expect((await desk.refusal('complaints.save', other)).rule).toBe('credit-stands');
  });

  it('appears on the statement of the customer as it stands in the books', async () => {
    const period = { from: day('2026-05-01'), to: day('2026-05-31') };
    const shown = await desk.call('money.account', { account: ACCOUNT, period });
    expect(shown.rows.map(({ entry }) => entry.posting.number)).toEqual(['CN-2026-0001']);
    expect([Number(shown.opening.amount), Number(shown.closing)]).toEqual([12000, 11838]);
    const preview = await desk.call('money.statement', { account: ACCOUNT, period });
    expect(Number(preview.view.closing)).toBe(11838);
  });

  it('charges the factory with its share, traceable to the complaint', async () => {
    const { revision } = await patch({ supplierId: FACTORY });
    const deduction = { amount: decimalOf('900.00'), currency: 'CNY' as const, reason: '客诉 CMP-2026-0001' };
    await desk.call('complaints.deduct', { complaintId, revision, deduction });
    const { rows: booked } = await desk.call('money.account', { account: FACTORY_ACCOUNT });
    expect(booked.map(({ entry }) => [entry.posting.number, entry.posting.amount, entry.claim?.id])).toEqual([
      ['CMP-2026-0001', '900.00', complaintId],
    ]);
    const { credited, deducted } = await desk.call('quality.ofOrder', { orderId });
    expect(credited).toEqual([{ amount: '162.00', currency: 'USD' }]);
    expect(deducted).toEqual([{ amount: '900.00', currency: 'CNY' }]);
  });

  it('is taken back by voiding the note: the invoice is open again, and both entries stay to be seen', async () => {
    desk.clock.set('2026-05-12T08:00:00');
    await desk.call('documents.void', { issuedId: creditId, reason: 'wrong quantity' });
    expect(await rows()).toEqual([
      ['INV', 'CI-2026-0001', 12000],
      ['CN', 'CN-2026-0001', -162],
      ['DN', 'CN-2026-0001', 162],
    ]);
    expect(await openSums()).toEqual([['CI-2026-0001', 12000]]);
    const { closing } = await account();
    expect(Number(closing)).toBe(12000);
    const { credited, credits } = await file();
    expect([credited.amount, credits.map(({ voided }) => voided)]).toEqual(['0.00', [true]]);
  });

  it('is issued anew as agreed, under a new number', async () => {
    const { invoices } = await patch({ agreedAmount: decimalOf('120.00') });
    const [invoice] = invoices;
    if (!invoice) throw new Error('no invoice');
    expect((await issue(invoice.postingId, '2026-05-12')).number).toBe('CN-2026-0002');
    expect(await openSums()).toEqual([['CI-2026-0001', 11880]]);
  });

  it('is answered by a letter, which tells Today that the customer has our word', async () => {
    const issued = await desk.call('documents.issue', {
      kind: 'complaint-answer',
      language: 'both',
      date: day('2026-05-12'),
      complaintId,
    });
    expect(issued.number).toBe('CMP-2026-0001');
    expect((await file()).complaint.answeredOn).toBe('2026-05-12');
    const { late } = await desk.call('today.overview', {});
    expect(late.filter(({ kind }) => kind === 'complaint-answer')).toEqual([]);
  });

  it('is an extra check line on the next order of that item', async () => {
    const next = await anotherOrder(desk, 'PO-4502');
    const { lessons } = await desk.call('quality.ofOrder', { orderId: next });
    expect(lessons.map(({ number, text, items }) => [number, text, items])).toEqual([
      ['CMP-2026-0001', 'pull test on each seam', ['T-100']],
    ]);
  });

  it('is found by its own number, the claim number and the credit note', async () => {
    for (const text of ['CMP-2026-0001', 'TC-77', 'CN-2026-0002']) {
      const hits = await desk.call('search.everything', { text, limit: 20 });
      expect(hits.map(({ kind, id }) => [kind, id])).toContainEqual(['complaint', complaintId]);
    }
  });
});

describe('a complaint that is settled with new goods', () => {
  it('makes an order free of charge and moves no account', async () => {
    const made = await desk.call('complaints.create', { customerId: aCustomer().id, orderId });
    const before = await rows();
    const opened = await desk.call('complaints.file', { complaintId: made.complaintId });
    await desk.call('complaints.save', {
      complaintId: made.complaintId,
      revision: opened.revision,
      patch: {
        lines: [
          { id: 'l1', lineId: '1', itemNo: 'T-100', quantity: decimalOf('10'), unitPrice: decimalOf('3.00') },
        ],
      },
    });
    const { revision } = await desk.call('complaints.file', { complaintId: made.complaintId });
    const replaced = await desk.call('complaints.replace', { complaintId: made.complaintId, revision });
    const { order } = await desk.call('orders.overview', { orderId: replaced.orderId });
    expect(order).toMatchObject({
      customerOrderNo: made.number,
      lines: [{ quantity: '10', unitPrice: '0' }],
    });
    await desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date: day('2026-05-12'),
      orderId: replaced.orderId,
    });
    expect(await rows()).toEqual(before);
    const again = await desk.call('complaints.file', { complaintId: made.complaintId });
    const refused = await desk.refusal('complaints.replace', {
      complaintId: made.complaintId,
      revision: again.revision,
    });
    expect(refused.rule).toBe('already-replaced');
  });

  it('gives no credit for the same pieces, unless the new goods are cancelled', async () => {
    const { rows: known } = await desk.call('complaints.list', {
      ...{ text: '', filter: 'all', offset: 0, limit: 10 },
    });
    const id = known.find(({ settlement }) => settlement === 'replacement')?.id;
    if (id === undefined) throw new Error('no complaint was replaced');
    const { complaint, revision, invoices, replacement } = await desk.call('complaints.file', {
      complaintId: id,
    });
    const [invoice] = invoices;
    if (!invoice || !replacement) throw new Error('no invoice or no new goods');
    const turned = { complaintId: id, revision, patch: { settlement: 'credit' } } as const;
    expect((await desk.refusal('complaints.save', turned)).rule).toBe('already-replaced');
    // As an earlier desk may have kept it: the note itself is refused too.
    await desk.context.store.change('old', (tx) =>
      tx.put('complaints', { ...complaint, settlement: 'credit' }),
    );
    const credit = {
      ...{ complaintId: id, revision: revision + 1, against: invoice.postingId },
      ...{ language: 'en' as const, date: day('2026-05-12') },
    };
    expect((await desk.refusal('complaints.issueCredit', credit)).rule).toBe('already-replaced');
    await desk.call('orders.moveStage', {
      orderId: replacement.id,
      stage: { name: 'cancelled', since: day('2026-05-12'), reason: 'money instead' },
    });
    expect((await desk.call('complaints.file', { complaintId: id })).replacement).toBeNull();
    await desk.call('complaints.issueCredit', credit);
  });

  it('is not removed over what another window wrote', async () => {
    const made = await desk.call('complaints.create', { customerId: aCustomer().id, orderId });
    const { complaintId: id } = made;
    await desk.call('complaints.save', { complaintId: id, revision: 1, patch: { lot: 'A' } });
    const stale = { complaintId: id, revision: 1 };
    expect((await desk.refusal('complaints.remove', stale)).kind).toBe('changed-meanwhile');
    await desk.call('complaints.remove', { complaintId: id, revision: 2 });
  });
});

describe('a credit note that went out', () => {
  it('stays with its complaint and its customer when older changes are taken back', async () => {
    const fresh = await qualityDesk();
    const date = day('2026-03-10');
    await fresh.desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date,
      orderId: fresh.orderId,
    });
    const made = await fresh.desk.call('complaints.create', {
      customerId: aCustomer().id,
      orderId: fresh.orderId,
    });
    const opened = await fresh.desk.call('complaints.file', { complaintId: made.complaintId });
    const saved = await fresh.desk.call('complaints.save', {
      complaintId: made.complaintId,
      revision: opened.revision,
      patch: { settlement: 'discount', agreedAmount: decimalOf('50') },
    });
    const [invoice] = opened.invoices;
    if (!invoice) throw new Error('no invoice');
    await fresh.desk.call('complaints.issueCredit', {
      complaintId: made.complaintId,
      revision: saved.revision,
      against: invoice.postingId,
      language: 'en',
      date,
    });
    for (let step = 0; step < 6; step += 1) await fresh.desk.call('store.undo', {});
    const { credits } = await fresh.desk.call('complaints.file', { complaintId: made.complaintId });
    expect(credits.map(({ number }) => number)).toEqual(['CN-2026-0001']);
    const { items } = await fresh.desk.call('money.account', { account: ACCOUNT });
    expect(items.map(({ open }) => Number(open))).toEqual([11950]);
    await fresh.desk.remove();
  });
});
