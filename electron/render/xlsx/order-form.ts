import ExcelJS from 'exceljs';
import type { Company } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import { type Product, priceFor } from '#shared/domain/product';
import { CURRENCIES } from '#shared/values/currency';
import { decimal } from '#shared/values/decimal';
import { INCOTERMS } from '#shared/values/incoterm';
import type { PlainDate } from '#shared/values/plain-date';
import { UNITS } from '#shared/values/unit';

/** What an order form is made from: our letterhead, the customer's terms, the products to choose from. */
export interface OrderFormInput {
  readonly company: Company;
  /** `null` makes a form for anybody. */
  readonly customer: Customer | null;
  readonly products: readonly Product[];
  readonly date: PlainDate;
}

/** Lines a customer can fill in. */
const LINES = 200;
const HEADER_ROW = 9;
const FIRST = HEADER_ROW + 1;
const LAST = HEADER_ROW + LINES;
const BLUE = 'FF1F5FB0';
const SOFT = 'FFEAF1FB';
const RULE = 'FFCDD4DD';

const COLUMNS = [
  { head: 'Item No.\n货号', width: 16 },
  { head: 'Description\n品名', width: 38 },
  { head: 'Colour\n颜色', width: 14 },
  { head: 'Size\n尺码', width: 10 },
  { head: 'Quantity\n数量', width: 12 },
  { head: 'Unit\n单位', width: 8 },
  { head: 'Unit price\n单价', width: 12 },
  { head: 'Amount\n金额', width: 14 },
  { head: 'Delivery date\n交货日期', width: 14 },
  { head: 'Remark\n备注', width: 24 },
] as const;

/**
 * A workbook in our own layout for customers who have none: head, lines with choices and checks, totals by formula,
 * and the products with their prices on a second sheet. Filled in and sent back, it is read without a question.
 */
export async function renderOrderForm(input: OrderFormInput): Promise<{ readonly bytes: Uint8Array }> {
  const workbook = new ExcelJS.Workbook();
  const day = new Date(`${input.date}T00:00:00Z`);
  workbook.creator = input.company.nameEn;
  workbook.created = day;
  workbook.modified = day;
  drawForm(
    workbook.addWorksheet('Order', {
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      views: [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false }],
    }),
    input,
  );
  drawProducts(workbook.addWorksheet('Products 产品'), input);
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

function drawForm(sheet: ExcelJS.Worksheet, input: OrderFormInput): void {
  COLUMNS.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  const title = sheet.getCell('A1');
  title.value = 'PURCHASE ORDER 订购单';
  title.font = { size: 16, bold: true };
  sheet.getCell('A2').value = ['To', input.company.nameEn, input.company.nameZh]
    .filter((part) => part !== '')
    .join('  ');
  drawHead(sheet, input);
  drawLines(sheet);
}

/** Labels left of their fields, two to a row; what is known is filled in. */
function drawHead(sheet: ExcelJS.Worksheet, { customer }: OrderFormInput): void {
  const currency = customer?.currency ?? 'USD';
  const fields: readonly (readonly [string, string, string, string])[] = [
    ['A4', 'Buyer 买方', 'B4', customer?.buyer.name ?? ''],
    ['A5', 'PO No. 订单号', 'B5', ''],
    ['A6', 'PO date 订单日期', 'B6', ''],
    ['A7', 'Delivery date 交货日期', 'B7', ''],
    ['D4', 'Currency 币种', 'F4', currency],
    ['D5', 'Price term 价格条件', 'F5', customer?.incoterm?.code ?? 'FOB'],
    ['D6', 'Destination 目的港', 'F6', customer?.portOfDischarge ?? ''],
    ['D7', 'Payment 付款方式', 'F7', customer?.paymentTerms.text ?? ''],
  ];
  for (const [labelAt, label, fieldAt, value] of fields) {
    sheet.getCell(labelAt).value = label;
    sheet.getCell(labelAt).font = { size: 9, color: { argb: 'FF4D5968' } };
    const field = sheet.getCell(fieldAt);
    field.value = value === '' ? null : value;
    field.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: SOFT } };
    field.border = { bottom: { style: 'thin', color: { argb: RULE } } };
  }
  for (const at of ['B6', 'B7']) {
    sheet.getCell(at).numFmt = 'yyyy-mm-dd';
    sheet.getCell(at).alignment = { horizontal: 'left' };
    sheet.getCell(at).dataValidation = dateOnly();
  }
  sheet.getCell('F4').dataValidation = oneOf([currency, ...CURRENCIES.filter((code) => code !== currency)]);
  sheet.getCell('F5').dataValidation = oneOf(INCOTERMS);
}

