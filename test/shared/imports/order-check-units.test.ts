import { describe, expect, it } from 'vitest';
import type { ProductMatch } from '#shared/api/views/import-preview';
import { QuotationLine } from '#shared/domain/quotation';
import { priceFindings } from '#shared/imports/check-prices';
import type { DraftLine } from '#shared/imports/order-draft';
import { DecimalText } from '#shared/values/decimal';
import { quotationFor } from '../../../electron/queries/import-preview';
import { aCustomer } from '../../builders/a-customer';
import { aDraft, aDraftLine, read } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';
import { aQuotation } from '../../builders/a-quotation';

const decimal = (text: string) => DecimalText.parse(text);
const product = aProduct({ minQuantity: null });
function find(
  lines: readonly DraftLine[],
  quotation: ReturnType<typeof aQuotation> | null = null,
  own = product,
) {
  const matches = lines.map(
    (item): ProductMatch => ({
      line: item.id,
      productId: own.id,
      itemNo: own.itemNo,
      how: 'learned',
      candidates: [],
      proposed: null,
    }),
  );
  const draft = aDraft({ lines: [...lines], head: { currency: read('USD' as const) } });
  return priceFindings(draft, { quotation, matches, currency: null, products: new Map([[own.id, own]]) }).map(
    (item) => [item.line, item.field, item.ordered, item.agreed],
  );
}
const ordered = (id: string, quantity: string, unit: 'PCS' | 'DOZ', price: string) =>
  aDraftLine(id, { quantity: read(decimal(quantity)), unit: read(unit), unitPrice: read(decimal(price)) });
const inDozens = (over: object = {}) =>
  aQuotation({
    lines: [
      QuotationLine.parse({
        id: '1',
        productId: product.id,
        itemNo: 'T-100',
        quantity: '100',
        unit: 'DOZ',
        unitPrice: '36',
        ...over,
      }),
    ],
  });

describe('a quotation by the dozen of goods kept by the piece', () => {
  it('compares price breaks in the unit they are offered in', () => {
    const breaks = [
      { minQuantity: '100', unitPrice: '36' },
      { minQuantity: '500', unitPrice: '33' },
    ];
    // 200 dozen reach the first break only: 36 is agreed
    expect(find([ordered('1', '200', 'DOZ', '36')], inDozens({ breaks }))).toEqual([]);
  });
  it('holds the minimum in the unit it is offered in', () => {
    expect(
      find([ordered('1', '50', 'DOZ', '36')], inDozens({ minQuantity: '100' })).map((x) => x[1]),
    ).toEqual(['minQuantity']);
  });
  it('counts full cartons in pieces', () => {
    // 24 a carton: 20 dozen are 10 cartons
    expect(find([ordered('1', '20', 'DOZ', '36')], inDozens())).toEqual([]);
  });
  it('finds the same price per piece', () => {
    // 36.00 a dozen is 3.00 a piece; 1200 pieces are 50 cartons of 24
    expect(find([ordered('1', '1200', 'PCS', '3.00')], inDozens())).toEqual([]);
  });
});

describe('one product on two lines of the quotation', () => {
  it('is not held against the first alone', () => {
    const quotation = aQuotation({
      lines: [
        QuotationLine.parse({
          id: '1',
          productId: product.id,
          itemNo: 'T-100',
          descriptionEn: 'white',
          quantity: '960',
          unitPrice: '3.00',
        }),
        QuotationLine.parse({
          id: '2',
          productId: product.id,
          itemNo: 'T-100',
          descriptionEn: 'printed',
          quantity: '960',
          unitPrice: '3.40',
        }),
      ],
    });
    expect(find([ordered('1', '960', 'PCS', '3.40')], quotation)).toEqual([]);
  });
});

describe('quotation for', () => {
  const customer = aCustomer();
  const draft = aDraft({
    lines: ['T-100', 'B-1', 'C-1', 'D-1'].map((no, at) => aDraftLine(String(at + 1), { itemNo: read(no) })),
  });
  const twice = aQuotation({
    customerId: customer.id,
    lines: ['1', '2'].map((id) =>
      QuotationLine.parse({ id, productId: product.id, itemNo: 'T-100', quantity: '960', unitPrice: '3.00' }),
    ),
  });
  const once = aQuotation({ customerId: customer.id });
  const records = (q: ReturnType<typeof aQuotation>) => ({ all: () => [q] }) as never;
  it('one of four items offered twice is not most of the order', () => {
    const all = new Map([
      ['1', product.id],
      ['2', 'p2'],
      ['3', 'p3'],
      ['4', 'p4'],
    ] as [string, string][]);
    expect(quotationFor(records(twice), customer, draft, all)).toBeNull();
  });
  it('one known of four ordered items is not most of the order, before and after the new ones have products', () => {
    const preview = quotationFor(records(once), customer, draft, new Map([['1', product.id as string]]));
    const confirmed = quotationFor(
      records(once),
      customer,
      draft,
      new Map([
        ['1', product.id as string],
        ['2', 'p2'],
        ['3', 'p3'],
        ['4', 'p4'],
      ]),
    );
    expect([preview?.id ?? null, confirmed?.id ?? null]).toEqual([null, null]);
  });
});
