import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { date, formatted, sheetOf, workbookOf } from './sheet-of';

export interface HardLine {
  readonly item?: string;
  readonly text?: string;
  readonly quantity: string;
  readonly price?: string;
  readonly unit?: string;
  readonly colour?: string;
  readonly sizes?: string;
}

export interface HardLayout {
  readonly name: string;
  readonly workbook: WorkbookGrid;
  readonly orderNo?: string;
  readonly buyer?: string;
  readonly date?: string;
  readonly currency?: string;
  readonly lines: readonly HardLine[];
  readonly total?: string;
}

/** Habits of real papers that break simple readers, one a layout. */
export const HARD_LAYOUTS: readonly HardLayout[] = [
  {
    name: 'SAP: a column says the price is for 100',
    workbook: workbookOf(
      sheetOf([
        ['Bestellung 4500088120', null, null, null, null, 'Datum', '24.03.2026'],
        ['Pos', 'Material', 'Kurztext', 'Menge', 'ME', 'Preis', 'PE', 'Nettowert'],
        ['00010', '10-4711', 'Schraube M4x20', '5.000', 'ST', '1,85', '100', '92,50'],
        ['00020', '10-4712', 'Mutter M4', '12.000', 'ST', '7,20', '1.000', '86,40'],
        [null, null, 'Gesamtnettowert ohne MwSt EUR', null, null, null, null, '178,90'],
      ]),
    ),
    orderNo: '4500088120',
    date: '2026-03-24',
    currency: 'EUR',
    lines: [
      { item: '10-4711', quantity: '5000', price: '0.0185' },
      { item: '10-4712', quantity: '12000', price: '0.0072' },
    ],
    total: '178.9',
  },
  {
    name: 'colour rows under a style that is written once, no merges',
    workbook: workbookOf(
      sheetOf([
        ['Order No.', 'TR-55'],
        ['Style', 'Description', 'Colour', 'S', 'M', 'L', 'Total pcs', 'Price USD', 'Amount USD'],
        ['TR-100', 'Track pants', 'black', 10, 20, 10, 40, 6.5, 260],
        [null, null, 'navy', 5, 10, 5, 20, 6.5, 130],
        ['TR-200', 'Track jacket', 'black', 8, 8, 8, 24, 9, 216],
        ['TOTAL', null, null, 23, 38, 23, 84, null, 606],
      ]),
    ),
    orderNo: 'TR-55',
    currency: 'USD',
    lines: [
      { item: 'TR-100', colour: 'black', quantity: '40', sizes: 'S10 M20 L10' },
      { item: 'TR-100', colour: 'navy', quantity: '20', sizes: 'S5 M10 L5' },
      { item: 'TR-200', colour: 'black', quantity: '24', sizes: 'S8 M8 L8' },
    ],
    total: '606',
  },
  {
    name: 'description goes on in the rows below',
    workbook: workbookOf(
      sheetOf([
        ['P.O. #', '77-18', null, 'P.O. Date', date('2026-02-03')],
        ['Item #', 'Description', 'Qty', 'Unit Price', 'Ext. Price'],
        ['LX-9', 'Garden lantern', 500, 4.4, 2200],
        [null, 'powder coated, 2 mm steel'],
        [null, 'with gift box'],
        ['LX-10', 'Garden torch', 200, 3.1, 620],
        ['Total', null, 700, null, 2820],
      ]),
    ),
    orderNo: '77-18',
    date: '2026-02-03',
    lines: [
      { item: 'LX-9', text: 'Garden lantern powder coated, 2 mm steel with gift box', quantity: '500' },
      { item: 'LX-10', text: 'Garden torch', quantity: '200' },
    ],
    total: '2820',
  },
  {
    name: 'cartons first, pieces later, both totalled',
    workbook: workbookOf(
      sheetOf([
        ['采购订单'],
        ['订单编号:', 'CX26-0417', null, '日期:', '2026年3月24日'],
        [
          '序号',
          '货号',
          '品名',
          '箱数',
          '每箱数量',
          '总数量',
          '单价(USD)',
          '总金额(USD)',
          '体积(CBM)',
          '毛重(KG)',
        ],
        [1, 'B-01', '保温杯', 50, 24, 1200, 3.2, 3840, 2.5, 400],
        [2, 'B-02', '马克杯', 20, 48, 960, 1.1, 1056, 1.2, 260],
        ['合计', null, null, 70, null, 2160, null, 4896, 3.7, 660],
      ]),
    ),
    orderNo: 'CX26-0417',
    date: '2026-03-24',
    currency: 'USD',
    lines: [
      { item: 'B-01', quantity: '1200', price: '3.2' },
      { item: 'B-02', quantity: '960', price: '1.1' },
    ],
    total: '4896',
  },
  {
    name: 'two title rows, prices in two currencies below one merged title',
    workbook: workbookOf(
      sheetOf(
        [
          ['PURCHASE ORDER NO. K-881'],
          ['Article', 'Description', 'Order', null, 'Price', null],
          [null, null, 'Qty', 'Unit', 'USD', 'EUR'],
          ['A-1', 'Apron', 300, 'pcs', 2.5, 2.3],
          ['A-2', 'Oven cloth', 600, 'pcs', 1.2, 1.1],
        ],
        {
          merges: [
            [1, 2, 1, 3],
            [1, 4, 1, 5],
            [1, 0, 2, 0],
            [1, 1, 2, 1],
          ],
        },
      ),
    ),
    orderNo: 'K-881',
    currency: 'USD',
    lines: [
      { item: 'A-1', quantity: '300', price: '2.5' },
      { item: 'A-2', quantity: '600', price: '1.2' },
    ],
  },
  {
    name: 'dozens with the price for a dozen',
    workbook: workbookOf(
      sheetOf([
        ['Buyer', 'Harbour Linen Ltd', 'Order no.', 'HL-12'],
        ['Ref', 'Description', 'Qty (doz)', 'Price/doz USD', 'Total USD'],
        ['HL-T1', 'Tea towel', 250, 9.6, 2400],
        ['HL-T2', 'Napkin', 100, 7.2, 720],
      ]),
    ),
    orderNo: 'HL-12',
    buyer: 'Harbour Linen Ltd',
    currency: 'USD',
    lines: [
      { item: 'HL-T1', quantity: '250', price: '9.6', unit: 'DOZ' },
      { item: 'HL-T2', quantity: '100', price: '7.2', unit: 'DOZ' },
    ],
    total: '3120',
  },
  {
    name: 'no title over the amounts, titles in two languages',
    workbook: workbookOf(
      sheetOf([
        ['订货单 ORDER SHEET', null, null, null, 'No.: S-2026-31'],
        ['款号 Style', '名称 Description', '数量 Qty', '单价 Price', null],
        ['Q-1', '连衣裙 Dress', 120, 8.5, 1020],
        ['Q-2', '半裙 Skirt', 80, 6, 480],
        [null, null, 200, null, 1500],
      ]),
    ),
    orderNo: 'S-2026-31',
    lines: [
      { item: 'Q-1', quantity: '120', price: '8.5' },
      { item: 'Q-2', quantity: '80', price: '6' },
    ],
    total: '1500',
  },
  {
    name: 'tax and freight below the sum of the goods',
    workbook: workbookOf(
      sheetOf([
        ['Purchase Order', null, null, 'PO Number', 'WM-33107'],
        ['Bill To:', null, null, 'Date', 'March 5, 2026'],
        ['Cedar Home Stores Inc.'],
        ['1200 Pine Ave, Portland, OR'],
        ['SKU', 'Description', 'Qty', 'Unit Price', 'Amount'],
        ['CH-1', 'Doormat', 400, formatted(3.25, '"US$"#,##0.00'), formatted(1300, '"US$"#,##0.00')],
        ['CH-2', 'Rug', 100, formatted(11, '"US$"#,##0.00'), formatted(1100, '"US$"#,##0.00')],
        [null, null, null, 'Subtotal', 2400],
        [null, null, null, 'Sales tax 5 %', 120],
        [null, null, null, 'Freight', 80],
        [null, null, null, 'Total due', 2600],
      ]),
    ),
    orderNo: 'WM-33107',
    buyer: 'Cedar Home Stores Inc.',
    date: '2026-03-05',
    currency: 'USD',
    lines: [
      { item: 'CH-1', quantity: '400', price: '3.25' },
      { item: 'CH-2', quantity: '100', price: '11' },
    ],
    total: '2400',
  },
  {
    name: 'item and barcode as numbers, zeros shown by the format',
    workbook: workbookOf(
      sheetOf([
        ['Order No', 'Z-9'],
        ['Article No', 'EAN', 'Description', 'Quantity', 'Price'],
        [formatted(471, '000000'), 4006381333931, 'Pencil', 1000, 0.12],
        [formatted(472, '000000'), 4006381333948, 'Eraser', 500, 0.2],
      ]),
    ),
    orderNo: 'Z-9',
    lines: [
      { item: '000471', quantity: '1000', price: '0.12' },
      { item: '000472', quantity: '500', price: '0.2' },
    ],
  },
  {
    name: 'pages: titles and page totals printed again',
    workbook: workbookOf(
      sheetOf([
        ['Order', 'P-4'],
        ['Item No.', 'Description', 'Qty', 'Price', 'Amount'],
        ['P-1', 'Pan 20', 10, 5, 50],
        ['P-2', 'Pan 24', 20, 6, 120],
        ['Page total', null, 30, null, 170],
        ['Page 1 of 2'],
        ['Item No.', 'Description', 'Qty', 'Price', 'Amount'],
        ['P-3', 'Pan 28', 30, 7, 210],
        ['Page total', null, 30, null, 210],
        ['Grand total', null, 60, null, 380],
        ['Page 2 of 2'],
      ]),
    ),
    lines: [
      { item: 'P-1', quantity: '10' },
      { item: 'P-2', quantity: '20' },
      { item: 'P-3', quantity: '30' },
    ],
    total: '380',
  },
  {
    name: 'Odoo export: head fields on the first line of the table only',
    workbook: workbookOf(
      sheetOf([
        [
          'Order Reference',
          'Customer',
          'Order Date',
          'Order Lines/Product',
          'Order Lines/Quantity',
          'Order Lines/Unit Price',
        ],
        ['PO00031', 'Azure Interior', '2026-03-24', '[FURN_7777] Office Chair', 40, 70],
        [null, null, null, '[FURN_8888] Office Lamp', 25, 40],
      ]),
    ),
    orderNo: 'PO00031',
    date: '2026-03-24',
    lines: [
      { text: '[FURN_7777] Office Chair', quantity: '40', price: '70' },
      { text: '[FURN_8888] Office Lamp', quantity: '25', price: '40' },
    ],
  },
  {
    name: 'food in cartons, unit between figure and price',
    workbook: workbookOf(
      sheetOf([
        ['PEDIDO DE COMPRA Nº 2026/044'],
        ['Cliente: Conservas del Norte S.L.', null, null, null, 'Fecha: 05/03/2026'],
        ['Código', 'Descripción', 'Cajas', 'Uds/caja', 'Cantidad', 'Precio €', 'Importe €'],
        ['CN-1', 'Espárragos 370 ml', 100, 12, '1.200', '2,15', '2.580,00'],
        ['CN-2', 'Alcachofas 390 g', 50, 24, '1.200', '1,80', '2.160,00'],
        ['Total', null, 150, null, '2.400', null, '4.740,00'],
        ['Entrega en puerto de Bilbao antes del 30/04/2026'],
      ]),
    ),
    orderNo: '2026/044',
    buyer: 'Conservas del Norte S.L.',
    date: '2026-03-05',
    currency: 'EUR',
    lines: [
      { item: 'CN-1', quantity: '1200', price: '2.15' },
      { item: 'CN-2', quantity: '1200', price: '1.8' },
    ],
    total: '4740',
  },
];
