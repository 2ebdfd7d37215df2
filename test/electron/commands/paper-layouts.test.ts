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
    expect(await desk.call('layouts.get', {})).toEqual([{ layout: wish, revision: 1 }]);
  });

  it('hold for drafts and new papers; what went out stays as it was issued and is not out of date', async () => {
    expect(await said(draft())).toContain('Prices are net.');
    const { issuedId } = await desk.call('documents.issue', { ...draft(), date });
    const before = await said({ issuedId });
    expect(before).toContain('Prices are net.');
    await desk.call('layouts.reset', { kind: 'proforma-invoice' });
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

  it('are not there for official forms and papers of the money', async () => {
    const layout = PaperLayout.parse({ id: 'customer-statement' });
    expect(await desk.refusal('layouts.save', { layout, revision: 0 })).toMatchObject({ kind: 'not-found' });
  });
});
