import type { ReactNode } from 'react';
import type { OrderView } from '#shared/api/views/order-views';
import { depositIn } from '#shared/domain/order-deposit';
import { isOpen } from '#shared/domain/order-stage';
import { useLanguage } from '../../app/desk-state';
import { figure, fullDay, moneyFigure } from '../../components/figures';
import { useWords } from '../../words/words';
import { useQuantityText } from '../orders/quantity-text';

/** The facts of the order in one line; a press opens them for editing. */
export function OrderFacts({ view, onEdit }: { readonly view: OrderView; readonly onEdit: () => void }) {
  const t = useWords('order');
  const language = useLanguage();
  const quantityText = useQuantityText();
  const { order, row, totals } = view;
  const { incoterm, deliveryDate } = order;
  const hasDeposit = order.paymentTerms.depositPercent !== '0';
  return (
    <button type="button" className="order-facts" title={t('action.editHead')} onClick={onEdit}>
      <Fact label={t('fact.po')}>
        {order.customerOrderNo === '' ? (
          <span className="dim">{t('fact.noTerms')}</span>
        ) : (
          order.customerOrderNo
        )}
      </Fact>
      <Fact label={t('fact.terms')} missing={incoterm === null}>
        {incoterm === null ? t('fact.noTerms') : `${incoterm.code} ${incoterm.place}`}
      </Fact>
      <Fact label={t('fact.ordered')}>{quantityText(row.quantities)}</Fact>
      <Fact label={t('fact.amount')}>{moneyFigure(totals.amount)}</Fact>
      <Fact label={t('fact.deposit', { percent: order.paymentTerms.depositPercent })}>
        {hasDeposit ? <DepositText view={view} /> : <span className="dim">{t('fact.noDeposit')}</span>}
      </Fact>
      <Fact label={t(`trade:deliveryMeans.${order.deliveryDateMeans}`)} missing={deliveryDate === null}>
        {deliveryDate === null ? t('fact.noDate') : fullDay(deliveryDate, language)}
        {row.days !== null && isOpen(order.stage) && <span className="sec"> · {daysText(t, row.days)}</span>}
      </Fact>
      {order.portOfDischarge !== '' && <Fact label={t('fact.destination')}>{order.portOfDischarge}</Fact>}
    </button>
  );
}

type OrderWords = ReturnType<typeof useWords<'order'>>;

function daysText(t: OrderWords, days: number): string {
  if (days === 0) return t('days.today');
  return days < 0 ? t('days.late', { count: -days }) : t('days.toShip', { count: days });
}

function DepositText({ view }: { readonly view: OrderView }) {
  const t = useWords('order');
  const received = depositIn(view.order);
  return received === null ? (
    <span className="t-at-risk">{t('fact.depositDue', { amount: figure(view.totals.deposit.amount) })}</span>
  ) : (
    t('fact.depositReceived', { amount: figure(received.amount) })
  );
}

interface FactProps {
  readonly label: string;
  readonly missing?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, missing = false, children }: FactProps) {
  return (
    <span>
      <small>{label}</small>
      <b className={missing ? 't-at-risk' : ''}>{children}</b>
    </span>
  );
}
