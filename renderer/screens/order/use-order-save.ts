import { useCallback, useRef } from 'react';
import type { InputOf } from '#shared/api/contract';
import type { OrderView } from '#shared/api/views/order-views';
import { announceProblem } from '../../app/status-message';
import { useProblemText } from '../../client/problem-text';
import { useCommand } from '../../client/use-command';

export type Patch = InputOf<'orders.save'>['patch'];
export type SaveOrder = (patch: Patch) => Promise<boolean>;

/** Saves a part of the order on top of the revision the clerk saw; what did not work stands in the status line. */
export function useOrderSave(view: OrderView): SaveOrder {
  const { send } = useCommand('orders.save');
  const textOf = useProblemText();
  const latest = useRef({ orderId: view.order.id, revision: view.revision });
  // Two quick saves: the second builds on the answer to the first, before the page has been asked again.
  if (latest.current.orderId !== view.order.id || view.revision > latest.current.revision) {
    latest.current = { orderId: view.order.id, revision: view.revision };
  }
  const say = useRef(textOf);
  say.current = textOf;
  return useCallback(
    async (patch) => {
      const { orderId, revision } = latest.current;
      const result = await send({ orderId, revision, patch });
      if (result.ok) latest.current = { orderId, revision: result.value.revision };
      else announceProblem(say.current(result.problem));
      return result.ok;
    },
    [send],
  );
}
