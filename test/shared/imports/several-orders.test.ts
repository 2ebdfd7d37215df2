import { describe, expect, it } from 'vitest';
import { revisionChanges } from '#shared/imports/revision/revision-changes';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { DecimalText } from '#shared/values/decimal';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const T: CellInput[] = ['PO No.', 'Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'];
const file = (...lines: CellInput[][]) =>
  workbookOf(sheetOf([['ORDERS'], ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'], [], T, ...lines]));

describe('several orders whose number stands on the first row of each', () => {
  const grid = file(
    ['PO-1001', 'A-1', 'Ceramic bowl', 100, 'PCS', 2, 200],
    [null, 'A-2', 'Glass vase', 200, 'PCS', 3, 600],
    [null, 'A-3', 'Oak tray', 300, 'PCS', 4, 1200],
    ['PO-1002', 'B-1', 'Ceramic bowl', 110, 'PCS', 2, 220],
    [null, 'B-2', 'Glass vase', 210, 'PCS', 3, 630],
    [null, 'B-3', 'Oak tray', 310, 'PCS', 4, 1240],
    ['Total', null, null, 1230, null, null, 4090],
  );
  it('keeps all lines of the chosen order, or says which it leaves', () => {
    const one = understand(grid, { orderNo: 'PO-1001' }, NO_MEMORY);
    expect(one.lines.map((l) => l.itemNo.value)).toEqual(['A-1', 'A-2', 'A-3']);
  });
  it('two orders as blocks under headings are not one', () => {
    const g = workbookOf(
      sheetOf([
        ['ORDERS'],
        ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
        [],
        T.slice(1),
        ['PO No. PO-1001'],
        ['A-1', 'Ceramic bowl', 100, 'PCS', 2, 200],
        ['A-2', 'Glass vase', 200, 'PCS', 3, 600],
        ['PO No. PO-1002'],
        ['B-1', 'Ceramic bowl', 110, 'PCS', 2, 220],
        ['B-2', 'Glass vase', 210, 'PCS', 3, 630],
      ]),
    );
    const d = understand(g, {}, NO_MEMORY);
    expect(d.problems.map((p) => p.kind)).toContain('several-orders');
  });
});

describe('a revision of what has left', () => {
  const q = (t: string) => DecimalText.parse(t);
  const sizes = (s: string, m: string) => [
    { size: 'S', quantity: q(s) },
    { size: 'M', quantity: q(m) },
  ];
  it('cannot move pieces of a size that are in shipments', () => {
    const stored = anOrder({ lines: [anOrderLine({ quantity: q('100'), sizes: sizes('50', '50') })] });
    const revised = anOrder({ lines: [anOrderLine({ quantity: q('100'), sizes: sizes('100', '0') })] });
    const changes = revisionChanges({
      stored,
      revised,
      said: { head: new Set(), descriptions: new Set(), units: new Set() },
      elsewhere: [],
      inShipments: new Map([['1', q('100')]]),
    });
    // all 100 pieces are in shipments, 50 of them M
    expect(changes[0]?.inShipments).not.toBeNull();
  });
});
