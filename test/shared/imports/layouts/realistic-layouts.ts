import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { type CellInput, date, formatted, sheetOf, workbookOf } from './sheet-of';

/** One line as the paper means it: item, quantity, unit price (or null), and its unit where the paper names one. */
export interface ExpectedLine {
  readonly item: string;
  readonly quantity: string;
  readonly price: string | null;
  readonly unit?: string;
  readonly sizes?: Readonly<Record<string, string>>;
  readonly po?: string;
  readonly date?: string;
}

export interface RealisticLayout {
  readonly name: string;
  readonly workbook: WorkbookGrid;
  readonly orderNo: string | null;
  readonly buyer?: string;
  readonly date?: string;
  readonly deliveryDate?: string;
  readonly currency: string | null;
  readonly lines: readonly ExpectedLine[];
}

const gap: CellInput[] = [];

/** Layouts as customers of many countries send them; firms and goods are invented. */
export const REALISTIC_LAYOUTS: readonly RealisticLayout[] = [
  {
    name: 'German Bestellung with decimal comma texts and a Summe row',
    workbook: workbookOf(
      sheetOf([
        ['BESTELLUNG'],
        ['Möbelhaus Talblick GmbH, Industriestr. 8, 70565 Stuttgart'],
        ['Bestell-Nr.:', '45-118820', null, 'Datum:', '03.02.2026'],
        ['Liefertermin:', '15.05.2026', null, 'Währung:', 'EUR'],
        gap,
        ['Pos.', 'Artikel-Nr.', 'Bezeichnung', 'Menge', 'ME', 'Einzelpreis', 'Gesamtpreis'],
        ['10', 'TB-2201', 'Stuhlkissen rund, grau', '1.200', 'ST', '2,35', '2.820,00'],
        ['20', 'TB-2202', 'Stuhlkissen eckig, anthrazit', '800', 'ST', '2,60', '2.080,00'],
        ['30', 'TB-2310', 'Tischläufer 40×140 cm', '600', 'ST', '4,15', '2.490,00'],
        ['Summe', null, null, '2.600', null, null, '7.390,00'],
        gap,
        ['Zahlung: 30 Tage netto. Verpackung: Polybeutel mit EAN-Etikett.'],
      ]),
    ),
    orderNo: '45-118820',
    buyer: 'Möbelhaus Talblick GmbH',
    date: '2026-02-03',
    deliveryDate: '2026-05-15',
    currency: 'EUR',
    lines: [
      { item: 'TB-2201', quantity: '1200', price: '2.35', unit: 'PCS' },
      { item: 'TB-2202', quantity: '800', price: '2.6', unit: 'PCS' },
      { item: 'TB-2310', quantity: '600', price: '4.15', unit: 'PCS' },
    ],
  },
  {
    name: 'American PO with a size run under a merged header',
    workbook: workbookOf(
      sheetOf(
        [
          ['RIVERSTONE APPAREL LLC', null, null, null, null, null, null, null, null, 'PURCHASE ORDER'],
          [
            '1200 Commerce Blvd, Denver, CO 80216',
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            'PO #: RS-77120',
          ],
          [null, null, null, null, null, null, null, null, null, 'Date: January 14, 2026'],
          [
            'Vendor: Suyue Garments',
            null,
            null,
            'Ship Date: 04/30/2026',
            null,
            null,
            'Terms: FOB Ningbo',
            null,
            null,
            'Currency: USD',
          ],
          gap,
          ['Style', 'Description', 'Color', 'Size', null, null, null, 'Total Qty', 'Unit Cost', 'Ext. Cost'],
          [null, null, null, 'S', 'M', 'L', 'XL', null, null, null],
          ['R100', 'Crew tee', 'Black', 120, 240, 240, 120, 720, 2.95, 2124],
          ['R100', 'Crew tee', 'White', 60, 120, 120, 60, 360, 2.95, 1062],
          ['R205', 'Zip hoodie', 'Navy', 50, 100, 100, 50, 300, 8.4, 2520],
          ['TOTAL', null, null, 230, 460, 460, 230, 1380, null, 5706],
        ],
        { merges: [[5, 3, 5, 6]] },
      ),
    ),
    orderNo: 'RS-77120',
    date: '2026-01-14',
    deliveryDate: '2026-04-30',
    currency: 'USD',
    lines: [
      { item: 'R100', quantity: '720', price: '2.95', sizes: { S: '120', M: '240', L: '240', XL: '120' } },
      { item: 'R100', quantity: '360', price: '2.95', sizes: { S: '60', M: '120', L: '120', XL: '60' } },
      { item: 'R205', quantity: '300', price: '8.4', sizes: { S: '50', M: '100', L: '100', XL: '50' } },
    ],
  },
  {
    name: 'Japanese 注文書 with full-width figures and yen',
    workbook: workbookOf(
      sheetOf([
        [null, null, '注　文　書'],
        ['株式会社カゼハヤ商事', null, null, '注文番号', 'KZ-2051'],
        ['東京都港区芝1-2-3', null, null, '発注日', '2026年2月10日'],
        [null, null, null, '納期', '2026年5月8日'],
        ['蘇月服飾有限公司 御中'],
        gap,
        ['No.', '品番', '品名', '数量', '単位', '単価', '金額'],
        [1, 'KZ-118', '綿100% Tシャツ 白', '１，２００', '枚', '￥410', '￥492,000'],
        [2, 'KZ-119', '綿100% Tシャツ 黒', '８００', '枚', '￥410', '￥328,000'],
        [3, 'KZ-220', 'ニット帽', 500, '個', '￥265', '￥132,500'],
        [null, null, '合計', 2500, null, null, '￥952,500'],
      ]),
    ),
    orderNo: 'KZ-2051',
    date: '2026-02-10',
    deliveryDate: '2026-05-08',
    currency: 'JPY',
    lines: [
      { item: 'KZ-118', quantity: '1200', price: '410' },
      { item: 'KZ-119', quantity: '800', price: '410' },
      { item: 'KZ-220', quantity: '500', price: '265', unit: 'PCS' },
    ],
  },
  {
    name: 'Korean 발주서',
    workbook: workbookOf(
      sheetOf([
        ['발 주 서'],
        ['발주번호', 'HN-26-031', null, '발주일자', '2026.03.02'],
        ['거래처', '(주)한나래', null, '납기일', '2026.06.10'],
        ['통화', 'USD'],
        gap,
        ['순번', '품번', '품명', '규격', '단위', '수량', '단가', '금액'],
        [1, 'HN-01', '면 양말', '23-25cm', '켤레', 6000, 0.62, 3720],
        [2, 'HN-02', '면 양말', '26-28cm', '켤레', 4000, 0.65, 2600],
        ['합계', null, null, null, null, 10000, null, 6320],
      ]),
    ),
    orderNo: 'HN-26-031',
    date: '2026-03-02',
    deliveryDate: '2026-06-10',
    currency: 'USD',
    lines: [
      { item: 'HN-01', quantity: '6000', price: '0.62', unit: 'PR' },
      { item: 'HN-02', quantity: '4000', price: '0.65', unit: 'PR' },
    ],
  },
  {
    name: 'French bon de commande, spaces as thousands mark',
    workbook: workbookOf(
      sheetOf([
        ['BON DE COMMANDE N° BC-2026-0417'],
        ['Client :', 'Maison Clairval SAS', null, 'Date :', '17/02/2026'],
        ['Date de livraison :', '30/05/2026', null, 'Devise :', 'EUR'],
        gap,
        ['Référence', 'Désignation', 'Quantité', 'Unité', 'Prix unitaire', 'Montant'],
        ['MC-701', 'Torchon coton bio', '2 400', 'pièces', '0,92', '2 208,00'],
        ['MC-702', 'Tablier lin', '1 050', 'pièces', '5,40', '5 670,00'],
        ['Total', null, '3 450', null, null, '7 878,00'],
      ]),
    ),
    orderNo: 'BC-2026-0417',
    buyer: 'Maison Clairval SAS',
    date: '2026-02-17',
    deliveryDate: '2026-05-30',
    currency: 'EUR',
    lines: [
      { item: 'MC-701', quantity: '2400', price: '0.92', unit: 'PCS' },
      { item: 'MC-702', quantity: '1050', price: '5.4', unit: 'PCS' },
    ],
  },
  {
    name: 'Spanish pedido, euro only in the number format',
    workbook: workbookOf(
      sheetOf([
        ['PEDIDO DE COMPRA'],
        ['Nº pedido', 'PC-00981'],
        ['Fecha', '25/02/2026'],
        ['Cliente', 'Telas Pinar S.L.'],
        gap,
        ['Código', 'Descripción', 'Cantidad', 'Precio', 'Importe'],
        [
          'TP-11',
          'Toalla de baño 70×140',
          900,
          formatted(3.1, '#,##0.00 "€"'),
          formatted(2790, '#,##0.00 "€"'),
        ],
        [
          'TP-12',
          'Toalla de manos 50×100',
          1500,
          formatted(1.45, '#,##0.00 "€"'),
          formatted(2175, '#,##0.00 "€"'),
        ],
        [null, null, 2400, null, formatted(4965, '#,##0.00 "€"')],
      ]),
    ),
    orderNo: 'PC-00981',
    buyer: 'Telas Pinar S.L.',
    date: '2026-02-25',
    currency: 'EUR',
    lines: [
      { item: 'TP-11', quantity: '900', price: '3.1' },
      { item: 'TP-12', quantity: '1500', price: '1.45' },
    ],
  },
  {
    name: 'Russian заказ with НДС line below',
    workbook: workbookOf(
      sheetOf([
        ['Заказ поставщику № 318 от 12.03.2026'],
        ['Покупатель:', 'ООО "Северный Дом"'],
        ['Валюта:', 'USD'],
        gap,
        ['№', 'Артикул', 'Наименование', 'Кол-во', 'Ед. изм.', 'Цена', 'Сумма'],
        [1, 'СД-44', 'Плед флисовый', 700, 'шт', 3.9, 2730],
        [2, 'СД-45', 'Плед вязаный', 300, 'шт', 7.2, 2160],
        [null, null, 'Итого:', 1000, null, null, 4890],
      ]),
    ),
    orderNo: '318',
    date: '2026-03-12',
    currency: 'USD',
    lines: [
      { item: 'СД-44', quantity: '700', price: '3.9', unit: 'PCS' },
      { item: 'СД-45', quantity: '300', price: '7.2', unit: 'PCS' },
    ],
  },
  {
    name: 'Turkish sipariş formu',
    workbook: workbookOf(
      sheetOf([
        ['SİPARİŞ FORMU'],
        ['Sipariş No', 'AN-5521', null, 'Sipariş Tarihi', '05.03.2026'],
        ['Teslim Tarihi', '20.06.2026', null, 'Para Birimi', 'USD'],
        ['Müşteri', 'Anadolu Ev Tekstili A.Ş.'],
        gap,
        ['Sıra', 'Ürün Kodu', 'Ürün Adı', 'Miktar', 'Birim', 'Birim Fiyat', 'Tutar'],
        [1, 'AE-9', 'Nevresim takımı', '1.250', 'takım', '11,40', '14.250,00'],
        [2, 'AE-10', 'Yastık kılıfı', '3.000', 'adet', '0,85', '2.550,00'],
        ['Toplam', null, null, '4.250', null, null, '16.800,00'],
      ]),
    ),
    orderNo: 'AN-5521',
    date: '2026-03-05',
    deliveryDate: '2026-06-20',
    currency: 'USD',
    lines: [
      { item: 'AE-9', quantity: '1250', price: '11.4', unit: 'SET' },
      { item: 'AE-10', quantity: '3000', price: '0.85', unit: 'PCS' },
    ],
  },
  {
    name: 'Vietnamese đơn đặt hàng',
    workbook: workbookOf(
      sheetOf([
        ['ĐƠN ĐẶT HÀNG'],
        ['Số đơn hàng:', 'DH-0226', null, 'Ngày:', '26/02/2026'],
        ['Khách hàng:', 'Công ty TNHH Sao Mai', null, 'Tiền tệ:', 'USD'],
        gap,
        ['STT', 'Mã hàng', 'Tên hàng', 'Số lượng', 'ĐVT', 'Đơn giá', 'Thành tiền'],
        [1, 'SM-1', 'Áo thun nam', 2000, 'cái', 2.1, 4200],
        [2, 'SM-2', 'Quần short', 1000, 'cái', 3.05, 3050],
        ['Tổng cộng', null, null, 3000, null, null, 7250],
      ]),
    ),
    orderNo: 'DH-0226',
    date: '2026-02-26',
    currency: 'USD',
    lines: [
      { item: 'SM-1', quantity: '2000', price: '2.1', unit: 'PCS' },
      { item: 'SM-2', quantity: '1000', price: '3.05', unit: 'PCS' },
    ],
  },
  {
    name: 'Chinese 采购订单 with colour rows and size columns',
    workbook: workbookOf(
      sheetOf(
        [
          ['采购订单'],
          ['订单编号：CG20260315', null, null, null, '日期：2026-03-15', null, null, '交货日期：2026-05-30'],
          ['需方：杭州青禾贸易有限公司', null, null, null, '币种：人民币'],
          ['款号', '品名', '颜色', '尺码', null, null, '数量', '单价', '金额'],
          [null, null, null, 'M', 'L', 'XL', null, null, null],
          ['QH-01', '男式卫衣', '藏青', 100, 200, 100, 400, 46.5, 18600],
          ['QH-01', '男式卫衣', '麻灰', 80, 160, 80, 320, 46.5, 14880],
          ['QH-02', '女式卫衣', '酒红', 60, 120, 60, 240, 44, 10560],
          ['合计', null, null, 240, 480, 240, 960, null, 44040],
        ],
        { merges: [[3, 3, 3, 5]] },
      ),
    ),
    orderNo: 'CG20260315',
    buyer: '杭州青禾贸易有限公司',
    date: '2026-03-15',
    deliveryDate: '2026-05-30',
    currency: 'CNY',
    lines: [
      { item: 'QH-01', quantity: '400', price: '46.5', sizes: { M: '100', L: '200', XL: '100' } },
      { item: 'QH-01', quantity: '320', price: '46.5', sizes: { M: '80', L: '160', XL: '80' } },
      { item: 'QH-02', quantity: '240', price: '44', sizes: { M: '60', L: '120', XL: '60' } },
    ],
  },
  {
    name: 'shoes: one row a colour, sizes 36 to 40 as headers, no merged head',
    workbook: workbookOf(
      sheetOf([
        ['Order Confirmation', null, null, null, null, null, null, null, null, null],
        ['Order No.', 'SH-4410', null, 'Order Date', date('2026-02-20')],
        ['Buyer', 'Lunaria Calzature S.p.A.', null, 'Currency', 'USD'],
        gap,
        ['Art.', 'Colour', '36', '37', '38', '39', '40', 'Pairs', 'Price', 'Total'],
        ['LN-50', 'black', 60, 120, 180, 120, 60, 540, 9.8, 5292],
        ['LN-50', 'tan', 30, 60, 90, 60, 30, 270, 9.8, 2646],
        ['Total', null, 90, 180, 270, 180, 90, 810, null, 7938],
      ]),
    ),
    orderNo: 'SH-4410',
    buyer: 'Lunaria Calzature S.p.A.',
    date: '2026-02-20',
    currency: 'USD',
    lines: [
      {
        item: 'LN-50',
        quantity: '540',
        price: '9.8',
        sizes: { 36: '60', 37: '120', 38: '180', 39: '120', 40: '60' },
      },
      {
        item: 'LN-50',
        quantity: '270',
        price: '9.8',
        sizes: { 36: '30', 37: '60', 38: '90', 39: '60', 40: '30' },
      },
    ],
  },
  {
    name: 'furniture with cartons, CBM and weights beside the pieces',
    workbook: workbookOf(
      sheetOf([
        ['PURCHASE ORDER'],
        ['To: Suyue', null, null, 'From: Harbour & Pine Ltd'],
        ['P.O. No.', 'HP-3301', null, 'Date', '2026-01-22'],
        ['Delivery', '2026-04-20', null, 'Price term', 'FOB NINGBO', null, 'USD'],
        gap,
        [
          'Item No.',
          'Description',
          'Qty (pcs)',
          'Pcs/ctn',
          'Ctns',
          'N.W. (kg)',
          'G.W. (kg)',
          'CBM',
          'Unit Price (USD)',
          'Amount (USD)',
        ],
        ['HP-1', 'Bedside table, oak', 240, 1, 240, 2160, 2400, 19.2, 18.5, 4440],
        ['HP-2', 'Stool, ash', 480, 4, 120, 1440, 1620, 12.6, 7.25, 3480],
        ['TOTAL', null, 720, null, 360, 3600, 4020, 31.8, null, 7920],
      ]),
    ),
    orderNo: 'HP-3301',
    date: '2026-01-22',
    deliveryDate: '2026-04-20',
    currency: 'USD',
    lines: [
      { item: 'HP-1', quantity: '240', price: '18.5' },
      { item: 'HP-2', quantity: '480', price: '7.25' },
    ],
  },
  {
    name: 'groups with headings and a subtotal for each',
    workbook: workbookOf(
      sheetOf([
        ['Nordlys Interiør AS', null, null, null, 'Purchase order 90021'],
        ['Date 11.02.2026', null, null, null, 'Delivery week 20'],
        gap,
        ['Item', 'Description', 'Qty', 'Price USD', 'Amount USD'],
        ['KITCHEN'],
        ['NI-1', 'Oven glove', 800, 1.2, 960],
        ['NI-2', 'Pot holder', 1200, 0.55, 660],
        ['Subtotal', null, 2000, null, 1620],
        ['BATH'],
        ['NI-7', 'Bath mat', 500, 3.4, 1700],
        ['Subtotal', null, 500, null, 1700],
        ['Grand total', null, 2500, null, 3320],
      ]),
    ),
    orderNo: '90021',
    date: '2026-02-11',
    currency: 'USD',
    lines: [
      { item: 'NI-1', quantity: '800', price: '1.2' },
      { item: 'NI-2', quantity: '1200', price: '0.55' },
      { item: 'NI-7', quantity: '500', price: '3.4' },
    ],
  },
  {
    name: 'table beside notes, hidden cost column, table not at A1',
    workbook: workbookOf(
      sheetOf(
        [
          gap,
          [null, 'Kestrel Outdoor Inc. Purchase Order'],
          [null, 'PO Number:', 'KO-33907', null, null, null, null, null, 'Notes'],
          [null, 'PO Date:', 'Feb 2, 2026', null, null, null, null, null, 'Labels by Friday'],
          gap,
          [
            null,
            'SKU',
            'Product',
            'Cost',
            'Quantity',
            'UOM',
            'Unit Price',
            'Line Total',
            null,
            'Colour code',
            'Pantone',
          ],
          [null, 'K-1', 'Fleece vest', 5.1, 600, 'EA', 9.5, 5700, null, 'NVY', '19-4027'],
          [null, 'K-2', 'Fleece jacket', 7.7, 400, 'EA', 14.25, 5700, null, 'BLK', '19-4006'],
          [null, 'Total', null, null, 1000, null, null, 11400],
        ],
        { hiddenColumns: [3] },
      ),
    ),
    orderNo: 'KO-33907',
    date: '2026-02-02',
    currency: null,
    lines: [
      { item: 'K-1', quantity: '600', price: '9.5', unit: 'PCS' },
      { item: 'K-2', quantity: '400', price: '14.25', unit: 'PCS' },
    ],
  },
  {
    name: 'catalogue in which only some lines are ordered',
    workbook: workbookOf(
      sheetOf([
        ['Spring order form', null, null, 'Order no: BW-26-0455'],
        ['Brightwater Apparel Ltd', null, null, 'Date: 5 March 2026'],
        ['Ref', 'Name', 'Price GBP', 'Order qty', 'Value GBP'],
        ['B1', 'Tea towel', 0.9, 1200, 1080],
        ['B2', 'Napkin', 0.4, null, null],
        ['B3', 'Runner', 3.1, 0, 0],
        ['B4', 'Apron', 4.25, 300, 1275],
        ['B5', 'Mitt', 1.1, null, null],
        ['Total', null, null, 1500, 2355],
      ]),
    ),
    orderNo: 'BW-26-0455',
    date: '2026-03-05',
    currency: 'GBP',
    lines: [
      { item: 'B1', quantity: '1200', price: '0.9' },
      { item: 'B4', quantity: '300', price: '4.25' },
    ],
  },
  {
    name: 'PO number by row, filled down, dates by line',
    workbook: workbookOf(
      sheetOf([
        ['Weekly orders', null, null, null, null, null, null],
        ['Buyer', 'Solveig Nordic AB', null, 'Currency', 'SEK'],
        ['PO No.', 'Article', 'Text', 'Quantity', 'Price', 'Amount', 'Delivery'],
        ['118842', 'SN-1', 'Sock, grey', 1000, 8.5, 8500, date('2026-05-04')],
        [null, 'SN-2', 'Sock, blue', 1000, 8.5, 8500, date('2026-05-04')],
        ['118842', 'SN-3', 'Sock, black', 2000, 8.5, 17000, date('2026-05-18')],
      ]),
    ),
    orderNo: '118842',
    buyer: 'Solveig Nordic AB',
    currency: 'SEK',
    lines: [
      { item: 'SN-1', quantity: '1000', price: '8.5', date: '2026-05-04' },
      { item: 'SN-2', quantity: '1000', price: '8.5', date: '2026-05-04' },
      { item: 'SN-3', quantity: '2000', price: '8.5', date: '2026-05-18' },
    ],
  },
  {
    name: 'SAP print: description on a row of its own under each item',
    workbook: workbookOf(
      sheetOf([
        ['Purchase Order', null, null, null, '4500082110'],
        ['Document date', null, null, null, date('2026-03-03')],
        ['Currency', null, null, null, 'USD'],
        gap,
        ['Item', 'Material', 'Order Qty', 'Unit', 'Net Price', 'Net Value'],
        ['00010', 'MAT-7781', 500, 'EA', 12.4, 6200],
        [null, 'Cushion cover linen 45x45 natural'],
        ['00020', 'MAT-7790', 250, 'EA', 15.1, 3775],
        [null, 'Cushion cover velvet 45x45 green'],
        [null, 'Total net value', null, null, null, 9975],
      ]),
    ),
    orderNo: '4500082110',
    date: '2026-03-03',
    currency: 'USD',
    lines: [
      { item: 'MAT-7781', quantity: '500', price: '12.4', unit: 'PCS' },
      { item: 'MAT-7790', quantity: '250', price: '15.1', unit: 'PCS' },
    ],
  },
  {
    name: 'cover sheet with the head, lines on the second sheet',
    workbook: workbookOf(
      sheetOf(
        [
          ['Purchase order'],
          ['Order number', 'TW-88210'],
          ['Customer', 'Tidewell Uniforms Pty Ltd'],
          ['Order date', date('2026-01-30')],
          ['Currency', 'AUD'],
        ],
        { name: 'Cover' },
      ),
      sheetOf(
        [
          ['Code', 'Description', 'Qty', 'Rate', 'Amount'],
          ['TU-1', 'Polo, navy', 640, 6.2, 3968],
          ['TU-2', 'Polo, white', 320, 6.2, 1984],
          ['Total', null, 960, null, 5952],
        ],
        { name: 'Lines' },
      ),
    ),
    orderNo: 'TW-88210',
    buyer: 'Tidewell Uniforms Pty Ltd',
    date: '2026-01-30',
    currency: 'AUD',
    lines: [
      { item: 'TU-1', quantity: '640', price: '6.2' },
      { item: 'TU-2', quantity: '320', price: '6.2' },
    ],
  },
];
