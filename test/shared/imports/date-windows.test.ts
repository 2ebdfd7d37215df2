import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import type { CellInput } from './layouts/sheet-of';
import { sheetOf, workbookOf } from './layouts/sheet-of';

const withDate = (label: string, value: CellInput) =>
  understand(
    workbookOf(
      sheetOf([
        ['PURCHASE ORDER'],
        ['PO No.', 'P-77', null, 'PO Date', '24 March 2026'],
        ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
        [label, value],
        [],
        ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
        ['A-1', 'Bowl', 100, 'PCS', 2, 200],
        ['A-2', 'Cup', 200, 'PCS', 3, 600],
        ['Total', null, 300, null, null, 800],
      ]),
    ),
    {},
    NO_MEMORY,
  );
describe('a delivery date that no day alone says', () => {
  it.each([
    'May 10-20, 2026',
    '10 May - 20 June 2026',
    '1st week of May 2026',
    '2nd half of June 2026',
    'within 45 days after 10 May 2026',
    'KW 32/2026',
    '15.05.-20.05.2026',
    // a year in front or behind
    '26/05/20',
    '26.5.20',
  ])('%s is asked about', (text) => {
    const { head, problems } = withDate('Delivery date', text);
    expect(head.deliveryDate).toMatchObject({ value: null, raw: text });
    expect(problems.map(({ id }) => id)).toContain('date-unreadable');
  });

  it.each([
    ['24/03/26', '2026-03-24'],
    ['latest 20 May 2026', '2026-05-20'],
    ['10-May-2026', '2026-05-10'],
    ['May 20, 2026', '2026-05-20'],
  ])('%s is a day', (text, day) => {
    expect(withDate('Delivery date', text).head.deliveryDate.value).toBe(day);
  });
});
