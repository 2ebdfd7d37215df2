import { absolute, type DecimalText, isZero, multiply } from '#shared/values/decimal';
import { isDebit, type PartySide, type Posting } from './posting';

/** + the party owes us more, − it owes us less; a supplier's invoice is therefore negative. */
export function signedAmount(posting: Posting): DecimalText {
  const owed = isDebit(posting) ? absolute(posting.amount) : negate(absolute(posting.amount));
  return inView(owed, posting.side);
}

/** Turns what the debtor owes into our view of the account: a supplier's balance is what we owe, hence negative. */
export function inView(owed: DecimalText, side: PartySide): DecimalText {
  return side === 'customer' ? owed : negate(owed);
}

export function negate(amount: DecimalText): DecimalText {
  return isZero(amount) ? amount : multiply(amount, -1);
}
