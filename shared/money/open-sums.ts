import { type DecimalText, round, sum } from '#shared/values/decimal';
import type { OpenItem } from './open-items';

/** Open items of one account, prepared so that each question by amount looks at few of them. */
export type OpenSums = {
  /** By due day. */
  readonly sorted: readonly OpenItem[];
  equalItems(amount: DecimalText): readonly OpenItem[];
  /** The first order, else all items together, that sums up to the amount. */
  equalGroup(amount: DecimalText): readonly OpenItem[] | null;
  /**
   * Those of more than the amount that fit; asked upwards until one does not, for what is too much stays too much. Three
   * are enough to know that none is meant alone.
   */
  itemsAbove(amount: DecimalText, fits: (due: DecimalText) => boolean): readonly OpenItem[];
  groupsAbove(amount: DecimalText, fits: (due: DecimalText) => boolean): readonly (readonly OpenItem[])[];
};

const ENOUGH = 3;

export function openSums(items: readonly OpenItem[]): OpenSums {
  const sorted = sortedByDueDay(items);
  const single = ladderOf(sorted.map((item) => ({ one: item, due: item.open })));
  let groups: Ladder<readonly OpenItem[]> | null = null;
  const several = () => {
    groups ??= ladderOf(groupsOf(sorted).map((group) => ({ one: group, due: openOf(group) })));
    return groups;
  };
  return {
    sorted,
    equalItems: (amount) => single.equal(amount),
    equalGroup: (amount) => several().equal(amount)[0] ?? null,
    itemsAbove: (amount, fits) => single.above(amount, fits),
    groupsAbove: (amount, fits) => several().above(amount, fits),
  };
}

export const openOf = (group: readonly OpenItem[]): DecimalText => sum(group.map((item) => item.open));

interface Ladder<T> {
  equal(amount: DecimalText): readonly T[];
  above(amount: DecimalText, fits: (due: DecimalText) => boolean): readonly T[];
}

/** Amounts in rising order; equal ones stay in the order they came in. */
function ladderOf<T>(all: readonly { readonly one: T; readonly due: DecimalText }[]): Ladder<T> {
  const steps = all
    .map((step, at) => ({ ...step, at, height: heightOf(step.due) }))
    .sort((a, b) => (a.height < b.height ? -1 : a.height > b.height ? 1 : a.at - b.at));
  /** The first step that is not below. */
  const from = (height: bigint): number => {
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.height ?? height) < height) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    equal: (amount) => {
      const height = heightOf(amount);
      return steps.slice(from(height), from(height + 1n)).map(({ one }) => one);
    },
    above: (amount, fits) => {
      const found: T[] = [];
      for (let at = from(heightOf(amount) + 1n); at < steps.length && found.length < ENOUGH; at += 1) {
        const step = steps[at];
        if (!step || !fits(step.due)) break;
        found.push(step.one);
      }
      return found;
    },
  };
}

/** Amounts as whole numbers, so that thousands are compared quickly. */
function heightOf(amount: DecimalText): bigint {
  return BigInt(round(amount, 12).replace('.', ''));
}

/** What is likely to be paid together: an order's invoices, and all that is open. */
function groupsOf(sorted: readonly OpenItem[]): readonly (readonly OpenItem[])[] {
  return [...ordersOf(sorted), sorted].filter((group) => group.length > 1);
}

function ordersOf(items: readonly OpenItem[]): readonly (readonly OpenItem[])[] {
  const orders = new Map<string, OpenItem[]>();
  for (const item of items) {
    const { po } = item.posting;
    if (po === '') continue;
    const known = orders.get(po);
    if (known) known.push(item);
    else orders.set(po, [item]);
  }
  return [...orders.values()];
}

function sortedByDueDay(items: readonly OpenItem[]): readonly OpenItem[] {
  return items
    .map((item) => ({ item, key: `${item.posting.dueDate ?? item.posting.date} ${item.posting.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
