import { describe, expect, it } from 'vitest';
import { importSentence } from '#shared/imports/import-sentences';
import type { ReadingChoices } from '#shared/imports/order-draft';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { type CellInput, type SheetOptions, sheetOf, workbookOf } from './layouts/sheet-of';

const N = null;
const read = (rows: CellInput[][], choices: ReadingChoices = {}, options: SheetOptions = {}) =>
  understand(workbookOf(sheetOf(rows, options)), choices, NO_MEMORY);

describe('what is hidden', () => {
  const rows: CellInput[][] = [
    ['PO No.', 'H-1', N, 'Currency', 'USD'],
    ['Item', 'Description', 'Qty', 'Price', 'Amount'],
    ['A-1', 'Cup', 100, 2, 200],
    ['A-2', 'Mug', 50, 3, 150],
    ['A-3', 'Jug', 10, 9, 90],
  ];
  const hidden = { hiddenRows: [3] };

  it('is asked about once, with what counting it would change', () => {
    const draft = read(rows, {}, hidden);
    const asked = draft.problems.filter((problem) => problem.kind === 'hidden-data');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      severity: 'question',
      place: { sheet: 'Sheet1', row: 3, column: 0 },
      facts: {
        lines: '3',
        linesNow: '2',
        quantity: '160',
        quantityNow: '110',
        amount: '440',
        amountNow: '290',
      },
    });
    expect(asked[0]?.choices.map((choice) => choice.id)).toEqual(['leave-out', 'count']);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1', 'A-3']);
  });

  it('counts on the word of the clerk, and is asked about no more', () => {
    const draft = read(rows, { answers: { 'hidden-data': 'count' } }, hidden);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(draft.problems.filter((problem) => problem.kind === 'hidden-data')).toEqual([]);
  });

  it('is only mentioned where it would change nothing', () => {
    const noted = rows.map((row, at): CellInput[] => [...row, at === 1 ? 'Internal' : at > 1 ? 'ok' : N]);
    const draft = read(noted, {}, { hiddenColumns: [5] });
    expect(draft.problems.find((problem) => problem.kind === 'hidden-data')?.severity).toBe('hint');
  });

  it('may be a whole sheet with an order of its own', () => {
    const workbook = workbookOf(
      sheetOf(
        [
          ['Item', 'Description', 'Qty'],
          ['Z-1', 'Old cup', 5],
        ],
        { name: 'Now' },
      ),
      sheetOf(rows, { name: 'Before', hidden: true }),
    );
    const draft = understand(workbook, {}, NO_MEMORY);
    expect(draft.sheet).toBe('Now');
    expect(draft.problems.find((problem) => problem.kind === 'hidden-data')).toMatchObject({
      severity: 'question',
      place: { sheet: 'Before' },
    });
  });
});

describe('charges among the goods', () => {
  const rows: CellInput[][] = [
    ['PO No.', 'C-1', N, 'Currency', 'USD'],
    ['Item', 'Description', 'Qty', 'Price', 'Amount'],
    ['A-1', 'Cup', 100, 2, 200],
    ['M-1', 'Mould charge', 1, 500, 500],
    ['A-2', 'Mug', 50, 3, 150],
    ['Total', N, N, N, 850],
  ];

  it('are no lines and are asked about, while the total is proven with them', () => {
    const draft = read(rows);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1', 'A-2']);
    expect(draft.problems.find((problem) => problem.kind === 'charge-rows')).toMatchObject({
      severity: 'question',
      facts: { raw: 'Mould charge 500 (4)' },
    });
    expect(draft.proofs.every((proof) => proof.agrees)).toBe(true);
  });

  it('become lines when the clerk says they are goods', () => {
    const draft = read(rows, { answers: { 'charge-rows': 'goods' } });
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1', 'M-1', 'A-2']);
    expect(draft.totalAmount).toBe('850');
  });
});

