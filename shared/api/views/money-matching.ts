import { z } from 'zod';
import { DIFFERENCE_CODES } from '#shared/money/matching/explain-differences';
import { MATCH_TIERS } from '#shared/money/matching/match-result';
import { ROW_KINDS } from '#shared/money/matching/match-row';
import { PostingType } from '#shared/money/posting';
import { STATEMENT_DOUBTS } from '#shared/money/reading/read-statement';
import { StatementChoices } from '#shared/money/reading/statement-choices';
import { STATEMENT_ROLES } from '#shared/money/reading/statement-columns';
import { TheirRow } from '#shared/money/reconciliation';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { ReconciliationId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { AccountHead, AccountRef } from './money-accounts';

/** The sheet as it lies in the file, for the pane beside the reading; long files are shown by their beginning. */
export const FileGrid = z.object({
  sheet: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  cells: z.array(z.object({ row: z.number().int(), column: z.number().int(), text: z.string() })),
});
export type FileGrid = z.infer<typeof FileGrid>;

/** Something about one cell that the clerk must settle before the rows count. */
export const ReadingDoubt = z.object({
  row: z.number().int(),
  column: z.number().int(),
  /** `D12` */
  cell: z.string(),
  kind: z.enum(STATEMENT_DOUBTS),
  text: z.string(),
  /** What it can be: the texts to choose from as corrections; empty when the clerk must type. */
  choices: z.array(z.string()),
  /** What the figures above add up to, for a total. */
  computed: DecimalText.nullable(),
  /** The rows are not taken over while this stands. */
  blocks: z.boolean(),
});
export type ReadingDoubt = z.infer<typeof ReadingDoubt>;

/** Their file as read for one account. */
export const TheirReading = z.object({
  token: z.string(),
  fileName: z.string(),
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  grid: FileGrid,
  outcome: z.enum(['read', 'no-header', 'wrong-currency']),
  /** Currency that the file names instead of the account's. */
  foundCurrency: CurrencyCode.nullable(),
  headerRow: z.number().int().nullable(),
  /** Role by column. */
  columns: z.array(z.object({ column: z.number().int(), role: z.enum(STATEMENT_ROLES), head: z.string() })),
  /** The clerk's over those of the remembered layout. */
  choices: StatementChoices,
  knownLayout: z.object({ timesUsed: z.number().int(), lastUsedOn: PlainDate }).nullable(),
  rows: z.array(TheirRow),
  opening: DecimalText.nullable(),
  closing: DecimalText.nullable(),
  /** opening + rows: what the closing should be. */
  computedClosing: DecimalText.nullable(),
  /** Their own account of us: our invoices stand as credits. The clerk must say yes or no (`choices.mirrored`). */
  looksMirrored: z.boolean(),
  /** The file names no opening: ours is taken. */
  openingAssumed: z.boolean(),
  doubts: z.array(ReadingDoubt),
  totalRows: z.array(z.number().int()),
  /** Nothing stands against taking it over. */
  ready: z.boolean(),
});
export type TheirReading = z.infer<typeof TheirReading>;

/** A row of ours beside theirs. */
export const OurRowView = z.object({
  id: z.string(),
  type: PostingType,
  date: PlainDate,
  kind: z.enum(ROW_KINDS),
  number: z.string(),
  po: z.string(),
  amount: DecimalText,
  inPeriod: z.boolean(),
});
export type OurRowView = z.infer<typeof OurRowView>;

export const MatchView = z.object({
  /** Empty for a match made by hand. */
  id: z.string(),
  tier: z.enum([...MATCH_TIERS, 'by-hand']),
  score: z.number().int(),
  /** `kept`: accepted · `auto`: sure, waits for one key · `difference`: must be explained · `suggest`: look. */
  outcome: z.enum(['kept', 'auto', 'difference', 'suggest']),
  ours: z.array(z.string()),
  theirs: z.array(z.string()),
  dayGap: z.number().int().nullable(),
  /** Ours − theirs. */
  difference: DecimalText,
  user: z.string(),
  at: z.string(),
});
export type MatchView = z.infer<typeof MatchView>;

export const DifferenceView = z.object({
  key: z.string(),
  code: z.enum(DIFFERENCE_CODES),
  /** What the desk found, where the clerk has said otherwise. */
  foundCode: z.enum(DIFFERENCE_CODES),
  amount: DecimalText,
  ours: z.array(z.string()),
  theirs: z.array(z.string()),
  /** 54 pieces × 20.00. */
  part: z.object({ quantity: DecimalText, unitPrice: DecimalText }).nullable(),
  /** Their figure is ours at `theirs`; `rate` is the clerk's own of day `on`. */
  rate: z
    .object({
      from: CurrencyCode,
      to: CurrencyCode,
      rate: DecimalText,
      on: PlainDate,
      theirs: DecimalText,
    })
    .nullable(),
  text: z.string(),
});
export type DifferenceView = z.infer<typeof DifferenceView>;

export const MatchingView = z.object({
  reconciliationId: ReconciliationId,
  revision: z.number().int(),
  head: AccountHead,
  period: z.object({ from: PlainDate, to: PlainDate }),
  fileName: z.string(),
  ours: z.array(OurRowView),
  theirs: z.array(TheirRow),
  matches: z.array(MatchView),
  ambiguous: z.array(
    z.object({ tier: z.enum(MATCH_TIERS), ours: z.array(z.string()), theirs: z.array(z.string()) }),
  ),
  duplicates: z.array(
    z.object({ side: z.enum(['ours', 'theirs']), key: z.string(), rows: z.array(z.string()) }),
  ),
  onlyOurs: z.array(z.string()),
  onlyTheirs: z.array(z.string()),
  openings: z.object({ ours: DecimalText, theirs: DecimalText }),
  closings: z.object({ ours: DecimalText, theirs: DecimalText }),
  differences: z.array(DifferenceView),
  /** What the difference of the openings (OPEN) is made of, from the reconciliation before this one. */
  openingParts: z.array(z.object({ code: z.enum(DIFFERENCE_CODES), amount: DecimalText, text: z.string() })),
  /** closing ours − closing theirs. */
  total: DecimalText,
  explained: DecimalText,
  /** Named as unknown: to be asked. */
  unknown: DecimalText,
  /** total − all differences: zero when both statements add up. */
  unexplained: DecimalText,
});
export type MatchingView = z.infer<typeof MatchingView>;

/** The letter that answers their statement, drafted. */
export const ReplyDraft = z.object({
  subject: z.string(),
  /** Paragraphs before the table. */
  before: z.array(z.string()),
  rows: z.array(
    z.object({
      code: z.enum(DIFFERENCE_CODES),
      what: z.string(),
      ourNumber: z.string(),
      theirNumber: z.string(),
      ours: DecimalText.nullable(),
      theirs: DecimalText.nullable(),
      difference: DecimalText,
      /** What we ask or do. */
      action: z.string(),
    }),
  ),
  after: z.array(z.string()),
  /** The whole as plain text, for an e-mail. */
  text: z.string(),
});
export type ReplyDraft = z.infer<typeof ReplyDraft>;

export const ReadTheirsInput = z.object({
  token: z.string(),
  account: AccountRef,
  choices: StatementChoices.default({}),
});
export type ReadTheirsInput = z.infer<typeof ReadTheirsInput>;
