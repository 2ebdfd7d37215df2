import { MoneyBook } from '../queries/money-book';
import type { Records } from '../queries/records';
import type { Transaction } from '../store/transaction';

/** The staged change as records, so that questions can be asked inside it. */
export function recordsIn(tx: Transaction): Records {
  return {
    get: (coll, id) => tx.get(coll, id),
    all: (coll) => tx.all(coll),
    revision: (coll, id) => tx.revision(coll, id),
  };
}

const books = new WeakMap<Transaction, MoneyBook>();

/** The books as the change has staged them, kept up with it from entry to entry. */
export function bookIn(tx: Transaction): MoneyBook {
  const book = books.get(tx) ?? new MoneyBook(recordsIn(tx));
  books.set(tx, book);
  return book;
}
