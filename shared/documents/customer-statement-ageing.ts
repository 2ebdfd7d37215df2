import { AGE_BUCKETS, type AgeBucket } from '#shared/money/ageing';
import type { Statement } from '#shared/money/statement';
import { figureText } from '#shared/text/figure-text';
import { decimal, isZero, subtract, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { dayCell, expectedDay, moneyCell, typeCell } from './account-paper';
import type { CustomerStatementInput } from './customer-statement';
import type { Block, Cell, Row } from './document-model';
import { heading } from './paper-blocks';
import { columnHead, EMPTY, figure, lines, sentence, text, tightLabel } from './paper-language';
import { amountsTable } from './price-composition';

/** What is still open, item by item: the proof of the closing balance and of the ageing. */
export function openItems(input: CustomerStatementInput): readonly Block[] {
  const { statement, language } = input;
  const { currency } = statement.account;
  const { items } = statement.ageing;
  if (items.length === 0) return [];
  const head = (en: string, zh: string, unit = '') => columnHead(language, en, zh, unit);
  const rows = items.map((item): Row => {
    const disputed = isZero(item.disputed)
      ? []
      : [
          [
            {
              text: `${language === 'zh' ? '争议' : 'disputed'} ${figureText(money(item.disputed, currency).amount)}`,
              small: true as const,
              grey: true as const,
            },
          ],
        ];
    return {
      kind: 'line',
      cells: [
        dayCell(item.posting.date),
        typeCell(language, item.posting.type),
        lines([{ text: item.posting.number }], ...disputed, ...expectedDay(language, item.posting)),
        text(item.posting.po),
        dayCell(item.posting.dueDate),
        item.days > 0 ? figure('count', decimal(item.days)) : EMPTY,
        lines([{ text: bucketName(language, item.bucket) }]),
        moneyCell(item.open, currency),
      ],
    };
  });
  const cells: Cell[] = [
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    EMPTY,
    moneyCell(statement.ageing.open, currency),
  ];
  return [
    heading(language, 'Open items', '未结清单', `, ${statement.ageing.asOf}`),
    {
      kind: 'table',
      style: 'open',
      size: 8,
      columns: [
        { id: 'date', head: head('Date', '日期'), widthMm: 17, align: 'left' },
        { id: 'type', head: head('Type', '类型'), widthMm: 29, align: 'left' },
        { id: 'document', head: head('Document', '单据号'), widthMm: 31, align: 'left' },
        { id: 'order', head: head('Your order', '订单号'), widthMm: 20, align: 'left' },
        { id: 'due', head: head('Due', '到期日'), widthMm: 17, align: 'left' },
        { id: 'days', head: head('Days late', '逾期天数'), widthMm: 22, align: 'right' },
        { id: 'age', head: head('Age', '账龄'), widthMm: 22, align: 'right' },
        { id: 'open', head: head('Open', '未结', currency), widthMm: 24, align: 'right', sums: true },
      ],
      rows: [
        ...rows,
        {
          kind: 'total',
          label: [{ text: sentence(language, 'Open in all', '未结合计'), bold: true }],
          cells,
        },
      ],
      label: { from: 0, span: 5 },
      carries: true,
    },
  ];
}

const BUCKET_NAMES: Readonly<Record<AgeBucket, readonly [en: string, zh: string]>> = {
  'not-due': ['Not due', '未到期'],
  '1-30': ['1–30 days', '1–30天'],
  '31-60': ['31–60 days', '31–60天'],
  '61-90': ['61–90 days', '61–90天'],
  'over-90': ['Over 90 days', '90天以上'],
};

function bucketName(language: CustomerStatementInput['language'], bucket: AgeBucket): string {
  const [en, zh] = BUCKET_NAMES[bucket];
  return language === 'zh' ? zh : en;
}

/** Buckets by due date with their sum. */
export function ageing({ statement, language }: CustomerStatementInput) {
  const { currency } = statement.account;
  const entries = AGE_BUCKETS.map((bucket) => ({
    label:
      bucket === 'not-due' ? tightLabel(language, ...BUCKET_NAMES[bucket]) : bucketName(language, bucket),
    amount: money(statement.ageing.buckets[bucket], currency).amount,
  }));
  const total = {
    label: tightLabel(language, 'Open', '未结'),
    amount: money(statement.ageing.open, currency).amount,
  };
  return amountsTable([...entries, total], 52);
}

/** Open items less unapplied cash are the closing balance: the invariant of the account. */
export function ofWhich({ statement, language }: CustomerStatementInput) {
  const { currency } = statement.account;
  const amount = (value: Statement['closing']) => money(value, currency).amount;
  const unproved = isZero(statement.unproved)
    ? []
    : [
        {
          label: tightLabel(language, 'Opening as confirmed', '期初确认差额'),
          amount: amount(statement.unproved),
        },
      ];
  return amountsTable(
    [
      { label: tightLabel(language, 'Overdue', '已逾期'), amount: amount(statement.overdue) },
      { label: tightLabel(language, 'In dispute', '争议中'), amount: amount(statement.disputed) },
      { label: tightLabel(language, 'Open items', '未结合计'), amount: amount(statement.ageing.open) },
      {
        label: tightLabel(language, 'Unapplied cash', '未核销款'),
        amount: amount(subtract(ZERO, statement.unappliedCash)),
      },
      ...unproved,
      { label: tightLabel(language, 'Closing balance', '期末余额'), amount: amount(statement.closing) },
    ],
    60,
  );
}
