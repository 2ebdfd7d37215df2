import { damagedBiff8 } from './biff8-unknown';

/** A piece of the stream, from `at` up to and without `end`. */
export interface Piece {
  readonly at: number;
  readonly end: number;
}

/**
 * Reads numbers and texts from a record and the CONTINUE records behind it. A text that is cut by such a border goes on
 * behind a byte that says anew how wide its characters are ([MS-XLS] 2.5.293 XLUnicodeRichExtendedString).
 */
export class Biff8Bytes {
  readonly #stream: Buffer;
  readonly #pieces: readonly Piece[];
  #piece = 0;
  #at: number;
  #end: number;

  constructor(stream: Buffer, pieces: readonly Piece[]) {
    this.#stream = stream;
    this.#pieces = pieces;
    this.#at = pieces[0]?.at ?? 0;
    this.#end = pieces[0]?.end ?? 0;
  }

  /** Bytes that are left in this piece. */
  get rest(): number {
    return this.#end - this.#at;
  }

  byte(): number {
    if (this.#at >= this.#end) this.#nextPiece();
    const value = this.#stream[this.#at] ?? damagedBiff8('end');
    this.#at += 1;
    return value;
  }

  uint16(): number {
    const low = this.byte();
    return low | (this.byte() << 8);
  }

  uint32(): number {
    const low = this.uint16();
    return low + this.uint16() * 0x10000;
  }

  double(): number {
    if (this.rest < 8) damagedBiff8('number');
    const value = this.#stream.readDoubleLE(this.#at);
    this.#at += 8;
    return value;
  }

  skip(count: number): void {
    let left = count;
    while (left > this.rest) {
      left -= this.rest;
      this.#nextPiece();
    }
    this.#at += left;
  }

  /** `count` characters of one or two bytes each. */
  characters(count: number, wide: boolean): string {
    if (count * (wide ? 2 : 1) <= this.rest) return this.#slice(count, wide);
    let text = '';
    let isWide = wide;
    let left = count;
    for (;;) {
      const here = Math.min(left, isWide ? this.rest >> 1 : this.rest);
      text += this.#slice(here, isWide);
      left -= here;
      if (left === 0) return text;
      this.#nextPiece();
      isWide = (this.byte() & 1) === 1;
    }
  }

  /** A text behind its flags: rich text and phonetic parts are stepped over. */
  text(count: number): string {
    const flags = this.byte();
    const runs = (flags & 0x08) !== 0 ? this.uint16() : 0;
    const extra = (flags & 0x04) !== 0 ? this.uint32() : 0;
    const text = this.characters(count, (flags & 0x01) !== 0);
    if (runs > 0 || extra > 0) this.skip(runs * 4 + extra);
    return text;
  }

  #slice(count: number, wide: boolean): string {
    const to = this.#at + (wide ? count * 2 : count);
    const text = wide
      ? this.#stream.toString('utf16le', this.#at, to)
      : this.#stream.toString('latin1', this.#at, to);
    this.#at = to;
    return text;
  }

  #nextPiece(): void {
    this.#piece += 1;
    const piece = this.#pieces[this.#piece];
    if (piece === undefined) damagedBiff8('end');
    this.#at = piece.at;
    this.#end = piece.end;
  }
}
