import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../../electron/store/history';

const line = (id: string, quantity: string) => ({ id, quantity });

describe('what differs between two states of a record', () => {
  it('is one field by its path', () => {
    expect(fieldChanges({ a: { b: '1' } }, { a: { b: '2' } })).toEqual([
      { field: 'a.b', from: '1', to: '2' },
    ]);
  });

  it('is one line that went, and none of those behind it', () => {
    const before = { lines: [line('1', '10'), line('2', '20'), line('3', '30')] };
    const after = { lines: [line('1', '10'), line('3', '35')] };
    expect(fieldChanges(before, after)).toEqual([
      { field: 'lines.1', from: JSON.stringify(line('2', '20')), to: '' },
      { field: 'lines.1.quantity', from: '30', to: '35' },
    ]);
  });

  it('is place by place in a list of plain values', () => {
    expect(fieldChanges({ files: ['a', 'b'] }, { files: ['a', 'c'] })).toEqual([
      { field: 'files.1', from: 'b', to: 'c' },
    ]);
  });
});
