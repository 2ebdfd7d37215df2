import { ADDITIVE, type AdditiveField } from './row-parsing';
import type { RawLine } from './table-rows';

/** Sums of the lines so far and since the last total: what a row without words is held against. */
export class RunningSums {
  /** By the place of the field in `ADDITIVE`. */
  readonly #all = new Float64Array(ADDITIVE.length);
  readonly #since = new Float64Array(ADDITIVE.length);
  readonly #pieces = new Map<number, number>();

  take(line: RawLine): void {
    for (const { column, number } of line.sizes)
      this.#pieces.set(column, (this.#pieces.get(column) ?? 0) + number.float);
    ADDITIVE.forEach((field, at) => {
      const value = line.numbers.get(field)?.float ?? 0;
      this.#all[at] = (this.#all[at] ?? 0) + value;
      this.#since[at] = (this.#since[at] ?? 0) + value;
    });
  }

  /** Pieces counted so far in a column of sizes or colours. */
  ofPieces(column: number): number {
    return this.#pieces.get(column) ?? 0;
  }

  equals(field: AdditiveField, value: number): boolean {
    const near = (sum: number) => Math.abs(sum - value) <= 0.006 + Math.abs(value) * 1e-9;
    const at = ADDITIVE.indexOf(field);
    if (near(this.#all[at] ?? 0)) return value !== 0;
    if (near(this.#since[at] ?? 0) && value !== 0) {
      this.#since.fill(0);
      return true;
    }
    return false;
  }
}
