import { z } from 'zod';
import { AttachmentId, CreditId, CustomerId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { TermCorrections } from './credit-terms';
import { WordingChoices } from './credit-wording';
import { Presentation } from './presentation';

/** One field of a message as received. */
export const CreditTag = z
  .object({
    tag: z.string().min(1).max(10),
    /** Letter for letter, over all continuations. */
    raw: z.string().max(60_000),
  })
  .readonly();
export type CreditTag = z.infer<typeof CreditTag>;

/** What one message of the bank brought; the text is kept whole beside what was read from it. */
const Received = z.object({
  receivedOn: PlainDate,
  /** The pasted text, whole. */
  text: z.string().max(400_000),
  tags: z.array(CreditTag).max(200),
  /** Code of the bank that sent it, '' when the text does not say. */
  sender: z.string().max(11).default(''),
  file: AttachmentId.nullable().default(null),
  corrections: TermCorrections.prefault({}),
});

export const CreditIssue = Received.readonly();
export type CreditIssue = z.infer<typeof CreditIssue>;

/** All or nothing: there is no accepting of a part (art. 10(e)). */
export const AmendmentState = z.enum(['pending', 'accepted', 'rejected']);
export type AmendmentState = z.infer<typeof AmendmentState>;

export const CreditAmendment = Received.extend({
  id: z.string().min(1).max(20),
  /** 26E; '' when the message does not say. */
  number: z.string().max(10).default(''),
  /** 30: the bank's date of the amendment. */
  date: PlainDate.nullable().default(null),
  state: AmendmentState.default('pending'),
  decidedOn: PlainDate.nullable().default(null),
  decidedBy: z.string().max(80).default(''),
}).readonly();
export type CreditAmendment = z.infer<typeof CreditAmendment>;

/** A letter of credit in our favour: as issued, its amendments as versions, and what was presented under it. */
export const Credit = z
  .object({
    id: CreditId,
    customerId: CustomerId.nullable().default(null),
    issue: CreditIssue,
    amendments: z.array(CreditAmendment).max(100).default([]),
    presentations: z.array(Presentation).max(100).default([]),
    state: z.enum(['open', 'closed', 'cancelled']).default('open'),
    note: z.string().max(4000).default(''),
    /** What the clerk wants on our papers instead of the credit's own words. */
    wording: WordingChoices.prefault({}),
    createdOn: PlainDate,
  })
  .readonly();
export type Credit = z.infer<typeof Credit>;
