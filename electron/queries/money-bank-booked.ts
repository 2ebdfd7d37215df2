import type { PartySide } from '#shared/money/posting';
import type { StatementRead } from '#shared/money/reading/read-statement';
import { negate } from '#shared/money/signed-amount';
import type { CurrencyCode } from '#shared/values/currency';
import { absolute, type DecimalText, decimal } from '#shared/values/decimal';
import type { MoneyBook } from './money-book';

/** A row of the bank's file with the money that came in by it. */
export interface MoneyRow {
  readonly row: StatementRead;
  readonly amount: DecimalText;
}

/** Money in the books that may be a row of the file. */
interface Entry {
  readonly id: string;
  readonly number: string;
  /** False where the number is a proforma's or none: a deposit stands on its order without the bank's. */
  readonly numbered: boolean;
  /** Asked only where no number has told. */
  readonly names: () => readonly string[];
}

/**
 * Entries of the books by the id of the row they stand for: same day and amount, by the bank's number, else by the
 * payer's name, else as they come. Each answers for one row, so that two payments that look alike are not taken for one.
 */
export function bookedRows(
  book: MoneyBook,
  rows: readonly MoneyRow[],
  currency: CurrencyCode,
): ReadonlyMap<string, string> {
  const entries = entriesByDay(book, currency);
  const found = new Map<string, string>();
  const take = (fits: (entry: Entry, row: StatementRead) => boolean) => {
    for (const { row, amount } of rows) {
      if (row.date === null || found.has(row.id)) continue;
      const free = entries.get(keyOf(row.date, amount)) ?? [];
      const at = free.findIndex((entry) => fits(entry, row));
      const [entry] = at < 0 ? [] : free.splice(at, 1);
      if (entry) found.set(row.id, entry.id);
    }
  };
  take((entry, row) => entry.number !== '' && numbersOf(row).includes(entry.number));
  take((entry, row) => {
    const text = plain(`${row.payer} ${row.text} ${row.number} ${row.po}`);
    return !entry.numbered && entry.names().some((name) => text.includes(name));
  });
  take((entry) => !entry.numbered);
  return found;
}

/** The number alone, and with the order beside it as it is booked. */
function numbersOf({ number, po }: StatementRead): readonly string[] {
  return [number, bankReference({ number, po }).slice(0, BANK_NUMBER_MAX)].map(plain);
}

/** Longest number of an entry. */
export const BANK_NUMBER_MAX = 80;

/** What the bank's row is called by when it is booked. */
export function bankReference({ number, po }: Pick<StatementRead, 'number' | 'po'>): string {
  return [number, po].filter((text) => text !== '').join(' ');
}

function entriesByDay(book: MoneyBook, currency: CurrencyCode): ReadonlyMap<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { id, type, date, amount, number, party, contract, po, ...rest } of book.book.postings) {
    if (rest.currency !== currency || (type !== 'RCT' && type !== 'DEP' && type !== 'RFD')) continue;
    // A customer's money comes in and its refund goes out; a supplier's the other way round.
    const comesIn = (rest.side === 'customer') === (type !== 'RFD');
    const key = keyOf(date, comesIn ? absolute(amount) : negate(absolute(amount)));
    const list = found.get(key) ?? [];
    const names = () => {
      const all = [contract, po, ...namesOf(book, rest.side, party)];
      return all.map((name) => plain(name ?? '')).filter((name) => name.length > 2);
    };
    const numbered = type !== 'DEP' && plain(number) !== '';
    list.push({ id, number: plain(number), numbered, names });
    found.set(key, list);
  }
  return found;
}

/** Every name that the party may be called by in a bank's line. */
export function namesOf(book: MoneyBook, side: PartySide, party: string): readonly (string | undefined)[] {
  if (side === 'supplier') {
    const supplier = book.records.get('suppliers', party);
    return [supplier?.nameZh, supplier?.nameEn, supplier?.bank?.beneficiary, supplier?.code];
  }
  const customer = book.records.get('customers', party);
  return [customer?.nameEn, customer?.nameZh, customer?.buyer.name, customer?.code];
}

/** Day and signed amount: what came in is never taken for what went out. */
function keyOf(date: string, amount: DecimalText): string {
  // `10` and `10.00` are one amount.
  return `${date} ${decimal(amount)}`;
}

/** Letters and figures only, so that `ACME TRADING CO., LTD` and `Acme Trading Co Ltd` are one. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
