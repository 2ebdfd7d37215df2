import type { HistoryEntry } from '#shared/api/views/order-views';
import { isInternal } from './change-words';

/** One field of one change; a change of several fields says who and when only on its first row. */
export interface HistoryRow {
  readonly key: string;
  readonly entry: HistoryEntry;
  readonly isFirst: boolean;
  readonly change: HistoryEntry['changes'][number] | null;
}

export function historyRows(entries: readonly HistoryEntry[]): readonly HistoryRow[] {
  return entries.flatMap((entry): readonly HistoryRow[] => {
    // Ids by which the desk links records say nothing to the clerk; kept files and ticks stand on the order itself.
    const changes = entry.changes.filter(
      ({ field }) => !isInternal(field.split('.').at(-1) ?? '') && !/^(?:files|followUps)\./.test(field),
    );
    if (changes.length === 0) return [{ key: `${entry.seq}`, entry, isFirst: true, change: null }];
    return changes.map((change, index) => ({
      key: `${entry.seq} ${change.field}`,
      entry,
      isFirst: index === 0,
      change,
    }));
  });
}
