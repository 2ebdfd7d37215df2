import type { Posting } from '#shared/money/posting';
import { compare, decimal, sum } from '#shared/values/decimal';
import { lineTotal, money } from '#shared/values/money';
import { type AccountPaperInput, GAP, moneyCell, ownFirmBox, partyBox, said } from './account-paper';
import type { Block, Cell, DocumentModel, Row, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox, textBox } from './order-fields';
import { amountWords, bankBlocks, sellerSign, signatures } from './paper-blocks';
import { columnHead, EMPTY, figure, lines, sentence, text } from './paper-language';

export interface AccountNoteInput extends AccountPaperInput {
  readonly kind: 'debit-note' | 'credit-note';
  readonly posting: Posting;
  /** Invoices that a credit note lowers, with what it takes from each. */
  readonly against: readonly {
    readonly number: string;
    readonly date: Posting['date'];
    readonly amount: Posting['amount'];
  }[];
}

/** 借记通知 / 贷记通知: one entry of the account as a paper of its own. */
export function accountNote(input: AccountNoteInput): DocumentModel {
  const { language, posting, company, date, kind } = input;
  const { currency } = posting;
  const total = money(posting.amount, currency);
  const credit = kind === 'credit-note';
  const references = [posting.po, posting.contract].filter((part) => part !== '').join(' / ');
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [ownFirmBox(input, 'From', '我方'), partyBox(input, 'To', '致')],
      right: [
        [
          credit
            ? numberBox(input, language, 'Credit note No.', '贷记通知号')
            : numberBox(input, language, 'Debit note No.', '借记通知号'),
          dateBox(language, 3, 'Date', '日期', date),
        ],
        [
          textBox(language, 4, 'Your order / contract', '订单/合同', references),
          textBox(language, 3, 'Currency', '币种', currency),
        ],
        [textBox(language, 7, 'Claim or reference', '索赔/依据', posting.reference)],
        ...(credit ? [] : [[dateBox(language, 7, 'Due', '到期日', posting.dueDate)]]),
      ],
      below: [],
    },
    credit
      ? said(language, 'We credit your account with the following:', '我方贷记贵方账户如下：', 2)
      : said(language, 'We debit your account with the following:', '我方借记贵方账户如下：', 2),
    GAP,
    items(input),
    { kind: 'paragraph', aboveMm: 1.4, lines: [amountWords(language, total)] },
    // Without lines the reason is the line; beside lines it stands below them.
    ...(linesAddUp(posting) && posting.reason !== ''
      ? [{ kind: 'paragraph' as const, aboveMm: 2, lines: [[{ text: posting.reason }]] }]
      : []),
    ...(posting.remark === ''
      ? []
      : [{ kind: 'paragraph' as const, aboveMm: 2, lines: [[{ text: posting.remark }]] }]),
    ...(credit
      ? [
          said(
            language,
            'Please book this note and deduct it from your payment of the invoice named.',
            '请入账，并在支付所列发票时扣除。',
          ),
        ]
      : [
          {
            kind: 'columns' as const,
            aboveMm: 2,
            gapMm: 6,
            columns: [{ widthMm: 182, blocks: bankBlocks(company, currency, language, 30) }],
          },
        ]),
    signatures(sellerSign(input, language, 'For the seller', '卖方')),
  ];
  return {
    ...frame(input, language, {
      kind,
      titleEn: credit ? 'CREDIT NOTE' : 'DEBIT NOTE',
      titleZh: credit ? '贷记通知' : '借记通知',
      contract: posting.contract,
      withAddress: false,
    }),
    body,
  };
}

/** Delivered lines where there are any, else the reason as one line. */
function items({ posting, language, against }: AccountNoteInput): Table {
  const { currency } = posting;
  const invoices = against.map(({ number }) => number).join(', ');
  const only: Row = {
    kind: 'line',
    cells: [
      text('1'),
      lines(
        [{ text: posting.reason || sentence(language, 'As agreed', '按约定') }],
        ...against.map(({ number, date }) => [
          {
            text: `${sentence(language, 'Invoice', '发票')} ${number}, ${date}`,
            small: true as const,
            grey: true as const,
          },
        ]),
      ),
      EMPTY,
      EMPTY,
      moneyCell(posting.amount, currency),
    ],
  };
  const delivered = posting.delivery.map((line, at): Row => {
    const name = [line.style, line.process].filter((part) => part !== '').join(' ') || posting.reason;
    return {
      kind: 'line',
      cells: [
        text(String(at + 1)),
        lines(
          [{ text: name }],
          ...(invoices === ''
            ? []
            : [
                [
                  {
                    text: `${sentence(language, 'Invoice', '发票')} ${invoices}`,
                    small: true as const,
                    grey: true as const,
                  },
                ],
              ]),
        ),
        figure('quantity', decimal(line.quantity), line.unit === '' ? {} : { after: line.unit }),
        figure('unit-price', line.unitPrice),
        figure('money', lineTotal(line.unitPrice, line.quantity, currency).amount),
      ],
    };
  });
  const cells: Cell[] = [EMPTY, EMPTY, EMPTY, EMPTY, moneyCell(posting.amount, currency)];
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'no', head: columnHead(language, 'No.', '序号'), widthMm: 10, align: 'center' },
      { id: 'what', head: columnHead(language, 'For', '事由'), widthMm: 92, align: 'left' },
      { id: 'quantity', head: columnHead(language, 'Quantity', '数量'), widthMm: 26, align: 'right' },
      {
        id: 'price',
        head: columnHead(language, 'Unit price', '单价', currency),
        widthMm: 26,
        align: 'right',
      },
      {
        id: 'amount',
        head: columnHead(language, 'Amount', '金额', currency),
        widthMm: 28,
        align: 'right',
        sums: true,
      },
    ],
    rows: [
      ...(linesAddUp(posting) ? delivered : [only]),
      { kind: 'total', label: [{ text: sentence(language, 'Total', '合计'), bold: true }], cells },
    ],
    label: { from: 1, span: 2 },
    carries: false,
  };
}

/** Lines are only shown where they are the amount: a paper must not show a sum that is not one. */
function linesAddUp(posting: Posting): boolean {
  if (posting.delivery.length === 0) return false;
  const lines = posting.delivery.map(
    (line) => lineTotal(line.unitPrice, line.quantity, posting.currency).amount,
  );
  return compare(sum(lines), posting.amount) === 0;
}
