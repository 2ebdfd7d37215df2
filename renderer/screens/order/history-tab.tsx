import type { OrderView } from '#shared/api/views/order-views';
import { useQuery } from '../../client/use-query';
import { HistoryPanel } from '../../components/history-panel';

/** Who changed which field of the order when. */
export function HistoryTab({ view }: { readonly view: OrderView }) {
  const query = useQuery('orders.history', { orderId: view.order.id }, view.order.id);
  return <HistoryPanel query={query} />;
}
