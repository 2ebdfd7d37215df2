import { describe, expect, it } from 'vitest';
import type { OrderDraft } from '#shared/imports/order-draft';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { compare, DecimalText } from '#shared/values/decimal';
import { aCustomer } from '../../../builders/a-customer';
import { REALISTIC_LAYOUTS, type RealisticLayout } from './realistic-layouts';
import { sheetOf, workbookOf } from './sheet-of';

const same = (a: string | null, b: string | null) =>
  a === null || b === null ? a === b : compare(DecimalText.parse(a), DecimalText.parse(b)) === 0;

function expectLines(draft: OrderDraft, layout: RealisticLayout): void {
  expect(draft.lines.map((line) => line.itemNo.value)).toEqual(layout.lines.map((line) => line.item));
  layout.lines.forEach((wanted, at) => {
    const line = draft.lines[at];
    expect(
      same(line?.quantity.value ?? null, wanted.quantity),
      `${wanted.item} quantity ${line?.quantity.value}`,
    ).toBe(true);
    expect(
      same(line?.unitPrice.value ?? null, wanted.price),
      `${wanted.item} price ${line?.unitPrice.value}`,
    ).toBe(true);
    if (wanted.unit !== undefined) expect(line?.unit.value).toBe(wanted.unit);
    if (wanted.date !== undefined) expect(line?.deliveryDate.value).toBe(wanted.date);
    if (wanted.sizes !== undefined) {
      expect(
        Object.fromEntries((line?.sizes ?? []).map(({ size, quantity }) => [size, String(quantity)])),
      ).toEqual(wanted.sizes);
    }
  });
}

describe.each(REALISTIC_LAYOUTS)('$name', (layout) => {
  const draft = understand(layout.workbook, {}, NO_MEMORY);

  it('gives exactly its lines', () => expectLines(draft, layout));
  it('gives its head', () => {
    expect(draft.head.customerOrderNo.value).toBe(layout.orderNo);
    expect(draft.head.currency.value).toBe(layout.currency);
    if (layout.date !== undefined) expect(draft.head.orderDate.value).toBe(layout.date);
    if (layout.deliveryDate !== undefined) expect(draft.head.deliveryDate.value).toBe(layout.deliveryDate);
    if (layout.buyer !== undefined) expect(draft.head.buyer.value).toContain(layout.buyer);
  });
  it('finds nothing wrong with it', () => {
    expect(draft.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });
});

describe('a total that the lines do not reach', () => {
  it.each([
    ['amount', [['Total', null, 500, null, 1101]]],
    ['quantity', [['Total', null, 510, null, 1100]]],
  ] as const)('is an error that names both figures: %s', (field, totals) => {
    const draft = understand(
      workbookOf(
        sheetOf([
          ['PO No.', 'X-1', null, 'Currency', 'USD'],
          ['Item', 'Description', 'Qty', 'Price', 'Amount'],
          ['A', 'Cap', 300, 2, 600],
          ['B', 'Scarf', 200, 2.5, 500],
          ...totals.map((row) => [...row]),
        ]),
      ),
      {},
      NO_MEMORY,
    );
    const found = draft.problems.find((problem) => problem.kind === `total-${field}-differs`);
    expect(found?.severity).toBe('error');
    expect(found?.place).not.toBeNull();
    expect(Object.values(found?.facts ?? {}).join(' ')).toMatch(field === 'amount' ? /1101/ : /510/);
  });
});

describe('a date that can be read in two ways', () => {
  const order = (day: string, ...others: string[]) =>
    workbookOf(
      sheetOf([
        ['PO No.', 'X-2', null, 'Date', day],
        ['Currency', 'USD'],
        ['Item', 'Description', 'Qty', 'Price', 'Amount', 'Delivery date'],
        ...(others.length > 0 ? others : ['']).map((other, at) => [`A${at}`, 'Cap', 300, 2, 600, other]),
      ]),
    );

  it('is asked once, with both readings', () => {
    const draft = understand(order('04/05/2026'), {}, NO_MEMORY);
    const asked = draft.problems.filter((problem) => problem.kind === 'date-ambiguous');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.severity).toBe('question');
    expect(asked[0]?.choices.map((choice) => choice.value).sort()).toEqual(['2026-04-05', '2026-05-04']);
  });
  it('is decided by another date of the file', () => {
    const draft = understand(order('04/05/2026', '25/06/2026'), {}, NO_MEMORY);
    expect(draft.head.orderDate.value).toBe('2026-05-04');
    expect(draft.problems.filter((problem) => problem.kind === 'date-ambiguous')).toEqual([]);
  });
  it('is decided by what the customer always does', () => {
    const customer = aCustomer({ habits: { decimalMark: null, dateOrder: 'mdy' } });
    const file = order('04/05/2026');
    const banner = sheetOf([[customer.nameEn]]).cells.map((cell) => ({ ...cell, row: 0, column: 6 }));
    const sheets = file.sheets.map((sheet) => ({ ...sheet, cells: [...sheet.cells, ...banner] }));
    const draft = understand({ ...file, sheets }, {}, { ...NO_MEMORY, customers: [customer] });
    expect(draft.head.orderDate.value).toBe('2026-04-05');
  });
});
