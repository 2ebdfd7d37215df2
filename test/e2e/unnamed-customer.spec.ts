import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage } from './pages/order-page';

/** An order that says neither who sends it nor in which currency. */
async function unnamedOrder(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Order');
  sheet.addRow(['PURCHASE ORDER']);
  sheet.addRow(['PO No.', 'UN-4711']);
  sheet.addRow([]);
  sheet.addRow(['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount']);
  sheet.addRow(['UN-10', 'Glass jar', 1000, 'PCS', 1200.5, 1_200_500]);
  sheet.addRow(['UN-20', 'Cork lid', 500, 'PCS', 3, 1500]);
  await book.xlsx.writeFile(path);
}

test('an order without a buyer: the customer is named and all is answered by keyboard', async ({
  startDesk,
  folders,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  const importing = new ImportPage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  const path = join(folders.data, '..', 'unnamed.xlsx');
  await unnamedOrder(path);
  await frame.drop(path);
  await expect(importing.head('PO no.')).toHaveValue('UN-4711');

  await test.step('the filled button leads to the name, and Enter keeps it', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
    await page.keyboard.type('Jar & Lid Ltd');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Name', { exact: true })).toBeHidden();
    await expect(page.getByText('Jar & Lid Ltd').first()).toBeVisible();
  });

  await test.step('Space answers what is left', async () => {
    await page.keyboard.press('F8');
    await page.keyboard.press('Space');
    await expect(importing.head('Currency')).toHaveValue('USD');
  });

  await test.step('prices are read whole', async () => {
    const price = page.getByRole('gridcell', { name: '1,200.50' });
    await expect(price).toBeVisible();
    const isCut = await price.evaluate((cell) => cell.scrollWidth > cell.clientWidth);
    expect(isCut).toBe(false);
  });

  await page.keyboard.press('Control+Enter');
  await expect(order.number).toBeVisible();
  await expect(page.getByText('UN-4711').first()).toBeVisible();
});
