import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { HsCode } from '#shared/values/hs-code';
import { AttachmentId, CustomerId, ProductId } from '#shared/values/ids';
import { Packing } from '#shared/values/packing';
import { Unit } from '#shared/values/unit';
import { ProductCustoms } from './product-customs';

/** The number by which one customer calls one of our products. */
export const CustomerItem = z
  .object({ customerId: CustomerId, itemNo: z.string().min(1).max(80) })
  .readonly();
export type CustomerItem = z.infer<typeof CustomerItem>;

/** A price from a quantity upwards. */
export const PriceBreak = z.object({ minQuantity: DecimalText, unitPrice: DecimalText }).readonly();
export type PriceBreak = z.infer<typeof PriceBreak>;

export const ProductPrice = z
  .object({ currency: CurrencyCode, breaks: z.array(PriceBreak).min(1).max(8) })
  .readonly();
export type ProductPrice = z.infer<typeof ProductPrice>;

export const Product = z
  .object({
    id: ProductId,
    /** Our item number. */
    itemNo: z.string().min(1).max(80),
    customerItems: z.array(CustomerItem).max(200).default([]),
    nameEn: z.string().max(300),
    nameZh: z.string().max(300).default(''),
    /** Second printed line: material, weight, finish. */
    detailsEn: z.string().max(600).default(''),
    detailsZh: z.string().max(600).default(''),
    unit: Unit.default('PCS'),
    hsCode: HsCode.nullable().default(null),
    origin: z.string().max(60).default('China'),
    /** What a Chinese declaration asks beyond trade; `null` until somebody answers it. */
    customs: ProductCustoms.nullable().default(null),
    packing: Packing.nullable().default(null),
    prices: z.array(ProductPrice).max(12).default([]),
    minQuantity: DecimalText.nullable().default(null),
    picture: AttachmentId.nullable().default(null),
    note: z.string().max(4000).default(''),
  })
  .readonly();
export type Product = z.infer<typeof Product>;

/** The price of the last break whose minimum is reached; `null` without a price in that currency (quotation.md 6). */
export function priceFor(
  product: Product,
  currency: CurrencyCode,
  quantity: DecimalText,
): DecimalText | null {
  const price = product.prices.find((entry) => entry.currency === currency);
  if (!price) return null;
  let found: DecimalText | null = null;
  for (const step of price.breaks) {
    if (Number(step.minQuantity) <= Number(quantity)) found = step.unitPrice;
  }
  return found;
}
