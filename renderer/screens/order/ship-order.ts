import type { OrderView } from '#shared/api/views/order-views';
import type { ShipmentTab } from '../../app/route';
import { useRouter } from '../../app/router';
import { announce, announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';
import { useWords } from '../../words/words';

export interface OrderShipping {
  /** Makes a shipment of all that is open; where nothing is, opens the shipment that carries it. */
  ship(): Promise<void>;
  /** Opens the shipment of the order on a tab; false while it is in none. */
  open(tab: ShipmentTab): boolean;
}

export function useOrderShipping(view: OrderView): OrderShipping {
  const t = useWords('shipments');
  const { go } = useRouter();
  const textOf = useProblemText();
  const { send, sending } = useCommand('shipments.create');
  const [first] = view.shipments;
  const open = (tab: ShipmentTab): boolean => {
    if (first === undefined) return false;
    go({ screen: 'shipment', shipmentId: first.id, tab });
    return true;
  };
  return {
    open,
    ship: async () => {
      if (sending) return;
      const result = await send({ orderIds: [view.order.id] });
      if (result.ok) {
        announce(t('ofOrder.made', { number: result.value.number }), { undo: true });
        go({ screen: 'shipment', shipmentId: result.value.shipmentId });
      } else if (result.problem.rule !== 'nothing-open' || !open('goods')) {
        announceProblem(textOf(result.problem));
      }
    },
  };
}
