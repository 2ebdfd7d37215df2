import { OrderLine } from '#shared/domain/order-line';

/** 1,000 pieces of the product that `aProduct` builds. */
export function anOrderLine(overrides: Partial<OrderLine> = {}): OrderLine {
  return {
    ...OrderLine.parse({
      id: '1',
      productId: 'test:product-1',
      itemNo: 'T-100',
      customerItemNo: 'TC-100',
      descriptionEn: "Men's T-shirt",
      descriptionZh: '男式T恤',
      colour: 'Navy',
      colourZh: '藏青',
      quantity: '1000',
      unitPrice: '3.16',
      hsCode: '6109100021',
    }),
    ...overrides,
  };
}
