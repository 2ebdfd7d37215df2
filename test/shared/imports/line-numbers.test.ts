import { describe, expect, it } from 'vitest';
import { lineNumbers } from '#shared/imports/line-numbers';
import { matchProducts } from '#shared/imports/memory/product-matching';
import { NO_MEMORY, understand } from '#shared/imports/understand';
import { aCustomer } from '../../builders/a-customer';
import { aDraftLine, read } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';
import { type CellInput, sheetOf, workbookOf } from './layouts/sheet-of';

const numbers = (title: string, titles: string[], cells: string[]) => {
  const rows: CellInput[][] = [
    [title],
    [...titles, 'Description', 'Qty', 'Price'],
    [...cells, 'Cup', 100, 2],
    [...cells.map((cell) => `${cell}B`), 'Mug', 200, 3],
  ];
  const [line] = understand(workbookOf(sheetOf(rows)), {}, NO_MEMORY).lines;
  return line === undefined ? null : lineNumbers(line);
};

describe('whose number an item number is', () => {
  it.each([
    ['PURCHASE ORDER', ['Item No.'], ['C-1'], { customers: 'C-1', ours: null }],
    ['PURCHASE ORDER', ['Item No.', 'Supplier ref.'], ['C-1', 'S-1'], { customers: 'C-1', ours: 'S-1' }],
    ['PURCHASE ORDER', ['Item No.', 'Customer item'], ['S-1', 'C-1'], { customers: 'C-1', ours: 'S-1' }],
    ['PURCHASE ORDER', ['Our item', 'Your art. no.'], ['C-1', 'S-1'], { customers: 'C-1', ours: 'S-1' }],
    ['PROFORMA INVOICE', ['Our item', 'Your art. no.'], ['S-1', 'C-1'], { customers: 'C-1', ours: 'S-1' }],
    ['采购订单', ['客户货号', '工厂货号'], ['C-1', 'S-1'], { customers: 'C-1', ours: 'S-1' }],
    [
      'BESTELLUNG',
      ['Ihre Artikelnummer', 'Unsere Artikelnummer'],
      ['S-1', 'C-1'],
      { customers: 'C-1', ours: 'S-1' },
    ],
    ['発注書', ['貴社品番', '当社品番'], ['S-1', 'C-1'], { customers: 'C-1', ours: 'S-1' }],
  ] as const)('%s with %j', (title, titles, cells, expected) => {
    expect(numbers(title, [...titles], [...cells])).toEqual(expected);
  });
});

describe('products by both numbers', () => {
  const customer = aCustomer();
  const cup = aProduct({ itemNo: 'SY-1', customerItems: [{ customerId: customer.id, itemNo: 'C-1' }] });
  const mug = { ...aProduct({ itemNo: 'SY-2' }), id: `${cup.id}2` as typeof cup.id }; // another id of the same kind
  const match = (line: Parameters<typeof aDraftLine>[1]) =>
    matchProducts({ lines: [aDraftLine('1', line)] }, customer.id, [cup, mug])[0];

  it('finds by the learned number of the customer', () => {
    expect(match({ itemNo: read('C-1') })).toMatchObject({ productId: cup.id, how: 'learned' });
  });
  it('finds by our own number beside an unknown one of his', () => {
    expect(match({ itemNo: read('C-9'), ourItemNo: read('SY-2') })).toMatchObject({
      productId: mug.id,
      how: 'item-number',
    });
  });
  it('asks where the two name different products', () => {
    const found = match({ itemNo: read('C-1'), ourItemNo: read('SY-2') });
    expect(found).toMatchObject({ productId: null, how: 'similar' });
    expect(found?.candidates.map((candidate) => candidate.itemNo)).toEqual(['SY-1', 'SY-2']);
  });
});
