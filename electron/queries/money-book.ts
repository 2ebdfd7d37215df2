import { ProblemError, problem } from '#shared/api/problem';
import type { AccountHead, AccountRef, PostingView } from '#shared/api/views/money-accounts';
import type { Credit } from '#shared/credit/credit';
import { DocumentModel } from '#shared/documents/document-model';
import { statedInvoice } from '#shared/documents/stated-invoice';
import { customerName } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { MoneySettings } from '#shared/domain/money-settings';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Shipment } from '#shared/domain/shipment';
import { supplierName } from '#shared/domain/supplier';
import { accountsIn } from '#shared/money/account';
import type { AccountStatement } from '#shared/money/account-statement';
import {
  bookOf,
  depositPostingId,
  type InvoicePaper,
  type OrderDeposit,
} from '#shared/money/derived-postings';
import { expectedDueDate, type ShippingDays } from '#shared/money/due-date';
import type { ConfirmedStatement } from '#shared/money/ledger';
import type { Posting, PostingId } from '#shared/money/posting';
import { compare } from '#shared/values/decimal';
import type { SalesOrderId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { settingsOf } from './app-state';
import type { Records } from './records';
import { LastAnswer, remembered } from './remember';

/** All postings with what is looked up beside them, for one state of the data. */
interface Book {
  readonly postings: readonly Posting[];
  readonly byId: ReadonlyMap<string, Posting>;
  readonly byAccount: ReadonlyMap<string, readonly Posting[]>;
  readonly accounts: readonly AccountRef[];
  /** Order a derived posting stands on, by posting. */
  readonly orderOf: ReadonlyMap<string, SalesOrderId>;
}

export const accountKey = ({ side, party, currency }: AccountRef): string => `${side} ${party} ${currency}`;

/** The books, derived once for each state of papers, orders and entries. */
export class MoneyBook {
  readonly #last = new LastAnswer<Book>();
  readonly #statements = new LastAnswer<ReadonlyMap<string, readonly AccountStatement[]>>();

  constructor(readonly records: Records) {}

  get book(): Book {
    const { records } = this;
    const sources = [
      records.all('issuedDocuments'),
      records.all('orders'),
      records.all('shipments'),
      records.all('credits'),
      records.all('postings'),
      records.all('postingNotes'),
    ];
    return this.#last.from(sources, () => deriveBook(records));
  }

  of(account: AccountRef): readonly Posting[] {
    return this.book.byAccount.get(accountKey(account)) ?? [];
  }

  posting(id: PostingId): Posting {
    const posting = this.book.byId.get(id);
    if (!posting) throw new ProblemError(problem('not-found', { what: 'posting' }));
    return posting;
  }

  get settings(): MoneySettings {
    return settingsOf(this.records).money;
  }

  /** Statements of an account, newest first. */
  statements(account: AccountRef): readonly AccountStatement[] {
    const statements = this.records.all('statements');
    const grouped = this.#statements.from([statements, this.records.all('issuedDocuments')], () =>
      this.#byAccount(statements),
    );
    return grouped.get(accountKey(account)) ?? [];
  }

  #byAccount(statements: readonly AccountStatement[]): ReadonlyMap<string, readonly AccountStatement[]> {
    const found = new Map<string, AccountStatement[]>();
    for (const stored of statements) {
      const one = this.#isVoid(stored) ? { ...stored, state: 'void' as const } : stored;
      const known = found.get(accountKey(one));
      if (known) known.push(one);
      else found.set(accountKey(one), [one]);
    }
    for (const own of found.values())
      own.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.number < b.number ? 1 : -1));
    return found;
  }

  /** A statement whose paper was made void confirms nothing. */
  #isVoid({ issuedId }: AccountStatement): boolean {
    return issuedId !== null && this.records.get('issuedDocuments', issuedId)?.voided != null;
  }

  confirmed(account: AccountRef): readonly ConfirmedStatement[] {
    return this.statements(account)
      .filter((one) => one.state === 'confirmed')
      .map(({ number, to, closing }) => ({ ...account, number, to, closing }));
  }

  head(account: AccountRef): AccountHead {
    return account.side === 'customer' ? this.#customer(account) : this.#supplier(account);
  }

  #customer(account: AccountRef): AccountHead {
    const customer = this.records.get('customers', account.party);
    if (!customer) throw new ProblemError(problem('not-found', { what: 'customer' }));
    return {
      account,
      code: customer.code,
      name: customerName(customer),
      nameZh: customer.nameZh,
      rank: customer.rank,
      kind: null,
      terms: customer.paymentTerms.text,
      email: customer.contacts[0]?.email || customer.buyer.email,
    };
  }

  #supplier(account: AccountRef): AccountHead {
    const supplier = this.records.get('suppliers', account.party);
    if (!supplier) throw new ProblemError(problem('not-found', { what: 'supplier' }));
    return {
      account,
      code: supplier.code,
      name: supplierName(supplier),
      nameZh: supplier.nameZh,
      rank: null,
      kind: supplier.kind,
      terms: supplier.paymentTerms.text,
      email: supplier.email,
    };
  }

  /** A posting with where it comes from and whether it may be changed. */
  view(posting: Posting): PostingView {
    const revision = this.records.revision('postings', posting.id);
    const stored = this.records.get('postings', posting.id) !== undefined;
    const orderId = this.book.orderOf.get(posting.id) ?? null;
    const issued = posting.paper === '' ? undefined : this.records.get('issuedDocuments', posting.paper);
    return {
      // Goods of an issued invoice are looked at on the paper; thousands of lines do not travel with the ledger.
      posting: stored ? posting : { ...posting, delivery: [] },
      origin: stored ? 'entry' : posting.type === 'DEP' ? 'order' : 'paper',
      revision: stored ? revision : null,
      issuedId: issued?.id ?? null,
      orderId,
      orderNumber: orderId === null ? '' : (this.records.get('orders', orderId)?.number ?? ''),
      locked: !stored || (issued !== undefined && issued.voided === null),
    };
  }
}

