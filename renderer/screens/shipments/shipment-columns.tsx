import type { ShipmentRow } from '#shared/api/views/shipment-views';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { dayNear, figure } from '../../components/figures';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';
import { shortMinute } from './minute-text';
import { ShipmentStateMark } from './state-mark';

export function useShipmentColumns(): readonly TableColumn<ShipmentRow>[] {
  const t = useWords('shipments');
  const language = useLanguage();
  const { today } = useDeskState();
  const several = (texts: readonly string[]) => {
    const [first = '', ...rest] = texts.filter((text) => text !== '');
    return rest.length === 0 ? first : t('list.more', { first, count: rest.length });
  };
  return [
    {
      key: 'number',
      title: t('list.number'),
      width: 106,
      cell: (row) => <span className="medium">{row.number}</span>,
    },
    {
      key: 'customer',
      title: t('list.customer'),
      width: 130,
      grow: true,
      cell: (row) => <span className="ell">{row.customerName}</span>,
    },
    {
      key: 'orders',
      title: t('list.orders'),
      width: 118,
      cell: (row) => several(row.orders.map(({ number }) => number)),
    },
    {
      key: 'po',
      title: t('list.po'),
      width: 98,
      tone: () => 'sec',
      cell: (row) => several(row.orders.map(({ customerOrderNo }) => customerOrderNo)),
    },
    {
      key: 'state',
      title: t('list.state'),
      width: 88,
      cell: (row) => <ShipmentStateMark state={row.state} />,
    },
    { key: 'to', title: t('list.destination'), width: 88, cell: (row) => row.portOfDischarge },
    {
      key: 'vessel',
      title: t('list.vessel'),
      width: 128,
      tone: () => 'sec',
      cell: (row) => [row.vessel, row.voyage].filter((part) => part !== '').join(' '),
    },
    {
      key: 'etd',
      title: t('list.etd'),
      width: 74,
      align: 'right',
      cell: (row) => (row.etd === null ? '' : dayNear(row.etd, today, language)),
    },
    {
      key: 'days',
      title: t('list.days'),
      width: 44,
      align: 'right',
      tone: (row) => (row.days === null ? '' : row.days < 0 ? 't-late' : row.days <= 3 ? 't-at-risk' : 'sec'),
      cell: (row) => (row.days === null ? '' : figure(row.days)),
    },
    {
      key: 'cutOff',
      title: t('list.cutOff'),
      width: 146,
      tone: (row) => toneOfCutOff(row),
      cell: (row) =>
        row.nextCutOff === null
          ? ''
          : `${t(`cutOff.${row.nextCutOff.kind}`)} ${shortMinute(row.nextCutOff.at, today, language)}`,
    },
    { key: 'boxes', title: t('list.boxes'), width: 84, cell: (row) => row.boxes },
    {
      key: 'cartons',
      title: t('list.cartons'),
      width: 66,
      align: 'right',
      cell: (row) => (row.cartons === 0 ? '' : figure(row.cartons)),
    },
  ];
}

function toneOfCutOff({ nextCutOff }: ShipmentRow): string {
  if (nextCutOff?.state === 'overdue') return 't-late';
  return nextCutOff?.state === 'today' || nextCutOff?.state === 'soon' ? 't-at-risk' : 'sec';
}
