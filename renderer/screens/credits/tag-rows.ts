import type { CreditView } from '#shared/api/views/credit-views';
import { type CreditTerms, TAGS_OF_TERM, TERM_NAMES, type TermName } from '#shared/credit/credit-terms';
import { termText } from '#shared/credit/term-text';
import { credits } from '../../words/en/credits';

export type TagDoubt = CreditView['doubts'][number]['doubt'];
export type TagWord = keyof typeof credits.tag;

/** One field of the credit with what was read from it and why it needs a look. */
export interface TagRow {
  readonly tag: string;
  readonly raw: string;
  readonly values: readonly { readonly term: TermName; readonly text: string }[];
  readonly doubts: readonly TagDoubt[];
  /** The clerk set something here right. */
  readonly corrected: boolean;
}

/** Terms under the field where they are looked for first; 47A shows its own conditions, not 46A's documents. */
const HOME_OF_TERM: ReadonlyMap<TermName, string> = new Map(
  TERM_NAMES.map((term) => [term, term === 'latestShipment' ? '44C' : (TAGS_OF_TERM[term][0] ?? '')]),
);

export function termsOfTag(tag: string): readonly TermName[] {
  return TERM_NAMES.filter((term) => HOME_OF_TERM.get(term) === tag);
}

/** Every field that stands in the credit, then those that should and do not, or that only the clerk filled. */
export function tagRows(
  tags: readonly { readonly tag: string; readonly raw: string }[],
  terms: CreditTerms,
  doubts: readonly { readonly tag: string; readonly doubt: TagDoubt }[],
  corrected: ReadonlySet<string> = new Set(),
): readonly TagRow[] {
  const standing = new Set(tags.map(({ tag }) => tag));
  const absent = [
    ...doubts.map(({ tag }) => tag),
    ...TERM_NAMES.map((term) => HOME_OF_TERM.get(term) ?? ''),
  ].filter(
    (tag, at, all) =>
      !standing.has(tag) &&
      all.indexOf(tag) === at &&
      (doubts.some((one) => one.tag === tag) || hasValue(terms, tag)),
  );
  return [...tags, ...absent.map((tag) => ({ tag, raw: '' }))].map(({ tag, raw }) => ({
    tag,
    raw,
    values: termsOfTag(tag).flatMap((term) => {
      const text = termText(terms, term);
      return text === '' || text === 'false' ? [] : [{ term, text }];
    }),
    doubts: doubts.filter((one) => one.tag === tag).map(({ doubt }) => doubt),
    corrected: termsOfTag(tag).some((term) => corrected.has(term)),
  }));
}

function hasValue(terms: CreditTerms, tag: string): boolean {
  return termsOfTag(tag).some((term) => !['', 'false'].includes(termText(terms, term)));
}

export function tagWord(tag: string): TagWord {
  // Object.hasOwn does not narrow a string.
  return Object.hasOwn(credits.tag, tag) ? (tag as TagWord) : 'other';
}
