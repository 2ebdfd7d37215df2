import type { TodayItem } from '#shared/api/views/today-view';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';

export const TODAY_GROUPS = ['late', 'due', 'atRisk', 'waiting'] as const;
export type TodayGroup = (typeof TODAY_GROUPS)[number];

/** One thing that a source found for today, before its days are counted. */
export interface TodayFound extends Omit<TodayItem, 'days'> {
  readonly group: TodayGroup;
}

/** An item with its days, and the group it stands in. */
export interface PlacedItem {
  readonly group: TodayGroup;
  readonly item: TodayItem;
}

export function placed({ group, ...item }: TodayFound, today: PlainDate): PlacedItem {
  return { group, item: { ...item, days: item.due === null ? null : daysBetween(today, item.due) } };
}

/** What has no day stands last. */
export function byDue(a: TodayItem, b: TodayItem): number {
  const left = a.due ?? '9999';
  const right = b.due ?? '9999';
  if (left !== right) return left < right ? -1 : 1;
  return a.reference < b.reference ? -1 : a.reference > b.reference ? 1 : 0;
}

/** Items of one group, or of each: `inGroups(items).late`. */
export function inGroups(items: Iterable<PlacedItem>): Record<TodayGroup, TodayItem[]> {
  const groups: Record<TodayGroup, TodayItem[]> = { late: [], due: [], atRisk: [], waiting: [] };
  for (const { group, item } of items) groups[group].push(item);
  return groups;
}
