import type { TodayView } from '#shared/api/views/today-view';
import { customerName } from '#shared/domain/customer';
import { isExpired } from '#shared/domain/quotation';
import { addDays, daysBetween, type PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';
import { merged } from './sorted-list';
import { byDue, inGroups, placed, type TodayFound, type TodayGroup } from './today-item';

/** A quotation without an answer is asked after from this many days on. */
const ANSWER_DAYS = 5;

/** The view with further items in their groups. */
export function withItems(view: TodayView, found: Iterable<TodayFound>): TodayView {
  const more = inGroups(Array.from(found, (item) => placed(item, view.date)));
  const group = (name: TodayGroup) => [...merged(view[name], more[name].sort(byDue), byDue)];
  return {
    ...view,
    late: group('late'),
    due: group('due'),
    atRisk: group('atRisk'),
    waiting: group('waiting'),
  };
}

/** Offers that run out, and those that nobody has answered. */
export function* quotationItems(records: Records, today: PlainDate): Generator<TodayFound> {
  for (const quotation of records.all('quotations')) {
    if (quotation.state !== 'sent') continue;
    const customer = records.get('customers', quotation.customerId);
    const base = {
      facts: { since: quotation.date },
      reference: quotation.number,
      customer: customer === undefined ? '' : customerName(customer),
      target: { screen: 'quotation' as const, quotationId: quotation.id },
    };
    if (!isExpired(quotation, today) && daysBetween(today, quotation.validUntil) <= 3) {
      yield {
        ...base,
        group: 'atRisk',
        id: `${quotation.id}:expiring`,
        kind: 'quotation-expiring',
        due: quotation.validUntil,
      };
    } else if (daysBetween(quotation.date, today) >= ANSWER_DAYS) {
      yield {
        ...base,
        group: 'waiting',
        id: `${quotation.id}:unanswered`,
        kind: 'quotation-unanswered',
        due: addDays(quotation.date, ANSWER_DAYS),
      };
    }
  }
}
