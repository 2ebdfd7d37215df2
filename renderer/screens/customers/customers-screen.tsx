import { useRef, useState } from 'react';
import type { CustomerRow } from '#shared/api/views/file-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { dayNear, figure, moneyFigure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import { RankMark } from './rank-mark';

/** All customers, filtered as typed, with what is open for each. */
export function CustomersScreen() {
  const t = useWords('customers');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const filter = useRef<HTMLInputElement>(null);
  const list = useList('customers.list', { text: text.trim() });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: CustomerRow | undefined) => row && go({ screen: 'customer', customerId: row.id });
  const add = () => go({ screen: 'customer' });
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => filter.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: add },
  ]);
  const columns = useCustomerColumns();
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

function useCustomerColumns(): readonly TableColumn<CustomerRow>[] {
  const t = useWords('customers');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    {
      key: 'code',
      title: t('list.code'),
      width: 72,
      cell: (row) => <span className="medium">{row.code}</span>,
    },
    {
      key: 'name',
      title: t('list.name'),
      width: 200,
      grow: true,
      cell: (row) => <CustomerNames row={row} />,
    },
    { key: 'country', title: t('list.country'), width: 124, tone: () => 'sec', cell: (row) => row.country },
    { key: 'rank', title: t('list.rank'), width: 118, cell: (row) => <RankMark rank={row.rank} /> },
    {
      key: 'terms',
      title: t('list.terms'),
      width: 230,
      tone: () => 'sec',
      cell: (row) => (
        <span className="ell" title={row.terms}>
          {row.terms}
        </span>
      ),
    },
    {
      key: 'open',
      title: t('list.openOrders'),
      width: 56,
      align: 'right',
      cell: (row) => <Count count={row.openOrders} />,
    },
    {
      key: 'orders',
      title: t('list.orders'),
      width: 62,
      align: 'right',
      cell: (row) => <Count count={row.orders} />,
    },
    {
      key: 'last',
      title: t('list.lastOrder'),
      width: 92,
      align: 'right',
      tone: () => 'sec',
      cell: (row) => (row.lastOrderOn === null ? '' : dayNear(row.lastOrderOn, today, language)),
    },
    {
      key: 'amount',
      title: t('list.openAmount'),
      width: 132,
      align: 'right',
      cell: (row) => (
        <span className="nw" title={row.openAmount.map(moneyFigure).join('\n')}>
          {row.openAmount.slice(0, 1).map(moneyFigure)}
          {row.openAmount.length > 1 && <span className="dim"> +{row.openAmount.length - 1}</span>}
        </span>
      ),
    },
  ];
}

function CustomerNames({ row }: { readonly row: CustomerRow }) {
  return (
    <span className="ell" title={`${row.name} ${row.nameZh}`}>
      {row.name} {row.nameZh !== row.name && <span className="dim">{row.nameZh}</span>}
    </span>
  );
}

function Count({ count }: { readonly count: number }) {
  return <span className={count === 0 ? 'nil' : ''}>{figure(count)}</span>;
}
