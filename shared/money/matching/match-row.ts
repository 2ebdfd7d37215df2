import type { CurrencyCode } from '#shared/values/currency';
import type { DecimalText } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { Posting } from '../posting';
import { inView, signedAmount } from '../signed-amount';

/** What a row is, as far as sign and words tell; `other` may be anything of its sign. */
export const ROW_KINDS = ['invoice', 'credit-note', 'deduction', 'payment', 'charge', 'other'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** A row of either side's statement, in the debtor's view: + the customer (or we, to a factory) owes more, − less. */
export type MatchRow = {
  /** Unique on its side: posting id, or the row's place in their file. */
  readonly id: string;
  readonly date: PlainDate | null;
  readonly kind: RowKind;
  /** As written: INV-0301, `315`, `PO 4507`, `TT`. */
  readonly number: string;
  readonly po: string;
  readonly amount: DecimalText;
  readonly currency: CurrencyCode;
  /** Id of the receipt this charge belongs to. */
  readonly chargeOf: string | null;
  /** Delivered lines, to see a difference as n pieces or as a price per piece. */
  readonly lines: readonly { readonly quantity: DecimalText; readonly unitPrice: DecimalText }[];
};

const KIND_OF: Readonly<Record<Posting['type'], RowKind>> = {
  INV: 'invoice',
  DN: 'invoice',
  CN: 'credit-note',
  DED: 'deduction',
  RCT: 'payment',
  DEP: 'payment',
  CHG: 'charge',
  ADJ: 'other',
  RFD: 'other',
};

/** Our side of the comparison. */
export function matchRowOf(posting: Posting): MatchRow {
  return {
    id: posting.id,
    date: posting.date,
    kind: KIND_OF[posting.type],
    number: posting.number,
    po: posting.po,
    amount: inView(signedAmount(posting), posting.side),
    currency: posting.currency,
    chargeOf: posting.chargeOf,
    lines: posting.delivery.map(({ quantity, unitPrice }) => ({ quantity, unitPrice })),
  };
}

/** An invoice is never set against a refund, a payment never against a credit note. */
export function kindsAgree(a: RowKind, b: RowKind): boolean {
  if (a === b || a === 'other' || b === 'other') return true;
  const claims = (kind: RowKind) => kind === 'credit-note' || kind === 'deduction';
  return claims(a) && claims(b);
}
