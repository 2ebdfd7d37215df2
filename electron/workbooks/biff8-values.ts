import { ERROR_CODES } from './cell-errors';
import type { ShownNumber } from './number-text';

/** [MS-XLS] 2.5.10 Bes: a truth, or an error by its number. */
export function truthOrError(value: number, isError: boolean): ShownNumber {
  if (isError) {
    const code = ERROR_CODES.get(value) ?? '#N/A';
    return { value: { kind: 'error', code }, text: code };
  }
  return { value: { kind: 'boolean', boolean: value !== 0 }, text: value !== 0 ? 'TRUE' : 'FALSE' };
}

const HALF = Buffer.alloc(8);

/** [MS-XLS] 2.5.217 RkNumber: a whole number of 30 bits or the upper half of a double, either a hundredth perhaps. */
export function rkNumber(rk: number): number {
  let value = rk >> 2;
  if ((rk & 2) === 0) {
    HALF.writeInt32LE(rk & ~3, 4);
    value = HALF.readDoubleLE(0);
  }
  return (rk & 1) === 1 ? value / 100 : value;
}
