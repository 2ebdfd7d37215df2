import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PaperLayout } from '#shared/documents/paper-layout';
import type { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { joined, textOfPdf } from '../render/pdf-text';

let desk: TestDesk;
let orderId: SalesOrderId;
const date = PlainDate.parse('2026-06-10');
const wish = PaperLayout.parse({
  id: 'proforma-invoice',
  columns: { hidden: ['cartons'], order: ['description', 'item'] },
  texts: [{ place: 'below-table', text: { en: 'Prices are net.', zh: '净价。' } }],
  type: 'large',
});

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
});
afterAll(() => desk.remove());

const said = async (reference: Parameters<typeof desk.call<'documents.preview'>>[1]) => {
  const { pdf } = await desk.call('documents.preview', reference);
  return (await textOfPdf(pdf)).map(joined).join(' ');
};
const draft = () => ({ kind: 'proforma-invoice', language: 'both', orderId }) as const;

describe('layouts of papers', () => {
  it('have nothing to show while there is no record to print', async () => {
    expect(await desk.call('layouts.preview', { language: 'en', layout: wish })).toBeNull();
    const customerId = aCustomer().id;
    const lines = [anOrderLine()];
    orderId = (await desk.call('orders.create', { customerId, patch: { lines } })).orderId;
  });

  it('are shown on the newest order before they are saved, with the columns of the house', async () => {
    const preview = await desk.call('layouts.preview', { language: 'both', layout: wish });
    expect(preview?.of).toBe('SO-2026-0001');
    expect(preview?.columns.map(({ key, optional }) => [key, optional])).toEqual([
      ['no', true],
      ['item', false],
      ['description', false],
      ['cartons', true],
      ['quantity', false],
      ['price', false],
      ['amount', false],
    ]);
    const shown = (await textOfPdf(preview?.pdf ?? new Uint8Array())).map(joined).join(' ');
    expect(shown).toContain('Prices are net.');
    expect(shown).not.toContain('Cartons');
    expect(await said(draft())).not.toContain('Prices are net.');
  });

  it('refuse to hide what the paper needs, and to overwrite what was saved meanwhile', async () => {
    const bad = { ...wish, columns: { order: [], hidden: ['amount'] } };
    expect(await desk.refusal('layouts.save', { layout: bad, revision: 0 })).toMatchObject({
      kind: 'rule-broken',
      rule: 'column-needed',
    });
    const { revision } = await desk.call('layouts.save', { layout: wish, revision: 0 });
    expect(revision).toBe(1);
    expect(await desk.refusal('layouts.save', { layout: wish, revision: 0 })).toMatchObject({
      kind: 'changed-meanwhile',
    });
    expect(await desk.call('layouts.get', {})).toEqual([{ layout: wish, customerId: null, revision: 1 }]);
  });

  it('hold for drafts and new papers; what went out stays as it was issued and is not out of date', async () => {
    expect(await said(draft())).toContain('Prices are net.');
    const { issuedId } = await desk.call('documents.issue', { ...draft(), date });
    const before = await said({ issuedId });
    expect(before).toContain('Prices are net.');
    const reset = { kind: 'proforma-invoice', revision: 1 } as const;
    expect(await desk.refusal('layouts.reset', { ...reset, revision: 0 })).toMatchObject({
      kind: 'changed-meanwhile',
    });
    await desk.call('layouts.reset', reset);
    expect(await desk.call('layouts.get', {})).toEqual([]);
    expect(await said({ issuedId })).toBe(before);
    const { papers } = await desk.call('orders.overview', { orderId });
    expect(papers.find((paper) => paper.issuedId === issuedId)).toMatchObject({ outdated: false });
    expect(await said(draft())).not.toContain('Prices are net.');
  });

  it('come back with undo', async () => {
    const undone = await desk.call('store.undo', {});
    expect(undone?.label).toBe('layouts.reset');
    expect(await desk.call('layouts.get', {})).toMatchObject([{ layout: wish }]);
  });

  it('are not there for official forms', async () => {
    const layout = PaperLayout.parse({ id: 'customs-declaration' });
    expect(await desk.refusal('layouts.save', { layout, revision: 0 })).toMatchObject({ kind: 'not-found' });
  });
});

describe('layouts for one customer', () => {
  const customerId = aCustomer().id;
  const theirs = PaperLayout.parse({
    id: 'proforma-invoice',
    texts: [{ place: 'above-table', text: { en: 'Vendor no. 4711', zh: '' } }],
  });

  it('go before the layout of the kind, and only for their papers', async () => {
    const other = aCustomer({ id: 'c:other' as typeof customerId, code: 'OTH', nameEn: 'Other House' });
    await desk.call('customers.save', { record: other, revision: null });
    const patch = { lines: [anOrderLine()] };
    const elsewhere = await desk.call('orders.create', { customerId: other.id, patch });
    const { revision } = await desk.call('layouts.save', { layout: theirs, customerId, revision: 0 });
    expect(revision).toBe(1);
    const own = await said(draft());
    expect(own).toContain('Vendor no. 4711');
    expect(own).not.toContain('Prices are net.');
    const others = await said({ ...draft(), orderId: elsewhere.orderId });
    expect(others).toContain('Prices are net.');
    expect(others).not.toContain('Vendor no. 4711');
    const kept = await desk.call('layouts.get', {});
    expect(kept.map((one) => one.customerId)).toEqual([null, customerId]);
  });

  it('are shown on a record of that customer', async () => {
    const wished = { language: 'en', layout: theirs, customerId } as const;
    expect((await desk.call('layouts.preview', wished))?.of).toBe('SO-2026-0001');
  });

  it('go back to the layout of the kind; what went out keeps theirs', async () => {
    const { issuedId } = await desk.call('documents.issue', { ...draft(), date });
    await desk.call('layouts.reset', { kind: 'proforma-invoice', customerId, revision: 1 });
    expect(await said(draft())).toContain('Prices are net.');
    expect(await said({ issuedId })).toContain('Vendor no. 4711');
    const { papers } = await desk.call('orders.overview', { orderId });
    expect(papers.find((paper) => paper.issuedId === issuedId)).toMatchObject({ outdated: false });
  });

  it('are refused for a customer that is not there', async () => {
    const nobody = 'c:nobody' as typeof customerId;
    const asked = { layout: theirs, customerId: nobody, revision: 0 };
    expect(await desk.refusal('layouts.save', asked)).toMatchObject({ kind: 'not-found' });
  });
});

describe('layouts of the papers of the money', () => {
  it('hold for statements and letters, whose columns stay', async () => {
    const customerId = aCustomer().id;
    const layout = PaperLayout.parse({
      id: 'customer-statement',
      logo: { shown: false },
      columns: { order: ['balance', 'date'], hidden: [] },
      texts: [{ place: 'below-table', text: { en: 'Please remit in full.', zh: '' } }],
    });
    await desk.call('layouts.save', { layout, customerId, revision: 0 });
    const account = { side: 'customer', party: customerId, currency: 'USD' } as const;
    const from = PlainDate.parse('2026-01-01');
    const paper = { kind: 'customer-statement', account, from, to: date, language: 'en' } as const;
    const shown = async () =>
      (await textOfPdf((await desk.call('money.paper', paper)).pdf)).map(joined).join(' ');
    const own = await shown();
    expect(own).toContain('Please remit in full.');
    await desk.call('layouts.reset', { kind: 'customer-statement', customerId, revision: 1 });
    const house = await shown();
    expect(house).not.toContain('Please remit in full.');
    expect(own.replace('Please remit in full.', '').replace(/\s+/g, ' ')).toBe(house.replace(/\s+/g, ' '));
  });
});
