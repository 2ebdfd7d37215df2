import type { Customer } from '#shared/domain/customer';
import { NO_TERMS } from '#shared/domain/payment-terms';
import type { CustomerId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { depositIn, isCredit } from './deposit-reading';
import type { OrderDraft } from './order-draft';

export interface NewCustomerWords {
  readonly code: string;
  readonly name: string;
  readonly addressLines: readonly string[];
}

/** A customer file begun from the first order: its words, currency and terms as the file has them. */
export function customerFromDraft(
  id: CustomerId,
  words: NewCustomerWords,
  draft: OrderDraft,
  today: PlainDate,
): Customer {
  const { name, code, addressLines } = words;
  return {
    id,
    code,
    nameEn: name,
    nameZh: '',
    buyer: { name, addressLines: [...addressLines], country: '', taxNumber: '', phone: '', email: '' },
    consignee: null,
    notify: null,
    contacts: [],
    rank: 'regular',
    currency: draft.head.currency.value ?? 'USD',
    incoterm: draft.head.incoterm.value,
    paymentTerms: termsIn(draft),
    portOfDischarge: draft.head.portOfDischarge.value?.slice(0, 80) ?? '',
    marks: [],
    deliveryDateMeans: null,
    habits: { decimalMark: null, dateOrder: null },
    note: '',
    createdOn: today,
  };
}

/** What his first order says of payment is what is agreed with him until the clerk says otherwise. */
function termsIn(draft: OrderDraft): Customer['paymentTerms'] {
  const text = draft.head.paymentTerms.value ?? '';
  return {
    ...NO_TERMS,
    text: text.slice(0, 300),
    depositPercent: depositIn(text) ?? NO_TERMS.depositPercent,
    ...(isCredit(text) ? { method: 'lc' as const } : {}),
  };
}

/** A short code from a firm's name that no other customer has: `Halden & Voss` gives `HV`, then `HV2`. */
export function freeCode(name: string, taken: ReadonlySet<string>): string {
  const words =
    name
      .normalize('NFKC')
      .toUpperCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words
    .slice(0, 4)
    .map((word) => word.charAt(0))
    .join('');
  const base = (initials.length >= 2 ? initials : (words[0] ?? 'C').slice(0, 4)) || 'C';
  if (!taken.has(base.toLowerCase())) return base;
  let count = 2;
  while (taken.has(`${base}${count}`.toLowerCase())) count += 1;
  return `${base}${count}`;
}
