import { add, type DecimalText, subtract, sum, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Account } from './account';
import { type Ageing, type AgeingBasis, ageingOf } from './ageing';
import { type ConfirmedStatement, type Ledger, ledgerOf, type Period } from './ledger';
import { POSTING_TYPES, type Posting, type PostingType } from './posting';
import { signedAmount } from './signed-amount';

/** What a reconciliation form (对账单) says, before any paper is drawn. */
export type Statement = Ledger & {
  /** Signed sum of each row type in the period. */
  readonly totals: Readonly<Record<PostingType, DecimalText>>;
  readonly ageing: Ageing;
  readonly notDue: DecimalText;
  readonly overdue: DecimalText;
  readonly disputed: DecimalText;
  readonly unappliedCash: DecimalText;
};

export type StatementOptions = {
  readonly confirmed?: readonly ConfirmedStatement[];
  /** Day of the ageing; the period's last day unless said otherwise. */
  readonly asOf?: PlainDate;
  readonly basis?: AgeingBasis;
};

/** Statement of one account over one period. */
export function statementOf(
  postings: readonly Posting[],
  account: Account,
  period: Period,
  options: StatementOptions = {},
): Statement {
  const ledger = ledgerOf(postings, account, period, options.confirmed ?? []);
  const ageing = ageingOf(ledger.position, options.asOf ?? period.to, options.basis);
  return {
    ...ledger,
    totals: totalsByType(ledger),
    ageing,
    notDue: subtract(ageing.open, ageing.overdue),
    overdue: ageing.overdue,
    disputed: ageing.disputed,
    unappliedCash: ageing.unapplied,
  };
}

function totalsByType(ledger: Ledger): Record<PostingType, DecimalText> {
  // Every type of the literal list gets its key right here.
  const totals = Object.fromEntries(POSTING_TYPES.map((type) => [type, ZERO])) as Record<
    PostingType,
    DecimalText
  >;
  for (const { posting } of ledger.rows) {
    totals[posting.type] = add(totals[posting.type], signedAmount(posting));
  }
  return totals;
}

/** Movements of the period, signed: closing − opening. */
export function movementsOf(ledger: Ledger): DecimalText {
  return sum(ledger.rows.map((row) => signedAmount(row.posting)));
}
