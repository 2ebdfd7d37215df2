import { useState } from 'react';
import type { CustomerRow } from '#shared/api/views/file-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { dayNear, figure, moneyFigure } from '../../components/figures';
import { RecordList } from '../../components/record-list';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';
import { RankMark } from './rank-mark';

/** All customers, filtered as typed, with what is open for each. */
export function CustomersScreen() {
  const t = useWords('customers');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const list = useList('customers.list', { text: text.trim() });
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
      columns={useCustomerColumns()}
      onOpen={(row) => go({ screen: 'customer', customerId: row.id })}
      onAdd={() => go({ screen: 'customer' })}
    />
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
