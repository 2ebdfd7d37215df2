import type { CurrencyCode } from '#shared/values/currency';
import { compare, type DecimalText, isZero, subtract, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { laterOf, type PlainDate } from '#shared/values/plain-date';
import { type Application, type DeliveryDetail, isDebit, type Posting, type PostingId } from './posting';
import type { PostingNote } from './posting-note';

/** One issued version of a commercial invoice, as far as the books need it. */
export type InvoicePaper = {
  readonly issuedId: string;
  readonly number: string;
  readonly version: number;
  readonly date: PlainDate;
  /** Customer id. */
  readonly party: string;
  readonly currency: CurrencyCode;
  /** Total as frozen on the paper. */
  readonly amount: DecimalText;
  readonly po: string;
  readonly contract: string;
  readonly orderIds: readonly string[];
  /** By the payment terms; the clerk's note goes before it. */
  readonly dueDate: PlainDate | null;
  /** The day that the terms count from has not come. */
  readonly dueEstimated?: boolean;
  readonly delivery: readonly DeliveryDetail[];
  readonly voided: { readonly on: PlainDate; readonly reason: string } | null;
};

/** The deposit that stands on an order. */
export type OrderDeposit = {
  readonly orderId: string;
  /** Proforma it was paid on, else our order number. */
  readonly number: string;
  readonly party: string;
  readonly currency: CurrencyCode;
  readonly amount: DecimalText;
  readonly on: PlainDate;
  readonly po: string;
  readonly contract: string;
};

export const invoicePostingId = (number: string) => `ci:${number}` as PostingId; // never empty: a paper has a number
export const reversalPostingId = (number: string) => `void:${number}` as PostingId;
export const depositPostingId = (orderId: string) => `dep:${orderId}` as PostingId;

/**
 * The whole book: what papers and orders say, and what the clerk has booked. Papers are the only source of an invoice:
 * a new version replaces the amount, a void one is taken back by a credit of the same amount, and both stay to be seen.
 */
export function bookOf(
  papers: readonly InvoicePaper[],
  deposits: readonly OrderDeposit[],
  entries: readonly Posting[],
  notes: readonly PostingNote[],
): readonly Posting[] {
  const noteOf = new Map(notes.map((note) => [note.id, note]));
  const invoices = standingPapers(papers).flatMap((paper) => {
    const posting = invoicePosting(paper, noteOf.get(invoicePostingId(paper.number)));
    return posting === null ? [] : [{ paper, posting }];
  });
  const room = new Room([...entries, ...invoices.map(({ posting }) => posting)].filter(isDebit));
  const reversals = invoices.flatMap(({ paper, posting }) => reversalOf(paper, posting, room));
  const fitted = new Map([...entries].sort(byDay).map((entry) => [entry.id, room.fit(entry)]));
  const paid = deposits.flatMap((deposit) => {
    const own = invoices.filter(({ paper }) => !paper.voided && paper.orderIds.includes(deposit.orderId));
    const note = noteOf.get(depositPostingId(deposit.orderId));
    return depositPosting(
      deposit,
      own.map(({ posting }) => posting),
      room,
      note,
    );
  });
  return [
    ...invoices.map(({ posting }) => posting),
    ...reversals,
    ...paid,
    ...entries.map((entry) => fitted.get(entry.id) ?? entry),
  ];
}

/** What each debit has left to be settled. A paper that became smaller gives money back as unapplied cash. */
class Room {
  readonly #left = new Map<PostingId, { readonly debit: Posting; left: DecimalText }>();

  constructor(debits: readonly Posting[]) {
    for (const debit of debits) this.#left.set(debit.id, { debit, left: debit.amount });
  }

  /** As much of the wish as the debit has left; 0 where it is not there or of another account. */
  take(to: PostingId, wish: DecimalText, by: Pick<Posting, 'side' | 'party' | 'currency'>): DecimalText {
    const place = this.#left.get(to);
    if (!place || !isSameAccount(place.debit, by)) return ZERO;
    const amount = compare(wish, place.left) <= 0 ? wish : place.left;
    place.left = subtract(place.left, amount);
    return amount;
  }

  /** The posting itself when all its applications hold; else a copy with what holds of them. */
  fit(posting: Posting): Posting {
    let changed = false;
    const applications = posting.applications.flatMap((application): Application[] => {
      const amount = this.take(application.to, application.amount, posting);
      if (compare(amount, application.amount) !== 0) changed = true;
      return isZero(amount) ? [] : [{ ...application, amount }];
    });
    return changed ? { ...posting, applications } : posting;
  }
}

function isSameAccount(a: Posting, b: Pick<Posting, 'side' | 'party' | 'currency'>): boolean {
  return a.side === b.side && a.party === b.party && a.currency === b.currency;
}

function byDay(a: Posting, b: Posting): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1;
}

