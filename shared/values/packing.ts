import { z } from 'zod';
import { DecimalText, divide, multiply, round } from './decimal';

const positive = DecimalText.refine(
  (text) => !text.startsWith('-') && Number(text) > 0,
  'must be more than zero',
);

/** How pieces stand in one export carton; sizes in cm, weights in kg. */
export const Packing = z
  .object({
    piecesPerCarton: z.number().int().min(1).max(1_000_000),
    innerPieces: z.number().int().min(1).nullable().default(null),
    lengthCm: positive,
    widthCm: positive,
    heightCm: positive,
    /** Net weight of one full carton, kg. */
    netKg: positive,
    /** Gross weight of one full carton, kg: net + tare. */
    grossKg: positive,
  })
  .readonly();
export type Packing = z.infer<typeof Packing>;

/** Volume of one carton in m³ with 6 decimals, never rounded earlier (shipping-documents.md section 3). */
export function cartonVolume(packing: Pick<Packing, 'lengthCm' | 'widthCm' | 'heightCm'>): DecimalText {
  const cubicCm = multiply(multiply(packing.lengthCm, packing.widthCm), packing.heightCm);
  return round(divide(cubicCm, 1_000_000), 6);
}

/** `58×40×32` as printed, in cm. */
export function cartonSizeText(packing: Packing): string {
  return `${packing.lengthCm}×${packing.widthCm}×${packing.heightCm}`;
}
