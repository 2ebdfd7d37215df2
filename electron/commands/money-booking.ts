import type { ParsedInputOf } from '#shared/api/contract';
import type { PostingEntry } from '#shared/api/views/money-entry';
import { applyCredit } from '#shared/money/allocation';
import { depositPostingId } from '#shared/money/derived-postings';
import { type Application, isDebit, Posting, PostingId } from '#shared/money/posting';
import { PostingNote } from '#shared/money/posting-note';
import { absolute, add, compare, type DecimalText, ZERO } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import { accountKey, type MoneyBook } from '../queries/money-book';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import { takeNumber } from './numbers';
import { duplicate, notFound, ruleBroken, valueOrThrow } from './outcome';

type Booking = ParsedInputOf<'money.book'>;

/** One entry with its bank charge; the first deposit of an order stands on the order, where the release asks for it. */
export function bookMoney(
  tx: Transaction,
  { entry, charge, orderId }: Booking,
  clerk: string,
): { postingIds: PostingId[]; number: string } {
  const order = entry.type === 'DEP' ? orderOf(tx, orderId, entry.contract) : null;
  if (order !== null) refuseOtherAccount(order, entry);
  if (order !== null && order.depositReceived === null) {
    // It stands on the order by the same rules as any other entry.
    const { account, ...said } = entry;
    parsed({ ...said, ...account, applications: [], id: depositPostingId(order.id) });
    tx.put('orders', { ...order, depositReceived: { amount: entry.amount, on: entry.date } });
    const id = depositPostingId(order.id);
    tx.put('postingNotes', { ...noteOf(tx, id), remark: saidOf(entry), file: entry.file });
    if (entry.applications.length > 0) allocateDerived(tx, id, entry.applications);
    if (charge !== null)
      bookCharge(tx, bookIn(tx).posting(id), charge.amount, charge.reason, charge.applications);
    return { postingIds: [id], number: order.number };
  }
  if (order !== null && isKnownPart(tx, order, entry))
    throw ruleBroken('deposit-known', { number: order.number });
  const posting = bookEntry(tx, order === null ? entry : { ...entry, contract: order.number }, { clerk });
  if (order !== null) keepLaterDeposit(tx, order, posting);
  const ids = [posting.id];
  if (charge !== null)
    ids.push(bookCharge(tx, posting, charge.amount, charge.reason, charge.applications).id);
  return { postingIds: ids, number: posting.number };
}

/** A second part of a deposit is an entry of its own; the order knows of it, because its release asks for the whole. */
export function keepLaterDeposit(tx: Transaction, order: OrderRecord, posting: Posting): void {
  const { id: postingId, amount, date: on } = posting;
  const others = order.laterDeposits.filter((part) => part.postingId !== postingId);
  tx.put('orders', { ...order, laterDeposits: [...others, { postingId, amount, on }] });
}

/** The order whose deposit the entry is a part of. */
export function orderOfDeposit(tx: Transaction, { id, type }: Posting): OrderRecord | undefined {
  if (type !== 'DEP') return undefined;
  return tx.all('orders').find((order) => order.laterDeposits.some((part) => part.postingId === id));
}

/** What was typed of a deposit that the order itself has no field for. */
function saidOf({ number, reference, reason, remark }: PostingEntry): string {
  const said = [number, reference, reason, remark].map((text) => text.trim());
  return said
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 1000);
}

/** Books one entry with all its rules; the bank's file and the screens come through here. */
export function bookEntry(
  tx: Transaction,
  entry: PostingEntry,
  { clerk }: { readonly clerk: string },
): Posting {
  const book = bookIn(tx);
  const { account, applications, ...rest } = entry;
  // Refuses a party that is not there.
  book.head(account);
  const number = entry.number.trim() === '' ? ownNumber(tx, entry) : entry.number.trim();
  refuseTakenNumber(book, entry, number);
  const approvedBy =
    entry.type === 'ADJ' && entry.approvedBy === '' ? within(book, entry, clerk) : entry.approvedBy;
  const posting = { ...rest, ...account, number, approvedBy, applications: [], id: tx.nextId() };
  if (isDebit(entry) || applications.length === 0) {
    return tx.put('postings', parsed({ ...posting, applications }));
  }
  // applyCredit parses the whole: a credit note without its invoice is refused there.
  const draft = { ...posting, paper: '', id: PostingId.parse(posting.id) };
  return tx.put('postings', valueOrThrow(applyCredit(around(tx, draft, applications), draft, applications)));
}

/** Our own notes are numbered here; anything else carries the number of the paper or bank it came with. */
function ownNumber(tx: Transaction, entry: PostingEntry): string {
  const series = entry.type === 'DN' ? 'debit-note' : entry.type === 'CN' ? 'credit-note' : null;
  if (entry.account.side === 'supplier' || series === null) return '';
  const taken = new Set(tx.all('postings').map((posting) => posting.number));
  return takeNumber(tx, series, entry.date, (number) => taken.has(number));
}

const NUMBERED = new Set(['INV', 'DN', 'CN']);

/** The same invoice twice in an account would be paid twice. */
export function refuseTakenNumber(
  book: MoneyBook,
  entry: Pick<PostingEntry, 'account' | 'type'>,
  number: string,
): void {
  if (!NUMBERED.has(entry.type)) return;
  if (number === '') throw ruleBroken('number-needed', {}, 'number');
  const known = book
    .of(entry.account)
    .find((posting) => posting.type === entry.type && posting.number === number);
  if (known) throw duplicate('number', { number, date: known.date });
}

