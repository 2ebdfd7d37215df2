import type { CSSProperties, ReactNode } from 'react';

export interface TableColumn<T> {
  readonly key: string;
  readonly title: ReactNode;
  /** Least width in px; a growing column takes what is left. */
  readonly width: number;
  readonly grow?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Stays in sight while the rest scrolls sideways; frozen columns come first and do not grow. */
  readonly frozen?: boolean;
  /** Heads a group of columns; the first column of a group carries its words. */
  readonly group?: ReactNode;
  /** A vertical line before this column, where a group begins. */
  readonly begins?: boolean;
  readonly hint?: string;
  cell(row: T, index: number): ReactNode;
  /** Extra class of a cell, e.g. a soft ground. */
  tone?(row: T): string;
  readonly total?: ReactNode;
}

/** `grid-template-columns` of every row, so that heads, cells and totals stand under each other. */
export function columnTracks<T>(columns: readonly TableColumn<T>[]): string {
  return columns
    .map((column) => (column.grow ? `minmax(${column.width}px, 1fr)` : `${column.width}px`))
    .join(' ');
}

export function leastWidth<T>(columns: readonly TableColumn<T>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}

/** Where a frozen column sticks: right of the frozen ones before it. */
export function frozenStyle<T>(columns: readonly TableColumn<T>[], index: number): CSSProperties | undefined {
  if (!columns[index]?.frozen) return undefined;
  return { left: leastWidth(columns.slice(0, index)) };
}

export function cellClass<T>(columns: readonly TableColumn<T>[], index: number): string {
  const column = columns[index];
  if (column === undefined) return '';
  const names = ['vt-cell'];
  if (column.align === 'right') names.push('num');
  if (column.align === 'center') names.push('vt-centre');
  if (column.frozen) names.push('vt-frozen');
  if (column.frozen && !columns[index + 1]?.frozen) names.push('vt-edge');
  if (column.begins) names.push('vt-begins');
  return names.join(' ');
}
