import { expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const remarksOf = (rows: CellInput[][]) =>
  understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY).lines.map(({ remark }) => remark.value);

it('lines that nothing else tells apart keep what an unknown column says', () => {
  expect(
    remarksOf([
      ['PEDIDO', 'BANDA', 'MINIMO', 'MAXIMO', 'CANTIDAD'],
      ['Banda estampada AISI 430', '7 mm', 8, 12, 100],
      ['Banda estampada AISI 430', '7 mm', 10, 16, 600],
      ['Banda estampada AISI 430', '7 mm', 12, 22, 600],
    ]),
  ).toEqual(['MINIMO: 8; MAXIMO: 12', 'MINIMO: 10; MAXIMO: 16', 'MINIMO: 12; MAXIMO: 22']);
});

it('lines with numbers of their own need no such words', () => {
  expect(
    remarksOf([
      ['PO No.', 'P-1'],
      ['Item No.', 'Description', 'Zone', 'Qty', 'Unit Price USD'],
      ['A-1', 'Bowl', 'north', 100, 2],
      ['A-2', 'Bowl', 'south', 200, 2],
    ]),
  ).toEqual([null, null]);
});
