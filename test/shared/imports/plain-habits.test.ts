import { describe, expect, it } from 'vitest';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { sheetOf, workbookOf } from './layouts/sheet-of';

type Row = readonly (string | number | null)[];
const read = (...rows: readonly Row[]) =>
  understand(workbookOf(sheetOf([['PURCHASE ORDER'], ['PO No:', 'M-1'], ...rows])), {}, NO_MEMORY);
const figures = (...rows: readonly Row[]) =>
  read(...rows).lines.map(({ quantity, unitPrice, amount }) => [
    quantity.value,
    unitPrice.value,
    amount.value,
  ]);

describe('titles that name nothing but money', () => {
  it('are the price of a unit, before the pieces or behind them', () => {
    expect(
      figures(
        ['Item', 'Name', 'Total kg', 'USD/kg', 'Total USD'],
        ['AJ-1', 'Garlic', 1000, 1.8, 1800],
        ['JE-1', 'Ginger', 1000, 1.2, 1200],
      ),
    ).toEqual([
      ['1000', '1.8', '1800'],
      ['1000', '1.2', '1200'],
    ]);
  });

  it('divide by the number that the price is for', () => {
    expect(
      figures(
        ['Part No', 'Name', 'Qty pcs', 'USD per 1000', 'Amount'],
        ['M6', 'Bolt', 50000, 12.5, 625],
        ['M8', 'Bolt', 20000, 30, 600],
      ),
    ).toEqual([
      ['50000', '0.0125', '625'],
      ['20000', '0.03', '600'],
    ]);
  });

  it('tell price and amount by their figures', () => {
    const draft = read(
      ['Art', 'Name', 'Pairs', 'USD', 'Total'],
      ['W1', 'Boot', 140, 12, 1680],
      ['W2', 'Shoe', 70, 11, 770],
    );
    expect(draft.lines.map(({ unitPrice }) => unitPrice.value)).toEqual(['12', '11']);
    expect(draft.problems.filter(({ kind }) => kind === 'columns-unsure')).toEqual([]);
  });
});

describe('a price in two currencies', () => {
  it('is asked about: one of them is the order’s', () => {
    const draft = read(
      ['Item', 'Name', 'Qty', 'Price USD', 'Price EUR', 'Amount USD', 'Amount EUR'],
      ['A1', 'Towel', 100, 2.2, 2, 220, 200],
      ['A2', 'Mat', 50, 4.4, 4, 220, 200],
    );
    const asked = draft.problems.find(({ kind }) => kind === 'currency-mixed');
    expect(asked).toMatchObject({ severity: 'question', facts: { currencies: 'USD, EUR' } });
  });
});

describe('what a line says without a figure', () => {
  it('is free of charge', () => {
    const draft = read(
      ['Item', 'Name', 'Qty', 'Price USD', 'Amount'],
      ['F1', 'Pan', 100, 5, 500],
      ['F1', 'Pan, samples', 2, 'FOC', 'FOC'],
      ['F2', 'Pot', 50, '免费', ''],
    );
    expect(draft.lines.map(({ unitPrice }) => unitPrice.value)).toEqual(['5', '0', '0']);
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is due in a week, which is no day: asked', () => {
    const draft = read(
      ['Item', 'Name', 'Qty', 'Price EUR', 'Ship week'],
      ['A1', 'Cup', 100, 2, 'W23/2026'],
      ['A2', 'Mug', 200, 3, 'KW 24'],
    );
    expect(draft.problems.filter(({ kind }) => kind === 'date-unreadable')).toHaveLength(2);
  });

  it('belongs to the purchasing document of its row', () => {
    const draft = understand(
      workbookOf(
        sheetOf([
          ['Purchasing Document', 'Item', 'Material', 'Short Text', 'Order Quantity', 'Net Price', 'Crcy'],
          ['4500012345', '00010', '000100200300', 'BALL VALVE 1/2', 200, 12.5, 'EUR'],
          ['4500012345', '00020', '000100200301', 'BALL VALVE 3/4', 100, 18.5, 'EUR'],
        ]),
      ),
      {},
      NO_MEMORY,
    );
    expect(draft.head.customerOrderNo.value).toBe('4500012345');
  });
});

describe('what stands below the total', () => {
  it('is no line, although it falls into the columns of the table', () => {
    const draft = read(
      ['Item', 'Desc', 'Qty', 'Price USD', 'Amount'],
      ['A1', 'Lamp', 100, 5, 500],
      ['A2', 'Bulb', 50, 2, 100],
      ['Total', '', 150, '', 600],
      [],
      ['Remarks:'],
      ['Bank', 'HSBC', 'Account', 123456789, ''],
      ['Contact', 'John', 'Tel', 5551234, ''],
    );
    expect(draft.lines.map(({ itemNo }) => itemNo.value)).toEqual(['A1', 'A2']);
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('rows of a form that nobody filled in', () => {
  it('whose formulas come to zero are no totals', () => {
    const draft = read(
      ['Item No.', 'Description', 'Quantity', 'Unit price USD', 'Amount'],
      ['IT-1', 'Towel', 100, 2.5, 250],
      ['IT-2', 'Mat', 50, 4, 200],
      ['', '', '', '', 0],
      ['', '', '', '', 0],
      ['TOTAL', '', 150, '', 450],
    );
    expect(draft.lines).toHaveLength(2);
    expect(draft.proofs.map(({ field, stated, agrees }) => [field, stated, agrees])).toEqual([
      ['quantity', '150', true],
      ['amount', '450', true],
    ]);
    expect(draft.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
