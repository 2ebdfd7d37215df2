import type { AccountView } from '#shared/api/views/money-accounts';
import type { BookInput } from '#shared/api/views/money-entry';
import type { PostingType } from '#shared/money/posting';
import { compare, type DecimalText, isZero } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { typedDate, typedDecimal } from '../forms/field-text';

/** What a clerk books by hand; invoices follow from papers and charges from their receipt. */
export const ENTRY_TYPES = [
  'RCT',
  'DEP',
  'DN',
  'CN',
  'DED',
  'ADJ',
  'RFD',
] as const satisfies readonly PostingType[];
export type EntryType = (typeof ENTRY_TYPES)[number];

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
}

export type BookField = keyof BookForm;
export type BookWrong = Readonly<
  Partial<Record<BookField, 'date' | 'amount' | 'reason' | 'invoice' | 'approved'>>
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
  };
}

const NEEDS_REASON: ReadonlySet<EntryType> = new Set(['DN', 'CN', 'DED', 'ADJ']);

export function needsReason(type: EntryType): boolean {
  return NEEDS_REASON.has(type);
}

/** The entry, or what is wrong with it by field. */
export function readBookForm(form: BookForm, view: AccountView, today: PlainDate): BookReading {
  const date = typedDate(form.date, today);
  const due = form.dueDate.trim() === '' ? null : typedDate(form.dueDate, today);
  const amount = typedDecimal(form.amount);
  const mayBeNegative = form.type === 'ADJ';
  const badAmount = amount === null || isZero(amount) || (!mayBeNegative && amount.startsWith('-'));
  const wrong: BookWrong = {
    ...(date === null ? { date: 'date' } : {}),
    ...(form.dueDate.trim() !== '' && due === null ? { dueDate: 'date' } : {}),
    ...(badAmount ? { amount: 'amount' } : {}),
    ...(needsReason(form.type) && form.reason.trim() === '' ? { reason: 'reason' } : {}),
    ...(form.type === 'CN' && form.invoice === '' ? { invoice: 'invoice' } : {}),
    ...(form.type === 'ADJ' && form.approvedBy.trim() === '' ? { approvedBy: 'approved' } : {}),
  };
  if (date === null || amount === null || Object.keys(wrong).length > 0) return { ok: false, wrong };
  const item = view.items.find(({ entry }) => entry.posting.id === form.invoice);
  const applied: DecimalText | null =
    item === undefined ? null : compare(amount, item.open) < 0 ? amount : item.open;
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
