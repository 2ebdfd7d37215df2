import { read } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssuedDocumentId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { TestDesk } from '../../builders/a-desk';
import { aProduct } from '../../builders/a-product';
import { anOrderLine } from '../../builders/an-order-line';
import { joined, textOfPdf } from '../render/pdf-text';

let desk: TestDesk;
let orderId: SalesOrderId;
let issuedId: IssuedDocumentId;

beforeAll(async () => {
  desk = await TestDesk.open();
  await desk.call('company.save', { company: aCompany() });
  await desk.call('customers.save', { record: aCustomer(), revision: null });
  await desk.call('products.save', { record: aProduct(), revision: null });
  const lines = Array.from({ length: 60 }, (_, at) => anOrderLine({ id: String(at + 1) }));
  const customerId = aCustomer().id;
  orderId = (await desk.call('orders.create', { customerId, patch: { lines } })).orderId;
  const date = PlainDate.parse('2026-06-10');
  ({ issuedId } = await desk.call('documents.issue', {
    kind: 'packing-list',
    language: 'both',
    date,
    orderId,
  }));
});
afterAll(() => desk.remove());

const preview = async () => textOfPdf((await desk.call('documents.preview', { issuedId })).pdf);

describe('a void paper', () => {
  it('is stamped on every page with day and reason while its frozen content stays as issued', async () => {
    const before = await preview();
    const frozen = desk.context.store.get('issuedDocuments', issuedId);
    expect(before.length).toBeGreaterThan(1);
    for (const page of before) expect(joined(page)).not.toContain('VOID');
    await desk.call('documents.void', { issuedId, reason: 'wrong weights 重量有误' });
    const after = await preview();
    expect(after).toHaveLength(before.length);
    after.forEach((page, index) => {
      const said = joined(page).replace(/\s/g, '');
      expect(said).toContain('VOID');
      expect(said).toContain('作废');
      expect(said).toContain('wrongweights重量有误');
      // All that stood there before still stands there.
      const texts = new Set(
        page.map((item) => `${item.text} ${item.left.toFixed(2)} ${item.top.toFixed(2)}`),
      );
      for (const item of before[index] ?? [])
        expect(texts).toContain(`${item.text} ${item.left.toFixed(2)} ${item.top.toFixed(2)}`);
    });
    const voided = desk.context.store.get('issuedDocuments', issuedId);
    expect(voided?.model).toEqual(frozen?.model);
    expect(voided?.modelHash).toBe(frozen?.modelHash);
  });

  it('is printed with the stamp under its own name, on A4', async () => {
    await desk.call('documents.print', { paper: { issuedId }, printer: null, copies: 1 });
    const job = desk.printed.at(-1);
    expect(job).toMatchObject({ title: 'CI-2026-0001 packing-list both', sheet: 'A4' });
    const [page = []] = await textOfPdf(job?.pdf ?? new Uint8Array());
    expect(joined(page)).toContain('VOID');
  });

  it('says so in the name of its sheet and over each printed page of the workbook', async () => {
    const { renderXlsx } = await import('../../../electron/render/xlsx/render-xlsx');
    const { DocumentModel } = await import('#shared/documents/document-model');
    const model = DocumentModel.parse(desk.context.store.get('issuedDocuments', issuedId)?.model);
    const stamp = { text: 'VOID 作废', note: '2026-06-11  wrong & heavy' };
    const book = read((await renderXlsx(model, new Map(), stamp)).bytes);
    expect(book.SheetNames).toEqual(['VOID 作废 CI-2026-0001']);
  });
});

describe('carton labels of the desk', () => {
  it('go to the label printer at their own size when that is their sheet', async () => {
    const { sheetFor } = await import('../../../electron/print/printing');
    const page = { size: 'label-100x150', orientation: 'portrait', head: 'none' } as const;
    expect(sheetFor([{ page }])).toBe('label-100x150');
    expect(sheetFor([{ page }, {}])).toBe('A4');
    expect(sheetFor([])).toBe('A4');
  });
});
