type Compare<T> = (a: T, b: T) => number;

/** The list without what is stale and with what is fresh, still in its order: one walk, no sorting of the whole. */
export function replaced<T>(
  sorted: readonly T[],
  stale: ReadonlySet<T>,
  fresh: readonly T[],
  compare: Compare<T>,
): readonly T[] {
  if (stale.size === 0 && fresh.length === 0) return sorted;
  const left = stale.size === 0 ? sorted : sorted.filter((item) => !stale.has(item));
  return merged(left, fresh.toSorted(compare), compare);
}

/** Both lists stand sorted already; of equals those of the first come first. */
export function merged<T>(first: readonly T[], second: readonly T[], compare: Compare<T>): readonly T[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const items: T[] = [];
  let at = 0;
  for (const item of second) {
    for (let next = first[at]; next !== undefined && compare(next, item) <= 0; next = first[at]) {
      items.push(next);
      at += 1;
    }
    items.push(item);
  }
  for (; at < first.length; at += 1) {
    const next = first[at];
    if (next !== undefined) items.push(next);
  }
  return items;
}
