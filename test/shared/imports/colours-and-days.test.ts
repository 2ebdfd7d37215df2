import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const H: CellInput[][] = [
  ['PURCHASE ORDER'],
  ['PO No.', 'P-77'],
  ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
  [],
];
const T: CellInput[] = ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'];
const L: CellInput[][] = [
  ['A-1', 'Oak tray', 100, 'PCS', 2, 200],
  ['A-2', 'Glass vase', 200, 'PCS', 3, 600],
];
const draftOf = (...rows: CellInput[][]) => understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY);
const asked = (d: ReturnType<typeof draftOf>) => {
  return d.problems.some((p) => p.severity !== 'hint');
};

describe('a colour written once above its sizes', () => {
  it('is the colour of all of them', () => {
    const d = draftOf(
      ...H,
      ['Style', 'Colour', 'Size', 'Qty', 'Unit Price', 'Amount'],
      ['S-1', 'Red', 'S', 10, 2, 20],
      [null, null, 'M', 20, 2, 40],
      [null, 'Blue', 'S', 30, 2, 60],
      [null, null, 'M', 40, 2, 80],
      ['Total', null, null, 100, null, 200],
    );
    if (!asked(d))
      expect(d.lines.map((l) => [l.itemNo.value, l.colour.value, l.size.value])).toEqual([
        ['S-1', 'Red', 'S'],
        ['S-1', 'Red', 'M'],
        ['S-1', 'Blue', 'S'],
        ['S-1', 'Blue', 'M'],
      ]);
  });
  it('also with a description in each first row and a number in every row', () => {
    const d = draftOf(
      ...H,
      ['Style', 'Description', 'Colour', 'Size', 'Qty', 'Unit Price', 'Amount'],
      ['S-1', 'Cotton shirt', 'Red', 'S', 10, 2, 20],
      ['S-1', 'Cotton shirt', null, 'M', 20, 2, 40],
      ['S-1', 'Cotton shirt', 'Blue', 'S', 30, 2, 60],
      ['S-1', 'Cotton shirt', null, 'M', 40, 2, 80],
    );
    if (!asked(d)) expect(d.lines.map((l) => l.colour.value)).toEqual(['Red', 'Red', 'Blue', 'Blue']);
  });
});

describe('sizes as a ratio', () => {
  for (const amount of [false])
    it(`the quantity is what the column of quantities says${amount ? ', amounts stated' : ''}`, () => {
      const d = draftOf(
        ...H,
        [
          'Style',
          'Colour',
          'S',
          'M',
          'L',
          'Ratio',
          'Packs',
          'Qty',
          'Unit Price',
          ...(amount ? ['Amount'] : []),
        ],
        ['S-1', 'Red', 1, 2, 1, 4, 25, 100, 2, ...(amount ? [200] : [])],
        ['S-2', 'Blue', 1, 2, 1, 4, 50, 200, 2, ...(amount ? [400] : [])],
      );
      if (!asked(d)) expect(d.lines.map((l) => l.quantity.value)).toEqual(['100', '200']);
    });
});

describe('cartons ordered at a price per piece', () => {
  it('are not multiplied by the price of a piece', () => {
    const d = draftOf(
      ...H,
      ['Item No.', 'Description', 'Qty (ctns)', 'Pcs/Ctn', 'Unit Price (per pc)'],
      ['A-1', 'Oak tray', 10, 12, 2],
      ['A-2', 'Glass vase', 20, 6, 3],
    );
    if (!asked(d)) expect(d.totalAmount).toBe('600');
  });
});

describe('the date of the order', () => {
  for (const [label, other] of [
    ['Start ship date', 'Cancel date'],
    ['ETD', 'ETA'],
    ['Delivery date', 'Arrival date'],
    ['Delivery date', 'Print date'],
    ['Delivery date', 'Valid until'],
  ] as const)
    it(`is not what stands beside ${label} and ${other}`, () => {
      const d = draftOf(...H.slice(0, 3), [label, '2026-06-01', null, other, '2026-07-05'], [], T, ...L);
      if (!asked(d)) expect(d.head.orderDate.value).toBeNull();
    });
});
