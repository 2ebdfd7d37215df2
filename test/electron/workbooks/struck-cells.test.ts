import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';

const LINES = [
  ['T10', 'Tee', 100, 3],
  ['T11', 'Polo', 200, 4],
  ['T12', 'Hoodie', 300, 9],
] as const;

async function workbookOf(change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Order');
  sheet.addRow(['PO No.', 'A-1001']);
  sheet.addRow(['Style', 'Description', 'Qty', 'Price USD']);
  for (const line of LINES) sheet.addRow([...line]);
  change(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const read = (bytes: Uint8Array, answers = {}) =>
  understand(readWorkbook(bytes, 'order.xlsx'), { answers }, NO_MEMORY);

describe('what a customer struck through', () => {
  it('is a line that is no longer ordered, and asked about once', async () => {
    const bytes = await workbookOf((sheet) =>
      sheet.getRow(4).eachCell((cell) => {
        cell.font = { strike: true };
      }),
    );
    const draft = read(bytes);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['T10', 'T12']);
    expect(draft.problems.map(({ kind, severity }) => [kind, severity])).toContainEqual([
      'line-cancelled',
      'question',
    ]);
    expect(read(bytes, { 'line-cancelled': 'count' }).lines).toHaveLength(3);
  });

  it('inside a cell gives way to what stands beside it', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.getCell('C3').value = {
        richText: [{ font: { strike: true }, text: '100' }, { text: ' 160' }],
      };
      sheet.getCell('B5').value = { richText: [{ font: { strike: true }, text: 'Hoodie' }] };
    });
    const draft = read(bytes);
    expect(draft.lines[0]?.quantity.value).toBe('160');
    // A name that is struck through whole is all there is to read.
    expect(draft.lines[2]?.description.value).toBe('Hoodie');
  });
});
