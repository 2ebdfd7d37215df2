import type { PaperLanguage } from '#shared/domain/form-kind';
import { figureText } from '#shared/text/figure-text';
import type { CurrencyCode } from '#shared/values/currency';
import { type DecimalText, isZero } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import type { DifferenceCode, DifferencePart } from './matching/explain-differences';
import type { PartySide } from './posting';
import type { RateFound } from './rates';

/** One difference with the numbers that each side knows it by. */
export type ReplyDifference = {
  readonly code: DifferenceCode;
  readonly amount: DecimalText;
  readonly ourNumber: string;
  readonly theirNumber: string;
  readonly ours: DecimalText | null;
  readonly theirs: DecimalText | null;
  readonly part: DifferencePart | null;
  /** The rate at which our figure becomes theirs. */
  readonly rate?: Pick<RateFound, 'to' | 'theirs'> | null;
  /** The clerk's own words; they go before ours. */
  readonly text: string;
};

export type ReplyInput = {
  /** A factory is answered as its debtor: the same codes, said from the other side. */
  readonly side: PartySide;
  readonly currency: CurrencyCode;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly closings: { readonly ours: DecimalText; readonly theirs: DecimalText };
  readonly total: DecimalText;
  readonly unexplained: DecimalText;
  readonly differences: readonly ReplyDifference[];
  readonly replyDays: number;
  /** What the difference of the openings is made of, as told in the reply before this one. */
  readonly openingParts: readonly {
    readonly code: DifferenceCode;
    readonly amount: DecimalText;
    readonly text: string;
  }[];
};

export type ReplyLine = Omit<ReplyDifference, 'amount' | 'part' | 'rate' | 'text'> & {
  readonly difference: DecimalText;
  readonly what: string;
  readonly action: string;
};

export type ReplyLetter = {
  readonly subject: string;
  readonly before: readonly string[];
  readonly rows: readonly ReplyLine[];
  readonly after: readonly string[];
  readonly text: string;
};

type Pair = readonly [en: string, zh: string];

const WHAT: Readonly<Record<DifferenceCode, Pair>> = {
  'TIM-I': ['Our invoice is not in your books yet', '我方发票贵方尚未入账'],
  'TIM-P': ['Your payment has not reached our bank yet', '贵方付款我方银行尚未到账'],
  CHG: ['Bank charges were kept on the way', '银行中间扣费'],
  SPLIT: ['One payment for several invoices', '一笔付款对应多张发票'],
  DED: ['You have deducted', '贵方扣款'],
  CN: ['Our credit note is not in your books', '我方贷记通知贵方尚未入账'],
  QTY: ['Quantity differs', '数量不符'],
  PRC: ['Price differs', '单价不符'],
  FX: ['Paid in another currency or at another rate', '付款币种或汇率不符'],
  DUP: ['Booked twice', '重复入账'],
  CUT: ['Booked in another month', '入账月份不同'],
  OPEN: ['Opening balance differs', '期初余额不符'],
  UNK: ['Not known to us', '我方无此记录'],
};

const ACTION: Readonly<Record<DifferenceCode, Pair>> = {
  'TIM-I': ['Please book it; a copy is enclosed.', '请入账，附副本。'],
  'TIM-P': ['Please send us the bank copy (MT103).', '请提供银行水单。'],
  CHG: [
    'Please pay with all charges to your account (OUR), or confirm that we bear them.',
    '请以OUR方式付款，或确认由我方承担。',
  ],
  SPLIT: ['No action.', '无需处理。'],
  DED: [
    'Please send your claim with evidence; until agreed the amount stays open.',
    '请提供索赔依据，达成一致前该款仍为应付。',
  ],
  CN: ['Please book it; a copy is enclosed.', '请入账，附副本。'],
  QTY: ['Please compare with the packing list and your receipt.', '请核对装箱单与收货记录。'],
  PRC: ['Please compare with the proforma invoice.', '请核对形式发票单价。'],
  FX: ['Please confirm the rate and its date.', '请确认汇率与日期。'],
  DUP: ['Please cancel the second entry.', '请冲销重复一笔。'],
  CUT: ['Timing only; it settles next month.', '属时间性差异，下月自动消除。'],
  OPEN: ['Please send the statement your opening comes from.', '请提供贵方期初余额的对账单。'],
  UNK: ['Please tell us what it is for.', '请告知该笔款项内容。'],
};

