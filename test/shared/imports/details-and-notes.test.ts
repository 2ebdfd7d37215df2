import { expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const draftOf = (rows: CellInput[][]) => understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY);

it('details below the description of a line go on with it', () => {
  const { lines } = draftOf([
    ['PO No.', 'KM-14'],
    ['Item No.', 'Description', 'Qty', 'Unit Price USD'],
    ['SOFA-3', 'Sofa "Oslo"', 40, 210],
    [null, 'Cover: grey wool 6511'],
    [null, 'Feet: oak, 15 cm'],
    ['TABLE', 'Dining table', 50, 76],
    [null, '2 cartons a piece'],
  ]);
  expect(lines.map(({ description }) => description.value)).toEqual([
    'Sofa "Oslo" Cover: grey wool 6511 Feet: oak, 15 cm',
    'Dining table 2 cartons a piece',
  ]);
});

it('notes between the lines are named, that nobody misses them', () => {
  const { lines, problems } = draftOf([
    ['PO No.', 'OP-44'],
    ['Item', 'Description', 'Qty', 'Price USD', 'Total'],
    ['OP-1', 'LED strip 5 m', 1500, 2.8, 4200],
    ['NOTE: 3000 K only, CRI > 90'],
    ['OP-2', 'LED driver 60 W', 1500, 3.1, 4650],
    ['Total', null, 3000, null, 8850],
  ]);
  expect(lines).toHaveLength(2);
  expect(problems.find(({ kind }) => kind === 'row-skipped')).toMatchObject({ severity: 'hint' });
});
