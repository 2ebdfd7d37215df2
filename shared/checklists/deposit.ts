import { depositIn } from '#shared/domain/order-deposit';
import { splitDeposit } from '#shared/domain/payment-terms';
import { orderTotal, type SalesOrder } from '#shared/domain/sales-order';
import { compare, subtract, ZERO } from '#shared/values/decimal';
import { type Money, money } from '#shared/values/money';

/** What is still missing of the agreed deposit; zero when none was agreed or all of it has come. */
export function depositMissing(order: SalesOrder): Money {
  const { deposit } = splitDeposit(orderTotal(order), order.paymentTerms);
  const received = depositIn(order)?.amount ?? ZERO;
  return compare(received, deposit.amount) >= 0
    ? money(ZERO, order.currency)
    : money(subtract(deposit.amount, received), order.currency);
}

export function isDepositMissing(order: SalesOrder): boolean {
  return compare(depositMissing(order).amount, ZERO) > 0;
}
