import { inView } from '#shared/money/signed-amount';
import type { Statement } from '#shared/money/statement';
import type { SupplierRow } from '#shared/money/supplier-rows';
import { add, type DecimalText, decimal, isZero, subtract, sum } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import type { PlainDate } from '#shared/values/plain-date';
import {
  type AccountPaperInput,
  dayCell,
  moneyCell,
  otherSign,
  ownFirmBox,
  partyBox,
  said,
  typeName,
} from './account-paper';
import type { Block, Cell, Column, DocumentModel, Row, Table } from './document-model';
import { frame } from './letterhead';
import { dateBox, numberBox, textBox } from './order-fields';
import { amountWords, heading, sellerSign, signatures } from './paper-blocks';
import { columnHead, EMPTY, figure, label, sentence, text, tightLabel } from './paper-language';
import { amountsTable } from './price-composition';

export interface FactoryStatementInput extends AccountPaperInput {
  readonly statement: Statement;
  readonly rows: readonly SupplierRow[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly replyDueOn: PlainDate;
}

/** 加工厂/供应商对账单: what a factory delivered and processed, what was deducted and paid, and what we owe. */
export function factoryStatement(input: FactoryStatementInput): DocumentModel {
  const { statement, language, date } = input;
  const { currency } = statement.account;
  const { from, to } = statement.period;
  const owed = inView(statement.closing, 'supplier');
  const body: Block[] = [
    {
      kind: 'boxes',
      left: [partyBox(input, 'Supplier', '供方'), ownFirmBox(input, 'Customer', '需方')],
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
            label: label(language, 'We owe at the end', '期末应付'),
            span: 7,
            values: [figure('money', money(owed, currency).amount, { before: currency, bold: true })],
          },
        ],
      ],
      below: [],
    },
    deliveries(input),
    ...account(input),
    { kind: 'paragraph', aboveMm: 1.4, lines: [amountWords(language, money(owed, currency))] },
    said(
      language,
      `Please compare and return one copy, signed and sealed, by ${input.replyDueOn}. Differences: ______________`,
      `请核对无误后于 ${input.replyDueOn} 前签字盖章回传。如有差异请列明：______________`,
    ),
    signatures(sellerSign(input, language, 'For the customer', '需方'), {
      left: otherSign(input, 'For the supplier', '供方'),
      apart: true,
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'factory-statement',
      titleEn: 'SUPPLIER STATEMENT',
      titleZh: '加工/采购对账单',
      contract: '',
      withAddress: false,
    }),
    page: { size: 'A4', orientation: 'landscape', head: 'letterhead' },
    body,
  };
}

function columns({ language }: FactoryStatementInput): readonly Column[] {
  const column = (
    id: string,
    [en, zh]: readonly [string, string],
    widthMm: number,
    align: Column['align'] = 'left',
    sums: { readonly sums?: true } = {},
  ): Column => ({ id, head: columnHead(language, en, zh), widthMm, align, ...sums });
  const adds = { sums: true as const };
  return [
    column('date', ['Date', '日期'], 17),
    column('note', ['Delivery note', '送货单号'], 22),
    column('style', ['Style', '款号'], 24),
    column('process', ['Process', '工序/品名'], 22),
    column('quantity', ['Quantity', '数量'], 16, 'right'),
    column('unit', ['Unit', '单位'], 9),
    column('price', ['Unit price', '含税单价'], 15, 'right'),
    column('tax', ['Tax %', '税率%'], 10, 'right'),
    column('net', ['Without tax', '不含税金额'], 22, 'right', adds),
    column('gross', ['With tax', '含税金额'], 22, 'right', adds),
    column('deducted', ['Deducted', '扣款'], 18, 'right', adds),
    column('invoice', ['VAT invoice', '发票号'], 36),
    column('paid', ['Paid', '已付'], 20, 'right', adds),
    column('unpaid', ['Unpaid', '未付'], 20, 'right', adds),
  ];
}

function deliveries(input: FactoryStatementInput): Table {
  const { rows, statement, language } = input;
  const { currency } = statement.account;
  const of = (pick: (row: SupplierRow) => DecimalText) => sum(rows.map(pick));
  const amount = (value: DecimalText) => moneyCell(value, currency);
  const lines = rows.map((row): Row => {
    const { posting, delivery } = row;
    return {
      kind: 'line',
      cells: [
        dayCell(posting.date),
        text(delivery?.deliveryNote ?? ''),
        text(delivery?.style ?? posting.po),
        text(delivery?.process || posting.remark),
        delivery === null ? EMPTY : figure('quantity', decimal(delivery.quantity)),
        text(delivery?.unit ?? ''),
        delivery === null ? EMPTY : figure('unit-price', delivery.unitPrice),
        delivery?.taxRatePercent == null ? EMPTY : figure('count', decimal(delivery.taxRatePercent)),
        amount(row.amountWithoutTax),
        amount(row.amountWithTax),
        amount(row.deductions),
        text(delivery?.vatInvoice || posting.number),
        amount(row.paid),
        amount(row.unpaid),
      ],
    };
  });
  const empty: readonly Cell[] = Array.from({ length: 8 }, () => EMPTY);
  const kept = (pick: (row: SupplierRow) => DecimalText) => moneyCell(of(pick), currency, { keepZero: true });
  return {
    kind: 'table',
    style: 'grid',
    size: 8,
    columns: columns(input),
    rows: [
      ...lines,
      {
        kind: 'total',
        label: [{ text: sentence(language, 'Total', '合计'), bold: true }],
        cells: [
          ...empty,
          kept((row) => row.amountWithoutTax),
          kept((row) => row.amountWithTax),
          kept((row) => row.deductions),
          EMPTY,
          kept((row) => row.paid),
          kept((row) => row.unpaid),
        ],
      },
    ],
    label: { from: 0, span: 4 },
    carries: true,
  };
}

