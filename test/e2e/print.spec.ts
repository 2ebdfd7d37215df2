import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, projectRoot, test } from './desk';
import { answerSaveDialog } from './main-process';
import { FramePage } from './pages/frame-page';
import { ImportPage } from './pages/import-page';
import { OrderPage } from './pages/order-page';
import { differenceOf, greyOf, inkOf, printedArea, sheetsOf } from './paper-picture';
import { noQueueBecause, PrintQueue } from './print-queue';

const workbook = join(projectRoot, 'build/samples/harbor-birch-po-60512.xlsx');
/** The same sheet drawn twice, as letters and as a picture, differs by about 1.2. */
const alike = 2;

const obstacle = noQueueBecause();

test.skip(obstacle !== null, obstacle ?? '');
// One after the other: all queues of this machine lay their sheets in one tray.
test.describe.configure({ mode: 'default' });

test('a paper comes out of the printer as it was shown and saved', async ({ startDesk, folders }) => {
  const queue = await PrintQueue.open();
  try {
    const { app, window: page } = await startDesk({ CUPS_SERVER: queue.server });
    const frame = new FramePage(page);
    const order = new OrderPage(page);
    await frame.loadSampleFactory();
    await frame.speak('EN');
    await frame.drop(workbook);
    await new ImportPage(page).confirm();
    await expect(order.number).toBeVisible();
    await order.openTab('Papers');
    await order.choosePaper('Proforma invoice');
    await order.issue();
    await expect(order.paper('Proforma invoice')).not.toContainText('draft');

    const saved = join(folders.out, 'proforma.pdf');
    mkdirSync(folders.out, { recursive: true });
    await answerSaveDialog(app, saved);
    await order.save('PDF');
    await expect.poll(() => existsSync(saved)).toBe(true);

    await order.print(queue.name);
    await expect(page.getByText('Sent to the printer.')).toBeVisible({ timeout: 30_000 });
    await expect.poll(() => queue.printed().length, { timeout: 30_000 }).toBe(1);
    const [printed = ''] = queue.printed();
    // The queue calls the job by the paper's name.
    expect(printed).toContain('PI-2026-0001_proforma-invoice_en');
    expect(sheetsOf(printed).pages).toBe(sheetsOf(saved).pages);
    expect(sheetsOf(printed).size).toMatch(/^59[45](\.\d+)? x 84[12](\.\d+)? pts/);
    // The measure itself: two sheets of one paper are farther apart than this.
    expect(differenceOf(greyOf(saved, 1), greyOf(saved, 2))).toBeGreaterThan(2 * alike);
    for (let sheet = 1; sheet <= sheetsOf(saved).pages; sheet += 1) {
      const [onPaper, onScreen] = [greyOf(printed, sheet), greyOf(saved, sheet)];
      expect(inkOf(onPaper), `ink on sheet ${sheet}`).toBeGreaterThan(0.01);
      expect(differenceOf(onPaper, onScreen), `sheet ${sheet}`).toBeLessThan(alike);
    }
  } finally {
    await queue.close();
  }
});

test('carton labels come out at their true size, a form on its side turned onto the upright sheet', async ({
  startDesk,
}) => {
  const queue = await PrintQueue.open();
  try {
    const { window: page } = await startDesk({ CUPS_SERVER: queue.server });
    const frame = new FramePage(page);
    await frame.loadSampleFactory();
    const { pages, orderId } = await page.evaluate(async (printer) => {
      const labels = { id: 'carton-labels', labelSheet: 'label-100x150' } as const;
      await window.desk.call('layouts.save', { layout: labels, revision: 0 });
      const customers = await window.desk.call('customers.list', { text: '', offset: 0, limit: 1 });
      const customerId = customers.ok ? customers.value.rows[0]?.id : undefined;
      if (customerId === undefined) throw new Error('no customer');
      const sizes = { lengthCm: '50', widthCm: '40', heightCm: '30', netKg: '6', grossKg: '7.2' };
      const packing = { piecesPerCarton: 24, ...sizes };
      const lines = [{ id: '1', itemNo: 'A100', descriptionEn: 'Shirt', quantity: '120', packing }];
      const made = await window.desk.call('orders.create', { customerId, patch: { lines } });
      if (!made.ok) throw new Error(made.problem.kind);
      const { orderId } = made.value;
      const paper = { kind: 'carton-labels', language: 'en', orderId } as const;
      const preview = await window.desk.call('documents.preview', paper);
      const printed = await window.desk.call('documents.print', { paper, printer, copies: 1 });
      if (!preview.ok || !printed.ok) throw new Error('not printed');
      return { pages: preview.value.pages, orderId };
    }, queue.name);
    await expect.poll(() => queue.printed().length, { timeout: 60_000 }).toBe(1);
    const [file = ''] = queue.printed();
    expect([pages, sheetsOf(file).pages]).toEqual([5, 5]);
    // An office printer lays the label on its own A4, at its true size: a frame of 94 by 144 mm.
    const { width, height } = printedArea(greyOf(file, 1));
    expect(Math.abs(width - 94)).toBeLessThan(4);
    expect(Math.abs(height - 144)).toBeLessThan(4);

    await page.evaluate(
      async ({ order, printer }) => {
        const made = await window.desk.call('shipments.create', { orderIds: [order] });
        if (!made.ok) throw new Error(made.problem.kind);
        const { shipmentId } = made.value;
        const paper = { kind: 'customs-declaration', language: 'zh', shipmentId } as const;
        const printed = await window.desk.call('documents.print', { paper, printer, copies: 1 });
        if (!printed.ok) throw new Error(printed.problem.kind);
      },
      { order: orderId, printer: queue.name },
    );
    await expect.poll(() => queue.printed().length, { timeout: 60_000 }).toBe(2);
    const form = queue.printed().find((name) => name !== file) ?? '';
    expect(sheetsOf(form)).toMatchObject({ pages: 1, size: '595 x 842 pts (A4)' });
    // The form is 273 mm wide: across an upright sheet it would be cut or shrunk.
    expect(printedArea(greyOf(form, 1)).height).toBeGreaterThan(268);
  } finally {
    await queue.close();
  }
});
