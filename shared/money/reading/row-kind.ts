import { type DecimalText, isNegative } from '#shared/values/decimal';
import type { RowKind } from '../matching/match-row';

const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/credit (?:note|memo)|\bCN\b|贷项|退货|红字|gutschrift|nota de cr|note de cr|\bavoir\b/i, 'credit-note'],
  [/deduct|claim|debit memo|short|扣款|索赔|罚款/i, 'deduction'],
  [/bank charge|\bfee\b|手续费/i, 'charge'],
  [
    /payment|paid|\bT\/?T\b|wire|transfer|remit|receipt|\bRCT\b|付款|收款|电汇|转账|货款已|zahlung|paiement|r[eè]glement|\bpago\b|pagamento|bonifico|betaling|przelew|havale|оплата|入金/i,
    'payment',
  ],
  [/invoice|\bINV|debit note|发票|送货/i, 'invoice'],
];

/** +1 where the words speak against the sign, −1 where they agree, 0 where they say nothing. */
export function contradiction(text: string, amount: DecimalText): -1 | 0 | 1 {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  if (kind === undefined || kind === 'charge') return 0;
  return (kind === 'invoice') === isNegative(amount) ? 1 : -1;
}

/** Words that speak of less: a payment, a credit, a deduction. */
export function saysLess(text: string): boolean {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  return kind === 'payment' || kind === 'credit-note' || kind === 'deduction';
}

/** What a row is, by its words and its sign. */
export function kindOf(text: string, amount: DecimalText): RowKind {
  const kind = KINDS.find(([words]) => words.test(text))?.[1];
  // A word cannot turn the sign: an `invoice` that lowers the balance may be its payment.
  if (isNegative(amount)) return kind === undefined || kind === 'invoice' ? 'other' : kind;
  return kind === undefined || kind === 'invoice' ? 'invoice' : 'other';
}