/** So many payments still stand beside the account; more of them run over the whole page above it. */
const PAYMENTS_BESIDE = 10;

function account(input: FactoryStatementInput): readonly Block[] {
  const { statement, language } = input;
  const head = `, ${statement.account.currency}`;
  const own = { widthMm: 100, blocks: [heading(language, 'Account', '往来汇总', head), summary(input)] };
  const lowering = statement.rows.filter(({ posting }) => posting.type !== 'INV' && posting.type !== 'DN');
  const title = heading(language, 'Payments and deductions', '付款及扣款', head);
  const alone: Block = { kind: 'columns', aboveMm: 2, gapMm: 8, columns: [own] };
  if (lowering.length === 0) return [alone];
  if (lowering.length > PAYMENTS_BESIDE)
    return [title, payments(input, lowering, { reason: 152, amount: 20 }), alone];
  const list = { widthMm: 157, blocks: [title, payments(input, lowering, { reason: 34, amount: 22 })] };
  return [{ kind: 'columns', aboveMm: 2, gapMm: 16, columns: [list, own] }];
}

/**
 * What lowered the account in the period: payments, deposits, deductions with their reasons. Its columns end where columns of
 * the deliveries end, as a worksheet has one set of columns for both.
 */
function payments(
  { statement, language, numbers }: FactoryStatementInput,
  lowering: Statement['rows'],
  widthMm: { readonly reason: number; readonly amount: number },
): Table {
  const { currency } = statement.account;
  const rows = lowering.map(({ posting, debit, credit }): Row => {
    const against = posting.applications.flatMap(({ to }) => numbers.get(to) ?? []);
    return {
      kind: 'line',
      cells: [
        dayCell(posting.date),
        text(typeName(language, posting.type)),
        text(posting.number),
        text([...new Set(against)].join(', ')),
        text([posting.reason, posting.reference].filter((part) => part !== '').join(', ')),
        // Our view turned: what lowers our debt is a figure with a minus here.
        moneyCell(subtract(credit, debit), currency, { keepZero: true }),
      ],
    };
  });
  const total = sum(lowering.map(({ debit, credit }) => subtract(credit, debit)));
  return {
    kind: 'table',
    style: 'open',
    size: 8,
    columns: [
      { id: 'date', head: columnHead(language, 'Date', '日期'), widthMm: 17, align: 'left' },
      { id: 'type', head: columnHead(language, 'Type', '类型'), widthMm: 22, align: 'left' },
      { id: 'document', head: columnHead(language, 'Document', '单据号'), widthMm: 24, align: 'left' },
      { id: 'against', head: columnHead(language, 'Against', '对应单据'), widthMm: 38, align: 'left' },
      { id: 'reason', head: columnHead(language, 'Reason', '原因'), widthMm: widthMm.reason, align: 'left' },
      {
        id: 'amount',
        head: columnHead(language, 'Amount', '金额'),
        widthMm: widthMm.amount,
        align: 'right',
        sums: true,
      },
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        label: [{ text: sentence(language, 'Total', '合计'), bold: true }],
        cells: [EMPTY, EMPTY, EMPTY, EMPTY, EMPTY, moneyCell(total, currency, { keepZero: true })],
      },
    ],
    label: { from: 0, span: 5 },
    carries: true,
  };
}

/** Opening + charged − deducted − paid = what we owe; all in the view of what is owed to the factory. */
function summary({ statement, language }: FactoryStatementInput) {
  const { currency } = statement.account;
  const of = (...types: readonly (keyof Statement['totals'])[]) =>
    inView(sum(types.map((type) => statement.totals[type])), 'supplier');
  const entry = (en: string, zh: string, amount: DecimalText) => ({
    label: tightLabel(language, en, zh),
    amount: money(amount, currency).amount,
  });
  const adjusted = of('ADJ');
  return amountsTable(
    [
      entry('Owed at the beginning', '期初应付', inView(statement.opening.amount, 'supplier')),
      entry('Charged', '本期加工/货款', of('INV', 'DN')),
      entry('Deducted', '本期扣款', of('CN', 'DED')),
      entry('Paid', '本期已付', add(of('RCT', 'DEP', 'CHG'), of('RFD'))),
      ...(isZero(adjusted) ? [] : [entry('Adjusted', '调整', adjusted)]),
      entry('Owed at the end', '期末应付', inView(statement.closing, 'supplier')),
    ],
    100,
  );
}
