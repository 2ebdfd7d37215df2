import { describe, expect, it } from 'vitest';
import { NO_MEMORY, ordersIn, understand } from '#shared/imports/understand';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const gap: CellInput[] = [];

describe('several orders in one file', () => {
  const rows: CellInput[][] = [
    ['PURCHASE ORDER'],
    ['PO No.', 'A-1001'],
    ['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount'],
    ['X-1', 'Cup', 100, 2, 200],
    ['X-2', 'Plate', 50, 3, 150],
    ['Total', null, 150, null, 350],
    gap,
    ['PO No.', 'A-1002'],
    ['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount'],
    ['X-1', 'Cup', 40, 2, 80],
    ['Total', null, 40, null, 80],
  ];
  const workbook = workbookOf(sheetOf(rows));

  it('asks which one is meant instead of adding them up', () => {
    const draft = understand(workbook, {}, NO_MEMORY);
    expect(ordersIn(draft)).toEqual(['A-1001', 'A-1002']);
    const asked = draft.problems.find((problem) => problem.kind === 'several-orders');
    expect(asked?.severity).toBe('question');
    expect(asked?.choices.map((choice) => choice.id)).toEqual(['A-1001', 'A-1002']);
  });

  it('reads the chosen one alone', () => {
    const draft = understand(workbook, { orderNo: 'A-1002' }, NO_MEMORY);
    expect(draft.head.customerOrderNo.value).toBe('A-1002');
    expect(draft.lines.map((line) => line.quantity.value)).toEqual(['40']);
    expect(draft.totalAmount).toBe('80');
  });

  it('splits a sheet with the number in each row', () => {
    const byRow = workbookOf(
      sheetOf([
        ['PO', 'Style', 'Description', 'Qty', 'Price', 'Amount'],
        ['7001', 'S-1', 'Shirt', 10, 4, 40],
        ['7002', 'S-1', 'Shirt', 20, 4, 80],
        ['7002', 'S-2', 'Skirt', 30, 5, 150],
      ]),
    );
    expect(ordersIn(understand(byRow, {}, NO_MEMORY))).toEqual(['7001', '7002']);
    expect(understand(byRow, { answers: { 'several-orders': '7002' } }, NO_MEMORY).totalAmount).toBe('230');
  });
});

describe('the basis of a price', () => {
  const order = (title: string, price: number, amount: number | null) =>
    understand(
      workbookOf(
        sheetOf([
          ['Item No.', 'Description', 'Qty (pcs)', title, 'Amount'],
          ['SCR-1', 'Screw M4', 5000, price, amount],
          ['SCR-2', 'Screw M5', 2000, price * 2, amount === null ? null : (amount * 4) / 5],
        ]),
      ),
      {},
      NO_MEMORY,
    );

  it('is found by the amount: 5,000 at 1.85 per hundred is 92.50', () => {
    const draft = order('Price', 1.85, 92.5);
    expect(draft.lines[0]?.unitPrice.value).toBe('0.0185');
    expect(draft.problems.map((problem) => problem.kind)).toContain('price-basis');
  });

  it.each([
    ['Price per 100', '0.0185'],
    ['Preis / 1000', '0.00185'],
    ['USD/DZ', '0.154166666667'],
  ])('is read from the title %s where no amount proves it', (title, price) => {
    expect(order(title === 'USD/DZ' ? 'Price USD/DZ' : title, 1.85, null).lines[0]?.unitPrice.value).toBe(
      price,
    );
  });
});

describe('what cannot be read is said at its cell', () => {
  const wrong = (cell: CellInput) =>
    understand(
      workbookOf(
        sheetOf([
          ['Item No.', 'Description', 'Qty', 'Price', 'Amount'],
          ['A-1', 'Cup', cell, 2, 200],
          ['A-2', 'Plate', 50, 3, 150],
        ]),
      ),
      {},
      NO_MEMORY,
    );

  it('a quantity that is a sentence', () => {
    const draft = wrong('as agreed by mail');
    const problem = draft.problems.find((entry) => entry.kind === 'number-unreadable');
    expect(problem?.place).toEqual({ sheet: 'Sheet1', row: 1, column: 2 });
    expect(draft.lines[0]?.quantity.state).toBe('wrong');
  });

  it('a quantity that is missing among others', () => {
    expect(wrong(null).problems.map((entry) => entry.kind)).toContain('quantity-missing');
  });

  it('a line whose amount is not quantity times price, with both figures and cells', () => {
    const problem = wrong(90).problems.find((entry) => entry.kind === 'amount-differs');
    expect(problem?.facts).toMatchObject({
      computed: '180.00',
      stated: '200',
      cell: 'E2',
      quantityCell: 'C2',
      priceCell: 'D2',
    });
  });
});

describe('answers and corrections', () => {
  const workbook = workbookOf(
    sheetOf([
      ['PO No.', 'B-7', null, 'Date', '12/02/2026'],
      ['Item No.', 'Description', 'Qty', 'Price', 'Amount'],
      ['A-1', 'Cup', '1.234', 2, null],
    ]),
  );

  it('asks once for the date and once for the number, with both readings', () => {
    const { problems } = understand(workbook, {}, NO_MEMORY);
    expect(problems.find((entry) => entry.kind === 'date-ambiguous')?.choices).toEqual([
      { id: 'dmy', value: '2026-02-12' },
      { id: 'mdy', value: '2026-12-02' },
    ]);
    expect(problems.find((entry) => entry.kind === 'number-ambiguous')?.choices).toEqual([
      { id: ',', value: '1234' },
      { id: '.', value: '1.234' },
    ]);
  });

  it('reads again with the answers and asks no more', () => {
    const answers = { 'date-ambiguous': 'mdy', 'number-ambiguous': ',' };
    const draft = understand(workbook, { answers }, NO_MEMORY);
    expect(draft.head.orderDate.value).toBe('2026-12-02');
    expect(draft.lines[0]?.quantity.value).toBe('1234');
    expect(draft.problems.filter((entry) => entry.kind.endsWith('ambiguous'))).toEqual([]);
  });

  it('takes a corrected cell from the clerk', () => {
    const draft = understand(
      workbook,
      { corrections: { 'lines.1.unitPrice': '2,50', 'head.orderDate': '5 Mar 2026' }, decimalMark: ',' },
      NO_MEMORY,
    );
    expect(draft.lines[0]?.unitPrice).toMatchObject({ value: '2.5', source: 'clerk', state: 'sure' });
    expect(draft.head.orderDate).toMatchObject({ value: '2026-03-05', source: 'clerk' });
  });
});
