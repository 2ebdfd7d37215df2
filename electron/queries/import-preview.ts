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

function matchedProducts(matches: UnderstoodFile['matches']): ReadonlyMap<string, string> {
  return new Map(
    matches.flatMap(({ line, productId }) => (productId === null ? [] : [[line, productId] as const])),
  );
}

/**
 * The newest accepted or sent quotation to this customer that offers most of the ordered products, whether the file
 * calls them by our numbers or by those of the customer that the desk has learned.
 */
export function quotationFor(
  records: Pick<Records, 'all'>,
  customer: Customer,
  draft: OrderDraft,
  /** Product by the line that orders it. */
  products: ReadonlyMap<string, string>,
): Quotation | null {
  const offered = records
    .all('quotations')
    .filter(
      (quotation) =>
        quotation.customerId === customer.id &&
        (quotation.state === 'accepted' || quotation.state === 'sent') &&
        offersMost(quotation, draft, products),
    );
  return offered.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

/** Half of the different items at least; the colours of a product are one item, whatever numbers they have. */
function offersMost(quotation: Quotation, draft: OrderDraft, products: ReadonlyMap<string, string>): boolean {
  const productIds = new Set<string>(quotation.lines.flatMap(({ productId }) => productId ?? []));
  const itemNos = new Set(quotation.lines.flatMap(({ itemNo }) => itemKey(itemNo)));
  const offered = new Set<string>();
  const others = new Set<string>();
  for (const { id, itemNo } of draft.lines) {
    const product = products.get(id);
    const [key] = itemKey(itemNo.value ?? '');
    if (product !== undefined && productIds.has(product)) offered.add(product);
    else if (key !== undefined && itemNos.has(key)) offered.add(key);
    else others.add(key ?? product ?? id);
  }
  return offered.size > 0 && offered.size >= others.size;
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

const ORDER_NO_MAX = 80;
/** `R-9 Rev. 2`, `R-9 (revised)`, `R-9/Amendment 1`, `R-9 修订2`: the same order in another state. */
const REVISION =
  /[\s\-_/,(（]*(?:rev(?:ision|ised)?|amend(?:ment|ed)?|修订|修改|更改)(?:版)?[\s.:#]*(?:no\.?\s*)?[a-z0-9]{0,3}\s*[)）]?$/iu;

/** An order keeps so much of a number; case and the words of a revision tell no other order. */
function plainOrderNo(number: string): string {
  const kept = number.trim().slice(0, ORDER_NO_MAX).trim();
  const plain = kept.replace(REVISION, '').trim();
  return (plain === '' ? kept : plain).toLowerCase();
}

/** Orders of the PO that are not cancelled, newest first. */
export function ordersWithNumber(
  records: Pick<Records, 'all'>,
  customerId: CustomerId,
  customerOrderNo: string | null,
): readonly SalesOrder[] {
  const wanted = plainOrderNo(customerOrderNo ?? '');
  if (wanted === '') return [];
  return records
    .all('orders')
    .filter((order) => order.customerId === customerId && order.stage.name !== 'cancelled')
    .filter((order) => plainOrderNo(order.customerOrderNo) === wanted)
    .sort((a, b) =>
      a.createdOn === b.createdOn ? (a.number < b.number ? 1 : -1) : a.createdOn < b.createdOn ? 1 : -1,
    );
}
