import { Quotation } from '#shared/domain/quotation';

/** A quotation sent on 2026-02-10, valid to 2026-03-12, with one line of 1,000 pieces at USD 3.16. */
export function aQuotation(overrides: Partial<Quotation> = {}): Quotation {
  return {
    ...Quotation.parse({
      id: 'test:quotation-1',
      number: 'QT-2026-0001',
      customerId: 'test:customer-1',
      date: '2026-02-10',
      validUntil: '2026-03-12',
      currency: 'USD',
      incoterm: { code: 'FOB', place: 'Ningbo' },
      portOfLoading: 'Ningbo',
      paymentTerms: { text: '30 % deposit', depositPercent: '30', method: 'tt' },
      lines: [{ id: '1', productId: 'test:product-1', itemNo: 'T-100', quantity: '1000', unitPrice: '3.16' }],
      state: 'sent',
      createdOn: '2026-02-10',
    }),
    ...overrides,
  };
}
