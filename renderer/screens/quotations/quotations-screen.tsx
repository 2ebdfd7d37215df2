import { useRef, useState } from 'react';
import type { QuotationRow } from '#shared/api/views/file-views';
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
import { RiskShapeMark } from '../../components/risk-mark';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

/** All quotations, newest first; what has run out says so. */
export function QuotationsScreen() {
  const t = useWords('quotations');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const filter = useRef<HTMLInputElement>(null);
  const list = useList('quotations.list', { text: text.trim() });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: QuotationRow | undefined) => row && go({ screen: 'quotation', quotationId: row.id });
  const add = () => go({ screen: 'quotation' });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => filter.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: add },
  ]);
  const columns = useQuotationColumns();
  return (
    <>
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="dim">{head !== undefined && t('count', { count: head.total })}</span>
        <div className="grow" />
        <ActionButton icon="plus" keys="N" onClick={add}>
          {t('new')}
        </ActionButton>
      </div>
      <div className="page-tools">
        <FilterBox
          ref={filter}
          value={text}
          onChange={(next) => {
            setText(next);
            setSelected(0);
          }}
        />
        <span className="dim small">{t('filter')}</span>
      </div>
      <div className="page-body">
        <Panel fill className="page-main">
          {problem !== undefined && <ProblemNote problem={problem} onRetry={list.askAgain} />}
          {head === undefined && problem === undefined && <GreyRows rows={12} />}
          {head !== undefined && (
            <VirtualTable
              label={t('title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.id}
              selected={at}
              onSelect={setSelected}
              onOpen={open}
              autoFocus
              empty={
                text.trim() === '' ? (
                  <EmptyState text={t('empty')} more={t('emptyDo')}>
                    <ActionButton icon="plus" keys="N" onClick={add}>
                      {t('new')}
                    </ActionButton>
                  </EmptyState>
                ) : (
                  <EmptyState text={t('common:nothingFound', { text: text.trim() })}>
                    <ActionButton onClick={() => setText('')}>{t('common:clearFilter')}</ActionButton>
                  </EmptyState>
                )
              }
            />
          )}
        </Panel>
      </div>
    </>
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
