import type { ImportProblem } from './order-draft';
import { type SheetView, textOf } from './sheet-view';

/** Every problem says what it is about in the file's own words: fact `raw`, and `basis` for a price. */
export function withRaw(problem: ImportProblem, view: SheetView): ImportProblem {
  if (problem.facts['raw'] !== undefined) return problem;
  const raw = rawOf(problem, view);
  return {
    ...problem,
    facts: { ...problem.facts, raw, ...(problem.kind === 'price-basis' ? { basis: raw } : {}) },
  };
}

function rawOf(problem: ImportProblem, view: SheetView): string {
  const { facts, place } = problem;
  const known = facts['text'] ?? facts['columns'];
  if (known !== undefined && known !== '') return known;
  switch (problem.kind) {
    case 'several-orders':
    case 'several-tables':
      return problem.choices.length > 0
        ? problem.choices.map((choice) => choice.value).join(', ')
        : (facts['rows'] ?? '');
    case 'formula-uncalculated':
      return facts['formula'] ?? '';
    case 'hidden-data':
      return facts['cell'] ?? '';
    case 'price-basis':
      return facts['column'] ?? facts['factor'] ?? '';
    case 'row-skipped':
      return facts['rows'] ?? facts['count'] ?? '';
    default:
      return place === null ? (facts['item'] ?? '') : textOf(view.at(place.row, place.column));
  }
}