describe('a second table without a number of its own', () => {
  const rows: CellInput[][] = [
    ['PO No.', 'T-1', N, 'Currency', 'USD'],
    ['Item', 'Description', 'Qty', 'Price', 'Amount'],
    ['A-1', 'Pump', 10, 20, 200],
    [],
    ['Model', 'Name of part', 'For', 'Pieces', 'Unit price', 'Line total'],
    ['P-1', 'Seal', 'A-1', 100, 1, 100],
  ];

  it('is read with the first and asked about', () => {
    const draft = read(rows);
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1', 'P-1']);
    const asked = draft.problems.find((problem) => problem.id === 'several-tables:same-sheet');
    expect(asked?.choices.map((choice) => choice.id)).toEqual(['together', 'alone']);
  });

  it('is left out on the word of the clerk', () => {
    const draft = read(rows, { answers: { 'several-tables:same-sheet': 'alone' } });
    expect(draft.lines.map((line) => line.itemNo.value)).toEqual(['A-1']);
  });
});

describe('totals that the lines do not reach', () => {
  const rows = (total: CellInput[]): CellInput[][] => [
    ['PO No.', 'W-1', N, 'Currency', 'USD'],
    ['Item', 'Description', 'Qty', 'Price', 'Amount', 'Ctns', 'N.W. kg', 'G.W. kg', 'CBM'],
    ['A-1', 'Cup', 100, 2, 200, 10, 80, 90, 1.5],
    ['A-2', 'Mug', 50, 3, 150, 5, 40, 46, 0.75],
    ['Total', N, 150, N, 350, ...total],
  ];

  it.each([
    ['total-cartons-differs', [16, 120, 136, 2.25], '15', '16', 'F5', 'F3:F4'],
    ['total-net-weight-differs', [15, 121, 136, 2.25], '120', '121', 'G5', 'G3:G4'],
    ['total-gross-weight-differs', [15, 120, 138, 2.25], '136', '138', 'H5', 'H3:H4'],
    ['total-volume-differs', [15, 120, 136, 2.5], '2.25', '2.5', 'I5', 'I3:I4'],
  ] as const)(
    '%s has its own kind, both figures and both places',
    (kind, total, computed, stated, cell, cells) => {
      const found = read(rows([...total])).problems.filter((problem) => problem.kind.startsWith('total-'));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ kind, facts: { computed, stated, cell, cells } });
      const sentence = found[0] === undefined ? '' : importSentence(found[0]);
      for (const word of [computed, stated, cell, cells]) expect(sentence).toContain(word);
    },
  );

  it('name the row of sizes against its own quantity', () => {
    const draft = read([
      ['PO No.', 'S-1', N, 'Currency', 'USD'],
      ['Style', 'Colour', 'S', 'M', 'L', 'Total', 'Price', 'Amount'],
      ['A', 'black', 10, 20, 10, 40, 2, 80],
      ['B', 'white', 10, 20, 10, 50, 2, 100],
      ['C', 'navy', 5, 5, 5, 15, 2, 30],
      ['D', 'red', 5, 5, 5, 15, 2, 30],
    ]);
    expect(draft.problems.filter((problem) => problem.severity === 'error')).toMatchObject([
      {
        kind: 'sizes-differ',
        line: '2',
        facts: { computed: '40', stated: '50', cell: 'F4', cells: 'C4:E4' },
      },
    ]);
  });
});

describe('lines that name no goods', () => {
  it('are asked about', () => {
    const draft = read([
      ['PO No.', 'N-1'],
      ['Colour', 'S', 'M', 'L', 'Total'],
      ['black', 1, 2, 3, 6],
    ]);
    expect(draft.problems.map((problem) => problem.kind)).toContain('item-missing');
  });

  it('are none where a list has neither price nor quantity', () => {
    const draft = read([
      ['Commodity', 'Date', 'Customer', 'Currency'],
      ['Cups', '2026-03-01', 'Acme Ltd', 'USD'],
    ]);
    expect(draft.problems.some((problem) => problem.severity !== 'hint')).toBe(true);
  });
});

