import { describe, expect, it } from 'vitest';
import { confirmedCells } from '#shared/imports/confirmed-cells';
import { choicesToRemember } from '#shared/imports/memory/layout';
import type { ReadingChoices } from '#shared/imports/order-draft';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { decimal } from '#shared/values/decimal';
import { anOrder } from '../../builders/an-order';
import { anOrderLine } from '../../builders/an-order-line';
import { sheetOf, workbookOf } from './layouts/sheet-of';

const N = null;
const TITLES = ['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount'];
const head = (orderNo: string) => [['PURCHASE ORDER'], ['PO No:', orderNo], ['Currency', 'USD']];

/** Two deliveries of the same goods; nothing proves that they are one order. */
const shops = workbookOf(
  sheetOf([...head('ST-9'), TITLES, ['A1', 'Cup', 10, 2, 20], ['Total', N, 10, N, 20]], { name: 'Porto' }),
  sheetOf([...head('ST-9'), TITLES, ['A1', 'Cup', 10, 2, 20], ['Total', N, 10, N, 20]], { name: 'Lisboa' }),
);
const read = (choices: ReadingChoices = {}) => understand(shops, choices, NO_MEMORY);

describe('goods on other sheets', () => {
  it('are asked about once, with what both readings come to', () => {
    const asked = read().problems.filter((problem) => problem.severity === 'question');
    expect(asked.map((problem) => problem.kind)).toEqual(['several-sheets']);
    expect(asked[0]?.facts).toMatchObject({
      raw: 'Lisboa',
      lines: '2',
      quantity: '20',
      linesNow: '1',
      quantityNow: '10',
    });
    expect(asked[0]?.place).toEqual({ sheet: 'Lisboa', row: 4, column: 2 });
  });

  it('join the order by one answer, each line on its own sheet and each sum proven', () => {
    const draft = read({ answers: { 'several-sheets': 'together' } });
    expect(draft.sheets).toEqual(['Porto', 'Lisboa']);
    expect(draft.lines.map((line) => line.quantity.place?.sheet)).toEqual(['Porto', 'Lisboa']);
    expect(draft.lines.map((line) => line.id)).toEqual(['1', '2']);
    expect(draft.proofs.filter((proof) => proof.agrees).map((proof) => proof.place.sheet)).toEqual([
      'Porto',
      'Porto',
      'Lisboa',
      'Lisboa',
    ]);
    expect(draft.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
  });

  it('stay out by the other answer', () => {
    const draft = read({ answers: { 'several-sheets': 'alone' } });
    expect(draft.sheets).toBeUndefined();
    expect(draft.lines).toHaveLength(1);
    expect(draft.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
  });

  it('need no answer when the layout is known', () => {
    const answered: ReadingChoices = { answers: { 'several-sheets': 'together' } };
    const remembered = choicesToRemember(answered, read(answered));
    expect(read(remembered).lines).toHaveLength(2);
    expect(read(remembered).fingerprint).toBe(read().fingerprint);
  });

  it('tells a wrong sum of a sheet by its sheet and cell', () => {
    const wrong = workbookOf(
      sheetOf([...head('W-1'), TITLES, ['A1', 'Cup', 10, 2, 20], ['Total', N, 10, N, 20]], { name: 'One' }),
      sheetOf([...head('W-1'), TITLES, ['A2', 'Jug', 5, 3, 15], ['Total', N, 7, N, 15]], { name: 'Two' }),
    );
    const [error] = understand(wrong, {}, NO_MEMORY).problems.filter((found) => found.severity === 'error');
    expect(error?.kind).toBe('total-quantity-differs');
    expect(error?.place).toEqual({ sheet: 'Two', row: 5, column: 2 });
    expect(error?.facts).toMatchObject({ computed: '5', stated: '7' });
  });

  it('tells the same wrong cell of two sheets twice', () => {
    const line = (item: string) => [...head('W-2'), TITLES, [item, 'Cup', 10, 2, 99]];
    const wrong = workbookOf(sheetOf(line('A1'), { name: 'One' }), sheetOf(line('A2'), { name: 'Two' }));
    const errors = understand(wrong, {}, NO_MEMORY).problems.filter((found) => found.severity === 'error');
    expect(errors.map((error) => error.place?.sheet)).toEqual(['One', 'Two']);
  });

  it('goes back filled in on the sheet of each line', () => {
    const draft = read({ answers: { 'several-sheets': 'together' } });
    const confirmed = draft.lines.map((line, at) =>
      anOrderLine({ id: line.id, quantity: decimal(String(20 + at)), unitPrice: decimal('2') }),
    );
    const cells = confirmedCells(
      draft,
      anOrder({ lines: confirmed, deliveryDate: null }),
      new Map(confirmed.map((line) => [line.id, line])),
    );
    expect(cells.map(({ place, value }) => [place.sheet, place.row, place.column, value])).toEqual([
      ['Porto', 4, 2, { number: '20', text: '20' }],
      ['Porto', 4, 4, { number: '40.00', text: '40.00' }],
      ['Lisboa', 4, 2, { number: '21', text: '21' }],
      ['Lisboa', 4, 4, { number: '42.00', text: '42.00' }],
      ['Porto', 5, 2, { number: '20', text: '20' }],
      ['Porto', 5, 4, { number: '40', text: '40' }],
      ['Lisboa', 5, 2, { number: '21', text: '21' }],
      ['Lisboa', 5, 4, { number: '42', text: '42' }],
    ]);
  });

  it('are held against the sums that a cover states', () => {
    const covered = (pieces: number) =>
      workbookOf(
        sheetOf([...head('CV-1'), ['Total quantity', pieces], ['Total amount', 35]], { name: 'Cover' }),
        sheetOf([...head('CV-1'), TITLES, ['A1', 'Cup', 10, 2, 20]], { name: 'One' }),
        sheetOf([...head('CV-1'), TITLES, ['A2', 'Jug', 5, 3, 15]], { name: 'Two' }),
      );
    const right = understand(covered(15), {}, NO_MEMORY);
    expect(right.proofs.map((proof) => [proof.place.sheet, proof.field, proof.agrees])).toEqual([
      ['Cover', 'quantity', true],
      ['Cover', 'amount', true],
    ]);
    const wrong = understand(covered(16), {}, NO_MEMORY).problems.filter(
      (found) => found.severity === 'error',
    );
    expect(
      wrong.map((error) => [error.place?.sheet, error.facts['computed'], error.facts['stated']]),
    ).toEqual([['Cover', '15', '16']]);
  });

  it('keeps orders of different numbers apart', () => {
    const two = workbookOf(
      sheetOf([...head('1001'), TITLES, ['A1', 'Cup', 10, 2, 20]], { name: 'First' }),
      sheetOf([...head('1002'), TITLES, ['A2', 'Jug', 5, 3, 15]], { name: 'Second' }),
    );
    const draft = understand(two, {}, NO_MEMORY);
    const asked = draft.problems.find((problem) => problem.severity === 'question');
    expect(asked?.kind).toBe('several-tables');
    expect(asked?.choices.map((choice) => choice.id)).toEqual(['First', 'Second']);
    expect(draft.head.customerOrderNo.value).toBe('1001');
  });

  it('writes what was confirmed into the summary too', () => {
    const summed = workbookOf(
      sheetOf([...head('S-2'), TITLES, ['K1', 'Tee', 50, 2, 100], ['K2', 'Cap', 30, 2, 60]], {
        name: 'Summary',
      }),
      sheetOf(
        [
          ['Colour', 'S', 'M', 'Total'],
          ['red', 5, 15, 20],
          ['blue', 10, 20, 30],
        ],
        { name: 'K1' },
      ),
      sheetOf(
        [
          ['Colour', 'S', 'M', 'Total'],
          ['red', 5, 25, 30],
        ],
        { name: 'K2' },
      ),
    );
    const draft = understand(summed, {}, NO_MEMORY);
    const pieces = ['20', '36', '30'];
    const confirmed = draft.lines.map((line, at) =>
      anOrderLine({ id: line.id, quantity: decimal(pieces[at] ?? '0'), unitPrice: decimal('2') }),
    );
    const cells = confirmedCells(
      draft,
      anOrder({ lines: confirmed, deliveryDate: null }),
      new Map(confirmed.map((line) => [line.id, line])),
    );
    expect(cells.map(({ place, value }) => [place.sheet, place.row, place.column, value])).toEqual([
      ['K1', 2, 3, { number: '36', text: '36' }],
      ['Summary', 4, 2, { number: '56', text: '56' }],
      ['Summary', 4, 4, { number: '112', text: '112' }],
    ]);
  });

  it('tells which styles a summary and its sheets count differently', () => {
    const block = (pieces: number) => [
      ['Colour', 'S', 'M', 'Total'],
      ['red', 5, pieces - 5, pieces],
    ];
    const summed = workbookOf(
      sheetOf(
        [
          ...head('S-1'),
          TITLES,
          ['K1', 'Tee', 50, 2, 100],
          ['K2', 'Cap', 30, 2, 60],
          ['K3', 'Bag', 20, 2, 40],
        ],
        { name: 'Summary' },
      ),
      sheetOf(block(40), { name: 'K1' }),
      sheetOf(block(30), { name: 'K2' }),
      sheetOf(block(20), { name: 'K3' }),
    );
    const draft = understand(summed, {}, NO_MEMORY);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['K1', 'K2', 'K3']);
    const errors = draft.problems.filter((problem) => problem.severity === 'error');
    expect(
      errors.map((error) => [error.place?.sheet, error.facts['computed'], error.facts['stated']]),
    ).toEqual([['Summary', '40', '50']]);
  });
});

describe('a size of two figures', () => {
  const jeans = workbookOf(
    sheetOf([
      ...head('JN-1'),
      ['Style', 'Color', 'W/L', 30, 32, 'Qty', 'Price', 'Amount'],
      ['J1', 'indigo', 34, 1, 2, 3, 10, 30],
      ['J1', 'indigo', 36, 2, 2, 4, 10, 40],
    ]),
  );
  it.each([
    ['across', 'W30 L34:1 W32 L34:2'],
    ['down', 'W34 L30:1 W34 L32:2'],
  ])('is named by the answer %s', (answer, sizes) => {
    const draft = understand(jeans, { answers: { 'size-order': answer } }, NO_MEMORY);
    expect(draft.lines[0]?.sizes.map(({ size, quantity }) => `${size}:${quantity}`).join(' ')).toBe(sizes);
    expect(draft.problems.filter((problem) => problem.severity !== 'hint')).toEqual([]);
  });
});

describe('lists side by side', () => {
  const lists = workbookOf(
    sheetOf([
      ...head('SS-1'),
      ['Item No.', 'Qty', 'Price', N, 'Item No.', 'Qty', 'Price'],
      ['A1', 10, 2, N, 'B1', 5, 3],
    ]),
  );

  it('are one layout, each with columns of its own that the clerk can change', () => {
    const draft = understand(lists, {}, NO_MEMORY);
    expect(draft.columns.map(({ column, field, list }) => [column, field, list ?? 0])).toEqual([
      [0, 'itemNo', 0],
      [1, 'quantity', 0],
      [2, 'unitPrice', 0],
      [4, 'itemNo', 1],
      [5, 'quantity', 1],
      [6, 'unitPrice', 1],
    ]);
    const columns = Object.fromEntries(draft.columns.map(({ column, field }) => [String(column), field]));
    const chosen = understand(lists, { columns: { ...columns, '6': 'remark' } }, NO_MEMORY);
    expect(chosen.lines.map((line) => [line.quantity.value, line.unitPrice.value])).toEqual([
      ['10', '2'],
      ['5', null],
    ]);
    expect(chosen.fingerprint).toBe(draft.fingerprint);
  });
});
