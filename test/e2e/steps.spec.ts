import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, projectRoot, test } from './desk';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage } from './pages/order-page';

const workbook = join(projectRoot, 'build/samples/nordwald-bestellung-4500082305.xlsx');

/** The same form of the same customer with another order number, as it comes next week. */
async function nextOrder(path: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(workbook).buffer as ArrayBuffer);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (String(cell.value).includes('4500082305')) {
          cell.value =
            typeof cell.value === 'number'
              ? 4500082999
              : String(cell.value).replaceAll('4500082305', '4500082999');
        }
      }),
    );
  }
  await book.xlsx.writeFile(path);
}

test('an order of a new layout, of a known one, and by hand, each in few steps', async ({
  startDesk,
  folders,
}) => {
  const { window: page } = await startDesk();
  const frame = new FramePage(page);
  const importing = new ImportPage(page);
  const order = new OrderPage(page);
  await frame.loadSampleFactory();
  await frame.speak('EN');
  let steps = 0;
  /** One act of the clerk: a key, a field filled, a file dropped, a table pasted. */
  const act = async (doing: Promise<unknown>) => {
    steps += 1;
    await doing;
  };

  await test.step('a layout nobody has seen: at most twelve', async () => {
    await act(frame.drop(workbook));
    await expect(importing.head('PO no.')).toHaveValue('4500082305');
    await expect(importing.create).toBeEnabled();
    const products = page.getByRole('button', { name: /Make \d+ new products/ });
    if (await products.isVisible()) await act(products.click());
    await act(importing.confirm());
    await expect(order.number).toBeVisible();
    expect(steps).toBeLessThanOrEqual(12);
  });

  await test.step('the next order of the same form: three, the look included', async () => {
    steps = 0;
    const path = join(folders.out, '..', 'next.xlsx');
    await nextOrder(path);
    await act(frame.drop(path));
    await act(expect(importing.head('PO no.')).toHaveValue('4500082999'));
    await act(page.keyboard.press('Control+Enter'));
    await expect(order.number).toBeVisible();
    await expect(page.getByText('4500082999').first()).toBeVisible();
    expect(steps).toBe(3);
  });

  await test.step('ten lines by hand: at most twenty-five', async () => {
    steps = 0;
    await frame.open('Orders');
    await act(page.keyboard.press('n'));
    const customer = page.getByRole('combobox', { name: /Customer/ });
    await act(customer.fill('Nordwald'));
    await act(customer.press('Enter'));
    await act(page.getByLabel(/PO/).first().fill('HAND-10'));
    await act(page.getByRole('grid').first().focus());
    const lines = Array.from(
      { length: 10 },
      (_, index) => `NW-${index + 1}\t\tTea towel ${index + 1}\t\t${(index + 1) * 100}\tPCS\t1.${index}5`,
    );
    await act(
      page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, lines.join('\n')),
    );
    await act(page.keyboard.press('Control+Enter'));
    await expect(order.number).toBeVisible();
    await expect(page.getByText('HAND-10').first()).toBeVisible();
    await expect(page.getByRole('tab', { name: /^Lines/ })).toContainText('10');
    expect(steps).toBeLessThanOrEqual(25);
  });
});
