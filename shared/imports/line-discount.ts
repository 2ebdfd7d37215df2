import {
  absolute,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  round,
  subtract,
} from '#shared/values/decimal';
import { isPercent } from './cell-number';
import type { RawLine } from './table-rows';

/** A unit price needs no more places than this; a discount that gives more is no discount of the price. */
const PLACES = 6;

/**
 * The price after the discount of its line. A share (5 %, 0.05) or money, off the line or off one piece: the amount that
 * the line states says which. Without an amount only a share is sure. `null` without a discount, `undefined` where it
 * cannot be told.
 */
export function netPriceOf(
  raw: RawLine,
  price: DecimalText | null,
  quantity: DecimalText | null,
  titleIsShare: boolean,
): DecimalText | null | undefined {
  const stated = raw.numbers.get('discount');
  const cell = raw.cells.get('discount');
  if (!stated || !cell || price === null || isZero(stated.value)) return null;
  const value = absolute(stated.value);
  const percent = isPercent(cell) || /%/.test(cell.text);
  const share = Number(value) < 1 && (percent || !titleIsShare) ? value : divide(value, 100);
  const byShare = decimal(round(multiply(price, subtract(1, share)), PLACES));
  const amount = raw.numbers.get('amount')?.value;
  if (amount === undefined || quantity === null || isZero(quantity))
    return percent || titleIsShare ? byShare : undefined;
  const choices = [byShare, subtract(price, value), decimal(round(divide(amount, quantity), PLACES))];
  const gross = multiply(price, quantity);
  // The amount may stand before the discount too: then nothing tells what is owed.
  if (near(gross, amount)) return undefined;
  const offLine = near(subtract(gross, value), amount);
  const found = choices.slice(0, 2).find((net) => near(multiply(net, quantity), amount));
  return found ?? (offLine ? choices[2] : undefined);
}

function near(a: DecimalText, b: DecimalText): boolean {
  return Math.abs(Number(subtract(a, b))) <= 0.0051 + Math.abs(Number(b)) * 1e-7;
}
