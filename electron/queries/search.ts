import type { SearchHit } from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import type { IssuedDocument } from '#shared/domain/issued-document';
import type { PlainDate } from '#shared/values/plain-date';
import { complaintRow, complaintSearchText } from './complaint-view';
import { termsOf } from './credit-case';
import { creditSearchText } from './credit-index';
import { customerSearchText } from './customer-views';
import { inspectionRow, inspectionSearchText } from './inspection-view';
import type { OrderIndex } from './order-index';
import { productSearchText } from './product-views';
import { quotationSearchText } from './quotation-views';
import type { Records } from './records';
import { findItems } from './search-text';
import type { ShipmentIndex } from './shipment-index';

/** Orders, customers, products, quotations and papers that hold what was typed; orders first, then the files. */
export function searchEverything(
  records: Records,
  index: OrderIndex,
  shipments: ShipmentIndex,
  text: string,
  limit: number,
  today: PlainDate,
): SearchHit[] {
  if (text.trim() === '') return [];
  const share = Math.max(3, Math.floor(limit / 3));
  const customers = findItems(records.all('customers'), customerSearchText, text).items;
  const products = findItems(records.all('products'), productSearchText, text).items;
  const orders = findItems(index.entries(today), (entry) => entry.hay, text).items;
  const quotations = findItems(
    records.all('quotations'),
    (quotation) => quotationSearchText(records, quotation),
    text,
  ).items;
  const cargo = findItems(shipments.all(), (shipment) => shipments.hay(shipment), text).items;
  const papers = findItems(
    records.all('issuedDocuments'),
    (paper) => paper.number.toLowerCase(),
    text,
  ).items.filter(hasOwnNumber);
  const credits = findItems(records.all('credits'), creditSearchText, text).items;
  const inspections = findItems(
    records.all('inspections'),
    (one) => inspectionSearchText(records, one),
    text,
  ).items;
  const complaints = findItems(
    records.all('complaints'),
    (one) => complaintSearchText(records, one),
    text,
  ).items;
  const hits: SearchHit[] = [
    ...orders.slice(0, share * 2).map(
      ({ row }): SearchHit => ({
        kind: 'order',
        id: row.id,
        title: row.number,
        detail: [row.customerName, row.customerOrderNo].filter((part) => part !== '').join(' · '),
      }),
    ),
    ...customers.slice(0, share).map(
      (customer): SearchHit => ({
        kind: 'customer',
        id: customer.id,
        title: customerName(customer),
        detail: [customer.code, customer.buyer.country].filter((part) => part !== '').join(' · '),
      }),
    ),
    ...products.slice(0, share).map(
      (product): SearchHit => ({
        kind: 'product',
        id: product.id,
        title: product.itemNo,
        detail: [product.nameEn, product.nameZh].filter((part) => part !== '').join(' · '),
      }),
    ),
    ...quotations.slice(0, share).map(
      (quotation): SearchHit => ({
        kind: 'quotation',
        id: quotation.id,
        title: quotation.number,
        detail: quotation.date,
      }),
    ),
    ...cargo.slice(0, share).map(
      (shipment): SearchHit => ({
        kind: 'shipment',
        id: shipment.id,
        title: shipment.number,
        detail: [shipments.customerName(shipment), shipment.booking.vessel]
          .filter((part) => part !== '')
          .join(' · '),
      }),
    ),
    ...credits.slice(0, share).map(
      (credit): SearchHit => ({
        kind: 'credit',
        id: credit.id,
        title: termsOf(credit).terms.number,
        detail: termsOf(credit).terms.applicant[0] ?? '',
      }),
    ),
    ...inspections.slice(0, share).map((inspection): SearchHit => {
      const { id, number, orderNumber, customerName: name, factory } = inspectionRow(records, inspection);
      return {
        kind: 'inspection',
        id,
        title: number,
        detail: [orderNumber, name, factory].filter(Boolean).join(' · '),
      };
    }),
    ...complaints.slice(0, share).map((complaint): SearchHit => {
      const { id, number, orderNumber, customerName: name, claimNo } = complaintRow(records, complaint);
      return {
        kind: 'complaint',
        id,
        title: number,
        detail: [name, orderNumber, claimNo].filter(Boolean).join(' · '),
      };
    }),
    ...papers.slice(0, share).map(
      (paper): SearchHit => ({
        ...placeOf(paper),
        title: paper.number,
        detail: paper.date,
      }),
    ),
  ];
  return hits.slice(0, limit);
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
