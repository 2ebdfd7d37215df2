import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './desk';
import { answerFolderDialog } from './main-process';
import { FramePage } from './pages/frame-page';
import { ShipmentPage } from './pages/shipment-page';

/** Booked in the sample factory, with one box and no paper issued. */
const SHIPMENT = 'SH-2026-0002';
/** All forms of a shipment but the carton labels, which nobody files. */
const FORMS = 7;

test('the set of a shipment is numbered in one go and lies in one folder with one bound file', async ({
  desk,
  folders,
}) => {
  test.setTimeout(120_000);
  const { app, window: page } = desk;
  const frame = new FramePage(page);
  const shipment = new ShipmentPage(page);
  mkdirSync(folders.out, { recursive: true });
  await answerFolderDialog(app, folders.out);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  await page.getByRole('navigation').getByRole('button', { name: 'Shipments' }).click();
  await page.getByText(SHIPMENT, { exact: true }).click();
  await page.keyboard.press('Enter');
  await expect(shipment.number).toHaveText(SHIPMENT);
  await page.keyboard.press('Control+p');
  await expect(shipment.paper('Packing list')).toBeVisible();
  await page.keyboard.press('Control+Shift+P');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: /Carton labels/ })).not.toBeChecked();

  const issue = dialog.getByRole('button', { name: new RegExp(`^Issue ${FORMS}`) });
  await issue.click();
  const reason = dialog.getByRole('textbox');
  await expect.poll(async () => (await reason.isVisible()) || (await issue.count()) === 0).toBe(true);
  // Where papers of the sample disagree, the set goes out with the reason that the clerk writes.
  if (await reason.isVisible()) {
    await reason.fill('Told the customer by telephone');
    await issue.click();
  }
  await expect(dialog.locator('label').filter({ hasText: 'draft' })).toHaveCount(1);
  // Everything has its number: the same key saves.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/files/).first()).toBeVisible({ timeout: 60_000 });

  const [folder = ''] = readdirSync(folders.out);
  expect(folder).toContain(SHIPMENT);
  const files = readdirSync(join(folders.out, folder));
  expect(files.filter((name) => name.endsWith('.xlsx'))).toHaveLength(FORMS);
  // One a paper, and the bound one that is called like the folder.
  const pdfs = files.filter((name) => name.endsWith('.pdf'));
  expect(pdfs).toHaveLength(FORMS + 1);
  expect(pdfs).toContain(`${folder}.pdf`);
  expect(files.filter((name) => name.includes('draft'))).toEqual([]);
  const pagesOf = (name: string) => {
    const said = execFileSync('pdfinfo', [join(folders.out, folder, name)], { encoding: 'utf8' });
    return Number(/^Pages:\s+(\d+)$/m.exec(said)?.[1]);
  };
  const single = pdfs.filter((name) => name !== `${folder}.pdf`).map(pagesOf);
  expect(pagesOf(`${folder}.pdf`)).toBe(single.reduce((sum, pages) => sum + pages, 0));
});