function deriveBook(records: Records): Book {
  const papers = records.all('issuedDocuments').flatMap((paper) => invoicePaper(records, paper));
  const deposits = records.all('orders').flatMap((order) => depositOf(records, order));
  const postings = bookOf(papers, deposits, records.all('postings'), records.all('postingNotes'));
  const byAccount = new Map<string, Posting[]>();
  for (const posting of postings) {
    const known = byAccount.get(accountKey(posting));
    if (known) known.push(posting);
    else byAccount.set(accountKey(posting), [posting]);
  }
  const orderOf = new Map<string, SalesOrderId>();
  for (const deposit of deposits)
    orderOf.set(depositPostingId(deposit.orderId), deposit.orderId as SalesOrderId); // came from the order itself
  for (const paper of papers) {
    const [first] = paper.orderIds;
    if (first !== undefined) orderOf.set(`ci:${paper.number}`, first as SalesOrderId);
  }
  return {
    postings,
    byId: new Map(postings.map((posting) => [posting.id, posting])),
    byAccount,
    accounts: accountsIn(postings),
    orderOf,
  };
}

/** The frozen figures of a paper; a paper never changes, so they are read once. */
const statedOf = remembered((paper: IssuedDocument) => {
  const model = DocumentModel.safeParse(paper.model);
  return model.success ? statedInvoice(model.data) : null;
});

function invoicePaper(records: Records, paper: IssuedDocument): InvoicePaper[] {
  if (paper.kind !== 'commercial-invoice') return [];
  const stated = statedOf(paper);
  const shipment = paper.shipmentId === null ? undefined : records.get('shipments', paper.shipmentId);
  const orderIds = shipment
    ? [...new Set(shipment.lines.map((line) => line.orderId))]
    : paper.orderId === null
      ? []
      : [paper.orderId];
  const orders = orderIds.flatMap((id) => records.get('orders', id) ?? []);
  const [order] = orders;
  if (stated === null || !order) return [];
  const due = expectedDueDate(order.paymentTerms, paper.date, shippingDays(records, order, shipment));
  return [
    {
      issuedId: paper.id,
      number: paper.number,
      version: paper.version,
      date: paper.date,
      party: shipment?.customerId ?? order.customerId,
      currency: stated.currency,
      amount: stated.amount,
      po: [...new Set(orders.map((one) => one.customerOrderNo))].filter((text) => text !== '').join(', '),
      contract: orders.map((one) => one.number).join(', '),
      orderIds,
      dueDate: due.on,
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

/** The ship's days of a shipment, else those on the order, else the day the goods should leave; and the bank's. */
export function shippingDays(records: Records, order: SalesOrder, shipment?: Shipment): ShippingDays {
  const shown = presentations(records.all('credits'));
  const presentedOn = (shipment && shown.get(shipment.id)) ?? shown.get(order.id) ?? null;
  if (shipment) {
    const { sailedOn, etd, eta } = shipment.booking;
    return { sailedOn, etd, eta, presentedOn };
  }
  const { etd, eta } = order.shipment;
  const left = order.stage.name === 'shipped' || order.stage.name === 'paid';
  return {
    sailedOn: left ? (etd ?? order.stage.since) : null,
    etd: etd ?? order.deliveryDate,
    eta,
    presentedOn,
  };
}

/** Day of the last presentation, by shipment and by order. */
const presentations = remembered((credits: readonly Credit[]): ReadonlyMap<string, PlainDate> => {
  const found = new Map<string, PlainDate>();
  for (const { presentedOn, shipmentIds, orderIds } of credits.flatMap((credit) => credit.presentations)) {
    if (presentedOn === null) continue;
    for (const id of [...shipmentIds, ...orderIds]) found.set(id, presentedOn);
  }
  return found;
});

function depositOf(records: Records, order: SalesOrder): OrderDeposit[] {
  const received = order.depositReceived;
  if (received === null || compare(received.amount, 0) <= 0) return [];
  const proforma = proformas(records.all('issuedDocuments')).get(order.id);
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
