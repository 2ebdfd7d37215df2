import type { ShipmentView } from '#shared/api/views/shipment-views';
import { useQuery } from '../../client/use-query';
import { HistoryPanel } from '../../components/history-panel';

/** Who changed which field of the shipment when. */
export function ShipmentHistory({ view }: { readonly view: ShipmentView }) {
  const { id: shipmentId } = view.shipment;
  const query = useQuery('shipments.history', { shipmentId }, shipmentId);
  return <HistoryPanel query={query} />;
}
