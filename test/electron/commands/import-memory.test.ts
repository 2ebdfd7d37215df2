import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestDesk } from '../../builders/a-desk';
import { book, type Cell, decide, openDesk, orderOf, read } from './order-books';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.remove());

interface Made {
  buyer?: string;
  po: string;
  extra?: Cell[][];
  currency?: string | null;
  unit?: boolean;
  date?: string;
  qty?: Cell;
  rows?: Cell[][];
  delivery?: string | Date;
}
const form = ({ buyer, po, extra = [], currency = 'USD', delivery }: Made, rows?: Cell[][]): Cell[][] => [
  ['PURCHASE ORDER'],
  ['PO No.', po],
  ...(buyer ? [['Buyer', buyer]] : []),
  ...(currency ? [['Currency', currency]] : []),
  ...extra,
  [],
  ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount', 'Delivery'],
  ...(rows ?? [
    ['G-10', 'Bowl', 100, 'PCS', 2, 200, delivery ?? null],
    ['G-20', 'Cup', 200, 'PCS', 3, 600, delivery ?? null],
    ['Total', null, 300, null, null, 800],
  ]),
];
const STRANGER = {
  customerId: null,
  newCustomer: { code: 'BI', name: 'Birch Imports Inc.', addressLines: [] },
};
const take = async (name: string, rows: Cell[][], choices: object = {}, changes: object = {}) => {
  const preview = await read(desk, name, await book({ name: 'PO', rows }), choices);
  const saved = await desk.call('imports.confirm', decide(preview, changes, choices));
  return { preview, order: orderOf(desk, saved.orderId) };
};

it('stores what the clerk saw: the day answered as month first, although another customer uses the same form', async () => {
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1', delivery: '24/06/2026' }));
  desk.clock.set('2026-03-11T08:00:00');
  await take(
    'b1.xlsx',
    form({ buyer: 'Birch Imports Inc.', po: 'B-1', delivery: '24/07/2026' }),
    {},
    STRANGER,
  );
  const bytes = await book({
    name: 'PO',
    rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-2', delivery: '05/06/2026' }),
  });
  const choices = { answers: { 'date-ambiguous': 'mdy' } };
  const preview = await read(desk, 'a2.xlsx', bytes, choices);
  const saved = await desk.call('imports.confirm', decide(preview, {}, choices));
  const stored = orderOf(desk, saved.orderId).lines.map((l) => l.deliveryDate);
  expect(stored).toEqual(preview.draft.lines.map((l) => l.deliveryDate.value));
});

it("remembers its own customer's answer when another customer used the same form since", async () => {
  const noUnit: Cell[][] = [
    ['G-10', 'Bowl', 100, null, 2, 200, null],
    ['G-20', 'Cup', 200, null, 3, 600, null],
    ['Total', null, 300, null, null, 800],
  ];
  const choices = { answers: { 'unit-missing': 'SET' }, unit: 'SET' };
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }, noUnit), choices);
  desk.clock.set('2026-03-11T08:00:00');
  const other = await read(
    desk,
    'b1.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Birch Imports Inc.', po: 'B-1' }, noUnit) }),
  );
  await desk.call(
    'imports.confirm',
    decide(
      other,
      other.customer.how === 'layout'
        ? { customerId: null, newCustomer: { code: 'BI', name: 'Birch Imports Inc.', addressLines: [] } }
        : {},
    ),
  );
  const again = await read(
    desk,
    'a2.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-2' }, noUnit) }),
  );
  expect(again.draft.problems.map((p) => p.id)).not.toContain('unit-missing');
});

it('stores the unit that the screen showed, whoever used the form in between', async () => {
  const noUnit: Cell[][] = [
    ['G-10', 'Bowl', 100, null, 2, 200, null],
    ['G-20', 'Cup', 200, null, 3, 600, null],
    ['Total', null, 300, null, null, 800],
  ];
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }, noUnit), {
    answers: { 'unit-missing': 'SET' },
    unit: 'SET',
  });
  desk.clock.set('2026-03-11T08:00:00');
  await take('b1.xlsx', form({ buyer: 'Birch Imports Inc.', po: 'B-1' }, noUnit), {}, STRANGER);
  const again = await read(
    desk,
    'a2.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-2' }, noUnit) }),
  );
  const saved = await desk.call('imports.confirm', decide(again));
  expect(orderOf(desk, saved.orderId).lines.map((l) => l.unit)).toEqual(
    again.draft.lines.map((l) => l.unit.value),
  );
});

it('does not book the order of a named stranger for whoever has the same form', async () => {
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }));
  const other = await read(
    desk,
    'b1.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Birch Imports Inc.', po: 'B-1' }) }),
  );
  expect(other.customer).toMatchObject({ id: null, name: 'Birch Imports Inc.' });
});

