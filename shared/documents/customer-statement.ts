import type { Opening } from '#shared/money/ledger';
import type { Statement } from '#shared/money/statement';
import { moneyText } from '#shared/text/figure-text';
import { absolute, isNegative, isZero } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import {
  type AccountPaperInput,
  dayCell,
  expectedDay,
  moneyCell,
  otherSign,
  ownFirmBox,
  partyBox,
  typeCell,
} from './account-paper';
import { ageing, ofWhich, openItems } from './customer-statement-ageing';
import type { Block, Cell, Column, DocumentModel, Line, Row, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox, textBox } from './order-fields';
import { amountWords, bankBlocks, heading, sellerSign, signatures } from './paper-blocks';
import { columnHead, EMPTY, figure, label, lines, sentence, text, tightLabel } from './paper-language';

export interface CustomerStatementInput extends AccountPaperInput {
  readonly statement: Statement;
  /** Document number by posting id, to say what a payment was for. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly replyDueOn: PlainDate;
}

/** 对账单: opening, movements and closing of one customer in one currency, to be confirmed by both sides. */
export function customerStatement(input: CustomerStatementInput): DocumentModel {
  const { statement, language, company, date } = input;
  const { currency } = statement.account;
  const { from, to } = statement.period;
  const closing = money(statement.closing, currency);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [ownFirmBox(input, 'From', '我方'), partyBox(input, 'To', '客户')],
      right: [
        [numberBox(input, language, 'Statement No.', '对账单号'), dateBox(language, 3, 'Date', '日期', date)],
        [
          textBox(language, 4, 'Period', '对账期间', `${from} – ${to}`),
          textBox(language, 3, 'Currency', '币种', currency),
        ],
        [
          dateBox(language, 4, 'Please reply by', '请于此日前回复', input.replyDueOn),
          textBox(language, 3, 'Prepared by', '制单', input.preparedBy),
        ],
        [
          {
            label: label(language, 'Closing balance', '期末余额'),
            span: 7,
            values: [closingCell(statement)],
          },
        ],
      ],
      below: [],
    },
    movements(input),
    { kind: 'paragraph', aboveMm: 1.4, lines: [closingWords(input)] },
    ...openItems(input),
    {
      kind: 'columns',
      aboveMm: 2,
      gapMm: 6,
      columns: [
        { widthMm: 52, blocks: [heading(language, 'Ageing', '账龄', `, ${currency}`), ageing(input)] },
        { widthMm: 60, blocks: [heading(language, 'Of which', '其中', `, ${currency}`), ofWhich(input)] },
        { widthMm: 58, blocks: bankBlocks(company, currency, language, language === 'both' ? 24 : 18) },
      ],
    },
    reply(input, closing.amount),
    signatures(sellerSign(input, language, 'For the seller', '卖方'), {
      left: otherSign(input, 'Confirmed by the customer', '客户确认'),
      apart: true,
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'customer-statement',
      titleEn: 'STATEMENT OF ACCOUNT',
      titleZh: '对账单',
      contract: '',
      withAddress: false,
    }),
    body,
  };
}

function closingCell({ closing, account }: Statement): Cell {
  return figure('money', money(closing, account.currency).amount, { before: account.currency, bold: true });
}

function columns({ language, statement }: CustomerStatementInput): readonly Column[] {
  const { currency } = statement.account;
  const head = (en: string, zh: string, unit = '') => columnHead(language, en, zh, unit);
  return [
    { id: 'date', head: head('Date', '日期'), widthMm: 17, align: 'left' },
    { id: 'type', head: head('Type', '类型'), widthMm: 29, align: 'left' },
    { id: 'document', head: head('Document', '单据号'), widthMm: 31, align: 'left' },
    { id: 'order', head: head('Your order', '订单号'), widthMm: 20, align: 'left' },
    { id: 'due', head: head('Due', '到期日'), widthMm: 17, align: 'left' },
    { id: 'debit', head: head('Debit', '借方', currency), widthMm: 22, align: 'right', sums: true },
    { id: 'credit', head: head('Credit', '贷方', currency), widthMm: 22, align: 'right', sums: true },
    {
      id: 'balance',
      head: head('Balance', '余额', currency),
      widthMm: 24,
      align: 'right',
      runs: { plus: 'debit', minus: 'credit' },
    },
  ];
}

