import { ADDITIVE, type AdditiveField } from './row-parsing';
import type { RawLine } from './table-rows';

/** Sums of the lines so far and since the last total: what a row without words is held against. */
export class RunningSums {
  readonly #all = new Map<AdditiveField, number>();
  #since = new Map<AdditiveField, number>();
  readonly #pieces = new Map<number, number>();

  take(line: RawLine): void {
    for (const { column, number } of line.sizes)
      this.#pieces.set(column, (this.#pieces.get(column) ?? 0) + number.float);
    for (const field of ADDITIVE) {
      const value = line.numbers.get(field)?.float ?? 0;
      this.#all.set(field, (this.#all.get(field) ?? 0) + value);
      this.#since.set(field, (this.#since.get(field) ?? 0) + value);
    }
  }

  /** Pieces counted so far in a column of sizes or colours. */
  ofPieces(column: number): number {
    return this.#pieces.get(column) ?? 0;
  }

  equals(field: AdditiveField, value: number): boolean {
    const near = (sum: number) => Math.abs(sum - value) <= 0.006 + Math.abs(value) * 1e-9;
    if (near(this.#all.get(field) ?? 0)) return value !== 0;
    if (near(this.#since.get(field) ?? 0) && value !== 0) {
      this.#since = new Map();
      return true;
    }
    return false;
  }
}
