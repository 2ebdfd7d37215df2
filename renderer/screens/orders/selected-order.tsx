import type { OrderRow } from '#shared/api/views/order-views';
import { useRouter } from '../../app/router';
import { ActionButton } from '../../components/action-button';
import { moneyFigure } from '../../components/figures';
import { RiskMark } from '../../components/risk-mark';
import { useWords } from '../../words/words';
import { useQuantityText } from './quantity-text';
import { useReasonText } from './reason-text';

/** Under the board: why the light of the chosen order is on, and the way to it. */
export function SelectedOrder({ row }: { readonly row: OrderRow }) {
  const t = useWords('orders');
  const { go } = useRouter();
  const reasonText = useReasonText();
  const quantityText = useQuantityText();
  const why = reasonText(row.reason);
  return (
    <div className="board-selected">
      <b className="nw">
        {row.number} · {row.customerName}
      </b>
      <RiskMark risk={row.risk} />
      {why !== '' && <span className="ell">{why}</span>}
      <span className="sec nw">
        {t('common:lines', { count: row.lineCount })}, {quantityText(row.quantities)}
      </span>
      <span className="sec nw">{moneyFigure(row.amount)}</span>
      <div className="grow" />
      <ActionButton small keys="Enter" onClick={() => go({ screen: 'order', orderId: row.id })}>
        {t('key.open')}
      </ActionButton>
    </div>
  );
}
