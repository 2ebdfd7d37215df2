import { z } from 'zod';
import { CustomerRank } from '#shared/domain/customer';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { SupplierKind } from '#shared/domain/supplier';
import { StatementState } from '#shared/money/account-statement';
import { PartySide, Posting, PostingId, PostingType } from '#shared/money/posting';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { IssuedDocumentId, ReconciliationId, SalesOrderId, StatementId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** One party in one currency; `party` is the id of a customer or a supplier. */
export const AccountRef = z.object({
  side: PartySide,
  party: z.string().min(1).max(80),
  currency: CurrencyCode,
});
export type AccountRef = z.infer<typeof AccountRef>;

/** Both days included. */
export const PeriodInput = z
  .object({ from: PlainDate, to: PlainDate })
  .refine(({ from, to }) => from <= to, { message: 'ends before it begins', path: ['to'] });
export type PeriodInput = z.infer<typeof PeriodInput>;

export const AccountHead = z.object({
  account: AccountRef,
  code: z.string(),
  name: z.string(),
  nameZh: z.string(),
  /** Customers only. */
  rank: CustomerRank.nullable(),
  /** Suppliers only. */
  kind: SupplierKind.nullable(),
  terms: z.string(),
  email: z.string(),
});
export type AccountHead = z.infer<typeof AccountHead>;

export const Buckets = z.object({
  'not-due': DecimalText,
  '1-30': DecimalText,
  '31-60': DecimalText,
  '61-90': DecimalText,
  'over-90': DecimalText,
});
export type Buckets = z.infer<typeof Buckets>;

/** What is open on an account today; amounts are sizes except `balance` (+ they owe us, − we owe them). */
export const AccountFigures = z.object({
  open: DecimalText,
  notDue: DecimalText,
  overdue: DecimalText,
  disputed: DecimalText,
  unapplied: DecimalText,
  balance: DecimalText,
  buckets: Buckets,
});
export type AccountFigures = z.infer<typeof AccountFigures>;

export const StatementRow = z.object({
  id: StatementId,
  number: z.string(),
  from: PlainDate,
  to: PlainDate,
  closing: DecimalText,
  state: StatementState,
  issuedOn: PlainDate,
  replyDueOn: PlainDate,
  issuedId: IssuedDocumentId.nullable(),
  answeredOn: PlainDate.nullable(),
  answeredBy: z.string(),
  theirClosing: DecimalText.nullable(),
  note: z.string(),
});
export type StatementRow = z.infer<typeof StatementRow>;

export const AccountRow = AccountFigures.extend({
  head: AccountHead,
  /** Days of the oldest open item past its due day; null when nothing is late. */
  daysLate: z.number().int().nullable(),
  /** Last money in or out. */
  lastPaidOn: PlainDate.nullable(),
  lastStatement: StatementRow.nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const ACCOUNT_FILTERS = ['all', 'open', 'overdue', 'disputed', 'unapplied'] as const;
export const AccountListInput = z.object({
  side: PartySide,
  filter: z.enum(ACCOUNT_FILTERS).default('open'),
  text: z.string().max(200).default(''),
  currency: CurrencyCode.optional(),
  sort: z.enum(['overdue', 'open', 'late', 'name']).default('overdue'),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type AccountListInput = z.infer<typeof AccountListInput>;

/** Sum of one side in one currency; currencies never add up. */
export const CurrencySum = AccountFigures.extend({
  side: PartySide,
  currency: CurrencyCode,
  accounts: z.number().int(),
});
export type CurrencySum = z.infer<typeof CurrencySum>;

export const AccountList = z.object({
  total: z.number().int(),
  rows: z.array(AccountRow),
  counts: z.record(z.enum(ACCOUNT_FILTERS), z.number().int()),
  /** Over all rows of the filter, not only of the window. */
  sums: z.array(CurrencySum),
});
export type AccountList = z.infer<typeof AccountList>;

/**
 * `paper`: follows from an issued paper · `order`: from the deposit on an order · `inspection`, `complaint`: from a claim
 * · `entry`: booked by the clerk.
 */
export const PostingOrigin = z.enum(['paper', 'order', 'inspection', 'complaint', 'entry']);
export type PostingOrigin = z.infer<typeof PostingOrigin>;

export const PostingView = z.object({
  posting: Posting,
  origin: PostingOrigin,
  /** Of the stored entry; null where the posting is derived. */
  revision: z.number().int().nullable(),
  /** Of what is said about it: the entry itself, else the note on it; 0 where nothing was said. */
  saidRevision: z.number().int(),
  /** Paper to open; null when there is none. */
  issuedId: IssuedDocumentId.nullable(),
  orderId: SalesOrderId.nullable(),
  orderNumber: z.string(),
  /** The inspection or complaint it follows from. */
  claim: z
    .object({ kind: z.enum(['inspection', 'complaint']), id: z.string(), number: z.string() })
    .nullable(),
  /** A paper that went out holds the entry: void the paper first. */
  locked: z.boolean(),
});
export type PostingView = z.infer<typeof PostingView>;

export const LedgerRowView = z.object({
  seq: z.number().int(),
  entry: PostingView,
  debit: DecimalText,
  credit: DecimalText,
  /** Running, signed. */
  balance: DecimalText,
});
export type LedgerRowView = z.infer<typeof LedgerRowView>;

export const OpenItemView = z.object({
  entry: PostingView,
  open: DecimalText,
  disputed: DecimalText,
  /** Day counted from. */
  from: PlainDate,
  /** Days past `from`; zero or less is not due. */
  days: z.number().int(),
  bucket: z.enum(['not-due', '1-30', '31-60', '61-90', 'over-90']),
});
export type OpenItemView = z.infer<typeof OpenItemView>;

export const CreditView = z.object({ entry: PostingView, unapplied: DecimalText });
export type CreditView = z.infer<typeof CreditView>;

/** Why the opening is what it is. */
export const OpeningView = z.object({
  amount: DecimalText,
  proof: z.enum(['confirmed-statement', 'open-items']),
  /** Confirmed statement it starts from. */
  statement: z.object({ number: z.string(), to: PlainDate, closing: DecimalText }).nullable(),
  movementsSince: DecimalText,
  /** Open items on the evening before, when no statement was confirmed. */
  items: z.array(z.object({ number: z.string(), date: PlainDate, open: DecimalText })),
  unapplied: DecimalText,
  /** Books − confirmed figure: not zero when something was posted into a confirmed period. */
  drift: DecimalText,
});
export type OpeningView = z.infer<typeof OpeningView>;

/** Row of the factory side with its extra columns; amounts are sizes. */
export const DeliveryRowView = z.object({
  postingId: PostingId,
  /** 0-based within its invoice. */
  line: z.number().int(),
  date: PlainDate,
  /** Number of our order it was made for; empty where none is named. */
  order: z.string(),
  deliveryNote: z.string(),
  style: z.string(),
  process: z.string(),
  quantity: DecimalText.nullable(),
  unit: z.string(),
  unitPrice: DecimalText.nullable(),
  taxRatePercent: DecimalText.nullable(),
  amountWithoutTax: DecimalText,
  amountWithTax: DecimalText,
  deductions: DecimalText,
  vatInvoice: z.string(),
  paid: DecimalText,
  unpaid: DecimalText,
});
export type DeliveryRowView = z.infer<typeof DeliveryRowView>;

export const ReconciliationRow = z.object({
  id: ReconciliationId,
  from: PlainDate,
  to: PlainDate,
  fileName: z.string(),
  theirClosing: DecimalText,
  createdOn: PlainDate,
  matches: z.number().int(),
});
export type ReconciliationRow = z.infer<typeof ReconciliationRow>;

/** A paper that went out; shown by `documents.preview` with its id. */
export const AccountPaperRow = z.object({
  issuedId: IssuedDocumentId,
  kind: FormKind,
  number: z.string(),
  version: z.number().int(),
  language: PaperLanguage,
  date: PlainDate,
  voided: z.boolean(),
});
export type AccountPaperRow = z.infer<typeof AccountPaperRow>;

/** The account over a period: what a statement says, and everything to work with it. */
export const AccountView = z.object({
  head: AccountHead,
  period: z.object({ from: PlainDate, to: PlainDate }),
  opening: OpeningView,
  rows: z.array(LedgerRowView),
  /** Signed sum of each row type in the period. */
  totals: z.record(PostingType, DecimalText),
  totalDebit: DecimalText,
  totalCredit: DecimalText,
  closing: DecimalText,
  asOf: PlainDate,
  figures: AccountFigures,
  items: z.array(OpenItemView),
  credits: z.array(CreditView),
  /** closing − (open items − unapplied): zero, or the drift of the opening. */
  unproved: DecimalText,
  /** Factory side only. */
  deliveries: z.array(DeliveryRowView),
  statements: z.array(StatementRow),
  /** Every paper of this account that went out, newest first: statements, letters, notes. */
  papers: z.array(AccountPaperRow),
  reconciliations: z.array(ReconciliationRow),
});
export type AccountView = z.infer<typeof AccountView>;

/** What the clerk should look at before a statement goes out. */
export const STATEMENT_FINDINGS = [
  'period-confirmed',
  'opening-drift',
  'not-proved',
  'no-movements',
  'unapplied-cash',
  'last-not-answered',
  'draft-invoices',
] as const;
export const StatementFinding = z.object({
  kind: z.enum(STATEMENT_FINDINGS),
  facts: z.record(z.string(), z.string()),
});
export type StatementFinding = z.infer<typeof StatementFinding>;

export const StatementPreview = z.object({
  view: AccountView,
  findings: z.array(StatementFinding),
  /** The statement of exactly this period that went out and stands. */
  issued: StatementRow.nullable(),
});
export type StatementPreview = z.infer<typeof StatementPreview>;

export const MonthRow = z.object({
  head: AccountHead,
  opening: DecimalText,
  totalDebit: DecimalText,
  totalCredit: DecimalText,
  closing: DecimalText,
  movements: z.number().int(),
  overdue: DecimalText,
  findings: z.array(StatementFinding),
  issued: StatementRow.nullable(),
});
export type MonthRow = z.infer<typeof MonthRow>;
