import type { ImportPreview, SameOrder } from '#shared/api/views/import-preview';
import { goodsKey } from '#shared/documents/shipped-goods';
import type { Customer } from '#shared/domain/customer';
import type { Product } from '#shared/domain/product';
import type { Quotation } from '#shared/domain/quotation';
import type { SalesOrder } from '#shared/domain/sales-order';
import { priceFindings } from '#shared/imports/check-prices';
import type { OrderDraft } from '#shared/imports/order-draft';
import { orderFromDraft } from '#shared/imports/order-from-draft';
import { type Revision, revisionChanges } from '#shared/imports/revision/revision-changes';
import { saidInFile } from '#shared/imports/revision/said-in-file';
import { shippedByLine } from '#shared/shipping/open-pieces';
import type { CustomerId, SalesOrderId } from '#shared/values/ids';
import type { UnderstoodFile } from '../workbooks/reader-client';
import { standingShipments } from './order-shipments';
import type { Records } from './records';

export interface PreviewRequest {
  readonly token: string;
  readonly fileName: string;
  readonly readMs: number;
  readonly read: UnderstoodFile;
}

/** The file as read and the order it would become; stores nothing. */
export function importPreview(records: Records, request: PreviewRequest): ImportPreview {
  const { token, fileName, readMs, read } = request;
  const { draft, lineCount, choices, customer, matches, facts, grid, orderNos } = read;
  const stored = customer.id === null ? undefined : records.get('customers', customer.id);
  const layout = read.layout === null ? undefined : records.get('layouts', read.layout.id);
  const quotation = stored ? quotationFor(records, stored, draft, matchedProducts(matches)) : null;
  const products = new Map(records.all('products').map((product) => [product.id as string, product]));
  const same = stored ? sameOrders(records, stored, read) : [];
  return {
    token,
    fileName,
    readMs,
    ...facts,
    grid,
    draft,
    lineCount,
    choices,
    customer,
    knownLayout: layout ? { timesUsed: layout.timesUsed, lastUsedOn: layout.lastUsedOn } : null,
    layoutChanges: read.layout?.changes ?? [],
    matches,
    prices: priceFindings(draft, { quotation, products, matches, currency: stored?.currency ?? null }),
    sameOrder: same[0] ?? null,
    otherOrders: same.slice(1),
    quotationId: quotation?.id ?? null,
    quotationNumber: quotation?.number ?? '',
    orderNos,
  };
}

function matchedProducts(matches: UnderstoodFile['matches']): ReadonlySet<string> {
  return new Set(matches.flatMap(({ productId }) => productId ?? []));
}

/**
 * The newest accepted or sent quotation to this customer that offers most of the ordered products, whether the file
 * calls them by our numbers or by those of the customer that the desk has learned.
 */
export function quotationFor(
  records: Pick<Records, 'all'>,
  customer: Customer,
  draft: OrderDraft,
  productIds: ReadonlySet<string>,
): Quotation | null {
  const ordered = new Set(draft.lines.flatMap((line) => itemKey(line.itemNo.value ?? '')));
  const isOrdered = (line: Quotation['lines'][number]) =>
    (line.productId !== null && productIds.has(line.productId)) ||
    itemKey(line.itemNo).some((key) => ordered.has(key));
  // An order of items that the desk does not know yet is counted by its numbers.
  const items = Math.max(1, Math.min(ordered.size, productIds.size === 0 ? ordered.size : productIds.size));
  const offered = records
    .all('quotations')
    .filter(
      (quotation) =>
        quotation.customerId === customer.id &&
        (quotation.state === 'accepted' || quotation.state === 'sent') &&
        quotation.lines.filter(isOrdered).length * 2 >= items,
    );
  return offered.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

/** No key for a line without an item number: two such lines are not the same goods. */
function itemKey(itemNo: string): string[] {
  const key = itemNo.trim().toLowerCase();
  return key === '' ? [] : [key];
}

/** The stored orders with the same PO number of this customer, newest first, with what the new file would change. */
function sameOrders(records: Records, customer: Customer, { draft, matches }: UnderstoodFile): SameOrder[] {
  return ordersWithNumber(records, customer.id, draft.head.customerOrderNo.value).map((stored) => {
    const revised = orderOfFile(records, stored, customer, { draft, matches });
    return {
      orderId: stored.id,
      number: stored.number,
      createdOn: stored.createdOn,
      poRevision: stored.poRevision,
      changes: revisionChanges(revisionOf(records, stored, revised, draft)),
    };
  });
}

/** The order that the file would become by itself, of the stored one's customer; nothing of it is stored. */
export function orderOfFile(
  records: Records,
  stored: SalesOrder,
  customer: Customer,
  { draft, matches }: Pick<UnderstoodFile, 'draft' | 'matches'>,
): SalesOrder {
  const products = new Map(records.all('products').map((product) => [product.id as string, product]));
  const byLine = new Map(
    matches.flatMap((match): [string, Product][] => {
      const product = match.productId === null ? undefined : products.get(match.productId);
      return product ? [[match.line, product]] : [];
    }),
  );
  return orderFromDraft({
    draft,
    customer,
    company: records.get('company', 'company') ?? null,
    products: byLine,
    id: 'preview' as SalesOrderId,
    number: stored.number,
    today: stored.createdOn,
    deliveryDateMeans: null,
    quotationId: null,
    files: [],
    waivers: [],
    questions: [],
  });
}

/** What the order that the file would become makes of the stored one. */
export function revisionOf(
  records: Pick<Records, 'all'>,
  stored: SalesOrder,
  revised: SalesOrder,
  draft: OrderDraft,
): Revision {
  const lines = new Map(stored.lines.map((line) => [line.id, line]));
  const shipped = shippedByLine(standingShipments(records, stored.id), (orderId, lineId) =>
    orderId === stored.id ? lines.get(lineId) : undefined,
  );
  const inShipments = new Map(
    stored.lines.flatMap(({ id }) => {
      const pieces = shipped.get(goodsKey(stored.id, id));
      return pieces === undefined ? [] : [[id, pieces.quantity] as const];
    }),
  );
  const elsewhere = ordersWithNumber(records, stored.customerId, stored.customerOrderNo)
    .filter(({ id }) => id !== stored.id)
    .flatMap((other) => other.lines);
  return { stored, revised, said: saidInFile(draft), elsewhere, inShipments };
}

/** Orders of the PO that are not cancelled, newest first. */
export function ordersWithNumber(
  records: Pick<Records, 'all'>,
  customerId: CustomerId,
  customerOrderNo: string | null,
): readonly SalesOrder[] {
  const wanted = customerOrderNo?.trim().toLowerCase() ?? '';
  if (wanted === '') return [];
  return records
    .all('orders')
    .filter((order) => order.customerId === customerId && order.stage.name !== 'cancelled')
    .filter((order) => order.customerOrderNo.trim().toLowerCase() === wanted)
    .sort((a, b) =>
      a.createdOn === b.createdOn ? (a.number < b.number ? 1 : -1) : a.createdOn < b.createdOn ? 1 : -1,
    );
}
