import { afterAll, beforeAll, expect, it } from 'vitest';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import { matchProducts } from '#shared/imports/memory/product-matching';
import { CustomerId, ProductId } from '#shared/values/ids';
import { aCustomer } from '../../builders/a-customer';
import type { TestDesk } from '../../builders/a-desk';
import { aDraft, aDraftLine, read as cell } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';
import { book, type Cell, change, decide, openDesk, orderOf, read } from './order-books';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.remove());
const head = (po: string): Cell[][] => [
  ['PURCHASE ORDER'],
  ['PO No.', po],
  ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
  [],
  ['Item No.', 'Description', 'Qty', 'Unit', 'Unit Price'],
];

it('an order of which 600 of 1300 lines have no price yet can be taken over', async () => {
  const rows = Array.from({ length: 1300 }, (_, at): Cell[] => [
    `A-${at}`,
    `Ceramic bowl ${at}`,
    100 + at,
    'PCS',
    at % 13 < 6 ? null : 2,
  ]);
  const p = await read(desk, 'big.xlsx', await book({ name: 'PO', rows: [...head('L-1'), ...rows] }));
  const problem = await desk.call('imports.confirm', decide(p)).then(
    () => null,
    (e) => String(e).slice(0, 300),
  );
  expect(problem).toBeNull();
});

it('an order that names 200 files can be revised', async () => {
  const rows = (q: number): Cell[][] => [
    ...head('L-2'),
    ['A-1', 'Ceramic bowl', q, 'PCS', 2],
    ['A-2', 'Glass vase', 200, 'PCS', 3],
  ];
  const p = await read(desk, 'a.xlsx', await book({ name: 'PO', rows: rows(100) }));
  const { orderId } = await desk.call('imports.confirm', decide(p));
  const id = orderOf(desk, orderId).files[0] ?? '';
  const ids = Array.from({ length: 200 }, (_, at) =>
    at === 0 ? id : `${at.toString(16).padStart(4, '0')}${id.slice(4)}`,
  );
  await change(desk, orderId, (o) => ({ ...o, files: ids as never }));
  const r = await read(desk, 'b.xlsx', await book({ name: 'PO', rows: rows(150) }));
  const problem = await desk
    .call(
      'imports.confirm',
      decide(r, { mode: 'revise', acceptedChanges: (r.sameOrder?.changes ?? []).map((c) => c.id) }),
    )
    .then(
      () => null,
      (e) => String(e).slice(0, 400),
    );
  expect(problem).toBeNull();
});

it('a number that is exactly ours is ours: M8x15 is no M8x1.5', () => {
  const long = aProduct({ id: ProductId.parse('test:p1'), itemNo: 'M8x15', customerItems: [] });
  const fine = aProduct({ id: ProductId.parse('test:p2'), itemNo: 'M8x1.5', customerItems: [] });
  const of = (item: string) =>
    matchProducts(aDraft({ lines: [aDraftLine('1', { itemNo: cell(item) })] }), null, [long, fine])[0]
      ?.productId;
  expect([of('M8x15'), of('M8x1.5')]).toEqual([long.id, fine.id]);
});

it('an order of an unknown buyer is not that of a customer who is only the consignee', () => {
  const birch = aCustomer({
    id: CustomerId.parse('test:9'),
    code: 'BI',
    nameEn: 'Birch Imports Inc.',
    buyer: { ...aCustomer().buyer, name: 'Birch Imports Inc.', addressLines: [], taxNumber: '' },
  });
  const texts = ['PURCHASE ORDER', 'Buyer: Willow Agencies Ltd', 'Consignee: Birch Imports Inc.'];
  const found = recogniseCustomer(
    aDraft({ head: { buyer: cell('Willow Agencies Ltd') } }),
    {
      fileName: 'x.xlsx',
      format: 'xlsx',
      encoding: null,
      sheets: [
        {
          name: 'PO',
          hidden: false,
          cells: texts.map((text, row) => ({
            row,
            column: 0,
            value: { kind: 'text' as const, text },
            text,
            format: null,
            formula: null,
          })),
          merges: [],
          hiddenRows: [],
          hiddenColumns: [],
          pictures: [],
        },
      ],
    },
    [birch],
    null,
  );
  expect(found).toMatchObject({ id: null, name: 'Willow Agencies Ltd' });
});
it('70 sizes of a shoe order can be taken over', async () => {
  const sizes = Array.from({ length: 70 }, (_, at) => `${30 + at * 0.5}`);
  const rows: Cell[][] = [
    ['PURCHASE ORDER'],
    ['PO No.', 'L-3'],
    ['Buyer', 'Grid & Pine Ltd.', null, 'Currency', 'USD'],
    [],
    ['Style', 'Description', 'Colour', ...sizes.map(Number), 'Total', 'Unit Price'],
    ['S-1', 'Leather boot', 'Black', ...sizes.map(() => 2), 140, 20],
    ['S-2', 'Canvas shoe', 'White', ...sizes.map(() => 3), 210, 10],
  ];
  const p = await read(desk, 's.xlsx', await book({ name: 'PO', rows }));
  const problem = await desk.call('imports.confirm', decide(p)).then(
    () => null,
    (e) => String(e).slice(0, 400),
  );
  expect(problem).toBeNull();
});
