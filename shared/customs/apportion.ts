import {
  add,
  compare,
  type DecimalText,
  decimal,
  divide,
  floor,
  multiply,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';

/**
 * `total` given to shares by their weights, in steps of the last decimal place: whole steps first, the left-over
 * steps to the largest remainders (the earlier share on a tie). The parts add up to `total` exactly. Without any
 * weight the shares are equal.
 */
export function apportion(
  total: DecimalText,
  weights: readonly DecimalText[],
  places: number,
): readonly DecimalText[] {
  if (weights.length === 0) return [];
  const even = weights.every((weight) => compare(weight, 0) <= 0);
  const shares = weights.map((weight) => (even ? decimal(1) : compare(weight, 0) < 0 ? decimal(0) : weight));
  const whole = sum(shares);
  const step = decimal(`1e-${places}`);
  const steps = floor(divide(total, step));
  // What no step can hold stays with the first share, so that nothing is lost of a total with more decimals.
  const crumb = subtract(total, multiply(steps, step));
  const exact = shares.map((share) => divide(multiply(steps, share), whole));
  const floors = exact.map(floor);
  const left = Number(subtract(steps, sum(floors)));
  const byRemainder = exact
    .map((value, index) => ({ index, rest: subtract(value, floors[index] ?? ZERO) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.index - b.index);
  // `left` is below zero only where a quotient was rounded up to a whole step in its twelfth decimal.
  const turns = left < 0 ? [...byRemainder].reverse() : byRemainder;
  const extra = new Map<number, number>();
  for (let turn = 0; turn < Math.abs(left); turn++) {
    const index = turns[turn % turns.length]?.index ?? 0;
    extra.set(index, (extra.get(index) ?? 0) + Math.sign(left));
  }
  return floors.map((value, index) => {
    const part = multiply(add(value, extra.get(index) ?? 0), step);
    return index === 0 ? add(part, crumb) : part;
  });
}

/** Whole packages: as `apportion`, and every share holds at least one while there are enough. */
export function apportionPackages(total: number, weights: readonly DecimalText[]): readonly number[] {
  if (total < weights.length) return apportion(decimal(total), weights, 0).map(Number);
  return apportion(decimal(total - weights.length), weights, 0).map((part) => Number(part) + 1);
}
