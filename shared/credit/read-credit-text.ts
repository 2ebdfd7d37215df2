import type { PlainDate } from '#shared/values/plain-date';
import { joinTags } from './amendment';
import type { CreditTag } from './credit';
import { CONTINUED_TAGS } from './credit-tag';
import { type ReadTerms, readTerms, type TagDoubt } from './read-terms';
import { type RawField, type RawMessage, readMessages } from './swift-message';
import { readDate } from './tag-value';

/** What a pasted text is: a credit, an amendment of one, or nothing that we can read. */
export interface CreditText {
  readonly kind: 'issue' | 'amendment' | 'nothing';
  /** `700`, `707`, …; `null` when the text does not say. */
  readonly type: string | null;
  readonly sender: string;
  readonly tags: readonly CreditTag[];
  /** Number of the credit it belongs to. */
  readonly creditNo: string;
  /** 26E and 30 of an amendment. */
  readonly amendmentNo: string;
  readonly date: PlainDate | null;
  /** Terms of an issue; for an amendment only what its fields say. */
  readonly read: ReadTerms;
  /** About the text as a whole: missing continuation, a field twice, fields of no credit. */
  readonly doubts: readonly TextDoubt[];
}

export interface TextDoubt {
  readonly kind: 'continuation-missing' | 'tag-repeated' | 'several-credits' | 'mixed-messages';
  readonly tag: string;
  /** What was found, for the sentence: `1/2`, a credit number. */
  readonly found: string;
}

/** Reads an MT700, MT701, MT707, MT710 or MT720 from text in either form. Total: never throws. */
export function readCreditText(text: string): CreditText {
  const messages = readMessages(text);
  const all = messages.flatMap(({ fields }) => fields);
  const amendment = messages.some(isAmendment);
  const mine = messages.filter((message) => isAmendment(message) === amendment);
  const first = mine[0];
  if (first === undefined || !all.some(({ known }) => known)) {
    return {
      kind: 'nothing',
      type: null,
      sender: '',
      tags: [],
      creditNo: '',
      amendmentNo: '',
      date: null,
      read: readTerms(new Map()),
      doubts: [],
    };
  }
  const ordered = [...mine].sort((a, b) => sequence(a).at - sequence(b).at);
  const advised = ordered.some(isAdvice);
  const lists = ordered.map((message, at) => tagsOf(message, amendment, advised, at > 0));
  const tags = joinTags(lists);
  const raw = (tag: string) => tags.find((entry) => entry.tag === tag)?.raw.trim() ?? '';
  const number = amendment ? amendedNumber(ordered) : raw('20');
  return {
    kind: amendment ? 'amendment' : 'issue',
    type: first.type,
    sender: ordered.find(({ sender }) => sender !== '')?.sender ?? '',
    tags,
    creditNo: number.slice(0, 60),
    amendmentNo: raw('26E').replace(/\D/g, '').slice(0, 3),
    date: readDate(raw('30')).value ?? (amendment ? readDate(raw('31C')).value : null),
    read: readTerms(new Map(tags.map((entry) => [entry.tag, entry.raw])), first.sender),
    doubts: [...textDoubts(ordered, lists), ...(mine.length < messages.length ? [mixed(messages)] : [])],
  };
}

function isAmendment({ type, fields }: RawMessage): boolean {
  if (type === '707' || type === '747' || type === '708') return true;
  return (
    type === null &&
    fields.some(({ tag }) => tag === '26E' || tag === '33B' || tag === '34B' || tag === '31E')
  );
}

/** An advice (MT710, MT720) carries the adviser's own reference in 20 and the credit's number in 21. */
function isAdvice({ type, fields }: RawMessage): boolean {
  return (
    type === '710' ||
    type === '711' ||
    type === '720' ||
    (type === null && fields.some(({ tag }) => tag === '40B'))
  );
}

function amendedNumber(messages: readonly RawMessage[]): string {
  const fields = messages.flatMap((message) => message.fields);
  const raw = (tag: string) => fields.find((field) => field.tag === tag)?.raw.trim() ?? '';
  // Since 2018 the sender's reference is the credit's number; before, 21 or 23 repeated it for the other bank.
  return raw('20') || raw('23') || raw('21');
}

function tagsOf(
  message: RawMessage,
  amendment: boolean,
  advised: boolean,
  continued: boolean,
): readonly CreditTag[] {
  return message.fields.flatMap((field) => {
    // A continuation repeats number and count of the first message.
    if (continued && ['20', '21', '27'].includes(field.tag)) return [];
    return [{ tag: storedTag(field, amendment, advised), raw: field.raw.slice(0, 60_000) }];
  });
}

function storedTag({ tag }: RawField, amendment: boolean, advised: boolean): string {
  if (amendment) return tag;
  if (advised && tag === '21') return '20';
  if (advised && tag === '20') return '21';
  if (tag === '40B') return '40A';
  return CONTINUED_TAGS.get(tag) ?? tag;
}

/** `2/3` of field 27, also printed as `NUMBER 2 TOTAL 3`. */
function sequence({ fields }: RawMessage): { readonly at: number; readonly of: number } {
  const raw = fields.find(({ tag }) => tag === '27')?.raw ?? '';
  const [at, of] = [...raw.matchAll(/\d+/g)].map(([figure]) => Number(figure));
  return { at: at ?? 1, of: of ?? 1 };
}

function textDoubts(
  messages: readonly RawMessage[],
  lists: readonly (readonly CreditTag[])[],
): readonly TextDoubt[] {
  const doubts: TextDoubt[] = [];
  const of = Math.max(...messages.map((message) => sequence(message).of));
  if (of > messages.length) {
    doubts.push({ kind: 'continuation-missing', tag: '27', found: `${messages.length}/${of}` });
  }
  for (const list of lists) {
    const seen = new Set<string>();
    for (const { tag } of list) {
      if (seen.has(tag)) doubts.push({ kind: 'tag-repeated', tag, found: tag });
      seen.add(tag);
    }
  }
  const numbers = new Set(
    messages.flatMap(({ fields }) => fields.filter(({ tag }) => tag === '20').map(({ raw }) => raw.trim())),
  );
  if (numbers.size > 1)
    doubts.push({ kind: 'several-credits', tag: '20', found: [...numbers].join(', ').slice(0, 200) });
  return doubts;
}

function mixed(messages: readonly RawMessage[]): TextDoubt {
  return {
    kind: 'mixed-messages',
    tag: '27',
    found: messages
      .map(({ type }) => `MT${type ?? '?'}`)
      .join(', ')
      .slice(0, 200),
  };
}

/** Doubts that belong to the fields of an amendment: a message without 40A is no incomplete credit. */
export function amendmentDoubts(doubts: readonly TagDoubt[]): readonly TagDoubt[] {
  return doubts.filter(({ doubt }) => doubt !== 'missing');
}
