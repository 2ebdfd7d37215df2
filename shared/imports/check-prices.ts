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
    const ordered = converted(line.quantity.value ?? ZERO, unitConversion(line, product.unit));
    totals.set(product.id, add(totals.get(product.id) ?? ZERO, ordered ?? ZERO));
  }
  return totals;
}

function lineFindings(
  line: DraftLine,
  product: Product,
  /** Of the item on the whole order, in the product's unit. */
  ordered: DecimalText,
  quotation: Quotation | null,
  currency: CurrencyCode | null,
): PriceFinding[] {
  if (line.quantity.value === null) return [];
  const quoted = currency === quotation?.currency ? quotation : null;
  const price = line.netPrice.value ?? line.unitPrice.value;
  const offers = quotation?.lines.filter((item) => item.productId === product.id) ?? [];
  const agreedFor = (offered: QuotationLine | undefined) => {
    const unit = offered?.unit ?? product.unit;
    const all = converted(ordered, conversion(product.unit, unit));
    const ofUnit =
      offered && quoted
        ? offeredPrice(offered, all ?? offered.quantity)
        : listPrice(product, currency, ordered);
    // The price list is by the product's unit. Said in the unit of the line, as the customer reads it.
    const own = unitConversion(line, offered && quoted ? unit : product.unit);
    return { offered, all, own, agreed: ofUnit === null ? null : converted(ofUnit, own) };
  };
  // One product may be offered twice, plain and printed: the line of the same price is meant.
  const isMeant = ({ agreed }: ReturnType<typeof agreedFor>) =>
    price !== null && agreed !== null && compare(price, agreed) === 0;
  const readings = offers.length === 0 ? [agreedFor(undefined)] : offers.map(agreedFor);
  const reading = readings.find(isMeant) ?? readings[0];
  // Kilograms ordered of what is offered by the piece: nothing here can be held against the other.
  if (reading === undefined || reading.own === null) return [];
  const { offered, all, agreed } = reading;
  const found: PriceFinding[] = [];
  const source = offered && quoted ? quoted.number || 'quotation' : 'price-list';
  if (price !== null && agreed !== null && compare(price, agreed) !== 0) {
    found.push({
      ...finding(line.id, 'unitPrice', price, agreed, source),
      difference: subtract(price, agreed),
    });
  }
  const [minimum, reached] =
    offered?.minQuantity != null ? [offered.minQuantity, all] : [product.minQuantity, ordered];
  if (minimum !== null && reached !== null && compare(reached, minimum) < 0) {
    found.push(finding(line.id, 'minQuantity', reached, minimum, source));
  }
  const pieces = converted(line.quantity.value, unitConversion(line, product.unit));
  const perCarton = product.packing?.piecesPerCarton;
  if (perCarton !== undefined && pieces !== null && !isWhole(divide(pieces, perCarton))) {
    found.push(finding(line.id, 'packingMultiple', pieces, String(perCarton), 'price-list'));
  }
  return found;
}

/** Pieces in units that are many of them; `null` for any other unit. */
function piecesOf(unit: Unit | null): DecimalText | null {
  return unit === 'DOZ' ? DOZEN : unit === 'GRS' ? GROSS : unit === 'PCS' ? ONE : null;
}

/** So many pieces of the one unit are so many of the other. A fraction: a piece is no finite part of a dozen. */
interface Conversion {
  readonly times: DecimalText;
  readonly by: DecimalText;
}

/** `null` where the units do not compare. */
function conversion(from: Unit, to: Unit): Conversion | null {
  if (from === to) return { times: ONE, by: ONE };
  const [times, by] = [piecesOf(from), piecesOf(to)];
  return times === null || by === null ? null : { times, by };
}

/** From the line's unit; that of the other where the file names none. */
function unitConversion({ unit }: DraftLine, to: Unit): Conversion | null {
  return conversion((unit.state === 'sure' ? unit.value : null) ?? to, to);
}

/** A quantity in the other unit, or the price of the other unit for one of these. */
function converted(value: DecimalText, by: Conversion | null): DecimalText | null {
  return by === null ? null : by.times === by.by ? value : divide(multiply(value, by.times), by.by);
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
