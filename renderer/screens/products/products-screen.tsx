import { useState } from 'react';
import type { ProductRow } from '#shared/api/views/file-views';
import { useRouter } from '../../app/router';
import { useList } from '../../client/use-list';
import { figure, priceFigure } from '../../components/figures';
import { RecordList } from '../../components/record-list';
import type { TableColumn } from '../../components/table-column';
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
  const list = useList('products.list', { text: text.trim(), missing });
  const nextMissing = MISSING[(MISSING.indexOf(missing) + 1) % MISSING.length] ?? 'none';
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
      columns={useProductColumns()}
      onOpen={(row) => go({ screen: 'product', productId: row.id })}
      onAdd={() => go({ screen: 'product' })}
      moreKeys={[{ keys: 'F', label: t('keys.missing'), hint: true, run: () => setMissing(nextMissing) }]}
      tools={
        <div className="segments" role="tablist">
          {MISSING.map((value) => (
            <button
              key={value}
              type="button"
              role="tab"
              aria-selected={missing === value}
              className={missing === value ? 'segment is-on' : 'segment'}
              onClick={() => setMissing(value)}
            >
              {t(`missing.${value}`)}
            </button>
          ))}
        </div>
      }
      second={{
        name: t(`missing.${missing}`),
        isBare: text.trim() === '' && missing === 'none',
        onClear: () => setMissing('none'),
      }}
    />
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
