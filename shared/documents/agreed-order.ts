import type { CurrencyCode } from '#shared/values/currency';
import type { Money } from '#shared/values/money';
import type { Block, Box } from './document-model';
import { invoiceTable, invoiceTotal } from './invoice-table';
import { type OrderCartons, orderCartons } from './order-cartons';
import {
  buyersOrdersText,
  partialBox,
  paymentBox,
  paymentCells,
  portBoxes,
  shipmentDateBox,
  termBox,
  textBox,
} from './order-fields';
import { amountWords } from './paper-blocks';
import type { OrderPaperInput } from './paper-input';
import { type PaperLine, paperLines } from './paper-line';
import { shippingMark } from './shipping-mark';

/** What both sides agree on: proforma and contract say the same of one order. */
export interface AgreedOrder {
  readonly lines: readonly PaperLine[];
  readonly cartons: OrderCartons;
  readonly currency: CurrencyCode;
  /** `null` while a price is missing. */
  readonly total: Money | null;
  readonly mark: readonly string[];
}

export function agreedOrder({ order, customer, products }: OrderPaperInput): AgreedOrder {
  const lines = paperLines(order, products);
  const cartons = orderCartons(lines);
  return {
    lines,
    cartons,
    currency: order.currency,
    total: invoiceTotal(lines, order.currency),
    mark: shippingMark(order, customer, lines, cartons.complete ? cartons.totals.cartons : null),
  };
}

/** The buyer's orders and the currency, the price term, the payment. */
export function agreedRows(
  { order, language }: OrderPaperInput,
  { lines }: AgreedOrder,
): readonly (readonly Box[])[] {
  return [
    [
      textBox(language, 4, "Buyer's orders", '客户订单号', buyersOrdersText(lines, language)),
      textBox(language, 3, 'Currency', '币种', order.currency),
    ],
    [termBox(language, order.incoterm, 7)],
    [paymentBox(language, paymentCells(order))],
  ];
}

/** From where to where, until when, in how many parts. */
export function agreedTransport(input: OrderPaperInput): readonly Box[] {
  const { order, language } = input;
  return [
    ...portBoxes(input, order, language),
    shipmentDateBox(order, language),
    partialBox(order, language),
  ];
}

/** The goods with their prices, and what they come to in words. */
export function agreedGoods(
  { order, language }: OrderPaperInput,
  { lines, cartons, currency, total }: AgreedOrder,
): readonly Block[] {
  const table = invoiceTable({
    lines,
    cartons,
    currency,
    incoterm: order.incoterm,
    language,
    withSizes: true,
  });
  return total === null
    ? [table]
    : [table, { kind: 'paragraph', aboveMm: 1.4, lines: [amountWords(language, total)] }];
}
