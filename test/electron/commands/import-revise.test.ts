import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TestDesk } from '../../builders/a-desk';
import { book, type Cell, decide, openDesk, orderOf, read } from './order-books';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.remove());
const po = (
  no: string | null,
  lines: Cell[][],
  extra: Cell[][] = [],
  currency: string | null = 'USD',
): Cell[][] => [
  ['PURCHASE ORDER'],
  ...(no === null ? [] : [['PO No.', no]]),
  ['Buyer', 'Alder Trading Ltd.'],
  ...(currency ? [['Currency', currency]] : []),
  ...extra,
  [],
  ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price', 'Amount'],
  ...lines,
];
const line = (item: string, name: string, q: number, price: number): Cell[] => [
  item,
  name,
  q,
  'PCS',
  price,
  q * price,
];
const file = (rows: Cell[][]) => book({ name: 'PO', rows });

it('takes the accepted changes of a revision in which the customer renumbered an item', async () => {
  const a = await read(
    desk,
    'a.xlsx',
    await file(po('R-1', [line('A-1', 'Cotton towel', 100, 2), line('A-2', 'Glass jar', 200, 3)])),
  );
  const { orderId } = await desk.call('imports.confirm', decide(a));
  const b = await read(
    desk,
    'b.xlsx',
    await file(po('R-1', [line('A-1X', 'Cotton towel', 500, 2.5), line('A-2', 'Glass jar', 200, 3)])),
  );
  await desk.call(
    'imports.confirm',
    decide(b, { mode: 'revise', acceptedChanges: (b.sameOrder?.changes ?? []).map((c) => c.id) }),
  );
  const order = orderOf(desk, orderId);
  expect(order.lines.map((l) => [l.quantity, l.unitPrice]).sort()).toEqual([
    ['200', '3'],
    ['500', '2.5'],
  ]);
});

it('links the order to the quotation it was checked against', async () => {
  const a = await read(desk, 'a.xlsx', await file(po('Q-0', [line('A-1', 'Cotton towel', 100, 2)])));
  const { orderId } = await desk.call('imports.confirm', decide(a));
  const order = orderOf(desk, orderId);
  const productId = order.lines[0]?.productId ?? null;
  const { aQuotation } = await import('../../builders/a-quotation');
  const { QuotationLine } = await import('#shared/domain/quotation');
  const q = aQuotation({
    customerId: order.customerId,
    number: 'QT-9',
    lines: [QuotationLine.parse({ id: '1', productId, itemNo: 'A-1', quantity: '100', unitPrice: '1.9' })],
  });
  await desk.context.store.change('quotations.save', (tx) => {
    tx.put('quotations', q);
  });
  const b = await read(
    desk,
    'b.xlsx',
    await file(
      po('Q-1', [
        line('A-1', 'Cotton towel', 100, 2),
        line('B-1', 'Glass jar', 1, 3),
        line('B-2', 'Steel fork', 1, 3),
        line('B-3', 'Pine shelf', 1, 3),
      ]),
    ),
  );
  const saved = await desk.call('imports.confirm', decide(b));
  expect(orderOf(desk, saved.orderId).quotationId).toBe(b.quotationId);
});

it('is stored once when confirmed twice at once', async () => {
  const a = await read(desk, 'a.xlsx', await file(po('N-0', [line('A-1', 'Cotton towel', 100, 2)])));
  await desk.call('imports.confirm', decide(a));
  const b = await read(desk, 'b.xlsx', await file(po(null, [line('A-1', 'Cotton towel', 300, 2)])));
  await Promise.allSettled([
    desk.call('imports.confirm', decide(b)),
    desk.call('imports.confirm', decide(b)),
  ]);
  expect(desk.context.store.all('orders').length).toBe(2);
});

it('a refused import leaves the store as it was', async () => {
  const a = await read(
    desk,
    'a.xlsx',
    await file(po('X-1', [line('A-1', 'Cotton towel', 100, 2), ['Total', null, 999, null, null, 200]])),
  );
  const before = [desk.context.store.status().lastSeq, desk.context.store.all('attachments').length];
  await desk.refusal('imports.confirm', decide(a, { overruled: [] }));
  expect([desk.context.store.status().lastSeq, desk.context.store.all('attachments').length]).toEqual(before);
});

