import { DocumentModel } from '#shared/documents/document-model';
import { statedInvoice } from '#shared/documents/stated-invoice';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { InvoicePaper, OrderDeposit } from '#shared/money/derived-postings';
import { expectedDueDate } from '#shared/money/due-date';
import { compare } from '#shared/values/decimal';
import { settingsOf } from './app-state';
import { paymentDays } from './payment-days';
import type { Records } from './records';
import { LastAnswer, lastOf, remembered } from './remember';

/** What papers and orders bring into the books, each worked out again only when something it stands on has changed. */
export class MoneySources {
  readonly #papers = new LastAnswer<readonly InvoicePaper[]>();
  readonly #deposits = new LastAnswer<readonly OrderDeposit[]>();
  readonly #paper = new WeakMap<IssuedDocument, LastAnswer<InvoicePaper[]>>();
  readonly #deposit = new WeakMap<SalesOrder, LastAnswer<OrderDeposit[]>>();

  invoicePapers(records: Records): readonly InvoicePaper[] {
    const issued = records.all('issuedDocuments');
    const sources = [
      issued,
      records.all('orders'),
      records.all('shipments'),
      records.all('credits'),
      records.all('bankCalendars'),
      settingsOf(records).money.invoiceDay,
    ];
    return this.#papers.from(sources, () =>
      commercialInvoices(issued).flatMap((paper) => this.#invoicePaper(records, paper)),
    );
  }

  #invoicePaper(records: Records, paper: IssuedDocument): InvoicePaper[] {
    const { shipment, orders } = goodsOf(records, paper);
    const sources = [
      ...[shipment, ...orders, settingsOf(records).money.invoiceDay],
      // Only what is paid under a credit looks at the credits.
      ...(orders[0]?.paymentTerms.method === 'lc'
        ? [records.all('credits'), records.all('bankCalendars')]
        : []),
    ];
    return lastOf(this.#paper, paper).from(sources, () => invoicePaper(records, paper));
  }

  orderDeposits(records: Records): readonly OrderDeposit[] {
    const orders = records.all('orders');
    const issued = records.all('issuedDocuments');
    return this.#deposits.from([orders, issued], () =>
      orders.flatMap((order) => {
        if (order.depositReceived === null) return [];
        const proforma = proformas(issued).get(order.id);
        return lastOf(this.#deposit, order).from([proforma], () => depositOf(order, proforma));
      }),
    );
  }
}

const commercialInvoices = remembered((issued: readonly IssuedDocument[]) =>
  issued.filter(({ kind }) => kind === 'commercial-invoice'),
);

/** The goods of a paper: its shipment with the orders in it, or its order alone. */
function goodsOf(records: Records, paper: IssuedDocument) {
  const shipment = paper.shipmentId === null ? undefined : records.get('shipments', paper.shipmentId);
  const orderIds = shipment
    ? [...new Set(shipment.lines.map((line) => line.orderId))]
    : paper.orderId === null
      ? []
      : [paper.orderId];
  const orders = orderIds.flatMap((id) => records.get('orders', id) ?? []);
  return { shipment, orderIds, orders };
}

/** The frozen figures of a paper; a paper never changes, so they are read once. */
const statedOf = remembered((paper: IssuedDocument) => {
  const model = DocumentModel.safeParse(paper.model);
  return model.success ? statedInvoice(model.data) : null;
});

function invoicePaper(records: Records, paper: IssuedDocument): InvoicePaper[] {
  const stated = statedOf(paper);
  const { shipment, orderIds, orders } = goodsOf(records, paper);
  const [order] = orders;
  if (stated === null || !order) return [];
  const days = paymentDays(records, order, shipment, paper.date);
  const due = expectedDueDate(order.paymentTerms, paper.date, days);
  const byBill = settingsOf(records).money.invoiceDay === 'bill-of-lading';
  return [
    {
      issuedId: paper.id,
      number: paper.number,
      version: paper.version,
      // The account may count an invoice from the day its goods left, where that is known.
      date: byBill ? (days.sailedOn ?? paper.date) : paper.date,
      party: shipment?.customerId ?? order.customerId,
      currency: stated.currency,
      amount: stated.amount,
      po: [...new Set(orders.map((one) => one.customerOrderNo))].filter((text) => text !== '').join(', '),
      contract: orders.map((one) => one.number).join(', '),
      orderIds,
      dueDate: due.on,
      dueEstimated: due.estimated,
      delivery: stated.lines.map((line) => ({
        deliveryNote: '',
        style: line.item,
        process: '',
        quantity: line.quantity,
        unit: '',
        unitPrice: line.unitPrice,
        taxRatePercent: null,
        vatInvoice: '',
      })),
      voided: paper.voided,
    },
  ];
}

function depositOf(order: SalesOrder, proforma: string | undefined): OrderDeposit[] {
  const received = order.depositReceived;
  if (received === null || compare(received.amount, 0) <= 0) return [];
  return [
    {
      orderId: order.id,
      number: proforma ?? order.number,
      party: order.customerId,
      currency: order.currency,
      amount: received.amount,
      on: received.on,
      po: order.customerOrderNo,
      contract: order.number,
    },
  ];
}

/** Number of the newest proforma that stands, by order. */
const proformas = remembered((papers: readonly IssuedDocument[]) => {
  const found = new Map<string, IssuedDocument>();
  for (const paper of papers) {
    if (paper.kind !== 'proforma-invoice' || paper.orderId === null || paper.voided !== null) continue;
    const known = found.get(paper.orderId);
    if (!known || known.version < paper.version) found.set(paper.orderId, paper);
  }
  return new Map([...found].map(([orderId, paper]) => [orderId, paper.number]));
});
