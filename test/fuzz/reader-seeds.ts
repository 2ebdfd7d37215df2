import * as XLSX from '@e965/xlsx';
import iconv from 'iconv-lite';
import { anXlsx, orderLines } from '../electron/workbooks/an-xlsx';

/** Honest small workbooks of every kind, made here, from which the mutations start. */
export function readerSeeds(): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const rows = [
    ['PO', 'Item', 'Qty', 'Price'],
    ...Array.from({ length: 20 }, (_, row) => [`PO-${row}`, '水龙头', row * 10, row + 0.25]),
  ];
  const book = () => {
    const made = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(rows), 'PO');
    return made;
  };
  const written = (bookType: XLSX.BookType): Uint8Array =>
    XLSX.write(book(), { type: 'buffer', bookType, compression: true });
  const csv = rows.map((row) => row.join(',')).join('\r\n');
  const html = `<html><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
  return [
    ['small.xlsx', anXlsx(orderLines(30))],
    ['library.xlsx', written('xlsx')],
    ['binary.xlsb', written('xlsb')],
    ['old.xls', written('biff8')],
    ['older.xls', written('biff5')],
    ['oldest.xls', written('biff2')],
    ['office.ods', written('ods')],
    ['xml.xls', written('xlml')],
    ['page.xls', new TextEncoder().encode(html)],
    ['utf8.csv', new TextEncoder().encode(csv)],
    ['gbk.csv', iconv.encode(csv, 'gb18030')],
    ['wide.csv', iconv.encode(csv, 'utf-16le')],
  ];
}
