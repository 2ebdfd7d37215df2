import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { CustomerId, ProductId, QuotationId } from '#shared/values/ids';
import { Incoterm } from '#shared/values/incoterm';
import { lineTotal, type Money, totalOf } from '#shared/values/money';
import { Packing } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';
import { PaymentTerms } from './payment-terms';
import { PriceBreak } from './product';

export const QuotationLine = z
  .object({
    id: z.string().min(1).max(40),
    productId: ProductId.nullable().default(null),
    itemNo: z.string().max(80).default(''),
    descriptionEn: z.string().max(1000).default(''),
    descriptionZh: z.string().max(1000).default(''),
    quantity: DecimalText,
    unit: Unit.default('PCS'),
    unitPrice: DecimalText,
    breaks: z.array(PriceBreak).max(8).default([]),
    packing: Packing.nullable().default(null),
    minQuantity: DecimalText.nullable().default(null),
  })
  .readonly();
export type QuotationLine = z.infer<typeof QuotationLine>;

export const QuotationState = z.enum(['draft', 'sent', 'accepted', 'lost']);
export type QuotationState = z.infer<typeof QuotationState>;

/** What was offered to a customer, with its validity. */
export const Quotation = z
  .object({
    id: QuotationId,
    /** Empty until the quotation is issued. */
    number: z.string().max(40).default(''),
    customerId: CustomerId,
    inquiryDate: PlainDate.nullable().default(null),
    inquiryReference: z.string().max(80).default(''),
    date: PlainDate,
    validUntil: PlainDate,
    currency: CurrencyCode,
    incoterm: Incoterm.nullable().default(null),
    portOfLoading: z.string().max(80).default(''),
    paymentTerms: PaymentTerms,
    leadTime: z.string().max(200).default(''),
    lines: z.array(QuotationLine).max(500),
    remarks: z.array(z.string().max(300)).max(12).default([]),
    state: QuotationState.default('draft'),
    createdOn: PlainDate,
  })
  .readonly();
export type Quotation = z.infer<typeof Quotation>;

export function quotationTotal(quotation: Quotation): Money {
  const amounts = quotation.lines.map((line) => lineTotal(line.unitPrice, line.quantity, quotation.currency));
  return totalOf(amounts, quotation.currency);
}

export function isExpired(quotation: Quotation, today: PlainDate): boolean {
  return quotation.validUntil < today;
}
