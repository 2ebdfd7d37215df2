import { agreedGoods, agreedOrder, agreedRows, agreedTransport } from './agreed-order';
import { paymentTermsSplit } from './deposit-terms';
import type { Block, DocumentModel, InnerBlock, Line } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox } from './order-fields';
import { bankBlocks, buyerSign, heading, sellerSign, signatures } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import { label, sentence } from './paper-language';
import { partyBoxes } from './party-boxes';

/** Clauses that an export contract needs beside its figures (shipping-documents.md section 1). */
const CLAUSES: readonly { readonly en: readonly [string, string]; readonly zh: readonly [string, string] }[] =
  [
    {
      en: ['Quality', 'as the samples and specifications confirmed by both sides.'],
      zh: ['品质', '以双方确认的样品和规格为准。'],
    },
    {
      en: ['Quantity', 'no excess and no short shipment unless the buyer has agreed in writing.'],
      zh: ['数量', '未经买方书面同意，不得溢装或短装。'],
    },
    {
      en: ['Inspection', 'by the seller before shipment; the buyer may inspect again at the destination.'],
      zh: ['检验', '装运前由卖方检验；货到目的地后买方有权复验。'],
    },
    {
      en: ['Claims', 'in writing with evidence, within 30 days after arrival of the goods.'],
      zh: ['索赔', '货到目的地后30天内以书面提出，并附证明。'],
    },
    {
      en: ['Force majeure', 'the side that is hindered is not liable and tells the other within 14 days.'],
      zh: ['不可抗力', '受阻一方不承担责任，但应在14天内通知对方。'],
    },
    {
      en: [
        'Arbitration',
        'disputes that talks do not settle go to CIETAC; its award is final and binds both sides.',
      ],
      zh: ['仲裁', '协商不成的争议提交中国国际经济贸易仲裁委员会仲裁，裁决是终局的，对双方均有约束力。'],
    },
  ];

/** The agreement itself: both sides sign, and every later paper refers to its number. */
export function salesContract(input: OrderPaperInput): DocumentModel {
  const { company, customer, order, language, date } = input;
  const agreed = agreedOrder(input);
  const { total, mark } = agreed;
  const deposit = total === null ? [] : paymentTermsSplit(order.paymentTerms, total, language);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: partyBoxes(company, customer, order, language, 'seller'),
      right: [
        [numberBox(input, language, 'Contract No.', '合同号'), dateBox(language, 3, 'Date', '日期', date)],
        ...agreedRows(input, agreed),
      ],
      below: agreedTransport(input),
    },
    ...agreedGoods(input, agreed),
    {
      kind: 'columns',
      aboveMm: 1,
      gapMm: 6,
      columns: [
        {
          widthMm: 91,
          blocks: [
            ...(deposit.length === 0
              ? []
              : [
                  heading(language, 'Payment', '付款'),
                  { kind: 'key-text' as const, labelMm: 30, align: 'left' as const, entries: deposit },
                ]),
            ...bankBlocks(company, order.currency, language, 30),
          ],
        },
        {
          widthMm: 85,
          blocks: [heading(language, 'Shipping mark', '唛头'), { kind: 'mark', lines: mark, widthMm: 40 }],
        },
      ],
    },
    ...clauses(input),
    signatures(sellerSign(input, language, 'The seller', '卖方'), {
      left: { ...buyerSign(customer, language), label: label(language, 'The buyer', '买方') },
      apart: true,
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'sales-contract',
      titleEn: 'SALES CONTRACT',
      titleZh: '销售合同',
      contract: '',
      withAddress: false,
    }),
    body,
  };
}

function clauses({ language }: OrderPaperInput): readonly InnerBlock[] {
  const said = (pick: 'en' | 'zh'): Line[] =>
    CLAUSES.map(({ en, zh }, index) => {
      const [name, text] = pick === 'en' ? en : zh;
      return [{ text: `${index + 1}. ${name}${pick === 'en' ? ': ' : '：'}`, bold: true as const }, { text }];
    });
  const lines: Line[] =
    language === 'both'
      ? said('en').flatMap((line, index) => {
          const chinese = said('zh')[index] ?? [];
          return [
            [
              ...line,
              { text: '\u2002' },
              ...chinese.slice(1).map((run) => ({ ...run, grey: true as const })),
            ],
          ];
        })
      : said(language);
  return [
    heading(language, 'Conditions', '条款'),
    { kind: 'paragraph', aboveMm: 0, lines: [...lines, [{ text: closing(language) }]] },
  ];
}

function closing(language: OrderPaperInput['language']): string {
  return sentence(
    language,
    'Made in two copies, one for each side; a signed copy sent by e-mail is valid.',
    '本合同一式两份，双方各执一份；电子邮件传送的签字件有效。',
  );
}
