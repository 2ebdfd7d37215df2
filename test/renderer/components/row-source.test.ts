import { describe, expect, it } from 'vitest';
import { movedTo } from '../../../renderer/components/row-source';
import { columnTracks, frozenStyle, type TableColumn } from '../../../renderer/components/table-column';

describe('movedTo', () => {
  it('moves by one, by a page and to the ends, and stays inside', () => {
    expect(movedTo('ArrowDown', 3, 100, 20)).toBe(4);
    expect(movedTo('ArrowUp', 0, 100, 20)).toBe(0);
    expect(movedTo('PageDown', 90, 100, 20)).toBe(99);
    expect(movedTo('PageUp', 50, 100, 20)).toBe(31);
    expect(movedTo('Home', 50, 100, 20)).toBe(0);
    expect(movedTo('End', 50, 100, 20)).toBe(99);
  });

  it('leaves other keys and empty tables alone', () => {
    expect(movedTo('x', 3, 100, 20)).toBeNull();
    expect(movedTo('ArrowDown', 0, 0, 20)).toBeNull();
  });

  it('passes over the heads of groups', () => {
    const canStand = (index: number) => index !== 0 && index !== 4;
    expect(movedTo('ArrowDown', 3, 10, 5, canStand)).toBe(5);
    expect(movedTo('ArrowUp', 5, 10, 5, canStand)).toBe(3);
    expect(movedTo('Home', 5, 10, 5, canStand)).toBe(1);
    expect(movedTo('ArrowUp', 1, 10, 5, canStand)).toBe(1);
  });
});

describe('the columns of a table', () => {
  const columns: readonly TableColumn<string>[] = [
    { key: 'a', title: 'A', width: 30, frozen: true, cell: (row) => row },
    { key: 'b', title: 'B', width: 90, frozen: true, cell: (row) => row },
    { key: 'c', title: 'C', width: 50, grow: true, cell: (row) => row },
  ];

  it('share one track list, so that heads, cells and totals align', () => {
    expect(columnTracks(columns)).toBe('30px 90px minmax(50px, 1fr)');
  });

  it('stick one after the other where they are frozen', () => {
    expect(frozenStyle(columns, 0)).toEqual({ left: 0 });
    expect(frozenStyle(columns, 1)).toEqual({ left: 30 });
    expect(frozenStyle(columns, 2)).toBeUndefined();
  });
});
