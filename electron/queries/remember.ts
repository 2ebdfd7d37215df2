import { isSameList } from './groups';

/** `make`, worked out once for each version of a record: a changed record is another object. */
export function remembered<T extends object, R>(make: (item: T) => R): (item: T) => R {
  const known = new WeakMap<T, R>();
  return (item) => {
    const old = known.get(item);
    if (old !== undefined) return old;
    const made = make(item);
    known.set(item, made);
    return made;
  };
}

/** Keeps the last answer as long as everything it was made from is the same object or value. */
export class LastAnswer<R> {
  #last: { readonly sources: readonly unknown[]; readonly answer: R } | null = null;

  from(sources: readonly unknown[], work: () => R): R {
    const last = this.#last;
    if (last !== null && isSameList(last.sources, sources)) return last.answer;
    const answer = work();
    this.#last = { sources, answer };
    return answer;
  }
}

/** The last answer kept beside an object. */
export function lastOf<K extends object, R>(known: WeakMap<K, LastAnswer<R>>, key: K): LastAnswer<R> {
  const last = known.get(key) ?? new LastAnswer<R>();
  known.set(key, last);
  return last;
}