function drawLines(sheet: ExcelJS.Worksheet): void {
  const header = sheet.getRow(HEADER_ROW);
  header.height = 30;
  COLUMNS.forEach(({ head }, at) => {
    const cell = header.getCell(at + 1);
    cell.value = head;
    cell.font = { bold: true, size: 10, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: BLUE } };
    cell.alignment = {
      wrapText: true,
      vertical: 'middle',
      horizontal: at >= 4 && at <= 7 ? 'right' : 'left',
    };
  });
  for (let row = FIRST; row <= LAST; row++) {
    for (let column = 1; column <= COLUMNS.length; column++) {
      sheet.getCell(row, column).border = { bottom: { style: 'hair', color: { argb: RULE } } };
    }
    sheet.getCell(row, 5).numFmt = '#,##0';
    sheet.getCell(row, 5).dataValidation = notNegative();
    sheet.getCell(row, 6).dataValidation = oneOf(UNITS);
    sheet.getCell(row, 7).numFmt = '#,##0.00##';
    sheet.getCell(row, 7).dataValidation = notNegative();
    sheet.getCell(row, 8).numFmt = '#,##0.00';
    // Empty until both are there, so that an empty form shows no zeros and is read as having no lines.
    sheet.getCell(row, 8).value = {
      formula: `IF(AND(ISNUMBER(E${row}),ISNUMBER(G${row})),ROUND(E${row}*G${row},2),"")`,
      result: '',
    };
    sheet.getCell(row, 9).numFmt = 'yyyy-mm-dd';
    sheet.getCell(row, 9).dataValidation = dateOnly();
  }
  const total = sheet.getRow(LAST + 1);
  total.font = { bold: true };
  total.getCell(1).value = 'TOTAL 合计';
  total.getCell(5).value = { formula: `SUM(E${FIRST}:E${LAST})`, result: 0 };
  total.getCell(5).numFmt = '#,##0';
  total.getCell(8).value = { formula: `SUM(H${FIRST}:H${LAST})`, result: 0 };
  total.getCell(8).numFmt = '#,##0.00';
}

/** Item numbers as this customer calls them, with the price for the smallest quantity in the customer's currency. */
function drawProducts(sheet: ExcelJS.Worksheet, { customer, products }: OrderFormInput): void {
  const currency = customer?.currency ?? 'USD';
  const heads = [
    'Item No. 货号',
    'Our No. 我方货号',
    'Description 品名',
    'Unit 单位',
    `Price 单价 ${currency}`,
    'Pcs per carton 每箱数量',
    'MOQ 起订量',
  ];
  sheet.addRow(heads).font = { bold: true };
  [16, 16, 48, 8, 14, 12, 12].forEach((width, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  for (const product of products) {
    const theirs = product.customerItems.find((item) => item.customerId === customer?.id)?.itemNo;
    const price =
      priceFor(product, currency, product.minQuantity ?? decimal(1)) ??
      product.prices.find((item) => item.currency === currency)?.breaks[0]?.unitPrice;
    sheet.addRow([
      theirs ?? product.itemNo,
      product.itemNo,
      [product.nameEn, product.nameZh].filter((part) => part !== '').join(' '),
      product.unit,
      price === undefined ? null : Number(price),
      product.packing?.piecesPerCarton ?? null,
      product.minQuantity === null ? null : Number(product.minQuantity),
    ]);
  }
  sheet.getColumn(5).numFmt = '#,##0.00##';
}

/** Excel takes at most 255 characters of choices; what comes after is left out whole, never cut in two. */
function oneOf(values: readonly string[]): ExcelJS.DataValidation {
  const kept: string[] = [];
  for (const value of values) {
    if ([...kept, value].join(',').length > 255) break;
    kept.push(value);
  }
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`"${kept.join(',')}"`],
    showErrorMessage: true,
    errorTitle: 'Order form',
    error: 'Choose from the list. 从列表中选择。',
  };
}

function notNegative(): ExcelJS.DataValidation {
  return {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    allowBlank: true,
    formulae: [0],
    showErrorMessage: true,
    errorTitle: 'Order form',
    error: 'A number, not text. 填数字。',
  };
}

function dateOnly(): ExcelJS.DataValidation {
  return {
    type: 'date',
    operator: 'greaterThan',
    allowBlank: true,
    formulae: [new Date('2000-01-01T00:00:00Z')],
    showErrorMessage: true,
    errorTitle: 'Order form',
    error: 'A date such as 2026-05-30. 填日期。',
  };
}
