import { ProblemError, problem } from '#shared/api/problem';
import type {
  ListInput,
  PriceHistoryEntry,
  ProductList,
  ProductRow,
  ProductView,
} from '#shared/api/views/file-views';
import { customerName } from '#shared/domain/customer';
import type { Product } from '#shared/domain/product';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { CustomerId, ProductId } from '#shared/values/ids';
import { money } from '#shared/values/money';
import { cartonSizeText } from '#shared/values/packing';
import type { Records } from './records';
import { remembered } from './remember';
import { findItems, haystack } from './search-text';

export interface ProductListInput extends ListInput {
  readonly missing: 'none' | 'packing' | 'hsCode';
}

export function productList(records: Records, input: ProductListInput): ProductList {
  const ordered = ordersByProduct(records.all('orders'));
  const products = byItemNo(records.all('products')).filter((product) => isMissing(product, input.missing));
  const found = findItems(products, productSearchText, input.text).items;
  return {
    total: found.length,
    rows: found
      .slice(input.offset, input.offset + input.limit)
      .map((product) => rowOf(product, ordered.get(product.id) ?? 0)),
  };
}

const itemOrder = new Intl.Collator('en', { numeric: true });

/** T-9 before T-10; sorted once for each state of the collection. */
const byItemNo = remembered((products: readonly Product[]): readonly Product[] =>
  [...products].sort((a, b) => itemOrder.compare(a.itemNo, b.itemNo)),
);

export function productView(records: Records, productId: ProductId): ProductView {
  const product = records.get('products', productId);
  if (!product) throw new ProblemError(problem('not-found', { what: 'product' }));
  return {
    product,
    revision: records.revision('products', productId),
    customerItems: product.customerItems.map(({ customerId, itemNo }) => ({
      customerId,
      itemNo,
      customerName: nameOf(records, customerId),
    })),
    prices: priceHistory(records, productId, null).slice(0, 50),
  };
}

/** The last three prices this customer saw for the product; where there is none, those other customers saw. */
export function lastPrices(
  records: Records,
  customerId: CustomerId,
  productId: ProductId,
): PriceHistoryEntry[] {
  const own = priceHistory(records, productId, customerId);
  return (own.length > 0 ? own : priceHistory(records, productId, null)).slice(0, 3);
}

export const productSearchText = remembered((product: Product): string =>
  haystack([
    product.itemNo,
    product.nameEn,
    product.nameZh,
    product.detailsEn,
    product.hsCode ?? '',
    ...product.customerItems.map((item) => item.itemNo),
  ]),
);

function isMissing(product: Product, missing: ProductListInput['missing']): boolean {
  if (missing === 'packing') return product.packing === null;
  if (missing === 'hsCode') return product.hsCode === null;
  return true;
}

function rowOf(product: Product, orders: number): ProductRow {
  const { packing } = product;
  const price = product.prices[0];
  const first = price?.breaks[0];
  return {
    id: product.id,
    itemNo: product.itemNo,
    nameEn: product.nameEn,
    nameZh: product.nameZh,
    unit: product.unit,
    hsCode: product.hsCode ?? '',
    piecesPerCarton: packing?.piecesPerCarton ?? null,
    cartonSize: packing === null ? '' : cartonSizeText(packing),
    netKg: packing?.netKg ?? '',
    grossKg: packing?.grossKg ?? '',
    price: price && first ? { ...money(first.unitPrice, price.currency), amount: first.unitPrice } : null,
    customerItems: product.customerItems.length,
    orders,
    picture: product.picture,
  };
}

function priceHistory(
  records: Records,
  productId: ProductId,
  customerId: CustomerId | null,
): PriceHistoryEntry[] {
  const entries: PriceHistoryEntry[] = [];
  for (const order of records.all('orders')) {
    if ((customerId !== null && order.customerId !== customerId) || order.stage.name === 'cancelled')
      continue;
    for (const line of order.lines) {
      if (line.productId !== productId || line.unitPrice === null) continue;
      entries.push({
        date: order.orderDate ?? order.receivedOn,
        customerName: nameOf(records, order.customerId),
        reference: order.number,
        unitPrice: line.unitPrice,
        currency: order.currency,
        quantity: line.quantity,
      });
    }
  }
  for (const quotation of records.all('quotations')) {
    // A draft has been offered to nobody yet.
    if (quotation.state === 'draft') continue;
    if (customerId !== null && quotation.customerId !== customerId) continue;
    for (const line of quotation.lines) {
      if (line.productId !== productId) continue;
      entries.push({
        date: quotation.date,
        customerName: nameOf(records, quotation.customerId),
        reference: quotation.number,
        unitPrice: line.unitPrice,
        currency: quotation.currency,
        quantity: line.quantity,
      });
    }
  }
  return entries.sort((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.reference < b.reference ? 1 : -1,
  );
}

const productsOf = remembered(
  (order: SalesOrder): ReadonlySet<string> => new Set(order.lines.flatMap((line) => line.productId ?? [])),
);

/** How many orders name each product; counted once for each state of the orders. */
const ordersByProduct = remembered((orders: readonly SalesOrder[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const order of orders) {
    for (const id of productsOf(order)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
});

function nameOf(records: Records, customerId: CustomerId): string {
  const customer = records.get('customers', customerId);
  return customer === undefined ? '' : customerName(customer);
}
