import { useRef, useState } from 'react';
import { COMPLAINT_FILTERS, type ComplaintFilter, type ComplaintRow } from '#shared/api/views/quality-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { dayNear, moneyFigure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { SectionTabs } from '../inspections/section-tabs';
import { NewComplaintDialog } from './new-complaint-dialog';
import '../inspections/quality.css';

/** After-sales: who waits for our answer stands first. */
export function ComplaintsScreen() {
  const t = useWords('quality');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<ComplaintFilter>('open');
  const [selected, setSelected] = useState(0);
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const list = useList('complaints.list', { text: text.trim(), filter });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: ComplaintRow | undefined) => row && go({ screen: 'complaint', complaintId: row.id });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => box.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: () => setAdding(true) },
  ]);
  const add = (
    <ActionButton icon="plus" keys="N" onClick={() => setAdding(true)}>
      {t('complaints.new')}
    </ActionButton>
  );
  const columns = useComplaintColumns();
  const isBare = text.trim() === '' && (head?.counts.all ?? 0) === 0;
  return (
    <>
      <div className="page-head">
        <h1>{t('complaints.title')}</h1>
        <span className="dim">{head !== undefined && t('complaints.count', { count: head.total })}</span>
        <div className="grow" />
        {add}
      </div>
      <SectionTabs here="complaints" />
      <div className="page-tools quality-tools">
        <FilterBox
          ref={box}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
        {COMPLAINT_FILTERS.map((name) => (
          <button
            type="button"
            key={name}
            className={`chip ${filter === name ? 'chip-on' : ''}`}
            aria-pressed={filter === name}
            onClick={() => setFilter(name)}
          >
            {t(`complaints.filter.${name}`)}
            {head !== undefined && <b>{head.counts[name]}</b>}
          </button>
        ))}
        <span className="dim small ell">{t('complaints.filterText')}</span>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={t('complaints.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              autoFocus
              empty={
                isBare ? (
                  <EmptyState text={t('complaints.empty')} more={t('complaints.emptyDo')}>
                    {add}
                  </EmptyState>
                ) : (
                  <EmptyState
                    text={t('common:nothingFound', { text: text.trim() || t(`complaints.filter.${filter}`) })}
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
      {adding && <NewComplaintDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function useComplaintColumns(): readonly TableColumn<ComplaintRow>[] {
  const t = useWords('quality');
  const language = useLanguage();
  const { today } = useDeskState();
  const isLate = ({ answeredOn, closedOn, answerDueOn }: ComplaintRow) =>
    answeredOn === null && closedOn === null && answerDueOn !== null && answerDueOn < today;
  return [
    {
      key: 'number',
      title: t('complaints.number'),
      width: 126,
      cell: (row) => <span className="medium">{row.number}</span>,
    },
    {
      key: 'customer',
      title: t('complaints.customer'),
      width: 160,
      grow: true,
      cell: (row) => <span className="ell">{row.customerName}</span>,
    },
    { key: 'claim', title: t('complaints.claim'), width: 104, tone: () => 'sec', cell: (row) => row.claimNo },
    { key: 'order', title: t('complaints.order'), width: 112, cell: (row) => row.orderNumber },
    { key: 'cause', title: t('complaints.cause'), width: 120, cell: (row) => t(`cause.${row.cause}`) },
    {
      key: 'received',
      title: t('complaints.received'),
      width: 80,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => dayNear(row.receivedOn, today, language),
    },
    {
      key: 'due',
      title: t('complaints.due'),
      width: 108,
      align: 'right',
      tone: (row) => (isLate(row) ? 't-late' : ''),
      cell: (row) => {
        if (row.answeredOn !== null)
          return (
            <span className="sec">
              {t('complaints.answered')} {dayNear(row.answeredOn, today, language)}
            </span>
          );
        return row.answerDueOn === null ? '' : dayNear(row.answerDueOn, today, language);
      },
    },
    {
      key: 'claimed',
      title: t('complaints.claimed'),
      width: 124,
      align: 'right',
      cell: (row) => (Number(row.claimed.amount) === 0 ? '' : moneyFigure(row.claimed)),
    },
    {
      key: 'credited',
      title: t('complaints.credited'),
      width: 124,
      align: 'right',
      cell: (row) => (Number(row.credited.amount) === 0 ? '' : moneyFigure(row.credited)),
    },
    {
      key: 'settlement',
      title: t('complaints.settlement'),
      width: 110,
      cell: (row) =>
        row.closedOn === null ? (
          t(`settlement.${row.settlement}`)
        ) : (
          <span className="dim">{t('complaints.closed')}</span>
        ),
    },
  ];
}
