import type { PaperLanguage } from '#shared/domain/form-kind';
import type { Party } from '#shared/domain/party';
import type { Posting, PostingType } from '#shared/money/posting';
import type { CurrencyCode } from '#shared/values/currency';
import { type DecimalText, isZero } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import type { Block, Box, Cell, Line, Sign } from './document-model';
import type { PaperFrame } from './paper-input';
import { EMPTY, figure, label, lines, naming } from './paper-language';
import { partyCells } from './party-boxes';

/** What every paper about an account is drawn from. */
export interface AccountPaperInput extends PaperFrame {
  readonly language: PaperLanguage;
  /** The other side: customer or supplier. */
  readonly party: Party;
  /** Person it is addressed to, or empty. */
  readonly attention: string;
  readonly preparedBy: string;
}

/** Row types as they stand on papers. */
const TYPE_NAMES: Readonly<Record<PostingType, readonly [en: string, zh: string]>> = {
  INV: ['Invoice', '发票'],
  DN: ['Debit note', '借记单'],
  CN: ['Credit note', '贷记单'],
  DED: ['Deduction', '扣款'],
  RCT: ['Payment', '付款'],
  CHG: ['Bank charge', '手续费'],
  DEP: ['Deposit', '定金'],
  ADJ: ['Adjustment', '调整'],
  RFD: ['Refund', '退款'],
};

export function typeCell(language: PaperLanguage, type: PostingType): Cell {
  return lines([{ text: typeName(language, type) }]);
}

export function typeName(language: PaperLanguage, type: PostingType): string {
  const [en, zh] = TYPE_NAMES[type];
  return naming(language, en, zh);
}

/** An amount with the currency's decimals; nothing where there is none. */
export function moneyCell(
  amount: DecimalText,
  currency: CurrencyCode,
  rest: { readonly bold?: true; readonly keepZero?: true } = {},
): Cell {
  if (isZero(amount) && !rest.keepZero) return EMPTY;
  return figure('money', money(amount, currency).amount, rest.bold ? { bold: true } : {});
}

export function dayCell(day: PlainDate | null): Cell {
  return day === null ? EMPTY : { type: 'date', value: day };
}

/** Under an invoice whose due day rests on a ship that has not left, or on a bank that has not answered. */
export function expectedDay(
  language: PaperLanguage,
  posting: Pick<Posting, 'dueEstimated'>,
): readonly Line[] {
  if (posting.dueEstimated !== true) return [];
  const text = naming(language, 'due day expected', '到期日为预计');
  return [[{ text, small: true, grey: true }]];
}

/** Who it goes to, over the left half. */
export function partyBox(input: AccountPaperInput, en: string, zh: string): Box {
  const { language, party, attention } = input;
  const to =
    attention === '' ? [] : [lines([{ text: `${naming(language, 'Attn.', '收件人')} ${attention}` }])];
  return { label: label(language, en, zh), span: 7, values: [...partyCells(party, language), ...to] };
}

/** Our own firm with its address, over the left half. */
export function ownFirmBox({ company, language }: AccountPaperInput, en: string, zh: string): Box {
  const chinese = language === 'zh' && company.nameZh !== '';
  const name = chinese ? company.nameZh : company.nameEn;
  const address = chinese && company.addressZh.length > 0 ? company.addressZh : company.addressEn;
  return {
    label: label(language, en, zh),
    span: 7,
    values: [lines([{ text: name, bold: true }]), ...address.map((text) => lines([{ text }]))],
  };
}

/** The other side signs and seals: 盖章. */
export function otherSign(input: AccountPaperInput, en: string, zh: string): Sign {
  const { language, party } = input;
  return {
    label: label(language, en, zh),
    company: party.name,
    signature: null,
    seal: null,
    sealBox: label(language, 'Company stamp', '盖章'),
    under: [{ text: naming(language, 'Name, signature, date', '姓名、签字、日期', '\u2002') }],
  };
}

/** A table does not stand at once under a sentence. */
export const GAP: Block = { kind: 'space', heightMm: 1.6 };

/** One paragraph; English and Chinese each on a line of its own on papers in both languages. */
export function said(language: PaperLanguage, en: string, zh: string, aboveMm = 2, bold = false): Block {
  const look = bold ? { bold: true as const } : {};
  const english: Line = [{ text: en, ...look }];
  const chinese: Line = [{ text: zh, ...look }];
  const both = language === 'en' ? [english] : language === 'zh' ? [chinese] : [english, chinese];
  return { kind: 'paragraph', aboveMm, lines: both };
}
