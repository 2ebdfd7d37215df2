import type { OrderView } from '#shared/api/views/order-views';
import { useQuery } from '../../client/use-query';
import { HistoryList } from '../../components/history-list';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';

/** Who changed which field of the order when. */
export function HistoryTab({ view }: { readonly view: OrderView }) {
  const query = useQuery('orders.history', { orderId: view.order.id }, view.order.id);
  return (
    <div className="page-main">
      <Panel fill>
        <Moments query={query}>{(entries) => <HistoryList entries={entries} />}</Moments>
      </Panel>
    </div>
  );
}