it('does not give a new customer the answers of another', async () => {
  const noUnit: Cell[][] = [
    ['G-10', 'Bowl', 100, null, 2, 200, null],
    ['G-20', 'Cup', 200, null, 3, 600, null],
    ['Total', null, 300, null, null, 800],
  ];
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }, noUnit), {
    answers: { 'unit-missing': 'SET' },
    unit: 'SET',
  });
  // no buyer named: the desk guesses Alder by the form, the clerk says: new customer
  const p = await read(desk, 'b1.xlsx', await book({ name: 'PO', rows: form({ po: 'B-1' }, noUnit) }));
  const saved = await desk.call(
    'imports.confirm',
    decide(p, {
      customerId: null,
      newCustomer: { code: 'BI', name: 'Birch Imports Inc.', addressLines: [] },
    }),
  );
  const order = orderOf(desk, saved.orderId);
  const layout = desk.context.store.all('layouts').find((l) => l.customerId === order.customerId);
  expect([order.lines[0]?.unit, layout?.choices.unit]).not.toEqual(['SET', 'SET']);
});

it('asks about the decimal mark once', async () => {
  const rows: Cell[][] = [
    ['G-10', 'Fabric', '1.250', 'MTR', null, null, null],
    ['G-20', 'Lining', '2.500', 'MTR', null, null, null],
  ];
  const choices = { answers: { 'number-ambiguous': ',' } };
  const first = await read(
    desk,
    'a1.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }, rows) }),
  );
  expect(first.draft.problems.map((p) => p.id)).toContain('number-ambiguous');
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1' }, rows), choices);
  const again = await read(
    desk,
    'a2.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-2' }, rows) }),
  );
  expect(again.draft.problems.map((p) => p.id)).not.toContain('number-ambiguous');
});

it('asks about the currency once', async () => {
  const make = (po: string) => form({ buyer: 'Alder Trading Ltd.', po, currency: null });
  const choices = { answers: { 'currency-missing': 'EUR' } };
  await take('a1.xlsx', make('A-1'), choices);
  const again = await read(desk, 'a2.xlsx', await book({ name: 'PO', rows: make('A-2') }));
  expect(again.draft.problems.map((p) => p.id)).not.toContain('currency-missing');
});

it('reads the days of a file as the file proves, not as an earlier one was written', async () => {
  await take('a1.xlsx', form({ buyer: 'Alder Trading Ltd.', po: 'A-1', delivery: '24/06/2026' }));
  const rows: Cell[][] = [
    ['G-10', 'Bowl', 100, 'PCS', 2, 200, '06/05/2026'],
    ['G-20', 'Cup', 200, 'PCS', 3, 600, '06/24/2026'],
    ['Total', null, 300, null, null, 800],
  ];
  const again = await read(
    desk,
    'a2.xlsx',
    await book({ name: 'PO', rows: form({ buyer: 'Alder Trading Ltd.', po: 'A-2' }, rows) }),
  );
  // 06/24 proves month first: 5 June
  expect([again.draft.lines[0]?.deliveryDate.value, again.draft.problems.length > 0]).toEqual([
    '2026-06-05',
    false,
  ]);
});

it('keeps what is remembered of the form when another question is answered', async () => {
  const sheets = (po: string, odd: string) =>
    book(
      {
        name: 'One',
        rows: form({ buyer: 'Alder Trading Ltd.', po }, [
          ['G-10', 'Bowl', 100, odd, 2, 200, null],
          ['G-20', 'Cup', 200, 'PCS', 3, 600, null],
        ]),
      },
      {
        name: 'Two',
        rows: [
          ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount', 'Delivery'],
          ['H-10', 'Jar', 50, 'PCS', 2, 100, null],
          ['H-20', 'Pot', 60, 'PCS', 3, 180, null],
        ],
      },
    );
  const choices = { answers: { 'several-sheets': 'together' } };
  const b = await read(desk, 'a1.xlsx', await sheets('A-1', 'PCS'), choices);
  await desk.call('imports.confirm', decide(b, {}, choices));
  const c = await read(desk, 'a2.xlsx', await sheets('A-2', 'ZZQ'));
  expect(c.draft.problems.map((p) => p.id)).not.toContain('several-sheets');
  const d = await read(desk, 'a2.xlsx', await sheets('A-2', 'ZZQ'), {
    answers: { 'unit-unknown:ZZQ': 'SET' },
  });
  expect(d.draft.lines.length).toBe(4);
  expect(d.draft.problems.map((p) => p.id)).not.toContain('several-sheets');
});
