import { hardDifferences } from '#shared/crosscheck/compare-facts';
import type { Difference } from '#shared/crosscheck/difference';
import { WAIVED_MAX, waiverOf, waiverRule } from '#shared/crosscheck/waiver';
import type { PaperFacts } from '#shared/documents/paper-facts';
import type { PaperSource } from '#shared/domain/paper-source';
import type { Waiver } from '#shared/domain/sales-order';
import type { PlainDate } from '#shared/values/plain-date';
import { againstPaper } from '../queries/crosscheck-issue';
import { waiversOf } from '../queries/crosscheck-view';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';
import { ruleBroken } from './outcome';

/** A paper on its way out. */
export interface Release {
  readonly source: PaperSource;
  readonly facts: PaperFacts;
  readonly date: PlainDate;
  /** Why it may go out although papers disagree. */
  readonly waiver: string | undefined;
  readonly by: string;
  readonly at: string;
}

/**
 * Refuses a paper that disagrees with what went out before it, on a point that is hard and that nobody has set aside.
 * With a reason each such difference is set aside by name, for these very values.
 */
export function releasePaper(tx: Transaction, records: Records, release: Release): void {
  const { source, facts, date, waiver } = release;
  const waivers = waiversOf(records, source);
  const open = hardDifferences(againstPaper(records, source, facts, date).differences).filter(
    (difference) => waiverOf(difference, waivers) === null,
  );
  const [first] = open;
  if (first === undefined) return;
  if (waiver === undefined) throw ruleBroken('papers-disagree', namedFacts(open, first), 'waiver');
  if (open.length > WAIVED_MAX) throw ruleBroken('too-many-differences', { count: open.length });
  putWaivers(
    tx,
    source,
    open.map((difference) => ({
      rule: waiverRule(difference),
      by: release.by,
      at: release.at,
      reason: waiver,
    })),
  );
}

function namedFacts(open: readonly Difference[], { point, left, right }: Difference) {
  return {
    count: open.length,
    point,
    left: left.value,
    leftSource: left.source,
    leftPaper: `${left.source} ${left.number}`.trim(),
    right: right.value,
    rightSource: right.source,
    rightPaper: `${right.source} ${right.number}`.trim(),
  };
}

function putWaivers(tx: Transaction, source: PaperSource, more: readonly Waiver[]): void {
  if ('orderId' in source) {
    const order = tx.get('orders', source.orderId);
    if (order) tx.put('orders', { ...order, waivers: [...order.waivers, ...more] });
    return;
  }
  const shipment = 'shipmentId' in source ? tx.get('shipments', source.shipmentId) : undefined;
  if (shipment) tx.put('shipments', { ...shipment, waivers: [...(shipment.waivers ?? []), ...more] });
}
