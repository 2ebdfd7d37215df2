import { describe, expect, it } from 'vitest';
import type { TodayItem, TodayView } from '#shared/api/views/today-view';
import { parsePlainDate } from '#shared/values/plain-date';
import { shareOf } from '../../../renderer/screens/today/share-of';
import { todayRows } from '../../../renderer/screens/today/today-rows';

const item = (id: string): TodayItem => ({
  id,
  kind: 'check-due',
  facts: {},
  reference: 'SO-2026-0001',
  customer: 'Halden',
  due: null,
  days: null,
  target: { screen: 'order', orderId: 'a:1', tab: 'checks' },
});

function view(groups: Partial<Pick<TodayView, 'late' | 'due' | 'atRisk' | 'waiting'>>): TodayView {
  const date = parsePlainDate('2026-03-26');
  if (date === null) throw new Error('no day');
  const month = { currency: 'USD', ordered: '0', shipped: '0', paid: '0' };
  return { date, late: [], due: [], atRisk: [], waiting: [], shipping: [], month, ...groups };
}

describe('todayRows', () => {
  it('puts each group under its head, the gravest first', () => {
    const rows = todayRows(view({ waiting: [item('w')], late: [item('l1'), item('l2')] }));
    expect(rows.map((row) => (row.type === 'group' ? `${row.group} ${row.count}` : row.item.id))).toEqual([
      'late 2',
      'l1',
      'l2',
      'waiting 1',
      'w',
    ]);
  });

  it('is empty on a calm day', () => {
    expect(todayRows(view({}))).toEqual([]);
  });
});

describe('shareOf', () => {
  it('measures bars against the largest', () => {
    expect(shareOf('50', ['100', '50', '0'])).toBe(50);
    expect(shareOf('0', ['0', '0'])).toBe(0);
  });
});
