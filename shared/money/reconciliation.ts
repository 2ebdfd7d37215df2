import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId, ReconciliationId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { DIFFERENCE_CODES } from './matching/explain-differences';
import { MATCH_TIERS } from './matching/match-result';
import { ROW_KINDS } from './matching/match-row';
import { PartySide } from './posting';

/** Rows of theirs that one reconciliation holds: it is one journal line. */
export const THEIR_ROWS_MAX = 20_000;

/** A row of their statement as the clerk took it over, in the view + = the debtor (customer, or we to a factory) owes more. */
export const TheirRow = z
  .object({
    /** From its content, so that next month's file names the same row the same way: `2025-03-05|INV0301||18400|1`. */
    id: z.string().min(1).max(300),
    /** 0-based row of the sheet. */
    row: z.number().int().min(0),
    date: PlainDate.nullable(),
    kind: z.enum(ROW_KINDS),
    number: z.string().max(120),
    po: z.string().max(120),
    amount: DecimalText,
    /** Of a row in another currency than the account: it is matched and never counted. */
    currency: CurrencyCode.optional(),
  })
  .readonly();
export type TheirRow = z.infer<typeof TheirRow>;

/** A match that the clerk accepted or made by hand. */
export const AcceptedMatch = z
  .object({
    ours: z.array(z.string()).min(1).max(40),
    /** None: what the clerk booked takes a row of ours back, and the two cancel each other. */
    theirs: z.array(z.string()).max(40),
    tier: z.enum([...MATCH_TIERS, 'by-hand']),
    user: z.string(),
    /** ISO instant. */
    at: z.string(),
  })
  .readonly();
export type AcceptedMatch = z.infer<typeof AcceptedMatch>;

/** What the clerk says about one difference, in place of the code that the desk found. */
export const DifferenceNote = z
  .object({
    /** Ids of its rows: `ours|theirs`. */
    key: z.string().max(4000),
    code: z.enum(DIFFERENCE_CODES),
    text: z.string().max(500).default(''),
  })
  .readonly();
export type DifferenceNote = z.infer<typeof DifferenceNote>;

/** Their statement of one account and period beside ours; its matches hold for the months after it. */
export const Reconciliation = z
  .object({
    id: ReconciliationId,
    side: PartySide,
    party: z.string().min(1).max(80),
    currency: CurrencyCode,
    from: PlainDate,
    to: PlainDate,
    fileId: AttachmentId,
    fileName: z.string().max(255),
    /** In the debtor's view, as the rows. */
    opening: DecimalText,
    closing: DecimalText,
    rows: z.array(TheirRow).max(THEIR_ROWS_MAX),
    matches: z.array(AcceptedMatch).max(THEIR_ROWS_MAX).default([]),
    /** Pairs that the clerk took apart: not suggested again. */
    refused: z
      .array(z.object({ ours: z.string(), theirs: z.string() }))
      .max(THEIR_ROWS_MAX)
      .default([]),
    notes: z.array(DifferenceNote).max(2000).default([]),
    createdOn: PlainDate,
    createdBy: z.string().max(80),
  })
  .readonly();
export type Reconciliation = z.infer<typeof Reconciliation>;
