import { z } from 'zod';
import { absolute, compare, DecimalText, isNegative, subtract } from '#shared/values/decimal';

const notNegative = DecimalText.refine((text) => !isNegative(text), 'must not be negative');

/** One point of one size, measured on one piece; all in the unit of the size table, usually cm. */
export const Measurement = z
  .object({
    id: z.string().min(1).max(40),
    size: z.string().max(40).default(''),
    /** Where on the piece: chest, length from shoulder. */
    point: z.string().max(120),
    spec: DecimalText,
    /** How much more, and how much less, still passes. */
    plus: notNegative,
    minus: notNegative,
    measured: DecimalText.nullable().default(null),
  })
  .readonly();
export type Measurement = z.infer<typeof Measurement>;

/** Measured less spec; `null` before it was measured. */
export function deviation({ spec, measured }: Measurement): DecimalText | null {
  return measured === null ? null : subtract(measured, spec);
}

export function isOutOfRange(measurement: Measurement): boolean {
  const off = deviation(measurement);
  if (off === null) return false;
  return compare(absolute(off), isNegative(off) ? measurement.minus : measurement.plus) > 0;
}
