import type { DeclarationItemView, DeclarationView, FindingView } from '#shared/api/views/customs-views';
import { round } from '#shared/values/decimal';
import { figure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { RiskShapeMark } from '../../components/risk-mark';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

interface ItemsPanelProps {
  readonly view: DeclarationView;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

const ROW = 31;
const HEAD = 28;
const TOTALS = 32;
/** Items in sight at once. */
const SEEN = 8;

/** Items 31 to 41 as the form numbers them; the chosen one opens below. */
export function ItemsPanel({ view, selected, onSelect }: ItemsPanelProps) {
  const t = useWords('customs');
  const worst = worstByItem(view.findings);
  const columns: readonly TableColumn<DeclarationItemView>[] = [
    { key: 'no', title: '', width: 32, cell: (item) => <span className="dim">{item.no}</span> },
    {
      key: 'hs',
      title: t('itemField.hsCode'),
      width: 92,
      cell: (item) => item.hsCode || <span className="t-at-risk">—</span>,
    },
    {
      key: 'name',
      title: t('itemField.name'),
      width: 100,
      grow: true,
      cell: (item) => item.name || <span className="t-at-risk">—</span>,
      total: [
        t('items.count', { count: view.items.length }),
        ...(view.parts.length > 1 ? [t('items.parts', { count: view.parts.length })] : []),
      ].join(', '),
    },
    {
      key: 'quantity',
      title: t('items.quantity'),
      width: 84,
      align: 'right',
      cell: ({ deal }) => (deal.value === null ? '' : `${figure(deal.value)} ${deal.unitName}`),
    },
    {
      key: 'net',
      title: t('itemField.netKg'),
      width: 72,
      align: 'right',
      cell: ({ netKg }) => (netKg === null ? '' : figure(round(netKg, 2))),
      total: view.netKg === null ? '' : figure(round(view.netKg, 2)),
    },
    {
      key: 'price',
      title: t('itemField.unitPrice'),
      width: 60,
      align: 'right',
      cell: ({ unitPrice }) => unitPrice ?? '',
    },
    {
      key: 'total',
      title: t('items.total', { currency: view.currency }),
      width: 86,
      align: 'right',
      cell: ({ total }) => (total === null ? '' : figure(total)),
      total: view.total === null ? '' : figure(view.total),
    },
    {
      key: 'mark',
      title: '',
      width: 26,
      align: 'center',
      cell: ({ no }) => {
        const severity = worst.get(no);
        return severity === undefined ? null : (
          <RiskShapeMark shape={severity === 'error' ? 'late' : 'at-risk'} />
        );
      },
    },
  ];
  const height = HEAD + TOTALS + ROW * Math.min(SEEN, Math.max(1, view.items.length)) + 2;
  return (
    <Panel className="customs-items">
      <div style={{ height }} className="customs-items-frame">
        <VirtualTable
          label={t('items.title')}
          columns={columns}
          rows={rowsOf(view.items)}
          rowKey={(item) => String(item.no)}
          rowHeight={ROW}
          selected={selected}
          onSelect={onSelect}
          empty={<p className="dim customs-none">{t('items.none')}</p>}
          dense
        />
      </div>
    </Panel>
  );
}

/** Items with something to mend, the gravest of each. */
function worstByItem(findings: readonly FindingView[]): ReadonlyMap<number, 'error' | 'gap'> {
  const worst = new Map<number, 'error' | 'gap'>();
  for (const { severity, place } of findings) {
    if (place.in !== 'item' || (severity !== 'error' && severity !== 'gap')) continue;
    if (worst.get(place.item) !== 'error') worst.set(place.item, severity);
  }
  return worst;
}
