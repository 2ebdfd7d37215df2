import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';
import { decodeText } from '../../../electron/workbooks/text-encoding';

/** Orders as customers of each region would write them. */
const WRITTEN: readonly (readonly [string, string])[] = [
  ['gb18030', '订单号,品名,数量,单价\nPO-1,不锈钢水龙头,100,3.5\n'],
  ['gb18030', '品名\n螺丝\n'],
  ['gb18030', 'Item,品名\nA,女式夹克\n'],
  ['big5', '訂單編號,品名,數量,單價\nPO-1,不鏽鋼水龍頭,100,3.5\n'],
  ['big5', '客戶名稱,臺灣貿易股份有限公司\n螺絲,100\n'],
  ['shift_jis', '注文番号,品名,数量,単価\nPO-1,ステンレス蛇口,100,3.5\n'],
  ['shift_jis', '御中,株式会社山田商店\nﾈｼﾞ,100\n'],
  ['euc-jp', '注文番号,品名,数量,単価\nPO-1,ステンレス蛇口,100,3.5\n'],
  ['euc-kr', '주문번호,품명,수량,단가\nPO-1,스테인리스 수도꼭지,100,3.5\n'],
  ['euc-kr', '품목,수량\n나사,100\n'],
  ['windows-1252', 'Artikel,Bezeichnung,Menge\nA1,Türgriff für Küche groß,100\n'],
  ['windows-1252', 'Référence,Désignation,Qté\nA1,Poignée à pièce,100\n'],
  ['windows-1252', 'Artículo,Descripción,Cantidad\nA1,Tubería de año,100\n'],
  ['windows-1252', 'Descrição,Preço,Código\nA1,Pão de São,100\n'],
  ['windows-1252', 'Qta,Città\n10,Forlì\n'],
  ['windows-1252', 'Müller;100;2,50 €\n'],
  ['windows-1251', 'Артикул,Наименование,Количество,Цена\nA1,Кран шаровой латунный,100,3.5\n'],
  ['windows-1251', 'Товар,Ціна,Кількість\nКраїна,їжа\n'],
  ['koi8-r', 'Артикул,Наименование,Количество\nКран шаровой\n'],
  ['windows-1250', 'Zamówienie,Ilość,Cena\nŚruba żółta,100,3.5\nŁódź,źródło\n'],
  ['windows-1250', 'Objednávka,Množství,Cena\nŠroub červený,příruba,ůžě\n'],
  ['windows-1250', 'Megrendelés,Mennyiség,Ár\nCsavar zöld,erősítő tűz\n'],
  ['windows-1254', 'Sipariş No,Ürün Adı,Miktar\nPaslanmaz çelik musluğu,İğne,ışık\n'],
  ['windows-1253', 'Παραγγελία,Ποσότητα,Τιμή\nΒρύση,100\n'],
  ['windows-1255', 'הזמנה,כמות,מחיר\n'],
  ['windows-1256', 'الطلب,الكمية,السعر\n'],
  ['windows-874', 'ใบสั่งซื้อ,จำนวน,ราคา\n'],
  ['windows-1257', 'Užsakymas,Kiekis,Kaina\nžalias ąžuolas, ėjimas\n'],
  ['utf-16le', '订单号,品名,数量\nA,1,2\n'],
  ['utf-16be', '订单号,品名,数量\nA,1,2\n'],
  ['utf-8', '订单号,品名\n'],
];

function texts(content: string | Uint8Array, fileName = 'a.csv'): string[][] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows: string[][] = [];
  for (const { row, column, text } of readWorkbook(bytes, fileName).sheets[0]?.cells ?? []) {
    const cells = rows[row] ?? [];
    cells[column] = text;
    rows[row] = cells;
  }
  return rows;
}

/** ISO-2022-JP: the letters of EUC-JP without their high bits, between escapes. */
function asJapaneseMail(text: string): Uint8Array {
  let isWide = false;
  const bytes: number[] = [];
  for (const byte of iconv.encode(text, 'euc-jp')) {
    if (byte > 0x7f !== isWide) {
      isWide = !isWide;
      bytes.push(0x1b, ...Buffer.from(isWide ? '$B' : '(B'));
    }
    bytes.push(byte & 0x7f);
  }
  return Uint8Array.from(bytes);
}

describe('characters of every region', () => {
  it.each(WRITTEN)('%s: %s', (encoding, text) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({ text, encoding });
  });

  it('reads Japanese as mail carries it, seven bits a byte', () => {
    const text = '注文番号,品名,数量\nPO-1,ステンレス蛇口,100\n';
    expect(decodeText(asJapaneseMail(text))).toEqual({ text, encoding: 'iso-2022-jp' });
    expect(texts(asJapaneseMail(text))[1]).toEqual(['PO-1', 'ステンレス蛇口', '100']);
  });

  it('takes a byte order mark away', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      expect(decodeText(iconv.encode('a,ü\n', encoding, { addBOM: true }))).toEqual({
        text: 'a,ü\n',
        encoding,
      });
    }
  });

  it('reads UTF-8 with one damaged character as UTF-8', () => {
    const good = new TextEncoder().encode('订单号,品名,数量,单价\n'.repeat(20));
    const text = decodeText(Buffer.concat([good, Buffer.from([0xe8, 0x41])]));
    expect(text.encoding).toBe('utf-8');
    expect(text.text).toContain('订单号');
  });

  it('ends on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof decodeText(bytes).text === 'string'),
    );
  });
});

