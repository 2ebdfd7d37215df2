import type { PaperLanguage } from '#shared/domain/form-kind';
import { type PaymentTerms, splitDeposit } from '#shared/domain/payment-terms';
import { compare, decimal, subtract } from '#shared/values/decimal';
import type { Money } from '#shared/values/money';
import type { KeyText } from './document-model';
import { figure, tightLabel } from './paper-language';

/** `Deposit 定金 30%` and `Balance 余款 70%` with their amounts; nothing when no deposit is agreed. */
export function paymentTermsSplit(
  terms: PaymentTerms,
  total: Money,
  language: PaperLanguage,
): KeyText['entries'] {
  const percent = decimal(terms.depositPercent);
  if (compare(percent, 0) <= 0) return [];
  const { deposit, balance } = splitDeposit(total, terms);
  const rest = subtract(100, percent);
  const entry = (en: string, zh: string, share: string, amount: Money) => ({
    label: [{ text: `${tightLabel(language, en, zh)} ${share}%`, grey: true as const }],
    values: [figure('money', amount.amount, { before: amount.currency })],
  });
  return [
    entry('Deposit', '定金', percent, deposit),
    ...(compare(rest, 0) > 0 ? [entry('Balance', '余款', rest, balance)] : []),
  ];
}