describe('a row of figures that is neither goods nor a sum', () => {
  it('is asked about, not passed over', () => {
    const draft = read([
      ['PO No.', 'Q-1', N, 'Currency', 'USD'],
      ['Item', 'Description', 'Qty', 'Price', 'Amount'],
      ['A-1', 'Cup', 100, 2, 200],
      [N, N, 25, N, N],
      ['A-2', 'Mug', 50, 2, 100],
    ]);
    expect(draft.problems.find((problem) => problem.id === 'row-skipped:counted')).toMatchObject({
      severity: 'question',
      facts: { rows: '4' },
    });
  });
});

describe('a run of sizes that stands twice under no colour', () => {
  it('is asked about', () => {
    const draft = read([
      ['PO No.', 'R-1', N, 'Currency', 'USD'],
      ['Style', 'S', 'M', 'L', 'S', 'M', 'L', 'Total', 'Price'],
      ['A', 1, 2, 1, 3, 3, 3, 13, 2],
      ['B', 1, 2, 1, 3, 3, 3, 13, 2],
    ]);
    expect(draft.problems.find((problem) => problem.kind === 'columns-unsure')?.severity).toBe('question');
  });
});

describe('the buyer', () => {
  const head = (rows: CellInput[][]) =>
    read([...rows, [], ['Item', 'Description', 'Qty', 'Price'], ['A-1', 'Cup', 1, 2]]).head.buyer.value;

  it('is the bill-to before the ship-to', () => {
    expect(
      head([
        ['PURCHASE ORDER', N, 'PO No.', 'B-1'],
        ['Ship to', 'Elm Stores DC 7'],
        ['Bill to', 'Elm Stores Inc.'],
      ]),
    ).toBe('Elm Stores Inc.');
  });

  it('is the letterhead that begins the name of the warehouse', () => {
    expect(head([['ELM & OAK'], ['PURCHASE ORDER', N, 'PO No.', 'B-1'], ['Ship to', 'Elm & Oak DC 7']])).toBe(
      'Elm & Oak',
    );
  });

  it('is the firm without the number of its warehouse where no letterhead names it', () => {
    expect(
      head([
        ['PURCHASE ORDER', N, 'PO No.', 'B-1'],
        ['Ship to', 'Elm & Oak Distribution Center 3'],
      ]),
    ).toBe('Elm & Oak');
  });

  it('is never the seller under his own label', () => {
    expect(head([['PURCHASE ORDER', N, 'PO No.', 'B-1'], ['Vendor'], ['Ningbo Suyue Co., Ltd.']])).toBe(null);
  });
});

describe('columns that divide the quantity', () => {
  it('stand in the remark of each line', () => {
    const draft = read([
      ['PO No.', 'D-1', N, 'Currency', 'USD'],
      ['SKU', 'Description', 'Store 101', 'Store 102', 'Total', 'Cost'],
      ['K-1', 'Cup', 10, 20, 30, 1],
      ['K-2', 'Mug', 5, N, 5, 2],
    ]);
    expect(draft.lines.map((line) => [line.quantity.value, line.remark.value])).toEqual([
      ['30', 'Store 101: 10; Store 102: 20'],
      ['5', 'Store 101: 5'],
    ]);
  });

  it('are passed over where they do not add up', () => {
    const draft = read([
      ['PO No.', 'D-1', N, 'Currency', 'USD'],
      ['SKU', 'Description', 'Sold in May', 'Sold in June', 'Total', 'Cost'],
      ['K-1', 'Cup', 10, 20, 300, 1],
      ['K-2', 'Mug', 5, 9, 50, 2],
    ]);
    expect(draft.lines.map((line) => [line.quantity.value, line.remark.value])).toEqual([
      ['300', null],
      ['50', null],
    ]);
  });
});
