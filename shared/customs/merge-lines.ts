import {
  absolute,
  add,
  compare,
  type DecimalText,
  divide,
  multiply,
  round,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import type { DeclaredLine, DeclaredQuantity } from './declared-line';
import { isStyleElement, SPEC_MAX, specText } from './elements';

/** One numbered item of the declaration: fields 31 to 41. */
export interface DeclarationItem extends Omit<DeclaredLine, 'key' | 'goods'> {
  /** From 1 over the whole shipment; on a split declaration the form counts its own. */
  readonly no: number;
  /** Order lines that stand behind it. */
  readonly keys: readonly string[];
  readonly contractNos: readonly string[];
  /** Our own quantity, before any conversion. */
  readonly spec: string;
  readonly grossKg: DecimalText | null;
  readonly cartons: number | null;
  /** Currency of price and total. */
  readonly currency: string;
  /** The price is total / quantity of lines at several prices, rounded as the form prints it. */
  readonly averaged: boolean;
}

/** R4 allows the total to differ so much from quantity × price. */
export const TOTAL_TOLERANCE = '0.01' as DecimalText;

/**
 * Lines of the same goods become one item (R6): HS code, name, deal unit, currency, origin, destination and the basis
 * of the price are equal, and so are all elements but the style number. Quantities, totals and weights add; where the
 * prices differ the item's price is its exact total divided by its quantity.
 */
export function mergeLines(lines: readonly DeclaredLine[]): readonly DeclarationItem[] {
  const groups = new Map<string, DeclaredLine[]>();
  for (const line of lines) {
    const key = mergeKey(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return (
    [...groups.values()]
      // An amount without its price, or goods without a quantity, cannot be averaged away.
      .flatMap((group) => (canMerge(group) ? [group] : group.map((line) => [line])))
      .map((group, index) => itemOf(group, index + 1))
  );
}

function mergeKey(line: DeclaredLine): string {
  return JSON.stringify([
    line.hsCode,
    line.name,
    line.deal.unit,
    // Pieces of one unknown customs unit and dozens of another must not add up.
    line.goods.unit,
    line.goods.currency,
    line.origin,
    line.destination,
    line.goods.incoterm?.code ?? '',
    line.sourcePlace,
    line.dutyMode,
    line.values.map((value, index) => (isStyleElement(line.elements[index]) ? value !== '' : value)),
  ]);
}

/** Half of the last decimal that the form prints of a price. */
const HALF_STEP = '0.00005' as DecimalText;

/** True when the total is quantity × price within R4's tolerance; an average carries its own rounding times the quantity. */
export function totalFits({
  deal,
  unitPrice,
  total,
  averaged,
}: Pick<DeclarationItem, 'deal' | 'unitPrice' | 'total' | 'averaged'>): boolean {
  const quantity = deal.value;
  if (quantity === null || unitPrice === null || total === null) return true;
  const difference = absolute(subtract(round(multiply(quantity, unitPrice), 2), total));
  const rounding = averaged ? multiply(quantity, HALF_STEP) : ZERO;
  return compare(difference, add(TOTAL_TOLERANCE, rounding)) <= 0;
}

function canMerge(group: readonly DeclaredLine[]): boolean {
  if (pricesOf(group).length <= 1 && group.every(({ unitPrice }) => unitPrice === group[0]?.unitPrice))
    return true;
  const quantity = added(group.map((line) => line.deal.value));
  return (
    quantity !== null &&
    compare(quantity, 0) > 0 &&
    group.every(({ unitPrice, total }) => unitPrice !== null && total !== null)
  );
}

function pricesOf(group: readonly DeclaredLine[]): readonly DecimalText[] {
  return [...new Set(group.flatMap(({ unitPrice }) => unitPrice ?? []))];
}

/** The lines' own price while it still gives the total; else what the total makes of it. */
function priceOf(
  group: readonly DeclaredLine[],
  deal: DeclaredQuantity,
  total: DecimalText | null,
): Pick<DeclarationItem, 'unitPrice' | 'averaged'> {
  const [first] = group;
  const own = { unitPrice: first?.unitPrice ?? null, averaged: false };
  if (group.length === 1 || total === null || deal.value === null || compare(deal.value, 0) <= 0) return own;
  if (pricesOf(group).length === 1 && totalFits({ ...own, deal, total })) return own;
  return { unitPrice: round(divide(total, deal.value), 4), averaged: true };
}

function itemOf(group: readonly DeclaredLine[], no: number): DeclarationItem {
  const [head] = group;
  if (head === undefined) throw new RangeError('an item needs a line');
  const { key: _key, goods, ...shared } = head;
  const values = joinedValues(group);
  const deal = addedQuantity(group.map((line) => line.deal)) ?? head.deal;
  const total = toCents(added(group.map((line) => line.total)));
  return {
    ...shared,
    ...priceOf(group, deal, total),
    no,
    keys: group.map((line) => line.key),
    contractNos: [...new Set(group.map((line) => line.goods.contractNo))],
    values,
    spec: specText(head.elements, values),
    deal,
    first: addedQuantity(group.map((line) => line.first)),
    second: addedQuantity(group.map((line) => line.second)),
    total,
    netKg: added(group.map((line) => line.netKg)),
    grossKg: added(group.map((line) => line.goods.grossKg)),
    cartons: group.some((line) => line.goods.cartons === null)
      ? null
      : group.reduce((count, line) => count + (line.goods.cartons ?? 0), 0),
    currency: goods.currency,
  };
}

/** Style numbers of merged lines stand side by side as far as the form has room. */
function joinedValues(group: readonly DeclaredLine[]): readonly string[] {
  const [head] = group;
  if (head === undefined) return [];
  return head.values.map((value, index) => {
    if (!isStyleElement(head.elements[index])) return value;
    const all = [...new Set(group.map((line) => line.values[index] ?? ''))].filter((one) => one !== '');
    const others = specText(
      head.elements,
      head.values.map((other, at) => (at === index ? '' : other)),
    );
    const room = SPEC_MAX - others.length - (head.elements[index]?.before.length ?? 0) - 1;
    let joined = all[0] ?? '';
    for (const [at, one] of all.slice(1).entries()) {
      const next = `${joined}/${one}`;
      if (next.length > room - (at + 2 < all.length ? 1 : 0)) return `${joined}等`;
      joined = next;
    }
    return joined;
  });
}

function addedQuantity(quantities: readonly (DeclaredQuantity | null)[]): DeclaredQuantity | null {
  const unit = quantities[0]?.unit;
  return unit === undefined ? null : { unit, value: added(quantities.map((one) => one?.value ?? null)) };
}

/** As the form writes an amount: two decimals. */
function toCents(amount: DecimalText | null): DecimalText | null {
  return amount === null ? null : round(amount, 2);
}

/** The sum, `null` as soon as one part is unknown. */
function added(values: readonly (DecimalText | null)[]): DecimalText | null {
  const known = values.flatMap((value) => value ?? []);
  if (known.length < values.length) return null;
  return known.length === 1 ? (known[0] ?? null) : sum(known);
}
