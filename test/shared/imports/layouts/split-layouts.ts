import { type CellInput, sheetOf, workbookOf } from './sheet-of';
import type { UnseenLayout } from './unseen-layout';

const N = null;
type Rows = readonly (readonly CellInput[])[];
const sheet = (
  name: string,
  rows: Rows,
  merges: readonly (readonly [number, number, number, number])[] = [],
) => sheetOf(rows, { name, merges });
const head = (orderNo: string): Rows => [['PURCHASE ORDER'], ['PO No:', orderNo], ['Currency', 'USD']];
const TITLES: readonly CellInput[] = ['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount'];

/** Orders over several sheets, lists side by side, goods sized twice: one habit a layout. */
export const SPLIT_LAYOUTS: readonly UnseenLayout[] = [
  {
    name: 'a buying house: a sheet a style with its colours and sizes, the prices on a recap at the end',
    workbook: workbookOf(
      sheet('STYLE 7701', [
        ['Purchase Order', 'BH-2201'],
        ['Style No:', '7701'],
        ['Color', 'S', 'M', 'L', 'XL', 'Total'],
        ['Navy', 100, 200, 200, 100, 600],
        ['Ecru', 50, 100, 100, 50, 300],
        ['Total', 150, 300, 300, 150, 900],
      ]),
      sheet('STYLE 7702', [
        ['Purchase Order', 'BH-2201'],
        ['Style No:', '7702'],
        ['Color', 'S', 'M', 'L', 'XL', 'Total'],
        ['Black', 80, 160, 160, 80, 480],
      ]),
      sheet('RECAP', [
        ['Style', 'Description', 'Qty', 'FOB USD', 'Value'],
        ['7701', 'Mens polo', 900, 4.2, 3780],
        ['7702', 'Ladies tee', 480, 2.1, 1008],
        ['Total', N, 1380, N, 4788],
      ]),
    ),
    orderNo: 'BH-2201',
    currency: 'USD',
    lines: [
      { item: '7701', colour: 'Navy', sizes: 'S:100 M:200 L:200 XL:100', quantity: '600', price: '4.2' },
      { item: '7701', colour: 'Ecru', sizes: 'S:50 M:100 L:100 XL:50', quantity: '300', price: '4.2' },
      { item: '7702', colour: 'Black', sizes: 'S:80 M:160 L:160 XL:80', quantity: '480', price: '2.1' },
    ],
    proofs: 5,
  },
  {
    name: 'three pages, the sum of all on the last',
    workbook: workbookOf(
      sheet('P1', [
        ['注文書'],
        ['注文番号', 'PG-1'],
        ['通貨', 'USD'],
        ['品番', '品名', '数量', '単価', '金額'],
        ['A1', '皿', 100, 2, 200],
      ]),
      sheet('P2', [
        ['品番', '品名', '数量', '単価', '金額'],
        ['A3', '鍋', 10, 20, 200],
      ]),
      sheet('P3', [
        ['品番', '品名', '数量', '単価', '金額'],
        ['A4', '杯', 40, 1, 40],
        ['合計', N, 150, N, 440],
      ]),
    ),
    orderNo: 'PG-1',
    lines: [
      { item: 'A1', quantity: '100' },
      { item: 'A3', quantity: '10' },
      { item: 'A4', quantity: '40' },
    ],
    proofs: 2,
  },
  {
    name: 'a sheet a colour, the colour only in its name',
    workbook: workbookOf(
      ...['Red', 'Blue'].map((colour, at) =>
        sheet(colour, [
          ['PO No', 'CS-1'],
          ['Currency', 'USD'],
          ['Style', 'S', 'M', 'Total', 'Price', 'Amount'],
          ['K1', 10 + at, 20, 30 + at, 5, (30 + at) * 5],
        ]),
      ),
    ),
    orderNo: 'CS-1',
    lines: [
      { item: 'K1', colour: 'Red', quantity: '30' },
      { item: 'K1', colour: 'Blue', quantity: '31' },
    ],
  },
  {
    name: 'a cover that states the sum of its sheets',
    workbook: workbookOf(
      sheet('Portada', [
        ['PEDIDO'],
        ['Pedido nº', 'CV-1'],
        ['Moneda', 'EUR'],
        ['Total unidades', 130],
        ['Importe total', 290],
      ]),
      sheet('Mujer', [
        ['Referencia', 'Descripción', 'Cantidad', 'Precio', 'Importe'],
        ['M1', 'Blusa', 100, 2, 200],
      ]),
      sheet('Hombre', [
        ['Referencia', 'Descripción', 'Cantidad', 'Precio', 'Importe'],
        ['H1', 'Camisa', 30, 3, 90],
      ]),
    ),
    orderNo: 'CV-1',
    currency: 'EUR',
    lines: [
      { item: 'M1', quantity: '100' },
      { item: 'H1', quantity: '30' },
    ],
  },
  {
    name: 'packing by cartons and a stock list beside the order count nothing',
    workbook: workbookOf(
      sheet('PO', [...head('PP-1'), TITLES, ['A1', 'Cup', 100, 2, 200], ['A2', 'Jug', 50, 3, 150]]),
      sheet('Packing', [
        ['Carton', 'Item No.', 'Qty'],
        ['1-5', 'A1', 50],
        ['6-10', 'A1', 50],
        ['11-15', 'A2', 50],
      ]),
      sheet('Stock', [
        ['Item No.', 'Description', 'Qty'],
        ['A1', 'Cup', 37],
        ['A2', 'Jug', 12],
      ]),
    ),
    orderNo: 'PP-1',
    lines: [
      { item: 'A1', quantity: '100' },
      { item: 'A2', quantity: '50' },
    ],
  },
  {
    name: 'equal lists of two shops are asked about, never dropped in silence',
    workbook: workbookOf(
      sheet('Loja Porto', [...head('ST-9'), TITLES, ['A1', 'Cup', 10, 2, 20]]),
      sheet('Loja Lisboa', [...head('ST-9'), TITLES, ['A1', 'Cup', 10, 2, 20]]),
    ),
    orderNo: 'ST-9',
    lines: [{ item: 'A1', quantity: '10' }],
    asks: ['several-sheets'],
  },
  {
    name: 'sheets in two currencies are asked about',
    workbook: workbookOf(
      sheet('EU', [
        ['PO No', 'CU-9'],
        ['Item No.', 'Description', 'Qty', 'Price EUR'],
        ['A1', 'Cup', 10, 2],
      ]),
      sheet('US', [
        ['PO No', 'CU-9'],
        ['Item No.', 'Description', 'Qty', 'Price USD'],
        ['A2', 'Jug', 5, 3],
      ]),
    ),
    orderNo: 'CU-9',
    lines: [
      { item: 'A1', quantity: '10' },
      { item: 'A2', quantity: '5' },
    ],
    asks: ['currency-mixed'],
  },
  {
    name: 'the order number stands in the name of the sheet alone',
    workbook: workbookOf(
      sheet('PO 4500123456', [['Currency', 'USD'], TITLES, ['A1', 'Chair', 100, 10, 1000]]),
    ),
    orderNo: '4500123456',
    lines: [{ item: 'A1', quantity: '100' }],
  },
  {
    name: 'three lists side by side without a column between them',
    workbook: workbookOf(
      sheet('PO', [
        ['訂單編號', 'SS-4'],
        ['幣別', 'USD'],
        ['貨號', '數量', '單價', '貨號', '數量', '單價', '貨號', '數量', '單價'],
        ['A1', 10, 1, 'A3', 30, 3, 'A5', 50, 5],
        ['A2', 20, 2, 'A4', 40, 4],
      ]),
    ),
    orderNo: 'SS-4',
    lines: ['A1', 'A2', 'A3', 'A4', 'A5'].map((item, at) => ({
      item,
      quantity: String((at + 1) * 10),
      price: String(at + 1),
    })),
  },
  {
    name: 'a list that begins beside the lines of another',
    workbook: workbookOf(
      sheet('Pedido', [
        ['Pedido de Compra', 'SS-3'],
        ['Moeda', 'USD'],
        ['Código', 'Descrição', 'Qtd', 'Preço', 'Total'],
        ['A1', 'Copo', 10, 2, 20],
        ['A2', 'Jarro', 20, 3, 60, N, 'Código', 'Descrição', 'Qtd', 'Preço', 'Total'],
        ['A3', 'Prato', 5, 1, 5, N, 'B1', 'Faca', 7, 2, 14],
      ]),
    ),
    orderNo: 'SS-3',
    lines: [
      { item: 'A1', quantity: '10' },
      { item: 'A2', quantity: '20' },
      { item: 'A3', quantity: '5' },
      { item: 'B1', quantity: '7' },
    ],
  },
  {
    name: 'blocks of two styles side by side, each under its own head',
    workbook: workbookOf(
      sheet('Ordine', [
        ['Ordine n.', 'SS-5'],
        ['Valuta', 'EUR'],
        ['Articolo: A100', N, N, N, N, N, 'Articolo: A200'],
        ['Colore', 'S', 'M', 'L', 'Totale', N, 'Colore', 'S', 'M', 'L', 'Totale'],
        ['rosso', 10, 20, 10, 40, N, 'nero', 5, 5, 5, 15],
        ['blu', 5, 10, 5, 20, N, 'bianco', 6, 6, 6, 18],
      ]),
    ),
    orderNo: 'SS-5',
    lines: [
      { item: 'A100', colour: 'rosso', quantity: '40' },
      { item: 'A100', colour: 'blu', quantity: '20' },
      { item: 'A200', colour: 'nero', quantity: '15' },
      { item: 'A200', colour: 'bianco', quantity: '18' },
    ],
  },
  {
    name: 'different lists side by side are asked about',
    workbook: workbookOf(
      sheet('PO', [
        ...head('SS-2'),
        [
          'Style',
          'Description',
          'Qty',
          'Price',
          'Amount',
          N,
          'Trim code',
          'Trim',
          'Quantity',
          'Rate',
          'Value',
        ],
        ['G1', 'Tee', 100, 5, 500, N, 'TR-1', 'Hangtag', 100, 0.05, 5],
        ['G2', 'Polo', 50, 7, 350, N, 'TR-2', 'Label', 50, 0.02, 1],
      ]),
    ),
    orderNo: 'SS-2',
    lines: [
      { item: 'G1', quantity: '100' },
      { item: 'G2', quantity: '50' },
      { item: 'TR-1', quantity: '100' },
      { item: 'TR-2', quantity: '50' },
    ],
    asks: ['several-tables'],
  },
  {
    name: 'jeans: waists in rows, inseams over columns',
    workbook: workbookOf(
      sheet(
        'PO',
        [
          ...head('JN-2'),
          [N, N, N, 'Inseam'],
          ['Style', 'Color', 'Waist', 30, 32, 34, 'Qty', 'Price', 'Amount'],
          ['J1', 'indigo', 28, 1, 2, 3, 6, 10, 60],
          ['J1', 'indigo', 40, 2, 2, 2, 6, 10, 60],
        ],
        [[3, 3, 3, 5]],
      ),
    ),
    orderNo: 'JN-2',
    lines: [
      { item: 'J1', colour: 'indigo', sizes: 'W28 L30:1 W28 L32:2 W28 L34:3', quantity: '6' },
      { item: 'J1', colour: 'indigo', sizes: 'W40 L30:2 W40 L32:2 W40 L34:2', quantity: '6' },
    ],
  },
  {
    name: 'jeans: an inseam over each run of waists',
    workbook: workbookOf(
      sheet(
        'PO',
        [
          ...head('JC-5'),
          [N, N, 'L30', N, 'L32', N],
          ['Style', 'Color', 28, 30, 28, 30, 'Qty', 'Price', 'Amount'],
          ['J1', 'indigo', 1, 2, 4, 5, 12, 10, 120],
        ],
        [
          [3, 2, 3, 3],
          [3, 4, 3, 5],
        ],
      ),
    ),
    orderNo: 'JC-5',
    lines: [
      { item: 'J1', colour: 'indigo', sizes: 'W28 L30:1 W30 L30:2 W28 L32:4 W30 L32:5', quantity: '12' },
    ],
  },
  {
    name: 'jeans: waist and inseam in two columns, a row a size',
    workbook: workbookOf(
      sheet('PO', [
        ...head('JN-4'),
        ['Style', 'Color', 'Waist', 'Inseam', 'Qty', 'Price', 'Amount'],
        ['J1', 'indigo', 32, 34, 10, 5, 50],
        ['J1', 'indigo', 34, 34, 20, 5, 100],
      ]),
    ),
    orderNo: 'JN-4',
    lines: [
      { item: 'J1', size: 'W32 L34', quantity: '10' },
      { item: 'J1', size: 'W34 L34', quantity: '20' },
    ],
  },
  {
    name: 'jeans: nothing says which figure is the waist',
    workbook: workbookOf(
      sheet('PO', [
        ...head('JN-1'),
        ['Style', 'Color', 'W/L', 30, 32, 34, 'Qty', 'Price', 'Amount'],
        ['J1', 'indigo', 30, 1, 2, 3, 6, 10, 60],
        ['J1', 'indigo', 32, 2, 2, 2, 6, 10, 60],
      ]),
    ),
    orderNo: 'JN-1',
    lines: [
      { item: 'J1', quantity: '6' },
      { item: 'J1', quantity: '6' },
    ],
    asks: ['size-order'],
  },
  {
    name: 'brassieres: cups in rows, bands over columns',
    workbook: workbookOf(
      sheet('PO', [
        ['발주번호', 'BR-1'],
        ['통화', 'USD'],
        ['품번', '색상', '컵', 70, 75, 80, '수량', '단가', '금액'],
        ['B1', '흰색', 'A', 1, 2, 3, 6, 5, 30],
        ['B1', '흰색', 'B', 2, 2, 2, 6, 5, 30],
      ]),
    ),
    orderNo: 'BR-1',
    lines: [
      { item: 'B1', sizes: '70A:1 75A:2 80A:3', quantity: '6' },
      { item: 'B1', sizes: '70B:2 75B:2 80B:2', quantity: '6' },
    ],
  },
  {
    name: 'weeks W32 W33 are no waists, and a pipe is as long as it is',
    workbook: workbookOf(
      sheet('PO', [
        ...head('WK-1'),
        ['Item No.', 'Length', 'W32', 'W33', 'Qty', 'Price', 'Amount'],
        ['A1', 300, 10, 20, 30, 2, 60],
        ['A2', 500, 5, 5, 10, 1, 10],
      ]),
    ),
    orderNo: 'WK-1',
    lines: [
      { item: 'A1', quantity: '30' },
      { item: 'A2', quantity: '10' },
    ],
  },
  {
    name: 'lines marked as cancelled are left out and asked about',
    workbook: workbookOf(
      sheet('PO', [
        ...head('CX-1'),
        [...TITLES, 'Status'],
        ['A1', 'Cup', 100, 2, 200, 'open'],
        ['A2', 'Mug', 50, 3, 150, 'CANCELLED'],
        ['Total', N, 100, N, 200],
      ]),
    ),
    orderNo: 'CX-1',
    lines: [{ item: 'A1', quantity: '100' }],
    asks: ['line-cancelled'],
    proofs: 2,
  },
  {
    name: 'two columns of quantities of the same title are asked about',
    workbook: workbookOf(
      sheet('Commande', [
        ['Commande n°', 'LY-8'],
        ['Devise', 'EUR'],
        ['Réf.', 'Désignation', 'Qté 2025', 'Qté 2026', 'P.U.'],
        ['A1', 'Tasse', 80, 100, 2],
        ['A2', 'Bol', 40, 50, 3],
      ]),
    ),
    orderNo: 'LY-8',
    lines: [{ quantity: '80' }, { quantity: '40' }],
    asks: ['columns-unsure'],
  },
  {
    name: 'pieces by month without a sum are asked about, no price list',
    workbook: workbookOf(
      sheet('PO', [
        ...head('MO-2'),
        ['Item No.', 'Description', 'Jan', 'Feb', 'Mar', 'Price'],
        ['A1', 'Cup', 10, 20, 30, 2],
        ['A2', 'Mug', 5, 5, 5, 3],
      ]),
    ),
    orderNo: 'MO-2',
    lines: [{ quantity: 'none' }, { quantity: 'none' }],
    asks: ['columns-unsure'],
  },
  {
    name: 'colours below a merged quantity; a price per dozen for pieces',
    workbook: workbookOf(
      sheet(
        'PO',
        [
          ['订单号: YW2026-031'],
          ['货号', '品名', '数量', N, '单价(USD)', '金额(USD)'],
          [N, N, '红色', '蓝色'],
          ['H-01', '发夹', 500, N, 0.35, 175],
          ['H-02', '发箍', N, 300, 0.5, 150],
        ],
        [
          [1, 2, 1, 3],
          [1, 0, 2, 0],
          [1, 1, 2, 1],
        ],
      ),
    ),
    orderNo: 'YW2026-031',
    lines: [
      { item: 'H-01', colour: '红色', quantity: '500' },
      { item: 'H-02', colour: '蓝色', quantity: '300' },
    ],
  },
  {
    name: 'a price per dozen for pieces, figures brought forward, sums above the titles',
    workbook: workbookOf(
      sheet('PO', [
        ...head('DZ-2'),
        ['Total', N, 2400, N, 1200],
        ['Style', 'Description', 'Qty (PCS)', 'Price per DOZ', 'Amount'],
        ['S1', 'Socks', 1200, 6, 600],
        ['Carried forward', N, N, N, 600],
        ['Brought forward', N, N, N, 600],
        ['S2', 'Caps', 1200, 6, 600],
      ]),
    ),
    orderNo: 'DZ-2',
    lines: [
      { item: 'S1', quantity: '1200', price: '0.5' },
      { item: 'S2', quantity: '1200', price: '0.5' },
    ],
  },
];
