import ExcelJS from 'exceljs';
import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { CustomerId, SalesOrderId } from '#shared/values/ids';
import { forkReaderLauncher } from '../../../electron/workbooks/fork-launcher';
import { aCompany } from '../../builders/a-company';
import { TestDesk } from '../../builders/a-desk';
import { buildReader } from '../workbooks/built-reader';

export type Cell = string | number | Date | null | { formula: string; result: number | string };
export async function book(...sheets: { name: string; rows: Cell[][] }[]): Promise<Uint8Array> {
  const made = new ExcelJS.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = made.addWorksheet(name);
    for (const row of rows) {
      const added = sheet.addRow(row as never);
      row.forEach((cell, at) => {
        if (cell instanceof Date) added.getCell(at + 1).numFmt = 'dd/mm/yyyy';
      });
    }
  }
  return new Uint8Array(await made.xlsx.writeBuffer());
}
let launcher: ReturnType<typeof forkReaderLauncher> | undefined;
export async function openDesk() {
  launcher ??= forkReaderLauncher(await buildReader());
  const desk = await TestDesk.open({ launchReader: launcher });
  await desk.call('company.save', { company: aCompany({ clerk: 'Lin Yue' }) });
  return desk;
}
export async function read(
  desk: TestDesk,
  name: string,
  bytes: Uint8Array,
  choices: object = {},
  customerId: CustomerId | null = null,
): Promise<ImportPreview> {
  const { token } = await desk.call('imports.open', { name, bytes });
  return desk.call('imports.read', { token, choices, customerId });
}
let count = 0;
/** As the screen sends it: only the clerk's own choices, the products by default. */
export function decide(
  preview: ImportPreview,
  changes: Partial<ImportDecision> = {},
  choices: object = {},
): ImportDecision {
  count += 1;
  return {
    token: preview.token,
    choices,
    customerId: preview.customer.id,
    newCustomer:
      preview.customer.id === null
        ? { code: `C${count}`, name: preview.customer.name || `Customer ${count}`, addressLines: [] }
        : null,
    products: Object.fromEntries(
      preview.matches.map((match) => [match.line, match.productId ?? match.proposed ?? 'new']),
    ),
    mode: 'new',
    acceptedChanges: [],
    deliveryDateMeans: 'etd',
    questions: [],
    overruled: preview.draft.problems
      .filter(({ severity }) => severity !== 'hint')
      .map(({ id }) => ({ id, reason: 'looked at' })),
    ...changes,
  };
}
/** The order that comes of a file, taken in as it reads. */
export async function taken(
  desk: TestDesk,
  name: string,
  bytes: Uint8Array,
  choices: object = {},
): Promise<SalesOrderId> {
  const preview = await read(desk, name, bytes, choices);
  return (await desk.call('imports.confirm', decide(preview, {}, choices))).orderId;
}
/** What stands above the goods of an order. */
export const head = (po: string, ...more: Cell[][]): Cell[][] => [
  ['PURCHASE ORDER'],
  ['PO No.', po],
  ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
  ...more,
  [],
];
export const orderOf = (desk: TestDesk, id: SalesOrderId): SalesOrder => {
  const order = desk.context.store.get('orders', id);
  if (!order) throw new Error('no order');
  return order;
};
export async function change(desk: TestDesk, orderId: SalesOrderId, of: (order: SalesOrder) => SalesOrder) {
  const done = await desk.context.store.change('orders.save', (tx) => {
    tx.put('orders', of(orderOf(desk, orderId)));
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}
export async function filled(desk: TestDesk, orderId: SalesOrderId) {
  const saved = await desk.call('templates.customerLayout', { orderId });
  const bytes = desk.saved.get(saved?.name ?? '') ?? new Uint8Array();
  const made = new ExcelJS.Workbook();
  await made.xlsx.load(Buffer.from(bytes) as never);
  return { saved, bytes, book: made };
}
export type { OrderLine };
