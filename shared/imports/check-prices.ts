import type { PriceFinding, ProductMatch } from '#shared/api/views/import-preview';
import { type Product, priceFor } from '#shared/domain/product';
import type { Quotation, QuotationLine } from '#shared/domain/quotation';
import type { CurrencyCode } from '#shared/values/currency';
import {
  add,
  compare,
  type DecimalText,
  decimal,
  divide,
  isWhole,
  multiply,
  subtract,
  ZERO,
} from '#shared/values/decimal';
import { incotermText } from '#shared/values/incoterm';
import type { Unit } from '#shared/values/unit';
import type { DraftLine, OrderDraft } from './order-draft';

const ONE = decimal('1');
const DOZEN = decimal('12');
const GROSS = decimal('144');

/** What was agreed before the order came: the accepted quotation, else the price list of the products. */
export interface Agreement {
  readonly quotation: Quotation | null;
  readonly products: ReadonlyMap<string, Product>;
  readonly matches: readonly ProductMatch[];
  /** In which the customer usually buys: that of an order which names none. */
  readonly currency: CurrencyCode | null;
}

/**
 * Each line of the file against what was agreed: price, currency, Incoterm, validity, minimum and full cartons. A line that
 * agrees, or about which nothing was agreed, gives no finding.
 */
export function priceFindings(draft: OrderDraft, agreement: Agreement): PriceFinding[] {
  const { quotation } = agreement;
  const stated = draft.head.currency.value;
  const currency = stated ?? agreement.currency;
  const findings: PriceFinding[] = [];
  if (quotation !== null && stated !== null && stated !== quotation.currency) {
    findings.push(finding('', 'currency', stated, quotation.currency, quotation.number));
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
  const pieces = quantityByProduct(draft, productOf, agreement.products);
  const counted = new Set<string>();
  for (const line of draft.lines) {
    const id = productOf.get(line.id) ?? null;
    const product = id === null ? undefined : agreement.products.get(id);
    if (!product) continue;
    const found = lineFindings(line, product, pieces.get(product.id) ?? ZERO, quotation, currency);
    // The minimum is one of the item, however many colours it comes in: it is said once.
    findings.push(...found.filter(({ field }) => field !== 'minQuantity' || !counted.has(product.id)));
    counted.add(product.id);
  }
  return findings;
}

/** Colours and sizes of one item reach a price break and a minimum together, as they are made together. */
function quantityByProduct(
  draft: OrderDraft,
  productOf: ReadonlyMap<string, string | null>,
  products: ReadonlyMap<string, Product>,
): ReadonlyMap<string, DecimalText> {
  const totals = new Map<string, DecimalText>();
  for (const line of draft.lines) {
    const id = productOf.get(line.id) ?? null;
    const product = id === null ? undefined : products.get(id);
    if (!product) continue;
    const ordered = multiply(line.quantity.value ?? ZERO, factorBetween(line, product.unit) ?? ZERO);
    totals.set(product.id, add(totals.get(product.id) ?? ZERO, ordered));
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
  const offered = quotation?.lines.find((item) => item.productId === product.id);
  const factor = factorBetween(line, offered?.unit ?? product.unit);
  // Kilograms ordered of what is offered by the piece: nothing here can be held against the other.
  if (line.quantity.value === null || factor === null) return [];
  const quantity = multiply(line.quantity.value, factor);
  const found: PriceFinding[] = [];
  const ofUnit =
    offered && quotation && currency === quotation.currency
      ? offeredPrice(offered, ordered)
      : listPrice(product, currency, ordered);
  const source =
    offered && quotation && currency === quotation.currency ? quotation.number || 'quotation' : 'price-list';
  // Said in the unit of the line, as the customer reads it.
  const agreed = ofUnit === null || factor === ONE ? ofUnit : multiply(ofUnit, factor);
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

/** Pieces in units that are many of them; `null` for any other unit. */
function piecesOf(unit: Unit | null): DecimalText | null {
  return unit === 'DOZ' ? DOZEN : unit === 'GRS' ? GROSS : unit === 'PCS' ? ONE : null;
}

/** How many of the agreed unit one of the line's is; 1 where the file names no unit, `null` where they do not compare. */
function factorBetween({ unit }: DraftLine, agreed: Unit): DecimalText | null {
  const ordered = unit.state === 'sure' ? unit.value : null;
  if (ordered === null || ordered === agreed) return ONE;
  const [from, to] = [piecesOf(ordered), piecesOf(agreed)];
  return from === null || to === null ? null : divide(from, to);
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
