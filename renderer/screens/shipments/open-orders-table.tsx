import type { OpenOrder } from '#shared/api/views/shipment-views';
import { sum } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear, figure } from '../../components/figures';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

interface OpenOrdersTableProps {
  readonly orders: readonly OpenOrder[];
  /** Orders in another currency cannot be ticked; `null` while the first one decides. */
  readonly currency: string | null;
  readonly ticked: readonly SalesOrderId[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly onTick: (orderId: SalesOrderId) => void;
  readonly onDone: () => void;
}

/** Orders with open goods: the space bar or a click ticks one, Ctrl+Enter takes the ticked ones. */
export function OpenOrdersTable(props: OpenOrdersTableProps) {
  const t = useWords('shipments');
  const { orders, selected, onSelect, onTick, onDone } = props;
  return (
    <div className="open-orders">
      <VirtualTable
        label={t('adding.title')}
        columns={useOpenOrderColumns(props)}
        rows={rowsOf(orders)}
        rowKey={(order) => order.id}
        rowHeight={30}
        selected={selected}
        onSelect={onSelect}
        onOpen={(order) => onTick(order.id)}
        opensOnClick
        onKey={(event) => {
          const order = orders[selected];
          if (event.key === ' ' && order !== undefined) onTick(order.id);
          else if (event.key === 'Enter' && event.ctrlKey) onDone();
          else return false;
          return true;
        }}
        autoFocus
        empty={<p className="moment-problem dim">{t('adding.none')}</p>}
      />
    </div>
  );
}

export function canTick(order: OpenOrder, currency: string | null): boolean {
  return currency === null || order.currency === currency;
}

function useOpenOrderColumns({ currency, ticked }: OpenOrdersTableProps): readonly TableColumn<OpenOrder>[] {
  const t = useWords('shipments');
  const language = useLanguage();
  const { today } = useDeskState();
  return [
    {
      key: 'tick',
      title: '',
      width: 34,
      align: 'center',
      cell: (order) => (
        <input
          type="checkbox"
          tabIndex={-1}
          readOnly
          aria-label={order.number}
          checked={ticked.includes(order.id)}
          disabled={!canTick(order, currency)}
        />
      ),
    },
    { key: 'number', title: t('adding.order'), width: 116, cell: (order) => order.number },
    {
      key: 'po',
      title: t('adding.po'),
      width: 120,
      grow: true,
      cell: (order) => order.customerOrderNo,
    },
    {
      key: 'delivery',
      title: t('adding.delivery'),
      width: 78,
      align: 'right',
      cell: (order) => (order.deliveryDate === null ? '' : dayNear(order.deliveryDate, today, language)),
    },
    {
      key: 'terms',
      title: t('adding.terms'),
      width: 110,
      cell: (order) => (order.incoterm === null ? '' : `${order.incoterm.code} ${order.incoterm.place}`),
    },
    { key: 'to', title: t('adding.to'), width: 96, cell: (order) => order.portOfDischarge },
    {
      key: 'open',
      title: t('adding.open'),
      width: 84,
      align: 'right',
      cell: (order) => figure(sum(order.lines.map(({ open }) => open))),
    },
    {
      key: 'lines',
      title: '',
      width: 104,
      align: 'right',
      tone: () => 'sec',
      cell: (order) =>
        canTick(order, currency) ? (
          t('adding.lines', { count: order.lines.length })
        ) : (
          <span className="t-at-risk">{order.currency}</span>
        ),
    },
  ];
}
