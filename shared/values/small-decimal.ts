/**
 * Exact arithmetic on whole numbers for the decimals of daily work: prices, pieces and amounts of up to fifteen
 * digits. Whatever does not fit answers `null` and is left to the large arithmetic.
 */
interface Small {
  /** The value is `units / 10^places`; a safe integer. */
  readonly units: number;
  readonly places: number;
}

const DIGITS_MAX = 15;
const PLACES_MAX = 12;
const POWERS = Array.from({ length: DIGITS_MAX + 1 }, (_, exponent) => 10 ** exponent);

type Operand = string | number;

export function addSmall(a: Operand, b: Operand): string | null {
  return aligned(a, b, (left, right, places) => textOf(left + right, places));
}

export function subtractSmall(a: Operand, b: Operand): string | null {
  return aligned(a, b, (left, right, places) => textOf(left - right, places));
}

export function compareSmall(a: Operand, b: Operand): -1 | 0 | 1 | null {
  return aligned(a, b, (left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

export function multiplySmall(a: Operand, b: Operand): string | null {
  const left = smallOf(a);
  const right = smallOf(b);
  if (left === null || right === null || left.places + right.places > PLACES_MAX) return null;
  return textOf(left.units * right.units, left.places + right.places);
}

/** Half away from zero, padded to exactly `places` decimals. */
export function roundSmall(value: Operand, places: number): string | null {
  const small = smallOf(value);
  if (small === null || places < 0 || places > PLACES_MAX || !Number.isInteger(places)) return null;
  const size = Math.abs(small.units);
  const rounded =
    places >= small.places ? size * power(places - small.places) : roundedDown(size, small.places - places);
  if (!Number.isSafeInteger(rounded)) return null;
  return written(small.units < 0 && rounded !== 0, rounded, places);
}

function roundedDown(size: number, dropped: number): number {
  const step = power(dropped);
  const rest = size % step;
  return (size - rest) / step + (rest * 2 >= step ? 1 : 0);
}

function aligned<R>(
  a: Operand,
  b: Operand,
  answer: (left: number, right: number, places: number) => R | null,
): R | null {
  const left = smallOf(a);
  const right = smallOf(b);
  if (left === null || right === null) return null;
  const places = Math.max(left.places, right.places);
  const leftUnits = left.units * power(places - left.places);
  const rightUnits = right.units * power(places - right.places);
  if (!Number.isSafeInteger(leftUnits) || !Number.isSafeInteger(rightUnits)) return null;
  return answer(leftUnits, rightUnits, places);
}

function smallOf(value: Operand): Small | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { units: value, places: 0 } : null;
  const isNegative = value.startsWith('-');
  const first = isNegative ? 1 : 0;
  // Sign and point are no digits; a longer text is too large or has leading zeros, which are rare.
  if (value.length === first || value.length - first > DIGITS_MAX + 1) return null;
  let units = 0;
  let point = -1;
  for (let at = first; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code === 46 && point < 0) point = at;
    else if (code >= 48 && code <= 57) units = units * 10 + (code - 48);
    else return null;
  }
  const places = point < 0 ? 0 : value.length - point - 1;
  if (point === first || (point >= 0 && places === 0) || !Number.isSafeInteger(units)) return null;
  return places > PLACES_MAX ? null : { units: isNegative ? -units : units, places };
}

/** Plain notation without trailing zeros. */
function textOf(units: number, places: number): string | null {
  if (!Number.isSafeInteger(units)) return null;
  let size = Math.abs(units);
  let left = places;
  while (left > 0 && size % 10 === 0) {
    size /= 10;
    left -= 1;
  }
  return written(units < 0, size, left);
}

function written(isNegative: boolean, size: number, places: number): string {
  const sign = isNegative ? '-' : '';
  const digits = String(size);
  if (places === 0) return sign + digits;
  const padded = digits.padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function power(exponent: number): number {
  return POWERS[exponent] ?? Number.POSITIVE_INFINITY;
}
