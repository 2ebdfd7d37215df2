import type { ReactNode } from 'react';

/** What became of a typed text: the changed row, or the sentence that says why it does not fit. */
export type Written<T> =
  | { readonly ok: true; readonly row: T }
  | { readonly ok: false; readonly wrong: string };

/** A column of a grid that is typed into. */
export interface EditColumn<T> {
  readonly key: string;
  readonly title: ReactNode;
  readonly width: number;
  readonly grow?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly frozen?: boolean;
  readonly hint?: string;
  /** The text that the editor starts with. */
  read(row: T): string;
  /** What stands in the cell; the text itself when absent. */
  show?(row: T, index: number): ReactNode;
  /** Absent: the column cannot be typed into. */
  write?(row: T, text: string): Written<T>;
  tone?(row: T): string;
  readonly total?: ReactNode;
}

export interface Pasted<T> {
  readonly rows: readonly T[];
  /** Rows that were filled or added. */
  readonly count: number;
  /** The first text that did not fit, with its sentence; what fitted is pasted all the same. */
  readonly wrong: string | null;
}

/** Fills cells from the given one to the right and down; rows that do not exist yet are made. */
export function pasteInto<T>(
  columns: readonly EditColumn<T>[],
  rows: readonly T[],
  cells: readonly (readonly string[])[],
  at: { readonly row: number; readonly column: number },
  makeRow: () => T,
): Pasted<T> {
  const next = [...rows];
  let wrong: string | null = null;
  cells.forEach((texts, down) => {
    const index = Math.min(at.row + down, next.length);
    let row = next[index] ?? makeRow();
    texts.forEach((text, right) => {
      const written = columns[at.column + right]?.write?.(row, text.trim());
      if (written?.ok) row = written.row;
      else if (written !== undefined) wrong ??= written.wrong;
    });
    next[index] = row;
  });
  return { rows: next, count: cells.length, wrong };
}

/** The next column that can be typed into; `null` at the end of the row. */
export function nextTyped<T>(columns: readonly EditColumn<T>[], from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < columns.length; at += step) {
    if (columns[at]?.write !== undefined) return at;
  }
  return null;
}
