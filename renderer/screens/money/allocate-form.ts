import type { AllocationView } from '#shared/api/views/money-entry';
import { type Application, type Posting, PostingId } from '#shared/money/posting';
import { add, compare, type DecimalText, isZero, subtract, sum, ZERO } from '#shared/values/decimal';
import { amountFigure } from '../../components/figures';
import { typedDecimal } from '../forms/field-text';

/** Amounts as typed, by the id of the invoice they lie on; what the banks kept on the way beside them. */
export interface AllocateForm {
  readonly amounts: Readonly<Record<string, string>>;
  readonly charge: string;
}

export type AllocateReading =
  | {
      readonly ok: true;
      readonly applied: readonly { readonly to: string; readonly amount: DecimalText }[];
      /** Of the money, not set yet; never negative. */
      readonly rest: DecimalText;
      /** Bank charge and the invoice it closes together with the money; `null` when nothing was kept. */
      readonly charge: { readonly to: string; readonly amount: DecimalText } | null;
    }
  | {
      readonly ok: false;
      /** Invoice, '' for the charge. */
      readonly to: string;
      readonly why: 'number' | 'over' | 'too' | 'charge';
    };

/** As it lies now; where nothing is set yet, as suggested. */
export function startForm(view: AllocationView): AllocateForm {
  const isSet = view.applied.length > 0;
  const rows = isSet ? view.applied : (view.suggestion?.applications ?? []);
  const charge = isSet ? ZERO : (view.suggestion?.charge ?? ZERO);
  return {
    amounts: Object.fromEntries(
      rows.map(({ to, amount }) => [to, amountFigure(amount, view.credit.currency)]),
    ),
    charge: isZero(charge) ? '' : amountFigure(charge, view.credit.currency),
  };
}

/** Banks keep their charge from money alone, never from a note. */
export function mayHaveCharge({ credit }: AllocationView): boolean {
  return credit.type === 'RCT' || credit.type === 'DEP';
}

/** What is open on an item for this credit: its own earlier part may move. */
export function roomOf(view: AllocationView, to: string): DecimalText {
  const own = view.applied.find((row) => row.to === to)?.amount ?? ZERO;
  const open = view.items.find((item) => item.to === to)?.open ?? ZERO;
  return add(open, own);
}

/**
 * What was typed lies on its invoices from the day of the money on, not from the day of typing: last month's receipts are
 * typed this month, and last month's statement must not show what they paid as open.
 */
export function applicationsOf(
  applied: readonly { readonly to: string; readonly amount: DecimalText }[],
  { date }: Posting,
): Application[] {
  return applied.map(({ to, amount }) => ({ to: PostingId.parse(to), amount, on: date }));
}

/** No invoice gets more than is open on it, and all together not more than came in. */
export function readAllocation(form: AllocateForm, view: AllocationView): AllocateReading {
  const applied: { to: string; amount: DecimalText }[] = [];
  for (const [to, text] of Object.entries(form.amounts)) {
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
  const charge = readCharge(form.charge, applied, view);
  if (charge === 'number' || charge === 'charge') return { ok: false, to: '', why: charge };
  return { ok: true, applied, rest: subtract(view.credit.amount, total), charge };
}

/** The charge closes what the money left open on one of the invoices it was paid for, the last that has room. */
function readCharge(
  text: string,
  applied: readonly { readonly to: string; readonly amount: DecimalText }[],
  view: AllocationView,
): { readonly to: string; readonly amount: DecimalText } | 'number' | 'charge' | null {
  if (text.trim() === '' || !mayHaveCharge(view)) return null;
  const amount = typedDecimal(text);
  if (amount === null || amount.startsWith('-')) return 'number';
  if (isZero(amount)) return null;
  const paid = applied.findLast((row) => compare(add(row.amount, amount), roomOf(view, row.to)) <= 0);
  return paid === undefined ? 'charge' : { to: paid.to, amount };
}
