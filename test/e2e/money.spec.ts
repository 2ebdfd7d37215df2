import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PlainDate as Day, type PlainDate } from '#shared/values/plain-date';
import { expect, test } from './desk';
import { answerFolderDialog } from './main-process';
import { FramePage } from './pages/frame-page';

/** Invoices for what has left, so that accounts have something to say; returns the day's month. */
async function issueInvoices(page: Page, today: PlainDate) {
  await page.evaluate(async (date) => {
    const board = await window.desk.call('orders.board', {
      filter: 'all',
      text: '',
      sort: 'number',
      descending: false,
      offset: 0,
      limit: 60,
    });
    if (!board.ok) throw new Error('no board');
    for (const row of board.value.rows) {
      if (row.stage !== 'shipped' && row.stage !== 'packed') continue;
      await window.desk.call('documents.issue', {
        kind: 'commercial-invoice',
        language: 'en',
        date,
        orderId: row.id,
      });
    }
  }, today);
}

const today = Day.parse(new Date().toISOString().slice(0, 10));

test('a statement is three steps, their figure is matched, and the month goes out in two', async ({
  startDesk,
  folders,
}) => {
  const { app, window: page } = await startDesk();
  const frame = new FramePage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await issueInvoices(page, today);
  await page.getByRole('button', { name: /^Money/ }).click();
  await expect(page.getByText('Open today')).toBeVisible();
  await page.getByRole('tab', { name: 'Customers' }).click();
  await expect(page.getByRole('grid', { name: 'Customers' })).toBeVisible();

  await test.step('from the list of accounts to the issued statement: three steps', async () => {
    let steps = 0;
    const step = async (key: string) => {
      steps += 1;
      await page.keyboard.press(key);
    };
    await step('ArrowDown');
    await step('s');
    await expect(page.getByText('Before it goes out')).toBeVisible();
    await expect(page.locator('canvas.paper-page').first()).toBeVisible();
    await step('Control+Enter');
    await expect(page.getByText(/ST-\d{4}-\d{4} issued\./)).toBeVisible();
    expect(steps).toBe(3);
  });

  await test.step('a receipt is booked and set against the oldest invoices, nothing silently', async () => {
    await page.keyboard.press('r');
    await page.getByLabel(/^Amount/).fill('1,000.00');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByText(/Suggested/)).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Set' }).click();
    await expect(page.getByText(/Set against \d+ invoice/)).toBeVisible();
  });

  await test.step('their statement, pasted, is matched to the last cent', async () => {
    await page.getByRole('tab', { name: /^Ledger/ }).click();
    const ledger = await page.evaluate(async () => {
      const accounts = await window.desk.call('money.accounts', {
        side: 'customer',
        filter: 'open',
        sort: 'overdue',
        offset: 0,
        limit: 50,
      });
      const heading = document.querySelector('h1')?.textContent ?? '';
      const row = accounts.ok && accounts.value.rows.find(({ head }) => head.name === heading);
      if (!row) throw new Error('no account');
      const view = await window.desk.call('money.account', { account: row.head.account, period: null });
      if (!view.ok) throw new Error('no ledger');
      return view.value.rows.map(({ entry, debit, credit }) => [
        entry.posting.date,
        entry.posting.number,
        debit,
        credit,
      ]);
    });
    const table = [['Date', 'Document', 'Invoiced', 'Paid'], ...ledger]
      .map((row) => row.join('\t'))
      .join('\n');
    await page.keyboard.press('m');
    await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    }, table);
    await expect(page.getByRole('button', { name: /^Take over/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Unexplained')).toBeVisible();
    await expect(page.locator('dt:has-text("Unexplained") + dd')).toHaveText(/^0(\.0+)?$/);
    await page.keyboard.press('a');
    await expect(page.getByText(/match(es)? kept\./)).toBeVisible();
  });

  await test.step('all statements of the month: issue, then one folder', async () => {
    await page.getByRole('button', { name: /^Money/ }).click();
    await page.getByRole('tab', { name: 'Month' }).click();
    const issue = page.getByRole('button', { name: /^Issue \d+ statement/ });
    await expect(issue).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/statements? issued\./)).toBeVisible({ timeout: 30_000 });
    mkdirSync(folders.out, { recursive: true });
    await answerFolderDialog(app, folders.out);
    await page.getByRole('button', { name: /PDFs? in one folder/ }).click();
    await expect(page.getByText(/files in/)).toBeVisible({ timeout: 30_000 });
    const [folder = ''] = readdirSync(folders.out);
    expect(existsSync(`${folders.out}/${folder}`)).toBe(true);
    expect(readdirSync(`${folders.out}/${folder}`).every((name) => name.endsWith('.pdf'))).toBe(true);
  });
});

test("a factory's invoice is proved line by line, mended with a reason, and its month goes out in two steps", async ({
  startDesk,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await page.getByRole('button', { name: /^Money/ }).click();
  await page.getByRole('tab', { name: 'Factories' }).click();
  await expect(page.getByRole('grid', { name: 'Factories' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Ledger' })).toBeVisible();

  await test.step('goods not invoiced yet are taken from the list; another total asks why', async () => {
    await page.keyboard.press('i');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Their invoice number').fill('FP-77');
    await dialog.getByLabel('Goods not invoiced yet').click();
    await page.keyboard.press('Enter');
    const line = dialog.getByRole('grid', { name: 'Lines of the invoice' }).locator('.vt-row').first();
    await line.locator('.eg-cell').nth(7).dblclick();
    await page.keyboard.type('2.26');
    await page.keyboard.press('Tab');
    await page.keyboard.type('13');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/without tax/)).toBeVisible();
    await dialog.getByLabel(/^Total on their paper/).fill('1.00');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText(/say why, or mend a line/)).toBeVisible();
    await dialog.getByLabel(/^Total on their paper/).fill('');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Invoice FP-77 over CNY/)).toBeVisible();
  });

  await test.step('it is mended in place, and its history says what stood before', async () => {
    await page.getByRole('grid', { name: 'Ledger' }).getByText('FP-77').click();
    await page.keyboard.press('F2');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Their invoice number').fill('FP-78');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByText(/A reason is needed/)).toBeVisible();
    await dialog.getByLabel('Why it is changed').fill('number misread');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Invoice FP-78 over CNY/)).toBeVisible();
    await page.getByRole('grid', { name: 'Ledger' }).getByText('FP-78').click();
    await page.keyboard.press('h');
    await expect(page.getByRole('dialog').getByText('FP-77')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the month of all factories: look, issue', async () => {
    await page.getByRole('button', { name: /^Money/ }).click();
    await page.getByRole('tab', { name: 'Month' }).click();
    await page.keyboard.press('w');
    await expect(page.getByRole('tab', { name: 'Factories', selected: true }).last()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Issue \d+ statement/ })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/statements? issued\./)).toBeVisible({ timeout: 30_000 });
  });
});
