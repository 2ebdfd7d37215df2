import type { Page } from '@playwright/test';
import type { Channel, InputOf, OutputOf } from '#shared/api/contract';
import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';

/** Asks the running desk; a refusal fails the test. */
async function ask<C extends Channel>(page: Page, channel: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const result = await page.evaluate(
    async ([name, question]) => window.desk.call(name as Channel, question as never), // typed by `ask` itself
    [channel, input] as const,
  );
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.problem)}`);
  return result.value as OutputOf<C>;
}

/** The first order of a stage, as the board sorts them. */
async function orderIn(page: Page, stage: string) {
  const board = await ask(page, 'orders.board', {
    filter: 'all',
    text: '',
    sort: 'number',
    offset: 0,
    limit: 60,
  });
  const row = board.rows.find((one) => one.stage === stage);
  if (row === undefined) throw new Error(`no order is ${stage}`);
  return row;
}

/** Finds a record with Ctrl+K and opens it. */
async function find(page: Page, text: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toContainText(text);
  await page.keyboard.press('Enter');
}

const ledgerRow = (page: Page, text: string) =>
  page.getByRole('grid', { name: 'Ledger' }).getByRole('row').filter({ hasText: text });

test('a rejected lot is charged to the factory, and a complaint is credited to the customer, each typed once', async ({
  startDesk,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  const made = await orderIn(page, 'production');
  const sold = await orderIn(page, 'shipped');
  const { today } = await ask(page, 'app.state', {});
  await ask(page, 'documents.issue', {
    kind: 'commercial-invoice',
    language: 'en',
    date: today,
    orderId: sold.id,
  });

  let number = '';
  await test.step('from the order by one key; the sample follows from the lot', async () => {
    await find(page, made.number);
    await expect(page.getByRole('heading', { name: made.number })).toBeVisible();
    await page.keyboard.press('i');
    const heading = page.getByRole('heading', { name: /^INS-\d{4}-\d{4}$/ });
    await expect(heading).toBeVisible();
    number = (await heading.textContent()) ?? '';
    await page.getByLabel('Lot (pcs)').fill('1200');
    await page.getByLabel('Lot (pcs)').press('Enter');
    await page.getByLabel('Cartons', { exact: true }).fill('100');
    await page.getByLabel('Cartons', { exact: true }).press('Enter');
    await expect(page.getByText('80 of 1,200')).toBeVisible();
    await expect(page.getByText(/Open 10 of 100 cartons/)).toBeVisible();
  });

  await test.step('defects are typed like a sheet, with a photo, and the count decides', async () => {
    const defects = page.getByRole('grid', { name: 'Defects' });
    await defects.focus();
    await page.keyboard.press('Insert');
    await expect(defects.getByRole('row')).toHaveCount(2);
    await defects.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('side seam open');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ma');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /^Major 2\.5/ })).toContainText('6');
    const photo = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(3000, 2000);
      canvas.getContext('2d')?.fillRect(0, 0, 3000, 2000);
      return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
    });
    const input = page.locator('input[type=file]').last();
    await input.setInputFiles({ name: 'seam.png', mimeType: 'image/png', buffer: Buffer.from(photo) });
    await expect(page.getByRole('button', { name: 'Remove picture' })).toBeVisible();
    await defects.focus();
    await page.keyboard.press('t');
    await expect(page.getByText('Major: 6 found, rejected from 6')).toBeVisible();
  });

  await test.step('one key charges the factory; the report goes out', async () => {
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: 'Deduction from the factory' });
    await expect(dialog.getByLabel('Amount')).toBeFocused();
    await page.keyboard.type('860');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^CNY 860\.00 deducted from/)).toBeVisible();
    await page.keyboard.press('Control+p');
    await expect(page.locator('canvas.paper-page').first()).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`Inspection report ${number} issued.`)).toBeVisible();
  });

  await test.step('the entry stands on the statement of the factory and leads back', async () => {
    await page.getByRole('tab', { name: /^Visit/ }).click();
    await page.getByRole('button', { name: 'Open the account' }).click();
    await expect(ledgerRow(page, number)).toContainText('860.00');
    await ledgerRow(page, number).click();
    await page.getByRole('button', { name: number }).click();
    await expect(page.getByRole('heading', { name: number })).toBeVisible();
  });

  await test.step('a complaint takes over what was sold, and one press credits it', async () => {
    await page.getByRole('button', { name: /^Quality/ }).click();
    await page.getByRole('tab', { name: 'After-sales' }).click();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Record a complaint' });
    await dialog.getByLabel('Order').fill(sold.number);
    await page.getByTitle(new RegExp(`^${sold.number}`)).click();
    await dialog.getByRole('button', { name: 'Create' }).click();
    await expect(page.getByRole('heading', { name: /^CMP-\d{4}-\d{4}$/ })).toBeVisible();
    const goods = page.getByRole('grid', { name: 'Goods' });
    await goods.focus();
    await page.keyboard.press('Insert');
    await expect(goods.getByRole('row')).toHaveCount(2);
    await goods.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('54');
    await page.keyboard.press('Enter');
    await page.getByLabel('How', { exact: true }).click();
    await page.getByTitle('Credit', { exact: true }).click();
    await page.getByRole('button', { name: 'Issue credit note' }).click();
    await expect(page.getByText(/^Credit note CN-\d{4}-0001 issued/)).toBeVisible();
    await expect(page.getByText('All is credited.')).toBeVisible();
  });

  await test.step('the credit stands once on the account of the customer', async () => {
    await page.getByRole('button', { name: 'Open the account' }).first().click();
    await expect(ledgerRow(page, `CN-${today.slice(0, 4)}-0001`)).toHaveCount(1);
    await ledgerRow(page, `CN-${today.slice(0, 4)}-0001`).click();
    await page.getByRole('button', { name: /^CMP-\d{4}-\d{4}$/ }).click();
    await expect(page.getByRole('heading', { name: /^CMP-\d{4}-\d{4}$/ })).toBeVisible();
  });
});
