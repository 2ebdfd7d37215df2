import { type Edge, edgesBy } from './pair-edges';
import type { PreparedRow } from './prepared-row';

/** Pairs with the same document number: whole, or a bare figure that is the numeric tail of the other. */
export function sameNumberEdges(
  ours: readonly PreparedRow[],
  theirs: readonly PreparedRow[],
  by: 'whole' | 'tail',
  amount: 'equal' | 'any',
): readonly Edge[] {
  const place = (row: PreparedRow) => (amount === 'equal' ? row.amountKey : row.signClass);
  const whole = (row: PreparedRow) => (row.key === null ? null : `${row.key} ${place(row)}`);
  const tail = (row: PreparedRow) => (row.tail === null ? null : `${row.tail} ${place(row)}`);
  const bare = (row: PreparedRow) => (row.isBareFigure ? whole(row) : null);
  if (by === 'whole') return edgesBy(ours, theirs, whole, whole, () => true);
  return [
    ...edgesBy(ours, theirs, tail, bare, () => true),
    ...edgesBy(ours, theirs, bare, tail, (a, b) => a.key !== b.key),
  ];
}

/** Both name a document, and not the same one. */
export function numberConflict(a: PreparedRow, b: PreparedRow): boolean {
  if (a.key === null || b.key === null || a.key === b.key) return false;
  return !((b.isBareFigure && a.tail === b.key) || (a.isBareFigure && b.tail === a.key));
}
