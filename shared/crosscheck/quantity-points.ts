import type { FactSource, LineFacts, PaperFacts } from '#shared/documents/paper-facts';
import {
  add,
  compare,
  type DecimalText,
  decimal,
  divide,
  isZero,
  multiply,
  sum,
  ZERO,
} from '#shared/values/decimal';
import { type Difference, difference } from './difference';
import { AGREEMENTS, agree, lineOf, PACKING, type PaperSet, pick, SHIPPING } from './paper-set';
import type { PointId } from './points';
import type { CheckSetting } from './setting';

export const sameFigure = (a: string, b: string) =>
  a === b || compare(a as DecimalText, b as DecimalText) === 0;

/** Pieces: ordered, shipped, packed, by line and by size (D1 to D4). */
export function quantityPoints(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  return [
    ...[...set.orders.values()].flatMap((papers) => [
      ...byLine(
        set,
        papers,
        'unit',
        (line) => line.unit ?? '',
        (a, b) => a === b,
      ),
      ...byLine(set, papers, 'ordered-quantity', (line) => line.quantity ?? '', sameFigure),
      ...sizesOf(set, papers),
      ...agree('total-quantity', papers, (paper) => paper.totalQuantity ?? '', FIGURE),
    ]),
    ...unitsAsOrdered(set),
    ...shippedWithinOrder(set, setting),
    ...byLine(set, shippingLists(set), 'packed-quantity', (line) => line.quantity ?? '', sameFigure),
    ...sizesOf(set, shippingLists(set)),
    ...packedSizes(set),
    ...set.all.flatMap((paper) => ownSums(set, paper)),
    ...agree('total-quantity', pick(set.all, SHIPPING), (paper) => paper.totalQuantity ?? '', FIGURE),
  ];
}

const FIGURE = { text: false, same: sameFigure };

function shippingLists(set: PaperSet): readonly PaperFacts[] {
  return pick(set.all, SHIPPING);
}

/** A value of each line, held against the first paper that states it for that line. */
export function byLine(
  set: PaperSet,
  papers: readonly PaperFacts[],
  point: PointId,
  read: (line: LineFacts) => string,
  same: (a: string, b: string) => boolean,
): readonly Difference[] {
  const first = new Map<string, { paper: PaperFacts; value: string }>();
  const found: Difference[] = [];
  for (const paper of papers) {
    for (const [key, line] of set.lines(paper)) {
      const value = read(line);
      if (value === '') continue;
      const reference = first.get(key);
      if (reference === undefined) first.set(key, { paper, value });
      else if (!same(reference.value, value)) {
        found.push(difference(point, reference, { paper, value }, { line: lineOf(line) }));
      }
    }
  }
  return found;
}

/** What the first agreement that speaks says about a line. */
export function agreedLine(
  set: PaperSet,
  key: string,
  speaks: (line: LineFacts) => boolean,
  sources: readonly FactSource[] = AGREEMENTS,
): { readonly paper: PaperFacts; readonly line: LineFacts } | null {
  const papers = pick(set.orders.get(key.split('/')[0] ?? '') ?? [], sources);
  for (const paper of papers) {
    const line = set.lines(paper).get(key);
    if (line !== undefined && speaks(line)) return { paper, line };
  }
  return null;
}

function unitsAsOrdered(set: PaperSet): readonly Difference[] {
  const found = [
    ...byLine(
      set,
      shippingLists(set),
      'unit',
      (line) => line.unit ?? '',
      (a, b) => a === b,
    ),
  ];
  const shipped = firstList(set);
  if (shipped === null) return found;
  for (const [key, line] of set.lines(shipped)) {
    const agreed = agreedLine(set, key, ({ unit }) => unit !== null);
    if (agreed === null || line.unit === null || agreed.line.unit === line.unit) continue;
    const left = { paper: agreed.paper, value: agreed.line.unit ?? '' };
    found.push(difference('unit', left, { paper: shipped, value: line.unit }, { line: lineOf(line) }));
  }
  return found;
}

/** The paper that says what leaves: the invoice, else the packing list. */
export function firstList(set: PaperSet): PaperFacts | null {
  return [set.invoice, set.packingList].find((paper) => (paper?.lines.length ?? 0) > 0) ?? null;
}

