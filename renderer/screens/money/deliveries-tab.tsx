import { useState } from 'react';
import type { AccountView, DeliveryRowView } from '#shared/api/views/money-accounts';
import { useDeskState, useLanguage } from '../../app/desk-state';
import { EmptyState } from '../../components/empty-state';
import { amountFigure, dayNear, figure, fullDay, priceFigure } from '../../components/figures';
import { Panel } from '../../components/panel';
import { rowsOf } from '../../components/row-source';
import type { TableColumn } from '../../components/table-column';
import { VirtualTable } from '../../components/virtual-table';
import { useWords } from '../../words/words';

/** What a factory delivered and charged, with deductions and what is still unpaid of each. */
export function DeliveriesTab({ view }: { readonly view: AccountView }) {
  const t = useWords('accounts');
  const language = useLanguage();
  const [selected, setSelected] = useState(0);
  return (
    <Panel fill className="page-main">
      <VirtualTable
        label={t('tab.deliveries')}
        columns={useDeliveryColumns(view)}
        rows={rowsOf(view.deliveries)}
        rowKey={(row) => `${row.postingId} ${row.line}`}
        selected={Math.min(selected, Math.max(0, view.deliveries.length - 1))}
        onSelect={setSelected}
        autoFocus
        empty={
          <EmptyState
            text={t('deliveries.empty', {
              from: fullDay(view.period.from, language),
              to: fullDay(view.period.to, language),
            })}
          />
        }
      />
    </Panel>
  );
}

function useDeliveryColumns(view: AccountView): readonly TableColumn<DeliveryRowView>[] {
  const t = useWords('accounts');
  const { today } = useDeskState();
  const language = useLanguage();
  const { currency } = view.head.account;
  const money = (amount: string) => (
    <span className={Number(amount) === 0 ? 'nil' : ''}>{amountFigure(amount, currency)}</span>
  );
  const right = (key: string, title: string, width: number, cell: TableColumn<DeliveryRowView>['cell']) => ({
    key,
    title,
    width,
    align: 'right' as const,
    cell,
  });
  return [
    right('date', t('ledger.date'), 84, (row) => dayNear(row.date, today, language)),
    { key: 'note', title: t('book.deliveryNote'), width: 92, cell: (row) => row.deliveryNote },
    { key: 'order', title: t('invoice.order'), width: 112, tone: () => 'sec', cell: (row) => row.order },
    { key: 'style', title: t('book.style'), width: 96, grow: true, cell: (row) => row.style },
    { key: 'process', title: t('book.process'), width: 84, tone: () => 'sec', cell: (row) => row.process },
    right('quantity', t('book.quantity'), 78, (row) => (row.quantity === null ? '' : figure(row.quantity))),
    right('price', t('deliveries.price'), 76, (row) =>
      row.unitPrice === null ? '' : priceFigure(row.unitPrice),
    ),
    right('tax', t('deliveries.tax'), 52, (row) =>
      row.taxRatePercent === null ? '' : `${figure(row.taxRatePercent)} %`,
    ),
    right('net', t('deliveries.withoutTax'), 104, (row) => money(row.amountWithoutTax)),
    right('gross', t('deliveries.withTax'), 104, (row) => money(row.amountWithTax)),
    right('deductions', t('deliveries.deductions'), 92, (row) => money(row.deductions)),
    { key: 'vat', title: t('book.vatInvoice'), width: 96, tone: () => 'sec', cell: (row) => row.vatInvoice },
    right('paid', t('deliveries.paid'), 100, (row) => money(row.paid)),
    right('unpaid', t('deliveries.unpaid'), 100, (row) => <b>{amountFigure(row.unpaid, currency)}</b>),
  ];
}
