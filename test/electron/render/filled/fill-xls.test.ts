import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import type { CellFill } from '../../../../electron/render/filled/cell-fill';
import { fillXls } from '../../../../electron/render/filled/fill-xls';
import { readWorkbook } from '../../../../electron/workbooks/read-workbook';

const bytesOf = (book: XLSX.WorkBook, bookType: 'biff8' | 'biff5' = 'biff8') =>
  new Uint8Array(XLSX.write(book, { type: 'buffer', bookType }));

function aBook(): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  const order = XLSX.utils.aoa_to_sheet([
    ['Item', 'Qty', 'Price', null, 'Note'],
    ['A-1', 100, 2.5, null, '100 PCS'],
    ['A-2', 200, 1.234567, null, 'x'],
  ]);
  XLSX.utils.book_append_sheet(book, order, 'Order 订单');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['left', 1]]), 'Notes');
  return book;
}

const figure = (row: number, column: number, text: string): CellFill => ({
  sheet: 'Order 订单',
  row,
  column,
  value: { number: DecimalText.parse(text), text },
});

const valuesOf = (bytes: Uint8Array) =>
  readWorkbook(bytes, 'order.xls').sheets.map(({ cells }) =>
    cells.map(({ row, column, value }) => [row, column, Object.values(value)[1]]),
  );

describe('an .xls of the customer', () => {
  it('takes figures, texts and cells it did not have; the sheets behind keep their place', () => {
    const filled = fillXls(bytesOf(aBook()), [
      figure(1, 1, '1250'),
      figure(2, 2, '0.333'),
      figure(1, 3, '7'),
      figure(2, 6, '8'),
      { ...figure(1, 4, '0'), value: { number: DecimalText.parse('90'), text: '90 件' } },
    ]);
    const [order, notes] = valuesOf(filled ?? new Uint8Array());
    expect(order?.slice(4)).toEqual([
      [1, 0, 'A-1'],
      [1, 1, 1250],
      [1, 2, 2.5],
      [1, 3, 7],
      [1, 4, '90 件'],
      [2, 0, 'A-2'],
      [2, 1, 200],
      [2, 2, 0.333],
      [2, 4, 'x'],
      [2, 6, 8],
    ]);
    expect(notes).toEqual([
      [0, 0, 'left'],
      [0, 1, 1],
    ]);
  });

  it('holds a day as Excel counts it', () => {
    const fill = { ...figure(1, 1, '1'), value: { day: PlainDate.parse('2026-03-01'), text: '2026-03-01' } };
    expect(valuesOf(fillXls(bytesOf(aBook()), [fill]) ?? new Uint8Array())[0]?.[5]).toEqual([1, 1, 46_082]);
  });

  it('is left alone where a row or sheet is not there, and where it is older than Excel 97', () => {
    const bytes = bytesOf(aBook());
    expect(fillXls(bytes, [])).toBe(bytes);
    expect(fillXls(bytes, [figure(9, 1, '1')])).toBeNull();
    expect(fillXls(bytes, [{ ...figure(1, 1, '1'), sheet: 'Other' }])).toBeNull();
    expect(fillXls(bytesOf(aBook(), 'biff5'), [figure(1, 1, '1')])).toBeNull();
  });
});
