import ExcelJS from 'exceljs';
import { amountOf, box, day, fill, put } from './workbook-file.mjs';

const FIRST_LOT = '2027-02-12';
const SECOND_LOT = '2027-02-26';
const LINES = [
  [
    'KZ-S201',
    '毛圈运动袜 Sports socks, cushioned',
    '白 White',
    9600,
    '双 PR',
    90,
    FIRST_LOT,
    240,
    '54*36*38',
    12.62,
  ],
  [
    'KZ-S201',
    '毛圈运动袜 Sports socks, cushioned',
    '黑 Black',
    9600,
    '双 PR',
    90,
    FIRST_LOT,
    240,
    '54*36*38',
    12.62,
  ],
  [
    'KZ-S230',
    '儿童袜 混色 Kids socks, assorted',
    '混色 Assorted',
    600,
    '打 DOZ',
    648,
    FIRST_LOT,
    30,
    '50*36*36',
    9.75,
  ],
  [
    'KZ-U105',
    '男式平角内裤两条装 Boxer shorts, 2-pack',
    '黑 Black',
    2400,
    '套 SET',
    426,
    FIRST_LOT,
    80,
    '52*36*30',
    11.1,
  ],
  [
    'KZ-U105',
    '男式平角内裤两条装 Boxer shorts, 2-pack',
    '藏青 Navy',
    1600,
    '套 SET',
    426,
    SECOND_LOT,
    80,
    '52*36*30',
    11.1,
  ],
  [
    'KZ-U112',
    '女式三角内裤三条装 Briefs, 3-pack',
    '黑 Black',
    1920,
    '套 SET',
    429,
    SECOND_LOT,
    96,
    '52*36*30',
    11.18,
  ],
  [
    'KZ-F320',
    '束脚运动裤 Jogger trousers',
    '麻灰 Grey melange',
    1200,
    '件 PCS',
    976,
    SECOND_LOT,
    30,
    '58*40*40',
    14,
  ],
  ['KZ-F311', '男式拉链卫衣 Zip hoodie', '黑 Black', 960, '件 PCS', 1329, SECOND_LOT, 24, '60*40*46', 16.81],
];
const HEADERS = [
  '序号\nNo.',
  '货号\nItem No.',
  '品名\nDescription',
  '颜色\nColour',
  '数量\nQuantity',
  '单位\nUnit',
  '单价 JPY\nUnit price',
  '金额 JPY\nAmount',
  '交货期\nDelivery',
  '装箱数\nPcs/ctn',
  '箱数\nCtns',
  '外箱尺寸\nCtn size cm',
  '毛重/箱\nG.W./ctn kg',
  '体积\nCBM',
];
const COLUMNS = 'ABCDEFGHIJKLMN';
const FIRST_ROW = 12;

/** A Japanese trading house's 采购订单: bilingual, yen, a delivery day per line, cartons beside the order. */
export function kazehayaOrder() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('采购订单', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  [7, 12, 42, 18, 10, 9, 12, 13, 12, 9, 8, 12, 12, 9].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHead(sheet);
  writeHeaders(sheet);
  LINES.forEach((line, index) => {
    writeLine(sheet, line, index);
  });
  writeTotals(sheet, FIRST_ROW + 1 + LINES.length);
  return workbook;
}

function writeHead(sheet) {
  sheet.mergeCells('A1:N1');
  put(sheet, 'A1', '风早商事株式会社  KAZEHAYA TRADING K.K.', {
    font: { bold: true, size: 16 },
    alignment: { horizontal: 'center' },
  });
  sheet.mergeCells('A2:N2');
  put(sheet, 'A2', '〒550-0099 大阪市西区北堀通4-7-12  4-7-12 Kitahori-dori, Nishi-ku, Osaka', {
    font: { size: 9 },
    alignment: { horizontal: 'center' },
  });
  sheet.mergeCells('A4:N4');
  put(sheet, 'A4', '采 购 订 单  PURCHASE ORDER', {
    font: { bold: true, size: 14 },
    alignment: { horizontal: 'center' },
  });
  [
    ['A', 'C', '供方 Supplier：', '宁波溯月服饰有限公司 Ningbo Suyue Garments Co., Ltd.'],
    ['A', 'C', '交货条件 Terms：', 'CIF Osaka, Incoterms 2020'],
    ['A', 'C', '付款方式 Payment：', '即期信用证 L/C at sight'],
    ['A', 'C', '装运港 Loading：', 'Ningbo'],
    ['A', 'C', '目的港 Discharge：', 'Osaka'],
  ].forEach(([label, value, name, text], index) => {
    put(sheet, `${label}${6 + index}`, name, { font: { bold: true } });
    put(sheet, `${value}${6 + index}`, text);
  });
  [
    ['订单号 Order No.：', 'KZ-1248'],
    ['订单日期 Date：', day('2026-11-16')],
    ['币种 Currency：', 'JPY'],
    ['联系人 Contact：', '北川 真由'],
  ].forEach(([name, value], index) => {
    put(sheet, `I${6 + index}`, name, { font: { bold: true } });
    const cell = put(sheet, `L${6 + index}`, value, { alignment: { horizontal: 'left' } });
    if (value instanceof Date) cell.numFmt = 'yyyy/mm/dd';
  });
}

