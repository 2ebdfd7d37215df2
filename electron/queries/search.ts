import type { SearchHit } from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { PlainDate } from '#shared/values/plain-date';
import { complaintRow, complaintSearchText } from './complaint-view';
import { termsOf } from './credit-case';
import { creditSearchText } from './credit-index';
import { customerSearchText } from './customer-views';
import { inspectionRow, inspectionSearchText } from './inspection-view';
import type { IndexedOrder, OrderIndex } from './order-index';
import { productSearchText } from './product-views';
import { quotationSearchText } from './quotation-views';
import type { Records } from './records';
import { isLongEnoughToErr, searchWords } from './search-text';
import { SearchedCollection, type SearchRules } from './searched-collection';
import type { ShipmentIndex } from './shipment-index';

/** What a collection needs for the search to look through it. */
interface Sources {
  readonly records: Records;
  readonly orders: () => readonly IndexedOrder[];
  readonly shipments: ShipmentIndex;
}

/** A key press looks through these; their hits stand in this order. A new collection is one more entry. */
function searchedCollections({ records, orders, shipments }: Sources) {
  return [
    searched({
      weight: 2,
      sources: () => [orders()],
      items: orders,
      text: ({ hay }) => hay,
      hit: ({ row }) => ({
        kind: 'order',
        id: row.id,
        title: row.number,
        detail: joined(row.customerName, row.customerOrderNo),
      }),
    }),
    searched({
      sources: () => [records.all('customers')],
      items: () => records.all('customers'),
      text: customerSearchText,
      hit: (customer) => ({
        kind: 'customer',
        id: customer.id,
        title: customerName(customer),
        detail: joined(customer.code, customer.buyer.country),
      }),
    }),
    searched({
      sources: () => [records.all('products')],
      items: () => records.all('products'),
      text: productSearchText,
      hit: ({ id, itemNo, nameEn, nameZh }) => ({
        kind: 'product',
        id,
        title: itemNo,
        detail: joined(nameEn, nameZh),
      }),
    }),
    searched({
      sources: () => [records.all('quotations'), records.all('customers')],
      items: () => records.all('quotations'),
      text: (quotation) => quotationSearchText(records, quotation),
      hit: ({ id, number, date }) => ({ kind: 'quotation', id, title: number, detail: date }),
    }),
    searched({
      sources: () => [shipments.all(), records.all('customers'), records.all('orders')],
      items: () => shipments.all(),
      text: (shipment) => shipments.hay(shipment),
      hit: (shipment) => ({
        kind: 'shipment',
        id: shipment.id,
        title: shipment.number,
        detail: joined(shipments.customerName(shipment), shipment.booking.vessel),
      }),
    }),
    searched({
      sources: () => [records.all('credits')],
      items: () => records.all('credits'),
      text: creditSearchText,
      hit: (credit) => {
        const { terms } = termsOf(credit);
        return { kind: 'credit', id: credit.id, title: terms.number, detail: terms.applicant[0] ?? '' };
      },
    }),
    searched({
      sources: () => [
        records.all('inspections'),
        records.all('customers'),
        records.all('orders'),
        records.all('suppliers'),
      ],
      items: () => records.all('inspections'),
      text: (inspection) => inspectionSearchText(records, inspection),
      hit: (inspection) => {
        const { id, number, orderNumber, customerName: name, factory } = inspectionRow(records, inspection);
        return { kind: 'inspection', id, title: number, detail: joined(orderNumber, name, factory) };
      },
    }),
    searched({
      sources: () => [records.all('complaints'), records.all('customers'), records.all('orders')],
      items: () => records.all('complaints'),
      text: (complaint) => complaintSearchText(records, complaint),
      hit: (complaint) => {
        const { id, number, orderNumber, customerName: name, claimNo } = complaintRow(records, complaint);
        return { kind: 'complaint', id, title: number, detail: joined(name, orderNumber, claimNo) };
      },
    }),
    searched({
      sources: () => [records.all('issuedDocuments')],
      items: () => records.all('issuedDocuments').filter(hasOwnNumber),
      text: ({ number }) => number.toLowerCase(),
      hit: (paper) => ({ ...placeOf(paper), title: paper.number, detail: paper.date }),
    }),
  ];
}

/** The one search field over everything the desk keeps. */
export class DeskSearch {
  readonly #orders: OrderIndex;
  readonly #collections: readonly Pick<SearchedCollection<unknown>, 'holding' | 'near'>[];
  #today: PlainDate | null = null;

  constructor(records: Records, orders: OrderIndex, shipments: ShipmentIndex) {
    this.#orders = orders;
    this.#collections = searchedCollections({ records, shipments, orders: () => this.#entries() });
  }

  /** What holds every word that was typed; when nothing does, what nearly does. */
  find(text: string, limit: number, today: PlainDate): SearchHit[] {
    const words = searchWords(text);
    if (words.length === 0) return [];
    this.#today = today;
    const share = Math.max(3, Math.floor(limit / 3));
    const exact = this.#collections.flatMap((collection) => collection.holding(words, share));
    if (exact.length > 0 || !isLongEnoughToErr(text)) return exact.slice(0, limit);
    return this.#collections.flatMap((collection) => collection.near(words, share)).slice(0, limit);
  }

  #entries(): readonly IndexedOrder[] {
    return this.#today === null ? [] : this.#orders.entries(this.#today);
  }
}

function searched<T>(rules: SearchRules<T>): SearchedCollection<T> {
  return new SearchedCollection(rules);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

/** A report and an answer carry the number of their record, which is found itself. */
function hasOwnNumber({ inspectionId, complaintId }: IssuedDocument): boolean {
  return inspectionId === undefined && complaintId === undefined;
}

/** Where a paper is opened: at the record it stands on. */
function placeOf(paper: IssuedDocument): Pick<SearchHit, 'kind' | 'id'> {
  if (paper.creditId !== null) return { kind: 'credit', id: paper.creditId };
  if (paper.shipmentId !== null) return { kind: 'shipment', id: paper.shipmentId };
  return { kind: 'paper', id: paper.orderId ?? paper.quotationId ?? paper.id };
}
