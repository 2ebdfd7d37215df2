import { Customer } from '#shared/domain/customer';

/** A regular customer in Hamburg, USD, FOB Ningbo, 30 % deposit. */
export function aCustomer(overrides: Partial<Customer> = {}): Customer {
  return {
    ...Customer.parse({
      id: 'test:customer-1',
      code: 'TC',
      nameEn: 'Test Customer GmbH',
      buyer: {
        name: 'Test Customer GmbH',
        addressLines: ['Hafenweg 1', '20095 Hamburg'],
        country: 'Germany',
      },
      incoterm: { code: 'FOB', place: 'Ningbo' },
      paymentTerms: { text: '30 % deposit, balance against copy of B/L', depositPercent: '30', method: 'tt' },
      portOfDischarge: 'Hamburg',
      marks: ['TC', '{po}', 'HAMBURG', 'C/NO. {carton}'],
      deliveryDateMeans: 'etd',
      createdOn: '2024-01-01',
    }),
    ...overrides,
  };
}
