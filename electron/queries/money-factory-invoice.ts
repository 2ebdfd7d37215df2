import type { AccountRef } from '#shared/api/views/money-accounts';
import type { FactoryInvoiceHelp, OpenDelivery } from '#shared/api/views/money-entry';
import type { OrderLine } from '#shared/domain/order-line';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { DeliveryDetail, Posting } from '#shared/money/posting';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { add, compare, type DecimalText, isNegative, subtract, sum, ZERO } from '#shared/values/decimal';
import { listsBy } from './groups';
import type { MoneyBook } from './money-book';

/** Rows that go to the screen; an older order is typed by its number. */
const OPEN_SHOWN = 300;
const NUMBERS_SHOWN = 5000;

/** What this firm may invoice now, and the numbers of its invoices that stand already. */
export function factoryInvoiceHelp(book: MoneyBook, { side, party }: AccountRef): FactoryInvoiceHelp {
  const own = invoicesOf(book, (posting) => posting.side === side && posting.party === party);
  return {
    open: openDeliveries(book, party, own),
    numbers: own
      .slice(-NUMBERS_SHOWN)
      .map(({ id, number, date, amount, currency }) => ({ id, number, date, amount, currency })),
  };
}

function invoicesOf(book: MoneyBook, is: (posting: Posting) => boolean): readonly Posting[] {
  return book.records
    .all('postings')
    .filter((posting) => posting.type === 'INV' && is(posting))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.number < b.number ? -1 : 1));
}

const RANKS: readonly OpenDelivery['why'][] = ['inspected', 'invoiced', 'style', 'order'];

function openDeliveries(book: MoneyBook, party: string, own: readonly Posting[]): OpenDelivery[] {
  const made = madeBy(own);
  const byAnyone = madeBy(invoicesOf(book, ({ side }) => side === 'supplier'));
  const inspected = new Set(
    book.records.all('inspections').flatMap((one) => (one.supplierId === party ? [one.orderId] : [])),
  );
  const found = book.records.all('orders').flatMap((order) =>
    isReleased(order)
      ? goodsOf(order).flatMap((goods): OpenDelivery[] => {
          const key = goodsKey(order.number, goods.style);
          const invoiced = made.quantities.get(key) ?? ZERO;
          const open = subtract(goods.quantity, invoiced);
          const last = made.lastOf.get(goods.style);
          const why = whyOf(
            inspected.has(order.id),
            compare(invoiced, 0) > 0,
            last !== undefined,
            byAnyone.quantities.has(key),
          );
          if (why === null || isNegative(open) || compare(open, 0) === 0) return [];
          return [
            {
              ...{ orderId: order.id, order: order.number, customerOrderNo: order.customerOrderNo },
              ...{ style: goods.style, name: goods.name, unit: last?.unit || UNIT_NAMES[goods.unit].zh },
              ...{ ordered: goods.quantity, invoiced, open, why },
              unitPrice: last?.unitPrice ?? null,
              taxRatePercent: last?.taxRatePercent ?? null,
              process: last?.process ?? '',
            },
          ];
        })
      : [],
  );
  return found
    .sort(
      (a, b) =>
        RANKS.indexOf(a.why) - RANKS.indexOf(b.why) ||
        (a.order > b.order ? -1 : a.order < b.order ? 1 : a.style < b.style ? -1 : 1),
    )
    .slice(0, OPEN_SHOWN);
}

/** Goods exist from the release of the order to the factory on. */
function isReleased({ stage }: SalesOrder): boolean {
  return stage.name !== 'confirmed' && stage.name !== 'cancelled';
}

function whyOf(
  inspected: boolean,
  invoiced: boolean,
  known: boolean,
  byAnother: boolean,
): OpenDelivery['why'] | null {
  if (inspected) return 'inspected';
  if (invoiced) return 'invoiced';
  if (known) return 'style';
  return byAnother ? null : 'order';
}

interface Made {
  /** Invoiced pieces by order and style. */
  readonly quantities: ReadonlyMap<string, DecimalText>;
  /** The last delivery of each style. */
  readonly lastOf: ReadonlyMap<string, DeliveryDetail>;
}

const goodsKey = (order: string, style: string) => `${order} ${style}`;

function madeBy(invoices: readonly Posting[]): Made {
  const quantities = new Map<string, DecimalText>();
  const lastOf = new Map<string, DeliveryDetail>();
  for (const { contract, delivery } of invoices) {
    for (const line of delivery) {
      if (line.style === '') continue;
      lastOf.set(line.style, line);
      const order = line.order ?? contract;
      if (order === '') continue;
      const key = goodsKey(order, line.style);
      quantities.set(key, add(quantities.get(key) ?? ZERO, line.quantity));
    }
  }
  return { quantities, lastOf };
}

/** An order's goods by style: colours and sizes of one are one line of a factory's invoice. */
function goodsOf(order: SalesOrder) {
  const styleOf = (line: OrderLine) => line.itemNo || line.customerItemNo;
  const styles = listsBy(
    order.lines.filter((line) => styleOf(line) !== ''),
    styleOf,
  );
  return [...styles].flatMap(([style, lines]) => {
    const [first] = lines;
    if (!first) return [];
    return [
      {
        style,
        name: first.descriptionZh || first.descriptionEn,
        unit: first.unit,
        quantity: sum(lines.map((line) => line.quantity)),
      },
    ];
  });
}
