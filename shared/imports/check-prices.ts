import type { PriceFinding, ProductMatch } from '#shared/api/views/import-preview';
import { type Product, priceFor } from '#shared/domain/product';
import type { Quotation, QuotationLine } from '#shared/domain/quotation';
import type { CurrencyCode } from '#shared/values/currency';
import { add, compare, type DecimalText, divide, isWhole, subtract, ZERO } from '#shared/values/decimal';
import { incotermText } from '#shared/values/incoterm';
import type { DraftLine, OrderDraft } from './order-draft';

/** What was agreed before the order came: the accepted quotation, else the price list of the products. */
export interface Agreement {
  readonly quotation: Quotation | null;
  readonly products: ReadonlyMap<string, Product>;
  readonly matches: readonly ProductMatch[];
}

/**
 * Each line of the file against what was agreed: price, currency, Incoterm, validity, minimum and full cartons. A line that
 * agrees, or about which nothing was agreed, gives no finding.
 */
export function priceFindings(draft: OrderDraft, agreement: Agreement): PriceFinding[] {
  const { quotation } = agreement;
  const currency = draft.head.currency.value;
  const findings: PriceFinding[] = [];
  if (quotation !== null && currency !== null && currency !== quotation.currency) {
    findings.push(finding('', 'currency', currency, quotation.currency, quotation.number));
  }
  const term = draft.head.incoterm.value;
  if (quotation?.incoterm != null && term !== null && term.code !== quotation.incoterm.code) {
    findings.push(
      finding('', 'incoterm', incotermText(term), incotermText(quotation.incoterm), quotation.number),
    );
  }
  const ordered = draft.head.orderDate.value;
  if (quotation !== null && ordered !== null && ordered > quotation.validUntil) {
    findings.push(finding('', 'validUntil', ordered, quotation.validUntil, quotation.number));
  }
  const productOf = new Map(agreement.matches.map((match) => [match.line, match.productId]));
  const pieces = quantityByProduct(draft, productOf);
  for (const line of draft.lines) {
    const id = productOf.get(line.id) ?? null;
    const product = id === null ? undefined : agreement.products.get(id);
    if (product)
      findings.push(...lineFindings(line, product, pieces.get(product.id) ?? ZERO, quotation, currency));
  }
  return findings;
}

/** Colours and sizes of one item reach a price break and a minimum together, as they are made together. */
function quantityByProduct(
  draft: OrderDraft,
  productOf: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, DecimalText> {
  const totals = new Map<string, DecimalText>();
  for (const line of draft.lines) {
    const id = productOf.get(line.id) ?? null;
    if (id !== null) totals.set(id, add(totals.get(id) ?? ZERO, line.quantity.value ?? ZERO));
  }
  return totals;
}

function lineFindings(
  line: DraftLine,
  product: Product,
  /** Pieces of the item on the whole order. */
  ordered: DecimalText,
  quotation: Quotation | null,
  currency: CurrencyCode | null,
): PriceFinding[] {
  const quantity = line.quantity.value;
  if (quantity === null) return [];
  const found: PriceFinding[] = [];
  const offered = quotation?.lines.find((item) => item.productId === product.id);
  const agreed =
    offered && quotation && currency === quotation.currency
      ? offeredPrice(offered, ordered)
      : listPrice(product, currency, ordered);
  const source =
    offered && quotation && currency === quotation.currency ? quotation.number || 'quotation' : 'price-list';
  const price = line.netPrice.value ?? line.unitPrice.value;
  if (price !== null && agreed !== null && compare(price, agreed) !== 0) {
    found.push({
      ...finding(line.id, 'unitPrice', price, agreed, source),
      difference: subtract(price, agreed),
    });
  }
  const minimum = offered?.minQuantity ?? product.minQuantity;
  if (minimum !== null && compare(ordered, minimum) < 0) {
    found.push(finding(line.id, 'minQuantity', ordered, minimum, source));
  }
  const perCarton = product.packing?.piecesPerCarton;
  if (perCarton !== undefined && !isWhole(divide(quantity, perCarton))) {
    found.push(finding(line.id, 'packingMultiple', quantity, String(perCarton), 'price-list'));
  }
  return found;
}

/** The price of the last break whose quantity is reached, else the price of the line. */
function offeredPrice(line: QuotationLine, quantity: DecimalText): DecimalText {
  let price = line.unitPrice;
  if (line.breaks.length === 0) return price;
  for (const step of line.breaks) if (compare(step.minQuantity, quantity) <= 0) price = step.unitPrice;
  return price;
}

function listPrice(
  product: Product,
  currency: CurrencyCode | null,
  quantity: DecimalText,
): DecimalText | null {
  return currency === null ? null : priceFor(product, currency, quantity);
}

function finding(
  line: string,
  field: PriceFinding['field'],
  ordered: string,
  agreed: string,
  source: string,
): PriceFinding {
  return { line, field, ordered, agreed, source, difference: null };
}
