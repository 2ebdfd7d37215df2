import type { SearchHit } from '#shared/api/views/file-views';
import { LastAnswer } from './remember';
import { holdsAll, nearest } from './search-text';

/** How the search looks through one collection. */
export interface SearchRules<T> {
  /** What the items and their texts are made of: as long as these are the same, so are the texts. */
  readonly sources: () => readonly unknown[];
  readonly items: () => readonly T[];
  /** Lower case; holds all a clerk may type to find the item. */
  readonly text: (item: T) => string;
  readonly hit: (item: T) => SearchHit;
  /** How often the usual share of hits it may show. */
  readonly weight?: number;
}

/** A collection under the search. Its texts are kept, so a key press only reads them, and stops at enough hits. */
export class SearchedCollection<T> {
  readonly #rules: SearchRules<T>;
  readonly #texts = new LastAnswer<{ readonly items: readonly T[]; readonly texts: readonly string[] }>();

  constructor(rules: SearchRules<T>) {
    this.#rules = rules;
  }

  /** Those that hold every word, in the order of the collection. */
  holding(words: readonly string[], share: number): readonly SearchHit[] {
    const { items, texts } = this.#current();
    const wanted = this.#wanted(share);
    const hits: SearchHit[] = [];
    for (let at = 0; at < texts.length && hits.length < wanted; at += 1) {
      const item = items[at];
      if (item !== undefined && holdsAll(texts[at] ?? '', words)) hits.push(this.#rules.hit(item));
    }
    return hits;
  }

  /** Those that resemble the words, best first. */
  near(words: readonly string[], share: number): readonly SearchHit[] {
    const { items, texts } = this.#current();
    return nearest(items, texts, words)
      .slice(0, this.#wanted(share))
      .map((item) => this.#rules.hit(item));
  }

  #wanted(share: number): number {
    return share * (this.#rules.weight ?? 1);
  }

  #current() {
    return this.#texts.from(this.#rules.sources(), () => {
      const items = this.#rules.items();
      return { items, texts: items.map((item) => this.#rules.text(item)) };
    });
  }
}
