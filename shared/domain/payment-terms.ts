import { z } from 'zod';
import { DecimalText, divide, multiply, subtract } from '#shared/values/decimal';
import { type Money, money } from '#shared/values/money';

/** How an order is paid: the printed sentence and the share that is due before production. */
export const PaymentTerms = z
  .object({
    text: z.string().max(300).default(''),
    /** 0 to 100, percent of the total due as deposit. */
    depositPercent: DecimalText.refine((text) => Number(text) >= 0 && Number(text) <= 100).default(
      '0' as DecimalText,
    ),
    method: z.enum(['tt', 'lc', 'dp', 'da', 'oa', 'other']).default('tt'),
  })
  .readonly();
export type PaymentTerms = z.infer<typeof PaymentTerms>;

export const NO_TERMS: PaymentTerms = { text: '', depositPercent: '0' as DecimalText, method: 'tt' };

/** Deposit and balance of a total; both rounded, together exactly the total. */
export function splitDeposit(
  total: Money,
  terms: PaymentTerms,
): { readonly deposit: Money; readonly balance: Money } {
  const deposit = money(divide(multiply(total.amount, terms.depositPercent), 100), total.currency);
  return { deposit, balance: money(subtract(total.amount, deposit.amount), total.currency) };
}
