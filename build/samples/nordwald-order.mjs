import ExcelJS from 'exceljs';
import { amountOf, box, fill, put } from './workbook-file.mjs';

const LINES = [
  ['70114', 'Herren T-Shirt, Rundhals, 180 g/m²', 'Navy', 2880, 'Stk', 1.95],
  ['70114', 'Herren T-Shirt, Rundhals, 180 g/m²', 'Weiß', 1440, 'Stk', 1.95],
  ['70114', 'Herren T-Shirt, Rundhals, 180 g/m²', 'Grau meliert', 960, 'Stk', 1.95],
  ['70208', 'Herren Poloshirt, Piqué 200 g/m²', 'Navy', 1200, 'Stk', 4.28],
  ['70208', 'Herren Poloshirt, Piqué 200 g/m²', 'Weiß', 960, 'Stk', 4.28],
  ['70331', 'Herren Kapuzenjacke mit Reißverschluss', 'Navy', 960, 'Stk', 8.21],
  ['70352', 'Kinder Kapuzensweatshirt', 'Rot', 900, 'Stk', 5.15],
  ['70410', 'Baby Body, 3er-Pack, Bio-Baumwolle', 'Ecru', 1800, 'Set', 4.05],
  ['70501', 'Sportsocken mit Frotteesohle', 'Weiß', 9600, 'Paar', 0.57],
  // Ten cents under our price list: the import shows it.
  ['80101', 'Badetuch 70 × 140 cm, 500 g/m²', 'Weiß', 1200, 'Stk', 3.69],
  ['80240', 'Flanelldecke 130 × 170 cm', 'Sand', 1000, 'Stk', 4.92],
];

const comma = (value) => {
  const [whole, cents] = value.toFixed(2).split('.');
  return `${dotted(whole)},${cents}`;
};
const dotted = (whole) => String(whole).replace(/\B(?=(\d{3})+$)/g, '.');

/** A German retailer's Bestellung: figures typed as text with decimal commas. */
export function nordwaldOrder() {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Bestellung', {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToHeight: 0 },
  });
  [6, 11, 42, 14, 10, 7, 13, 15].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHead(sheet);
  const total = writeLines(sheet, 18);
  writeNotes(sheet, 18 + LINES.length + 2, total);
  return workbook;
}

function writeHead(sheet) {
  put(sheet, 'A1', 'Nordwald Heimtextil GmbH', {
    font: { bold: true, size: 16, color: { argb: 'FF1F4E3D' } },
  });
  put(sheet, 'A2', 'Weberpark 17 · 33602 Bielefeld · Deutschland', { font: { size: 9 } });
  put(sheet, 'A3', 'USt-IdNr. DE 999 410 227 · einkauf@nordwald-heimtextil.example', { font: { size: 9 } });
  put(sheet, 'A5', 'BESTELLUNG', { font: { bold: true, size: 14 } });
  put(sheet, 'A7', 'Lieferant:', { font: { bold: true } });
  [
    'Ningbo Suyue Garments Co., Ltd.',
    'No. 88 Qushui Road, Yinzhou District',
    '315100 Ningbo',
    'VR China',
  ].forEach((line, index) => {
    put(sheet, `A${8 + index}`, line);
  });
  [
    ['Bestellnummer:', '4500082305'],
    ['Bestelldatum:', '18.11.2026'],
    ['Liefertermin (ETD):', '05.03.2027'],
    ['Ihre Lieferantennr.:', '70418'],
    ['Einkäuferin:', 'Annika Rehbein'],
    ['Lieferbedingung:', 'FOB Ningbo (Incoterms 2020)'],
    ['Zahlung:', '30 % Anzahlung, Rest gegen B/L-Kopie'],
    ['Bestimmungshafen:', 'Hamburg'],
    ['Währung:', 'EUR'],
  ].forEach(([label, value], index) => {
    put(sheet, `D${7 + index}`, label, { font: { bold: true } });
    put(sheet, `F${7 + index}`, value);
  });
}

function writeLines(sheet, headerRow) {
  ['Pos.', 'Art.-Nr.', 'Bezeichnung', 'Farbe', 'Menge', 'ME', 'Einzelpreis', 'Gesamtpreis'].forEach(
    (label, index) => {
      put(sheet, `${'ABCDEFGH'[index]}${headerRow}`, label, {
        font: { bold: true, color: { argb: 'FFFFFFFF' } },
        alignment: alignmentOf(index),
      });
    },
  );
  fill(sheet, `A${headerRow}:H${headerRow}`, 'FF1F4E3D');
  let total = 0;
  LINES.forEach(([item, name, colour, quantity, unit, price], index) => {
    const amount = amountOf(price, quantity, 2);
    total += Math.round(amount * 100);
    const cells = [
      String((index + 1) * 10),
      item,
      name,
      colour,
      dotted(quantity),
      unit,
      comma(price),
      comma(amount),
    ];
    cells.forEach((text, column) => {
      put(sheet, `${'ABCDEFGH'[column]}${headerRow + 1 + index}`, text, {
        alignment: alignmentOf(column),
      });
    });
  });
  box(sheet, `A${headerRow}:H${headerRow + LINES.length}`);
  return total / 100;
}

/** Figures stand right, units in the middle. */
function alignmentOf(column) {
  return { horizontal: column === 5 ? 'center' : column > 3 ? 'right' : 'left' };
}

function writeNotes(sheet, row, total) {
  const pieces = LINES.reduce((sum, line) => sum + line[3], 0);
  const bold = { font: { bold: true }, alignment: { horizontal: 'right' } };
  put(sheet, `A${row - 1}`, 'Summe', { font: { bold: true } });
  put(sheet, `E${row - 1}`, dotted(pieces), bold);
  put(sheet, `G${row - 1}`, 'EUR', bold);
  put(sheet, `H${row - 1}`, comma(total), bold);
  fill(sheet, `A${row - 1}:H${row - 1}`, 'FFE7EFEA');
  put(sheet, `A${row + 1}`, 'Hinweise', { font: { bold: true } });
  [
    '1. Größenschlüssel S-XXL wie 1-3-4-3-1, Kinder 98/104-134/140 wie 2-4-4-2.',
    '2. Karton höchstens 18 kg brutto; Markierung: NORDWALD / Bestellnummer / HAMBURG / C/NO.',
    '3. Prüfbericht je Farbe vor Produktionsbeginn an qs@nordwald-heimtextil.example.',
    '4. Bitte bestätigen Sie Preis und Termin innerhalb von 3 Arbeitstagen.',
  ].forEach((note, index) => {
    put(sheet, `A${row + 2 + index}`, note, { font: { size: 9 } });
  });
  put(sheet, `A${row + 8}`, 'i. A. Annika Rehbein', { font: { italic: true } });
}
