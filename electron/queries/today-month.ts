import type { TodayView } from '#shared/api/views/today-view';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { CurrencyCode } from '#shared/values/currency';
import { add, type DecimalText, subtract, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { figuresFor } from './order-index';

interface Sums {
  /** Orders in this currency, of any month. */
  orders: number;
  ordered: DecimalText;
  shipped: DecimalText;
  paid: DecimalText;
}

/** Ordered, shipped and paid in one month, by currency: kept while orders come and go. */
export class MonthSums {
  readonly #month: string;
  readonly #byCurrency = new Map<CurrencyCode, Sums>();

  constructor(today: PlainDate) {
    this.#month = today.slice(0, 7);
  }

  put(order: SalesOrder): void {
    this.#count(order, 1);
  }

  take(order: SalesOrder): void {
    this.#count(order, -1);
  }

  /** In the currency the desk mostly works in; other currencies never join the sum. */
  figures(otherwise: CurrencyCode): TodayView['month'] {
    const currency = this.#mainCurrency() ?? otherwise;
    const sums = this.#byCurrency.get(currency);
    const rounded = (amount: DecimalText = ZERO) => money(amount, currency).amount;
    return {
      currency,
      ordered: rounded(sums?.ordered),
      shipped: rounded(sums?.shipped),
      paid: rounded(sums?.paid),
    };
  }

  #mainCurrency(): CurrencyCode | null {
    const used = [...this.#byCurrency].filter(([, { orders }]) => orders > 0);
    return used.sort(([one, a], [two, b]) => b.orders - a.orders || (one < two ? -1 : 1))[0]?.[0] ?? null;
  }

  #count(order: SalesOrder, step: 1 | -1): void {
    const { stage, currency } = order;
    if (stage.name === 'cancelled') return;
    const sums = this.#byCurrency.get(currency) ?? { orders: 0, ordered: ZERO, shipped: ZERO, paid: ZERO };
    this.#byCurrency.set(currency, sums);
    sums.orders += step;
    const counted = (sum: DecimalText) => {
      const { amount } = figuresFor(order).amount;
      return step === 1 ? add(sum, amount) : subtract(sum, amount);
    };
    const hasLeft = stage.name === 'shipped' || stage.name === 'paid';
    if (this.#isInMonth(order.receivedOn)) sums.ordered = counted(sums.ordered);
    if (hasLeft && this.#isInMonth(order.shipment.etd ?? stage.since)) sums.shipped = counted(sums.shipped);
    if (stage.name === 'paid' && this.#isInMonth(stage.since)) sums.paid = counted(sums.paid);
  }

  #isInMonth(day: PlainDate): boolean {
    return day.startsWith(this.#month);
  }
}
