import { describe, expect, it } from 'vitest';
import { clipboardRows } from '../../../renderer/components/clipboard-rows';
import { type EditColumn, nextTyped, pasteInto } from '../../../renderer/components/edit-column';

interface Row {
  readonly name: string;
  readonly count: string;
}

const columns: readonly EditColumn<Row>[] = [
  { key: 'no', title: '', width: 30, read: () => '' },
  {
    key: 'name',
    title: 'Name',
    width: 90,
    read: (row) => row.name,
    write: (row, name) => ({ ok: true, row: { ...row, name } }),
  },
  {
    key: 'count',
    title: 'Count',
    width: 90,
    read: (row) => row.count,
    write: (row, count) =>
      /^\d+$/.test(count) ? { ok: true, row: { ...row, count } } : { ok: false, wrong: `${count}?` },
  },
];
const makeRow = (): Row => ({ name: '', count: '0' });

describe('clipboardRows', () => {
  it('reads what Excel copies', () => {
    expect(clipboardRows('A\t1\r\nB\t2\r\n')).toEqual([
      ['A', '1'],
      ['B', '2'],
    ]);
  });

  it('keeps line breaks, tabs and quotes inside quoted cells', () => {
    expect(clipboardRows('"two\nlines"\t"say ""hi"""\tplain')).toEqual([['two\nlines', 'say "hi"', 'plain']]);
  });

  it('keeps empty cells and rows between others', () => {
    expect(clipboardRows('A\t\tC\n\nD')).toEqual([['A', '', 'C'], [''], ['D']]);
  });
});

describe('pasteInto', () => {
  it('fills from the cursor to the right and down and makes the rows that are missing', () => {
    const pasted = pasteInto(
      columns,
      [{ name: 'old', count: '5' }],
      [
        ['x', '1'],
        ['y', '2'],
      ],
      { row: 0, column: 1 },
      makeRow,
    );
    expect(pasted).toEqual({
      rows: [
        { name: 'x', count: '1' },
        { name: 'y', count: '2' },
      ],
      count: 2,
      wrong: null,
    });
  });

  it('says what did not fit and keeps the rest', () => {
    const pasted = pasteInto(columns, [], [['x', 'many']], { row: 0, column: 1 }, makeRow);
    expect(pasted.rows).toEqual([{ name: 'x', count: '0' }]);
    expect(pasted.wrong).toBe('many?');
  });

  it('drops cells beyond the last column and in columns that cannot be typed into', () => {
    const pasted = pasteInto(columns, [], [['9', 'x', '3', 'beyond']], { row: 0, column: 0 }, makeRow);
    expect(pasted.rows).toEqual([{ name: 'x', count: '3' }]);
  });
});

describe('nextTyped', () => {
  it('passes over columns that cannot be typed into and ends with the row', () => {
    expect(nextTyped(columns, -1, 1)).toBe(1);
    expect(nextTyped(columns, 1, 1)).toBe(2);
    expect(nextTyped(columns, 2, 1)).toBeNull();
    expect(nextTyped(columns, 1, -1)).toBeNull();
  });
});
