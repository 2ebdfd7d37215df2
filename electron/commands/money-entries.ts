import { claimOf } from '#shared/aftersales/claim-postings';
import type { Posting, PostingId } from '#shared/money/posting';
import { absolute, compare, ZERO } from '#shared/values/decimal';
import { todayOf } from '../clock';
import type { HandlersOf } from '../ipc/handlers';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import type { DeskContext } from './context';
import {
  allocateDerived,
  allocated,
  bookCharge,
  bookMoney,
  keepLaterDeposit,
  noteOf,
  orderOfDeposit,
  parsed,
  refuseSmaller,
  refuseTakenNumber,
  refuseUnapproved,
  settledOn,
  storedPosting,
} from './money-booking';
import { ruleBroken, valueOrThrow } from './outcome';

type Channels =
  | 'money.book'
  | 'money.change'
  | 'money.entryHistory'
  | 'money.remove'
  | 'money.note'
  | 'money.allocate';

/** Entries of the books. What follows from papers and orders is never written here, only what the clerk says about it. */
export function moneyEntryCommands(desk: DeskContext): HandlersOf<Channels> {
  const { store } = desk;
  return {
    'money.book': async ({ entry, charge, orderId }) =>
      valueOrThrow(
        await store.change('money.book', (tx) => bookMoney(tx, { entry, charge, orderId }, desk.clerk())),
      ),
    'money.change': async ({ postingId, revision, patch, reason }) => {
      const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      valueOrThrow(
        await store.change('money.change', (tx) => {
          const posting = storedPosting(tx, postingId);
          tx.expect('postings', postingId, revision);
          if (reason.trim() === '' && NEEDS_REASON.some((field) => named[field] !== undefined))
            throw ruleBroken('reason-needed', { number: posting.number }, 'reason');
          const mended = { by: desk.clerk(), on: todayOf(desk.clock), reason: reason.trim() };
          const next = parsed({ ...posting, ...named, ...(reason.trim() === '' ? {} : { mended }) });
          refuseOtherNumber(tx, posting, next);
          refuseUnapproved(tx, next);
          refuseSmaller(tx, next);
          tx.put('postings', next);
          const order = orderOfDeposit(tx, next);
          if (order !== undefined) keepLaterDeposit(tx, order, next);
        }),
      );
      return {};
    },
    'money.entryHistory': async ({ postingId }) =>
      (await store.history('postings', postingId)).map((entry) => ({
        ...entry,
        changes: [...entry.changes],
      })),
    'money.remove': async ({ postingId, revision }) => {
      valueOrThrow(
        await store.change('money.remove', (tx) => {
          const posting = storedPosting(tx, postingId);
          tx.expect('postings', postingId, revision);
          const settled = settledOn(tx, posting);
          if (compare(settled, ZERO) > 0) throw ruleBroken('posting-settled', { number: posting.number });
          // What the banks kept goes with the receipt it was kept from.
          for (const other of tx.all('postings'))
            if (other.chargeOf === postingId) tx.remove('postings', other.id);
          tx.remove('postings', postingId);
          const order = orderOfDeposit(tx, posting);
          if (order !== undefined) {
            const laterDeposits = order.laterDeposits.filter((part) => part.postingId !== postingId);
            tx.put('orders', { ...order, laterDeposits });
          }
        }),
      );
      return {};
    },
    'money.note': async ({ postingId, revision, dueDate, disputed, remark }) => {
      valueOrThrow(
        await store.change('money.note', (tx) => {
          const posting = bookIn(tx).posting(postingId);
          refuseStale(tx, postingId, revision);
          if (compare(disputed, absolute(posting.amount)) > 0)
            throw ruleBroken('more-than-amount', { number: posting.number }, 'disputed');
          const stored = tx.get('postings', postingId);
          if (stored) tx.put('postings', parsed({ ...stored, dueDate, disputed, remark }));
          else tx.put('postingNotes', { ...noteOf(tx, postingId), dueDate, disputed, remark });
        }),
      );
      return {};
    },
    'money.allocate': async ({ postingId, revision, applications, charge }) => {
      valueOrThrow(
        await store.change('money.allocate', (tx) => {
          const credit = bookIn(tx).posting(postingId);
          refuseStale(tx, postingId, revision);
          if (tx.get('postings', postingId)) {
            tx.put('postings', allocated(tx, credit, applications));
          } else if (credit.type === 'DEP' || claimOf(postingId) !== null) {
            allocateDerived(tx, postingId, applications);
          } else {
            throw ruleBroken('posting-derived', { number: credit.number });
          }
          if (charge === null) return;
          const to = [{ to: charge.to, amount: charge.amount, on: credit.date }];
          bookCharge(tx, credit, charge.amount, charge.reason, to);
        }),
      );
      return {};
    },
  };
}

/** What is changed of these must be given a reason. */
const NEEDS_REASON = ['amount', 'date', 'number', 'po', 'contract', 'reference', 'delivery'] as const;

/** Another window may have said something else meanwhile. */
function refuseStale(tx: Transaction, id: PostingId, revision: number | undefined): void {
  if (revision === undefined) return;
  tx.expect(tx.get('postings', id) ? 'postings' : 'postingNotes', id, revision);
}

/** Our own notes keep the number of their series; another number must be free like a new one. */
function refuseOtherNumber(
  tx: Transaction,
  before: Posting,
  { number, type, side, party, currency }: Posting,
): void {
  if (number === before.number) return;
  if (side === 'customer' && (type === 'DN' || type === 'CN'))
    throw ruleBroken('note-number', { number: before.number }, 'number');
  refuseTakenNumber(bookIn(tx), { account: { side, party, currency }, type }, number);
}
