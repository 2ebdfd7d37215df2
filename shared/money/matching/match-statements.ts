import { minorUnits } from '#shared/values/currency';
import { divide, multiply } from '#shared/values/decimal';
import {
  type AmbiguousMatch,
  DEFAULT_MATCH_SETTINGS,
  type DuplicateNumber,
  type KeptMatch,
  type Match,
  type MatchOutcome,
  type MatchResult,
  type MatchSettings,
  type MatchTier,
  TIER_SCORES,
} from './match-result';
import { kindsAgree, type MatchRow } from './match-row';
import { numberConflict, sameNumberEdges } from './number-edges';
import { type Edge, edgesBy, firstFrom, type Group, separateTies } from './pair-edges';
import { dayGap, type PreparedRow, prepareRows } from './prepared-row';
import { sumGroups } from './sum-groups';

/**
 * Matches their rows with ours, tier by tier, surest first (reconciliation.md section 2). A row is used once; where a tier
 * offers a row more than one partner nothing is taken and all are shown. The order of the rows changes nothing.
 */
export function matchStatements(
  ourRows: readonly MatchRow[],
  theirRows: readonly MatchRow[],
  changes: Partial<MatchSettings> = {},
): MatchResult {
  const settings = { ...DEFAULT_MATCH_SETTINGS, ...changes };
  const allOurs = prepareRows(ourRows);
  const allTheirs = prepareRows(theirRows);
  const taken = new Set<PreparedRow>();
  const inTie = new Set<PreparedRow>();
  const matches: Match[] = [];
  const ties: { tier: MatchTier; group: Group }[] = [];
  const refused = new Set(settings.refused.map((pair) => `${pair.ours}\u0000${pair.theirs}`));
  const kept = takeKept(allOurs, allTheirs, settings, taken);

  const free = (rows: readonly PreparedRow[]) => rows.filter((row) => !taken.has(row));
  const settle = (tier: MatchTier, groups: readonly Group[], outcomeOf: (group: Group) => MatchOutcome) => {
    const { alone, tied } = separateTies(groups);
    for (const group of alone) {
      // A row that was ambiguous on better evidence is never taken automatically on weaker.
      const doubtful = [...group.ours, ...group.theirs].some((row) => inTie.has(row));
      const outcome = outcomeOf(group);
      matches.push(matchOf(tier, doubtful && outcome === 'auto' ? 'suggest' : outcome, group));
      for (const row of [...group.ours, ...group.theirs]) taken.add(row);
    }
    for (const group of tied) {
      ties.push({ tier, group });
      for (const row of [...group.ours, ...group.theirs]) inTie.add(row);
    }
  };
  const pairs = (edges: readonly Edge[]): readonly Group[] =>
    edges
      .filter((edge) => !refused.has(`${edge.ours.row.id}\u0000${edge.theirs.row.id}`))
      .map((edge) => ({ ours: [edge.ours], theirs: [edge.theirs] }));
  const ours = () => free(allOurs);
  const theirs = () => free(allTheirs);

  settle('M1', pairs(sameNumberEdges(ours(), theirs(), 'whole', 'equal')), () => 'auto');
  settle('M1', pairs(sameNumberEdges(ours(), theirs(), 'tail', 'equal')), () => 'auto');
  settle('M2', pairs(sameNumberEdges(ours(), theirs(), 'whole', 'any')), () => 'difference');
  settle('M3', pairs(sameOrderEdges(ours(), theirs(), settings)), outcomeOfOrder);
  settle('M2', pairs(sameNumberEdges(ours(), theirs(), 'tail', 'any')), () => 'difference');
  settle('M4', pairs(sameAmountEdges(ours(), theirs(), settings)), () => 'suggest');
  settle('M5', sumGroups(ours(), theirs(), settings.sumDays), () => 'suggest');
  settle('M6', pairs(chargeEdges(ours(), theirs(), settings)), () => 'suggest');
  settle('M7', pairs(currencyEdges(ours(), theirs(), settings)), () => 'suggest');

  const ambiguous = openTies(ties, taken);
  const shown = new Set(ambiguous.flatMap((tie) => [...tie.ours, ...tie.theirs]));
  const rest = (rows: readonly PreparedRow[]) =>
    free(rows)
      .filter((row) => !shown.has(row))
      .map(idOf);
  return {
    kept,
    matches: matches.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
    ambiguous: ambiguous.map(({ tier, ours, theirs }) => ({ tier, ours: ids(ours), theirs: ids(theirs) })),
    duplicates: [...duplicatesIn(allOurs, 'ours'), ...duplicatesIn(allTheirs, 'theirs')],
    onlyOurs: rest(allOurs),
    onlyTheirs: rest(allTheirs),
  };
}

const idOf = (row: PreparedRow) => row.row.id;
const ids = (rows: readonly PreparedRow[]): string[] => rows.map(idOf).sort();

/** A kept match holds while all its rows are here and none stands in two of them. */
function takeKept(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  settings: MatchSettings,
  taken: Set<PreparedRow>,
): readonly KeptMatch[] {
  if (settings.kept.length === 0) return [];
  const mine = new Map(ours.map((row) => [row.row.id, row]));
  const other = new Map(theirs.map((row) => [row.row.id, row]));
  return settings.kept.filter((kept) => {
    const rows = [...kept.ours.map((id) => mine.get(id)), ...kept.theirs.map((id) => other.get(id))];
    const here = rows.filter((row) => row !== undefined && !taken.has(row));
    if (here.length !== rows.length) return false;
    for (const row of here) if (row) taken.add(row);
    return true;
  });
}

