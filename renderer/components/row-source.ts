/** Rows of a table that may lie on the Node side: `row` is undefined while its window is on its way. */
export interface RowSource<T> {
  readonly total: number;
  row(index: number): T | undefined;
  /** Tells which rows are in sight, so that their window can be asked. */
  want?(first: number, last: number): void;
}

/** Rows that are all at hand. */
export function rowsOf<T>(rows: readonly T[]): RowSource<T> {
  return { total: rows.length, row: (index) => rows[index] };
}

/** Where a key moves the selection; `null` for a key that does not move. Rows that cannot be chosen are passed over. */
export function movedTo(
  key: string,
  from: number,
  total: number,
  rowsInSight: number,
  canStand: (index: number) => boolean = () => true,
): number | null {
  const last = total - 1;
  if (last < 0) return null;
  const page = Math.max(1, rowsInSight - 1);
  switch (key) {
    case 'ArrowDown':
      return nearest(from + 1, 1, last, canStand) ?? from;
    case 'ArrowUp':
      return nearest(from - 1, -1, last, canStand) ?? from;
    case 'PageDown':
      return nearest(Math.min(from + page, last), -1, last, canStand) ?? from;
    case 'PageUp':
      return nearest(Math.max(from - page, 0), 1, last, canStand) ?? from;
    case 'Home':
      return nearest(0, 1, last, canStand) ?? from;
    case 'End':
      return nearest(last, -1, last, canStand) ?? from;
    default:
      return null;
  }
}

function nearest(
  from: number,
  step: 1 | -1,
  last: number,
  canStand: (index: number) => boolean,
): number | null {
  for (let index = from; index >= 0 && index <= last; index += step) {
    if (canStand(index)) return index;
  }
  return null;
}
