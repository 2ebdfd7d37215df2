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
  readonly side: PartySide;
  readonly party: string;
  /** Asked only where no number has told. */
  readonly names: () => readonly string[];
}

/**
 * Entries of the books by the id of the row they stand for: same day and amount, by the bank's number, else by the
 * payer's name, else as they come where the row names no other firm of ours. Each answers for one row, so that two
 * payments that look alike are not taken for one.
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
  take((entry, row) => !entry.numbered && entry.names().some((name) => isSaid(name, row)));
  const firms = firmsOf(book);
  take(
    (entry, row) =>
      !entry.numbered && !firms().some((firm) => isOther(firm, entry) && isSaid(firm.name, row)),
  );
  return found;
}

/** A name stands anywhere in the line, a bare figure only as a word of its own. */
function isSaid(name: string, { payer, text, number, po }: StatementRead): boolean {
  const said = `${payer} ${text} ${number} ${po}`;
  if (!/^\d+$/.test(name)) return plain(said).includes(name);
  return said.split(/[^\p{L}\p{N}]+/u).some((word) => plain(word) === name);
}

interface Firm {
  readonly side: PartySide;
  readonly party: string;
  readonly name: string;
}

const isOther = (firm: Firm, entry: Entry) => firm.side !== entry.side || firm.party !== entry.party;

/** Shorter names and codes stand inside other words. */
const FIRM_NAME_MIN = 4;

/** Names of all firms, gathered when the first row asks. */
function firmsOf(book: MoneyBook): () => readonly Firm[] {
  let known: readonly Firm[] | null = null;
  return () => {
    known ??= (['customer', 'supplier'] as const).flatMap((side) =>
      book.records.all(side === 'customer' ? 'customers' : 'suppliers').flatMap(({ id, code }) =>
        namesOf(book, side, id)
          .filter((name) => name !== code)
          .map((name) => ({ side, party: id, name: plain(name ?? '') }))
          .filter(({ name }) => name.length >= FIRM_NAME_MIN),
      ),
    );
    return known;
  };
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
    list.push({ id, number: plain(number), numbered, side: rest.side, party, names });
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
