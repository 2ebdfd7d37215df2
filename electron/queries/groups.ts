/**
 * Items by key, kept up with one list after another. A group that nothing has touched stays the same array, so that what
 * was worked out from it still holds.
 */
export class Groups<T extends object> {
  readonly #keyOf: (item: T) => string;
  readonly #groups = new Map<string, readonly T[]>();
  readonly #nothing: readonly T[] = [];
  #items: readonly T[] = [];

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  of(key: string): readonly T[] {
    return this.#groups.get(key) ?? this.#nothing;
  }

  keys(): Iterable<string> {
    return this.#groups.keys();
  }

  /** Takes the next list in; the keys whose group is another than before. */
  update(items: readonly T[]): ReadonlySet<string> {
    const before = this.#items;
    if (before === items) return new Set();
    this.#items = items;
    const { gone, come, end } = between(before, items);
    if (gone.length === 0 && end === 0) return this.#append(come);
    return this.#regroup(items, new Set([...gone, ...come].map(this.#keyOf)));
  }

  #append(come: readonly T[]): ReadonlySet<string> {
    const added = listsBy(come, this.#keyOf);
    for (const [key, some] of added) this.#groups.set(key, [...this.of(key), ...some]);
    return new Set(added.keys());
  }

  #regroup(items: readonly T[], touched: ReadonlySet<string>): ReadonlySet<string> {
    const found = listsBy(items, this.#keyOf, touched);
    const changed = [...touched].filter((key) => !isSameList(this.of(key), found.get(key) ?? []));
    for (const key of changed) {
      const group = found.get(key);
      if (group === undefined) this.#groups.delete(key);
      else this.#groups.set(key, group);
    }
    return new Set(changed);
  }
}

/** What two lists do not share once their common beginning and end are set aside. */
function between<T>(before: readonly T[], after: readonly T[]) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    gone: before.slice(start, before.length - end),
    come: after.slice(start, after.length - end),
    end,
  };
}

/** Items by key, in their own order; only those of `wanted` keys when given. */
export function listsBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  wanted?: ReadonlySet<string>,
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (wanted && !wanted.has(key)) continue;
    const known = found.get(key);
    if (known) known.push(item);
    else found.set(key, [item]);
  }
  return found;
}

export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}