function writeHeaders(sheet) {
  HEADERS.forEach((label, index) => {
    put(sheet, `${COLUMNS[index]}${FIRST_ROW}`, label, {
      font: { bold: true },
      alignment: { wrapText: true, horizontal: 'center', vertical: 'middle' },
    });
  });
  sheet.getRow(FIRST_ROW).height = 32;
  fill(sheet, `A${FIRST_ROW}:N${FIRST_ROW}`, 'FFE4EAF4');
}

function writeLine(sheet, line, index) {
  const [item, name, colour, quantity, unit, price, delivery, perCarton, size, grossKg] = line;
  const row = FIRST_ROW + 1 + index;
  const cells = [
    [index + 1, '0'],
    [item],
    [name],
    [colour],
    [quantity, '#,##0'],
    [unit],
    [price, '#,##0'],
    [{ formula: `E${row}*G${row}`, result: amountOf(price, quantity, 0) }, '#,##0'],
    [day(delivery), 'yyyy/mm/dd'],
    [perCarton, '0'],
    [{ formula: `E${row}/J${row}`, result: quantity / perCarton }, '#,##0'],
    [size],
    [grossKg, '0.00'],
    [volumeOf(line), '0.000'],
  ];
  cells.forEach(([value, numFmt], column) => {
    const cell = put(sheet, `${COLUMNS[column]}${row}`, value);
    if (numFmt) cell.numFmt = numFmt;
    else if (column !== 2) cell.alignment = { horizontal: 'center' };
  });
}

function writeTotals(sheet, row) {
  const last = row - 1;
  sheet.mergeCells(`A${row}:D${row}`);
  put(sheet, `A${row}`, '合计 TOTAL', { alignment: { horizontal: 'right' } });
  const totals = {
    E: [LINES.reduce((sum, line) => sum + line[3], 0), '#,##0'],
    H: [LINES.reduce((sum, line) => sum + amountOf(line[5], line[3], 0), 0), '#,##0'],
    K: [LINES.reduce((sum, line) => sum + line[3] / line[7], 0), '#,##0'],
    N: [LINES.reduce((sum, line) => sum + Math.round(volumeOf(line) * 1000), 0) / 1000, '0.000'],
  };
  for (const [column, [result, numFmt]] of Object.entries(totals)) {
    put(
      sheet,
      `${column}${row}`,
      { formula: `SUM(${column}${FIRST_ROW + 1}:${column}${last})`, result },
      { numFmt },
    );
  }
  sheet.getRow(row).font = { bold: true };
  fill(sheet, `A${row}:N${row}`, 'FFF6F8FB');
  box(sheet, `A${FIRST_ROW}:N${row}`);
  [
    '备注 Remarks：',
    '1. 全部检针，检针证明随货。 All goods needle-detected, certificate with the shipment.',
    '2. 分两批出货，不允许转船。 Two lots as stated per line, no transhipment.',
    '3. 唛头 Shipping mark: KZ / KZ-1248 / OSAKA / C/NO. 1-UP',
  ].forEach((text, index) => {
    put(sheet, `A${row + 2 + index}`, text, { font: { size: 9 } });
  });
  put(sheet, `B${row + 8}`, '需方签章 Buyer：');
  put(sheet, `I${row + 8}`, '供方签章 Supplier：');
}

/** m³ of the line's cartons to 3 decimals, as the customer prints it. */
function volumeOf(line) {
  const [length, width, height] = line[8].split('*').map(Number);
  return Math.round((length * width * height * (line[3] / line[7])) / 1000) / 1000;
}
