import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { Company } from './company';
import type { Product } from './product';
import type { Quotation, QuotationLine } from './quotation';
import type { SalesOrder } from './sales-order';

/**
 * The offer that an order without a quotation would have had: its priced lines, at its terms, valid from the given
 * day. Lines without a price are not offered.
 */
export function quotationFromOrder(
  order: SalesOrder,
  company: Pick<Company, 'validityDays'>,
  products: readonly Product[],
  date: PlainDate,
): Quotation {
  return {
    // Never stored: the paper is printed from the order's own record.
    id: order.id as string as Quotation['id'],
    number: '',
    customerId: order.customerId,
    inquiryDate: order.orderDate,
    inquiryReference: order.customerOrderNo,
    date,
    validUntil: addDays(date, company.validityDays),
    currency: order.currency,
    incoterm: order.incoterm,
    portOfLoading: order.portOfLoading,
    paymentTerms: order.paymentTerms,
    leadTime: '',
    lines: order.lines.flatMap((line) => offeredLine(line, order, products)),
    remarks: [],
    state: 'draft',
    createdOn: date,
  };
}

function offeredLine(
  line: SalesOrder['lines'][number],
  order: SalesOrder,
  products: readonly Product[],
): QuotationLine[] {
  if (line.unitPrice === null) return [];
  const product = products.find((item) => item.id === line.productId);
  const variant = [line.colour, line.size].filter((part) => part !== '').join(', ');
  return [
    {
      id: line.id,
      productId: line.productId,
      itemNo: line.itemNo === '' ? line.customerItemNo : line.itemNo,
      descriptionEn: variant === '' ? line.descriptionEn : `${line.descriptionEn}, ${variant}`,
      descriptionZh: line.descriptionZh,
      quantity: line.quantity,
      unit: line.unit,
      unitPrice: line.unitPrice,
      breaks: product?.prices.find((price) => price.currency === order.currency)?.breaks ?? [],
      packing: line.packing,
      minQuantity: product?.minQuantity ?? null,
    },
  ];
}
