import { Product } from '#shared/domain/product';

/** Item A of the worked packing of shipping-documents.md section 4: 24 a carton, 7.92 kg net, 9.35 kg gross. */
export function aProduct(overrides: Partial<Product> = {}): Product {
  return {
    ...Product.parse({
      id: 'test:product-1',
      itemNo: 'T-100',
      customerItems: [{ customerId: 'test:customer-1', itemNo: 'TC-100' }],
      nameEn: "Men's T-shirt",
      nameZh: '男式T恤',
      unit: 'PCS',
      hsCode: '6109100021',
      packing: {
        piecesPerCarton: 24,
        lengthCm: '58',
        widthCm: '40',
        heightCm: '32',
        netKg: '7.92',
        grossKg: '9.35',
      },
      prices: [
        {
          currency: 'USD',
          breaks: [
            { minQuantity: '500', unitPrice: '3.84' },
            { minQuantity: '1000', unitPrice: '3.16' },
            { minQuantity: '3000', unitPrice: '2.70' },
            { minQuantity: '10000', unitPrice: '2.54' },
          ],
        },
      ],
      minQuantity: '500',
    }),
    ...overrides,
  };
}
