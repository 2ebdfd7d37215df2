import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, projectRoot, test } from './desk';
import { FirstStartPage } from './pages/first-start-page';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage } from './pages/order-page';

const workbook = join(projectRoot, 'build/samples/harbor-birch-po-60512.xlsx');

async function introduce(page: Page): Promise<FirstStartPage> {
  const first = new FirstStartPage(page);
  await first.speak('EN');
  await expect(first.question).toBeVisible();
  await first.field(/^Name, English/).fill('Jiaxing Tianhe Textile Co., Ltd.');
  await first.field(/^Your name/).fill('Lin Yue');
  await first.next();
  await expect(first.offer).toBeVisible();
  return first;
}

test('a new desk asks for the firm, reads its first order and keeps both', async ({ startDesk }) => {
  const { app, window: page } = await startDesk();
  const first = await introduce(page);
  const importing = new ImportPage(page);
  const order = new OrderPage(page);
  await first.dropFirstOrder(workbook);
  await expect(importing.title).toBeVisible();
  await expect(importing.head('PO no.')).toHaveValue('HB-60512');
  // Nobody is known yet: the buyer becomes a customer, his items become products.
  await page.getByRole('button', { name: /Make \d+ new products/ }).click();
  await importing.confirm();
  await expect(order.number).toHaveText(/^SO-\d{4}-0001$/);
  await expect(page.getByText('USD 46,440.60')).toBeVisible();
  await app.close();

  const again = await startDesk();
  const frame = new FramePage(again.window);
  await expect(again.window.getByText('Lin Yue')).toBeVisible();
  await frame.open('Customers');
  await expect(again.window.getByText(/^Harbor & Birch Outfitters/).first()).toBeVisible();
});

test('a firm without its English name is not let through, and the field says so', async ({
  desk: { window: page },
}) => {
  const first = new FirstStartPage(page);
  await first.speak('EN');
  await first.field(/^Your name/).fill('Lin Yue');
  await first.next();
  await expect(first.question).toBeVisible();
  await expect(page.getByRole('alert')).toHaveText('Needed');
  await expect(first.field(/^Name, English/)).toBeFocused();
});

test('the sample data fill the desk for looking around', async ({ desk: { window: page } }) => {
  const first = await introduce(page);
  await first.begin('Look around with sample data');
  const frame = new FramePage(page);
  await frame.open('Orders');
  await expect(page.getByRole('row').nth(5)).toBeVisible();
  await expect(page.getByText('Lin Yue')).toBeVisible();
  await frame.open('Customers');
  await expect(page.getByText('Nordwald Heimtextil GmbH').first()).toBeVisible();
});

test('starting empty leads to a desk that says what to do first', async ({ desk: { window: page } }) => {
  const first = await introduce(page);
  await first.begin('Start empty');
  const frame = new FramePage(page);
  await expect(frame.navigation).toBeVisible();
  await frame.open('Orders');
  await expect(page.getByText(/No orders? yet/).first()).toBeVisible();
});
