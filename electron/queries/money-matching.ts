import { ProblemError, problem } from '#shared/api/problem';
import type { AccountRef } from '#shared/api/views/money-accounts';
import type { DifferenceView, MatchingView, MatchView, OurRowView } from '#shared/api/views/money-matching';
import { postingsOf } from '#shared/money/account';
import { type DifferenceProof, explainDifferences } from '#shared/money/matching/explain-differences';
import type { KeptMatch, MatchResult, MatchSettings } from '#shared/money/matching/match-result';
import { type MatchRow, matchRowOf } from '#shared/money/matching/match-row';
import { matchStatements } from '#shared/money/matching/match-statements';
import type { Posting } from '#shared/money/posting';
import { crossRate, type RateTable } from '#shared/money/rates';
import type { Reconciliation, TheirRow } from '#shared/money/reconciliation';
import { inView } from '#shared/money/signed-amount';
import { compare, type DecimalText, isZero, subtract, sum } from '#shared/values/decimal';
import type { ReconciliationId } from '#shared/values/ids';
import { addDays } from '#shared/values/plain-date';
import { statementFor } from './money-account';
import { accountKey, type MoneyBook } from './money-book';

/** Days before the period in which a row of ours may still meet one of theirs: booked late on the other side. */
const LATE_DAYS = 45;

/** Everything about one reconciliation, before it is turned into a view. */
export interface Matching {
  readonly reconciliation: Reconciliation;
  readonly account: AccountRef;
  readonly ours: readonly MatchRow[];
  readonly theirs: readonly MatchRow[];
  readonly result: MatchResult;
  readonly proof: DifferenceProof;
  readonly openings: { readonly ours: DecimalText; readonly theirs: DecimalText };
  readonly closings: { readonly ours: DecimalText; readonly theirs: DecimalText };
}

export function reconciliationOf(book: MoneyBook, id: ReconciliationId): Reconciliation {
  const found = book.records.get('reconciliations', id);
  if (!found) throw new ProblemError(problem('not-found', { what: 'reconciliation' }));
  return found;
}

/** Matches their rows with ours: kept ones first, then the period, then what we booked shortly before it. */
export function matchingOf(book: MoneyBook, id: ReconciliationId): Matching {
  const reconciliation = reconciliationOf(book, id);
  const { side, party, currency, from, to } = reconciliation;
  const account = { side, party, currency };
  const period = { from, to };
  const carried = carriedRows(book, reconciliation);
  const theirs = [...reconciliation.rows, ...carried].map((row) => theirMatchRow(row, account));
  const earlier = earlierMatches(book, reconciliation);
  const own = postingsOf(book.of(account), account).filter((posting) => posting.date <= to);
  const inPeriod = own.filter((posting) => posting.date >= from);
  const settledBefore = new Set(earlier.flatMap((match) => match.ours));
  const here = new Set(theirs.map((row) => row.id));
  // What cancelled itself in its own month is no news in a later one.
  const again = earlier.filter(({ theirs: rows }) => rows.length > 0 && rows.every((row) => here.has(row)));
  const keptOurs = new Set([...reconciliation.matches, ...again].flatMap((match) => match.ours));
  const before = own.filter((posting) => posting.date < from);
  const rowsInPeriod = [...inPeriod, ...before.filter((posting) => keptOurs.has(posting.id))].map(matchRowOf);
  const late = before
    .filter((posting) => posting.date >= addDays(from, -LATE_DAYS))
    .filter((posting) => !settledBefore.has(posting.id) && !keptOurs.has(posting.id))
    .map(matchRowOf);
  const settings = settingsFor(book, reconciliation, [...reconciliation.matches, ...again]);
  const first = matchStatements(rowsInPeriod, theirs, settings);
  const free = new Set(first.onlyTheirs);
  const second = matchStatements(
    late,
    theirs.filter((row) => free.has(row.id)),
    { ...settings, kept: [] },
  );
  const result = together(first, second, new Set(carried.map((row) => row.id)));
  const ours = [...rowsInPeriod, ...late];
  const ledger = statementFor(book, account, period);
  const openings = { ours: inView(ledger.opening.amount, side), theirs: reconciliation.opening };
  const closings = { ours: inView(ledger.closing, side), theirs: reconciliation.closing };
  const proof = explainDifferences(
    { opening: openings.ours, closing: closings.ours, rows: ours },
    { opening: openings.theirs, closing: closings.theirs, rows: theirs },
    result,
    period,
    currency,
    rateTable(book),
  );
  return { reconciliation, account, ours, theirs, result, proof, openings, closings };
}

