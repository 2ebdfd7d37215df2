import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { addSmall, compareSmall, multiplySmall, roundSmall, subtractSmall } from './small-decimal';

/** One arithmetic for the whole desk: exact, 40 digits, half away from zero (quotation.md section 5). */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

const PATTERN = /^-?\d{1,24}(\.\d{1,12})?$/;

/** A decimal number as text: `-1234.5`. No exponent, no thousands separator, at most 12 decimals. */
export const DecimalText = z.string().regex(PATTERN).brand<'DecimalText'>();
export type DecimalText = z.infer<typeof DecimalText>;

export const ZERO = '0' as DecimalText;

type Operand = DecimalText | number;

/** The text of a finite decimal in plain notation, without trailing zeros. */
export function decimal(value: string | number): DecimalText {
  return plain(new Exact(value));
}

/** `null` when the text is no plain decimal. Never throws. */
export function parseDecimal(text: string): DecimalText | null {
  return PATTERN.test(text) ? decimal(text) : null;
}

function plain(value: Decimal): DecimalText {
  if (!value.isFinite()) throw new RangeError('a decimal must be finite');
  const text = value.toDecimalPlaces(12).toFixed();
  return (text === '-0' ? '0' : text) as DecimalText;
}

/** The quick arithmetic writes decimals in the very notation of `plain`. */
function exactly(small: string | null): DecimalText | null {
  return small as DecimalText | null;
}

export function add(a: Operand, b: Operand): DecimalText {
  return exactly(addSmall(a, b)) ?? plain(new Exact(a).plus(b));
}

export function subtract(a: Operand, b: Operand): DecimalText {
  return exactly(subtractSmall(a, b)) ?? plain(new Exact(a).minus(b));
}

export function multiply(a: Operand, b: Operand): DecimalText {
  return exactly(multiplySmall(a, b)) ?? plain(new Exact(a).times(b));
}

/** Division to 12 decimals. Dividing by zero is a bug of the caller and throws. */
export function divide(a: Operand, b: Operand): DecimalText {
  if (new Exact(b).isZero()) throw new RangeError('division by zero');
  return plain(new Exact(a).div(b));
}

export function sum(values: Iterable<Operand>): DecimalText {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

export function compare(a: Operand, b: Operand): -1 | 0 | 1 {
  const small = compareSmall(a, b);
  if (small !== null) return small;
  const order = new Exact(a).comparedTo(b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

export function isZero(a: Operand): boolean {
  return new Exact(a).isZero();
}

export function isNegative(a: Operand): boolean {
  return new Exact(a).isNegative() && !isZero(a);
}

export function isWhole(a: Operand): boolean {
  return new Exact(a).isInteger();
}

export function absolute(a: Operand): DecimalText {
  return plain(new Exact(a).abs());
}

/** Half up (away from zero at .5), padded to exactly `places` decimals: the only rounding of the desk. */
export function round(a: Operand, places: number): DecimalText {
  const small = exactly(roundSmall(a, places));
  if (small !== null) return small;
  const text = new Exact(a).toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
  return (/^-0(\.0*)?$/.test(text) ? text.slice(1) : text) as DecimalText;
}

export function floor(a: Operand): DecimalText {
  return plain(new Exact(a).floor());
}

export function ceil(a: Operand): DecimalText {
  return plain(new Exact(a).ceil());
}

/** How many decimals the text carries: `2.50` has 2, `7` has 0. */
export function decimalPlaces(a: DecimalText): number {
  const point = a.indexOf('.');
  return point < 0 ? 0 : a.length - point - 1;
}
