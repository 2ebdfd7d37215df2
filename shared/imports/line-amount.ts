import { type DecimalText, multiply } from '#shared/values/decimal';
import type { DraftLine } from './order-draft';

/** The amount of a line by its own figures, unrounded; `null` without price or quantity. */
export function computedAmount(line: DraftLine, pack: DecimalText | null): DecimalText | null {
  if (line.quantity.value === null || line.unitPrice.value === null) return null;
  const plain = multiply(line.quantity.value, line.netPrice.value ?? line.unitPrice.value);
  return pack === null ? plain : multiply(plain, pack);
}