function theirMatchRow(row: TheirRow, { currency }: AccountRef): MatchRow {
  const { id, date, kind, number, po, amount } = row;
  return {
    id,
    date,
    kind,
    number,
    po,
    amount,
    currency: row.currency ?? currency,
    chargeOf: null,
    lines: [],
  };
}

/** The reconciliation of the account before this one. */
function previousOf(book: MoneyBook, reconciliation: Reconciliation): Reconciliation | null {
  const before = book.records
    .all('reconciliations')
    .filter((one) => accountKey(one) === accountKey(reconciliation) && one.to < reconciliation.from)
    .sort((a, b) => (a.to < b.to ? -1 : 1));
  return before.at(-1) ?? null;
}

/** What stood open on their side last time: a payment then in transit meets our receipt now. */
function carriedRows(book: MoneyBook, reconciliation: Reconciliation): readonly TheirRow[] {
  const previous = previousOf(book, reconciliation);
  if (previous === null) return [];
  const done = new Set(previous.matches.flatMap((match) => match.theirs));
  const here = new Set(reconciliation.rows.map((row) => row.id));
  return previous.rows.filter((row) => !done.has(row.id) && !here.has(row.id));
}

/** Matches of the account's other reconciliations up to this one. */
function earlierMatches(book: MoneyBook, reconciliation: Reconciliation): readonly KeptMatch[] {
  return book.records
    .all('reconciliations')
    .filter((one) => one.id !== reconciliation.id && accountKey(one) === accountKey(reconciliation))
    .filter((one) => one.to < reconciliation.to)
    .flatMap((one) => one.matches);
}

/** The clerk's own rates: they explain a difference and are in no balance. */
function rateTable({ settings }: MoneyBook): RateTable {
  return { home: settings.homeCurrency, rates: settings.rates };
}

function settingsFor(
  book: MoneyBook,
  reconciliation: Reconciliation,
  kept: readonly KeptMatch[],
): Partial<MatchSettings> {
  const { invoiceDays, paymentDays, chargeAmount, chargePercent } = book.settings;
  const { currency, to, rows } = reconciliation;
  const foreign = new Set(rows.flatMap((row) => row.currency ?? []));
  return {
    rates: [...foreign].flatMap((from) => crossRate(rateTable(book), from, currency, to) ?? []),
    invoiceDays,
    paymentDays,
    chargeBand: { amount: chargeAmount, percent: chargePercent },
    kept,
    refused: reconciliation.refused,
  };
}

/** Rows from before the period, on either side, are only named where they met a row of the other. */
function together(first: MatchResult, second: MatchResult, carried: ReadonlySet<string>): MatchResult {
  const shown = new Set(second.ambiguous.flatMap((tie) => tie.theirs));
  return {
    kept: first.kept,
    matches: [...first.matches, ...second.matches].sort(
      (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1),
    ),
    ambiguous: [...first.ambiguous, ...second.ambiguous],
    duplicates: first.duplicates,
    onlyOurs: first.onlyOurs,
    onlyTheirs: second.onlyTheirs.filter((id) => !shown.has(id) && !carried.has(id)),
  };
}

