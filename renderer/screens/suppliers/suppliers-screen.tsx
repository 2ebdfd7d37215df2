import { useState } from 'react';
import type { OutputOf } from '#shared/api/contract';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { amountFigure } from '../../components/figures';
import { RecordList } from '../../components/record-list';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';

type SupplierRow = OutputOf<'suppliers.list'>['rows'][number];

/** Every factory, mill and carrier with what we owe them. */
export function SuppliersScreen() {
  const t = useWords('suppliers');
  const { go, back } = useRouter();
  const [text, setText] = useState('');
  const list = useList('suppliers.list', { text: text.trim() });
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
      columns={useSupplierColumns()}
      onOpen={(row) => go({ screen: 'supplier', supplierId: row.id })}
      onAdd={() => go({ screen: 'supplier' })}
      moreKeys={[{ keys: 'Escape', label: t('common:back'), hint: true, run: back }]}
    />
  );
}

function useSupplierColumns(): readonly TableColumn<SupplierRow>[] {
  const t = useWords('suppliers');
  const m = useWords('money');
  return [
    { key: 'code', title: t('code'), width: 76, cell: (row) => <span className="medium">{row.code}</span> },
    {
      key: 'name',
      title: t('name'),
      width: 220,
      grow: true,
      cell: (row) => (
        <span className="ell">
          {row.nameZh || row.nameEn} {row.nameZh !== '' && <span className="dim">{row.nameEn}</span>}
        </span>
      ),
    },
    { key: 'kind', title: t('kind'), width: 130, cell: (row) => m(`supplierKind.${row.kind}`) },
    {
      key: 'terms',
      title: t('terms'),
      width: 240,
      tone: () => 'sec',
      cell: (row) => <span className="ell">{row.terms}</span>,
    },
    { key: 'phone', title: t('phone'), width: 140, tone: () => 'sec', cell: (row) => row.phone },
    {
      key: 'open',
      title: t('open'),
      width: 160,
      align: 'right',
      cell: (row) =>
        row.open.map(({ currency, amount }) => `${currency} ${amountFigure(amount, currency)}`).join(', '),
    },
  ];
}
