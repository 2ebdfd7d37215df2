import ExcelJS from 'exceljs';
import { amountOf, box, day, fill, put } from './workbook-file.mjs';

const SIZES = ['XS', 'S', 'M', 'L', 'XL', 'XXL'];
const STYLES = [
  {
    style: 'HB-U3020',
    name: 'Pullover hoodie, loop-back 300 gsm',
    price: 8.35,
    colors: [
      ['Navy', [48, 120, 192, 192, 120, 48]],
      ['Black', [40, 100, 160, 160, 100, 40]],
      ['Mustard', [32, 80, 128, 128, 80, 32]],
    ],
  },
  {
    style: 'HB-U3030',
    name: 'Crew-neck sweatshirt, brushed 280 gsm',
    price: 6.6,
    colors: [
      ['Ecru', [80, 200, 320, 320, 200, 80]],
      ['Bottle green', [80, 200, 320, 320, 200, 80]],
    ],
  },
  {
    style: 'HB-U3040',
    name: 'Jogger, French terry 260 gsm',
    price: 6.55,
    colors: [
      ['Black', [60, 150, 240, 240, 150, 60]],
      ['Charcoal', [40, 100, 160, 160, 100, 40]],
    ],
  },
  {
    style: 'HB-M1060',
    name: 'Heavy pocket tee, garment washed',
    price: 3.42,
    colors: [
      ['Sand', [0, 160, 240, 280, 200, 80]],
      ['Olive', [0, 120, 180, 210, 150, 60]],
    ],
  },
];
const MONEY = '"$"#,##0.00';

/** A US buyer's purchase order: sizes over columns, a subtotal per style, formulas with their results. */
export function harborBirchOrder() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('PO 60512', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 1, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  [12, 36, 15, 7, 7, 7, 7, 7, 7, 12, 11, 15].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHead(sheet);
  writeTable(sheet, 16);
  return workbook;
}

function writeHead(sheet) {
  sheet.mergeCells('A1:B3');
  put(sheet, 'A1', 'HARBOR & BIRCH\nOUTFITTERS', {
    font: { bold: true, size: 18, color: { argb: 'FFFFFFFF' }, name: 'Georgia' },
    alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
  });
  fill(sheet, 'A1:B3', 'FF22313F');
  sheet.mergeCells('D1:L2');
  put(sheet, 'D1', 'PURCHASE ORDER', {
    font: { bold: true, size: 20 },
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(1).height = 26;
  put(sheet, 'D3', 'PO number must appear on every carton and paper', { font: { italic: true, size: 9 } });
  [
    ['PO Number', 'HB-60512'],
    ['PO Date', day('2026-11-17')],
    ['Ship Date (ex-factory)', day('2027-02-26')],
    ['Currency', 'USD'],
    ['Terms', 'FOB Ningbo'],
    ['Payment', '30% deposit, 70% before shipment'],
    ['Port of Discharge', 'Seattle'],
  ].forEach(([label, value], index) => {
    const row = 5 + index;
    sheet.mergeCells(`D${row}:H${row}`);
    sheet.mergeCells(`I${row}:L${row}`);
    put(sheet, `D${row}`, label, { font: { bold: true } });
    put(sheet, `I${row}`, value, { alignment: { horizontal: 'left' } });
    if (value instanceof Date) sheet.getCell(`I${row}`).numFmt = 'mm/dd/yyyy';
  });
  box(sheet, 'D5:L11');
  block(sheet, 5, 'VENDOR', ['Ningbo Suyue Garments Co., Ltd.', 'No. 88 Qushui Road, Ningbo, China']);
  block(sheet, 9, 'SHIP TO', [
    'Harbor & Birch Outfitters DC 2',
    '18850 Tidewater Parkway, Kent, WA 98032',
    'Receiving: Miguel Ferrer, +1 503 555 0148',
  ]);
}

function block(sheet, row, title, lines) {
  put(sheet, `A${row}`, title, { font: { bold: true, size: 9, color: { argb: 'FF5B6770' } } });
  lines.forEach((line, index) => {
    put(sheet, `A${row + 1 + index}`, line);
  });
}

function writeTable(sheet, first) {
  writeTableHeader(sheet, first);
  let row = first + 2;
  const subtotals = [];
  let units = 0;
  let cents = 0;
  for (const { style, name, price, colors } of STYLES) {
    const start = row;
    let styleUnits = 0;
    for (const [color, sizes] of colors) {
      const quantity = sizes.reduce((sum, pieces) => sum + pieces, 0);
      styleUnits += quantity;
      put(sheet, `A${row}`, style);
      put(sheet, `B${row}`, name);
      put(sheet, `C${row}`, color);
      sizes.forEach((pieces, index) => {
        if (pieces > 0) put(sheet, `${'DEFGHI'[index]}${row}`, pieces);
      });
      formula(sheet, `J${row}`, `SUM(D${row}:I${row})`, quantity, '#,##0');
      put(sheet, `K${row}`, price, { numFmt: MONEY });
      formula(sheet, `L${row}`, `J${row}*K${row}`, amountOf(price, quantity, 2), MONEY);
      row += 1;
    }
    const amount = amountOf(price, styleUnits, 2);
    sheet.mergeCells(`A${row}:C${row}`);
    put(sheet, `A${row}`, `Subtotal ${style}`);
    formula(sheet, `J${row}`, `SUM(J${start}:J${row - 1})`, styleUnits, '#,##0');
    formula(sheet, `L${row}`, `SUM(L${start}:L${row - 1})`, amount, MONEY);
    fill(sheet, `A${row}:L${row}`, 'FFF1F3F5');
    sheet.getRow(row).font = { bold: true };
    subtotals.push(row);
    units += styleUnits;
    cents += Math.round(amount * 100);
    row += 1;
  }
  put(sheet, `A${row}`, 'TOTAL');
  formula(sheet, `J${row}`, subtotals.map((at) => `J${at}`).join('+'), units, '#,##0');
  formula(sheet, `L${row}`, subtotals.map((at) => `L${at}`).join('+'), cents / 100, MONEY);
  sheet.getRow(row).font = { bold: true, size: 12 };
  box(sheet, `A${first}:L${row}`);
  writeRemarks(sheet, row + 2);
}

function writeTableHeader(sheet, row) {
  for (const [column, label] of Object.entries({
    A: 'Style #',
    B: 'Description',
    C: 'Color',
    J: 'Total Units',
    K: 'Unit Cost',
    L: 'Extended',
  })) {
    sheet.mergeCells(`${column}${row}:${column}${row + 1}`);
    put(sheet, `${column}${row}`, label);
  }
  sheet.mergeCells(`D${row}:I${row}`);
  put(sheet, `D${row}`, 'SIZE');
  SIZES.forEach((size, index) => {
    put(sheet, `${'DEFGHI'[index]}${row + 1}`, size);
  });
  for (const at of [row, row + 1]) {
    sheet.getRow(at).font = { bold: true };
    sheet.getRow(at).alignment = { horizontal: 'center', vertical: 'middle' };
  }
  fill(sheet, `A${row}:L${row + 1}`, 'FFD9DFE4');
}

function writeRemarks(sheet, row) {
  [
    'Solid color, solid size packing, 24 to 48 pieces per export carton. No staples.',
    'Pre-production sample in size M of each color before bulk cutting.',
    'Authorized by: Dana Whitlock, Sourcing Manager',
  ].forEach((text, index) => {
    put(sheet, `A${row + index}`, text, { font: { size: 9 } });
  });
}

function formula(sheet, address, text, result, numFmt) {
  put(sheet, address, { formula: text, result }, { numFmt });
}
