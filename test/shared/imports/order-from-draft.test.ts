import { describe, expect, it } from 'vitest';
import { Product } from '#shared/domain/product';
import { SalesOrder } from '#shared/domain/sales-order';
import {
  type DraftDecision,
  orderFromDraft,
  productFromLine,
  withLearnedItem,
} from '#shared/imports/order-from-draft';
import { DecimalText } from '#shared/values/decimal';
import { ProductId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { aCompany } from '../../builders/a-company';
import { aCustomer } from '../../builders/a-customer';
import { aDraft, aDraftLine, read } from '../../builders/a-draft';
import { aProduct } from '../../builders/a-product';

const decimal = (text: string) => DecimalText.parse(text);
const day = (text: string) => PlainDate.parse(text);
const product = aProduct();
const line = aDraftLine('1', {
  itemNo: read('HV-70114'),
  description: read("Men's polo, navy"),
  quantity: read(decimal('2400')),
  unit: read('PCS' as const),
  unitPrice: read(decimal('4.65')),
});

function decide(changes: Partial<DraftDecision> = {}): DraftDecision {
  return {
    draft: aDraft({
      lines: [line],
      head: { customerOrderNo: read('4500087312'), currency: read('EUR' as const) },
    }),
    customer: aCustomer(),
    company: aCompany(),
    products: new Map([['1', product]]),
    id: SalesOrderId.parse('test:1'),
    number: 'SO-2026-0001',
    today: day('2026-03-10'),
    deliveryDateMeans: null,
    quotationId: null,
    files: [],
    waivers: [],
    questions: [],
    ...changes,
  };
}

describe('the order a draft becomes', () => {
  it('is a whole order by its schema', () => {
    expect(SalesOrder.parse(orderFromDraft(decide()))).toBeTruthy();
  });
  it('takes what the file says above what the customer file says', () => {
    const order = orderFromDraft(decide());
    expect(order.currency).toBe('EUR');
    expect(order.incoterm).toEqual({ code: 'FOB', place: 'Ningbo' });
    expect(order.portOfDischarge).toBe('Hamburg');
    expect(order.portOfLoading).toBe('Ningbo');
  });
  it('knows the customer number from our own', () => {
    const [made] = orderFromDraft(decide()).lines;
    expect(made).toMatchObject({
      itemNo: product.itemNo,
      customerItemNo: 'HV-70114',
      productId: product.id,
      hsCode: product.hsCode,
    });
    const ours = aDraftLine('1', { ...line, itemNo: read(product.itemNo) });
    const [own] = orderFromDraft(decide({ draft: aDraft({ lines: [ours] }) })).lines;
    expect(own?.itemNo).toBe(product.itemNo);
  });
  it('reads the deposit out of the terms, and keeps the agreed one when they name none', () => {
    const terms = (text: string) =>
      orderFromDraft(decide({ draft: aDraft({ lines: [line], head: { paymentTerms: read(text) } }) }))
        .paymentTerms;
    expect(terms('40% deposit, 60% against B/L copy')).toMatchObject({ depositPercent: '40', method: 'tt' });
    expect(terms('irrevocable L/C at sight')).toMatchObject({ depositPercent: '30', method: 'lc' });
    expect(terms('100 % T/T in advance')).toMatchObject({ depositPercent: '100' });
  });
  it('ships when the first line is due, when only lines have dates', () => {
    const lines = [
      aDraftLine('1', { ...line, deliveryDate: read(day('2026-07-10')) }),
      aDraftLine('2', { ...line, deliveryDate: read(day('2026-06-30')) }),
    ];
    const order = orderFromDraft(decide({ draft: aDraft({ lines }) }));
    expect(order.deliveryDate).toBe('2026-06-30');
    expect(order.lines.map((made) => made.deliveryDate)).toEqual(['2026-07-10', '2026-06-30']);
  });
  it('names the PO on a line only where it differs from the head', () => {
    const lines = [
      aDraftLine('1', { ...line, customerOrderNo: read('4500087312') }),
      aDraftLine('2', { ...line, customerOrderNo: read('4500087313') }),
    ];
    const order = orderFromDraft(
      decide({ draft: aDraft({ lines, head: { customerOrderNo: read('4500087312') } }) }),
    );
    expect(order.lines.map((made) => made.customerOrderNo)).toEqual(['', '4500087313']);
  });
});

describe('what an import teaches', () => {
  it('learns the customer number of a product once', () => {
    const learned = withLearnedItem(product, aCustomer(), line);
    expect(learned.customerItems).toContainEqual({ customerId: aCustomer().id, itemNo: 'HV-70114' });
    expect(withLearnedItem(learned, aCustomer(), line)).toBe(learned);
    const ours = aDraftLine('1', { itemNo: read(product.itemNo.toUpperCase()) });
    expect(withLearnedItem(product, aCustomer(), ours)).toBe(product);
  });
  it('makes a product with its price and the customer number', () => {
    const made = productFromLine(line, aDraft(), aCustomer(), ProductId.parse('test:9'), 'TC-1');
    expect(Product.parse(made)).toMatchObject({
      itemNo: 'TC-1',
      nameEn: "Men's polo, navy",
      customerItems: [{ itemNo: 'HV-70114' }],
      prices: [{ currency: 'USD', breaks: [{ unitPrice: '4.65' }] }],
    });
  });
});

describe('a line whose file tells both numbers apart', () => {
  const both = { ...line, itemNo: read('AC-100'), ourItemNo: read('SY-7') };
  const ordered = (own: typeof line, products: DraftDecision['products'] = new Map()) =>
    orderFromDraft(decide({ draft: aDraft({ lines: [own] }), products })).lines[0];

  it('keeps each in its place, without a product and with one', () => {
    expect(ordered(both)).toMatchObject({ itemNo: 'SY-7', customerItemNo: 'AC-100' });
    expect(ordered(both, new Map([['1', product]]))).toMatchObject({
      itemNo: product.itemNo,
      customerItemNo: 'AC-100',
    });
  });
  it("learns the customer's number and never our own", () => {
    const customer = aCustomer();
    const learned = withLearnedItem(product, customer, both);
    expect(learned.customerItems.map((item) => item.itemNo)).toContain('AC-100');
    expect(learned.customerItems.map((item) => item.itemNo)).not.toContain('SY-7');
  });
  it('is ordered at the price after its discount', () => {
    expect(ordered({ ...line, netPrice: read(decimal('4.185')) })?.unitPrice).toBe('4.185');
  });
});
