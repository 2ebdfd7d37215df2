import {
  absolute,
  add,
  compare,
  type DecimalText,
  isZero,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { laterOf, type PlainDate } from '#shared/values/plain-date';
import { type Account, postingsOf } from './account';
import { isDebit, type Posting } from './posting';

/** A debit that is not fully settled on the day asked for. */
export type OpenItem = {
  readonly posting: Posting;
  /** amount − CN − DED − applied receipts − charges; more than zero on either side of the desk. */
  readonly open: DecimalText;
  /** Part of `open` that the other side disputes. */
  readonly disputed: DecimalText;
};

/** A credit with money left that no invoice has taken yet. */
export type UnappliedCredit = { readonly posting: Posting; readonly unapplied: DecimalText };

export type OpenPosition = {
  readonly items: readonly OpenItem[];
  readonly credits: readonly UnappliedCredit[];
  readonly open: DecimalText;
  readonly unapplied: DecimalText;
};

/** Open debits and unapplied credits at the end of a day. */
export function openPosition(postings: readonly Posting[], account: Account, asOf: PlainDate): OpenPosition {
  const own = postingsOf(postings, account).filter((posting) => posting.date <= asOf);
  const debits = new Map(own.filter(isDebit).map((posting) => [posting.id, posting]));
  const settled = new Map<string, DecimalText>();
  const credits: UnappliedCredit[] = [];
  for (const posting of own) {
    if (isDebit(posting)) continue;
    let left = absolute(posting.amount);
    for (const application of posting.applications) {
      const debit = debits.get(application.to);
      // Money counts against an invoice from the day on which both exist and the clerk has said so.
      if (!debit || laterOf(application.on, debit.date) > asOf) continue;
      settled.set(debit.id, add(settled.get(debit.id) ?? ZERO, application.amount));
      left = subtract(left, application.amount);
    }
    if (!isZero(left)) credits.push({ posting, unapplied: left });
  }
  const items = [...debits.values()]
    .map((posting) => {
      const open = subtract(posting.amount, settled.get(posting.id) ?? ZERO);
      return { posting, open, disputed: smaller(posting.disputed, open) };
    })
    .filter((item) => !isZero(item.open));
  return {
    items,
    credits,
    open: sum(items.map((item) => item.open)),
    unapplied: sum(credits.map((credit) => credit.unapplied)),
  };
}

function smaller(a: DecimalText, b: DecimalText): DecimalText {
  return compare(a, b) <= 0 ? a : b;
}
