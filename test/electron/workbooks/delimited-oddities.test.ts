import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';

/** The rows of a text file; a row that is empty in the file is an empty list. */
function rowsOf(content: string | Uint8Array, fileName = 'order.csv'): string[][] {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows: string[][] = [];
  for (const { row, column, text } of readWorkbook(bytes, fileName).sheets[0]?.cells ?? []) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }
  return rows;
}

function encodingOf(bytes: Uint8Array): string | null {
  return readWorkbook(bytes, 'order.csv').encoding;
}

const BOM = '\ufeff';

describe('delimited text as programs and people write it', () => {
  it.each([
    [
      'a line break inside quotes',
      'Item,Name,Qty\r\nA1,"Tap\r\nbrass",5\r\nA2,Valve,6\r\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', 'Tap\r\nbrass', '5'],
        ['A2', 'Valve', '6'],
      ],
    ],
    [
      'doubled quotes',
      'Item;Name;Qty\nA1;"Tap 1/2"" brass";5\nA2;"""Best"" valve";6\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', 'Tap 1/2" brass', '5'],
        ['A2', '"Best" valve', '6'],
      ],
    ],
    [
      'a quote in the middle of a field',
      'Item,Name,Qty\nA1,Pipe 3/4" long,5\nA2,24" TV,6\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', 'Pipe 3/4" long', '5'],
        ['A2', '24" TV', '6'],
      ],
    ],
    [
      'quotes around every field, tabs between',
      '"Item"\t"Qty"\n"A\t1"\t"5"\n',
      [
        ['Item', 'Qty'],
        ['A\t1', '5'],
      ],
    ],
    [
      'bars between, commas inside',
      'Item|Name|Price\nA1|Tap, brass, long|2,50\nA2|Valve|3,10\n',
      [
        ['Item', 'Name', 'Price'],
        ['A1', 'Tap, brass, long', '2,50'],
        ['A2', 'Valve', '3,10'],
      ],
    ],
    [
      'sep=; behind a byte order mark',
      `${BOM}sep=;\r\nItem;Qty\r\nA1;1,5\r\n`,
      [
        ['Item', 'Qty'],
        ['A1', '1,5'],
      ],
    ],
    [
      'SEP=, in quotes',
      '"SEP=,"\nItem,Qty\nA1,5\n',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
      ],
    ],
    [
      'sep= and a tab',
      'sep=\t\r\nItem\tQty, pcs\r\nA1\t5\r\n',
      [
        ['Item', 'Qty, pcs'],
        ['A1', '5'],
      ],
    ],
    [
      'mixed line ends',
      'Item,Qty\r\nA1,5\nA2,6\r\nA3,7',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
        ['A2', '6'],
        ['A3', '7'],
      ],
    ],
    [
      'line ends of old Macs',
      'Item;Qty\rA1;5\rA2;6\r',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
        ['A2', '6'],
      ],
    ],
    [
      'decimal commas between commas, quoted',
      'Item,Price,Qty\nA1,"2,50",5\nA2,"13,10",6\n',
      [
        ['Item', 'Price', 'Qty'],
        ['A1', '2,50', '5'],
        ['A2', '13,10', '6'],
      ],
    ],
    [
      'decimal commas between semicolons',
      'Item;Price;Amount\nA1;2,50;12,50\nA2;3,10;18,60\nA3;1,00;2,00\n',
      [
        ['Item', 'Price', 'Amount'],
        ['A1', '2,50', '12,50'],
        ['A2', '3,10', '18,60'],
        ['A3', '1,00', '2,00'],
      ],
    ],
    [
      'a banner above the table',
      'Müller GmbH, Hamburg, Germany\nOrder 4711\n\nItem;Name;Qty;Price\nA1;Tap;5;2,50\nA2;Valve;6;3,10\nA3;Pipe;7;1,05\n',
      [
        ['Müller GmbH, Hamburg, Germany'],
        ['Order 4711'],
        [],
        ['Item', 'Name', 'Qty', 'Price'],
        ['A1', 'Tap', '5', '2,50'],
        ['A2', 'Valve', '6', '3,10'],
        ['A3', 'Pipe', '7', '1,05'],
      ],
    ],
    [
      'a delimiter at the end of every line',
      'Item;Qty;\nA1;5;\nA2;6;\n',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
        ['A2', '6'],
      ],
    ],
    [
      'empty fields in front',
      ';;Qty\n;;5\n;;6\n',
      [
        ['', '', 'Qty'],
        ['', '', '5'],
        ['', '', '6'],
      ],
    ],
    [
      'a NUL in the middle',
      'Item,Na\0me,Qty\nA1,Tap,5\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', 'Tap', '5'],
      ],
    ],
    [
      'blank lines between the lines',
      'Item,Qty\n\n\nA1,5\n\nA2,6\n',
      [['Item', 'Qty'], [], [], ['A1', '5'], [], ['A2', '6']],
    ],
    [
      'no line end at the end',
      'Item,Qty\nA1,5',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
      ],
    ],
    [
      'an empty quoted field',
      'Item,Name,Qty\nA1,"",5\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', '', '5'],
      ],
    ],
    ['one column', 'Item\nA1\nA2\n', [['Item'], ['A1'], ['A2']]],
    [
      'the end-of-file sign of DOS',
      'Item,Qty\r\nA1,5\r\n\u001a',
      [
        ['Item', 'Qty'],
        ['A1', '5'],
      ],
    ],
    [
      'a line separator of Unicode inside a field',
      'Item,Name,Qty\nA1,Tap\u2028brass,5\n',
      [
        ['Item', 'Name', 'Qty'],
        ['A1', 'Tap\u2028brass', '5'],
      ],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

describe('characters a text file is written in', () => {
  it.each([
    ['utf-8 without a mark', 'utf-8', '品名,数量\n螺丝,5\n', false],
    ['utf-8 with a mark', 'utf-8', '品名,数量\n螺丝,5\n', true],
    ['utf-16le with a mark', 'utf-16le', '品名\t数量\n螺丝\t5\n', true],
    ['utf-16be with a mark', 'utf-16be', '品名\t数量\n螺丝\t5\n', true],
    ['utf-16le without a mark', 'utf-16le', 'Item\tQty\r\nA1\t5\r\n', false],
    ['utf-16be without a mark', 'utf-16be', 'Item\tQty\r\nA1\t5\r\n', false],
    ['gb18030 with four bytes a letter', 'gb18030', '品名,数量,备注\n㐀镕䶮,5,交货期三周\n', false],
    ['gb18030 with an emoji', 'gb18030', '品名,数量,备注\n水龙头😀,5,订单\n', false],
    ['gb18030, 30 bytes', 'gb18030', '货号,数量\nA1,5\n螺丝,6\n', false],
    ['gb18030, one word', 'gb18030', 'Item,Qty\n阀门,5\n', false],
    ['big5', 'big5', '品名,數量,單價\n水龍頭,5,3.50\n', false],
    ['big5, 30 bytes', 'big5', '品名,數量\n螺絲,5\n', false],
    ['shift_jis with half-width kana', 'shift_jis', '品番,品名,数量\nA1,ﾎﾞﾙﾄ M6×20,5\nA2,ﾅｯﾄ,6\n', false],
    ['shift_jis, half-width kana almost alone', 'shift_jis', 'ｼｮｳﾋﾝ,ｽｳﾘｮｳ,単価\nﾎﾞﾙﾄ,5,3\n', false],
    ['euc-kr', 'euc-kr', '품명,수량,단가\n볼트,5,350\n', false],
    ['euc-kr, 30 bytes', 'euc-kr', '품명,수량\n너트,5\n', false],
    ['windows-1250', 'windows-1250', 'Numer;Nazwa;Ilość\nA1;Śruba żółta;5\nA2;Łożysko;6\n', false],
    ['windows-1250, Czech', 'windows-1250', 'Číslo;Název;Množství\nA1;Šroub žlutý;5\n', false],
    ['windows-1251', 'windows-1251', 'Артикул;Наименование;Кол-во\nA1;Болт;5\n', false],
    ['windows-1251, one word', 'windows-1251', 'Item;Товар;Qty\nA1;Болт;5\n', false],
    ['windows-1252', 'windows-1252', 'Artikel;Größe;Stück\nA1;für Türen;5\n', false],
    ['windows-1252, one letter', 'windows-1252', 'Item;Name;Qty\nA1;Café table;5\n', false],
    [
      'windows-1254',
      'windows-1254',
      'Ürün;Açıklama;Miktar\nA1;Paslanmaz çelik vida ışıklı;5\nA2;Şık sandalye;6\n',
      false,
    ],
    ['windows-1253', 'windows-1253', 'Κωδικός;Περιγραφή;Ποσότητα\nA1;Βίδα;5\n', false],
    ['windows-1255', 'windows-1255', 'פריט;תיאור;כמות\nA1;בורג;5\n', false],
    ['windows-1256', 'windows-1256', 'الصنف;الوصف;الكمية\nA1;برغي;5\n', false],
    ['windows-874', 'windows-874', 'รหัส;สินค้า;จำนวน\nA1;สกรู;5\n', false],
  ] as const)('%s', (_, encoding, text, marked) => {
    const bytes = iconv.encode(text, encoding, { addBOM: marked });
    expect(iconv.decode(bytes, encoding).replace('\ufeff', '')).toBe(text);
    expect(encodingOf(bytes)).toBe(encoding);
    const expected = text
      .trimEnd()
      .split(/\r?\n/)
      .map((line) => line.split(/[,;\t]/));
    expect(rowsOf(bytes)).toEqual(expected);
  });

  it('the euro sign alone, the same byte in Chinese and Western files', () => {
    const bytes = iconv.encode('Item;Price;Qty\nA1;€ 3.50;5\n', 'windows-1252');
    expect(rowsOf(bytes)[1]).toEqual(['A1', '€ 3.50', '5']);
  });

  it('utf-16le of Chinese alone, without a mark', () => {
    const text = '货号\t品名\t数量\r\n甲一\t水龙头\t五百\r\n甲二\t阀门\t六百\r\n';
    const bytes = iconv.encode(text, 'utf-16le', { addBOM: false });
    expect(rowsOf(bytes)[1]).toEqual(['甲一', '水龙头', '五百']);
  });

  it('Big5 with the letters of Hong Kong', () => {
    // 0x8CDF and 0xFEDF stand in the Hong Kong supplement only
    const bytes = Buffer.concat([
      iconv.encode('品名,數量,備註\n水龍頭,5,', 'big5'),
      iconv.encode('啲嘢喺咗', 'big5hkscs'),
      Buffer.from('\n'),
    ]);
    expect(rowsOf(bytes)[1]).toEqual(['水龍頭', '5', '啲嘢喺咗']);
  });

  it('Vietnamese of Windows with marks that stand behind their letters', () => {
    // windows-1258 writes ế as ê and a mark of its own
    const bytes = Buffer.from(
      'M\xe3;T\xean h\xe0ng;S\xf4\xec l\xfd\xf5\xf2ng\nA1;\xd0e\xe0n b\xe0n;5\n',
      'latin1',
    );
    const rows = rowsOf(bytes).map((cells) => cells.map((text) => text.normalize('NFC')));
    expect(rows[0]?.[1]).toBe('Tên hàng');
  });
});
