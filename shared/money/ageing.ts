import { add, type DecimalText, sum, ZERO } from '#shared/values/decimal';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import type { OpenItem, OpenPosition } from './open-items';

export const AGE_BUCKETS = ['not-due', '1-30', '31-60', '61-90', 'over-90'] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

/** Setting of the desk: count from the due date, or from the document's own date. */
export type AgeingBasis = 'due-date' | 'document-date';

export type AgedItem = OpenItem & {
  /** Day counted from: due date, or document date where none was agreed. */
  readonly from: PlainDate;
  /** as-of day − `from`; zero or less is not due. */
  readonly days: number;
  readonly bucket: AgeBucket;
};

export type Ageing = {
  readonly asOf: PlainDate;
  readonly items: readonly AgedItem[];
  readonly buckets: Readonly<Record<AgeBucket, DecimalText>>;
  /** Sum of the buckets. */
  readonly open: DecimalText;
  readonly overdue: DecimalText;
  readonly disputed: DecimalText;
  /** Cash and deposits no invoice has taken: a column of its own, never spread over the buckets. */
  readonly unapplied: DecimalText;
};

export function ageBucket(days: number): AgeBucket {
  if (days <= 0) return 'not-due';
  if (days <= 30) return '1-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : 'over-90';
}

/** Ages one account's open items; one call per currency, so that currencies never meet. */
export function ageingOf(position: OpenPosition, asOf: PlainDate, basis: AgeingBasis = 'due-date'): Ageing {
  const buckets = { 'not-due': ZERO, '1-30': ZERO, '31-60': ZERO, '61-90': ZERO, 'over-90': ZERO };
  const items = position.items.map((item) => {
    const from = (basis === 'due-date' ? item.posting.dueDate : null) ?? item.posting.date;
    const days = daysBetween(from, asOf);
    return { ...item, from, days, bucket: ageBucket(days) };
  });
  for (const item of items) buckets[item.bucket] = add(buckets[item.bucket], item.open);
  return {
    asOf,
    items,
    buckets,
    open: sum(Object.values(buckets)),
    overdue: sum(items.filter((item) => item.days > 0).map((item) => item.open)),
    disputed: sum(items.map((item) => item.disputed)),
    unapplied: position.unapplied,
  };
}
