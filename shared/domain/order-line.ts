import { z } from 'zod';
import type { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { HsCode } from '#shared/values/hs-code';
import { ProductId } from '#shared/values/ids';
import { lineTotal, type Money } from '#shared/values/money';
import { Packing } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

/** One size (or size within the colour of the line) and its pieces. */
/** A run of half sizes over men and women is longer than any other. */
export const SIZES_MAX = 200;

export const SizeQuantity = z.object({ size: z.string().max(40), quantity: DecimalText }).readonly();
export type SizeQuantity = z.infer<typeof SizeQuantity>;

const notNegative = DecimalText.refine((text) => !text.startsWith('-'), 'must not be negative');

/** One product on a quotation or an order. */
export const OrderLine = z
  .object({
    /** Stable within its order; survives revisions and reordering. */
    id: z.string().min(1).max(40),
    /** Customer's PO number when it differs by line, else empty. */
    customerOrderNo: z.string().max(80).default(''),
    productId: ProductId.nullable().default(null),
    itemNo: z.string().max(80).default(''),
    customerItemNo: z.string().max(80).default(''),
    descriptionEn: z.string().max(1000).default(''),
    descriptionZh: z.string().max(1000).default(''),
    colour: z.string().max(80).default(''),
    colourZh: z.string().max(80).default(''),
    size: z.string().max(80).default(''),
    sizes: z.array(SizeQuantity).max(SIZES_MAX).default([]),
    quantity: notNegative,
    unit: Unit.default('PCS'),
    /** Price per unit as printed; `null` while the order has none. */
    unitPrice: notNegative.nullable().default(null),
    hsCode: HsCode.nullable().default(null),
    /** Carton data of this line; `null` takes the product's. */
    packing: Packing.nullable().default(null),
    deliveryDate: PlainDate.nullable().default(null),
    remark: z.string().max(1000).default(''),
  })
  .readonly();
export type OrderLine = z.infer<typeof OrderLine>;

/** Rounded amount of the line, `null` while it has no price. */
export function lineAmount(line: OrderLine, currency: CurrencyCode): Money | null {
  return line.unitPrice === null ? null : lineTotal(line.unitPrice, line.quantity, currency);
}
