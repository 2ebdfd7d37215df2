import { anXlsx, escapeXml } from './an-xlsx';

const TITLES =
  'No.|Item No.|Description|Colour|Qty|Unit|Unit Price USD|Amount|Remark|HS Code|Barcode|Cartons'.split('|');
const LETTERS = 'ABCDEFGHIJKL';
/** Different items, texts and barcodes; a long order repeats them by colour and delivery. */
const DIFFERENT = 500;

export interface LongOrder {
  readonly bytes: Uint8Array;
  readonly quantity: number;
  /** Sum of the amounts in cents. */
  readonly cents: number;
}

/** A customer's order as Excel saves it: head, 12 columns, shared strings, a total that adds up. */
export function anOrderXlsx(lines: number): LongOrder {
  const strings = new Map<string, number>();
  const text = (at: string, words: string) => {
    if (!strings.has(words)) strings.set(words, strings.size);
    return `<c r="${at}" t="s"><v>${strings.get(words)}</v></c>`;
  };
  const number = (at: string, value: number, style = '') => `<c r="${at}"${style}><v>${value}</v></c>`;
  const rows = [
    `<row r="1">${text('A1', 'PURCHASE ORDER')}</row>`,
    `<row r="2">${text('A2', 'PO No.')}${text('B2', 'B-26-0417')}${text('D2', 'Date')}${text('E2', '2026-03-24')}</row>`,
    `<row r="4">${TITLES.map((title, at) => text(`${LETTERS.charAt(at)}4`, title)).join('')}</row>`,
  ];
  let quantity = 0;
  let cents = 0;
  for (let line = 0; line < lines; line += 1) {
    const row = line + 5;
    const item = line % DIFFERENT;
    const pieces = 10 + (line % 90) * 10;
    const price = 125 + (line % 7) * 100;
    quantity += pieces;
    cents += pieces * price;
    const cells = [
      number(`A${row}`, line + 1),
      text(`B${row}`, `IT-${1000 + item}`),
      text(`C${row}`, escapeXml(`Cotton towel 毛巾 ${item}`)),
      text(`D${row}`, 'navy'),
      number(`E${row}`, pieces),
      text(`F${row}`, 'PCS'),
      number(`G${row}`, price / 100, ' s="1"'),
      number(`H${row}`, (pieces * price) / 100, ' s="1"'),
      text(`I${row}`, `remark ${line % 50}`),
      text(`J${row}`, '6302600090'),
      text(`K${row}`, `69${10_000_000_000 + item}`),
      number(`L${row}`, pieces / 10),
    ];
    rows.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  const last = lines + 5;
  const total = [
    text(`A${last}`, 'Total'),
    number(`E${last}`, quantity),
    number(`H${last}`, cents / 100, ' s="1"'),
  ];
  rows.push(`<row r="${last}">${total.join('')}</row>`);
  const sheet = `<sheetData>${rows.join('')}</sheetData>`;
  return { bytes: anXlsx({ strings: [...strings.keys()], formats: ['#,##0.00'], sheet }), quantity, cents };
}
