import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, formatted, sheetOf, workbookOf } from './layouts/sheet-of';

const po = (titles: CellInput[], ...lines: CellInput[][]) =>
  understand(
    workbookOf(
      sheetOf([
        ['PURCHASE ORDER'],
        ['PO No.', 'P-77'],
        ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
        [],
        titles,
        ...lines,
      ]),
    ),
    {},
    NO_MEMORY,
  );
const T = ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price'];
const noisy = (d: ReturnType<typeof po>) => d.problems.some((p) => p.severity !== 'hint');
/** Right, or asked about. */
const check = (name: string, draft: ReturnType<typeof po>, right: [string, string][]) =>
  it(name, () => {
    const got = draft.lines.map((l) => [l.quantity.value, l.unitPrice.value]);
    if (!noisy(draft)) expect(got).toEqual(right);
  });
describe('price and quantity bases without an amount column', () => {
  check(
    'USD 3.40/100 in the cells',
    po(T, ['A', 'Bolt', 1000, 'PCS', 'USD 3.40/100'], ['B', 'Nut', 2000, 'PCS', 'USD 1.20/100']),
    [
      ['1000', '0.034'],
      ['2000', '0.012'],
    ],
  );
  check(
    '36.00/DOZ in the cells of pieces',
    po(T, ['A', 'Glove', 1200, 'PCS', '36.00/DOZ'], ['B', 'Sock', 2400, 'PCS', '24.00/DOZ']),
    [
      ['1200', '3'],
      ['2400', '2'],
    ],
  );
  check(
    'price per dozen of goods ordered by the dozen',
    po(
      ['Item No.', 'Description', 'Qty', 'Unit', 'Price per dozen'],
      ['A', 'Glove', 100, 'DOZ', 36],
      ['B', 'Sock', 200, 'DOZ', 24],
    ),
    [
      ['100', '36'],
      ['200', '24'],
    ],
  );
  check(
    'Price (USD/DOZ) of Qty (DOZ)',
    po(
      ['Item No.', 'Description', 'Qty (DOZ)', 'Price (USD/DOZ)'],
      ['A', 'Glove', 100, 36],
      ['B', 'Sock', 200, 24],
    ),
    [
      ['100', '36'],
      ['200', '24'],
    ],
  );
  check(
    'Qty (K pcs)',
    po(
      ['Item No.', 'Description', 'Qty (K pcs)', 'Unit Price'],
      ['A', 'Bolt', 10, 3.4],
      ['B', 'Nut', 20, 1.2],
    ),
    [
      ['10000', '3.4'],
      ['20000', '1.2'],
    ],
  );
  check(
    '数量（千个）',
    po(['货号', '品名', '数量（千个）', '单价'], ['A', '螺丝', 10, 3.4], ['B', '螺母', 20, 1.2]),
    [
      ['10000', '3.4'],
      ['20000', '1.2'],
    ],
  );
  check(
    'Qty (1000 pcs)',
    po(
      ['Item No.', 'Description', 'Qty (1000 pcs)', 'Unit Price'],
      ['A', 'Bolt', 10, 3.4],
      ['B', 'Nut', 20, 1.2],
    ),
    [
      ['10000', '3.4'],
      ['20000', '1.2'],
    ],
  );
  check('Qty in 1,5 Mio', po(T, ['A', 'Bolt', '1,5 Mio', 'PCS', 3.4], ['B', 'Nut', 2000, 'PCS', 1.2]), [
    ['1500000', '3.4'],
    ['2000', '1.2'],
  ]);
  check('Qty 2 TSD', po(T, ['A', 'Bolt', '2 TSD', 'PCS', 3.4], ['B', 'Nut', 2000, 'PCS', 1.2]), [
    ['2000', '3.4'],
    ['2000', '1.2'],
  ]);
  check(
    'Qty 100 SET while the column says PCS',
    po(T, ['A', 'Bolt', '100 SET', 'PCS', 3.4], ['B', 'Nut', 2000, 'PCS', 1.2]),
    [['x', 'x']],
  );
});
describe('currencies that contradict each other', () => {
  const asked = (draft: ReturnType<typeof po>) => {
    return draft.problems.some((p) => p.kind.startsWith('currency'));
  };
  it('€ and $ in the cells of one price column', () =>
    expect(asked(po(T, ['A', 'Bolt', 100, 'PCS', '€ 3.40'], ['B', 'Nut', 2000, 'PCS', '$ 1.20']))).toBe(
      true,
    ));
  it('EUR in all prices, USD in the head', () =>
    expect(asked(po(T, ['A', 'Bolt', 100, 'PCS', 'EUR 3.40'], ['B', 'Nut', 2000, 'PCS', 'EUR 1.20']))).toBe(
      true,
    ));
  it('EUR in the title of the price, USD in the head', () =>
    expect(
      asked(
        po(
          ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price (EUR)', 'Amount (EUR)'],
          ['A', 'Bolt', 100, 'PCS', 3.4, 340],
          ['B', 'Nut', 2000, 'PCS', 1.2, 2400],
        ),
      ),
    ).toBe(true));
  it('EUR in the number format of all prices, USD in the head', () =>
    expect(
      asked(
        po(
          T,
          ['A', 'Bolt', 100, 'PCS', formatted(3.4, '[$€-407] #,##0.00')],
          ['B', 'Nut', 2000, 'PCS', formatted(1.2, '[$€-407] #,##0.00')],
        ),
      ),
    ).toBe(true));
  it('unit price in EUR, amount in USD', () =>
    expect(
      asked(
        po(
          ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price (EUR)', 'Amount (USD)'],
          ['A', 'Bolt', 100, 'PCS', 3.4, 340],
          ['B', 'Nut', 2000, 'PCS', 1.2, 2400],
        ),
      ),
    ).toBe(true));
});
