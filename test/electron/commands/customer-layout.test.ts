import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportDecision, ImportPreview } from '#shared/api/views/import-preview';
import type { OrderLine } from '#shared/domain/order-line';
import { DecimalText } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';
import type { TestDesk } from '../../builders/a-desk';
import { decide, openDesk } from './order-books';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());

interface Row {
  readonly item: string;
  readonly name: string;
  readonly quantity: number | string;
  readonly price: number;
  readonly date: string | Date;
}

interface Layout {
  readonly po: string;
  readonly rows: readonly Row[];
  /** Amounts and the total as formulas, or typed. */
  readonly formulas?: boolean;
}

const BLUE = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEEFF' } } as const;
const piecesOf = ({ quantity }: Row) => Number(String(quantity).replace(/\D/g, ''));

/** A customer's order: head, five lines and a total. */
async function workbookOf({ po, rows, formulas = true }: Layout): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Order');
  sheet.addRow(['PURCHASE ORDER']);
  sheet.addRow(['PO No.', po]);
  sheet.addRow(['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD']);
  sheet.addRow([]);
  sheet.addRow(['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount', 'Delivery']);
  for (const row of rows) {
    const at = sheet.rowCount + 1;
    const amount = piecesOf(row) * row.price;
    const formula = { formula: `C${at}*D${at}`, result: amount, date1904: false };
    const added = sheet.addRow([
      row.item,
      row.name,
      row.quantity,
      row.price,
      formulas ? formula : amount,
      row.date,
    ]);
    added.getCell(3).fill = BLUE;
    if (row.date instanceof Date) added.getCell(6).numFmt = 'dd/mm/yyyy';
  }
  const last = sheet.rowCount;
  const total = (column: string, of: (row: Row) => number) => {
    const result = rows.reduce((sum, row) => sum + of(row), 0);
    return formulas ? { formula: `SUM(${column}6:${column}${last})`, result, date1904: false } : result;
  };
  sheet.addRow(['Total', null, total('C', piecesOf), null, total('E', (row) => piecesOf(row) * row.price)]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = async (name: string, bytes: Uint8Array): Promise<ImportPreview> => {
  const { token } = await desk.call('imports.open', { name, bytes });
  return desk.call('imports.read', { token, choices: {}, customerId: null });
};

/** With the remembered choices too, as they stand in the preview. */
const decideAsRead = (preview: ImportPreview, changes: Partial<ImportDecision> = {}) =>
  decide(preview, changes, preview.choices);

const taken = async (name: string, layout: Layout) => takenBytes(name, await workbookOf(layout));

async function takenBytes(name: string, bytes: Uint8Array): Promise<SalesOrderId> {
  return (await desk.call('imports.confirm', decideAsRead(await read(name, bytes)))).orderId;
}

/** The same sheet as Excel 97 keeps it. */
async function oldWorkbookOf(layout: Layout): Promise<Uint8Array> {
  const book = XLSX.read(await workbookOf(layout), { type: 'array', cellStyles: true });
  return new Uint8Array(XLSX.write(book, { type: 'buffer', bookType: 'biff8' }));
}

/** The texts of a filled file, by row and column. */
function textsOf(name: string, bytes: Uint8Array): string[][] {
  const rows: string[][] = [];
  for (const { row, column, text } of readWorkbook(bytes, name).sheets[0]?.cells ?? []) {
    rows[row] ??= [];
    rows[row][column] = text;
  }
  return rows;
}

/** The order as a clerk changed it after it was taken in. */
async function change(
  orderId: SalesOrderId,
  of: (lines: readonly OrderLine[]) => OrderLine[],
): Promise<void> {
  await desk.context.store.change('orders.save', (tx) => {
    const order = tx.get('orders', orderId);
    if (order) tx.put('orders', { ...order, lines: of(order.lines) });
  });
}

async function filled(orderId: SalesOrderId) {
  const saved = await desk.call('templates.customerLayout', { orderId });
  const bytes = desk.saved.get(saved?.name ?? '') ?? new Uint8Array();
  const book = new ExcelJS.Workbook();
  // exceljs types ask for its own Buffer interface; Node's is what it reads.
  await book.xlsx.load(Buffer.from(bytes) as never);
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return { saved, bytes, sheet };
}

const quantityOf = (text: string) => DecimalText.parse(text);
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const LINES: readonly Row[] = [
  { item: 'GP-10', name: 'Bowl', quantity: 100, price: 2, date: day('2026-06-01') },
  { item: 'GP-20', name: 'Cup', quantity: 200, price: 3, date: day('2026-06-01') },
  { item: 'GP-30', name: 'Plate', quantity: 300, price: 4, date: day('2026-06-01') },
];

describe("a confirmed order in the customer's own workbook", () => {
  it('has each figure in the row of its goods, however the newest file orders them', async () => {
    const orderId = await taken('gp-1.xlsx', { po: 'GP-1', rows: LINES });
    const revised = LINES.map((row) => (row.item === 'GP-20' ? { ...row, quantity: 250 } : row)).reverse();
    const preview = await read('gp-1 rev.xlsx', await workbookOf({ po: 'GP-1', rows: revised }));
    const acceptedChanges = (preview.sameOrder?.changes ?? []).map(({ id }) => id);
    expect(acceptedChanges).toHaveLength(1);
    await desk.call('imports.confirm', decideAsRead(preview, { mode: 'revise', acceptedChanges }));
    await change(orderId, (lines) =>
      lines.map((line) => (line.itemNo === 'GP-10' ? { ...line, quantity: quantityOf('111') } : line)),
    );
    const { saved, sheet } = await filled(orderId);
    expect(saved?.differences).toEqual([]);
    expect([6, 7, 8].map((row) => [sheet.getCell(row, 1).value, sheet.getCell(row, 3).value])).toEqual([
      ['GP-30', 300],
      ['GP-20', 250],
      ['GP-10', 111],
    ]);
  });

  it('keeps formulas, with what they come to now, and looks as it did', async () => {
    const orderId = await taken('gp-2.xlsx', { po: 'GP-2', rows: LINES });
    await change(orderId, (lines) =>
      lines.map((line) =>
        line.itemNo === 'GP-30'
          ? { ...line, quantity: quantityOf('310'), deliveryDate: PlainDate.parse('2026-07-15') }
          : line,
      ),
    );
    const { saved, sheet } = await filled(orderId);
    expect(saved?.differences).toEqual([]);
    expect(sheet.getCell('E8').value).toMatchObject({ formula: 'C8*D8', result: 1240 });
    expect(sheet.getCell('C9').value).toMatchObject({ formula: 'SUM(C6:C8)', result: 610 });
    expect(sheet.getCell('E9').value).toMatchObject({ formula: 'SUM(E6:E8)', result: 2040 });
    expect(sheet.getCell('F8').value).toEqual(day('2026-07-15'));
    expect(sheet.getCell('F8').numFmt).toBe('dd/mm/yyyy');
    expect(sheet.getCell('C8').fill).toMatchObject(BLUE);
  });

  it('brings typed totals along, and figures and days typed as text stay as they were typed', async () => {
    const rows = LINES.map((row) => ({ ...row, quantity: `1,${row.quantity} PCS`, date: '25/06/2026' }));
    const orderId = await taken('gp-3.xlsx', { po: 'GP-3', rows, formulas: false });
    await change(orderId, (lines) =>
      lines.map((line) =>
        line.itemNo === 'GP-10'
          ? { ...line, quantity: quantityOf('2000'), deliveryDate: PlainDate.parse('2026-07-28') }
          : line,
      ),
    );
    const { saved, sheet } = await filled(orderId);
    expect(saved?.differences).toEqual([]);
    expect(sheet.getCell('C6').text).toBe('2,000 PCS');
    expect(sheet.getCell('F6').text).toBe('28/07/2026');
    expect([sheet.getCell('C9').value, sheet.getCell('E9').value]).toEqual([4500, 4000 + 3600 + 5200]);
  });

  it('names what the file cannot say: a line that came later; of one that went it says zero', async () => {
    const orderId = await taken('gp-4.xlsx', { po: 'GP-4', rows: LINES });
    await change(orderId, ([first, ...lines]) => [
      ...lines,
      ...(first === undefined
        ? []
        : [{ ...first, id: 'x', itemNo: 'GP-99', customerItemNo: '', productId: null }]),
    ]);
    const { saved, sheet } = await filled(orderId);
    expect(saved?.differences).toEqual([{ field: 'line', label: 'GP-99', inFile: '', inOrder: '100' }]);
    expect(sheet.getCell('C6').value).toBe(0);
    expect(sheet.getCell('C9').value).toMatchObject({ result: 500 });
  });

  it('goes back as .xls where it came as one, sums and days with it', async () => {
    const orderId = await takenBytes('gp-6.xls', await oldWorkbookOf({ po: 'GP-6', rows: LINES }));
    await change(orderId, (lines) =>
      lines.map((line) =>
        line.itemNo === 'GP-30'
          ? { ...line, quantity: quantityOf('310'), deliveryDate: PlainDate.parse('2026-07-15') }
          : line,
      ),
    );
    const saved = await desk.call('templates.customerLayout', { orderId });
    expect(saved).toMatchObject({ differences: [] });
    expect(saved?.name).toMatch(/^gp-6 confirmed .*\.xls$/);
    const rows = textsOf('x.xls', desk.saved.get(saved?.name ?? '') ?? new Uint8Array());
    expect(rows[7]?.slice(2, 6)).toEqual(['310', '4', '1240', '15/07/2026']);
    expect(rows[8]?.slice(2, 5)).toEqual(['610', undefined, '2040']);
  });

  it('goes back as .csv where it came as one: in its encoding, with its quotes, marks and line ends', async () => {
    const lines = [
      '订单号;GP-7;;;',
      'Buyer;Grid & Pine Ltd.;Currency;EUR;',
      '货号;品名;数量;单价;金额',
      'GP-10;"碗; 大";1.100;2,50;2.750,00',
      'GP-20;杯子;200;3,00;600,00',
      '合计;;1.300;;3.350,00',
      '',
    ];
    const before = new Uint8Array(iconv.encode(lines.join('\r\n'), 'gb18030'));
    const orderId = await takenBytes('gp-7.csv', before);
    await change(orderId, (all) =>
      all.map((line) => (line.itemNo === 'GP-10' ? { ...line, quantity: quantityOf('2000') } : line)),
    );
    const saved = await desk.call('templates.customerLayout', { orderId });
    expect(saved).toMatchObject({ differences: [] });
    const text = iconv.decode(Buffer.from(desk.saved.get(saved?.name ?? '') ?? []), 'gb18030');
    expect(text.split('\r\n')).toEqual([
      ...lines.slice(0, 3),
      'GP-10;"碗; 大";2.000;2,50;5.000,00',
      'GP-20;杯子;200;3,00;600,00',
      '合计;;2.200;;5.600,00',
      '',
    ]);
  });

  it('is refused, and the way said, for a web page that calls itself .xls', async () => {
    const rows = [
      '<tr><td>PO No.<td>GP-8<td>Buyer<td>Grid & Pine Ltd.',
      '<tr><td>Item No.<td>Qty<td>Unit Price USD<td>Amount',
    ];
    rows.push('<tr><td>GP-10<td>100<td>2.00<td>200.00', '<tr><td>GP-20<td>50<td>3.00<td>150.00');
    const page = new TextEncoder().encode(`<html><body><table>${rows.join('')}</table></body></html>`);
    const orderId = await takenBytes('gp-8.xls', page);
    expect(await desk.refusal('templates.customerLayout', { orderId })).toMatchObject({
      kind: 'rule-broken',
      rule: 'workbook-not-fillable',
    });
  });

  it('is refused for a file of other goods', async () => {
    const orderId = await taken('gp-5.xlsx', { po: 'GP-5', rows: LINES });
    await change(orderId, (lines) =>
      lines.map((line, at) => ({ ...line, customerItemNo: '', itemNo: `Z${at}`, productId: null })),
    );
    expect(await desk.refusal('templates.customerLayout', { orderId })).toMatchObject({
      kind: 'rule-broken',
      rule: 'workbook-of-other-goods',
    });
  });
});
