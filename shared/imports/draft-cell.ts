import type { CellPlace } from './order-draft';

export type CellState = 'sure' | 'unsure' | 'wrong' | 'missing';
export type CellSource = 'file' | 'habit' | 'clerk' | 'derived';

export type DraftCell<T> = {
  raw: string;
  value: T | null;
  place: CellPlace | null;
  state: CellState;
  source: CellSource;
};

/** One object for all: most cells of most lines are empty, and nobody writes into a cell. */
const NOTHING: DraftCell<never> = Object.freeze({
  raw: '',
  value: null,
  place: null,
  state: 'missing',
  source: 'file',
});

export function missing<T>(): DraftCell<T> {
  return NOTHING;
}

export function read<T>(
  raw: string,
  value: T,
  place: CellPlace | null,
  state: CellState = 'sure',
  source: CellSource = 'file',
): DraftCell<T> {
  return { raw, value, place, state, source };
}
