import type { ShipmentView } from '#shared/api/views/shipment-views';
import { useQuery } from '../../client/use-query';
import { HistoryList } from '../../components/history-list';
import { Moments } from '../../components/moments';
import { Panel } from '../../components/panel';

/** Who changed which field of the shipment when. */
export function ShipmentHistory({ view }: { readonly view: ShipmentView }) {
  const { id: shipmentId } = view.shipment;
  const query = useQuery('shipments.history', { shipmentId }, shipmentId);
  return (
    <div className="page-main">
      <Panel fill>
        <Moments query={query}>{(entries) => <HistoryList entries={entries} />}</Moments>
      </Panel>
    </div>
  );
}
