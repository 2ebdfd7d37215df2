import type { CustomerConfirmation } from '#shared/domain/customer-confirmation';
import { orderTotal, type SalesOrder } from '#shared/domain/sales-order';
import { compare } from '#shared/values/decimal';

/** `changed`: amount, lines, delivery date or revision are no longer what the customer agreed to. */
export type ConfirmationStanding = 'none' | 'stands' | 'changed';

export function confirmationStanding(order: SalesOrder): ConfirmationStanding {
  const last = order.confirmations.at(-1);
  if (last === undefined) return 'none';
  const total = orderTotal(order);
  const same =
    last.currency === total.currency &&
    compare(last.amount, total.amount) === 0 &&
    last.lines === order.lines.length &&
    last.deliveryDate === order.deliveryDate &&
    last.poRevision === order.poRevision;
  return same ? 'stands' : 'changed';
}

/** The order as it stands now, put under the customer's yes. */
export function confirmed(
  order: SalesOrder,
  said: Pick<CustomerConfirmation, 'on' | 'person' | 'way' | 'note' | 'recordedAt' | 'recordedBy'>,
): SalesOrder {
  const total = orderTotal(order);
  const entry: CustomerConfirmation = {
    ...said,
    id: `c${order.confirmations.length + 1}`,
    amount: total.amount,
    currency: total.currency,
    lines: order.lines.length,
    deliveryDate: order.deliveryDate,
    poRevision: order.poRevision,
  };
  return { ...order, confirmations: [...order.confirmations, entry] };
}