/** Up to the limit the clerk's own name stands under an adjustment. */
function within(book: MoneyBook, { amount }: PostingEntry, clerk: string): string {
  const limit = book.settings.writeOffLimit;
  if (compare(absolute(amount), limit) > 0) throw ruleBroken('approval-needed', { limit }, 'approvedBy');
  return clerk === '' ? '–' : clerk;
}

export function refuseUnapproved(tx: Transaction, posting: Posting): void {
  if (posting.type !== 'ADJ') return;
  const before = tx.get('postings', posting.id);
  const { writeOffLimit } = bookIn(tx).settings;
  const raised = before && compare(absolute(posting.amount), absolute(before.amount)) > 0;
  if (
    raised &&
    compare(absolute(posting.amount), writeOffLimit) > 0 &&
    posting.approvedBy === before.approvedBy
  )
    throw ruleBroken('approval-needed', { limit: writeOffLimit }, 'approvedBy');
}

/** The credit's own account; everything only when a debit of another one is named, which is refused by its name. */
function around(tx: Transaction, credit: Posting, applications: readonly Application[]): readonly Posting[] {
  const book = bookIn(tx);
  const { side, party, currency } = credit;
  const own = book.of({ side, party, currency });
  const known = new Set(own.map(({ id }) => id));
  return applications.every(({ to }) => known.has(to)) ? own : book.book.postings;
}

/** What the banks kept from a receipt: the invoice is paid by both together. */
export function bookCharge(
  tx: Transaction,
  receipt: Posting,
  amount: DecimalText,
  reason: string,
  applications: readonly Application[],
): Posting {
  const { side, party, currency, date, number } = receipt;
  const charge = parsed({
    ...{ side, party, currency, date, number, amount, reason },
    id: tx.nextId(),
    type: 'CHG',
    chargeOf: receipt.id,
  });
  if (applications.length === 0) return tx.put('postings', charge);
  return tx.put(
    'postings',
    valueOrThrow(applyCredit(around(tx, charge, applications), charge, applications)),
  );
}

/** The credit with these applications in place of those before. */
export function allocated(tx: Transaction, credit: Posting, applications: readonly Application[]): Posting {
  const bare = { ...credit, applications: [] };
  if (applications.length === 0) return parsed(bare);
  return valueOrThrow(applyCredit(around(tx, bare, applications), bare, applications));
}

export function allocateDerived(tx: Transaction, id: PostingId, applications: readonly Application[]): void {
  const credit = bookIn(tx).posting(id);
  allocated(tx, credit, applications);
  tx.put('postingNotes', { ...noteOf(tx, id), applications: [...applications] });
}

export function noteOf(tx: Transaction, id: PostingId): PostingNote {
  return tx.get('postingNotes', id) ?? PostingNote.parse({ id });
}

export function storedPosting(tx: Transaction, id: PostingId): Posting {
  const posting = tx.get('postings', id);
  if (!posting) {
    const derived = bookIn(tx).posting(id);
    throw ruleBroken('posting-derived', { number: derived.number });
  }
  const paper = posting.paper === '' ? undefined : tx.get('issuedDocuments', posting.paper);
  if (paper && paper.voided === null) throw ruleBroken('posting-issued', { number: paper.number });
  return posting;
}

export function settledOn(tx: Transaction, { id, side, party, currency }: Posting): DecimalText {
  return bookIn(tx)
    .of({ side, party, currency })
    .flatMap((posting) => posting.applications)
    .filter((one) => one.to === id)
    .reduce((total, one) => add(total, one.amount), ZERO);
}

/** An invoice cannot become less than what it was settled with. */
export function refuseSmaller(tx: Transaction, posting: Posting): void {
  if (isDebit(posting) && compare(settledOn(tx, posting), posting.amount) > 0)
    throw ruleBroken('debit-exceeded', { number: posting.number }, 'amount');
}

type OrderRecord = NonNullable<ReturnType<typeof orderOf>>;

function orderOf(tx: Transaction, orderId: SalesOrderId | null, contract: string) {
  if (orderId !== null) {
    const order = tx.get('orders', orderId);
    if (!order) throw notFound('order');
    return order;
  }
  return contract === '' ? null : (tx.all('orders').find((order) => order.number === contract) ?? null);
}

function refuseOtherAccount(order: OrderRecord, { account }: PostingEntry): void {
  const own = { side: 'customer' as const, party: order.customerId, currency: order.currency };
  if (accountKey(own) !== accountKey(account)) throw ruleBroken('other-party', { number: order.number });
}

/** A part of this day and amount stands already; two that the bank numbers differently are two. */
function isKnownPart(tx: Transaction, order: OrderRecord, entry: PostingEntry): boolean {
  const number = entry.number.trim();
  const parts = [
    ...(order.depositReceived === null ? [] : [{ ...order.depositReceived, number: '' }]),
    ...order.laterDeposits.map((part) => ({
      ...part,
      number: tx.get('postings', part.postingId)?.number ?? '',
    })),
  ];
  return parts.some(
    (part) =>
      compare(part.amount, entry.amount) === 0 &&
      part.on === entry.date &&
      (part.number === number || part.number === '' || number === ''),
  );
}

/** By the rules of a posting; the first broken one is named with its field. */
export function parsed(draft: unknown): Posting {
  const result = Posting.safeParse(draft);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw ruleBroken('posting-invalid', { message: issue?.message ?? '' }, field);
}
