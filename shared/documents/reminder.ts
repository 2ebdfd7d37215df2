import type { AgedItem } from '#shared/money/ageing';
import type { ReminderDegree } from '#shared/money/reminder-degree';
import { moneyText } from '#shared/text/figure-text';
import type { CurrencyCode } from '#shared/values/currency';
import { decimal, isZero, subtract, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { addDays } from '#shared/values/plain-date';
import { type AccountPaperInput, dayCell, GAP, moneyCell, partyBox, said } from './account-paper';
import type { Block, DocumentModel, Row, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox, textBox } from './order-fields';
import { bankBlocks, sellerSign, signatures } from './paper-blocks';
import { columnHead, EMPTY, figure, lines, sentence, text } from './paper-language';

export interface ReminderInput extends AccountPaperInput {
  readonly degree: ReminderDegree;
  readonly currency: CurrencyCode;
  /** Late items, disputed parts not asked for. */
  readonly items: readonly AgedItem[];
  /** Number and day of the letter before this one, when there was one. */
  readonly before: { readonly number: string; readonly on: string } | null;
}

type Sentences = readonly (readonly [en: string, zh: string])[];

/** Days in which the money is asked for, by degree. */
export const REMINDER_DAYS = { 1: 10, 2: 7, 3: 5 } as const;

/** 催款函: three degrees, courteous in each; only what is late and not disputed is asked for. */
export function reminder(input: ReminderInput): DocumentModel {
  const { language, currency, company, date, degree } = input;
  const total = money(sum(input.items.map((item) => subtract(item.open, item.disputed))), currency);
  const by = addDays(date, REMINDER_DAYS[degree]);
  const words = reminderSentences(input, moneyText(total), by);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [partyBox(input, 'To', '致')],
      right: [
        [numberBox(input, language, 'Our reference', '函号'), dateBox(language, 3, 'Date', '日期', date)],
        [
          textBox(language, 4, 'Subject', '事由', reminderSubject(language, degree)),
          textBox(language, 3, 'Currency', '币种', currency),
        ],
      ],
      below: [],
    },
    ...words.before.map(([en, zh]) => said(language, en, zh)),
    GAP,
    lateItems(input, total.amount),
    ...words.after.map(([en, zh]) => said(language, en, zh)),
    {
      kind: 'columns',
      aboveMm: 3,
      gapMm: 6,
      columns: [{ widthMm: 182, blocks: bankBlocks(company, currency, language, 30) }],
    },
    signatures(sellerSign(input, language, 'Yours sincerely', '此致')),
  ];
  const titles = {
    1: ['PAYMENT REMINDER', '付款提醒函'],
    2: ['SECOND REMINDER', '二次催款函'],
    3: ['FINAL REMINDER', '最后催款函'],
  } as const;
  const [titleEn, titleZh] = titles[degree];
  return {
    ...frame(input, language, { kind: 'reminder', titleEn, titleZh, contract: '', withAddress: true }),
    body,
  };
}

export function reminderSubject(language: ReminderInput['language'], degree: ReminderDegree): string {
  const en = {
    1: 'Invoices past due',
    2: 'Invoices past due, second letter',
    3: 'Invoices past due, last letter',
  };
  const zh = { 1: '到期货款', 2: '到期货款（第二次）', 3: '到期货款（最后一次）' };
  return sentence(language, en[degree], zh[degree]);
}

