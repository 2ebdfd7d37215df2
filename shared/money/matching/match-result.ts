import type { CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';

export const MATCH_TIERS = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'] as const;
export type MatchTier = (typeof MATCH_TIERS)[number];

/** How sure a tier is, of 100 (reconciliation.md section 2). */
export const TIER_SCORES: Readonly<Record<MatchTier, number>> = {
  M1: 100,
  M2: 90,
  M3: 85,
  M4: 70,
  M5: 65,
  M6: 60,
  M7: 40,
};

/** `auto` needs no click; a `difference` must be explained; a `suggest` waits for the clerk. */
export type MatchOutcome = 'auto' | 'difference' | 'suggest';

export type Match = {
  /** Tier and row ids: the same pair has the same id next month. */
  readonly id: string;
  readonly tier: MatchTier;
  readonly score: number;
  readonly outcome: MatchOutcome;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** Days between the two; null where a side has no date or several rows. */
  readonly dayGap: number | null;
};

/** Candidates of equal score: all are shown, none is taken. */
export type AmbiguousMatch = {
  readonly tier: MatchTier;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
};

/** One document number more than once on a side. */
export type DuplicateNumber = {
  readonly side: 'ours' | 'theirs';
  readonly key: string;
  readonly rows: readonly string[];
};

export type MatchResult = {
  /** Decided earlier by the clerk, as far as the rows are here. */
  readonly kept: readonly KeptMatch[];
  readonly matches: readonly Match[];
  readonly ambiguous: readonly AmbiguousMatch[];
  readonly duplicates: readonly DuplicateNumber[];
  /** Neither matched nor ambiguous. */
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
};

/** What the clerk decided, kept for next month; taking it out of the list undoes the match. */
export type KeptMatch = {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly tier: MatchTier | 'by-hand';
  readonly user: string;
  /** ISO instant of the decision, from the desk's clock. */
  readonly at: string;
};

export type MatchSettings = {
  readonly orderDays: number;
  readonly invoiceDays: number;
  readonly paymentDays: number;
  readonly sumDays: number;
  /** Bank charge band: the greater of a fixed amount and a share of the payment. */
  readonly chargeBand: { readonly amount: DecimalText; readonly percent: DecimalText };
  /** 1 unit of `from` is `rate` units of `to`; for tier M7 only, never for a balance. */
  readonly rates: readonly {
    readonly from: CurrencyCode;
    readonly to: CurrencyCode;
    readonly rate: DecimalText;
  }[];
  readonly kept: readonly KeptMatch[];
  /** Pairs the clerk has refused: not suggested again. */
  readonly refused: readonly { readonly ours: string; readonly theirs: string }[];
};

export const DEFAULT_MATCH_SETTINGS: MatchSettings = {
  orderDays: 10,
  invoiceDays: 7,
  paymentDays: 5,
  sumDays: 15,
  // Branded literals of the table in section 2, M6: max(50.00, 0.5 %).
  chargeBand: { amount: '50' as DecimalText, percent: '0.5' as DecimalText },
  rates: [],
  kept: [],
  refused: [],
};
