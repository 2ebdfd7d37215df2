import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { AttachmentId } from '#shared/values/ids';
import { DEFAULT_PATTERNS, NumberPattern } from './numbering';

export const BankAccount = z
  .object({
    beneficiary: z.string().max(200),
    bank: z.string().max(200),
    bankAddress: z.string().max(200).default(''),
    account: z.string().max(60),
    swift: z.string().max(20).default(''),
    currency: CurrencyCode.nullable().default(null),
  })
  .readonly();
export type BankAccount = z.infer<typeof BankAccount>;

/** Unified social credit code: 17 characters of GB 32100 without I O Z S V and a check character. */
export function isCreditCode(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let sum = 0;
  for (let i = 0, weight = 1; i < 17; i++, weight = (weight * 3) % 31) {
    sum += alphabet.indexOf(code.charAt(i)) * weight;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31) === code.charAt(17);
}

/** Our own firm: the letterhead, the seller's box, the bank block and the seal of every paper. */
export const Company = z
  .object({
    id: z.literal('company').default('company'),
    nameEn: z.string().min(1).max(200),
    nameZh: z.string().max(200).default(''),
    addressEn: z.array(z.string().max(200)).max(4).default([]),
    addressZh: z.array(z.string().max(200)).max(4).default([]),
    phone: z.string().max(60).default(''),
    email: z.string().max(120).default(''),
    website: z.string().max(120).default(''),
    /** 统一社会信用代码, 18 characters, or empty while unknown. */
    creditCode: z.string().max(18).default(''),
    /** 海关注册编码, 10 digits, or empty while unknown. */
    customsCode: z.string().max(10).default(''),
    bankAccounts: z.array(BankAccount).max(12).default([]),
    logo: AttachmentId.nullable().default(null),
    seal: AttachmentId.nullable().default(null),
    signature: AttachmentId.nullable().default(null),
    signatory: z
      .object({ name: z.string().max(80), post: z.string().max(80) })
      .default({ name: '', post: '' }),
    /** The clerk who works at this desk; stands in the history of each change. */
    clerk: z.string().max(80).default(''),
    portOfLoading: z.string().max(80).default(''),
    defaultCurrency: CurrencyCode.default('USD'),
    numbering: z
      .object({
        'sales-order': NumberPattern,
        quotation: NumberPattern,
        'proforma-invoice': NumberPattern,
        'commercial-invoice': NumberPattern,
        shipment: NumberPattern.default(DEFAULT_PATTERNS.shipment),
        statement: NumberPattern.default(DEFAULT_PATTERNS.statement),
        'debit-note': NumberPattern.default(DEFAULT_PATTERNS['debit-note']),
        'credit-note': NumberPattern.default(DEFAULT_PATTERNS['credit-note']),
        reminder: NumberPattern.default(DEFAULT_PATTERNS.reminder),
        reconciliation: NumberPattern.default(DEFAULT_PATTERNS.reconciliation),
        inspection: NumberPattern.default(DEFAULT_PATTERNS.inspection),
        complaint: NumberPattern.default(DEFAULT_PATTERNS.complaint),
      })
      .default(DEFAULT_PATTERNS),
    /** Days a quotation or proforma stays valid unless it says otherwise. */
    validityDays: z.number().int().min(1).max(365).default(30),
  })
  .readonly();
export type Company = z.infer<typeof Company>;

/** The account to print for a currency: the one held in it, else one for every currency, else the first. */
export function bankFor({ bankAccounts }: Company, currency: CurrencyCode): BankAccount | null {
  return (
    bankAccounts.find((account) => account.currency === currency) ??
    bankAccounts.find((account) => account.currency === null) ??
    bankAccounts[0] ??
    null
  );
}

/** An account of another currency is never printed without a word: what is paid into it is converted, or comes back. */
export function otherCurrencyOf(
  { currency: kept }: Pick<BankAccount, 'currency'>,
  currency: CurrencyCode,
): { readonly en: string; readonly zh: string } | null {
  if (kept === null || kept === currency) return null;
  return {
    en: `Account kept in ${kept}; please ask us before you pay ${currency}`,
    zh: `该账户为 ${kept} 账户，支付 ${currency} 前请与我方确认`,
  };
}
