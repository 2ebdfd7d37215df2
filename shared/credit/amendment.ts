import type { CurrencyCode } from '#shared/values/currency';
import { add, type DecimalText, isNegative, subtract } from '#shared/values/decimal';
import type { Credit, CreditAmendment, CreditTag } from './credit';
import {
  type CreditTerms,
  TAGS_OF_TERM,
  TERM_NAMES,
  type TermCorrections,
  type TermName,
} from './credit-terms';
import { type ReadTerms, readTerms, type TagDoubt } from './read-terms';
import { readAmount } from './tag-value';

/** A credit as it stands after some of its messages. */
interface Standing {
  readonly tags: ReadonlyMap<string, string>;
  readonly corrections: TermCorrections;
  readonly doubts: readonly TagDoubt[];
}

export interface CurrentTerms extends ReadTerms {
  /** The fields as they stand now. */
  readonly tags: readonly CreditTag[];
}

/** Fields that name the message itself or speak between banks: they amend nothing. */
const OF_THE_MESSAGE = new Set([
  '20',
  '21',
  '22A',
  '23',
  '26E',
  '27',
  '30',
  '31C',
  '52',
  '50B',
  '57',
  '58',
  '72',
  '34B',
  '71N',
  '59',
]);
/** MT707 names what it changes by other letters than MT700. */
const AMENDED_TAGS: Readonly<Record<string, string>> = {
  '31E': '31D',
  '45B': '45A',
  '46B': '46A',
  '47B': '47A',
  '49M': '49G',
  '49N': '49H',
};

/** The credit as issued with every accepted amendment, in order; a pending or refused one changes nothing (art. 10). */
export function currentTerms(credit: Credit): CurrentTerms {
  return termsAfter(
    credit,
    credit.amendments.filter(({ state }) => state === 'accepted'),
  );
}

/** Terms of the issue with the given amendments, whatever their state. */
export function termsAfter(credit: Credit, amendments: readonly CreditAmendment[]): CurrentTerms {
  let standing: Standing = {
    tags: new Map(credit.issue.tags.map(({ tag, raw }) => [tag, raw])),
    corrections: credit.issue.corrections,
    doubts: [],
  };
  for (const amendment of amendments) standing = amended(standing, amendment);
  const read = readTerms(standing.tags, credit.issue.sender);
  const corrected = named(standing.corrections);
  const settled = new Set(
    TERM_NAMES.filter((name) => Object.hasOwn(corrected, name)).flatMap((name) => TAGS_OF_TERM[name]),
  );
  return {
    terms: { ...read.terms, ...corrected },
    tags: [...standing.tags].map(([tag, raw]) => ({ tag, raw })),
    // What the clerk set right is no question any more.
    doubts: [...read.doubts, ...standing.doubts].filter(({ tag }) => !settled.has(tag)),
  };
}

/** Corrections without the entries that say nothing. */
function named(corrections: TermCorrections): Partial<CreditTerms> {
  return Object.fromEntries(Object.entries(corrections).filter(([, value]) => value !== undefined));
}

function amended(before: Standing, amendment: CreditAmendment): Standing {
  const tags = new Map(before.tags);
  const doubts: TagDoubt[] = [...before.doubts];
  const touched = new Set<string>();
  const put = (tag: string, raw: string) => {
    tags.set(tag, raw);
    touched.add(tag);
  };
  for (const { tag, raw } of amendment.tags) {
    if (OF_THE_MESSAGE.has(tag) || raw.trim() === '') continue;
    const target = AMENDED_TAGS[tag] ?? tag;
    if (tag === '32B' || tag === '33B') {
      const amount = changedAmount(before, tags, raw, tag === '32B');
      if (amount === null) doubts.push({ tag, doubt: 'unreadable' });
      else put('32B', amount);
    } else if (tag === '31E') {
      put('31D', `${raw.trim()}${placeOf(tags.get('31D') ?? '')}`);
    } else if (['45A', '46A', '47A', '49G', '49H'].includes(target)) {
      const text = amendedText(tags.get(target) ?? '', raw);
      if (text.doubtful) doubts.push({ tag: target, doubt: 'wording' });
      put(target, text.raw);
    } else if (tag === '77A' || tag === '79') {
      // Narrative is for people: the clerk enters what it changes.
      doubts.push({ tag, doubt: 'unread' });
      tags.set(tag, [tags.get(tag) ?? '', raw].filter((text) => text !== '').join('\n'));
    } else {
      put(target, raw);
      // 44C and 44D exclude each other: the newer one stands.
      if (target === '44C') tags.delete('44D');
      if (target === '44D') tags.delete('44C');
    }
  }
  const kept = Object.entries(named(before.corrections)).filter(
    ([name]) => !(TAGS_OF_TERM[name as TermName] ?? []).some((tag) => touched.has(tag)), // keys of TermCorrections are term names
  );
  return { tags, doubts, corrections: { ...Object.fromEntries(kept), ...named(amendment.corrections) } };
}

