import { z } from 'zod';
import { DecimalText } from '#shared/values/decimal';

/** How much of a customs unit one of our units holds: a bed sheet of 2 m² is `{ unit: '032', perUnit: '2' }`. */
export const UnitFactor = z.object({ unit: z.string().regex(/^\d{3}$/), perUnit: DecimalText }).readonly();
export type UnitFactor = z.infer<typeof UnitFactor>;

/** What customs asks about a product beyond trade: answered once, remembered here. */
export const ProductCustoms = z
  .object({
    /** 商品名称: the Chinese name on declarations; '' takes the product's Chinese name. */
    declarationName: z.string().max(255).default(''),
    /** Ten digits the elements below were answered for; with another code they are asked again. */
    elementsFor: z.string().max(10).default(''),
    /** 申报要素 in the order of the HS code, brand type (0-4) and preference (0-3) first. */
    elements: z.array(z.string().max(255)).max(40).default([]),
    /** 境内货源地: five digits, '' while unknown. */
    sourcePlace: z.string().max(5).default(''),
    /** Customs unit in which the product is sold where ours may be two: pieces are 件 or 个. */
    dealUnit: z.string().max(3).default(''),
    unitFactors: z.array(UnitFactor).max(6).default([]),
  })
  .readonly();
export type ProductCustoms = z.infer<typeof ProductCustoms>;

export const NO_CUSTOMS: ProductCustoms = ProductCustoms.parse({});
