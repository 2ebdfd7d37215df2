import { join } from 'node:path';
import { expect, projectRoot, test } from './desk';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage } from './pages/order-page';

const workbook = join(projectRoot, 'build/samples/harbor-birch-po-60512.xlsx');

test('a clerk notes who has a paper and calls the old copy back', async ({ desk }) => {
  const { window: page } = desk;
  const frame = new FramePage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await frame.drop(workbook);
  await new ImportPage(page).confirm();
  await expect(order.number).toBeVisible();
  const number = (await order.number.textContent()) ?? '';
  await order.openTab('Papers');
  await order.choosePaper('Proforma invoice');
  await order.issue();
  await expect(order.paper('Proforma invoice')).not.toContainText('draft');

  // One key, the likeliest answer stands there, Enter.
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog').filter({ hasText: 'Who was given' });
  await expect(dialog.getByLabel('Name')).not.toHaveValue('');
  const customer = await dialog.getByLabel('Name').inputValue();
  await page.keyboard.press('Enter');
  await expect(page.getByText(`given to ${customer}.`)).toBeVisible();
  await expect(page.getByText('1 copy given out')).toBeVisible();

  // The order changes under the paper: its holder must be told.
  await page.evaluate(async (wanted) => {
    const board = await window.desk.call('orders.board', {
      filter: 'open',
      text: wanted,
      sort: 'number',
      offset: 0,
      limit: 1,
    });
    const orderId = board.ok ? board.value.rows[0]?.id : undefined;
    if (orderId === undefined) throw new Error('no order');
    const view = await window.desk.call('orders.overview', { orderId });
    if (!view.ok) throw new Error(view.problem.kind);
    const { order, revision } = view.value;
    const lines = order.lines.map((line) => ({ ...line, unitPrice: '9.99' }));
    await window.desk.call('orders.save', { orderId, revision, patch: { lines } });
  }, number);
  await expect(page.getByText('1 old copy to call back')).toBeVisible();
  await page.keyboard.press('w');
  const map = page.getByRole('dialog').filter({ hasText: 'Who has which paper' });
  await expect(map.getByRole('row').filter({ hasText: customer })).toContainText('order has changed');
  await map.getByRole('checkbox').click();
  await expect(map.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByText('1 old copy to call back')).toHaveCount(0);
});
