import type { TodayItem } from '#shared/api/views/today-view';
import type { CreditClock } from '#shared/credit/credit-dates';
import { customerName } from '#shared/domain/customer';
import { isOpen } from '#shared/domain/order-stage';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import type { CreditIndex } from './credit-index';
import type { Records } from './records';
import type { TodayFound } from './today-item';

/** Days before which a deadline of a credit stands on Today: space, goods and papers need their time. */
const AHEAD: Readonly<Record<CreditClock['kind'], number>> = {
  ship: 14,
  present: 10,
  expire: 14,
  'bank-answer': 400,
};
/** From here on it is today's work, not a thing to watch. */
const NOW_DAYS = 3;

const KINDS: Readonly<Record<CreditClock['kind'], TodayItem['kind']>> = {
  ship: 'credit-ship',
  present: 'credit-present',
  expire: 'credit-expire',
  'bank-answer': 'credit-answer',
};

/** What letters of credit need today: the next day that counts, and amendments that wait for our word. */
export function* creditItems(records: Records, index: CreditIndex, today: PlainDate): Generator<TodayFound> {
  for (const credit of records.all('credits')) {
    if (credit.state !== 'open') continue;
    const row = index.row(credit, today);
    const item = (
      group: TodayFound['group'],
      kind: TodayItem['kind'],
      due: PlainDate | null,
      tab: 'terms' | 'amendments' | 'presentations',
    ): TodayFound => ({
      group,
      kind,
      due,
      facts: {},
      reference: row.number,
      customer: row.customerName || row.applicant,
      target: { screen: 'credit', creditId: credit.id, tab },
      id: `${credit.id}:${kind}`,
    });
    const { clock } = row;
    if (clock !== null && clock.days <= AHEAD[clock.kind]) {
      yield item(
        groupOf(clock),
        KINDS[clock.kind],
        clock.date,
        clock.kind === 'ship' || clock.kind === 'expire' ? 'terms' : 'presentations',
      );
    }
    if (row.pendingAmendments > 0) {
      const [oldest] = credit.amendments
        .filter(({ state }) => state === 'pending')
        .map(({ receivedOn }) => receivedOn)
        .sort();
      yield item('due', 'credit-amendment', oldest ?? null, 'amendments');
    }
  }
}

function groupOf({ kind, days }: CreditClock): TodayFound['group'] {
  if (days < 0) return 'late';
  if (kind === 'bank-answer') return 'waiting';
  return days <= NOW_DAYS ? 'due' : 'atRisk';
}

/** A credit should be here before the goods are made, and must be here before they are shipped. */
const CREDIT_DUE_DAYS = 30;
const CREDIT_SHOWN_DAYS = 60;

/** Open orders that are paid by letter of credit while the customer has none open with us. */
export function* missingCredits(records: Records, today: PlainDate): Generator<TodayFound> {
  const covered = new Set(
    records.all('credits').flatMap(({ state, customerId }) => (state === 'open' ? (customerId ?? []) : [])),
  );
  for (const order of records.all('orders')) {
    const { deliveryDate, customerId } = order;
    if (order.paymentTerms.method !== 'lc' || !isOpen(order.stage) || covered.has(customerId)) continue;
    if (deliveryDate !== null && addDays(deliveryDate, -CREDIT_SHOWN_DAYS) > today) continue;
    const due = deliveryDate === null ? null : addDays(deliveryDate, -CREDIT_DUE_DAYS);
    const customer = records.get('customers', customerId);
    yield {
      group: due !== null && due < today ? 'atRisk' : 'waiting',
      kind: 'credit-missing',
      due,
      facts: {},
      reference: order.number,
      customer: customer === undefined ? '' : customerName(customer),
      target: { screen: 'order', orderId: order.id, tab: 'papers' },
      id: `${order.id}:credit-missing`,
    };
  }
}
