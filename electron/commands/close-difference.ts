import type { ParsedInputOf } from '#shared/api/contract';
import { ProblemError, problem } from '#shared/api/problem';
import { PostingEntry } from '#shared/api/views/money-entry';
import type { Application, Posting, PostingId } from '#shared/money/posting';
import type { AcceptedMatch } from '#shared/money/reconciliation';
import { absolute, compare, type DecimalText, isNegative, isZero } from '#shared/values/decimal';
import { earlierOf, laterOf, type PlainDate } from '#shared/values/plain-date';
import { openNow } from '../queries/money-allocation';
import { differenceViews, type Matching, matchingOf } from '../queries/money-matching';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import { bookCharge, bookEntry } from './money-booking';
import { notFound, ruleBroken } from './outcome';

type Closing = ParsedInputOf<'money.closeDifference'>;

/**
 * Books what makes our account say what theirs says: a bank charge, a deduction, a write-off, a debit. The entry stands in
 * one match with the rows of the difference, so that it is closed for this month and the next; where they have no row, it
 * cancels ours.
 */
export function closeDifference(
  tx: Transaction,
  closing: Closing,
  by: { readonly clerk: string; readonly at: string },
): PostingId {
  const { reconciliationId, revision, key } = closing;
  tx.expect('reconciliations', reconciliationId, revision);
  const matching = matchingOf(bookIn(tx), reconciliationId);
  const difference = differenceViews(matching).find((one) => one.key === key);
  if (!difference || isZero(difference.amount) || difference.code === 'OPEN') throw notFound('difference');
  // An entry mended in another window makes another difference of the same rows.
  if (compare(difference.amount, closing.amount) !== 0)
    throw new ProblemError(problem('changed-meanwhile', { amount: difference.amount }));
  const posting = bookClosing(tx, matching, closing, difference, by.clerk);
  const rows = new Set([...difference.ours, ...difference.theirs]);
  const { reconciliation } = matching;
  const match: AcceptedMatch = {
    ours: [...difference.ours, posting.id],
    theirs: [...difference.theirs],
    ...{ tier: 'by-hand', user: by.clerk, at: by.at },
  };
  const others = reconciliation.matches.filter(
    ({ ours, theirs }) => ![...ours, ...theirs].some((id) => rows.has(id)),
  );
  tx.put('reconciliations', { ...reconciliation, matches: [...others, match] });
  return posting.id;
}

type Difference = ReturnType<typeof differenceViews>[number];

function bookClosing(
  tx: Transaction,
  matching: Matching,
  { how, reason, approvedBy }: Closing,
  { amount, ours, theirs }: Difference,
  clerk: string,
): Posting {
  const { account, reconciliation } = matching;
  const own = ours.map((id) => bookIn(tx).posting(id as PostingId)); // rows of ours are postings
  const date = dayOf(matching, theirs) ?? own[0]?.date ?? reconciliation.to;
  const inside = earlierOf(laterOf(date, reconciliation.from), reconciliation.to);
  const size = absolute(amount);
  // Ours is more than theirs: what is booked lowers the account, and lies on its invoice as far as that is open.
  const lowers = !isNegative(amount);
  if (how !== 'ADJ' && (how === 'DN') === lowers) throw ruleBroken('closes-other-way', { how });
  const [first] = own;
  // A match that was taken apart, or went with its file, no longer tells that the row was closed.
  if (theirs.length === 0 && first && isClosed(tx, matching, first, { how, size, on: inside }))
    throw ruleBroken('row-booked', { reference: first.number });
  const receipt = own.find(({ type }) => type === 'RCT');
  if (how === 'CHG') {
    if (!receipt) throw ruleBroken('charge-needs-receipt');
    return bookCharge(tx, receipt, size, reason, roomFor(tx, receipt, size, inside));
  }
  const invoice = lowers ? openOn(tx, own, size, inside) : [];
  const entry = PostingEntry.parse({
    ...{ account, type: how, date: inside, reason, approvedBy, applications: invoice },
    amount: how === 'ADJ' && lowers ? `-${size}` : size,
    po: own[0]?.po ?? '',
    number: how === 'DN' && account.side === 'supplier' ? noteNumber(tx, matching, own, theirs) : '',
  });
  return bookEntry(tx, entry, { clerk });
}

const CLOSING: ReadonlySet<Posting['type']> = new Set(['CN', 'DED', 'ADJ', 'DN', 'CHG']);

/** An entry of the whole size lies on the row already, or the same one was booked that day and closes no other row. */
function isClosed(
  tx: Transaction,
  { reconciliation }: Matching,
  row: Posting,
  same: { readonly how: Closing['how']; readonly size: DecimalText; readonly on: PlainDate },
): boolean {
  const matched = new Set(reconciliation.matches.flatMap(({ ours }) => ours));
  return bookIn(tx)
    .of(row)
    .some(
      ({ id, type, amount, applications, date, po }) =>
        id !== row.id &&
        CLOSING.has(type) &&
        compare(absolute(amount), same.size) === 0 &&
        (applications.some(({ to }) => to === row.id) ||
          (type === same.how && date === same.on && po === row.po && !matched.has(id))),
    );
}

/** A note of the factory's that nobody has numbered: after the document it is about, and no number twice. */
function noteNumber(
  tx: Transaction,
  { account, theirs }: Matching,
  own: readonly Posting[],
  ids: readonly string[],
): string {
  const about = [...own, ...theirs.filter(({ id }) => ids.includes(id))].find(({ number }) => number !== '');
  const base = `${about?.number.slice(0, 70) ?? ''}-D`;
  const taken = new Set(
    bookIn(tx)
      .of(account)
      .map(({ number }) => number),
  );
  let number = base;
  for (let at = 2; taken.has(number); at += 1) number = `${base}${at}`;
  return number;
}

function dayOf({ theirs: rows }: Matching, ids: readonly string[]): PlainDate | null {
  return rows.find((row) => ids.includes(row.id))?.date ?? null;
}

/** On the invoices of the difference, as far as they are open. */
function openOn(tx: Transaction, own: readonly Posting[], size: DecimalText, on: PlainDate): Application[] {
  const [first] = own;
  if (!first) return [];
  const open = openNow(bookIn(tx), first).find(({ posting }) => own.some(({ id }) => id === posting.id));
  if (!open) return [];
  return [{ to: open.posting.id, amount: compare(open.open, size) < 0 ? open.open : size, on }];
}

/** On an invoice that the receipt lies on, where it has room for the charge. */
function roomFor(tx: Transaction, receipt: Posting, size: DecimalText, on: PlainDate): Application[] {
  const paid = new Set(receipt.applications.map(({ to }) => to));
  const open = openNow(bookIn(tx), receipt).find(
    (item) => paid.has(item.posting.id) && compare(item.open, size) >= 0,
  );
  return open ? [{ to: open.posting.id, amount: size, on }] : [];
}
