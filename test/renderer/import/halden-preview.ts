import { ImportPreview } from '#shared/api/views/import-preview';

/** A German purchase order as a customer sends it: banner, head block, seven lines, total, two notes. */
const ROWS: readonly (readonly string[])[] = [
  ['BESTELLUNG / PURCHASE ORDER'],
  ['Halden & Voss GmbH, Speicherweg 4, 20457 Hamburg'],
  ['Bestell-Nr.', '', '4500088120', 'Datum', '', '24.03.2026'],
  ['Liefertermin', '', '22.05.2026', 'Währung', '', 'USD'],
  ['Lieferbedingung', '', 'FOB Ningbo 2020', 'Zahlung', '', '30 % / 70 % B/L'],
  [],
  ['Pos', 'Artikel-Nr.', 'Bezeichnung', 'Menge', 'ME', 'Preis', 'Betrag'],
  ['10', 'HV-70114', 'Herren Polo Piqué, navy', '1.800', 'ST', '4,65', '8.370,00'],
  ['20', 'HV-70115', 'Herren Polo Piqué, weiß', '1.200', 'ST', '4,65', '5.580,00'],
  ['30', 'HV-70208', 'Damen Polo Piqué, navy', '1.500', 'ST', '4,48', '6.720,00'],
  ['40', 'HV-70331', 'Herren Hoodie, grau', '600', 'ST', '8,80', '5.280,00'],
  ['50', 'HV-70332', 'Herren Hoodie, navy', '600', 'ST', '8,92', '5.352,00'],
  ['60', 'HV-70412', 'Herren T-Shirt, schwarz', '2.400', 'ST', '2,85', '6.840,00'],
  ['70', 'HV-70413', 'Herren T-Shirt, weiß', '2.000', '', '2,85', '5.700,00'],
  ['Summe', '', '', '10.100', '', '', '43.842,00'],
  [],
  ['Verpackung: 24 Stück je Karton, Polybeutel mit EAN-Etikett'],
  ['Bitte Auftragsbestätigung innerhalb von 3 Tagen.'],
];
const OURS = ['LT-2210', 'LT-2210', 'LT-2214', 'LT-3105', 'LT-3105', '', 'LT-1820'];
const OUR_NAMES = [
  "Men's polo, navy",
  "Men's polo, white",
  "Women's polo, navy",
  "Men's zip hoodie, grey",
  "Men's zip hoodie, navy",
  '',
  "Men's T-shirt, white",
];
const FIRST_LINE = 7;
const sheet = 'Bestellung';

function cell(raw: string, value: unknown, row: number, column: number, state = 'sure') {
  return { raw, value, place: { sheet, row, column }, state, source: 'file' };
}
const missing = { raw: '', value: null, place: null, state: 'missing', source: 'derived' };

/** Dots group thousands and the comma is the decimal mark, as German offices write. */
function plain(text: string): string {
  return text.replaceAll('.', '').replace(',', '.');
}

function merge(row: number, firstColumn: number, lastColumn: number) {
  return { firstRow: row, lastRow: row, firstColumn, lastColumn };
}
function region(kind: string, firstRow: number, lastRow: number, firstColumn = 0, lastColumn = 6) {
  return { kind, firstRow, lastRow, firstColumn, lastColumn };
}

