import type { Customer } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { SalesOrder } from '#shared/domain/sales-order';
import { CollectionWatch, type RecordChanges } from './record-changes';
import type { Records } from './records';

export interface OrderChanges extends RecordChanges<SalesOrder> {
  /** Ids of all orders that must be looked at again: changed themselves, or their customer, or a paper on them. */
  readonly stale: ReadonlySet<string>;
}

/** Tells which orders a change touches, and counts the papers that stand on each. */
export class OrderWatch {
  readonly #records: Records;
  readonly #orders = new CollectionWatch<SalesOrder>();
  readonly #customers = new CollectionWatch<Customer>();
  readonly #papers = new CollectionWatch<IssuedDocument>();
  readonly #standing = new Map<string, number>();
  readonly #proformas = new Map<string, number>();

  constructor(records: Records) {
    this.#records = records;
  }

  changes(): OrderChanges {
    const all = this.#records.all('orders');
    const orders = this.#orders.changes(all);
    const papers = this.#papers.changes(this.#records.all('issuedDocuments'));
    const customers = this.#customers.changes(this.#records.all('customers'));
    const stale = new Set([...orders.gone, ...orders.come].map(({ id }): string => id));
    for (const paper of papers.gone) this.#count(paper, -1, stale);
    for (const paper of papers.come) this.#count(paper, 1, stale);
    const renamed = new Set([...customers.gone, ...customers.come].map(({ id }) => id));
    if (renamed.size > 0) {
      for (const order of all) if (renamed.has(order.customerId)) stale.add(order.id);
    }
    return { ...orders, stale };
  }

  /** Papers that stand on the order. */
  papersOn(orderId: string): number {
    return this.#standing.get(orderId) ?? 0;
  }

  hasProforma(orderId: string): boolean {
    return (this.#proformas.get(orderId) ?? 0) > 0;
  }

  #count({ orderId, voided, kind }: IssuedDocument, step: 1 | -1, stale: Set<string>): void {
    if (orderId === null || voided !== null) return;
    stale.add(orderId);
    addTo(this.#standing, orderId, step);
    if (kind === 'proforma-invoice') addTo(this.#proformas, orderId, step);
  }
}

function addTo(counts: Map<string, number>, key: string, step: number): void {
  counts.set(key, (counts.get(key) ?? 0) + step);
}