/** Towards a factory or supplier, who has charged and is paid. */
const TO_SUPPLIER: Readonly<Partial<Record<DifferenceCode, { readonly what: Pair; readonly action: Pair }>>> =
  {
    'TIM-I': {
      what: ['Your invoice is in our books, not in your statement', '我方已入账，贵方对账单未列'],
      action: ['Please confirm the invoice.', '请确认该发票。'],
    },
    'TIM-P': {
      what: ['Payment on its way', '付款在途'],
      action: ['The bank slip is enclosed; please look for it.', '附银行回单，请查收。'],
    },
    DED: {
      what: ['Deduction for defects or short delivery', '质量或短少扣款'],
      action: ['Our evidence is enclosed; please book it.', '附扣款依据，请入账。'],
    },
    CN: {
      what: ['Your credit note is not in your statement', '贵方红字/贷项未列入对账单'],
      action: ['Please book it.', '请入账。'],
    },
    QTY: {
      what: ['Quantity differs from what we received', '数量与我方收货不符'],
      action: ['Please compare with the delivery note signed by us.', '请核对我方签收的送货单。'],
    },
    PRC: {
      what: ['Price differs from our order', '单价与我方订单不符'],
      action: ['Please compare with our order.', '请核对我方采购/加工单。'],
    },
    CHG: {
      what: ['Bank charges', '银行手续费'],
      action: ['Please confirm who bears them.', '请确认由哪方承担。'],
    },
  };

/** The letter that answers their statement; the clerk reads it before it goes out. */
export function replyLetter(input: ReplyInput, language: PaperLanguage): ReplyLetter {
  const { currency, closings, total } = input;
  const say = (pair: Pair, between = ' ') => inLanguage(language, pair, between);
  const amount = (value: DecimalText) => `${currency} ${figureText(money(value, currency).amount)}`;
  const toSupplier = input.side === 'supplier' ? TO_SUPPLIER : {};
  const whatOf = (code: DifferenceCode) => say(toSupplier[code]?.what ?? WHAT[code]);
  const actionOf = (code: DifferenceCode) => say(toSupplier[code]?.action ?? ACTION[code]);
  const carried =
    input.openingParts.length === 0
      ? ''
      : `: ${input.openingParts.map((part) => `${part.text || whatOf(part.code)} ${figureText(money(part.amount, currency).amount)}`).join(', ')}`;
  const said = input.differences.filter((one) => !isZero(one.amount));
  const rows = said.map(({ amount: difference, part, rate, text, code, ...rest }): ReplyLine => {
    const pieces = part === null ? '' : ` ${figureText(part.quantity)} × ${figureText(part.unitPrice)}`;
    // The clerk's own words stand alone.
    const atRate: Pair =
      rate == null
        ? ['', '']
        : [
            `: your figure is ours at the rate ${rate.theirs} (${currency}/${rate.to})`,
            `：贵方金额为我方金额按汇率 ${rate.theirs}（${currency}/${rate.to}）折算`,
          ];
    const what =
      text === '' ? `${whatOf(code)}${pieces}${say(atRate)}${code === 'OPEN' ? carried : ''}` : text;
    return { code, ...rest, difference, what, action: actionOf(code) };
  });
  const subject = say([
    `Reconciliation of our account ${input.from} to ${input.to}`,
    `${input.from} 至 ${input.to} 对账回复`,
  ]);
  const agree: Pair = ['Our books agree with your statement.', '我方账目与贵方对账单一致。'];
  const differ: Pair = [
    `Your statement closes with ${amount(closings.theirs)}, our books with ${amount(closings.ours)}. ` +
      `The difference of ${amount(total)} comes from the following:`,
    `贵方对账单期末余额 ${amount(closings.theirs)}，我方账面 ${amount(closings.ours)}，差额 ${amount(total)}，明细如下：`,
  ];
  const thanks: Pair = ['Thank you for your statement.', '贵方对账单已收悉。'];
  const before = [thanks, rows.length === 0 ? agree : differ].flatMap((pair) => paragraphs(language, pair));
  const rest: Pair = [
    `${amount(input.unexplained)} of it we cannot explain: your statement does not add up in itself.`,
    `其中 ${amount(input.unexplained)} 无法说明，贵方对账单本身不平。`,
  ];
  const close: Pair = [
    `Please confirm within ${input.replyDays} days, or tell us what you see otherwise.`,
    `请于 ${input.replyDays} 日内确认，如有异议请告知。`,
  ];
  const last = [...(isZero(input.unexplained) ? [] : [rest]), ...(rows.length === 0 ? [] : [close])];
  const after = last.flatMap((pair) => paragraphs(language, pair));
  const table = rows.map((row, at) => {
    const numbers = [row.ourNumber, row.theirNumber].filter((text) => text !== '').join(' / ');
    return `${at + 1}. ${numbers === '' ? '' : `${numbers}: `}${row.what}, ${amount(row.difference)}. ${row.action}`;
  });
  return { subject, before, rows, after, text: [...before, '', ...table, '', ...after].join('\n').trim() };
}

/** English and Chinese are paragraphs of their own. */
function paragraphs(language: PaperLanguage, [en, zh]: Pair): readonly string[] {
  return language === 'en' ? [en] : language === 'zh' ? [zh] : [en, zh];
}

function inLanguage(language: PaperLanguage, [en, zh]: Pair, between: string): string {
  return language === 'en' ? en : language === 'zh' ? zh : `${en}${between}${zh}`;
}
