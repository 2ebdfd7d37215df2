import {
  absolute,
  add,
  compare,
  type DecimalText,
  divide,
  isNegative,
  isWhole,
  isZero,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { daysBetween } from '#shared/values/plain-date';
import type { Period } from '../ledger';
import { type RateFound, type RateTable, rateBetween } from '../rates';
import type { MatchResult, MatchTier } from './match-result';
import type { MatchRow } from './match-row';

/** Reasons of a difference (reconciliation.md section 4). */
export const DIFFERENCE_CODES = [
  'TIM-I',
  'TIM-P',
  'CHG',
  'SPLIT',
  'DED',
  'CN',
  'QTY',
  'PRC',
  'FX',
  'DUP',
  'CUT',
  'OPEN',
  'UNK',
] as const;
export type DifferenceCode = (typeof DIFFERENCE_CODES)[number];

/** n pieces × price that make up a difference, where it divides without rest. */
export type DifferencePart = { readonly quantity: DecimalText; readonly unitPrice: DecimalText };

export type Difference = {
  readonly code: DifferenceCode;
  /** Ours − theirs. */
  readonly amount: DecimalText;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly part: DifferencePart | null;
  /** FX: the rate at which our figure becomes theirs. */
  readonly rate: RateFound | null;
};

export type DifferenceProof = {
  readonly differences: readonly Difference[];
  /** closing ours − closing theirs. */
  readonly total: DecimalText;
  /** Sum of the differences that carry a reason. */
  readonly explained: DecimalText;
  /** Rows nobody can name yet (UNK): to be asked. */
  readonly unknown: DecimalText;
  /** total − all differences: not zero when a statement does not add up in itself. */
  readonly unexplained: DecimalText;
};

/** One side's statement of the same account and period, in the debtor's view; `inView` turns a supplier's balance. */
export type StatementSide = {
  readonly opening: DecimalText;
  readonly closing: DecimalText;
  readonly rows: readonly MatchRow[];
};

const INVOICE_TRANSIT_DAYS = 45;
const PAYMENT_TRANSIT_DAYS = 10;

type Linked = {
  readonly tier: MatchTier | 'by-hand';
  readonly ours: MatchRow[];
  readonly theirs: MatchRow[];
};

/** Names every difference between the two closings. Rows outside the period may be matched; they count nothing. */
export function explainDifferences(
  ours: StatementSide,
  theirs: StatementSide,
  result: MatchResult,
  period: Period,
  currency: MatchRow['currency'],
  rates: RateTable | null = null,
): DifferenceProof {
  const mine = new Map(ours.rows.map((row) => [row.id, row]));
  const other = new Map(theirs.rows.map((row) => [row.id, row]));
  const counted = (row: MatchRow): DecimalText => {
    const inside = row.date === null || (row.date >= period.from && row.date <= period.to);
    return row.currency === currency && inside ? row.amount : ZERO;
  };
  const balance = (left: readonly MatchRow[], right: readonly MatchRow[]) =>
    subtract(sum(left.map(counted)), sum(right.map(counted)));
  const pick = (rows: ReadonlyMap<string, MatchRow>, ids: readonly string[]) =>
    ids.flatMap((id) => rows.get(id) ?? []);
  const differences: Difference[] = [];
  const note = (
    code: DifferenceCode,
    left: readonly MatchRow[],
    right: readonly MatchRow[],
    rate: RateFound | null = null,
  ) => {
    const amount = balance(left, right);
    if (isZero(amount) && code !== 'SPLIT') return;
    const part = right.length === 1 && rate === null ? partOf(amount, left) : null;
    differences.push({ code, amount, ours: left.map(idOf), theirs: right.map(idOf), part, rate });
  };

  const opening = subtract(ours.opening, theirs.opening);
  if (!isZero(opening))
    differences.push({ code: 'OPEN', amount: opening, ours: [], theirs: [], part: null, rate: null });
  const linked: Linked[] = [...result.kept, ...result.matches].map((match) => ({
    tier: match.tier,
    ours: pick(mine, match.ours),
    theirs: pick(other, match.theirs),
  }));
  for (const match of linked) {
    const rate = rates === null ? null : rateOfMatch(match, rates, currency, period);
    const gross = subtract(amountOf(match.ours), amountOf(match.theirs));
    const code = rate === null ? codeOfMatch(match, gross, balance(match.ours, match.theirs)) : 'FX';
    note(code, match.ours, match.theirs, rate);
  }
  for (const tie of result.ambiguous) {
    const left = pick(mine, tie.ours);
    const right = pick(other, tie.theirs);
    // Several candidates of one payment or invoice: equal sums on both sides differ by nothing.
    note(left.length === right.length ? 'UNK' : 'DUP', left, right);
  }
  const doubled = new Set(result.duplicates.flatMap((one) => one.rows.map((id) => `${one.side} ${id}`)));
  for (const row of pick(mine, result.onlyOurs)) {
    note(doubled.has(`ours ${row.id}`) ? 'DUP' : codeOfOurs(row, period), [row], []);
  }
  for (const row of pick(other, result.onlyTheirs)) {
    note(doubled.has(`theirs ${row.id}`) ? 'DUP' : codeOfTheirs(row, period), [], [row]);
  }
  return proofOf(differences, subtract(ours.closing, theirs.closing));
}

function proofOf(differences: readonly Difference[], total: DecimalText): DifferenceProof {
  const unknown = sum(differences.filter((one) => one.code === 'UNK').map((one) => one.amount));
  const all = sum(differences.map((one) => one.amount));
  return {
    differences,
    total,
    explained: subtract(all, unknown),
    unknown,
    unexplained: subtract(total, all),
  };
}

const idOf = (row: MatchRow) => row.id;
const amountOf = (rows: readonly MatchRow[]) => sum(rows.map((row) => row.amount));

/** One of ours against one of theirs that is the same figure in another currency, or that stands there as if it were. */
function rateOfMatch(
  { ours, theirs }: Linked,
  rates: RateTable,
  currency: MatchRow['currency'],
  period: Period,
): RateFound | null {
  const [left, ...more] = ours;
  const [right, ...others] = theirs;
  if (!left || !right || more.length + others.length > 0) return null;
  const day = right.date ?? left.date ?? period.to;
  if (right.currency === currency && compare(left.amount, right.amount) === 0) return null;
  const found = rateBetween(rates, currency, left.amount, right.amount, day);
  return found === null || (right.currency !== currency && found.to !== right.currency) ? null : found;
}

/** `gross` compares the papers, `net` only what stands inside the period. */
function codeOfMatch(match: Linked, gross: DecimalText, net: DecimalText): DifferenceCode {
  if (match.tier === 'M7') return 'FX';
  if (isZero(gross)) {
    if (!isZero(net)) return 'CUT';
    return match.ours.length + match.theirs.length > 2 ? 'SPLIT' : 'UNK';
  }
  if (match.tier === 'M6') return 'CHG';
  const debit = !isNegative(amountOf(match.ours));
  if (debit && !isNegative(gross)) return 'DED';
  const part = partOf(gross, match.ours);
  if (part === null) return 'UNK';
  return match.ours.some((row) => row.lines.some((line) => line.quantity === part.quantity)) ? 'PRC' : 'QTY';
}

function codeOfOurs(row: MatchRow, period: Period): DifferenceCode {
  if (row.kind === 'credit-note') return 'CN';
  if (row.kind === 'charge') return 'CHG';
  if (row.kind === 'deduction') return 'DED';
  // Money booked by one side in the last days is on its way to the other's books.
  if (row.kind === 'payment' && lateIn(row, period, PAYMENT_TRANSIT_DAYS)) return 'TIM-P';
  if (row.kind === 'invoice' && lateIn(row, period, INVOICE_TRANSIT_DAYS)) return 'TIM-I';
  return 'UNK';
}

function codeOfTheirs(row: MatchRow, period: Period): DifferenceCode {
  if (row.kind === 'payment' && lateIn(row, period, PAYMENT_TRANSIT_DAYS)) return 'TIM-P';
  // A deduction of theirs that we have not accepted is no row of ours: it stays a difference.
  if (row.kind === 'deduction' || row.kind === 'credit-note') return 'DED';
  return row.kind === 'charge' ? 'CHG' : 'UNK';
}

function lateIn(row: MatchRow, period: Period, days: number): boolean {
  if (row.date === null) return false;
  const before = daysBetween(row.date, period.to);
  return before >= 0 && before <= days;
}

/** A whole number of pieces at a delivered price comes first, then a price difference over a delivered quantity. */
function partOf(amount: DecimalText, rows: readonly MatchRow[]): DifferencePart | null {
  const size = absolute(amount);
  const lines = rows.flatMap((row) => row.lines);
  for (const { quantity, unitPrice } of lines) {
    if (isZero(unitPrice)) continue;
    const pieces = divide(size, unitPrice);
    if (isWhole(pieces) && compare(pieces, quantity) < 0) return { quantity: pieces, unitPrice };
  }
  for (const { quantity } of lines) {
    if (isZero(quantity)) continue;
    const price = divide(size, quantity);
    if (isWhole(add(price, price)) || /\.\d{1,4}$/.test(price)) return { quantity, unitPrice: price };
  }
  return null;
}
