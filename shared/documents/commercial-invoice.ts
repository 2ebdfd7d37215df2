import { depositIn } from '#shared/domain/order-deposit';
import { figureText } from '#shared/text/figure-text';
import { compare, decimal, subtract } from '#shared/values/decimal';
import { type Money, money } from '#shared/values/money';
import type { Block, Cell, Columns, DocumentModel, InnerBlock } from './document-model';
import { invoiceTable, invoiceTotal } from './invoice-table';
import { frame } from './letterhead';
import { type OrderCartons, orderCartons, outerPackages } from './order-cartons';
import {
  buyersOrdersText,
  creditRow,
  dateBox,
  numberBox,
  paymentBox,
  paymentCells,
  portBoxes,
  termBox,
  textBox,
  voyageBoxes,
} from './order-fields';
import { amountWords, bankBlocks, heading, keyLabel, sellerSign, signatures } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import { figure, isChina, sentence, text, tightLabel } from './paper-language';
import { type PaperLine, paperLines } from './paper-line';
import { partyBoxes } from './party-boxes';
import { amountsTable, compositionTable } from './price-composition';
import { shippingMark } from './shipping-mark';
import { creditGoodsBlocks, creditStatementBlocks } from './under-credit';

type Part = Columns['columns'][number];

/** What is charged for the goods that left: the paper customs and the bank read. */
export function commercialInvoice(input: OrderPaperInput): DocumentModel {
  const { company, customer, order, language, date } = input;
  const lines = paperLines(order, input.products);
  const cartons = input.goods?.cartons ?? orderCartons(lines);
  const total = invoiceTotal(lines, order.currency);
  const body: Block[] = [
    {
      kind: 'boxes',
      left: partyBoxes(company, customer, order, language),
      right: [
        [numberBox(input, language, 'Invoice No.', '发票号'), dateBox(language, 3, 'Date', '日期', date)],
        [
          textBox(language, 4, 'Contract No.', '合同号', order.number),
          textBox(language, 3, 'Proforma', '形式发票', input.proformaNumber ?? ''),
        ],
        [
          textBox(language, 4, "Buyer's orders", '客户订单号', buyersOrdersText(lines, language)),
          textBox(language, 3, 'Currency', '币种', order.currency),
        ],
        [termBox(language, order.incoterm, 7)],
        [paymentBox(language, paymentWithDeposit(input))],
        ...creditRow(input, language),
      ],
      below: [...portBoxes(input, order, language), ...voyageBoxes(order, language)],
    },
    ...creditGoodsBlocks('commercial-invoice', input),
    invoiceTable({
      lines,
      cartons,
      currency: order.currency,
      incoterm: order.incoterm,
      language,
      withSizes: false,
    }),
    ...(total === null
      ? []
      : [{ kind: 'paragraph' as const, aboveMm: 1.4, lines: [amountWords(language, total)] }]),
    ...creditStatementBlocks('commercial-invoice', input),
    ...settlement(input, lines, cartons, total),
    signatures(sellerSign(input, language, 'For the exporter', '出口商'), {
      note: certification(input, lines).map((line) => [{ text: line }]),
    }),
  ];
  return {
    ...frame(input, language, {
      kind: 'commercial-invoice',
      titleEn: 'COMMERCIAL INVOICE',
      titleZh: '商业发票',
      contract: order.number,
      withAddress: false,
    }),
    body,
  };
}

function paymentWithDeposit(input: OrderPaperInput): readonly Cell[] {
  const { order, language } = input;
  const received = depositIn(order);
  if (received === null) return paymentCells(order);
  const amount = `${order.currency} ${figureText(money(received.amount, order.currency).amount)}`;
  return [
    ...paymentCells(order),
    text(
      language === 'zh'
        ? `定金 ${amount} 已于 ${received.on} 收到`
        : `Deposit ${amount} received ${received.on}`,
    ),
  ];
}

