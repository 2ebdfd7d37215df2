import { z } from 'zod';
import { PaperLanguage } from '#shared/domain/form-kind';
import { MoneySettings } from '#shared/domain/money-settings';
import { Supplier, SupplierKind } from '#shared/domain/supplier';
import { StatementState } from '#shared/money/account-statement';
import { DIFFERENCE_CODES } from '#shared/money/matching/explain-differences';
import { Application, PartySide, PostingId } from '#shared/money/posting';
import { StatementChoices } from '#shared/money/reading/statement-choices';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { IssuedDocumentId, ReconciliationId, StatementId, SupplierId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, query } from '../channel';
import { ListInput, PaperPreview } from '../views/file-views';
import {
  AccountList,
  AccountListInput,
  AccountRef,
  AccountView,
  MonthRow,
  PeriodInput,
  StatementPreview,
} from '../views/money-accounts';
import {
  AllocationView,
  BankBooking,
  BankRow,
  BookInput,
  FactoryInvoiceHelp,
  PostingPatch,
} from '../views/money-entry';
import { MatchingView, ReadTheirsInput, ReplyDraft, TheirReading } from '../views/money-matching';
import { MoneyOverview, ReminderRow } from '../views/money-overview';
import { LetterPaper, LetterTextView, MoneyPaper } from '../views/money-papers';
import { HistoryEntry } from '../views/order-views';

const Nothing = z.object({});
const accountPeriod = z.object({ account: AccountRef, period: PeriodInput });

/** All from which the books are derived. */
const BOOKS = [
  'postings',
  'postingNotes',
  'issuedDocuments',
  'orders',
  'shipments',
  'credits',
  'bankCalendars',
  'customers',
  'suppliers',
  'statements',
  'settings',
  'inspections',
  'complaints',
] as const;

