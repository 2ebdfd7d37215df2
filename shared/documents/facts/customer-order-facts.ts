import type { Customer } from '#shared/domain/customer';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import { sum } from '#shared/values/decimal';
import { invoiceTotal } from '../invoice-table';
import { orderCartons } from '../order-cartons';
import type { PaperFacts } from '../paper-facts';
import { paperLines } from '../paper-line';
import { partiesOf } from '../party-boxes';
import { goodsKey } from '../shipped-goods';
import { SILENT_LINE, silentPaper } from './silent-paper';
import { pricedLines } from './stated-lines';

/** The order as the customer gave it and we confirmed it: what every later paper is held against. */
export function customerOrderFacts(
  order: SalesOrder,
  customer: Customer,
  products: readonly Product[],
): PaperFacts {
  const lines = paperLines(order, products);
  const units = new Set(order.lines.map(({ unit }) => unit));
  const { buyer, consignee } = partiesOf(customer, order);
  // Cartons are ours to plan: the customer's order is silent on them.
  const unplanned = { ...orderCartons([]), complete: false };
  return {
    ...silentPaper('customer-order'),
    number: order.customerOrderNo || order.number,
    date: order.orderDate,
    buyer,
    consignee: consignee ?? buyer,
    // Not on the customer's paper: it is the number under which we run it.
    contractNos: [order.number],
    customerOrderNos: [...new Set(lines.map(({ po }) => po))].filter((po) => po !== ''),
    incoterm: order.incoterm,
    paymentTerms: order.paymentTerms.text,
    portOfLoading: order.portOfLoading,
    portOfDischarge: order.portOfDischarge,
    latestShipment: order.deliveryDateMeans === 'etd' ? order.deliveryDate : null,
    partialShipment: order.partialShipment,
    transhipment: order.transhipment,
    lines: pricedLines(lines, unplanned, 'en', ({ line }) => goodsKey(order.id, line.id), true),
    currency: order.currency,
    totalAmount: invoiceTotal(lines, order.currency)?.amount ?? null,
    totalQuantity: units.size === 1 ? sum(order.lines.map(({ quantity }) => quantity)) : null,
    showsPrices: true,
  };
}

/** What the file said when it was taken over; `null` for an order that was typed in. */
export function customerFileFacts(order: SalesOrder): PaperFacts | null {
  // Data written by an earlier desk lack the field.
  const file = order.asOrdered ?? null;
  if (file === null) return null;
  const today = new Map(order.lines.map((line) => [line.id, line]));
  return {
    ...silentPaper('customer-file'),
    number: order.customerOrderNo || order.number,
    date: order.orderDate,
    currency: file.currency,
    incoterm: file.incoterm,
    latestShipment: order.deliveryDateMeans === 'etd' ? file.deliveryDate : null,
    lines: file.lines.map(({ id, itemNo, quantity, unit, unitPrice }) => ({
      ...SILENT_LINE,
      key: goodsKey(order.id, id),
      // Its words are the order's: only figures are held against the file.
      itemNo: today.get(id)?.itemNo ?? itemNo,
      quantity,
      unit,
      unitPrice,
    })),
  };
}
