import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from './desk';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';

const TITLES = ['Item No.', 'Description', 'Colour', 'Qty', 'Unit', 'Unit Price', 'Amount'];

/** One order for two shops of the customer, a sheet each: nothing in the file says that they belong together. */
function twoShops(): Uint8Array {
  const book = utils.book_new();
  const head = [
    ['PURCHASE ORDER'],
    ['PO No:', 'SHOPS-26'],
    ['Buyer:', 'Lojas do Mar Lda'],
    ['Currency', 'USD'],
    [],
  ];
  const sheet = (scale: number) => {
    const goods = [
      ['A100', 'Beach towel', 'navy', 120 * scale, 'PCS', 3.2, 384 * scale],
      ['A200', 'Bath mat', 'white', 60 * scale, 'PCS', 4.5, 270 * scale],
    ];
    const total = ['Total', null, null, 180 * scale, null, null, 654 * scale];
    return utils.aoa_to_sheet([...head, TITLES, ...goods, total]);
  };
  utils.book_append_sheet(book, sheet(1), 'Porto');
  utils.book_append_sheet(book, sheet(2), 'Lisboa');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

test('an order over two sheets: asked once, shown sheet by sheet, and created whole', async ({
  startDesk,
  folders,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  const importing = new ImportPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  mkdirSync(folders.out, { recursive: true });
  const file = join(folders.out, 'shops.xlsx');
  writeFileSync(file, twoShops());
  await frame.drop(file);
  await expect(importing.head('PO no.')).toHaveValue('SHOPS-26');
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await expect(tab('Porto')).toHaveAttribute('aria-selected', 'true');

  await test.step('the question leads to the other sheet', async () => {
    await expect(page.getByText(/Other sheets hold goods too: Lisboa/)).toBeVisible();
    await page.keyboard.press('F8');
    await expect(tab('Lisboa')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('answered, both sheets are the order and each line says on which it stands', async () => {
    await page.getByRole('button', { name: 'Part of the order' }).click();
    await expect(page.locator('.order-line-sheet')).toHaveText(['Porto', 'Lisboa']);
    await expect(page.getByText('1,308.00').first()).toBeVisible();
  });

  await test.step('a line leads to its sheet', async () => {
    const lines = page.locator('.order-lines');
    await lines.getByText('384.00').click();
    await expect(tab('Porto')).toHaveAttribute('aria-selected', 'true');
    await lines.getByText('768.00').click();
    await expect(tab('Lisboa')).toHaveAttribute('aria-selected', 'true');
  });
  await test.step('the order is created with the lines of both', async () => {
    const picture = process.env['DESK_PICTURE'];
    if (picture !== undefined) await page.screenshot({ path: picture });
    await importing.confirm();
    await expect(page.getByRole('tab', { name: /^Lines/ })).toContainText('4');
  });
});
