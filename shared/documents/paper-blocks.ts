import { bankFor, type Company, otherCurrencyOf } from '#shared/domain/company';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import { amountInChinese, amountInEnglish } from '#shared/text/amount-in-words';
import type { CurrencyCode } from '#shared/values/currency';
import type { Money } from '#shared/values/money';
import type { InnerBlock, Line, Sign, Signatures } from './document-model';
import type { PaperFrame } from './paper-input';
import { label, missing, naming, text, tightLabel } from './paper-language';

export function heading(language: PaperLanguage, en: string, zh: string, after = ''): InnerBlock {
  return { kind: 'heading', label: label(language, en, zh), after };
}

/** Grey label of a key-and-text block. */
export function keyLabel(language: PaperLanguage, en: string, zh: string): Line {
  return [{ text: tightLabel(language, en, zh), grey: true }];
}

/** `SAY US DOLLARS … ONLY.  美元…整`: English bold, Chinese after it. */
export function amountWords(language: PaperLanguage, total: Money, bold = true): Line {
  const look = bold ? { bold: true as const } : {};
  const english = { text: `SAY ${amountInEnglish(total)}.`, ...look };
  const chinese = amountInChinese(total);
  if (language === 'en') return [english];
  if (language === 'zh') return [{ text: `大写：${chinese}`, ...look }];
  return [english, { text: `\u2003${chinese}` }];
}

/** Account to pay to: the one held in the paper's currency. */
export function bankBlocks(
  company: Company,
  currency: CurrencyCode,
  language: PaperLanguage,
  labelMm: number,
): readonly InnerBlock[] {
  const bank = bankFor(company, currency);
  const head = heading(language, 'Bank', '银行资料');
  if (bank === null) {
    const value = missing(language, 'bank details to follow', '银行资料待补');
    return [head, { kind: 'paragraph', aboveMm: 0, lines: value.type === 'text' ? value.lines : [] }];
  }
  const account = `${bank.account}${bank.currency === null ? '' : ` (${bank.currency})`}`;
  const other = otherCurrencyOf(bank, currency);
  const rows: readonly (readonly [string, string, string])[] = [
    ['Beneficiary', '收款人', bank.beneficiary],
    ['Bank', '开户行', bank.bank],
    ['Bank address', '地址', bank.bankAddress],
    ['Account', '账号', account],
    ['SWIFT', 'SWIFT', bank.swift],
    ['Note', '注意', other === null ? '' : naming(language, other.en, other.zh)],
  ];
  return [
    head,
    {
      kind: 'key-text',
      labelMm,
      align: 'left',
      entries: rows
        .filter(([, , value]) => value !== '')
        .map(([en, zh, value]) => ({
          label: [{ text: naming(language, en, zh), grey: true as const }],
          values: [text(value)],
        })),
    },
  ];
}

/**
 * Our side: company, scanned signature and seal where the firm keeps them, name, post and date under the line.
 * A draft is neither signed nor sealed.
 */
export function sellerSign(
  { company, date, number }: PaperFrame,
  language: PaperLanguage,
  en: string,
  zh: string,
): Sign {
  const name = language === 'zh' && company.nameZh !== '' ? company.nameZh : company.nameEn;
  const { name: person, post } = company.signatory;
  const who = [person, post].filter((part) => part !== '').join(', ');
  return {
    label: label(language, en, zh),
    company: name,
    signature: number === null ? null : company.signature,
    seal: number === null ? null : company.seal,
    sealBox: null,
    under: [{ text: who === '' ? date : `${who}\u2002${date}` }],
  };
}

export function buyerSign(customer: Customer, language: PaperLanguage): Sign {
  return {
    label: label(language, 'Accepted by the buyer', '买方确认'),
    company: customer.buyer.name || customer.nameEn || customer.nameZh,
    signature: null,
    seal: null,
    sealBox: null,
    under: [{ text: naming(language, 'Signature, stamp, date', '签字、盖章、日期', '\u2002') }],
  };
}

export function signatures(
  right: Sign,
  rest: {
    readonly left?: Sign;
    readonly above?: readonly Line[];
    readonly note?: readonly Line[];
    readonly apart?: true;
  } = {},
): Signatures {
  return {
    kind: 'signatures',
    heightMm: 39,
    above: rest.above ?? [],
    note: rest.note ?? [],
    left: rest.left ?? null,
    right,
    ...(rest.apart ? { apart: true as const } : {}),
  };
}