it('says what is wrong with a negative quantity', async () => {
  const a = await read(
    desk,
    'a.xlsx',
    await file(
      po('M-1', [
        line('A-1', 'Cotton towel', 100, 2),
        line('A-2', 'Returned jar', -5, 3),
        ['Total', null, 95, null, null, 185],
      ]),
    ),
  );
  let problem: unknown = null;
  try {
    await desk.call('imports.confirm', decide(a));
  } catch (error) {
    problem = String(error);
  }
  expect(a.draft.problems.length > 0 || problem === null).toBe(true);
});

it('keeps two different goods apart although both have the word of one product', async () => {
  const a = await read(desk, 'a.xlsx', await file(po('W-1', [line('C-1', 'Cup', 100, 2)])));
  await desk.call('imports.confirm', decide(a));
  const b = await read(
    desk,
    'b.xlsx',
    await file(po('W-2', [line('L-1', 'Cup lid, paper', 100, 1), line('L-2', 'Cup holder, wood', 50, 4)])),
  );
  const saved = await desk.call('imports.confirm', decide(b));
  const ids = orderOf(desk, saved.orderId).lines.map((l) => l.productId);
  expect(new Set(ids).size).toBe(2);
});
it('does not change the currency of an order because of our own customer file', async () => {
  const a = await read(desk, 'a.xlsx', await file(po('U-0', [line('C-1', 'Cup', 100, 2)])));
  await desk.call('imports.confirm', decide(a));
  const b = await read(desk, 'b.xlsx', await file(po('U-1', [line('C-1', 'Cup', 100, 2)], [], 'EUR')));
  await desk.call('imports.confirm', decide(b));
  const c = await read(desk, 'c.xlsx', await file(po('U-1', [line('C-1', 'Cup', 120, 2)], [], null)));
  expect((c.sameOrder?.changes ?? []).map((x) => x.id)).not.toContain('head:currency');
});
it('keeps the unit of an order when a revision names none', async () => {
  const dozen: Cell[][] = [
    ['C-1', 'Cup', 100, 'DOZ', 24, 2400],
    ['C-2', 'Jar', 50, 'DOZ', 36, 1800],
  ];
  const a = await read(desk, 'a.xlsx', await file(po('V-1', dozen)));
  await desk.call('imports.confirm', decide(a));
  const rows: Cell[][] = [
    ['PURCHASE ORDER'],
    ['PO No.', 'V-1'],
    ['Buyer', 'Alder Trading Ltd.'],
    ['Currency', 'USD'],
    [],
    ['Item No.', 'Description', 'Qty', 'Unit Price', 'Amount'],
    ['C-1', 'Cup', 100, 24, 2400],
    ['C-2', 'Jar', 60, 36, 2160],
  ];
  const c = await read(desk, 'c.xlsx', await file(rows));
  expect((c.sameOrder?.changes ?? []).filter((x) => x.field === 'unit')).toEqual([]);
});

it.each(['R-9 Rev. 2', 'R-9 (revised)', 'R-9/Rev.1', 'R-9 REV A', 'R-9 修订2'])(
  'knows R-9 in %s',
  async (number) => {
    const a = await read(desk, 'a.xlsx', await file(po('R-9', [line('A-1', 'Cotton towel', 100, 2)])));
    await desk.call('imports.confirm', decide(a));
    const b = await read(desk, 'b.xlsx', await file(po(number, [line('A-1', 'Cotton towel', 150, 2)])));
    expect(b.sameOrder?.changes.map(({ kind }) => kind)).toEqual(['quantity']);
  },
);

it('takes REV-9 for a number of its own', async () => {
  const a = await read(desk, 'a.xlsx', await file(po('REV-9', [line('A-1', 'Cotton towel', 100, 2)])));
  await desk.call('imports.confirm', decide(a));
  const b = await read(desk, 'b.xlsx', await file(po('REV-10', [line('A-1', 'Cotton towel', 150, 2)])));
  expect(b.sameOrder).toBeNull();
});
