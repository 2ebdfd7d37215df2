import type { Page } from '@playwright/test';
import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';
import { OrderPage } from './pages/order-page';

/** Another price on the first line, as the clerk would type it on the Lines tab. */
async function changePrice(page: Page, number: string, unitPrice: string) {
  await page.evaluate(
    async ([order, price]) => {
      const value = <T>(result: { ok: true; value: T } | { ok: false }): T => {
        if (!result.ok) throw new Error('refused');
        return result.value;
      };
      const hits = value(await window.desk.call('search.everything', { text: order ?? '', limit: 5 }));
      const orderId = hits.find(({ kind }) => kind === 'order')?.id ?? '';
      const view = value(await window.desk.call('orders.overview', { orderId }));
      const lines = view.order.lines.map((line, at) =>
        at === 0 ? { ...line, unitPrice: price as typeof line.unitPrice } : line,
      );
      value(await window.desk.call('orders.save', { orderId, revision: view.revision, patch: { lines } }));
    },
    [number, unitPrice],
  );
}

test('an invoice that disagrees with the proforma goes out only with a reason', async ({ desk }) => {
  const { window: page } = desk;
  const frame = new FramePage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  const number = 'SO-2026-0040';
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await page.getByText(number).last().click();
  await expect(order.number).toHaveText(number);
  await order.openTab('Papers');
  await expect(page.getByRole('button', { name: /All papers say the same/ })).toBeVisible();
  await order.choosePaper('Proforma invoice');
  await order.issue();
  await expect(order.paper('Proforma invoice')).not.toContainText('draft');

  await test.step('the changed price is told beside the papers', async () => {
    await changePrice(page, number, '99.5');
    await order.choosePaper('Commercial invoice');
    await expect(page.locator('.crosscheck-note')).toContainText(/\d+ differences?/);
    await expect(page.locator('.crosscheck-badge')).toContainText(/\d+ differences?/);
  });

  await test.step('the invoice is held, with both papers and both values', async () => {
    await order.issue();
    const dialog = page.getByRole('dialog').filter({ hasText: 'papers disagree' });
    const row = dialog.getByRole('row').filter({ hasText: 'Unit price' }).first();
    await expect(row).toContainText('Proforma invoice PI-');
    await expect(row).toContainText('99.5');
    await expect(dialog.getByRole('button', { name: 'Issue all the same' })).toBeDisabled();
    await dialog.getByLabel('Who agreed to it, and why').fill('agreed with Mme Clairval by phone');
    await dialog.getByRole('button', { name: 'Issue all the same' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(order.paper('Commercial invoice')).not.toContainText('draft');
  });
});
