import type { Customer } from '#shared/domain/customer';
import { priceFor } from '#shared/domain/product';
import { Quotation } from '#shared/domain/quotation';
import type { CurrencyCode } from '#shared/values/currency';
import { decimal } from '#shared/values/decimal';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { QUOTATION_TABLE } from './quotation-table';
import { workday } from './sample-calendar';
import { customerIdOf } from './sample-customers';
import type { NumberGiver } from './sample-numbers';
import { sampleProduct } from './sample-products';

export function quotationIdOf(key: string): string {
  return `sample:quotation-${key}`;
}

/** Offers in every state; those that went out bear a number. */
export function sampleQuotations(
  today: PlainDate,
  customers: readonly Customer[],
  giveNumber: NumberGiver,
): readonly Quotation[] {
  const oldestFirst = [...QUOTATION_TABLE].sort((a, b) => Number(a.date) - Number(b.date));
  return oldestFirst.map((row) => {
    const customer = customers.find((entry) => entry.id === customerIdOf(row.customer));
    if (!customer) throw new RangeError(`no sample customer ${row.customer}`);
    const date = workday(today, Number(row.date));
    return Quotation.parse({
      id: quotationIdOf(row.key),
      number: row.state === 'draft' ? '' : giveNumber('quotation', date),
      customerId: customer.id,
      inquiryDate: workday(date, -3),
      inquiryReference: row.inquiry,
      date,
      validUntil: addDays(date, Number(row.validFor)),
      currency: customer.currency,
      incoterm: customer.incoterm,
      portOfLoading: 'Ningbo',
      paymentTerms: customer.paymentTerms,
      leadTime: '75 days after deposit and approved samples',
      lines: linesOf(row.items, customer.currency),
      remarks: row.remark === '' ? [] : [row.remark],
      state: row.state,
      createdOn: date,
    });
  });
}

function linesOf(items: string, currency: CurrencyCode) {
  return items.split(';').map((entry, index) => {
    const [itemNo = '', quantity = ''] = entry.trim().split('x');
    const product = sampleProduct(itemNo);
    return {
      id: String(index + 1),
      productId: product.id,
      itemNo: product.itemNo,
      descriptionEn: product.nameEn,
      descriptionZh: product.nameZh,
      quantity,
      unit: product.unit,
      unitPrice: priceFor(product, currency, decimal(quantity)),
      breaks: product.prices.find((price) => price.currency === currency)?.breaks ?? [],
      packing: product.packing,
      minQuantity: product.minQuantity,
    };
  });
}
