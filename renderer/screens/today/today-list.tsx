import type { TodayItem } from '#shared/api/views/today-view';
import { useDeskState } from '../../app/desk-state';
import { dayNear, figure } from '../../components/figures';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { SHAPE_OF_GROUP, TONE_OF_GROUP, type TodayRow } from './today-rows';
import { useTodayWords } from './today-words';

interface TodayListProps {
  readonly rows: readonly TodayRow[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (item: TodayItem) => void;
}

export function TodayList({ rows, selected, onSelect, onOpen }: TodayListProps) {
  const t = useWords('today');
  const columns = useTodayColumns();
  return (
    <VirtualTable
      label={t('title')}
      columns={columns}
      rows={rowsOf(rows)}
      rowKey={(row) => (row.type === 'item' ? row.item.id : row.group)}
      rowHeight={31}
      selected={selected}
      onSelect={onSelect}
      onOpen={(row) => {
        if (row.type === 'item') onOpen(row.item);
      }}
      opensOnClick
      autoFocus
      banner={(row) => (row.type === 'group' ? <GroupHead row={row} /> : null)}
    />
  );
}

function GroupHead({ row }: { readonly row: Extract<TodayRow, { type: 'group' }> }) {
  const t = useWords('today');
  const hint = row.group === 'due' ? '' : t(`hint.${row.group}`);
  return (
    <div className="today-group">
      <RiskShapeMark shape={SHAPE_OF_GROUP[row.group]} />
      <b className={TONE_OF_GROUP[row.group]}>{t(`group.${row.group}`)}</b>
      <span className="dim">
        {figure(row.count)}
        {hint !== '' && ` · ${hint}`}
      </span>
    </div>
  );
}

function useTodayColumns(): readonly TableColumn<TodayRow>[] {
  const t = useWords('today');
  const { today, settings } = useDeskState();
  const words = useTodayWords();
  const itemCell = (draw: (item: TodayItem) => React.ReactNode) => (row: TodayRow) =>
    row.type === 'item' ? draw(row.item) : null;
  return [
    { key: 'mark', title: '', width: 33, cell: () => null },
    {
      key: 'what',
      title: t('what'),
      width: 240,
      grow: true,
      cell: itemCell((item) => {
        const why = words.why(item);
        return (
          <>
            <span className="medium">{words.what(item)}</span>
            {why !== '' && <span className="dim"> · {why}</span>}
          </>
        );
      }),
    },
    { key: 'reference', title: t('reference'), width: 112, cell: itemCell((item) => item.reference) },
    {
      key: 'customer',
      title: t('customer'),
      width: 184,
      tone: () => 'sec',
      cell: itemCell((item) => item.customer),
    },
    {
      key: 'due',
      title: t('due'),
      width: 96,
      align: 'right',
      tone: () => 'sec',
      cell: itemCell((item) => (item.due === null ? '' : dayNear(item.due, today, settings.language))),
    },
    {
      key: 'days',
      title: '',
      width: 92,
      align: 'right',
      tone: (row) => (row.group === 'late' ? 't-late' : row.group === 'waiting' ? 't-waiting' : 'sec'),
      cell: (row) => (row.type === 'item' ? words.days(row.item, row.group) : null),
    },
  ];
}
