import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../electron/workbooks/read-workbook';

function quotedPrintable(text: string, encoding: string): string {
  const codes = [...iconv.encode(text, encoding)].map((byte) =>
    byte === 61 || byte > 126
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  // soft line ends in the middle of everything, as mail programs set them
  return codes.map((code, at) => (at % 60 === 59 ? `${code}=\r\n` : code)).join('');
}

const BOOK = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>
<x:ExcelWorksheet><x:Name>订单 &amp; PO</x:Name><x:WorksheetSource HRef="Book1.files/sheet001.htm"/></x:ExcelWorksheet>
<x:ExcelWorksheet><x:Name>Prices</x:Name><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions><x:WorksheetSource HRef="Book1.files/sheet002.htm"/></x:ExcelWorksheet>
</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><frameset></frameset></html>`;
const ORDER =
  '<html><body><table><tr><td>品名</td><td>Qty</td></tr><tr><td>水龙头=1</td><td x:num="1200">1,200</td></tr></table></body></html>';
const PRICES = '<html><body><table><tr><td>old price</td></tr></table></body></html>';

function archive(): Uint8Array {
  const parts = [
    ['Book1.htm', 'text/html; charset="gb2312"', 'quoted-printable', quotedPrintable(BOOK, 'gb18030')],
    [
      'Book1.files/sheet001.htm',
      'text/html; charset="gb2312"',
      'quoted-printable',
      quotedPrintable(ORDER, 'gb18030'),
    ],
    [
      'Book1.files/sheet002.htm',
      'text/html; charset="us-ascii"',
      'base64',
      Buffer.from(PRICES).toString('base64'),
    ],
    ['Book1.files/filelist.xml', 'text/xml; charset="utf-8"', 'quoted-printable', '<xml/>'],
  ].map(
    ([name, type, encoding, body]) =>
      `------=_NextPart_01\r\nContent-Location: file:///C:/ORDERS/${name}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`,
  );
  return Buffer.from(
    `MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_NextPart_01"\r\n\r\nThis is a web archive.\r\n\r\n${parts.join('\r\n')}------=_NextPart_01--\r\n`,
    'latin1',
  );
}

describe('a workbook saved as web archive', () => {
  it('has its sheets under their names, in the characters of the file', () => {
    const grid = readWorkbook(archive(), 'order.xls');
    expect(grid).toMatchObject({ format: 'html', encoding: 'gb18030' });
    expect(grid.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['订单 & PO', false],
      ['Prices', true],
    ]);
    const cells = grid.sheets[0]?.cells.map(({ row, column, value }) => [row, column, value]);
    expect(cells).toEqual([
      [0, 0, { kind: 'text', text: '品名' }],
      [0, 1, { kind: 'text', text: 'Qty' }],
      [1, 0, { kind: 'text', text: '水龙头=1' }],
      [1, 1, { kind: 'number', number: 1200 }],
    ]);
  });

  it('of a browser has the tables of its page', () => {
    const page = Buffer.from(
      `From: <Saved by a browser>\nSubject: order\nContent-Type: multipart/related; boundary=b1\n\n--b1\nContent-Type: text/html\nContent-Location: https://erp.example/po/7\n\n${PRICES}\n--b1--\n`,
    );
    expect(readWorkbook(page, 'po-7.xls').sheets).toMatchObject([
      { name: 'po-7', hidden: false, cells: [{ text: 'old price' }] },
    ]);
  });

  // Parts within parts, opened one by one, would take the stack or the day.
  it('ends, whatever its parts claim', { timeout: 120_000 }, () => {
    const many = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(50_000)}`;
    expect(() => readWorkbook(Buffer.from(many), 'a.xls')).toThrow();
  });
});
