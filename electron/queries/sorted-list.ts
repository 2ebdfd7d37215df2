type Compare<T> = (a: T, b: T) => number;

/** The list without what is stale and with what is fresh, still in its order. */
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

/** Both lists stand sorted already; of equals those of the first come first. Places are searched, not walked to. */
export function merged<T>(first: readonly T[], second: readonly T[], compare: Compare<T>): readonly T[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const items: T[] = [];
  let at = 0;
  for (const item of second) {
    const place = placeAfter(first, item, at, compare);
    for (const before of first.slice(at, place)) items.push(before);
    items.push(item);
    at = place;
  }
  for (const rest of first.slice(at)) items.push(rest);
  return items;
}

/** Behind all that are not greater than the item, looked for from `from` on. */
function placeAfter<T>(sorted: readonly T[], item: T, from: number, compare: Compare<T>): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(there, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
