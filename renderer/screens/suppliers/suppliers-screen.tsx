import { useRef, useState } from 'react';
import type { OutputOf } from '#shared/api/contract';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { amountFigure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

type SupplierRow = OutputOf<'suppliers.list'>['rows'][number];

/** Every factory, mill and carrier with what we owe them. */
export function SuppliersScreen() {
  const t = useWords('suppliers');
  const { go, back } = useRouter();
  const [text, setText] = useState('');
  const [selected, setSelected] = useState(0);
  const filter = useRef<HTMLInputElement>(null);
  const list = useList('suppliers.list', { text: text.trim() });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: SupplierRow | undefined) => row && go({ screen: 'supplier', supplierId: row.id });
  const add = () => go({ screen: 'supplier' });
  const columns = useSupplierColumns();
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => filter.current?.focus() },
    { keys: 'N', label: t('keys.new'), hint: true, run: add },
    { keys: 'Escape', label: t('common:back'), hint: true, run: back },
  ]);
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
