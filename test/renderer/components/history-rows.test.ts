import { describe, expect, it } from 'vitest';
import { plainValue } from '../../../renderer/components/change-words';
import { historyRows } from '../../../renderer/components/history-rows';

const entry = (seq: number, fields: readonly string[]) => ({
  seq,
  at: '2026-03-26T10:41:00.000Z',
  by: 'Lin Yue',
  label: 'orders.save',
  changes: fields.map((field) => ({ field, from: 'a', to: 'b' })),
});

describe('historyRows', () => {
  it('says who and when once for each change', () => {
    const rows = historyRows([entry(7, ['note', 'currency']), entry(6, [])]);
    expect(rows.map((row) => [row.entry.seq, row.isFirst, row.change?.field])).toEqual([
      [7, true, 'note'],
      [7, false, 'currency'],
      [6, true, undefined],
    ]);
  });
});

describe('plainValue', () => {
  it('writes a record as its values', () => {
    expect(plainValue('{"name":"packed","since":"2026-03-26","reason":null}')).toBe('packed, 2026-03-26');
    expect(plainValue('["A","B"]')).toBe('A, B');
  });

  it('leaves everything else as it is', () => {
    expect(plainValue('9.99')).toBe('9.99');
    expect(plainValue('[see mail]')).toBe('[see mail]');
  });
});
