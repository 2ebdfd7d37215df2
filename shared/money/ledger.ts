import { absolute, add, type DecimalText, isNegative, subtract, sum, ZERO } from '#shared/values/decimal';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { type Account, postingsOf } from './account';
import { type OpenPosition, openPosition } from './open-items';
import type { Posting } from './posting';
import { inView, signedAmount } from './signed-amount';

/** Inclusive on both ends. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** A statement that the other side has confirmed: the next one starts from its closing. */
export type ConfirmedStatement = Account & {
  readonly number: string;
  readonly to: PlainDate;
  readonly closing: DecimalText;
};

export type Opening = {
  readonly amount: DecimalText;
  /** Where the figure comes from: the last confirmed statement, or what was open on the evening before. */
  readonly proof:
    | {
        readonly kind: 'confirmed-statement';
        readonly statement: ConfirmedStatement;
        /** Postings after that statement's end and before this period. */
        readonly movementsSince: DecimalText;
      }
    | { readonly kind: 'open-items'; readonly position: OpenPosition };
  /** Books − confirmed figure; not zero when something was posted into a period already confirmed. */
  readonly drift: DecimalText;
};

export type LedgerRow = {
  readonly seq: number;
  readonly posting: Posting;
  readonly debit: DecimalText;
  readonly credit: DecimalText;
  readonly balance: DecimalText;
};

export type Ledger = {
  readonly account: Account;
  readonly period: Period;
  readonly opening: Opening;
  readonly rows: readonly LedgerRow[];
  readonly totalDebit: DecimalText;
  readonly totalCredit: DecimalText;
  readonly closing: DecimalText;
  readonly position: OpenPosition;
  /** closing − (open items − unapplied cash): zero, or the opening's drift. */
  readonly unproved: DecimalText;
};

/** The account of one party in one currency over a period. */
export function ledgerOf(
  postings: readonly Posting[],
  account: Account,
  period: Period,
  confirmed: readonly ConfirmedStatement[] = [],
): Ledger {
  const own = postingsOf(postings, account);
  const opening = openingOf(own, account, period.from, confirmed);
  let balance = opening.amount;
  const rows: LedgerRow[] = [];
  for (const posting of own) {
    if (posting.date < period.from || posting.date > period.to) continue;
    const signed = signedAmount(posting);
    balance = add(balance, signed);
    const credit = isNegative(signed);
    rows.push({
      seq: rows.length + 1,
      posting,
      debit: credit ? ZERO : signed,
      credit: credit ? absolute(signed) : ZERO,
      balance,
    });
  }
  const position = openPosition(own, account, period.to);
  return {
    account,
    period,
    opening,
    rows,
    totalDebit: sum(rows.map((row) => row.debit)),
    totalCredit: sum(rows.map((row) => row.credit)),
    closing: balance,
    position,
    unproved: subtract(balance, balanceOf(position, account)),
  };
}

/** Balance on an evening, from open items: what the invariant of the ledger compares with. */
export function balanceOf(position: OpenPosition, account: Account): DecimalText {
  return inView(subtract(position.open, position.unapplied), account.side);
}

function openingOf(
  own: readonly Posting[],
  account: Account,
  from: PlainDate,
  confirmed: readonly ConfirmedStatement[],
): Opening {
  const eve = addDays(from, -1);
  const position = openPosition(own, account, eve);
  const books = balanceOf(position, account);
  const last = lastConfirmed(confirmed, account, from);
  if (!last) return { amount: books, proof: { kind: 'open-items', position }, drift: ZERO };
  const since = own.filter((posting) => posting.date > last.to && posting.date <= eve);
  const movementsSince = sum(since.map(signedAmount));
  const amount = add(last.closing, movementsSince);
  return {
    amount,
    proof: { kind: 'confirmed-statement', statement: last, movementsSince },
    drift: subtract(books, amount),
  };
}

function lastConfirmed(
  confirmed: readonly ConfirmedStatement[],
  account: Account,
  from: PlainDate,
): ConfirmedStatement | null {
  let last: ConfirmedStatement | null = null;
  for (const one of confirmed) {
    const same =
      one.side === account.side && one.party === account.party && one.currency === account.currency;
    if (!same || one.to >= from) continue;
    if (last === null || one.to > last.to || (one.to === last.to && one.number > last.number)) last = one;
  }
  return last;
}
