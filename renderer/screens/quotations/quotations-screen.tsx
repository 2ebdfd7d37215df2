import { useState } from 'react';
import type { QuotationRow } from '#shared/api/views/file-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { dayNear, moneyFigure } from '../../components/figures';
import { RecordList } from '../../components/record-list';
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';

/** All quotations, newest first; what has run out says so. */
export function QuotationsScreen() {
  const t = useWords('quotations');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const list = useList('quotations.list', { text: text.trim() });
  return (
    <RecordList
      words={{
        title: t('title'),
        count: (count) => t('count', { count }),
        add: t('new'),
        filter: t('filter'),
        empty: t('empty'),
        emptyDo: t('emptyDo'),
        keys: { move: t('keys.move'), open: t('keys.open'), filter: t('keys.filter'), add: t('keys.new') },
      }}
      list={list}
      text={text}
      onText={setText}
      columns={useQuotationColumns()}
      onOpen={(row) => go({ screen: 'quotation', quotationId: row.id })}
      onAdd={() => go({ screen: 'quotation' })}
    />
  );
}

function useQuotationColumns(): readonly TableColumn<QuotationRow>[] {
  const t = useWords('quotations');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    {
      key: 'number',
      title: t('list.number'),
      width: 130,
      cell: (row) =>
        row.number === '' ? (
          <span className="dim">{t('draft')}</span>
        ) : (
          <span className="medium">{row.number}</span>
        ),
    },
    {
      key: 'customer',
      title: t('list.customer'),
      width: 220,
      grow: true,
      cell: (row) => <span className="ell">{row.customerName}</span>,
    },
    {
      key: 'date',
      title: t('list.date'),
      width: 100,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => dayNear(row.date, today, language),
    },
    {
      key: 'until',
      title: t('list.validUntil'),
      width: 150,
      align: 'right',
      cell: (row) => (
        <>
          {isOpenAndExpired(row) && <RiskShapeMark shape="at-risk" label={t('expired')} />}{' '}
          <span className={isOpenAndExpired(row) ? 't-at-risk' : ''}>
            {dayNear(row.validUntil, today, language)}
          </span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('list.state'),
      width: 110,
      tone: (row) => (row.state === 'lost' ? 'dim' : ''),
      cell: (row) => t(`trade:quotationState.${row.state}`),
    },
    { key: 'lines', title: t('list.lines'), width: 64, align: 'right', cell: (row) => row.lineCount },
    {
      key: 'amount',
      title: t('list.amount'),
      width: 150,
      align: 'right',
      cell: (row) => moneyFigure(row.amount),
    },
  ];
}

/** An accepted or lost quotation runs out without anyone having to act. */
function isOpenAndExpired(row: QuotationRow): boolean {
  return row.expired && (row.state === 'draft' || row.state === 'sent');
}
