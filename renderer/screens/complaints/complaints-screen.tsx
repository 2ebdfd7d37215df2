import { useState } from 'react';
import { COMPLAINT_FILTERS, type ComplaintFilter, type ComplaintRow } from '#shared/api/views/quality-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { dayNear, moneyFigure } from '../../components/figures';
import { FilterChips } from '../../components/filter-chips';
import { RecordList } from '../../components/record-list';
import type { TableColumn } from '../../components/table-column';
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
  const [adding, setAdding] = useState(false);
  const list = useList('complaints.list', { text: text.trim(), filter });
  const counts = list.head?.counts;
  return (
    <>
      <RecordList
        words={{
          title: t('complaints.title'),
          count: (count) => t('complaints.count', { count }),
          add: t('complaints.new'),
          filter: t('complaints.filterText'),
          empty: t('complaints.empty'),
          emptyDo: t('complaints.emptyDo'),
          keys: { move: t('keys.move'), open: t('keys.open'), filter: t('keys.filter'), add: t('keys.new') },
        }}
        list={list}
        text={text}
        onText={setText}
        columns={useComplaintColumns()}
        onOpen={(row) => go({ screen: 'complaint', complaintId: row.id })}
        onAdd={() => setAdding(true)}
        sections={<SectionTabs here="complaints" />}
        chips={
          <FilterChips
            names={COMPLAINT_FILTERS}
            chosen={filter}
            title={(name) => t(`complaints.filter.${name}`)}
            count={(name) => counts?.[name]}
            onChoose={setFilter}
          />
        }
        second={{
          name: t(`complaints.filter.${filter}`),
          isBare: text.trim() === '' && (counts?.all ?? 0) === 0,
          onClear: () => setFilter('all'),
        }}
      />
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
