import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecimalText } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import { CustomerId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';

let desk: TestDesk;
let orderId: SalesOrderId;
const day = (text: string) => PlainDate.parse(text);

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterAll(() => desk.remove());

describe('an order from its creation to its papers', () => {
  it('gets the next number and the terms of the customer file', async () => {
    const customerId = aCustomer().id;
    const made = await desk.call('orders.create', {
      customerId,
      patch: { customerOrderNo: 'PO-4501', deliveryDate: day('2026-06-20'), lines: [anOrderLine()] },
    });
    orderId = made.orderId;
    expect(made.number).toBe('SO-2026-0001');
    const view = await desk.call('orders.overview', { orderId });
    expect(view.order.paymentTerms).toEqual(aCustomer().paymentTerms);
    expect(view.order.currency).toBe(aCustomer().currency);
    expect(view.next?.kind).toBe('issue-proforma');
    expect(view.papers.map((paper) => paper.kind)).toContain('quotation');
  });

  it('is announced to the screens that show orders', () => {
    const changed = desk.notices.filter((notice) => notice.type === 'changed');
    expect(changed.at(-1)).toMatchObject({ collections: expect.arrayContaining(['orders', 'counters']) });
  });

  it('keeps an answer with name and time, and refuses a failure without a remark', async () => {
    const problem = await desk.refusal('orders.answerCheck', {
      orderId,
      check: 'colour',
      answer: { result: 'fail', remark: ' ' },
    });
    expect(problem).toMatchObject({ kind: 'rule-broken', rule: 'remark-needed' });
    await desk.call('orders.answerCheck', {
      orderId,
      check: 'material',
      answer: { result: 'pass', remark: '' },
    });
    const view = await desk.call('orders.overview', { orderId });
    expect(view.checks[0]).toMatchObject({ name: 'material', state: 'pass', answer: { by: 'Lin Yue' } });
  });

  it('refuses to write over a change the clerk has not seen', async () => {
    const { revision } = await desk.call('orders.overview', { orderId });
    await desk.call('orders.save', { orderId, revision, patch: { note: 'first' } });
    const problem = await desk.refusal('orders.save', { orderId, revision, patch: { note: 'second' } });
    expect(problem.kind).toBe('changed-meanwhile');
    expect((await desk.call('orders.overview', { orderId })).order.note).toBe('first');
  });

  it('issues a proforma with a number without holes, frozen as it was', async () => {
    // A refused issue takes no number.
    await desk.refusal('documents.issue', { kind: 'proforma-invoice', language: 'en', date: '2026-03-10' });
    const issued = await desk.call('documents.issue', {
      kind: 'proforma-invoice',
      language: 'en',
      date: day('2026-03-10'),
      orderId,
    });
    expect(issued.number).toBe('PI-2026-0001');
    const before = await desk.call('documents.preview', { issuedId: issued.issuedId });

    const { revision, order } = await desk.call('orders.overview', { orderId });
    const lines = order.lines.map((line) => ({ ...line, quantity: DecimalText.parse('1200') }));
    await desk.call('orders.save', { orderId, revision, patch: { lines } });
    const after = await desk.call('documents.preview', { issuedId: issued.issuedId });
    expect(Buffer.from(after.pdf).equals(Buffer.from(before.pdf))).toBe(true);

    const rows = (await desk.call('orders.overview', { orderId })).papers;
    expect(rows.find((paper) => paper.issuedId === issued.issuedId)).toMatchObject({
      outdated: true,
      version: 1,
    });
    const second = await desk.call('documents.issue', {
      kind: 'proforma-invoice',
      language: 'en',
      date: day('2026-03-11'),
      orderId,
    });
    expect(second.number).toBe('PI-2026-0001');
    const newest = (await desk.call('orders.overview', { orderId })).papers.find(
      (paper) => paper.issuedId === second.issuedId,
    );
    expect(newest).toMatchObject({ version: 2, outdated: false });
  });

  it('is not taken back by undo: a given number stays given', async () => {
    const before = desk.context.store.all('issuedDocuments').length;
    const undone = await desk.call('store.undo', {});
    expect(undone?.label).not.toBe('documents.issue');
    expect(desk.context.store.all('issuedDocuments')).toHaveLength(before);
  });

  it("logs the customer's yes with what it was given to, and asks again after a change", async () => {
    expect((await desk.call('orders.overview', { orderId })).next?.kind).toBe('record-confirmation');
    await desk.call('orders.recordConfirmation', {
      orderId,
      on: day('2026-03-12'),
      person: 'Ms Keller',
      way: 'signed',
      note: '',
    });
    const agreed = await desk.call('orders.overview', { orderId });
    expect(agreed.order.confirmations).toMatchObject([{ person: 'Ms Keller', way: 'signed', lines: 1 }]);
    expect(agreed.next?.kind).not.toBe('record-confirmation');
    await desk.call('orders.save', {
      orderId,
      revision: agreed.revision,
      patch: { deliveryDate: day('2026-07-20') },
    });
    expect((await desk.call('orders.overview', { orderId })).next?.kind).toBe('record-confirmation');
    const undone = await desk.call('store.undo', {});
    expect(undone?.label).toBe('orders.save');
  });

  it('gives packing list and invoice one number, and a voided number never again', async () => {
    const list = await desk.call('documents.issue', {
      kind: 'packing-list',
      language: 'both',
      date: day('2026-06-10'),
      orderId,
    });
    const invoice = await desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date: day('2026-06-10'),
      orderId,
    });
    expect([list.number, invoice.number]).toEqual(['CI-2026-0001', 'CI-2026-0001']);
    await desk.call('documents.void', { issuedId: list.issuedId, reason: 'wrong weights' });
    await desk.call('documents.void', { issuedId: invoice.issuedId, reason: 'wrong weights' });
    const none = { text: '', offset: 0, limit: 50 };
    const all = await desk.call('documents.register', { ...none, onlyVoid: false });
    const voided = await desk.call('documents.register', { ...none, onlyVoid: true });
    expect(all.rows.map(({ number }) => number)).toContain('PI-2026-0001');
    expect(voided.rows.map(({ kind, number, voided: why }) => [kind, number, why?.reason]).sort()).toEqual([
      ['commercial-invoice', 'CI-2026-0001', 'wrong weights'],
      ['packing-list', 'CI-2026-0001', 'wrong weights'],
    ]);
    expect(voided.rows[0]).toMatchObject({ of: 'SO-2026-0001' });
    const again = await desk.call('documents.issue', {
      kind: 'commercial-invoice',
      language: 'en',
      date: day('2026-06-11'),
      orderId,
    });
    expect(again.number).toBe('CI-2026-0002');
    const problem = await desk.refusal('documents.void', { issuedId: list.issuedId, reason: 'twice' });
    expect(problem).toMatchObject({ kind: 'rule-broken', rule: 'already-void' });
  });

  it('is released without its deposit only by name and reason', async () => {
    const stage = { name: 'production', since: day('2026-03-20') } as const;
    const problem = await desk.refusal('orders.moveStage', { orderId, stage });
    expect(problem).toMatchObject({
      kind: 'rule-broken',
      rule: 'deposit-missing',
      facts: { currency: 'USD' },
    });
    await desk.call('orders.moveStage', { orderId, stage, waiver: 'boss agreed by phone' });
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.stage.name).toBe('production');
    expect(order.waivers).toEqual([
      expect.objectContaining({ rule: 'deposit-missing', by: 'Lin Yue', reason: 'boss agreed by phone' }),
    ]);
  });

  it('keeps what the customer was asked, until it is answered', async () => {
    const { questionId } = await desk.call('orders.askQuestion', {
      orderId,
      text: 'Line 1: we quoted 3.20, please confirm.',
    });
    const waiting = async () => (await desk.call('today.overview', {})).waiting.map((item) => item.kind);
    expect(await waiting()).toContain('questions-unanswered');
    const letter = await desk.call('documents.issue', {
      kind: 'customer-questions',
      language: 'en',
      date: day('2026-03-12'),
      orderId,
    });
    expect((await desk.call('documents.preview', { issuedId: letter.issuedId })).pages).toBe(1);
    await desk.call('orders.answerQuestion', { orderId, questionId, answer: '3.20 is right' });
    const rows = (await desk.call('orders.overview', { orderId })).papers.filter(
      (row) => row.kind === 'customer-questions',
    );
    expect(rows).toEqual([expect.objectContaining({ issuedId: letter.issuedId, outdated: false })]);
    const again = { kind: 'customer-questions', language: 'en', date: day('2026-03-13'), orderId } as const;
    expect(await desk.refusal('documents.issue', again)).toMatchObject({
      kind: 'paper-incomplete',
      rule: 'questions',
    });
    expect(await waiting()).not.toContain('questions-unanswered');
    const { order } = await desk.call('orders.overview', { orderId });
    expect(order.questions).toEqual([
      expect.objectContaining({
        id: questionId,
        answer: '3.20 is right',
        answeredBy: 'Lin Yue',
        answeredOn: '2026-03-10',
      }),
    ]);
    expect(
      await desk.refusal('orders.answerQuestion', { orderId, questionId: 'q99', answer: 'x' }),
    ).toMatchObject({ kind: 'not-found' });
  });

  it('tells who changed which field when', async () => {
    const history = await desk.call('orders.history', { orderId });
    expect(history[0]).toMatchObject({ label: 'orders.answerQuestion', by: 'Lin Yue' });
    const fields = history.flatMap((entry) => entry.changes.map((change) => change.field));
    expect(fields).toContain('lines.0.quantity');
    expect(history.at(-1)?.label).toBe('orders.create');
  });

  it('takes the last change back, also after a restart', async () => {
    await desk.close();
    desk = await TestDesk.open({ folder: desk.folder });
    const undone = await desk.call('store.undo', {});
    expect(undone?.label).toBe('orders.answerQuestion');
    expect((await desk.call('orders.overview', { orderId })).order.questions[0]?.answer).toBe('');
    expect((await desk.call('store.undo', {}))?.label).toBe('orders.askQuestion');
    expect((await desk.call('store.undo', {}))?.label).toBe('orders.moveStage');
    expect((await desk.call('orders.overview', { orderId })).order.stage.name).toBe('confirmed');
  });

  it('is found by PO, item and in any filter it belongs to', async () => {
    const board = (text: string) =>
      desk.call('orders.board', { filter: 'open', text, sort: 'risk', offset: 0, limit: 50 });
    expect((await board('4501')).total).toBe(1);
    expect((await board('no such order at all')).total).toBe(0);
    const hits = await desk.call('search.everything', { text: 'PI-2026', limit: 10 });
    expect(hits.map((hit) => hit.kind)).toContain('paper');
  });
});

