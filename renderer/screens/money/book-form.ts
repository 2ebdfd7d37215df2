import type { AccountView, PostingView } from '#shared/api/views/money-accounts';
import type { BookInput, PostingPatch } from '#shared/api/views/money-entry';
import type { PartySide, PostingType } from '#shared/money/posting';
import { absolute, compare, type DecimalText, isZero } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { typedDate, typedDecimal } from '../forms/field-text';

/** What a clerk books by hand; our invoices follow from papers, a factory's has a form of its own, charges follow from their receipt. */
export const ENTRY_TYPES = [
  'RCT',
  'DEP',
  'DN',
  'CN',
  'DED',
  'ADJ',
  'RFD',
] as const satisfies readonly PostingType[];
/** An invoice typed by hand stood before this desk was there: its papers are not here, what is open of it is. */
export type EntryType = (typeof ENTRY_TYPES)[number] | 'INV';

/** What can be typed on an account; a factory's invoices have a form of their own, with lines. */
export function entryTypesOf(side: PartySide): readonly EntryType[] {
  return side === 'customer' ? [...ENTRY_TYPES, 'INV'] : ENTRY_TYPES;
}

export interface BookForm {
  readonly type: EntryType;
  readonly date: string;
  readonly amount: string;
  readonly number: string;
  readonly po: string;
  readonly contract: string;
  readonly reason: string;
  readonly reference: string;
  readonly approvedBy: string;
  readonly dueDate: string;
  /** Posting the note or deduction belongs to, '' for none. */
  readonly invoice: string;
  /** Why a booked entry is mended; empty for a new one. */
  readonly mending: string;
}

export type BookField = keyof BookForm;
export type BookWrong = Readonly<
  Partial<
    Record<BookField, 'date' | 'amount' | 'reason' | 'invoice' | 'approved' | 'taken' | 'number' | 'sign'>
  >
>;
export type BookReading =
  | { readonly ok: true; readonly input: BookInput }
  | { readonly ok: false; readonly wrong: BookWrong };

export function emptyBookForm(type: EntryType, today: PlainDate): BookForm {
  return {
    type,
    date: today,
    amount: '',
    number: '',
    po: '',
    contract: '',
    reason: '',
    reference: '',
    approvedBy: '',
    dueDate: '',
    invoice: '',
    mending: '',
  };
}

/** A booked entry as it stands, to be mended. */
export function bookFormOf({ posting }: PostingView, type: EntryType): BookForm {
  const { date, dueDate, amount, number, po, contract, reason, reference, approvedBy } = posting;
  return {
    ...{ type, date, amount, number, po, contract, reason, reference, approvedBy },
    dueDate: dueDate ?? '',
    invoice: posting.applications[0]?.to ?? '',
    mending: '',
  };
}

export function isEntryType(type: PostingType): type is EntryType {
  return type === 'INV' || (ENTRY_TYPES as readonly PostingType[]).includes(type); // widened only to be asked
}

export type MendReading =
  | { readonly ok: true; readonly patch: PostingPatch; readonly reason: string }
  | { readonly ok: false; readonly wrong: BookWrong };

/** What is changed on a booked entry; where it lies on invoices is set by itself. */
export function readMending(
  form: BookForm,
  entry: PostingView,
  view: AccountView,
  today: PlainDate,
): MendReading {
  const read = readBookForm(form, view, today);
  const noReason: BookWrong = form.mending.trim() === '' ? { mending: 'reason' } : {};
  if (!read.ok) return { ok: false, wrong: { ...read.wrong, ...noReason } };
  if (Object.keys(noReason).length > 0) return { ok: false, wrong: noReason };
  const { date, dueDate, amount, number, po, contract, reason, reference, approvedBy } = read.input.entry;
  const patch = { date, dueDate: dueDate ?? null, amount, po, contract, reason, reference, approvedBy };
  const renamed = number === entry.posting.number || !number ? {} : { number };
  return { ok: true, patch: { ...patch, ...renamed }, reason: form.mending.trim() };
}

const NEEDS_REASON: ReadonlySet<EntryType> = new Set(['DN', 'CN', 'DED', 'ADJ']);

export function needsReason(type: EntryType): boolean {
  return NEEDS_REASON.has(type);
}

/** Our own notes to a customer are numbered by the desk; another firm's notes and any invoice bring their number along. */
export function needsNumber(type: EntryType, side: PartySide): boolean {
  return type === 'INV' || (side === 'supplier' && (type === 'DN' || type === 'CN'));
}

/** The entry, or what is wrong with it by field. */
export function readBookForm(form: BookForm, view: AccountView, today: PlainDate): BookReading {
  const date = typedDate(form.date, today);
  const due = form.dueDate.trim() === '' ? null : typedDate(form.dueDate, today);
  const amount = form.amount.trim() === '' ? null : typedDecimal(form.amount);
  const mayBeNegative = form.type === 'ADJ';
  const badAmount = amount === null || isZero(amount) || (!mayBeNegative && amount.startsWith('-'));
  const wrong: BookWrong = {
    ...(date === null ? { date: 'date' } : {}),
    ...(form.dueDate.trim() !== '' && due === null ? { dueDate: 'date' } : {}),
    ...(badAmount ? { amount: 'amount' } : {}),
    // What raises the balance lies on no invoice.
    ...(mayBeNegative && !badAmount && !amount.startsWith('-') && form.invoice !== ''
      ? { amount: 'sign' }
      : {}),
    ...(needsReason(form.type) && form.reason.trim() === '' ? { reason: 'reason' } : {}),
    ...(form.type === 'CN' && form.invoice === '' ? { invoice: 'invoice' } : {}),
    ...(needsNumber(form.type, view.head.account.side) && form.number.trim() === ''
      ? { number: 'number' }
      : {}),
  };
  if (date === null || amount === null || Object.keys(wrong).length > 0) return { ok: false, wrong };
  const item = view.items.find(({ entry }) => entry.posting.id === form.invoice);
  // A write-off is a negative adjustment; what lies on the invoice is its size.
  const size = absolute(amount);
  const applied: DecimalText | null =
    item === undefined ? null : compare(size, item.open) < 0 ? size : item.open;
  return {
    ok: true,
    input: {
      entry: {
        account: view.head.account,
        type: form.type,
        date,
        dueDate: due,
        number: form.number.trim(),
        po: form.po.trim(),
        contract: form.contract.trim(),
        amount,
        applications:
          item === undefined || applied === null || isZero(applied)
            ? []
            : [{ to: item.entry.posting.id, amount: applied, on: date }],
        chargeOf: null,
        reason: form.reason.trim(),
        reference: form.reference.trim(),
        approvedBy: form.approvedBy.trim(),
        disputed: '0' as DecimalText, // nothing of a new entry is in dispute
        delivery: [],
        remark: '',
        file: null,
      },
      charge: null,
      orderId: null,
    },
  };
}
