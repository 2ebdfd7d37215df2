import { describe, expect, it } from 'vitest';
import { Customer } from '#shared/domain/customer';
import { Product } from '#shared/domain/product';
import { Quotation } from '#shared/domain/quotation';
import { CustomerId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import {
  breakPrice,
  checkableQuotation,
  customerTerms,
  emptyLine,
  emptyQuotationForm,
  firstWrongLine,
  freeLineId,
  lineFromProduct,
  quotationForm,
  readQuotationForm,
  typedTotal,
  withBreaks,
  withItemNo,
} from '../../../renderer/screens/quotations/quotation-form';

const today = PlainDate.parse('2026-03-25');
const vest = Product.parse({
  id: 'd:4406',
  itemNo: 'LT-4406',
  nameEn: "Women's fleece vest",
  detailsEn: '280 g, 3 colours',
  minQuantity: '600',
  prices: [
    {
      currency: 'USD',
      breaks: [
        { minQuantity: '600', unitPrice: '7.14' },
        { minQuantity: '1200', unitPrice: '6.98' },
        { minQuantity: '2400', unitPrice: '6.86' },
      ],
    },
  ],
});
const line = lineFromProduct({ ...emptyLine('1'), quantity: '2,400' }, vest, 'USD');
const form = { ...emptyQuotationForm(today, null), customerId: CustomerId.parse('d:1'), lines: [line] };

describe('a quotation as typed', () => {
  it('takes the price of the break that the quantity reaches', () => {
    expect(line).toMatchObject({
      unitPrice: '6.86',
      minQuantity: '600',
      descriptionEn: "Women's fleece vest\n280 g, 3 colours",
    });
    expect(breakPrice(line, '1,199')).toBe('7.14');
    expect(breakPrice(line, '100')).toBeNull();
  });
  it('offers the minimum where no quantity was typed, and the lowest break below it', () => {
    expect(lineFromProduct(emptyLine('1'), vest, 'USD')).toMatchObject({
      quantity: '600',
      unitPrice: '7.14',
    });
    expect(lineFromProduct({ ...emptyLine('1'), quantity: '50' }, vest, 'USD').unitPrice).toBe('7.14');
  });
  it('leaves the price to the clerk in a currency the product has none in', () => {
    expect(lineFromProduct(emptyLine('1'), vest, 'EUR').unitPrice).toBe('');
  });
  it('saves a quotation the schema accepts, without the empty line at the end, and shows it again', () => {
    const read = readQuotationForm({ ...form, lines: [line, emptyLine('2')] }, today);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const quotation = Quotation.parse({ id: 'd:9', ...read.value });
    expect(quotation.lines).toHaveLength(1);
    expect(readQuotationForm(quotationForm(quotation), today)).toEqual(read);
  });
  it('adds up rounded lines only', () => {
    expect(
      typedTotal({ ...form, lines: [line, { ...line, id: '2', quantity: '3', unitPrice: '0.335' }] }),
    ).toEqual({
      amount: '16465.01',
      currency: 'USD',
    });
  });
  it('says what is missing where', () => {
    const read = readQuotationForm(
      {
        ...form,
        customerId: null,
        validUntil: '2026-03-24',
        lines: [{ ...line, id: '7', quantity: 'many', unitPrice: '' }],
      },
      today,
    );
    expect(read).toEqual({
      ok: false,
      errors: {
        customerId: 'required',
        validUntil: 'before',
        'lines.7.quantity': 'number',
        'lines.7.unitPrice': 'required',
      },
    });
  });
  it('gives a new line an id that no standing line has', () => {
    expect(freeLineId([emptyLine('3'), emptyLine('1')])).toBe('4');
  });
  it('leads to the first line with a fault', () => {
    expect(firstWrongLine(form, today)).toBeNull();
    expect(firstWrongLine({ ...form, customerId: null }, today)).toBeNull();
    const bad = { ...line, id: '2', quantity: '0' };
    expect(firstWrongLine({ ...form, lines: [line, bad, { ...bad, id: '3' }] }, today)).toBe(1);
  });
  it('leaves a line that is still being typed out of the checks, and stops at a day that is none', () => {
    const typing = { ...emptyLine('2'), itemNo: 'LT-9', quantity: '10' };
    expect(checkableQuotation({ ...form, lines: [line, typing] }, today)?.lines).toHaveLength(1);
    expect(checkableQuotation({ ...form, date: '5/22' }, today)).toBeNull();
  });
  it('forgets what another product brought when the item number changes', () => {
    expect(withItemNo(line, 'LT-1')).toMatchObject({ productId: null, breaks: [], unitPrice: '6.86' });
  });
  it('follows changed breaks, unless the price was typed by hand', () => {
    const cheaper = line.breaks.map((step) =>
      step.minQuantity === '2400' ? { ...step, unitPrice: '6.80' } : step,
    );
    expect(withBreaks(line, cheaper).unitPrice).toBe('6.80');
    expect(withBreaks({ ...line, unitPrice: '6.50' }, cheaper).unitPrice).toBe('6.50');
    expect(withBreaks(line, []).unitPrice).toBe('6.86');
  });
  it('starts with the terms of the customer and keeps our port where he has no term', () => {
    const customer = Customer.parse({
      id: 'd:1',
      code: 'SN',
      nameEn: 'Solveig Nordic AB',
      buyer: { name: 'Solveig Nordic AB' },
      currency: 'EUR',
      incoterm: { code: 'CIF', place: 'Gothenburg' },
      paymentTerms: { text: '30 % deposit', depositPercent: '30', method: 'tt' },
      createdOn: today,
    });
    expect(customerTerms(customer)).toEqual({
      currency: 'EUR',
      incoterm: 'CIF',
      place: 'Gothenburg',
      terms: '30 % deposit',
      depositPercent: '30',
      method: 'tt',
    });
    expect(customerTerms({ ...customer, incoterm: null })).not.toHaveProperty('place');
  });
});
