import type { AccountView } from '#shared/api/views/money-accounts';
import type { BookInput } from '#shared/api/views/money-entry';
import type { DeliveryDetail, PartySide, PostingType } from '#shared/money/posting';
import { absolute, compare, type DecimalText, isZero } from '#shared/values/decimal';
import { lineTotal } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import { typedDate, typedDecimal } from '../forms/field-text';

/** What a clerk books by hand; our own invoices follow from papers, charges from their receipt. */
export const ENTRY_TYPES = [
  'INV',
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
  /** Of a factory's invoice (加工费): what was delivered. */
  readonly deliveryNote: string;
  readonly style: string;
  readonly process: string;
  readonly quantity: string;
  /** What is counted: pcs, kg, m. */
  readonly unit: string;
  readonly unitPrice: string;
  readonly taxRate: string;
  readonly vatInvoice: string;
}

export type BookField = keyof BookForm;
export type BookWrong = Readonly<
  Partial<
    Record<
      BookField,
      'date' | 'amount' | 'reason' | 'invoice' | 'approved' | 'quantity' | 'number' | 'taken' | 'sign'
    >
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
    deliveryNote: '',
    style: '',
    process: '',
    quantity: '',
    unit: '',
    unitPrice: '',
    taxRate: '',
    vatInvoice: '',
  };
}

/** Kinds that make sense on this side: a factory's invoice is typed, ours is issued. */
export function entryTypes(side: PartySide): readonly EntryType[] {
  return side === 'supplier' ? ENTRY_TYPES : ENTRY_TYPES.filter((type) => type !== 'INV');
}

const NEEDS_REASON: ReadonlySet<EntryType> = new Set(['DN', 'CN', 'DED', 'ADJ']);

export function needsReason(type: EntryType): boolean {
  return NEEDS_REASON.has(type);
}

/** The entry, or what is wrong with it by field. */
export function readBookForm(form: BookForm, view: AccountView, today: PlainDate): BookReading {
  const date = typedDate(form.date, today);
  const due = form.dueDate.trim() === '' ? null : typedDate(form.dueDate, today);
  const delivery = readDelivery(form);
  const given = form.amount.trim() === '' ? null : typedDecimal(form.amount);
  const amount = form.amount.trim() === '' ? deliveredAmount(form, view) : given;
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
    ...delivery.wrong,
    ...(form.type === 'INV' && form.number.trim() === '' ? { number: 'number' } : {}),
    ...(needsReason(form.type) && form.reason.trim() === '' ? { reason: 'reason' } : {}),
    ...(form.type === 'CN' && form.invoice === '' ? { invoice: 'invoice' } : {}),
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
        delivery: delivery.detail === null ? [] : [delivery.detail],
        remark: '',
        file: null,
      },
      charge: null,
      orderId: null,
    },
  };
}

/** Quantity × price, tax included; `null` while one of them is not typed. */
function deliveredAmount(form: BookForm, view: AccountView): DecimalText | null {
  const quantity = typedDecimal(form.quantity);
  const unitPrice = typedDecimal(form.unitPrice);
  if (form.type !== 'INV' || quantity === null || unitPrice === null) return null;
  return lineTotal(unitPrice, quantity, view.head.account.currency).amount;
}

/** One of them typed makes a delivery, which needs its quantity and price. */
const DELIVERY_FIELDS = [
  'deliveryNote',
  'style',
  'process',
  'quantity',
  'unit',
  'unitPrice',
  'taxRate',
  'vatInvoice',
] as const satisfies readonly BookField[];

function readDelivery(form: BookForm): { readonly detail: DeliveryDetail | null; readonly wrong: BookWrong } {
  if (form.type !== 'INV' || DELIVERY_FIELDS.every((field) => form[field].trim() === ''))
    return { detail: null, wrong: {} };
  const quantity = typedDecimal(form.quantity);
  const unitPrice = typedDecimal(form.unitPrice);
  const taxRate = form.taxRate.trim() === '' ? null : typedDecimal(form.taxRate);
  const wrong: BookWrong = {
    ...(quantity === null ? { quantity: form.quantity.trim() === '' ? 'quantity' : 'amount' } : {}),
    ...(unitPrice === null ? { unitPrice: form.unitPrice.trim() === '' ? 'quantity' : 'amount' } : {}),
    ...(form.taxRate.trim() !== '' && taxRate === null ? { taxRate: 'amount' } : {}),
  };
  if (quantity === null || unitPrice === null) return { detail: null, wrong };
  return {
    detail: {
      deliveryNote: form.deliveryNote.trim(),
      style: form.style.trim(),
      process: form.process.trim(),
      quantity,
      unit: form.unit.trim(),
      unitPrice,
      taxRatePercent: taxRate,
      vatInvoice: form.vatInvoice.trim(),
    },
    wrong,
  };
}
