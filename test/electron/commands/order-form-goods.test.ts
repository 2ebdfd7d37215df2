import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CustomerId } from '#shared/values/ids';
import type { TestDesk } from '../../builders/a-desk';
import { book, decide, openDesk, orderOf, read } from './order-books';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());

async function customerOf(
  buyer: string,
  po: string,
  item: string,
  name = 'Ceramic bowl',
): Promise<CustomerId> {
  const bytes = await book({
    name: 'PO',
    rows: [
      ['PURCHASE ORDER'],
      ['PO No.', po],
      ['Buyer', buyer, null, 'Currency', 'USD'],
      [],
      ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
      [item, name, 100, 'PCS', 2, 200],
    ],
  });
  const preview = await read(desk, `${po}.xlsx`, bytes);
  const { orderId } = await desk.call('imports.confirm', decide(preview));
  return orderOf(desk, orderId).customerId;
}

async function goodsOnForm(customerId: CustomerId | null): Promise<string> {
  const saved = await desk.call('templates.orderForm', { customerId });
  const made = new ExcelJS.Workbook();
  // exceljs types ask for its own Buffer interface; Node's is what it reads.
  await made.xlsx.load(Buffer.from(desk.saved.get(saved?.name ?? '') ?? []) as never);
  return made.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

it('the order form of a customer names no goods of another', async () => {
  const alder = await customerOf('Alder Trading Ltd.', 'A-1', 'ALDER-1');
  const birch = await customerOf('Birch Imports Inc.', 'B-1', 'BIRCH-1', 'Oak tray');
  expect(await goodsOnForm(alder)).toContain('ALDER-1');
  expect(await goodsOnForm(alder)).not.toContain('BIRCH-1');
  expect(await goodsOnForm(birch)).not.toContain('ALDER-1');
  const blank = await goodsOnForm(null);
  expect([blank.includes('ALDER-1'), blank.includes('BIRCH-1')]).toEqual([false, false]);
});