function matchOf(tier: MatchTier, outcome: MatchOutcome, group: Group): Match {
  const ours = ids(group.ours);
  const theirs = ids(group.theirs);
  const [left] = group.ours;
  const [right] = group.theirs;
  const gap = left && right && ours.length + theirs.length === 2 ? dayGap(left, right) : Number.NaN;
  return {
    id: `${tier}:${ours.join('+')}=${theirs.join('+')}`,
    tier,
    score: TIER_SCORES[tier],
    outcome,
    ours,
    theirs,
    dayGap: Number.isNaN(gap) ? null : gap,
  };
}

function sameOrderEdges(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  { orderDays }: MatchSettings,
): readonly Edge[] {
  const key = (row: PreparedRow) => (row.po === null ? null : `${row.po} ${row.amountKey}`);
  return edgesBy(
    ours,
    theirs,
    key,
    key,
    (a, b) => kindsAgree(a.row.kind, b.row.kind) && dayGap(a, b) <= orderDays,
  );
}

/** Two different document numbers under one order and amount may be two deliveries: that is for the clerk to say. */
function outcomeOfOrder({ ours, theirs }: Group): MatchOutcome {
  return ours.some((row) => theirs.some((other) => numberConflict(row, other))) ? 'suggest' : 'auto';
}

function sameAmountEdges(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  settings: MatchSettings,
): readonly Edge[] {
  const key = (row: PreparedRow) => row.amountKey;
  return edgesBy(ours, theirs, key, key, (a, b) => {
    const days = a.row.kind === 'invoice' ? settings.invoiceDays : settings.paymentDays;
    return kindsAgree(a.row.kind, b.row.kind) && dayGap(a, b) <= days;
  });
}

/** M6: their payment is a little more than what reached us. */
function chargeEdges(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  settings: MatchSettings,
): readonly Edge[] {
  const received = ours.filter((row) => row.row.kind === 'payment');
  const { amount, percent } = settings.chargeBand;
  const share = Number(divide(percent, 100));
  return theirs.flatMap((paid) => {
    if (!paid.signClass.endsWith('-') || !kindsAgree(paid.row.kind, 'payment')) return [];
    const fixed = Number(multiply(amount, 10 ** minorUnits(paid.row.currency)));
    const band = Math.max(fixed, Math.floor(paid.minor * share));
    return within(received, paid, settings.paymentDays)
      .filter((row) => row.signClass === paid.signClass)
      .filter((row) => paid.minor - row.minor > 0 && paid.minor - row.minor <= band)
      .map((row) => ({ ours: row, theirs: paid }));
  });
}

/** M7: another currency whose value at the agreed rate is the same within one percent. */
function currencyEdges(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  settings: MatchSettings,
): readonly Edge[] {
  return settings.rates.flatMap(({ from, to, rate }) => {
    const foreign = theirs.filter((row) => row.row.currency === from);
    const own = ours.filter((row) => row.row.currency === to);
    const scale = Number(rate) * 10 ** (minorUnits(to) - minorUnits(from));
    return foreign.flatMap((row) =>
      within(own, row, settings.paymentDays)
        .filter((other) => other.signClass.endsWith(row.signClass.slice(-1)))
        .filter((other) => kindsAgree(other.row.kind, row.row.kind))
        .filter((other) => Math.abs(row.minor * scale - other.minor) <= other.minor / 100)
        .map((other) => ({ ours: other, theirs: row })),
    );
  });
}

function within(rows: readonly PreparedRow[], row: PreparedRow, days: number): readonly PreparedRow[] {
  if (Number.isNaN(row.day)) return [];
  return rows.slice(firstFrom(rows, row.day - days), firstFrom(rows, row.day + days + 1));
}

/** Ties whose rows found no other partner; a row is shown under its surest tier only. */
function openTies(
  ties: readonly { readonly tier: MatchTier; readonly group: Group }[],
  taken: ReadonlySet<PreparedRow>,
): readonly { tier: AmbiguousMatch['tier']; ours: readonly PreparedRow[]; theirs: readonly PreparedRow[] }[] {
  const shown = new Set<PreparedRow>();
  return ties.flatMap(({ tier, group }) => {
    const left = (row: PreparedRow) => !taken.has(row) && !shown.has(row);
    const ours = group.ours.filter(left);
    const theirs = group.theirs.filter(left);
    if (ours.length === 0 || theirs.length === 0) return [];
    for (const row of [...ours, ...theirs]) shown.add(row);
    return [{ tier, ours, theirs }];
  });
}

function duplicatesIn(rows: readonly PreparedRow[], side: 'ours' | 'theirs'): readonly DuplicateNumber[] {
  const found = new Map<string, PreparedRow[]>();
  for (const row of rows) {
    if (row.key === null) continue;
    // A receipt and its charge share the bank's number by nature.
    const key = `${row.signClass} ${row.row.kind} ${row.key}`;
    const list = found.get(key);
    if (list) list.push(row);
    else found.set(key, [row]);
  }
  return [...found.values()]
    .filter((list) => list.length > 1)
    .map((list) => ({ side, key: list[0]?.key ?? '', rows: ids(list) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