export function haldenPreview(change: Readonly<Record<string, unknown>> = {}): ImportPreview {
  const lines = ROWS.slice(FIRST_LINE, 14).map((texts, index) => {
    const row = FIRST_LINE + index;
    const [, item = '', text = '', quantity = '', unit = '', price = '', amount = ''] = texts;
    return {
      id: String(index + 1),
      row,
      customerOrderNo: missing,
      itemNo: cell(item, item, row, 1),
      customerItemNo: cell(item, item, row, 1),
      ourItemNo: missing,
      description: cell(text, text, row, 2),
      descriptionZh: missing,
      colour: missing,
      size: missing,
      sizes: [],
      quantity: cell(quantity, plain(quantity), row, 3),
      unit: cell(unit, 'PCS', row, 4, unit === '' ? 'unsure' : 'sure'),
      unitPrice: cell(price, plain(price), row, 5),
      netPrice: missing,
      amount: cell(amount, plain(amount), row, 6),
      deliveryDate: missing,
      hsCode: missing,
      cartons: missing,
      piecesPerCarton: missing,
      netKg: missing,
      grossKg: missing,
      volume: missing,
      remark: missing,
      picture: null,
    };
  });
  return ImportPreview.parse({
    token: 't1',
    fileName: 'HV_Bestellung_4500088120.xlsx',
    format: 'xlsx',
    encoding: null,
    readMs: 212,
    sheets: [{ name: sheet, hidden: false, rows: 18, columns: 7 }],
    grid: {
      sheet,
      rows: 18,
      columns: 7,
      cells: ROWS.flatMap((texts, row) =>
        texts.flatMap((text, column) => (text === '' ? [] : [{ row, column, text }])),
      ),
      merges: [
        merge(0, 0, 6),
        merge(1, 0, 6),
        ...[2, 3, 4].flatMap((row) => [merge(row, 0, 1), merge(row, 3, 4), merge(row, 5, 6)]),
        merge(14, 0, 2),
        merge(16, 0, 6),
        merge(17, 0, 6),
      ],
      hiddenRows: [],
      hiddenColumns: [],
    },
    draft: {
      kind: 'purchase-order',
      sheet,
      numberStyle: 'comma',
      dateOrder: 'dmy',
      columns: ['position', 'customerItemNo', 'description', 'quantity', 'unit', 'unitPrice', 'amount'].map(
        (field, column) => ({ column, field, confidence: 0.96, header: ROWS[6]?.[column] ?? '' }),
      ),
      headerRows: { first: 6, last: 6 },
      regions: [
        region('skipped', 0, 0),
        region('head', 1, 1),
        ...[2, 3, 4].flatMap((row) => [
          region('skipped', row, row, 0, 1),
          region('head', row, row, 2, 2),
          region('skipped', row, row, 3, 4),
          region('head', row, row, 5, 6),
        ]),
        region('table-header', 6, 6),
        region('lines', 7, 13),
        region('totals', 14, 14),
        region('head', 16, 16),
        region('skipped', 17, 17),
      ],
      head: {
        customerOrderNo: cell('4500088120', '4500088120', 2, 2),
        buyer: cell('Halden & Voss GmbH, Speicherweg 4, 20457 Hamburg', 'Halden & Voss GmbH', 1, 0),
        orderDate: cell('24.03.2026', '2026-03-24', 2, 5),
        deliveryDate: cell('22.05.2026', '2026-05-22', 3, 2),
        currency: cell('USD', 'USD', 3, 5),
        incoterm: cell('FOB Ningbo 2020', { code: 'FOB', place: 'Ningbo' }, 4, 2),
        paymentTerms: cell('30 % / 70 % B/L', '30 % / 70 % B/L', 4, 5),
        portOfLoading: missing,
        portOfDischarge: missing,
      },
      lines,
      proofs: [
        {
          field: 'quantity',
          computed: '10100',
          stated: '10100',
          place: { sheet, row: 14, column: 3 },
          agrees: true,
        },
        {
          field: 'amount',
          computed: '43842',
          stated: '43842.00',
          place: { sheet, row: 14, column: 6 },
          agrees: true,
        },
      ],
      totalQuantity: '10100',
      totalAmount: '43842',
      problems: [
        {
          id: 'unit-missing:7',
          kind: 'unit-missing',
          severity: 'question',
          place: { sheet, row: 13, column: 4 },
          line: '7',
          field: 'unit',
          facts: { unit: 'PCS' },
          choices: [],
        },
      ],
      fingerprint: 'f1',
    },
    choices: {},
    customer: { id: 'd:1', name: 'Halden & Voss GmbH', how: 'layout' },
    knownLayout: { timesUsed: 3, lastUsedOn: '2026-01-12' },
    layoutChanges: [],
    matches: lines.map((line, index) =>
      index === 5
        ? {
            line: line.id,
            productId: null,
            itemNo: 'HV-70412',
            how: 'similar',
            candidates: [{ productId: 'd:23', itemNo: 'LT-1820', name: "Men's T-shirt, black" }],
            proposed: 'd:23',
          }
        : {
            line: line.id,
            productId: `d:2${index}`,
            itemNo: OURS[index],
            how: 'learned',
            candidates: [{ productId: `d:2${index}`, itemNo: OURS[index], name: OUR_NAMES[index] }],
            proposed: null,
          },
    ),
    prices: [
      {
        line: '4',
        field: 'unitPrice',
        ordered: '8.80',
        agreed: '8.92',
        source: 'QT-2026-0018',
        difference: '-0.12',
      },
    ],
    sameOrder: null,
    otherOrders: [],
    quotationId: 'd:9',
    quotationNumber: 'QT-2026-0018',
    orderNos: [],
    lineCount: 4,
    ...change,
  });
}
