import { type Complaint, type ComplaintCredit, claimedValue, settledValue } from '#shared/domain/complaint';
import type { Customer } from '#shared/domain/customer';
import type { PaperLanguage } from '#shared/domain/form-kind';
import type { SalesOrder } from '#shared/domain/sales-order';
import { moneyText } from '#shared/text/figure-text';
import { UNIT_NAMES } from '#shared/text/unit-names';
import { decimal } from '#shared/values/decimal';
import type { AttachmentId } from '#shared/values/ids';
import { lineTotal, type Money, money } from '#shared/values/money';
import { GAP, moneyCell } from './account-paper';
import type { Block, Cell, DocumentModel, Row, Table } from './document-model';
import { pictureGrid } from './inspection-tables';
import { frame } from './letterhead';
import { dateBox, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import type { PaperFrame } from './paper-input';
import { columnHead, EMPTY, figure, label, naming, sentence, text } from './paper-language';
import { partyCells } from './party-boxes';
import { CAUSE_NAMES } from './quality-words';

export interface ComplaintAnswerInput extends PaperFrame {
  readonly language: PaperLanguage;
  readonly complaint: Complaint;
  readonly customer: Customer;
  readonly order: SalesOrder | null;
  /** Credit notes that stand. */
  readonly credits: readonly ComplaintCredit[];
  readonly credited: Money;
  readonly replacementNo: string;
  readonly pictures: readonly AttachmentId[];
}

/** 投诉答复: what was claimed, what we found, and how it is settled. */
export function complaintAnswer(input: ComplaintAnswerInput): DocumentModel {
  const { complaint, language, pictures } = input;
  const body: Block[] = [
    head(input),
    said(
      language,
      'Thank you for telling us. This is what we found and what we propose:',
      '感谢贵方反馈，现将调查情况和处理意见答复如下：',
    ),
    GAP,
    ...(complaint.lines.length === 0 ? [] : [claimTable(input)]),
    ...written(language, 'Cause', '原因', complaint.causeText),
    ...written(language, 'Our answer', '答复', complaint.answer),
    heading(language, 'Settlement', '处理'),
    ...settlement(input),
    ...written(language, 'So that it does not happen again', '预防措施', complaint.lesson),
    ...(pictures.length === 0 ? [] : [heading(language, 'Pictures', '照片'), pictureGrid(pictures, null)]),
    signatures(sellerSign(input, language, 'For the seller', '卖方'), { apart: true }),
  ];
  return {
    ...frame(input, language, {
      kind: 'complaint-answer',
      titleEn: 'ANSWER TO YOUR COMPLAINT',
      titleZh: '投诉答复',
      contract: input.order?.number ?? '',
      withAddress: true,
    }),
    body,
  };
}

function head({ complaint, customer, order, language, date }: ComplaintAnswerInput): Block {
  const buyer = {
    ...customer.buyer,
    name: customer.buyer.name || customer.nameEn || customer.nameZh,
    taxNumber: '',
  };
  const contact = customer.contacts[0]?.name ?? '';
  return {
    kind: 'boxes',
    left: [
      {
        label: label(language, 'To', '致'),
        span: 7,
        values: [...partyCells(buyer, language), ...(contact === '' ? [] : [text(`Attn. ${contact}`)])],
      },
    ],
    right: [
      [
        textBox(language, 4, 'Complaint No.', '投诉编号', complaint.number, true),
        dateBox(language, 3, 'Date', '日期', date),
      ],
      [
        textBox(language, 4, 'Your claim', '贵方索赔号', complaint.claimNo),
        dateBox(language, 3, 'Received', '收到日期', complaint.receivedOn),
      ],
      [
        textBox(
          language,
          4,
          'Your order / invoice',
          '订单 / 发票',
          [order?.customerOrderNo ?? '', complaint.invoiceNo].filter((part) => part !== '').join(' / '),
        ),
        textBox(language, 3, 'About', '事由', naming(language, ...CAUSE_NAMES[complaint.cause])),
      ],
    ],
    below: [],
  };
}

function claimTable({ complaint, language }: ComplaintAnswerInput): Table {
  const { currency } = complaint;
  const rows = complaint.lines.map((line, at): Row => {
    const unit = naming(language, UNIT_NAMES[line.unit].en, UNIT_NAMES[line.unit].zh);
    return {
      kind: 'line',
      cells: [
        text(String(at + 1)),
        text([line.itemNo, line.description].filter((part) => part !== '').join(' ')),
        figure('quantity', decimal(line.quantity), { after: unit }),
        figure('unit-price', line.unitPrice),
        moneyCell(lineTotal(line.unitPrice, line.quantity, currency).amount, currency),
      ],
    };
  });
  const total: Cell[] = [
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    moneyCell(claimedValue(complaint).amount, currency, { keepZero: true }),
  ];
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 10, align: 'center' },
      { id: 'goods', head: columnHead(language, 'Goods', '货物'), widthMm: 92, align: 'left' },
      { id: 'quantity', head: columnHead(language, 'Quantity', '数量'), widthMm: 26, align: 'right' },
      {
        id: 'price',
        head: columnHead(language, 'Value each', '单价', currency),
        widthMm: 26,
        align: 'right',
      },
      {
        id: 'amount',
        head: columnHead(language, 'Claimed', '索赔金额', currency),
        widthMm: 28,
        align: 'right',
        sums: true,
      },
    ],
    rows: [
      ...rows,
      { kind: 'total', label: [{ text: sentence(language, 'Total', '合计'), bold: true }], cells: total },
    ],
    label: { from: 1, span: 2 },
    carries: false,
  };
}

function settlement(input: ComplaintAnswerInput): readonly Block[] {
  const { complaint, language, credits, credited, replacementNo } = input;
  const agreed = moneyText(money(settledValue(complaint), complaint.currency));
  switch (complaint.settlement) {
    case 'open':
      return [
        said(language, 'We are still looking into it and will come back to you.', '仍在调查，随后答复。', 0),
      ];
    case 'refused':
      return [
        said(language, 'We are sorry that we cannot accept this claim.', '很抱歉，该索赔我方不能接受。', 0),
      ];
    case 'replacement':
      return [
        said(
          language,
          `New goods are sent free of charge${replacementNo === '' ? '' : ` under ${replacementNo}`}.`,
          `免费补发货物${replacementNo === '' ? '' : `，补货单号 ${replacementNo}`}。`,
          0,
        ),
      ];
    case 'credit':
    case 'discount': {
      const kind =
        complaint.settlement === 'credit' ? (['credit', '贷记'] as const) : (['discount', '折让'] as const);
      const numbers = credits.map(({ number }) => number).join(', ');
      return [
        said(language, `We give a ${kind[0]} of ${agreed}.`, `我方给予${kind[1]} ${agreed}。`, 0),
        ...(numbers === ''
          ? []
          : [
              said(
                language,
                `Credit note ${numbers}, together ${moneyText(credited)}, stands on your account.`,
                `贷记通知 ${numbers}，合计 ${moneyText(credited)}，已记入贵方账户。`,
                0.6,
              ),
            ]),
      ];
    }
  }
}

function written(language: PaperLanguage, en: string, zh: string, content: string): readonly Block[] {
  if (content.trim() === '') return [];
  const lines = content
    .trim()
    .split('\n')
    .map((part) => [{ text: part }]);
  return [heading(language, en, zh), { kind: 'paragraph', aboveMm: 0, lines }];
}

function said(language: PaperLanguage, en: string, zh: string, aboveMm = 2): Block {
  return { kind: 'paragraph', aboveMm, lines: [[{ text: sentence(language, en, zh) }]] };
}
