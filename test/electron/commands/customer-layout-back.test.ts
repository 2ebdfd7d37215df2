import { afterAll, beforeAll, expect, it } from 'vitest';
import { DecimalText } from '#shared/values/decimal';
import { PlainDate } from '#shared/values/plain-date';
import type { TestDesk } from '../../builders/a-desk';
import { book, type Cell, change, decide, filled, head, openDesk, orderOf, read, taken } from './order-books';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());
const d = (t: string) => DecimalText.parse(t);
const take = (name: string, bytes: Uint8Array, choices: object = {}) => taken(desk, name, bytes, choices);

it('writes a day as the customer typed it: 2026-06-15 in a file whose other days are 24/03/2026', async () => {
  const bytes = await book({
    name: 'PO',
    rows: [
      ...head('D-1', ['Order date', '24/03/2026'], ['Delivery date', '2026-06-15']),
      ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount', 'Delivery'],
      ['D-10', 'Bowl', 100, 'PCS', 2, 200, '2026-06-15'],
      ['D-20', 'Cup', 200, 'PCS', 3, 600, '2026-06-15'],
      ['Total', null, 300, null, null, 800],
    ],
  });
  const id = await take('d-1.xlsx', bytes);
  expect(orderOf(desk, id).deliveryDate).toBe('2026-06-15');
  const day = PlainDate.parse('2026-07-20');
  await change(desk, id, (o) => ({
    ...o,
    deliveryDate: day,
    lines: o.lines.map((l, at) => (at === 0 ? { ...l, deliveryDate: day } : l)),
  }));
  const out = await filled(desk, id);
  const back = await read(desk, 'back.xlsx', out.bytes);
  expect([out.book.worksheets[0]?.getCell('B5').text, back.draft.head.deliveryDate.value]).toEqual([
    '2026-07-20',
    '2026-07-20',
  ]);
});

it('writes a price typed as ".50" so that it can be read', async () => {
  const bytes = await book({
    name: 'PO',
    rows: [
      ...head('D-2'),
      ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
      ['E-10', 'Bowl', 100, 'PCS', '.50', 50],
      ['E-20', 'Cup', 200, 'PCS', '.75', 150],
      ['Total', null, 300, null, null, 200],
    ],
  });
  const id = await take('d-2.xlsx', bytes);
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l, at) => (at === 0 ? { ...l, unitPrice: d('0.55') } : l)),
  }));
  const out = await filled(desk, id);
  expect([out.book.worksheets[0]?.getCell('E6').text, (out.saved?.differences ?? []).length]).toEqual([
    '0.55',
    0,
  ]);
});

it('writes a size into its own column on every sheet', async () => {
  const bytes = await book(
    {
      name: 'Men',
      rows: [
        ...head('D-3'),
        ['Style', 'Description', 'Colour', 'S', 'M', 'L', 'Total Qty', 'Unit Price', 'Amount'],
        ['M-10', 'Tee', 'Navy', 10, 20, 30, 60, 2, 120],
        ['M-20', 'Polo', 'White', 10, 20, 30, 60, 3, 180],
        ['Total', null, null, 20, 40, 60, 120, null, 300],
      ],
    },
    {
      name: 'Women',
      rows: [
        ...head('D-3'),
        ['Style', 'Description', 'Colour', 'Remark', 'S', 'M', 'L', 'Total Qty', 'Unit Price', 'Amount'],
        ['W-10', 'Tee', 'Navy', null, 11, 21, 31, 63, 2, 126],
        ['W-20', 'Polo', 'White', null, 11, 21, 31, 63, 3, 189],
        ['Total', null, null, null, 22, 42, 62, 126, null, 315],
      ],
    },
  );
  const id = await take('d-3.xlsx', bytes, { answers: { 'several-sheets': 'together' } });
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l) =>
      l.itemNo === 'W-10' || l.customerItemNo === 'W-10'
        ? {
            ...l,
            quantity: d('65'),
            sizes: l.sizes.map((s) => (s.size === 'M' ? { ...s, quantity: d('23') } : s)),
          }
        : l,
    ),
  }));
  const out = await filled(desk, id);
  const women = out.book.getWorksheet('Women');
  expect([5, 6, 7, 8].map((c) => women?.getRow(6).getCell(c).value)).toEqual([11, 23, 31, 65]);
});

it('writes a size into the column its own block names', async () => {
  const bytes = await book({
    name: 'PO',
    rows: [
      ...head('D-4'),
      ['Style', 'Description', 'Colour', 'S', 'M', 'L', 'XL', 'Total Qty', 'Unit Price', 'Amount'],
      ['K-10', 'Tee', 'Navy', 10, 20, 30, 40, 100, 2, 200],
      ['K-20', 'Polo', 'White', 10, 20, 30, 40, 100, 3, 300],
      [],
      ['Style', 'Description', 'Colour', 'M', 'L', 'XL', 'XXL', 'Total Qty', 'Unit Price', 'Amount'],
      ['K-30', 'Coat', 'Navy', 11, 21, 31, 41, 104, 5, 520],
      ['K-40', 'Vest', 'White', 11, 21, 31, 41, 104, 6, 624],
      ['Total', null, null, null, null, null, null, 408, null, 1644],
    ],
  });
  const id = await take('d-4.xlsx', bytes);
  await change(desk, id, (o) => ({
    ...o,
    lines: o.lines.map((l) =>
      l.itemNo === 'K-30' || l.customerItemNo === 'K-30'
        ? {
            ...l,
            quantity: d('106'),
            sizes: l.sizes.map((s) => (s.size === 'M' ? { ...s, quantity: d('13') } : s)),
          }
        : l,
    ),
  }));
  const out = await filled(desk, id);
  const sheet = out.book.worksheets[0];
  expect([4, 5, 6, 7, 8].map((c) => sheet?.getRow(10).getCell(c).value)).toEqual([13, 21, 31, 41, 106]);
});

it('fills the workbook that came last, also when it is the first one sent again', async () => {
  const rows = (q: number, note: string): Cell[][] => [
    ...head('D-5', ['Remark', note]),
    ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
    ['F-10', 'Bowl', q, 'PCS', 2, q * 2],
    ['F-20', 'Cup', 200, 'PCS', 3, 600],
    ['Total', null, q + 200, null, null, q * 2 + 600],
  ];
  const first = await book({ name: 'PO', rows: rows(100, 'version A') });
  const second = await book({ name: 'PO', rows: rows(150, 'version B') });
  const id = await take('f-a.xlsx', first);
  for (const [name, bytes] of [
    ['f-b.xlsx', second],
    ['f-a.xlsx', first],
  ] as const) {
    const preview = await read(desk, name, bytes);
    await desk.call(
      'imports.confirm',
      decide(preview, {
        mode: 'revise',
        acceptedChanges: (preview.sameOrder?.changes ?? []).map((c) => c.id),
      }),
    );
  }
  expect(orderOf(desk, id).lines[0]?.quantity).toBe('100');
  const out = await filled(desk, id);
  expect(out.book.worksheets[0]?.getCell('B4').text).toBe('version A');
});