/** Shipped so far and now, against the order and what the contract allows over it. */
function shippedWithinOrder(set: PaperSet, setting: CheckSetting): readonly Difference[] {
  const paper = firstList(set);
  if (paper === null) return [];
  return [...set.lines(paper)].flatMap(([key, line]) => {
    const agreed = agreedLine(set, key, ({ quantity }) => quantity !== null);
    if (agreed === null || line.quantity === null) return [];
    const ordered = agreed.line.quantity ?? ZERO;
    const gone = setting.shippedBefore.get(key) ?? ZERO;
    const over = setting.overDeliveryPercent.get(key.split('/')[0] ?? '') ?? ZERO;
    const most = multiply(ordered, add(1, divide(over, 100)));
    if (compare(add(line.quantity, gone), most) <= 0) return [];
    const value = isZero(gone) ? line.quantity : `${gone} + ${line.quantity}`;
    return [
      difference(
        'shipped-quantity',
        { paper: agreed.paper, value: ordered },
        { paper, value },
        { line: lineOf(line) },
      ),
    ];
  });
}

/** Sizes that two papers both state for one line. */
function sizesOf(set: PaperSet, papers: readonly PaperFacts[]): readonly Difference[] {
  const first = new Map<string, { paper: PaperFacts; sizes: ReadonlyMap<string, DecimalText> }>();
  const found: Difference[] = [];
  for (const paper of papers) {
    for (const [key, line] of set.lines(paper)) {
      const sizes = bySize(line);
      if (sizes.size === 0) continue;
      const reference = first.get(key);
      if (reference === undefined) {
        first.set(key, { paper, sizes });
        continue;
      }
      for (const size of new Set([...reference.sizes.keys(), ...sizes.keys()])) {
        const [left, right] = [reference.sizes.get(size) ?? ZERO, sizes.get(size) ?? ZERO];
        if (compare(left, right) === 0) continue;
        const said = { paper, value: right };
        const agreed = { paper: reference.paper, value: left };
        found.push(difference('size-quantity', agreed, said, { line: lineOf(line, size) }));
      }
    }
  }
  return found;
}

function bySize(line: LineFacts): ReadonlyMap<string, DecimalText> {
  const sizes = new Map<string, DecimalText>();
  for (const { size, quantity } of line.sizes) sizes.set(size, sum([sizes.get(size) ?? ZERO, quantity]));
  return sizes;
}

/** No more of a size is packed than was ordered; exactly what was ordered when the whole line leaves. */
function packedSizes(set: PaperSet): readonly Difference[] {
  const packed = pick(set.all, PACKING).find((paper) => paper.lines.some((line) => line.sizes.length > 0));
  if (packed === undefined) return [];
  return [...set.lines(packed)].flatMap(([key, line]) => {
    const agreed = agreedLine(set, key, ({ sizes }) => sizes.length > 0);
    if (agreed === null || line.sizes.length === 0 || line.quantity === null) return [];
    const ordered = bySize(agreed.line);
    const whole = agreed.line.quantity !== null && compare(agreed.line.quantity, line.quantity) === 0;
    // More than the order is a difference of the line already.
    const over = agreed.line.quantity !== null && compare(line.quantity, agreed.line.quantity) > 0;
    const here = bySize(line);
    return [...new Set([...ordered.keys(), ...here.keys()])].flatMap((size) => {
      const [left, right] = [ordered.get(size) ?? ZERO, here.get(size) ?? ZERO];
      const standing = compare(right, left);
      if (standing === 0 || over || (!whole && standing < 0)) return [];
      const said = { paper: packed, value: right };
      return [
        difference('size-quantity', { paper: agreed.paper, value: left }, said, { line: lineOf(line, size) }),
      ];
    });
  });
}

/** Sizes add up to their line, lines to the total. */
function ownSums(set: PaperSet, paper: PaperFacts): readonly Difference[] {
  const found: Difference[] = [];
  const lines = [...set.lines(paper).values()];
  for (const line of lines) {
    if (line.sizes.length === 0 || line.quantity === null) continue;
    const computed = sum(line.sizes.map(({ quantity }) => quantity));
    if (compare(computed, line.quantity) === 0) continue;
    const stated = { paper, value: line.quantity };
    found.push(
      difference('sizes-sum', stated, { paper, value: computed, computed: true }, { line: lineOf(line) }),
    );
  }
  const stated = lines.flatMap(({ quantity }) => quantity ?? []);
  const units = new Set(lines.map((line) => line.unit));
  if (
    paper.totalQuantity === null ||
    stated.length === 0 ||
    stated.length < paper.lines.length ||
    units.size > 1
  ) {
    return found;
  }
  const computed = decimal(sum(stated));
  if (compare(computed, paper.totalQuantity) === 0) return found;
  const total = { paper, value: paper.totalQuantity };
  return [...found, difference('total-quantity', total, { paper, value: computed, computed: true })];
}
