import { useState } from 'react';
import type { MatchingView, MatchView } from '#shared/api/views/money-matching';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';
import type { PairRow } from './pair-rows';

export interface MatchActions {
  accept(ids: readonly string[]): Promise<void>;
  unmatch(match: MatchView): Promise<void>;
  /** Accepts a suggestion or one pair of a choice; marks a single row (or takes the mark away) for a match by hand. */
  toggle(row: PairRow): Promise<void>;
  together(): Promise<void>;
  isMarked(row: PairRow): boolean;
  readonly marked: number;
  readonly canJoin: boolean;
}

interface Marks {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

const NO_MARKS: Marks = { ours: [], theirs: [] };

export function useMatchActions(view: MatchingView): MatchActions {
  const t = useWords('matching');
  const textOf = useProblemText();
  const acceptMatches = useCommand('money.acceptMatches');
  const takeApart = useCommand('money.unmatch');
  const [marks, setMarks] = useState<Marks>(NO_MARKS);
  const { reconciliationId } = view;
  const keep = async (matchIds: readonly string[], byHand: readonly Marks[]) => {
    const result = await acceptMatches.send({
      reconciliationId,
      matchIds: [...matchIds],
      byHand: byHand.map(({ ours, theirs }) => ({ ours: [...ours], theirs: [...theirs] })),
    });
    if (!result.ok) return announceProblem(textOf(result.problem));
    setMarks(NO_MARKS);
    announce(t('accepted', { count: result.value.kept }), { undo: true });
  };
  const flip = (list: readonly string[], id: string | undefined) =>
    id === undefined ? list : list.includes(id) ? list.filter((known) => known !== id) : [...list, id];
  return {
    accept: (ids) => keep(ids, []),
    unmatch: async (match) => {
      const result = await takeApart.send({
        reconciliationId,
        matches: [{ ours: [...match.ours], theirs: [...match.theirs] }],
      });
      if (!result.ok) return announceProblem(textOf(result.problem));
      announce(t('apart'), { undo: true });
    },
    toggle: async (row) => {
      if (row.of !== null) {
        if (row.of.outcome !== 'kept' && row.of.id !== '') await keep([row.of.id], []);
        return;
      }
      if (row.ours !== null && row.theirs !== null) {
        await keep([], [{ ours: [row.ours.id], theirs: [row.theirs.id] }]);
        return;
      }
      setMarks({ ours: flip(marks.ours, row.ours?.id), theirs: flip(marks.theirs, row.theirs?.id) });
    },
    together: () => keep([], [marks]),
    isMarked: (row) =>
      row.of === null &&
      ((row.ours !== null && marks.ours.includes(row.ours.id)) ||
        (row.theirs !== null && marks.theirs.includes(row.theirs.id))),
    marked: marks.ours.length + marks.theirs.length,
    canJoin: marks.ours.length > 0 && marks.theirs.length > 0,
  };
}
