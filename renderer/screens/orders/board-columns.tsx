import type { OrderBoard, OrderRow } from '#shared/api/views/order-views';
import { CHECK_NAMES } from '#shared/domain/order-check';
import { compare } from '#shared/values/decimal';
import { useDeskState } from '../../app/desk-state';
import { CheckMark } from '../../components/check-mark';
import { dayNear, figure, moneyFigure } from '../../components/figures';
import { RiskMark } from '../../components/risk-mark';
import { StageMark } from '../../components/stage-mark';
import type { TableColumn } from '../../components/table-column';
import { useWords } from '../../words/words';
import { useQuantityText } from './quantity-text';

/** Frozen: which order it is and how long it has. Then the eight checks, its stage and what it is worth. */
export function useBoardColumns(board: OrderBoard | undefined): readonly TableColumn<OrderRow>[] {
  const t = useWords('orders');
  const { today, settings } = useDeskState();
  const isOneCurrency = board !== undefined && board.amounts.length === 1;
  return [
    { key: 'risk', title: '', width: 34, frozen: true, cell: (row) => <RiskMark risk={row.risk} bare /> },
    {
      key: 'number',
      title: t('column.order'),
      group: t('group.order'),
      width: 98,
      frozen: true,
      cell: (row) => <span className="medium">{row.number}</span>,
      total: board && (
        <span className="board-count">{t('total', { count: board.total, shown: figure(board.total) })}</span>
      ),
    },
    {
      key: 'customer',
      title: t('column.customer'),
      width: 142,
      frozen: true,
      cell: (row) => row.customerName,
    },
    {
      key: 'po',
      title: t('column.po'),
      width: 100,
      frozen: true,
      tone: () => 'sec',
      cell: (row) => row.customerOrderNo,
    },
    {
      key: 'ships',
      title: t('column.ships'),
      width: 96,
      align: 'right',
      frozen: true,
      cell: (row) => row.deliveryDate && dayNear(row.deliveryDate, today, settings.language),
    },
    {
      key: 'days',
      title: t('column.days'),
      width: 46,
      align: 'right',
      frozen: true,
      tone: (row) => (row.days !== null && row.days < 0 ? 't-late' : 'sec'),
      cell: (row) =>
        row.days === null ? (
          row.risk === 'done' ? (
            <span className="dim">{t('left')}</span>
          ) : (
            ''
          )
        ) : (
          figure(row.days)
        ),
    },
    ...CHECK_NAMES.map(
      (name, index): TableColumn<OrderRow> => ({
        key: name,
        title: t(`trade:checkShort.${name}`),
        hint: t(`trade:checkQuestion.${name}`),
        width: 30,
        align: 'center',
        ...(index === 0 ? { group: t('column.checks') } : {}),
        tone: (row) => checkTone(row, index),
        cell: (row) => {
          const state = row.checks[index] ?? 'not-due';
          const label = `${t(`trade:check.${name}`)}: ${t(`trade:checkState.${state}`)}`;
          return <CheckMark state={state} label={label} />;
        },
      }),
    ),
    {
      key: 'stage',
      title: t('column.stage'),
      group: t('group.progress'),
      width: 114,
      begins: true,
      cell: (row) => <StageMark stage={row.stage} />,
    },
    {
      key: 'papers',
      title: t('column.papers'),
      width: 56,
      align: 'right',
      cell: (row) => <span className={row.issuedPapers === 0 ? 'nil' : ''}>{row.issuedPapers}</span>,
    },
    {
      key: 'quantity',
      title: t('column.quantity'),
      group: t('group.value'),
      width: 120,
      align: 'right',
      begins: true,
      cell: (row) => <MainQuantity quantities={row.quantities} />,
      total: board && <MainQuantity quantities={board.quantities} />,
    },
    {
      key: 'amount',
      title: isOneCurrency ? `${t('column.amount')} ${board.amounts[0]?.currency ?? ''}` : t('column.amount'),
      width: 130,
      grow: true,
      align: 'right',
      cell: (row) => (isOneCurrency ? figure(row.amount.amount) : moneyFigure(row.amount)),
      total: board && <BoardAmounts board={board} />,
    },
  ];
}

/** Units never add up: the largest stands in the cell, the others on hover. */
function MainQuantity({ quantities }: { readonly quantities: OrderRow['quantities'] }) {
  const quantityText = useQuantityText();
  const largest = [...quantities].sort((a, b) => compare(b.quantity, a.quantity));
  return (
    <span title={largest.length > 1 ? quantityText(largest) : undefined}>
      {quantityText(largest.slice(0, 1))}
      {largest.length > 1 && <span className="dim"> +{largest.length - 1}</span>}
    </span>
  );
}

/** One currency stands under its column; of several, the largest with the others on hover. */
function BoardAmounts({ board }: { readonly board: OrderBoard }) {
  const [first, ...others] = board.amounts;
  if (first === undefined) return null;
  if (others.length === 0) return figure(first.amount);
  return (
    <span title={board.amounts.map(moneyFigure).join('\n')}>
      {moneyFigure(first)} <span className="dim">+{others.length}</span>
    </span>
  );
}

function checkTone(row: OrderRow, index: number): string {
  switch (row.checks[index]) {
    case 'fail':
      return 'cell-late';
    case 'overdue':
      return 'cell-at-risk';
    default:
      return '';
  }
}
