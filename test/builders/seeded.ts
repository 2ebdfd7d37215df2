/** Numbers that look random and are the same on every machine for the same seed (mulberry32). */
export class Seeded {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0;
  }
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  /** Whole, both ends included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<const T extends readonly [unknown, ...unknown[]]>(values: T): T[number] {
    return values[Math.floor(this.next() * values.length)] ?? values[0];
  }
}
