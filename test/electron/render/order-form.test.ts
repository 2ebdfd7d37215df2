import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { PlainDate } from '#shared/values/plain-date';
import { renderOrderForm } from '../../../electron/render/xlsx/order-form';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { aProduct } from '../../builders/a-product';

const form = () =>
  renderOrderForm({
    company: aCompany(),
    customer: aCustomer(),
    products: [aProduct()],
    date: PlainDate.parse('2026-03-10'),
  });

/** Fills the form as a customer does in Excel: typed cells, formulas left as they are but calculated. */
async function filled(lines: readonly (readonly [string, string, number, number])[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await form()).bytes.buffer as ArrayBuffer);
  const sheet = workbook.getWorksheet('Order');
  if (!sheet) throw new Error('no sheet');
  sheet.getCell('B5').value = 'PO-77';
  sheet.getCell('B6').value = new Date('2026-03-09T00:00:00Z');
  sheet.getCell('B7').value = new Date('2026-06-20T00:00:00Z');
  let quantity = 0;
  let amount = 0;
  lines.forEach(([item, text, pieces, price], at) => {
    const row = sheet.getRow(10 + at);
    row.getCell(1).value = item;
    row.getCell(2).value = text;
    row.getCell(5).value = pieces;
    row.getCell(6).value = 'PCS';
    row.getCell(7).value = price;
    row.getCell(8).value = { formula: row.getCell(8).formula, result: pieces * price };
    quantity += pieces;
    amount += pieces * price;
  });
  sheet.getCell('E210').value = { formula: 'SUM(E10:E209)', result: quantity };
  sheet.getCell('H210').value = { formula: 'SUM(H10:H209)', result: amount };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('the order form', () => {
  it('carries its choices and checks', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await form()).bytes.buffer as ArrayBuffer);
    const sheet = workbook.getWorksheet('Order');
    expect(sheet?.getCell('F10').dataValidation.formulae?.[0]).toContain('PCS');
    expect(sheet?.getCell('E10').dataValidation.type).toBe('decimal');
    expect(sheet?.getCell('F4').value).toBe('USD');
    const choices = String(sheet?.getCell('F4').dataValidation.formulae?.[0]);
    // Excel cuts off what is longer, and then refuses the file.
    expect(choices.length).toBeLessThanOrEqual(257);
    expect(choices).toMatch(/^"[A-Z]{3}(,[A-Z]{3})+"$/);
    expect(workbook.worksheets[1]?.getCell('A2').value).toBe(
      aProduct().customerItems[0]?.itemNo ?? aProduct().itemNo,
    );
  });

  it('filled in and sent back is read without a question', async () => {
    const read = await readWorkbook(
      await filled([
        ['TC-100', "Men's T-shirt", 1200, 3.16],
        ['TC-200', 'Polo', 600, 4.5],
      ]),
      'order.xlsx',
    );
    const grid = 'grid' in read ? read.grid : read;
    const draft = understand(grid as never, {}, NO_MEMORY);
    expect(
      draft.lines.map((line) => [
        line.itemNo.value,
        line.quantity.value,
        line.unitPrice.value,
        line.unit.value,
      ]),
    ).toEqual([
      ['TC-100', '1200', '3.16', 'PCS'],
      ['TC-200', '600', '4.5', 'PCS'],
    ]);
    expect(draft.head.customerOrderNo.value).toBe('PO-77');
    expect(draft.head.orderDate.value).toBe('2026-03-09');
    expect(draft.head.deliveryDate.value).toBe('2026-06-20');
    expect(draft.head.currency.value).toBe('USD');
    expect(draft.head.buyer.value).toBe(aCustomer().buyer.name);
    expect(draft.totalAmount).toMatch(/^6492(\.0+)?$/);
    expect(draft.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
  });
});
