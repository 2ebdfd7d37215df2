interface Identified {
  readonly id: string;
}

/** What differs between two states of a collection; a record that was replaced is in both lists. */
export interface RecordChanges<T> {
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/**
 * Compares by identity, as records are never changed in place. The store keeps the order of its records, so one walk
 * finds all; a list in another order is still told right, only with more records in both lists.
 */
export function changesBetween<T extends Identified>(
  before: readonly T[],
  after: readonly T[],
): RecordChanges<T> {
  const gone: T[] = [];
  const come: T[] = [];
  let at = 0;
  for (const old of before) {
    const next = after[at];
    if (next === old) {
      at += 1;
      continue;
    }
    gone.push(old);
    if (next?.id !== old.id) continue;
    come.push(next);
    at += 1;
  }
  come.push(...after.slice(at));
  return { gone, come };
}

/** Tells what has changed in a collection since it was looked at last; at first, everything has come. */
export class CollectionWatch<T extends Identified> {
  #seen: readonly T[] = [];

  changes(now: readonly T[]): RecordChanges<T> {
    if (now === this.#seen) return { gone: [], come: [] };
    const changes = changesBetween(this.#seen, now);
    this.#seen = now;
    return changes;
  }
}
