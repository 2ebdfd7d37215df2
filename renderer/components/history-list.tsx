import { useState } from 'react';
import type { HistoryEntry } from '#shared/api/views/order-views';
import { parsePlainDate } from '#shared/values/plain-date';
import { useDeskState } from '../app/desk-state';
import { useWords } from '../words/words';
import { useChangeWords } from './change-words';
import { EmptyState } from './empty-state';
import { clockTime, dayNear, dayOfInstant, fullDay } from './figures';
import { type HistoryRow, historyRows } from './history-rows';
import { rowsOf } from './row-source';
import type { TableColumn } from './table-column';
import { VirtualTable } from './virtual-table';

/** Each change of a record with its fields, newest first. */
export function HistoryList({ entries }: { readonly entries: readonly HistoryEntry[] }) {
  const t = useWords('order');
  const { today, settings } = useDeskState();
  const words = useChangeWords();
  const valueText = (text: string) => {
    const day = parsePlainDate(text);
    return day === null ? words.value(text) : fullDay(day, settings.language);
  };
  const [selected, setSelected] = useState(0);
  const rows = historyRows(entries);
  const columns: readonly TableColumn<HistoryRow>[] = [
    {
      key: 'when',
      title: t('history.when'),
      width: 120,
      tone: () => 'sec',
      cell: ({ entry, isFirst }) =>
        isFirst && `${dayNear(dayOfInstant(entry.at), today, settings.language)} ${clockTime(entry.at)}`,
    },
    { key: 'who', title: t('history.who'), width: 96, cell: ({ entry, isFirst }) => isFirst && entry.by },
    {
      key: 'what',
      title: t('history.what'),
      width: 150,
      cell: ({ entry, isFirst }) => isFirst && <span className="medium">{words.label(entry.label)}</span>,
    },
    {
      key: 'field',
      title: t('history.field'),
      width: 170,
      cell: ({ change }) => change && words.field(change.field),
    },
    {
      key: 'from',
      title: t('history.from'),
      width: 120,
      grow: true,
      tone: () => 'sec',
      cell: ({ change }) => change && valueText(change.from),
    },
    {
      key: 'to',
      title: t('history.to'),
      width: 120,
      grow: true,
      cell: ({ change }) => change && valueText(change.to),
    },
  ];
  return (
    <VirtualTable
      label={t('tab.history')}
      columns={columns}
      rows={rowsOf(rows)}
      rowKey={(row) => row.key}
      rowHeight={28}
      dense
      selected={selected}
      onSelect={setSelected}
      autoFocus
      empty={<EmptyState text={t('history.empty')} />}
    />
  );
}
