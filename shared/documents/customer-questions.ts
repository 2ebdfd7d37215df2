import { type OrderQuestion, openQuestions } from '#shared/domain/order-question';
import type { Block, DocumentModel, LineRow, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, textBox } from './order-fields';
import { sellerSign, signatures } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import { columnHead, EMPTY, label, sentence, text } from './paper-language';
import { partyCells } from './party-boxes';

/** The open points of an order as one letter, with room for the customer's answer beside each. */
export function customerQuestions(input: OrderPaperInput): DocumentModel {
  const { customer, order, language, date } = input;
  const buyer = {
    ...customer.buyer,
    name: customer.buyer.name || customer.nameEn || customer.nameZh,
    taxNumber: '',
  };
  const contact = customer.contacts[0]?.name ?? '';
  const body: Block[] = [
    {
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
          textBox(language, 4, 'Your order', '贵方订单号', order.customerOrderNo || order.number),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [
          textBox(language, 4, 'Our reference', '我方编号', order.number),
          textBox(language, 3, 'Revision', '改单', order.poRevision === 0 ? '–' : String(order.poRevision)),
        ],
      ],
      below: [],
    },
    said(
      language,
      'Please answer the following points, so that we can confirm your order:',
      '请答复以下各点，以便我方确认贵方订单：',
    ),
    questionTable(openQuestions(order), language),
    said(
      language,
      'Production begins after your answer; the delivery date counts from then.',
      '收到答复后安排生产，交期从答复之日起算。',
    ),
    signatures(sellerSign(input, language, 'For the seller', '卖方')),
  ];
  return {
    ...frame(input, language, {
      kind: 'customer-questions',
      titleEn: 'ORDER QUERIES',
      titleZh: '订单询问函',
      contract: '',
      withAddress: true,
    }),
    body,
  };
}

function said(language: OrderPaperInput['language'], en: string, zh: string): Block {
  return { kind: 'paragraph', aboveMm: 2, lines: [[{ text: sentence(language, en, zh) }]] };
}

function questionTable(questions: readonly OrderQuestion[], language: OrderPaperInput['language']): Table {
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: [
      { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 10, align: 'center' },
      { id: 'question', head: columnHead(language, 'Question', '问题'), widthMm: 104, align: 'left' },
      { id: 'answer', head: columnHead(language, 'Your answer', '贵方答复'), widthMm: 68, align: 'left' },
    ],
    rows: questions.map(
      (question, at): LineRow => ({
        kind: 'line',
        cells: [text(String(at + 1)), text(question.text), EMPTY],
      }),
    ),
    label: { from: 0, span: 1 },
    carries: false,
  };
}