/** One paper for each number: the newest version that stands, else the newest void one. */
export function standingPapers(papers: readonly InvoicePaper[]): readonly InvoicePaper[] {
  const found = new Map<string, InvoicePaper>();
  for (const paper of papers) {
    const known = found.get(paper.number);
    if (known === undefined || isBetter(paper, known)) found.set(paper.number, paper);
  }
  return [...found.values()].sort((a, b) => (a.number < b.number ? -1 : 1));
}

function isBetter(paper: InvoicePaper, known: InvoicePaper): boolean {
  if ((paper.voided === null) !== (known.voided === null)) return paper.voided === null;
  return paper.version > known.version;
}

/** Fields that neither a paper nor an order fills. */
const PLAIN = {
  side: 'customer',
  dueDate: null,
  applications: [],
  chargeOf: null,
  reason: '',
  approvedBy: '',
  disputed: ZERO,
  reference: '',
  paper: '',
  file: null,
  delivery: [],
  remark: '',
} as const satisfies Partial<Posting>;

/** What was parsed when it was stored is not parsed again: a book of thousands is derived after every change. */
function invoicePosting(paper: InvoicePaper, note: PostingNote | undefined): Posting | null {
  const { party, currency, date, number, po, contract, delivery } = paper;
  const { amount } = money(paper.amount, currency);
  // An invoice over nothing (samples free of charge) moves no account.
  if (compare(amount, ZERO) <= 0) return null;
  const disputed = note?.disputed ?? ZERO;
  return {
    ...PLAIN,
    ...{ party, currency, date, number, po, contract, delivery, amount },
    id: invoicePostingId(number),
    type: 'INV',
    dueDate: note?.dueDate ?? paper.dueDate,
    ...(paper.dueEstimated && note?.dueDate == null ? { dueEstimated: true } : {}),
    disputed: compare(disputed, amount) <= 0 ? disputed : amount,
    paper: paper.issuedId,
    remark: note?.remark ?? '',
  };
}

function reversalOf(paper: InvoicePaper, invoice: Posting, room: Room): Posting[] {
  if (paper.voided === null) return [];
  const { party, currency, number, po, contract } = invoice;
  const date = laterOf(paper.voided.on, invoice.date);
  const amount = room.take(invoice.id, invoice.amount, invoice);
  return [
    {
      ...PLAIN,
      ...{ party, currency, number, po, contract, date, amount },
      id: reversalPostingId(number),
      type: 'CN',
      applications: [{ to: invoice.id, amount, on: date }],
      reason: paper.voided.reason,
      paper: paper.issuedId,
    },
  ];
}

function depositPosting(
  deposit: OrderDeposit,
  invoices: readonly Posting[],
  room: Room,
  note: PostingNote | undefined,
): Posting[] {
  const { party, currency, on, number, po, contract } = deposit;
  const { amount } = money(deposit.amount, currency);
  if (compare(amount, ZERO) <= 0) return [];
  const posting: Posting = {
    ...PLAIN,
    ...{ party, currency, number, po, contract, amount },
    id: depositPostingId(deposit.orderId),
    type: 'DEP',
    date: on,
    remark: note?.remark ?? '',
    file: note?.file ?? null,
  };
  const wished = note?.applications ?? ownInvoices(posting, invoices);
  return [room.fit({ ...posting, applications: within(wished, amount) })];
}

/** A deposit pays the invoices of its own order, the first one first. */
function ownInvoices(deposit: Posting, invoices: readonly Posting[]): readonly Application[] {
  return [...invoices]
    .sort(byDay)
    .map((invoice) => ({ to: invoice.id, amount: deposit.amount, on: laterOf(deposit.date, invoice.date) }));
}

/** Applications as long as the amount lasts: what they are parts of may have become smaller. */
export function within(applications: readonly Application[], amount: DecimalText): readonly Application[] {
  let left = amount;
  return applications.flatMap((application) => {
    const part = compare(application.amount, left) <= 0 ? application.amount : left;
    left = subtract(left, part);
    return isZero(part) ? [] : [{ ...application, amount: part }];
  });
}