/** What money asks and does: accounts, statements, matching, the bank, reminders, suppliers. */
export const moneyChannels = {
  /** Who owes what, what is late, what comes in which week, whose deposit is missing. */
  'money.overview': query(Nothing, MoneyOverview, [...BOOKS]),
  'money.accounts': query(AccountListInput, AccountList, [...BOOKS]),
  /** An account as a ledger; without a period from the last confirmed statement (else the first entry) to today. */
  'money.account': query(
    z.object({ account: AccountRef, period: PeriodInput.nullable().default(null) }),
    AccountView,
    [...BOOKS, 'reconciliations'],
  ),
  'money.statement': query(accountPeriod, StatementPreview, [...BOOKS, 'reconciliations']),
  /** Every account that moved or is open in a month (`2025-03`): the first of two steps. */
  'money.monthStatements': query(
    z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), side: PartySide }),
    z.array(MonthRow),
    [...BOOKS],
  ),
  /** The second step: one paper and one number each; `skipped` says why an account got none. */
  'money.issueStatements': command(
    z.object({
      accounts: z.array(AccountRef).min(1).max(500),
      period: PeriodInput,
      language: PaperLanguage,
      date: PlainDate,
    }),
    z.object({
      issued: z.array(
        z.object({
          account: AccountRef,
          number: z.string(),
          issuedId: IssuedDocumentId,
          statementId: StatementId,
        }),
      ),
      skipped: z.array(z.object({ account: AccountRef, reason: z.string() })),
    }),
  ),
  /** What the other side said to a statement; confirmed ones begin the next. */
  'money.answerStatement': command(
    z.object({
      statementId: StatementId,
      /** A statement becomes void with its paper. */
      state: StatementState.exclude(['void']),
      on: PlainDate,
      by: z.string().max(120),
      theirClosing: DecimalText.nullable(),
      note: z.string().max(1000),
    }),
    Nothing,
  ),

  /** A new entry of the books. */
  'money.book': command(BookInput, z.object({ postingIds: z.array(PostingId), number: z.string() })),
  'money.change': command(
    z.object({
      postingId: PostingId,
      revision: z.number().int(),
      patch: PostingPatch,
      /** Needed where figures, days or numbers change; kept with the entry. */
      reason: z.string().max(500).default(''),
    }),
    Nothing,
  ),
  /** Everything that was changed on an entry, newest first. */
  'money.entryHistory': query(z.object({ postingId: PostingId }), z.array(HistoryEntry), ['postings']),
  /** What a factory may invoice now, and which of its invoices are known. */
  'money.factoryInvoice': query(z.object({ account: AccountRef }), FactoryInvoiceHelp, [...BOOKS]),
  'money.remove': command(z.object({ postingId: PostingId, revision: z.number().int() }), Nothing),
  /** Due day, disputed part and remark of a derived entry. */
  'money.note': command(
    z.object({
      postingId: PostingId,
      /** Of the entry or the note on it as the clerk saw it; absent: whatever stands. */
      revision: z.number().int().optional(),
      dueDate: PlainDate.nullable(),
      disputed: DecimalText,
      remark: z.string().max(1000),
    }),
    Nothing,
  ),
  /** How a receipt, deposit or note could lie on the open invoices: a suggestion. */
  'money.allocation': query(z.object({ postingId: PostingId }), AllocationView, [...BOOKS]),
  /** Sets a credit against these debits in place of what it was set against before; `charge` books CHG for the gap. */
  'money.allocate': command(
    z.object({
      postingId: PostingId,
      /** Of the entry or the note on it as the clerk saw it; absent: whatever stands. */
      revision: z.number().int().optional(),
      applications: z.array(Application).max(500),
      charge: z.object({ amount: DecimalText, to: PostingId, reason: z.string().min(1).max(500) }).nullable(),
    }),
    Nothing,
  ),

  /** Their file (token of `imports.open`, `imports.choose` or `imports.paste`) as a statement of this account. */
  'money.readTheirs': query(ReadTheirsInput, TheirReading, ['statementLayouts']),
  /** Takes the rows over; refused while a cell is open. The layout is remembered for this party. */
  'money.keepTheirs': command(
    ReadTheirsInput.extend({ period: PeriodInput }),
    z.object({ reconciliationId: ReconciliationId }),
  ),
  /** Their rows beside ours: kept matches, suggestions by tier, every difference with its reason. Changes nothing. */
  'money.match': query(z.object({ reconciliationId: ReconciliationId }), MatchingView, [
    ...BOOKS,
    'reconciliations',
  ]),
  /** Keeps suggestions by their ids, and rows that the clerk puts together by hand. */
  'money.acceptMatches': command(
    z.object({
      reconciliationId: ReconciliationId,
      matchIds: z.array(z.string().max(2000)).max(20_000),
      byHand: z
        .array(
          z.object({ ours: z.array(z.string()).min(1).max(40), theirs: z.array(z.string()).min(1).max(40) }),
        )
        .max(500)
        .default([]),
    }),
    z.object({ kept: z.number().int() }),
  ),
  /** Takes matches apart; the pairs are not suggested again. */
  'money.unmatch': command(
    z.object({
      reconciliationId: ReconciliationId,
      matches: z.array(z.object({ ours: z.array(z.string()), theirs: z.array(z.string()) })).max(500),
    }),
    Nothing,
  ),
  /** The clerk's word on a difference; `code` null takes it back. */
  'money.noteDifference': command(
    z.object({
      reconciliationId: ReconciliationId,
      key: z.string().max(4000),
      code: z.enum(DIFFERENCE_CODES).nullable(),
      text: z.string().max(500),
    }),
    Nothing,
  ),
  /** Accepts a difference: books the entry that makes both accounts agree and matches it with the rows. */
  'money.closeDifference': command(
    z.object({
      reconciliationId: ReconciliationId,
      /** Of the reconciliation, and the difference, as the clerk saw them. */
      revision: z.number().int(),
      amount: DecimalText,
      key: z.string().max(4000),
      how: z.enum(['CHG', 'DED', 'ADJ', 'DN']),
      reason: z.string().min(1).max(500),
      /** Above the limit of the settings a write-off needs a second name. */
      approvedBy: z.string().max(80).default(''),
    }),
    z.object({ postingId: PostingId }),
  ),
  'money.reply': query(
    z.object({ reconciliationId: ReconciliationId, language: PaperLanguage }),
    ReplyDraft,
    [...BOOKS, 'reconciliations'],
  ),
  'money.removeReconciliation': command(z.object({ reconciliationId: ReconciliationId }), Nothing),

  /** The bank's file: money that came in, from whom it may be and where it would go. */
  'money.bankFile': query(
    z.object({ token: z.string(), currency: CurrencyCode, choices: StatementChoices.default({}) }),
    TheirReading.omit({ rows: true }).extend({ rows: z.array(BankRow) }),
    [...BOOKS, 'statementLayouts'],
  ),
  'money.bookBank': command(
    z.object({
      token: z.string(),
      currency: CurrencyCode,
      choices: StatementChoices.default({}),
      rows: z.array(BankBooking).min(1).max(2000),
    }),
    z.object({ booked: z.number().int() }),
  ),

  'money.reminders': query(Nothing, z.array(ReminderRow), [...BOOKS]),

  /** A reminder or the reply to their statement as text. */
  'money.letter': query(LetterPaper, LetterTextView, [...BOOKS, 'reconciliations', 'company']),
  'money.paper': query(MoneyPaper, PaperPreview, [
    ...BOOKS,
    'reconciliations',
    'company',
    'paperLayouts',
    'customerLayouts',
  ]),
  /** Numbers and freezes the paper; a statement also becomes the one that the next begins from once confirmed. */
  'money.issuePaper': command(
    z.object({ paper: MoneyPaper, date: PlainDate }),
    z.object({ issuedId: IssuedDocumentId, number: z.string() }),
  ),
  /** The draft as a file; an issued paper is saved by `documents.save`. */
  'money.savePaper': command(
    z.object({ paper: MoneyPaper, format: z.enum(['pdf', 'xlsx']) }),
    z.object({ name: z.string() }).nullable(),
  ),

  'money.settings': query(Nothing, MoneySettings, ['settings']),
  'money.saveSettings': command(MoneySettings, MoneySettings),

  'suppliers.list': query(
    ListInput.extend({ kind: SupplierKind.nullable().default(null) }),
    z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          id: SupplierId,
          code: z.string(),
          nameZh: z.string(),
          nameEn: z.string(),
          kind: SupplierKind,
          currency: CurrencyCode,
          terms: z.string(),
          phone: z.string(),
          /** What we owe, one entry a currency. */
          open: z.array(z.object({ currency: CurrencyCode, amount: DecimalText })),
        }),
      ),
    }),
    [...BOOKS],
  ),
  'suppliers.file': query(
    z.object({ supplierId: SupplierId }),
    z.object({ supplier: Supplier, revision: z.number().int(), accounts: z.array(AccountRef) }),
    [...BOOKS],
  ),
  'suppliers.save': command(
    z.object({
      record: Supplier.unwrap().extend({ id: SupplierId.nullable() }),
      revision: z.number().int().nullable(),
    }),
    z.object({ supplierId: SupplierId }),
  ),
  /** Refused while the supplier has entries. */
  'suppliers.remove': command(z.object({ supplierId: SupplierId }), Nothing),
} as const;
