import { describe, expect, it } from 'vitest';
import type { ProductMatch } from '#shared/api/views/import-preview';
import { priceFindings } from '#shared/imports/check-prices';
import type { DraftLine } from '#shared/imports/order-draft';
import { DecimalText } from '#shared/values/decimal';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { aDraft, aDraftLine, read } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';
import { aQuotation } from '../../builders/a-quotation';

const decimal = (text: string) => DecimalText.parse(text);
const breaks = [
  { minQuantity: decimal('600'), unitPrice: decimal('3.60') },
  { minQuantity: decimal('1200'), unitPrice: decimal('3.40') },
  { minQuantity: decimal('6000'), unitPrice: decimal('3.25') },
];
const product = aProduct({ prices: [{ currency: 'USD', breaks }], minQuantity: decimal('600') });
const perCarton = product.packing?.piecesPerCarton ?? 1;

const line = (id: string, cartons: number, price: string): DraftLine =>
  aDraftLine(id, { quantity: read(decimal(String(cartons * perCarton))), unitPrice: read(decimal(price)) });

function find(lines: readonly DraftLine[], quotation: ReturnType<typeof aQuotation> | null = null) {
  const matches = lines.map(
    (item): ProductMatch => ({
      line: item.id,
      productId: product.id,
      itemNo: product.itemNo,
      how: 'learned',
      candidates: [],
      proposed: null,
    }),
  );
  const draft = aDraft({ lines: [...lines], head: { currency: read('USD' as const) } });
  return priceFindings(draft, {
    quotation,
    matches,
    currency: null,
    products: new Map([[product.id, product]]),
  }).map((item) => [item.line, item.field, item.ordered, item.agreed]);
}

describe('an order against what was agreed', () => {
  const cartons = (pieces: number) => Math.ceil(pieces / perCarton);

  it('agrees when the price is that of the quantity reached', () => {
    expect(find([line('1', cartons(1200), '3.40')])).toEqual([]);
    expect(find([line('1', cartons(6000), '3.25')])).toEqual([]);
  });
  it('counts the colours of an item together for price and minimum', () => {
    const two = [line('1', cartons(500), '3.60'), line('2', cartons(200), '3.60')];
    expect(find(two)).toEqual([]);
  });
  it('names ordered and agreed price of a line that differs', () => {
    const found = find([line('1', cartons(1200), '3.30')]);
    expect(found).toEqual([['1', 'unitPrice', '3.30', '3.40']]);
  });
  it('names what is below the minimum or no full carton', () => {
    const odd = aDraftLine('1', {
      quantity: read(decimal(String(perCarton * 2 + 1))),
      unitPrice: read(decimal('3.60')),
    });
    expect(find([odd]).map((item) => item[1])).toEqual(['minQuantity', 'packingMultiple']);
  });
  it('asks for the offered price, currency and term of a quotation before the price list', () => {
    const quoted = aQuotation({
      currency: 'EUR',
      incoterm: { code: 'CIF', place: 'Hamburg' },
      number: 'QT-2026-0007',
    });
    const fields = find([line('1', cartons(1200), '3.40')], quoted).map((item) => item[1]);
    expect(fields).toContain('currency');
  });
  it('brings dozens to the pieces that were agreed', () => {
    const dozens = (price: string) =>
      aDraftLine('1', {
        quantity: read(decimal(String(perCarton * 100))),
        unit: read('DOZ' as const),
        unitPrice: read(decimal(price)),
      });
    // 12 × 3.40, or 3.25 from 6,000 pieces on
    const agreed = perCarton * 1200 >= 6000 ? '39' : '40.8';
    expect(find([dozens(agreed)])).toEqual([]);
    expect(find([dozens('36')])).toEqual([['1', 'unitPrice', '36', agreed]]);
  });
  it('holds no kilograms against pieces', () => {
    const weighed = { ...line('1', 1, '9.99'), unit: read('KG' as const) };
    expect(find([weighed])).toEqual([]);
  });
  it('says once what is below the minimum, however many colours it comes in', () => {
    const found = find([line('1', 1, '3.60'), line('2', 1, '3.60')]);
    expect(found.filter((item) => item[1] === 'minQuantity').map((item) => item[0])).toEqual(['1']);
  });
  it('takes the usual currency of a customer who names none', () => {
    const draft = aDraft({ lines: [line('1', cartons(1200), '3.30')] });
    const matches: ProductMatch[] = [
      {
        line: '1',
        productId: product.id,
        itemNo: product.itemNo,
        how: 'learned',
        candidates: [],
        proposed: null,
      },
    ];
    const found = priceFindings(draft, {
      quotation: null,
      matches,
      currency: 'USD',
      products: new Map([[product.id, product]]),
    });
    expect(found.map(({ field, agreed }) => [field, agreed])).toEqual([['unitPrice', '3.40']]);
  });
  it('says so when the order is dated after the last day of the quotation', () => {
    const quoted = aQuotation({ number: 'QT-2026-0007' });
    const ordered = (orderDate: string) =>
      priceFindings(aDraft({ head: { orderDate: read(PlainDate.parse(orderDate)) } }), {
        quotation: quoted,
        matches: [],
        currency: null,
        products: new Map(),
      }).map((item) => [item.field, item.ordered, item.agreed, item.source]);
    expect(ordered(addDays(quoted.validUntil, 1))).toEqual([
      ['validUntil', addDays(quoted.validUntil, 1), quoted.validUntil, 'QT-2026-0007'],
    ]);
    expect(ordered(quoted.validUntil)).toEqual([]);
  });
});
