import { minorUnits } from '#shared/values/currency';
import { round } from '#shared/values/decimal';
import { daysBetween, type PlainDate } from '#shared/values/plain-date';
import { documentKey } from './document-number';
import type { MatchRow } from './match-row';

/** A row with everything the tiers ask for, worked out once. */
export type PreparedRow = {
  readonly row: MatchRow;
  readonly key: string | null;
  /** Set where the reference is more than the figure itself. */
  readonly tail: string | null;
  readonly isBareFigure: boolean;
  readonly po: string | null;
  /** Currency, sign and exact amount: what equal amounts share. */
  readonly amountKey: string;
  /** `USD+`: rows of other classes are never compared. */
  readonly signClass: string;
  /** Size in minor units as a safe integer, for sums and bands; NaN beyond 2^53. */
  readonly minor: number;
  /** Days since 2000-01-01; NaN without a date, so that no window holds it. */
  readonly day: number;
};

// The one cast of a literal day: it stands for the origin of a count and is never shown.
const ORIGIN = '2000-01-01' as PlainDate;

export function prepareRows(rows: readonly MatchRow[]): readonly PreparedRow[] {
  return rows.map(prepareRow).sort(byDay);
}

/** One fixed order whatever order the rows came in. */
export function byDay(a: PreparedRow, b: PreparedRow): number {
  const left = Number.isNaN(a.day) ? Number.POSITIVE_INFINITY : a.day;
  const right = Number.isNaN(b.day) ? Number.POSITIVE_INFINITY : b.day;
  return left < right ? -1 : left > right ? 1 : a.row.id < b.row.id ? -1 : a.row.id > b.row.id ? 1 : 0;
}

function prepareRow(row: MatchRow): PreparedRow {
  const digits = round(row.amount, minorUnits(row.currency)).replace('.', '');
  const negative = digits.startsWith('-');
  const size = Number(negative ? digits.slice(1) : digits);
  const named = documentKey(row.number);
  const order = documentKey(row.po) ?? (named?.isOrder ? named : null);
  const document = named?.isOrder ? null : named;
  return {
    row,
    key: document?.key ?? null,
    tail: document && document.tail !== document.key ? document.tail : null,
    isBareFigure: document !== null && /^\d+$/.test(document.key),
    po: order?.key ?? null,
    amountKey: `${row.currency} ${digits}`,
    signClass: `${row.currency}${negative ? '-' : '+'}`,
    minor: Number.isSafeInteger(size * 10) ? size : Number.NaN,
    day: row.date === null ? Number.NaN : daysBetween(ORIGIN, row.date),
  };
}

/** Days apart; NaN when one side has no date, which no `<=` lets through. */
export function dayGap(a: PreparedRow, b: PreparedRow): number {
  return Math.abs(a.day - b.day);
}