describe('delimited text', () => {
  it.each([
    [
      'comma',
      'Item,Qty\nA,1\n',
      [
        ['Item', 'Qty'],
        ['A', '1'],
      ],
    ],
    [
      'semicolon beside decimal commas',
      'Artikel;Preis;Menge\nA;1,5;2,25\nB;3,5;4,75\n',
      [
        ['Artikel', 'Preis', 'Menge'],
        ['A', '1,5', '2,25'],
        ['B', '3,5', '4,75'],
      ],
    ],
    [
      'tab',
      'Item\tName, long\nA\tb, c\n',
      [
        ['Item', 'Name, long'],
        ['A', 'b, c'],
      ],
    ],
    [
      'bar',
      'Item|Qty|Price\nA|1|2,5\n',
      [
        ['Item', 'Qty', 'Price'],
        ['A', '1', '2,5'],
      ],
    ],
    ['sep= directive', 'sep=|\r\nA|1;2\r\n', [['A', '1;2']]],
    [
      'old line ends',
      'A,1\rB,2\r',
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(texts(text)).toEqual(rows);
  });

  it('never lets a quote that is not closed swallow the lines after it', () => {
    const text = `Item,Name,Qty\nA,"5 inch,1\n${Array.from({ length: 50 }, (_, line) => `B${line},plain,2\n`).join('')}`;
    const rows = texts(text);
    expect(rows).toHaveLength(52);
    expect(rows[51]).toEqual(['B49', 'plain', '2']);
  });

  it('keeps leading zeros, long numbers and formulas as the text they are', () => {
    const [row] = texts('00123,6901234567890123,=1+1,1.234\n');
    expect(row).toEqual(['00123', '6901234567890123', '=1+1', '1.234']);
  });

  it('calls what the clerk pastes a clipboard table', () => {
    const grid = readWorkbook(new TextEncoder().encode('Item\tQty\nA\t1\n'), 'clipboard.tsv');
    expect(grid).toMatchObject({ format: 'clipboard', sheets: [{ name: 'Clipboard' }] });
    const html = new TextEncoder().encode('<table><tr><td>Item</td><td>1</td></tr></table>');
    expect(readWorkbook(html, 'clipboard.tsv')).toMatchObject({ format: 'clipboard' });
  });
});

describe('web pages saved as workbooks', () => {
  it('reads spans as merges, breaks as lines, and what is hidden as hidden', () => {
    const html = `<html><head><title>no</title><style>td{}</style></head><body>
      <table><tr><th colspan="2">Order&nbsp;No.</th><th rowspan=2>Qty</th></tr>
      <tr><td>A &amp; B</td><td>two<br>lines</td></tr>
      <tr style="display: none"><td>secret</td></tr></table>
      <script>document.write('<td>x</td>')</script><!-- <td>y</td> -->
      <table><tr><td x:num="1234.5" style='mso-number-format:"0.00"'>1.234,50</td></tr></table></body></html>`;
    const [sheet] = readWorkbook(new TextEncoder().encode(html), 'a.xls').sheets;
    expect(sheet?.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, 'Order\u00a0No.'],
      [0, 2, 'Qty'],
      [1, 0, 'A & B'],
      [1, 1, 'two\nlines'],
      [2, 0, 'secret'],
      [4, 0, '1.234,50'],
    ]);
    expect(sheet?.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
      { firstRow: 0, firstColumn: 2, lastRow: 1, lastColumn: 2 },
    ]);
    expect(sheet?.hiddenRows).toEqual([2]);
    expect(sheet?.cells.at(-1)).toMatchObject({ value: { kind: 'number', number: 1234.5 }, format: '0.00' });
  });

  it('believes a stated charset only where it fits', () => {
    const page = (charset: string) =>
      `<html><meta charset="${charset}"><table><tr><td>电视机</td></tr></table></html>`;
    const told = readWorkbook(iconv.encode(page('gb2312'), 'gb18030'), 'a.xls');
    const lied = readWorkbook(iconv.encode(page('gb2312'), 'utf-8'), 'a.xls');
    expect(told).toMatchObject({ encoding: 'gb18030', sheets: [{ cells: [{ text: '电视机' }] }] });
    expect(lied).toMatchObject({ encoding: 'utf-8', sheets: [{ cells: [{ text: '电视机' }] }] });
  });
});

describe('the XML of 2003', () => {
  it('reads indexes, merges, hidden things, formats and relative formulas', () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
      <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="m"><NumberFormat ss:Format="&quot;US$&quot;#,##0.00"/></Style></Styles>
      <Worksheet ss:Name="PO"><Table><Column ss:Index="2" ss:Hidden="1"/>
      <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Order</Data></Cell><Cell><Data ss:Type="String">x</Data></Cell></Row>
      <Row ss:Index="3" ss:Hidden="1"><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-03-02T00:00:00.000</Data></Cell></Row>
      <Row><Cell ss:StyleID="m"><Data ss:Type="Number">3.5</Data></Cell><Cell><Data ss:Type="Number">2</Data></Cell><Cell ss:Index="4" ss:Formula="=RC[-3]*RC[-2]"/></Row>
      </Table></Worksheet><Worksheet ss:Name="old"><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>`;
    const grid = readWorkbook(new TextEncoder().encode(xml), 'a.xls');
    expect(grid.format).toBe('xml2003');
    expect(grid.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['PO', false],
      ['old', true],
    ]);
    expect(grid.sheets[0]).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [1],
      merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }],
      cells: [
        { row: 0, column: 0, text: 'Order' },
        { row: 0, column: 2, text: 'x' },
        { row: 2, column: 0, value: { kind: 'date', date: '2026-03-02', time: null }, format: 'yyyy/m/d' },
        { row: 3, column: 0, text: 'US$3.50', value: { kind: 'number', number: 3.5 } },
        { row: 3, column: 1, text: '2' },
        { row: 3, column: 3, formula: 'A4*B4', value: { kind: 'number', number: 7 } },
      ],
    });
  });
});
