import uFuzzy from '@leeoniya/ufuzzy';
import { pinyin } from 'pinyin-pro';

const initialsOf = new Map<string, string>();
const HAN = /[㐀-鿿]/;

/** Pinyin initials of a Chinese text: 宁波岚禾 gives `nblh`; empty for a text without Chinese. Remembered by text. */
export function pinyinInitials(text: string): string {
  if (!HAN.test(text)) return '';
  const known = initialsOf.get(text);
  if (known !== undefined) return known;
  const initials = pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'removed' })
    .join('')
    .toLowerCase();
  initialsOf.set(text, initials);
  return initials;
}

/** One lower-case string that holds all a clerk may type to find the record, Chinese names with their initials. */
export function haystack(parts: Iterable<string>): string {
  const pieces: string[] = [];
  for (const part of parts) {
    if (part === '') continue;
    pieces.push(part, pinyinInitials(part));
  }
  return pieces
    .filter((piece) => piece !== '')
    .join('\n')
    .toLowerCase();
}

/** The words of what was typed; every one of them must be found. */
export function searchWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

export function holdsAll(hay: string, words: readonly string[]): boolean {
  for (const word of words) if (!hay.includes(word)) return false;
  return true;
}

export interface Found<T> {
  readonly items: readonly T[];
  /** True when nothing held the words and these only resemble them (a typing error). */
  readonly approximate: boolean;
}

/** Shorter texts resemble half the desk. */
export function isLongEnoughToErr(text: string): boolean {
  return text.trim().length >= 4;
}

const NEAR_MAX = 50;

const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });

/** Items whose haystack holds every word; when none does, those that nearly do, best first. */
export function findItems<T>(items: readonly T[], hayOf: (item: T) => string, text: string): Found<T> {
  const words = searchWords(text);
  if (words.length === 0) return { items, approximate: false };
  const exact = items.filter((item) => holdsAll(hayOf(item), words));
  if (exact.length > 0 || !isLongEnoughToErr(text)) return { items: exact, approximate: false };
  const near = nearest(items, items.map(hayOf), words);
  return { items: near, approximate: near.length > 0 };
}

/** Items whose text nearly holds the words, best first; `texts` stand beside the items. */
export function nearest<T>(
  items: readonly T[],
  texts: readonly string[],
  words: readonly string[],
): readonly T[] {
  // The library only reads them.
  const hits = fuzzy.filter(texts as string[], words.join(' ')) ?? [];
  return hits.slice(0, NEAR_MAX).flatMap((index) => items[index] ?? []);
}