export function matchingView(book: MoneyBook, id: ReconciliationId): MatchingView {
  const matching = matchingOf(book, id);
  const { reconciliation, account, ours, result, proof } = matching;
  const { from, to } = reconciliation;
  const own = [...ours, ...matching.theirs].filter((row) => row.currency === account.currency);
  const amounts = new Map(own.map((row) => [row.id, row.amount]));
  const difference = (left: readonly string[], right: readonly string[]) =>
    subtract(totalOf(amounts, left), totalOf(amounts, right));
  const suggested = result.matches.map(
    (match): MatchView => ({
      ...match,
      ours: [...match.ours],
      theirs: [...match.theirs],
      difference: difference(match.ours, match.theirs),
      user: '',
      at: '',
    }),
  );
  const kept = result.kept.map(
    (match): MatchView => ({
      id: '',
      tier: match.tier,
      score: 100,
      outcome: 'kept',
      ours: [...match.ours],
      theirs: [...match.theirs],
      dayGap: null,
      difference: difference(match.ours, match.theirs),
      user: match.user,
      at: match.at,
    }),
  );
  const differences = differenceViews(matching);
  const unknown = sum(differences.filter((one) => one.code === 'UNK').map((one) => one.amount));
  return {
    reconciliationId: id,
    revision: book.records.revision('reconciliations', id),
    head: book.head(account),
    period: { from, to },
    fileName: reconciliation.fileName,
    ours: ours.flatMap((row) => ourRowView(book, row, reconciliation) ?? []),
    theirs: [...reconciliation.rows, ...carriedAndMatched(book, matching)],
    matches: [...kept, ...suggested],
    ambiguous: result.ambiguous.map(({ tier, ours: left, theirs: right }) => ({
      tier,
      ours: [...left],
      theirs: [...right],
    })),
    duplicates: result.duplicates.map(({ side, key, rows }) => ({ side, key, rows: [...rows] })),
    onlyOurs: [...result.onlyOurs],
    onlyTheirs: [...result.onlyTheirs],
    openings: matching.openings,
    closings: matching.closings,
    differences,
    openingParts: openingParts(book, matching),
    total: proof.total,
    explained: subtract(sum(differences.map((one) => one.amount)), unknown),
    unknown,
    unexplained: proof.unexplained,
  };
}

/** Rows of the file before that stand in a match of this one. */
function carriedAndMatched(book: MoneyBook, { reconciliation, result }: Matching): readonly TheirRow[] {
  const all = [...result.kept, ...result.matches, ...result.ambiguous];
  const used = new Set(all.flatMap((match) => match.theirs));
  return carriedRows(book, reconciliation).filter((row) => used.has(row.id));
}

/** What the difference of the openings is made of: the differences of the reconciliation that ended the day before. */
export function openingParts(
  book: MoneyBook,
  { reconciliation, openings }: Matching,
): { code: DifferenceView['code']; amount: DecimalText; text: string }[] {
  const gap = subtract(openings.ours, openings.theirs);
  const previous = isZero(gap) ? null : previousOf(book, reconciliation);
  if (previous === null || addDays(previous.to, 1) !== reconciliation.from) return [];
  const before = matchingOf(book, previous.id);
  const parts = differenceViews(before).filter((one) => !isZero(one.amount));
  // Something posted into the month behind its back makes another sum: then nothing is claimed.
  return compare(sum(parts.map((one) => one.amount)), gap) === 0
    ? parts.map(({ code, amount, text }) => ({ code, amount, text }))
    : [];
}

function totalOf(amounts: ReadonlyMap<string, DecimalText>, ids: readonly string[]): DecimalText {
  return sum(ids.flatMap((id) => amounts.get(id) ?? []));
}

function ourRowView(book: MoneyBook, row: MatchRow, { from, to }: Reconciliation): OurRowView | null {
  const posting: Posting | undefined = book.book.byId.get(row.id);
  if (!posting) return null;
  const { id, kind, number, po, amount } = row;
  const { type, date } = posting;
  return { id, type, date, kind, number, po, amount, inPeriod: date >= from && date <= to };
}

/** Ids of a difference's rows: by this the clerk's word on it is found again. */
export function differenceKey(ours: readonly string[], theirs: readonly string[]): string {
  return `${ours.join('+')}|${theirs.join('+')}`;
}

/** The differences with the clerk's word in place of the desk's. */
export function differenceViews({ reconciliation, proof }: Matching): DifferenceView[] {
  const notes = new Map(reconciliation.notes.map((note) => [note.key, note]));
  return proof.differences.map(({ code, amount, ours, theirs, part, rate }) => {
    const key = differenceKey(ours, theirs);
    const note = notes.get(key);
    return {
      key,
      code: note?.code ?? code,
      foundCode: code,
      amount,
      ours: [...ours],
      theirs: [...theirs],
      part: part && { ...part },
      rate: rate && { ...rate },
      text: note?.text ?? '',
    };
  });
}
