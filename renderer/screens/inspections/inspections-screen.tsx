import { useState } from 'react';
import {
  INSPECTION_FILTERS,
  type InspectionFilter,
  type InspectionRow,
} from '#shared/api/views/quality-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { FilterChips } from '../../components/filter-chips';
import { RecordList } from '../../components/record-list';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';
import { ChooseOrderDialog } from './choose-order-dialog';
import { DecisionMark } from './decision-mark';
import { SectionTabs } from './section-tabs';
import './quality.css';

/** Every visit: what is planned or waits first, what was decided behind it. */
export function InspectionsScreen() {
  const t = useWords('quality');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<InspectionFilter>('open');
  const [adding, setAdding] = useState(false);
  const list = useList('inspections.list', { text: text.trim(), filter });
  const counts = list.head?.counts;
  return (
    <>
      <RecordList
        words={{
          title: t('inspections.title'),
          count: (count) => t('inspections.count', { count }),
          add: t('inspections.new'),
          filter: t('inspections.filterText'),
          empty: t('inspections.empty'),
          emptyDo: t('inspections.emptyDo'),
          keys: { move: t('keys.move'), open: t('keys.open'), filter: t('keys.filter'), add: t('keys.new') },
        }}
        list={list}
        text={text}
        onText={setText}
        columns={useInspectionColumns()}
        onOpen={(row) => go({ screen: 'inspection', inspectionId: row.id })}
        onAdd={() => setAdding(true)}
        sections={<SectionTabs here="inspections" />}
        chips={
          <FilterChips
            names={INSPECTION_FILTERS}
            chosen={filter}
            title={(name) => t(`inspections.filter.${name}`)}
            count={(name) => counts?.[name]}
            onChoose={setFilter}
          />
        }
        second={{
          name: t(`inspections.filter.${filter}`),
          isBare: text.trim() === '' && (counts?.all ?? 0) === 0,
          onClear: () => setFilter('all'),
        }}
      />
      {adding && <ChooseOrderDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function useInspectionColumns(): readonly TableColumn<InspectionRow>[] {
  const t = useWords('quality');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    {
      key: 'number',
      title: t('inspections.number'),
      width: 118,
      cell: (row) => <span className="medium">{row.number}</span>,
    },
    { key: 'kind', title: t('inspections.kind'), width: 98, cell: (row) => t(`kind.${row.kind}`) },
    { key: 'order', title: t('inspections.order'), width: 112, cell: (row) => row.orderNumber },
    {
      key: 'customer',
      title: t('inspections.customer'),
      width: 124,
      grow: true,
      cell: (row) => <span className="ell">{row.customerName}</span>,
    },
    {
      key: 'factory',
      title: t('inspections.factory'),
      width: 120,
      grow: true,
      tone: () => 'sec',
      cell: (row) => <span className="ell">{row.factory}</span>,
    },
    {
      key: 'day',
      title: t('inspections.day'),
      width: 96,
      align: 'right',
      tone: (row) =>
        row.inspectedOn === null && row.plannedOn !== null && row.plannedOn < today ? 't-late' : '',
      cell: (row) => {
        const day = row.inspectedOn ?? row.plannedOn;
        if (day === null) return '';
        return row.inspectedOn === null ? (
          <span className="sec">{dayNear(day, today, language)}</span>
        ) : (
          dayNear(day, today, language)
        );
      },
    },
    {
      key: 'lot',
      title: t('inspections.lot'),
      width: 72,
      align: 'right',
      cell: (row) => (row.lot === 0 ? '' : figure(row.lot)),
    },
    {
      key: 'found',
      title: t('inspections.found'),
      width: 100,
      align: 'right',
      tone: () => 'sec',
      cell: (row) =>
        row.sample === null ? '' : `${row.found.critical} / ${row.found.major} / ${row.found.minor}`,
    },
    {
      key: 'decision',
      title: t('inspections.decision'),
      width: 112,
      cell: (row) => <DecisionMark decision={row.decision} />,
    },
    {
      key: 'recheck',
      title: t('inspections.recheck'),
      width: 78,
      align: 'right',
      tone: (row) => (row.recheckOn !== null && row.recheckOn < today ? 't-late' : ''),
      cell: (row) => (row.recheckOn === null ? '' : dayNear(row.recheckOn, today, language)),
    },
    {
      key: 'deduction',
      title: t('inspections.deduction'),
      width: 108,
      align: 'right',
      cell: ({ deduction }) =>
        deduction === null
          ? ''
          : `${deduction.currency} ${amountFigure(deduction.amount, deduction.currency)}`,
    },
  ];
}
