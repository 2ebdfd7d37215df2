import type { LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import { add, type DecimalText, divide, multiply, sum, ZERO } from '#shared/values/decimal';
import type { Unit } from '#shared/values/unit';
import type { GoodsItem } from '../goods-item';
import type { EarlierDrawing } from './check-case';
import { wordsOf } from './compare-text';

const KILOGRAMS: Partial<Record<Unit, number>> = { KG: 1, MT: 1000 };

/** A quantity in another unit of weight; `null` where the two units do not measure the same thing. */
export function inUnit(quantity: DecimalText, from: Unit, to: Unit): DecimalText | null {
  if (from === to) return quantity;
  const [a, b] = [from === 'G' ? null : KILOGRAMS[from], KILOGRAMS[to]];
  if (from === 'G' && b !== undefined) return divide(quantity, 1000 * b);
  return a === undefined || a === null || b === undefined ? null : divide(multiply(quantity, a), b);
}

export interface ItemShipped {
  readonly item: GoodsItem;
  readonly lines: readonly LineFacts[];
  readonly quantity: DecimalText | null;
}

/**
 * What of each item in 45A the invoices show. Several items are told apart by their item numbers; where that fails,
 * items of one unit are taken together under the first of them.
 */
export function shippedByItem(
  items: readonly GoodsItem[],
  invoices: readonly PaperFacts[],
): readonly ItemShipped[] {
  const lines = invoices.flatMap((facts) => facts.lines);
  const stated = items.filter(({ quantity }) => quantity !== null);
  const mine = new Map<GoodsItem, LineFacts[]>(stated.map((item) => [item, []]));
  let apart = stated.length > 1;
  for (const line of lines) {
    const of = stated.filter((item) => names(item, line));
    if (of.length !== 1) apart = false;
    for (const item of of) mine.get(item)?.push(line);
  }
  const grouped = apart
    ? stated.map((item) => ({ item, lines: mine.get(item) ?? [] }))
    : byUnit(stated, lines);
  return grouped.map(({ item, lines }) => ({ item, lines, quantity: total(item, lines, invoices) }));
}

/** What earlier presentations shipped of an item: goods that name another item of the credit do not count. */
export function shippedEarlier(
  item: GoodsItem,
  items: readonly GoodsItem[],
  earlier: readonly EarlierDrawing[],
): DecimalText {
  const { unit } = item;
  if (unit === null) return ZERO;
  return sum(
    earlier
      .flatMap(({ quantities }) => quantities)
      .filter(({ itemNo = '' }) => {
        const goods = { itemNo };
        return names(item, goods) || !items.some((other) => names(other, goods));
      })
      .map((one) => inUnit(one.quantity, one.unit, unit) ?? ZERO),
  );
}

function names(item: GoodsItem, { itemNo }: Pick<LineFacts, 'itemNo'>): boolean {
  if (itemNo === '') return false;
  const text = wordsOf(item.text).join(' ');
  const no = wordsOf(itemNo).join(' ');
  return no !== '' && ` ${text} `.includes(` ${no} `);
}

/** Items of one unit as one: their quantities added, so that the whole can still be judged. */
function byUnit(items: readonly GoodsItem[], lines: readonly LineFacts[]) {
  const groups = new Map<Unit, GoodsItem>();
  for (const item of items) {
    if (item.unit === null) continue;
    const known = groups.get(item.unit);
    groups.set(item.unit, known === undefined ? item : together(known, item));
  }
  return [...groups].map(([unit, item]) => ({
    item,
    lines: lines.filter(
      (line) =>
        line.unit !== null && (line.unit === unit || inUnit(line.quantity ?? ZERO, line.unit, unit) !== null),
    ),
  }));
}

function together(a: GoodsItem, b: GoodsItem): GoodsItem {
  const same = <T>(x: T, y: T): T | null => (x === y ? x : null);
  return {
    ...a,
    text: `${a.text}\n${b.text}`.slice(0, 2000),
    quantity: add(a.quantity ?? ZERO, b.quantity ?? ZERO),
    // A tolerance on one of them is none for all.
    about: a.about && b.about,
    plus: same(a.plus, b.plus),
    minus: same(a.minus, b.minus),
    packages: a.packages === null || b.packages === null ? null : add(a.packages, b.packages),
    unitPrice: same(a.unitPrice, b.unitPrice),
  };
}

function total(
  item: GoodsItem,
  lines: readonly LineFacts[],
  invoices: readonly PaperFacts[],
): DecimalText | null {
  const { unit } = item;
  if (unit === null) return null;
  if (lines.length > 0) {
    const parts = lines.map((line) =>
      line.quantity === null || line.unit === null ? null : inUnit(line.quantity, line.unit, unit),
    );
    const known = parts.filter((part) => part !== null);
    return known.length === parts.length ? sum(known) : null;
  }
  // Goods ordered by the piece under a credit that counts kilograms: the net weight on the invoice answers.
  const weights = invoices.map(({ netKg }) => (netKg === null ? null : inUnit(netKg, 'KG', unit)));
  const known = weights.filter((weight) => weight !== null);
  return known.length > 0 && known.length === weights.length ? sum(known) : null;
}
