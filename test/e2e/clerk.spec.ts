import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, projectRoot, test } from './desk';
import { answerSaveDialog } from './main-process';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage, type PaperName } from './pages/order-page';

const workbook = join(projectRoot, 'build/samples/nordwald-bestellung-4500082305.xlsx');
const papers: readonly PaperName[] = ['Quotation', 'Proforma invoice', 'Packing list', 'Commercial invoice'];

test("a customer's workbook becomes a checked order with its four papers", async ({ startDesk, folders }) => {
  const { app, window: page } = await startDesk();
  const frame = new FramePage(page);
  const importing = new ImportPage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');

  await test.step('the dropped file is read and shown, and nothing is stored', async () => {
    await frame.drop(workbook);
    await expect(importing.title).toBeVisible();
    await expect(importing.nothingStored).toBeVisible();
    await expect(importing.head('PO no.')).toHaveValue('4500082305');
    await expect(importing.head('Currency')).toHaveValue('EUR');
    await expect(page.getByText('54,167.40').first()).toBeVisible();
    const orders = await page.evaluate(() =>
      window.desk.call('search.everything', { text: '4500082305', limit: 5 }),
    );
    expect(orders).toMatchObject({ ok: true, value: [] });
  });

  await test.step('the clerk confirms, and the order stands with its lines', async () => {
    await importing.confirm();
    await expect(order.number).toBeVisible();
    await expect(page.getByText('EUR 54,167.40')).toBeVisible();
    await expect(page.getByRole('tab', { name: /Lines/ })).toContainText('11');
  });

  await test.step('the eight checks are answered: passed, failed and waived', async () => {
    for (const key of [1, 2, 3, 4, 5]) await order.answer(key, 'Passed');
    await order.answer(6, 'Failed', '240 m of rib are missing');
    await order.answer(7, 'Waive', 'all material is in the house');
    await order.answer(8, 'Passed', 'line 3 is free from 2 December');
    await expect(page.getByRole('tab', { name: /Checks/ })).toContainText('8/8');
    await expect(order.check('Shortage')).toContainText('240 m of rib are missing');
    await order.openTab('History');
    await expect(page.getByText('240 m of rib are missing').first()).toBeVisible();
  });

  await test.step('the four papers are issued and get numbers', async () => {
    await order.openTab('Papers');
    for (const paper of papers) {
      await order.choosePaper(paper);
      await order.issue();
      await expect(order.paper(paper)).not.toContainText('draft');
    }
  });

  await test.step('a paper is saved as PDF and as a workbook', async () => {
    mkdirSync(folders.out, { recursive: true });
    await order.choosePaper('Commercial invoice');
    await answerSaveDialog(app, join(folders.out, 'invoice.pdf'));
    await order.save('PDF');
    await expect.poll(() => existsSync(join(folders.out, 'invoice.pdf'))).toBe(true);
    await answerSaveDialog(app, join(folders.out, 'invoice.xlsx'));
    await order.save('Excel');
    await expect.poll(() => existsSync(join(folders.out, 'invoice.xlsx'))).toBe(true);
    expect(readFileSync(join(folders.out, 'invoice.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(readFileSync(join(folders.out, 'invoice.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  const number = (await order.number.textContent()) ?? '';
  await app.close();

  await test.step('after a restart the order, its checks and its papers are there, and a reprint is the same', async () => {
    const again = await startDesk();
    const pages = { frame: new FramePage(again.window), order: new OrderPage(again.window) };
    await pages.frame.open('Orders');
    await again.window.getByRole('row').filter({ hasText: number }).dblclick();
    await expect(pages.order.number).toHaveText(number);
    await expect(pages.order.check('Shortage')).toContainText('240 m of rib are missing');
    await pages.order.openTab('Papers');
    await pages.order.choosePaper('Commercial invoice');
    await answerSaveDialog(again.app, join(folders.out, 'reprint.pdf'));
    await pages.order.save('PDF');
    await expect.poll(() => existsSync(join(folders.out, 'reprint.pdf'))).toBe(true);
    const [first, reprint] = ['invoice.pdf', 'reprint.pdf'].map((name) =>
      readFileSync(join(folders.out, name)),
    );
    expect(reprint?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });
});

test('the language changes while the screen stands, and stays after a restart', async ({ startDesk }) => {
  const { app, window: page } = await startDesk();
  const frame = new FramePage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await frame.open('Orders');
  await expect(page.getByRole('columnheader', { name: 'Customer', exact: true })).toBeVisible();
  await frame.speak('中文');
  await expect(page.getByRole('columnheader', { name: '客户', exact: true })).toBeVisible();
  await expect(frame.navigation).toContainText('订单');
  await expect(frame.navigation).not.toContainText('Orders');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await frame.speak('EN');
  await expect(frame.navigation).toContainText('Orders');
  await app.close();
  const again = await startDesk();
  await expect(new FramePage(again.window).navigation).toContainText('Orders');
});

test('the whole job goes by keyboard', async ({ desk: { window: page } }) => {
  const frame = new FramePage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await expect(frame.navigation).toContainText('Orders');
  const { keyboard } = page;

  await keyboard.press('Control+I');
  await expect(page.getByText("Drop the customer's file here")).toBeVisible();
  await keyboard.press('Control+2');
  await expect(page.getByText('Nothing is stored yet')).toBeVisible();
  await expect(page.getByRole('button', { name: /Create order/ })).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(order.number).toBeVisible();

  await keyboard.press('1');
  await expect(page.getByRole('dialog', { name: 'Material' })).toBeVisible();
  await keyboard.type('lot 7 against the sample card');
  await keyboard.press('Alt+P');
  await expect(order.check('Material')).toContainText(/\d{1,2} \w{3}/);
  await expect(page.getByRole('tab', { name: /Checks/ })).toContainText('1/8');

  await keyboard.press('Control+P');
  await expect(page.getByRole('tab', { name: /Papers/, selected: true })).toBeVisible();
  await keyboard.press('Control+K');
  await keyboard.type('60512');
  await expect(page.getByText(/60512/).last()).toBeVisible();
  await keyboard.press('Escape');
});