/** Mark, price composition and what is still to pay side by side; packages and bank below. */
function settlement(
  input: OrderPaperInput,
  lines: readonly PaperLine[],
  cartons: OrderCartons,
  total: Money | null,
): readonly Block[] {
  const { company, customer, order, language } = input;
  const mark = shippingMark(order, customer, lines, cartons.complete ? cartons.totals.cartons : null);
  const loading = order.portOfLoading || company.portOfLoading;
  const composition = total === null ? null : compositionTable(order, loading, total, language, 56);
  const payment = total === null ? null : paymentTable(input, total);
  const upper: Part[] = [
    {
      widthMm: 56,
      blocks: [heading(language, 'Shipping mark', '唛头'), { kind: 'mark', lines: mark, widthMm: null }],
    },
  ];
  if (composition !== null) {
    upper.push({
      widthMm: 56,
      blocks: [heading(language, 'Price composition', '价格构成', `, ${order.currency}`), composition],
    });
  }
  if (payment !== null) {
    upper.push({
      widthMm: 58,
      blocks: [heading(language, 'Payment', '付款', `, ${order.currency}`), payment],
    });
  }
  const bank: Part = { widthMm: 120, blocks: bankBlocks(company, order.currency, language, 30) };
  const packages: Part[] = cartons.complete ? [{ widthMm: 56, blocks: packagesBlocks(input, cartons) }] : [];
  if (upper.length === 1) {
    return [{ kind: 'columns', aboveMm: 2, gapMm: 6, columns: [...upper, bank] }, ...columnsOf(packages)];
  }
  return [
    { kind: 'columns', aboveMm: 2, gapMm: 6, columns: upper },
    { kind: 'columns', aboveMm: 1, gapMm: 6, columns: [...packages, bank] },
  ];
}

function columnsOf(columns: readonly Part[]): readonly Columns[] {
  return columns.length === 0 ? [] : [{ kind: 'columns', aboveMm: 1, gapMm: 6, columns }];
}

function paymentTable(input: OrderPaperInput, total: Money): InnerBlock | null {
  const { order, language } = input;
  const received = depositIn(order);
  if (received === null || compare(received.amount, 0) <= 0) return null;
  const deposit = money(received.amount, order.currency);
  return amountsTable(
    [
      { label: tightLabel(language, 'Invoice total', '发票总额'), amount: total.amount },
      {
        label: tightLabel(language, 'Less deposit', '减定金'),
        amount: money(subtract(0, deposit.amount), order.currency).amount,
      },
      {
        label: tightLabel(language, 'Balance due', '应付余款'),
        amount: money(subtract(total.amount, deposit.amount), order.currency).amount,
      },
    ],
    58,
  );
}

function packagesBlocks(input: OrderPaperInput, cartons: OrderCartons): readonly InnerBlock[] {
  const { language } = input;
  const { totals, pallets } = cartons;
  const outer = outerPackages(cartons);
  const boxes = language === 'zh' ? '箱' : totals.cartons === 1 ? 'carton' : 'cartons';
  const on = language === 'zh' ? `，${pallets?.count}托盘` : ` on ${pallets?.count} pallets`;
  const unit = pallets === null ? boxes : `${boxes}${on}`;
  return [
    heading(language, 'Packages', '包装'),
    {
      kind: 'key-text',
      labelMm: 26,
      align: 'right',
      entries: [
        {
          label: keyLabel(language, 'Packages', '件数'),
          values: [figure('count', decimal(totals.cartons), { after: unit })],
        },
        {
          label: keyLabel(language, 'N.W.', '净重'),
          values: [figure('weight', totals.netKg, { after: 'kg' })],
        },
        {
          label: keyLabel(language, 'G.W.', '毛重'),
          values: [figure('weight', outer.grossKg, { after: 'kg' })],
        },
        {
          label: keyLabel(language, 'Volume', '体积'),
          values: [figure('volume', outer.volume, { after: 'm³' })],
        },
      ],
    },
  ];
}

function certification(input: OrderPaperInput, lines: readonly PaperLine[]): readonly string[] {
  const origins = [...new Set(lines.map((line) => line.origin))].filter((origin) => origin !== '');
  const [origin = ''] = origins;
  const chinese = origins.length === 1 && isChina(origin);
  if (!chinese) {
    return sentence(
      input.language,
      'We certify that this invoice is true and correct.',
      '兹证明本发票真实无误。',
    ).split('\u2002');
  }
  const english =
    'We certify that this invoice is true and correct and that the goods are of Chinese origin.';
  return sentence(input.language, english, '兹证明本发票真实无误，货物原产地为中国。').split('\u2002');
}
