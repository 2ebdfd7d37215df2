import type { TodayItem, TodayView } from '#shared/api/views/today-view';
import type { RiskShape } from '../../components/risk-mark';

export const TODAY_GROUPS = ['late', 'due', 'atRisk', 'waiting'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

export type TodayRow =
  | { readonly type: 'group'; readonly group: TodayGroup; readonly count: number }
  | { readonly type: 'item'; readonly group: TodayGroup; readonly item: TodayItem };

export const SHAPE_OF_GROUP: Readonly<Record<TodayGroup, RiskShape>> = {
  late: 'late',
  due: 'due',
  atRisk: 'at-risk',
  waiting: 'waiting',
};

export const TONE_OF_GROUP: Readonly<Record<TodayGroup, string>> = {
  late: 't-late',
  due: '',
  atRisk: 't-at-risk',
  waiting: 't-waiting',
};

/** The four groups one below the other, each under its head; an empty group has none. */
export function todayRows(view: TodayView): readonly TodayRow[] {
  return TODAY_GROUPS.flatMap((group): readonly TodayRow[] => {
    const items = view[group];
    if (items.length === 0) return [];
    return [
      { type: 'group', group, count: items.length },
      ...items.map((item): TodayRow => ({ type: 'item', group, item })),
    ];
  });
}
