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

export function missing<T>(): DraftCell<T> {
  return { raw: '', value: null, place: null, state: 'missing', source: 'file' };
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
