import type { MatchingView, MatchView, OurRowView } from '#shared/api/views/money-matching';
import type { TheirRow } from '#shared/money/reconciliation';

/** One line of the table: a match over its rows, a choice between several, or a row that stands alone. */
export interface PairRow {
  readonly key: string;
  readonly state: MatchView['outcome'] | 'ambiguous' | 'only-ours' | 'only-theirs';
  readonly ours: OurRowView | null;
  readonly theirs: TheirRow | null;
  /** Set on the first line of its match. */
  readonly match: MatchView | null;
  /** First line of a match, choice or single row. */
  readonly first: boolean;
  /** Match it belongs to, also on its further lines. */
  readonly of: MatchView | null;
}

/** What must be looked at stands first: choices, differences and suggestions, then single rows, sure ones, kept ones. */
const ORDER = ['suggest', 'difference', 'auto', 'kept'] as const;

export function pairRows(view: MatchingView): readonly PairRow[] {
  const ours = new Map(view.ours.map((row) => [row.id, row]));
  const theirs = new Map(view.theirs.map((row) => [row.id, row]));
  const lines = (
    state: PairRow['state'],
    key: string,
    left: readonly string[],
    right: readonly string[],
    match: MatchView | null,
  ): PairRow[] =>
    Array.from(
      { length: Math.max(left.length, right.length) },
      (_, index): PairRow => ({
        key: `${key} ${index}`,
        state,
        ours: ours.get(left[index] ?? '') ?? null,
        theirs: theirs.get(right[index] ?? '') ?? null,
        match: index === 0 ? match : null,
        first: index === 0,
        of: match,
      }),
    );
  const matched = (outcome: MatchView['outcome']) =>
    view.matches
      .filter((match) => match.outcome === outcome)
      .flatMap((match) =>
        lines(outcome, `${match.ours.join()}|${match.theirs.join()}`, match.ours, match.theirs, match),
      );
  const [look, differs, sure, kept] = ORDER;
  return [
    ...view.ambiguous.flatMap((choice) => {
      const key = `choice ${choice.ours.join()}|${choice.theirs.join()}`;
      const { left, right } = possiblePairs(choice.ours, choice.theirs);
      return lines('ambiguous', key, left, right, null);
    }),
    ...matched(look),
    ...matched(differs),
    ...view.onlyOurs.flatMap((id) => lines('only-ours', `ours ${id}`, [id], [], null)),
    ...view.onlyTheirs.flatMap((id) => lines('only-theirs', `theirs ${id}`, [], [id], null)),
    ...matched(sure),
    ...matched(kept),
  ];
}

/** Every pair of a choice stands on a line of its own, so that one key takes it; of a crowd each row stands alone. */
function possiblePairs(ours: readonly string[], theirs: readonly string[]) {
  const isCrowd = ours.length * theirs.length > MOST_PAIRS;
  if (isCrowd) return { left: ours, right: [...ours.map(() => ''), ...theirs] };
  return {
    left: ours.flatMap((id) => theirs.map(() => id)),
    right: ours.flatMap(() => theirs),
  };
}

const MOST_PAIRS = 12;

/** Ids of the sure matches, to be accepted with one key. */
export function sureMatches(view: MatchingView): readonly string[] {
  return view.matches.filter((match) => match.outcome === 'auto' && match.id !== '').map((match) => match.id);
}
