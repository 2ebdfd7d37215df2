const ZERO = 48;
const QUOTE = 34;
/** Longer indexes, styles and rows are left to the scanner. */
const DIGITS_MAX = 7;
const LETTERS_MAX = 3;

/**
 * A cell as programs write nearly all of them, `<c r="B5" s="1" t="s"><v>12</v></c>`, read at one go. Anything else is
 * not taken here and left to the scanner, which knows all of XML.
 */
export class PlainCell {
  row = 0;
  column = 0;
  /** -1 without a style. */
  style = -1;
  /** Place of its text in the shared strings; -1 for a number. */
  shared = -1;
  number = 0;
  /** Where the number is written. */
  from = 0;
  to = 0;
  #at = 0;

  /** The position after the cell, -1 where what stands there is none of these. */
  read(source: string, at: number): number {
    if (!source.startsWith('<c r="', at)) return -1;
    this.#at = at + 6;
    if (!this.#readAddress(source)) return -1;
    this.style = -1;
    if (source.startsWith(' s="', this.#at)) {
      this.#at += 4;
      this.style = this.#readDigits(source);
      if (this.style < 0 || source.charCodeAt(this.#at) !== QUOTE) return -1;
      this.#at += 1;
    }
    if (source.startsWith(' t="s"><v>', this.#at)) {
      this.#at += 10;
      this.shared = this.#readDigits(source);
      if (this.shared < 0) return -1;
    } else {
      if (!source.startsWith('><v>', this.#at)) return -1;
      this.shared = -1;
      this.from = this.#at + 4;
      this.to = source.indexOf('<', this.from);
      if (this.to <= this.from) return -1;
      this.number = Number(source.slice(this.from, this.to));
      if (!Number.isFinite(this.number)) return -1;
      this.#at = this.to;
    }
    return source.startsWith('</v></c>', this.#at) ? this.#at + 8 : -1;
  }

  #readAddress(source: string): boolean {
    let at = this.#at;
    let column = 0;
    for (let code = source.charCodeAt(at); code >= 65 && code <= 90; code = source.charCodeAt(++at))
      column = column * 26 + (code - 64);
    const letters = at - this.#at;
    if (letters < 1 || letters > LETTERS_MAX) return false;
    this.#at = at;
    this.column = column - 1;
    this.row = this.#readDigits(source) - 1;
    if (this.row < 0 || source.charCodeAt(this.#at) !== QUOTE) return false;
    this.#at += 1;
    return true;
  }

  /** -1 where no number stands, or too long a one. */
  #readDigits(source: string): number {
    let at = this.#at;
    let number = 0;
    for (
      let code = source.charCodeAt(at) - ZERO;
      code >= 0 && code <= 9;
      code = source.charCodeAt(++at) - ZERO
    )
      number = number * 10 + code;
    const digits = at - this.#at;
    this.#at = at;
    return digits >= 1 && digits <= DIGITS_MAX ? number : -1;
  }
}
