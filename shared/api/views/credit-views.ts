import { z } from 'zod';
import { BankCalendar } from '#shared/credit/banking-calendar';
import { CreditFinding } from '#shared/credit/checks/finding';
import { AmendmentState, Credit, CreditTag } from '#shared/credit/credit';
import { CLOCK_KINDS } from '#shared/credit/credit-dates';
import { CreditTerms, TAGS_OF_TERM, type TermName } from '#shared/credit/credit-terms';
import { Presentation } from '#shared/credit/presentation';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { CreditId, CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { ListInput } from './file-views';
import { PaperRow } from './order-views';

export const CREDIT_FILTERS = ['open', 'closed', 'all'] as const;
export const CreditFilter = z.enum(CREDIT_FILTERS);
export type CreditFilter = z.infer<typeof CreditFilter>;

export const CreditListInput = ListInput.extend({
  filter: CreditFilter.default('open'),
  customerId: CustomerId.optional(),
});
export type CreditListInput = z.infer<typeof CreditListInput>;

/** The next day that counts, with the calendar days until then; negative is past. */
export const CreditClockView = z.object({
  kind: z.enum(CLOCK_KINDS),
  date: PlainDate,
  days: z.number().int(),
});

/** One credit on the register. */
export const CreditRow = z.object({
  id: CreditId,
  number: z.string(),
  applicant: z.string(),
  customerId: CustomerId.nullable(),
  customerName: z.string(),
  issuingBank: z.string(),
  currency: CurrencyCode.nullable(),
  amount: DecimalText.nullable(),
  /** Presented and not refused. */
  used: DecimalText,
  /** What may still be drawn at most, `null` while the amount is unknown. */
  available: DecimalText.nullable(),
  latestShipment: PlainDate.nullable(),
  expiry: PlainDate.nullable(),
  lastPresentation: PlainDate.nullable(),
  clock: CreditClockView.nullable(),
  state: Credit.unwrap().shape.state,
  /** Fields that need a look. */
  doubts: z.number().int(),
  pendingAmendments: z.number().int(),
});
export type CreditRow = z.infer<typeof CreditRow>;

export const CreditList = z.object({
  total: z.number().int(),
  rows: z.array(CreditRow),
  counts: z.record(CreditFilter, z.number().int()),
  approximate: z.boolean(),
});
export type CreditList = z.infer<typeof CreditList>;

export const TagDoubtView = z.object({
  tag: z.string(),
  doubt: z.enum([
    'unreadable',
    'day-order',
    'separator',
    'too-long',
    'more-text',
    'wording',
    'missing',
    'unknown-tag',
    'unread',
  ]),
});

export const TextDoubtView = z.object({
  kind: z.enum(['continuation-missing', 'tag-repeated', 'several-credits', 'mixed-messages']),
  tag: z.string(),
  found: z.string(),
});

// The record names every term once; Object.keys knows only string[].
const TermNameSchema = z.enum(Object.keys(TAGS_OF_TERM) as [TermName, ...TermName[]]);

/** What a pasted text says before anything is stored. */
export const CreditTextView = z.object({
  kind: z.enum(['issue', 'amendment', 'nothing']),
  type: z.string().nullable(),
  sender: z.string(),
  creditNo: z.string(),
  amendmentNo: z.string(),
  date: PlainDate.nullable(),
  tags: z.array(CreditTag),
  terms: CreditTerms,
  doubts: z.array(TagDoubtView),
  textDoubts: z.array(TextDoubtView),
  /** The credit of that number on this desk. */
  existing: CreditId.nullable(),
  /** The customer who seems to be the applicant. */
  customerId: CustomerId.nullable(),
});
export type CreditTextView = z.infer<typeof CreditTextView>;

export const AmendmentView = z.object({
  id: z.string(),
  number: z.string(),
  date: PlainDate.nullable(),
  receivedOn: PlainDate,
  state: AmendmentState,
  decidedOn: PlainDate.nullable(),
  decidedBy: z.string(),
  tags: z.array(CreditTag),
  doubts: z.array(TagDoubtView),
  /** Both values as one line each, as a person reads them. */
  changes: z.array(z.object({ term: TermNameSchema, before: z.string(), after: z.string() })),
});
export type AmendmentView = z.infer<typeof AmendmentView>;

export const FindingCountView = z.object({
  discrepancies: z.number().int(),
  doubts: z.number().int(),
  unknown: z.number().int(),
});

export const PresentationView = z.object({
  presentation: Presentation,
  shipments: z.array(z.object({ id: ShipmentId, number: z.string() })),
  orders: z.array(z.object({ id: SalesOrderId, number: z.string() })),
  /** Amount drawn: the entered one, else the invoices'. */
  drawing: DecimalText.nullable(),
  shippedOn: PlainDate.nullable(),
  lastPresentation: PlainDate.nullable(),
  /** The bank must have answered by then. */
  bankAnswerBy: PlainDate.nullable(),
  counts: FindingCountView,
});
export type PresentationView = z.infer<typeof PresentationView>;

export const CreditView = z.object({
  credit: Credit,
  revision: z.number().int(),
  row: CreditRow,
  terms: CreditTerms,
  /** Fields as they stand after the accepted amendments, in the order of the message. */
  tags: z.array(CreditTag),
  doubts: z.array(TagDoubtView),
  /** Limits of the amount with the rule that made them. */
  range: z.object({ min: DecimalText, max: DecimalText, rule: z.string() }).nullable(),
  holidaysKnown: z.boolean(),
  amendments: z.array(AmendmentView),
  presentations: z.array(PresentationView),
  /** Shipments and orders of the customer that could be presented under it. */
  shipments: z.array(z.object({ id: ShipmentId, number: z.string(), linked: z.boolean() })),
  orders: z.array(z.object({ id: SalesOrderId, number: z.string(), customerOrderNo: z.string() })),
  papers: z.array(PaperRow),
});
export type CreditView = z.infer<typeof CreditView>;

/** All answers of the checks; `presentationId` null looks the credit alone through. */
export const CreditCheck = z.object({
  findings: z.array(CreditFinding),
  counts: FindingCountView,
});
export type CreditCheck = z.infer<typeof CreditCheck>;

export const CalendarRow = z.object({
  calendar: BankCalendar,
  revision: z.number().int(),
  /** Years whose holidays stand in it. */
  years: z.array(z.number().int()),
});
export type CalendarRow = z.infer<typeof CalendarRow>;
