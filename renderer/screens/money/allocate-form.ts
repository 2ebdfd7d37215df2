import type { AllocationView } from '#shared/api/views/money-entry';
import { add, compare, type DecimalText, isZero, subtract, sum, ZERO } from '#shared/values/decimal';
import { typedDecimal } from '../forms/field-text';

/** Amounts as typed, by the id of the invoice they lie on. */
export type AllocateForm = Readonly<Record<string, string>>;

export type AllocateReading =
  | {
      readonly ok: true;
      readonly applied: readonly { readonly to: string; readonly amount: DecimalText }[];
      /** Of the money, not set yet; never negative. */
      readonly rest: DecimalText;
    }
  | { readonly ok: false; readonly to: string; readonly why: 'number' | 'over' | 'too' };

/** As it lies now; where nothing is set yet, as suggested. */
export function startForm(view: AllocationView): AllocateForm {
  const rows = view.applied.length > 0 ? view.applied : (view.suggestion?.applications ?? []);
  return Object.fromEntries(rows.map(({ to, amount }) => [to, amount]));
}

/** What is open on an item for this credit: its own earlier part may move. */
export function roomOf(view: AllocationView, to: string): DecimalText {
  const own = view.applied.find((row) => row.to === to)?.amount ?? ZERO;
  const open = view.items.find((item) => item.to === to)?.open ?? ZERO;
  return add(open, own);
}

/** No invoice gets more than is open on it, and all together not more than came in. */
export function readAllocation(form: AllocateForm, view: AllocationView): AllocateReading {
  const applied: { to: string; amount: DecimalText }[] = [];
  for (const [to, text] of Object.entries(form)) {
    if (text.trim() === '') continue;
    const amount = typedDecimal(text);
    if (amount === null || amount.startsWith('-')) return { ok: false, to, why: 'number' };
    if (isZero(amount)) continue;
    if (compare(amount, roomOf(view, to)) > 0) return { ok: false, to, why: 'over' };
    applied.push({ to, amount });
  }
  const total = sum(applied.map(({ amount }) => amount));
  if (compare(total, view.credit.amount) > 0) {
    return { ok: false, to: applied.at(-1)?.to ?? '', why: 'too' };
  }
  return { ok: true, applied, rest: subtract(view.credit.amount, total) };
}
