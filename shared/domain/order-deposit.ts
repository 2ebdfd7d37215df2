import { type DecimalText, sum } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { SalesOrder } from './sales-order';

/** All of the deposit that has come, in one part or several, with the day of the last; `null` while nothing has. */
export function depositIn(
  order: Pick<SalesOrder, 'depositReceived' | 'laterDeposits'>,
): { readonly amount: DecimalText; readonly on: PlainDate } | null {
  const parts = [...(order.depositReceived === null ? [] : [order.depositReceived]), ...order.laterDeposits];
  const last = parts.at(-1);
  return last === undefined ? null : { amount: sum(parts.map(({ amount }) => amount)), on: last.on };
}
