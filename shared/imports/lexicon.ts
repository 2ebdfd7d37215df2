import { tidy, wordsOf } from './cell-text';
import { remembered } from './remembered';

/** A meaning found in a text, 0 to 1. */
export type Hit<T> = { readonly meaning: T; readonly score: number };

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LONGEST = 7;

/** Words and phrases with their meanings; looks a text up whole, by segment, then by the longest phrase inside. */
export class Lexicon<T> {
  readonly #meanings = new Map<string, T[]>();
  readonly #cache = new Map<string, readonly Hit<T>[]>();

  add(words: string, meaning: T): this {
    for (const word of words.split('|')) {
      const key = wordsOf(word).join(' ');
      if (key === '') continue;
      const known = this.#meanings.get(key);
      if (!known) this.#meanings.set(key, [meaning]);
      else if (!known.includes(meaning)) known.push(meaning);
    }
    return this;
  }

  /** The meanings of the whole text, without its number in front, colon and brackets. All words are added before. */
  readonly exact = remembered(
    (text): readonly T[] => this.#meanings.get(wordsOf(bare(text)).join(' ')) ?? [],
  );

  /** Best first. */
  hits(text: string): readonly Hit<T>[] {
    const cached = this.#cache.get(text);
    if (cached) return cached;
    const found = this.#look(text);
    if (this.#cache.size > 20_000) this.#cache.clear();
    this.#cache.set(text, found);
    return found;
  }

  #look(text: string): readonly Hit<T>[] {
    const best = new Map<T, number>();
    const note = (meanings: readonly T[] | undefined, score: number) => {
      meanings?.forEach((meaning, index) => {
        const value = score - index * 0.04;
        if (value > (best.get(meaning) ?? 0)) best.set(meaning, value);
      });
    };
    const clean = tidy(text);
    if (clean === '' || clean.length > 90) return [];
    note(this.#meanings.get(wordsOf(clean).join(' ')), 1);
    note(this.exact(clean), 1);
    // `PCS/CTN` means what it says as a whole, not the pieces of its first half.
    const part = best.size > 0 ? 0.6 : 0.95;
    for (const segment of segmentsOf(clean)) note(this.#meanings.get(wordsOf(segment).join(' ')), part);
    if (best.size === 0) {
      const inside = this.#longestInside(wordsOf(bare(clean)));
      if (inside) note(inside.meanings, 0.45 + 0.4 * inside.share);
    }
    return [...best].map(([meaning, score]) => ({ meaning, score })).sort((a, b) => b.score - a.score);
  }

  /** The longest phrase wins, the later one of two: in `Total net weight` the weight counts. */
  #longestInside(words: readonly string[]): { meanings: readonly T[]; share: number } | null {
    const total = words.join('').length;
    let winner: { meanings: readonly T[]; length: number } | null = null;
    for (let start = 0; start < words.length; start += 1) {
      for (let end = Math.min(words.length, start + LONGEST); end > start; end -= 1) {
        const phrase = words.slice(start, end).join(' ');
        const meanings = this.#meanings.get(phrase);
        const length = phrase.replace(/ /g, '').length;
        if (meanings && length >= 2 && length >= (winner?.length ?? 0)) winner = { meanings, length };
      }
      const word = words[start] ?? '';
      if (!CJK.test(word) || word.length < 3) continue;
      for (let from = 0; from < word.length; from += 1) {
        for (let to = Math.min(word.length, from + 10); to - from >= 2; to -= 1) {
          const meanings = this.#meanings.get(word.slice(from, to));
          if (meanings && to - from >= (winner?.length ?? 0)) winner = { meanings, length: to - from };
        }
      }
    }
    return winner ? { meanings: winner.meanings, share: winner.length / Math.max(1, total) } : null;
  }
}

/** Without a number in front (`14.Quantity`, `2. Consignee:`), without brackets, without colon and star. */
export const bare = remembered((text): string => {
  const clean = tidy(text)
    .replace(/^\(?\d{1,2}\s?[.)、．]\s*(?=\D)/, '')
    // `三、交货日期`, as contracts count their clauses.
    .replace(/^[（(]?[一二三四五六七八九十]{1,3}[)）、.．]\s*(?=\S)/u, '')
    .replace(/^\d{1,2}(?=[A-Z][a-z])/, '');
  const open = clean.replace(/[([{【（][^)\]}】）]*[)\]}】）]/g, ' ').trim();
  return (/[\p{L}]/u.test(open) ? open : clean.replace(/[()[\]{}]/g, ' ')).replace(/[\s:：*]+$/, '');
});

/** Parts of a title in two languages or over two lines: `Part Number料号`, `Quantity\n数量`, `Item / Artikel`. */
function segmentsOf(text: string): string[] {
  const out: string[] = [];
  for (const part of bare(text).split(/[\n/|,;]|\s-\s/)) {
    out.push(part);
    const words = wordsOf(part);
    const cjk = words.filter((word) => CJK.test(word)).join('');
    const latin = words.filter((word) => !CJK.test(word)).join(' ');
    if (cjk !== '' && latin !== '') out.push(cjk, latin);
  }
  for (const inside of text.matchAll(/[([{【（]([^)\]}】）]{2,20})[)\]}】）]/g)) out.push(inside[1] ?? '');
  return out;
}
