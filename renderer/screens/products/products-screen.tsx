import { useRef, useState } from 'react';
import type { ProductRow } from '#shared/api/views/file-views';
import { useKeys } from '../../app/keys';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { ActionButton } from '../../components/action-button';
import { EmptyState } from '../../components/empty-state';
import { figure, priceFigure } from '../../components/figures';
import { FilterBox } from '../../components/filter-box';
import { GreyRows } from '../../components/moments';
import { Panel } from '../../components/panel';
import { ProblemNote } from '../../components/problem-note';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';
import '../forms/segments.css';

const MISSING = ['none', 'packing', 'hsCode'] as const;
type Missing = (typeof MISSING)[number];

/** All products; those without carton data stop packing lists and are one key away. */
export function ProductsScreen() {
  const t = useWords('products');
  const { go } = useRouter();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState<Missing>('none');
  const [selected, setSelected] = useState(0);
  const filter = useRef<HTMLInputElement>(null);
  const list = useList('products.list', { text: text.trim(), missing });
  const { rows, head, problem } = list;
  const at = Math.min(selected, Math.max(0, rows.total - 1));
  const open = (row: ProductRow | undefined) => row && go({ screen: 'product', productId: row.id });
  const add = () => go({ screen: 'product' });
  const choose = (next: Missing) => {
    setMissing(next);
    setSelected(0);
  };
  useKeys([
    { keys: 'ArrowUp', shown: 'ArrowUp ArrowDown', label: t('keys.move'), hint: true },
    { keys: 'Enter', label: t('keys.open'), hint: true, run: () => open(rows.row(at)) },
    { keys: '/', label: t('keys.filter'), hint: true, run: () => filter.current?.focus() },
    {
      keys: 'F',
      label: t('keys.missing'),
      hint: true,
      run: () => choose(MISSING[(MISSING.indexOf(missing) + 1) % MISSING.length] ?? 'none'),
    },
    { keys: 'N', label: t('keys.new'), hint: true, run: add },
  ]);
  const isFiltered = text.trim() !== '' || missing !== 'none';
  const columns = useProductColumns();
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
        <div className="segments" role="tablist">
          {MISSING.map((value) => (
            <button
              key={value}
              type="button"
              role="tab"
              aria-selected={missing === value}
              className={missing === value ? 'segment is-on' : 'segment'}
              onClick={() => choose(value)}
            >
              {t(`missing.${value}`)}
            </button>
          ))}
        </div>
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
                isFiltered ? (
                  <EmptyState
                    text={t('common:nothingFound', { text: text.trim() || t(`missing.${missing}`) })}
                  >
                    <ActionButton
                      onClick={() => {
                        setText('');
                        choose('none');
                      }}
                    >
                      {t('common:clearFilter')}
                    </ActionButton>
                  </EmptyState>
                ) : (
                  <EmptyState text={t('empty')} more={t('emptyDo')}>
                    <ActionButton icon="plus" keys="N" onClick={add}>
                      {t('new')}
                    </ActionButton>
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

function useProductColumns(): readonly TableColumn<ProductRow>[] {
  const t = useWords('products');
  return [
    {
      key: 'item',
      title: t('list.itemNo'),
      width: 100,
      cell: (row) => <span className="medium">{row.itemNo}</span>,
    },
    {
      key: 'name',
      title: t('list.name'),
      width: 220,
      grow: true,
      cell: (row) => (
        <span className="ell" title={`${row.nameEn} ${row.nameZh}`}>
          {row.nameEn} <span className="dim">{row.nameZh}</span>
        </span>
      ),
    },
    {
      key: 'unit',
      title: t('list.unit'),
      width: 56,
      tone: () => 'sec',
      cell: (row) => t(`trade:unit.${row.unit}`),
    },
    { key: 'hs', title: t('list.hsCode'), width: 96, tone: () => 'sec', cell: (row) => row.hsCode },
    {
      key: 'pieces',
      title: t('list.pieces'),
      width: 72,
      align: 'right',
      tone: (row) => (row.piecesPerCarton === null ? 'cell-at-risk' : ''),
      cell: (row) =>
        row.piecesPerCarton === null ? (
          <span title={t('list.incomplete')}>—</span>
        ) : (
          figure(row.piecesPerCarton)
        ),
    },
    { key: 'size', title: t('list.size'), width: 92, align: 'right', cell: (row) => row.cartonSize },
    { key: 'net', title: t('list.net'), width: 64, align: 'right', cell: (row) => row.netKg },
    { key: 'gross', title: t('list.gross'), width: 68, align: 'right', cell: (row) => row.grossKg },
    {
      key: 'price',
      title: t('list.price'),
      width: 100,
      align: 'right',
      cell: (row) =>
        row.price !== null && (
          <>
            <span className="dim small">{row.price.currency}</span> {priceFigure(row.price.amount)}
          </>
        ),
    },
    {
      key: 'customers',
      title: t('list.customerItems'),
      width: 82,
      align: 'right',
      cell: (row) => <span className={row.customerItems === 0 ? 'nil' : ''}>{row.customerItems}</span>,
    },
    {
      key: 'orders',
      title: t('list.orders'),
      width: 64,
      align: 'right',
      cell: (row) => <span className={row.orders === 0 ? 'nil' : ''}>{row.orders}</span>,
    },
  ];
}
