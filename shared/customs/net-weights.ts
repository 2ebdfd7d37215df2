import { add, compare, type DecimalText, decimalPlaces, subtract, sum, ZERO } from '#shared/values/decimal';
import { apportion } from './apportion';

/** Net weight of each line so that the column adds up to the head's net weight exactly; `null` stays a gap. */
export function lineNetWeights(
  headNetKg: DecimalText | null,
  lines: readonly { readonly netKg: DecimalText | null; readonly quantity: DecimalText }[],
): readonly (DecimalText | null)[] {
  const known = sum(lines.flatMap((line) => line.netKg ?? []));
  const isWhole = lines.every((line) => line.netKg !== null);
  if (headNetKg === null || lines.length === 0) return lines.map((line) => line.netKg);
  const places = Math.max(2, decimalPlaces(headNetKg));
  if (isWhole) {
    if (compare(known, headNetKg) === 0) return lines.map((line) => line.netKg);
    return apportion(
      headNetKg,
      lines.map((line) => line.netKg ?? ZERO),
      places,
    );
  }
  // The weighed total leaves something for the lines without carton data: they share it by pieces.
  const rest = subtract(headNetKg, known);
  if (compare(rest, 0) <= 0) return lines.map((line) => line.netKg);
  const shares = apportion(
    rest,
    lines.map((line) => (line.netKg === null ? line.quantity : ZERO)),
    places,
  );
  return lines.map((line, index) => line.netKg ?? add(shares[index] ?? ZERO, 0));
}