export function reminderSentences(
  { degree, before }: ReminderInput,
  total: string,
  by: string,
): { readonly before: Sentences; readonly after: Sentences } {
  const earlier =
    before === null ? '' : ` Our letter ${before.number} of ${before.on} has had no answer that we know of.`;
  const earlierZh = before === null ? '' : `我方 ${before.on} 的 ${before.number} 号函尚未收到贵方答复。`;
  switch (degree) {
    case 1:
      return {
        before: [
          [
            `Thank you for your orders. Looking through our books we see that the following invoices, ${total} in all, are past their due date. They may have escaped your attention.`,
            `感谢贵司惠顾。经核对，以下发票共计 ${total} 已过付款期，或因事务繁忙未及处理。`,
          ],
        ],
        after: [
          [
            `We would be grateful for your payment by ${by}. If it is already on its way, please send us the bank copy and take this letter as settled.`,
            `烦请于 ${by} 前安排付款；如已付出，请提供银行水单，本函即可不予理会。`,
          ],
          [
            'If something about the goods or the papers holds the payment up, please tell us: we will look into it at once.',
            '如因货物或单据问题暂缓付款，请告知，我方将立即处理。',
          ],
        ],
      };
    case 2:
      return {
        before: [
          [
            `The following invoices, ${total} in all, are still open and well past their due date.${earlier}`,
            `以下发票共计 ${total} 逾期已久，至今未付。${earlierZh}`,
          ],
        ],
        after: [
          [
            `Please pay by ${by}, or let us know the day on which we may expect the money, so that we can keep your orders in production on plan.`,
            `请于 ${by} 前付款，或告知确切付款日期，以便我方按计划安排贵司订单生产。`,
          ],
          [
            'Should you disagree with one of the amounts, please pay the others and send us your reasons for that one.',
            '如对其中某笔金额有异议，请先付其余款项，并书面说明理由。',
          ],
        ],
      };
    case 3:
      return {
        before: [
          [
            `In spite of our letters the following invoices, ${total} in all, remain unpaid.${earlier} We value our work together and wish to find a way with you before it suffers.`,
            `虽经多次函告，以下发票共计 ${total} 仍未付款。${earlierZh}我方珍视双方合作，希望在影响合作之前与贵司妥善解决。`,
          ],
        ],
        after: [
          [
            `Please pay in full by ${by}. After that day we must hold back shipments and new orders until the account is settled, and reserve our rights under the contract.`,
            `请于 ${by} 前付清全部款项。逾期我方将暂停出货及接受新订单，直至账款结清，并保留合同项下的一切权利。`,
          ],
          [
            'If payment in parts is the only way, please send us a plan with dates and amounts before that day.',
            '如需分期付款，请在上述日期前提交写明日期和金额的付款计划。',
          ],
        ],
      };
  }
}

function lateItems(input: ReminderInput, total: ReturnType<typeof sum>): Table {
  const { language, currency } = input;
  const rows = input.items.map((item): Row => {
    const { posting, from, days } = item;
    const disputed = isZero(item.disputed)
      ? []
      : [
          [
            {
              text: `${sentence(language, 'without the disputed', '不含争议款')} ${moneyText(money(item.disputed, currency))}`,
              small: true as const,
              grey: true as const,
            },
          ],
        ];
    return {
      kind: 'line',
      cells: [
        lines([{ text: posting.number }], ...disputed),
        text(posting.po),
        dayCell(posting.date),
        dayCell(from),
        figure('count', decimal(days)),
        moneyCell(posting.amount, currency),
        moneyCell(subtract(item.open, item.disputed), currency),
      ],
    };
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'document', head: columnHead(language, 'Invoice', '发票号'), widthMm: 42, align: 'left' },
      { id: 'order', head: columnHead(language, 'Your order', '订单号'), widthMm: 34, align: 'left' },
      { id: 'date', head: columnHead(language, 'Date', '日期'), widthMm: 20, align: 'left' },
      { id: 'due', head: columnHead(language, 'Due', '到期日'), widthMm: 20, align: 'left' },
      { id: 'days', head: columnHead(language, 'Days late', '逾期天数'), widthMm: 16, align: 'right' },
      { id: 'amount', head: columnHead(language, 'Amount', '金额', currency), widthMm: 25, align: 'right' },
      {
        id: 'open',
        head: columnHead(language, 'To be paid', '应付', currency),
        widthMm: 25,
        align: 'right',
        sums: true,
      },
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        label: [{ text: sentence(language, 'To be paid', '应付合计'), bold: true }],
        cells: [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, moneyCell(total, currency)],
      },
    ],
    label: { from: 0, span: 4 },
    carries: true,
  };
}