function movements(input: CustomerStatementInput): Table {
  const { statement, language } = input;
  const { currency } = statement.account;
  const opening: Row = {
    kind: 'line',
    cells: [
      dayCell(statement.period.from),
      lines([{ text: tightLabel(language, 'Opening', '期初'), bold: true }]),
      openingProof(input, statement.opening),
      EMPTY,
      EMPTY,
      EMPTY,
      EMPTY,
      moneyCell(statement.opening.amount, currency, { bold: true, keepZero: true }),
    ],
  };
  const rows = statement.rows.map(({ posting, debit, credit, balance }): Row => {
    const against = posting.applications.flatMap(({ to }) => input.numbers.get(to) ?? []);
    const small = [...new Set(against)].join(', ');
    const settles = small === '' ? posting.reason : `${language === 'zh' ? '对应' : 'for'} ${small}`;
    return {
      kind: 'line',
      cells: [
        dayCell(posting.date),
        typeCell(language, posting.type),
        lines(
          [{ text: posting.number }],
          ...(settles === '' ? [] : [[{ text: settles, small: true as const, grey: true as const }]]),
          ...expectedDay(language, posting),
        ),
        text(posting.po),
        dayCell(posting.dueDate),
        moneyCell(debit, currency),
        moneyCell(credit, currency),
        moneyCell(balance, currency, { keepZero: true }),
      ],
    };
  });
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: columns(input),
    rows: [
      opening,
      ...rows,
      {
        kind: 'total',
        label: [
          { text: sentence(language, 'Movements and closing balance', '本期发生额及期末余额'), bold: true },
        ],
        cells: [
          EMPTY,
          EMPTY,
          EMPTY,
          EMPTY,
          EMPTY,
          moneyCell(statement.totalDebit, currency, { keepZero: true }),
          moneyCell(statement.totalCredit, currency, { keepZero: true }),
          moneyCell(statement.closing, currency, { keepZero: true }),
        ],
      },
    ],
    label: { from: 0, span: 5 },
    carries: true,
  };
}

/** Where the opening comes from, in a few words. */
function openingProof({ language, statement }: CustomerStatementInput, { proof, amount }: Opening): Cell {
  if (proof.kind === 'confirmed-statement') {
    const { number, to } = proof.statement;
    const confirmed = sentence(language, `confirmed ${number}`, `已确认 ${number}`);
    return lines([{ text: confirmed, small: true }], [{ text: to, small: true, grey: true }]);
  }
  if (isZero(amount) && proof.position.items.length === 0) return EMPTY;
  const named = proof.position.items.slice(0, 2).map(({ posting }) => posting.number);
  const more = proof.position.items.length - named.length;
  const list = `${named.join(', ')}${more > 0 ? ` +${more}` : ''}`;
  const { unapplied } = proof.position;
  // Without it the numbers named would not add up to the opening beside them.
  const less = sentence(language, 'less unapplied', '减未核销款');
  const cash: Line[] = isZero(unapplied)
    ? []
    : [
        [
          {
            text: `${less} ${moneyText(money(unapplied, statement.account.currency))}`,
            small: true,
            grey: true,
          },
        ],
      ];
  return lines(
    [{ text: sentence(language, 'open items', '未结项'), small: true }],
    [{ text: list, small: true, grey: true }],
    ...cash,
  );
}

/** `Closing balance in our favour USD 39,880.00`, then in words. */
function closingWords({ statement, language }: CustomerStatementInput): Line {
  const total = money(absolute(statement.closing), statement.account.currency);
  if (isZero(total.amount)) {
    return [{ text: sentence(language, 'The account is settled.', '账目已结清。'), bold: true }];
  }
  const yours = isNegative(statement.closing);
  const en = yours ? 'In your favour: ' : 'In our favour: ';
  const zh = yours ? '贵方结余：' : '贵方应付：';
  return [{ text: language === 'zh' ? zh : en }, ...amountWords(language, total)];
}

/** Two boxes to tick, and room for what is seen otherwise. */
function reply(
  { language, statement, replyDueOn }: CustomerStatementInput,
  closing: Statement['closing'],
): Block {
  const balance = moneyText(money(closing, statement.account.currency));
  const line = (en: string, zh: string, bold = false): Line => [
    { text: sentence(language, en, zh), ...(bold ? { bold: true as const } : {}) },
  ];
  const box = language === 'zh' ? '[    ]  ' : '';
  return {
    kind: 'paragraph',
    aboveMm: 3,
    lines: [
      line(
        `Please compare with your books and reply by ${replyDueOn}:`,
        `请核对贵方账目并于 ${replyDueOn} 前回复：`,
        true,
      ),
      line(`[    ]  We confirm the balance of ${balance}.`, `${box}余额 ${balance} 相符。`),
      line(
        '[    ]  We differ: our balance is ______________ , list enclosed.',
        `${box}不符，我方余额为 ______________ ，差异清单附后。`,
      ),
    ],
  };
}
