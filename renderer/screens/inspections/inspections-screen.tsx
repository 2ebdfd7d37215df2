import { useRef, useState } from 'react';
import {
  INSPECTION_FILTERS,
  type InspectionFilter,
  type InspectionRow,
} from '#shared/api/views/quality-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
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
  const [selected, setSelected] = useState(0);
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const list = useList('inspections.list', { text: text.trim(), filter });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: InspectionRow | undefined) => row && go({ screen: 'inspection', inspectionId: row.id });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => box.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: () => setAdding(true) },
  ]);
  const add = (
    <ActionButton icon="plus" keys="N" onClick={() => setAdding(true)}>
      {t('inspections.new')}
    </ActionButton>
  );
  const columns = useInspectionColumns();
  const isBare = text.trim() === '' && (head?.counts.all ?? 0) === 0;
  return (
    <>
      <div className="page-head">
        <h1>{t('inspections.title')}</h1>
        <span className="dim">{head !== undefined && t('inspections.count', { count: head.total })}</span>
        <div className="grow" />
        {add}
      </div>
      <SectionTabs here="inspections" />
      <div className="page-tools quality-tools">
        <FilterBox
          ref={box}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
        {INSPECTION_FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`inspections.filter.${name}`)}
            {head !== undefined && <b>{head.counts[name]}</b>}
          </button>
        ))}
        <span className="dim small ell">{t('inspections.filterText')}</span>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={t('inspections.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              autoFocus
              empty={
                isBare ? (
                  <EmptyState text={t('inspections.empty')} more={t('inspections.emptyDo')}>
                    {add}
                  </EmptyState>
                ) : (
                  <EmptyState
                    text={t('common:nothingFound', {
                      text: text.trim() || t(`inspections.filter.${filter}`),
                    })}
                  >
                    <ActionButton
                      onClick={() => {
                        setText('');
                        setFilter('all');
                      }}
                    >
                      {t('common:clearFilter')}
                    </ActionButton>
                  </EmptyState>
                )
              }
            />
          )}
        </Panel>
      </div>
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
