import type { CurrencyCode } from '#shared/values/currency';
import type { PartySide, Posting } from './posting';

/** One party in one currency: amounts of different currencies never stand in one account. */
export type Account = {
  readonly side: PartySide;
  readonly party: string;
  readonly currency: CurrencyCode;
};

export function isOf(posting: Posting, account: Account): boolean {
  return (
    posting.side === account.side && posting.party === account.party && posting.currency === account.currency
  );
}

/** The account's postings by date, then by number and id, whatever order they came in. */
export function postingsOf(postings: readonly Posting[], account: Account): readonly Posting[] {
  return postings.filter((posting) => isOf(posting, account)).sort(byDay);
}

function byDay(a: Posting, b: Posting): number {
  return order(a.date, b.date) || order(rank(a), rank(b)) || order(a.number, b.number) || order(a.id, b.id);
}

/** A bank charge stands behind its receipt, all else by number. */
function rank(posting: Posting): string {
  return posting.type === 'CHG' ? `${posting.chargeOf ?? ''}~` : posting.type === 'RCT' ? posting.id : '';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every account that has a posting, sorted by party and currency. */
export function accountsIn(postings: readonly Posting[]): readonly Account[] {
  const found = new Map<string, Account>();
  for (const { side, party, currency } of postings) {
    found.set(`${side}\u0000${party}\u0000${currency}`, { side, party, currency });
  }
  return [...found.entries()].sort(([a], [b]) => order(a, b)).map(([, account]) => account);
}
