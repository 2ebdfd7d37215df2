import { type ReplyInput, replyLetter } from '#shared/money/reply-draft';
import { subtract, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { type AccountPaperInput, GAP, moneyCell, otherSign, partyBox } from './account-paper';
import type { Block, DocumentModel, Row, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox, textBox } from './order-fields';
import { heading, sellerSign, signatures } from './paper-blocks';
import { columnHead, EMPTY, lines, sentence, text, tightLabel } from './paper-language';
import { amountsTable } from './price-composition';

export interface ReconciliationReplyInput extends AccountPaperInput {
  readonly reply: ReplyInput;
}

/** 对账复函: the answer to the other side's statement, with every difference and what is asked about it. */
export function reconciliationReply(input: ReconciliationReplyInput): DocumentModel {
  const { language, reply, date } = input;
  const letter = replyLetter(reply, language);
  const paragraphs = (texts: readonly string[]): Block[] =>
    texts.map((said) => ({ kind: 'paragraph', aboveMm: 1.2, lines: [[{ text: said }]] }));
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [partyBox(input, 'To', '致')],
      right: [
        [numberBox(input, language, 'Our reference', '函号'), dateBox(language, 3, 'Date', '日期', date)],
        [
          textBox(language, 4, 'Period', '对账期间', `${reply.from} – ${reply.to}`),
          textBox(language, 3, 'Currency', '币种', reply.currency),
        ],
        [textBox(language, 7, 'Prepared by', '制单', input.preparedBy)],
      ],
      below: [],
    },
    ...paragraphs(letter.before),
    ...(letter.rows.length === 0 ? [] : [GAP, differences(input, letter.rows)]),
    {
      kind: 'columns',
      aboveMm: 2,
      gapMm: 6,
      columns: [
        {
          widthMm: 100,
          blocks: [heading(language, 'Proof', '余额调节', `, ${reply.currency}`), proof(input)],
        },
      ],
    },
    ...paragraphs(letter.after),
    signatures(sellerSign(input, language, 'For us', '我方'), {
      left: otherSign(input, 'Agreed by the other side', '对方确认'),
      apart: true,
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'reconciliation-reply',
      titleEn: 'RECONCILIATION OF ACCOUNT',
      titleZh: '对账复函',
      contract: '',
      withAddress: true,
    }),
    body,
  };
}

function differences(
  { language, reply }: ReconciliationReplyInput,
  rows: ReturnType<typeof replyLetter>['rows'],
): Table {
  const { currency } = reply;
  const amount = (value: (typeof rows)[number]['ours']) =>
    value === null ? EMPTY : moneyCell(value, currency, { keepZero: true });
  const body = rows.map((row, at): Row => {
    const numbers = [
      ...(row.ourNumber === '' ? [] : [[{ text: row.ourNumber }]]),
      ...(row.theirNumber === '' || row.theirNumber === row.ourNumber
        ? []
        : [[{ text: row.theirNumber, small: true as const, grey: true as const }]]),
    ];
    return {
      kind: 'line',
      cells: [
        text(String(at + 1)),
        lines(...numbers),
        lines([{ text: row.what }], [{ text: row.action, small: true, grey: true }]),
        amount(row.ours),
        amount(row.theirs),
        amount(row.difference),
      ],
    };
  });
  const total = sum(rows.map((row) => row.difference));
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 9, align: 'center' },
      { id: 'document', head: columnHead(language, 'Document', '单据号'), widthMm: 32, align: 'left' },
      {
        id: 'what',
        head: columnHead(language, 'Difference and what we ask', '差异及处理'),
        widthMm: 72,
        align: 'left',
      },
      { id: 'ours', head: columnHead(language, 'Our books', '我方', currency), widthMm: 23, align: 'right' },
      {
        id: 'theirs',
        head: columnHead(language, 'Your statement', '贵方', currency),
        widthMm: 23,
        align: 'right',
      },
      {
        id: 'difference',
        head: columnHead(language, 'Difference', '差额', currency),
        widthMm: 23,
        align: 'right',
        sums: true,
      },
    ],
    rows: [
      ...body,
      {
        kind: 'total',
        label: [{ text: sentence(language, 'Differences in all', '差异合计'), bold: true }],
        cells: [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, moneyCell(total, currency, { keepZero: true })],
      },
    ],
    label: { from: 1, span: 2 },
    carries: true,
  };
}

/** Their closing plus the differences is ours: what both sides sign. */
function proof({ language, reply }: ReconciliationReplyInput) {
  const { closings, total, unexplained } = reply;
  const entry = (en: string, zh: string, amount: typeof total) => ({
    label: tightLabel(language, en, zh),
    amount: money(amount, reply.currency).amount,
  });
  return amountsTable(
    [
      entry('Your closing balance', '贵方期末余额', closings.theirs),
      entry('Differences named above', '上述差异', subtract(total, unexplained)),
      entry('Not explained', '未说明差异', unexplained),
      entry('Our closing balance', '我方期末余额', closings.ours),
    ],
    100,
  );
}
