import type { OrderLine } from '#shared/domain/order-line';
import { compare } from '#shared/values/decimal';

/** A stored line and the line of the customer's new file that speaks of the same goods. */
export interface LinePair {
  readonly stored: OrderLine | null;
  readonly revised: OrderLine | null;
}

interface Likeness {
  readonly keyOf: (line: OrderLine) => string;
  /** Whether several lines may be alike; by a looser key they would be paired by guess. */
  readonly isShared: boolean;
}

/** From the closest likeness to the loosest. A line of either side is paired once. */
const LIKENESSES: readonly Likeness[] = [
  { keyOf: wholeKey, isShared: true },
  { keyOf: exactKey, isShared: true },
  { keyOf: productKey, isShared: true },
  { keyOf: itemOf, isShared: false },
  { keyOf: (line) => line.productId ?? '', isShared: false },
];

/**
 * Lines of the same item, colour, size and PO belong together: the same item twice is legal. What is left is paired by
 * the item or our product alone when that leaves no doubt. The order of lines that differ does not matter.
 */
export function pairLines(stored: readonly OrderLine[], revised: readonly OrderLine[]): readonly LinePair[] {
  const pairOf = new Map<OrderLine, OrderLine>();
  const open = new Set(revised);
  for (const { keyOf, isShared } of LIKENESSES) {
    const waiting = groupBy([...open], keyOf);
    const storedLeft = groupBy(
      stored.filter((line) => !pairOf.has(line)),
      keyOf,
    );
    for (const [key, group] of storedLeft) {
      const partners = waiting.get(key) ?? [];
      if (key === '' || (!isShared && (group.length > 1 || partners.length > 1))) continue;
      for (const [line, partner] of pairAlike(group, partners)) {
        if (isOtherItem(line, partner)) continue;
        pairOf.set(line, partner);
        open.delete(partner);
      }
    }
  }
  return [
    ...stored.map((line) => ({ stored: line, revised: pairOf.get(line) ?? null })),
    ...revised.filter((line) => open.has(line)).map((line) => ({ stored: null, revised: line })),
  ];
}

/** Of lines that are alike those of the same figures are the same; the others follow each other by day, then as they stand. */
function pairAlike(
  stored: readonly OrderLine[],
  revised: readonly OrderLine[],
): readonly (readonly [OrderLine, OrderLine])[] {
  const open = [...revised];
  const pairs: (readonly [OrderLine, OrderLine])[] = [];
  const left = stored.filter((line) => {
    const at = open.findIndex((other) => hasSameFigures(line, other));
    const [partner] = at < 0 ? [] : open.splice(at, 1);
    if (partner !== undefined) pairs.push([line, partner]);
    return partner === undefined;
  });
  const others = open.sort(byDay);
  left.sort(byDay).forEach((line, at) => {
    const partner = others[at];
    if (partner !== undefined) pairs.push([line, partner]);
  });
  return pairs;
}

/** The customer has two numbers for goods that are one product here. */
function isOtherItem(one: OrderLine, other: OrderLine): boolean {
  const [a, b] = [plain(one.customerItemNo), plain(other.customerItemNo)];
  return a !== '' && b !== '' && a !== b;
}

function hasSameFigures(one: OrderLine, other: OrderLine): boolean {
  return (
    compare(one.quantity, other.quantity) === 0 &&
    one.unit === other.unit &&
    (other.unitPrice === null || (one.unitPrice !== null && compare(one.unitPrice, other.unitPrice) === 0))
  );
}

function byDay(one: OrderLine, other: OrderLine): number {
  const a = one.deliveryDate ?? '';
  const b = other.deliveryDate ?? '';
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What the lines are about; empty where a line has nothing but its figures. */
function itemOf(line: OrderLine): string {
  return plain(line.customerItemNo || line.itemNo || line.descriptionEn || line.descriptionZh);
}

/** Lines of one item and colour may differ by their run of sizes or their day alone: a waist run of each inseam. */
function wholeKey(line: OrderLine): string {
  const sizes = line.sizes.map((entry) => entry.size).join(' ');
  return [exactKey(line), sizes, line.deliveryDate ?? ''].join('\n');
}

function exactKey(line: OrderLine): string {
  return [itemOf(line), ...kindOf(line)].join('\n');
}

/** The customer's number may be missing on one side while the product is the same. */
function productKey(line: OrderLine): string {
  return line.productId === null ? '' : [line.productId, ...kindOf(line)].join('\n');
}

function kindOf(line: OrderLine): readonly string[] {
  return [line.colour, line.size, line.customerOrderNo].map(plain);
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

function groupBy(
  lines: readonly OrderLine[],
  keyOf: (line: OrderLine) => string,
): ReadonlyMap<string, readonly OrderLine[]> {
  const groups = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return groups;
}