/** 31E moves the day alone: the place stays. */
function placeOf(expiry: string): string {
  return expiry.replace(/^\s*(?:DATE\b[\s:]*)?\d{6}(?:\d{2})?/i, '');
}

/** 32B of an amendment is an increase, 33B a decrease: the field then states the new amount. */
function changedAmount(
  before: Standing,
  tags: ReadonlyMap<string, string>,
  raw: string,
  increase: boolean,
): string | null {
  const step = readAmount(raw).value;
  const now = readAmount(tags.get('32B') ?? '').value;
  const corrected = before.corrections;
  const base: DecimalText | null = corrected.amount ?? now.amount;
  const currency: CurrencyCode | null = corrected.currency ?? now.currency;
  if (step.amount === null || base === null || currency === null || step.currency !== currency) return null;
  const amount = increase ? add(base, step.amount) : subtract(base, step.amount);
  if (isNegative(amount)) return null;
  return `${currency}${amount.includes('.') ? amount.replace('.', ',') : `${amount},`}`;
}

/**
 * 45B, 46B and 47B name what they do by `/ADD/`, `/DELETE/` and `/REPALL/`. Without a code the text is added, so that
 * nothing is lost, and the clerk is asked.
 */
function amendedText(before: string, raw: string): { readonly raw: string; readonly doubtful: boolean } {
  const parts = raw.split(/(?=^\s*\/(?:ADD|DELETE|REPALL)\/)/m).filter((part) => part.trim() !== '');
  let text = before;
  let doubtful = false;
  for (const part of parts) {
    const code = /^\s*\/(ADD|DELETE|REPALL)\/\s*/.exec(part);
    const body = part.slice(code?.[0].length ?? 0).trim();
    if (code?.[1] === 'REPALL') text = body;
    else if (code?.[1] === 'DELETE') {
      const without = withoutPassage(text, body);
      if (without === null) doubtful = true;
      else text = without;
    } else {
      text = text.trim() === '' ? body : `${text}\n${body}`;
      if (code === null) doubtful = true;
    }
  }
  return { raw: text, doubtful };
}

/** The text without a passage that stands in it, however the lines were broken; `null` when it is not there. */
function withoutPassage(text: string, passage: string): string | null {
  const words = passage.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return null;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'i').exec(text);
  if (found === null) return null;
  return `${text.slice(0, found.index)}${text.slice(found.index + found[0].length)}`
    .replace(/\n\s*\n+/g, '\n')
    .trim();
}

export interface TermChange {
  readonly term: TermName;
  readonly before: CreditTerms[TermName];
  readonly after: CreditTerms[TermName];
}

/** What an amendment changes, against the accepted ones before it. */
export function changesOf(credit: Credit, amendmentId: string): readonly TermChange[] {
  const at = credit.amendments.findIndex(({ id }) => id === amendmentId);
  const amendment = credit.amendments[at];
  if (amendment === undefined) return [];
  const earlier = credit.amendments.slice(0, at).filter(({ state }) => state === 'accepted');
  const before = termsAfter(credit, earlier).terms;
  const after = termsAfter(credit, [...earlier, amendment]).terms;
  return TERM_NAMES.flatMap((term) =>
    JSON.stringify(before[term]) === JSON.stringify(after[term])
      ? []
      : [{ term, before: before[term], after: after[term] }],
  );
}

/** Fields of several messages as one list: a continuation goes on where the field before it ended. */
export function joinTags(lists: readonly (readonly CreditTag[])[]): readonly CreditTag[] {
  const joined = new Map<string, string>();
  for (const { tag, raw } of lists.flat()) {
    const before = joined.get(tag);
    joined.set(tag, before === undefined ? raw : `${before}\n${raw}`);
  }
  return [...joined].map(([tag, raw]) => ({ tag, raw }));
}
