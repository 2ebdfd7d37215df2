import { NO_ANSWERS } from '#shared/domain/order-check';
import { SalesOrder } from '#shared/domain/sales-order';
import { NO_SHIPMENT } from '#shared/domain/shipment-details';
import { anOrderLine } from './an-order-line';

/** A confirmed order of 2026 with one line of 1,000 pieces at USD 3.16. */
export function anOrder(overrides: Partial<SalesOrder> = {}): SalesOrder {
  return {
    ...SalesOrder.parse({
      id: 'test:order-1',
      number: 'SO-2026-0001',
      customerId: 'test:customer-1',
      customerOrderNo: 'PO-4501',
      orderDate: '2026-03-01',
      receivedOn: '2026-03-02',
      currency: 'USD',
      incoterm: { code: 'FOB', place: 'Ningbo' },
      paymentTerms: { text: '30 % deposit', depositPercent: '30', method: 'tt' },
      deliveryDate: '2026-06-20',
      portOfLoading: 'Ningbo',
      portOfDischarge: 'Hamburg',
      stage: { name: 'confirmed', since: '2026-03-02' },
      lines: [anOrderLine()],
      checks: NO_ANSWERS,
      shipment: NO_SHIPMENT,
      createdOn: '2026-03-02',
    }),
    ...overrides,
  };
}
