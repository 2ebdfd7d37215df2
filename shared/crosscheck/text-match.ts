/**
 * A text as it is compared: trimmed, blanks collapsed, upper case, full width as half width, no punctuation at the
 * end (shipping-documents.md section 2).
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
    .replace(/[.,;:，。；：、\s]+$/, '');
}

/** An address is one text: how it is broken into lines, and the commas between them, say nothing. */
export function comparableAddress(lines: readonly string[]): string {
  return comparable(
    lines
      .join(' ')
      .replace(/[,，;；]/g, ' ')
      .replace(/\s+/g, ' '),
  );
}

/** Letters and digits alone: container, seal and voyage numbers are written with and without blanks and hyphens. */
export function comparableCode(text: string): string {
  return comparable(text).replace(/[\s\-./]/g, '');
}

const HAN = /\p{Script=Han}/u;

/** A Chinese name and its English spelling cannot be compared letter by letter. */
export function sameScript(a: string, b: string): boolean {
  return HAN.test(a) === HAN.test(b);
}

/** Longest text that is measured letter by letter; the rest of longer ones says little about a slip of typing. */
const MEASURED = 400;

/** 1 for equal texts, 0 for texts without a common letter: 1 − edits ÷ length, two decimals, rounded down. */
export function similarity(left: string, right: string): number {
  const a = comparable(left).slice(0, MEASURED);
  const b = comparable(right).slice(0, MEASURED);
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  return Math.floor((1 - edits(a, b) / longest) * 100) / 100;
}

/** Letters inserted, removed, replaced or swapped with their neighbour between two texts. */
export function edits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