describe('files', () => {
  it('keep codes and item numbers unique', async () => {
    const twin = { ...aCustomer(), id: null };
    expect(await desk.refusal('customers.save', { record: twin, revision: null })).toMatchObject({
      kind: 'duplicate',
      field: 'code',
    });
    const product = { ...aProduct(), id: null };
    expect(await desk.refusal('products.save', { record: product, revision: null })).toMatchObject({
      kind: 'duplicate',
      field: 'itemNo',
    });
  });

  it('are not removed while an order needs them', async () => {
    const problem = await desk.refusal('customers.remove', { customerId: aCustomer().id });
    expect(problem).toMatchObject({
      kind: 'rule-broken',
      rule: 'customer-in-use',
      facts: { orders: 1, quotations: 0 },
    });
  });

  it('say plainly when something is not there', async () => {
    const problem = await desk.refusal('customers.file', { customerId: CustomerId.parse('nobody:1') });
    expect(problem).toMatchObject({ kind: 'not-found', facts: { what: 'customer' } });
  });
});

describe('dispatch', () => {
  it('refuses what is no channel of its own', async () => {
    for (const name of ['toString', '__proto__', 'constructor', 'orders', '', 7, null]) {
      const result = await desk.refusal(name as never, {});
      expect(result.kind).toBe('not-allowed');
    }
  });
  it('names the field of a wrong input', async () => {
    const problem = await desk.refusal('orders.overview', { orderId: '../../etc/passwd' });
    expect(problem).toMatchObject({ kind: 'invalid-input', field: 'orderId' });
  });
});
