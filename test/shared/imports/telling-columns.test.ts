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

it('pieces on top stand in the remark of their line', () => {
  expect(
    remarksOf([
      ['PO No.', 'P-1'],
      ['Item No.', 'Description', 'Qty', 'FOC Qty', 'Unit Price USD', 'Amount'],
      ['A-1', 'Bell', 5000, 50, 0.7, 3500],
      ['A-2', 'Pedal', 2000, 0, 2.4, 4800],
    ]),
  ).toEqual(['FOC Qty: 50', null]);
});

it('days under a title that nobody knows are asked about, item numbers that became days too', () => {
  const questionsOf = (rows: CellInput[][]) =>
    understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY).problems.find(
      ({ kind }) => kind === 'columns-unsure',
    )?.facts['columns'];
  expect(
    questionsOf([
      ['PO No.', 'P-1'],
      ['Item No.', 'Description', 'Qty', 'Unit Price USD', 'Zorptag'],
      ['A-1', 'Bell', 5000, 0.7, '2026-05-04'],
      ['A-2', 'Pedal', 2000, 2.4, '2026-05-11'],
    ]),
  ).toBe('Zorptag');
  expect(
    questionsOf([
      ['PO No.', 'P-1'],
      ['Item No.', 'Description', 'Qty', 'Unit Price USD'],
      ['2026-05-12', 'Bell', 5000, 0.7],
      ['2026-06-12', 'Pedal', 2000, 2.4],
    ]),
  ).toContain('Item No.');
});
