import type { AccountRef } from '#shared/api/views/money-accounts';
import type { BankRow } from '#shared/api/views/money-entry';
import { customerName } from '#shared/domain/customer';
import type { SalesOrder } from '#shared/domain/sales-order';
import { supplierName } from '#shared/domain/supplier';
import {
  type AllocationSuggestion,
  type ChargeBand,
  suggestForNamed,
  suggestFrom,
} from '#shared/money/allocation';
import { documentKey } from '#shared/money/matching/document-number';
import type { OpenItem } from '#shared/money/open-items';
import type { PartySide, Posting } from '#shared/money/posting';
import type { StatementRead } from '#shared/money/reading/read-statement';
import { negate } from '#shared/money/signed-amount';
import type { CurrencyCode } from '#shared/values/currency';
import { absolute, compare, type DecimalText, isNegative } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { chargeBand, openNow, openSumsNow, suggestionView } from './money-allocation';
import { bankReference, bookedRows, type MoneyRow, namesOf, plain } from './money-bank-booked';
import type { MoneyBook } from './money-book';
import { missingDeposits } from './money-expected';
import type { FileReading } from './money-reading';
import { remembered } from './remember';

/** A customer as a payer, or a supplier as the one who is paid, in one currency. */
interface Payer {
  readonly side: PartySide;
  readonly party: string;
  readonly name: string;
  readonly words: readonly string[];
  /** Keys of the numbers of its orders, ours and its own. */
  readonly orders: readonly string[];
}

/** The bank's file beside the books: gathered once, asked row by row while the rows before are booked. */
export interface BankFile {
  readonly rows: readonly MoneyRow[];
  readonly byKey: ReadonlyMap<string, MoneyRow>;
  readonly payers: readonly Payer[];
  /** Entry of the books by row. */
  readonly booked: ReadonlyMap<string, string>;
  readonly currency: CurrencyCode;
}

export function bankFile(book: MoneyBook, read: FileReading, currency: CurrencyCode): BankFile {
  const rows = read.rows.map((row) => ({ row, amount: received(row, read) }));
  return {
    rows,
    byKey: new Map(rows.map((one) => [one.row.id, one])),
    payers: payersOf(book, currency),
    booked: bookedRows(book, rows, currency),
    currency,
  };
}

export function bankRows(book: MoneyBook, file: BankFile): BankRow[] {
  return file.rows.map((row) => bankRow(book, file, row));
}

/** Money that came in is a credit of the bank's account; in one signed column it is the positive figure. */
function received(row: StatementRead, { reading }: FileReading): DecimalText {
  const signed = reading.kind === 'read' && reading.statement.found.columns.amount !== undefined;
  const columns = reading.kind === 'read' ? reading.statement.found.columns : {};
  const oneColumn = signed && columns.debit === undefined && columns.credit === undefined;
  // 借/贷 beside one figure has turned the credits already.
  return oneColumn && columns.direction === undefined ? row.amount : negate(row.amount);
}

/** A row as the books stand now. */
export function bankRow(book: MoneyBook, file: BankFile, { row, amount }: MoneyRow): BankRow {
  const { booked, currency } = file;
  const side: PartySide = isNegative(amount) ? 'supplier' : 'customer';
  const payers = file.payers.filter((one) => one.side === side);
  const size = absolute(amount);
  const reference = bankReference(row);
  const base = {
    key: row.id,
    row: row.row,
    date: row.date,
    amount: size,
    currency,
    payer: row.payer || row.text,
    reference,
    side,
    postingId: null,
    parties: [],
    suggestion: null,
    deposit: null,
  };
  if (row.date === null) return { ...base, state: 'undated' };
  const known = booked.get(row.id);
  const posting = known === undefined ? undefined : book.book.byId.get(known);
  if (posting) return { ...base, state: 'booked', postingId: posting.id };
  const text = `${row.text} ${reference}`;
  const parties = likelyPayers(`${row.payer} ${text}`, size, { payers, book, currency });
  const [likeliest] = parties;
  const state = side === 'customer' ? 'new' : 'outgoing';
  if (!likeliest) return { ...base, state };
  const account = { side, party: likeliest.party, currency };
  return {
    ...base,
    state,
    parties,
    suggestion: suggestionView(
      book,
      suggestionFor(book, account, text, size, row.date),
      openNow(book, account),
    ),
    deposit: side === 'supplier' ? null : depositFor(book, likeliest.party, text, size, currency),
  };
}

/** The invoices that the line names, else what fits the amount, else the oldest. */
function suggestionFor(
  book: MoneyBook,
  account: AccountRef,
  text: string,
  amount: DecimalText,
  on: PlainDate,
): AllocationSuggestion {
  const said = keysIn(text);
  const named = openNow(book, account).filter(({ posting }) => said.has(invoiceKey(posting)));
  const band = bandOf(book, account.side);
  return named.length > 0
    ? suggestForNamed(amount, named, on, band)
    : suggestFrom(openSumsNow(book, account), amount, on, band);
}

/** Banks keep charges from what comes in; what we pay out arrives whole. */
function bandOf(book: MoneyBook, side: PartySide): ChargeBand | null {
  return side === 'customer' ? chargeBand(book) : null;
}

/** The order whose deposit is missing and is meant: by its number in the text, else the only one of this very amount. */
function depositFor(
  book: MoneyBook,
  party: string,
  text: string,
  amount: DecimalText,
  currency: CurrencyCode,
): BankRow['deposit'] {
  const own = missingDeposits(book).filter((one) => one.customerId === party && one.currency === currency);
  const said = keysIn(text);
  const named = own.filter(({ number, customerOrderNo }) =>
    [number, customerOrderNo].some((no) => said.has(documentKey(no)?.key ?? '')),
  );
  const equal = own.filter(({ missing }) => compare(missing, amount) === 0);
  const [found] = named.length > 0 ? named : equal.length === 1 ? equal : [];
  return found ? { orderId: found.orderId, number: found.number, missing: found.missing } : null;
}

/** By what a text names an invoice; worked out once, for each line of a file is held against all of them. */
const invoiceKey = remembered(({ number }: Posting): string => documentKey(number)?.key ?? '');
const orderKeys = remembered(({ number, customerOrderNo }: SalesOrder): readonly string[] =>
  [number, customerOrderNo]
    .filter((text) => /\d{3}/.test(text))
    .flatMap((text) => documentKey(text)?.key ?? []),
);

/** Document numbers that a text names. */
function keysIn(text: string): ReadonlySet<string> {
  const keys = text.split(/[\s,;，；/]+/).flatMap((word) => documentKey(word)?.key ?? []);
  return new Set(keys.filter((key) => key.length >= 3));
}

function payersOf(book: MoneyBook, currency: CurrencyCode): readonly Payer[] {
  const orders = new Map<string, SalesOrder[]>();
  for (const order of book.records.all('orders')) {
    if (order.currency !== currency) continue;
    const known = orders.get(order.customerId);
    if (known) known.push(order);
    else orders.set(order.customerId, [order]);
  }
  const wordsOf = (side: PartySide, party: string) =>
    namesOf(book, side, party)
      .map((name) => plain(name ?? ''))
      .filter((name) => name.length > 2);
  return [
    ...book.records.all('customers').map(
      (customer): Payer => ({
        side: 'customer',
        party: customer.id,
        name: customerName(customer),
        words: wordsOf('customer', customer.id),
        orders: (orders.get(customer.id) ?? []).flatMap(orderKeys),
      }),
    ),
    ...book.records.all('suppliers').map(
      (supplier): Payer => ({
        side: 'supplier',
        party: supplier.id,
        name: supplierName(supplier),
        words: wordsOf('supplier', supplier.id),
        orders: [],
      }),
    ),
  ];
}

/** Keys of the invoices that are open. */
const openKeys = remembered(
  (items: readonly OpenItem[]): ReadonlySet<string> =>
    new Set(items.map(({ posting }) => invoiceKey(posting))),
);

interface Asked {
  readonly payers: readonly Payer[];
  readonly book: MoneyBook;
  readonly currency: CurrencyCode;
}

/** By an invoice or order number in the text, then by name; where nothing is said, by an open amount that only one customer has. */
function likelyPayers(
  text: string,
  amount: DecimalText,
  { payers, book, currency }: Asked,
): BankRow['parties'] {
  const said = [...keysIn(text)];
  const names = plain(text);
  const accountOf = ({ side, party }: Payer) => ({ side, party, currency });
  const found = (why: BankRow['parties'][number]['why'], is: (payer: Payer) => boolean) =>
    payers.filter(is).map(({ party, name }) => ({ party, name, why }));
  const named = (keys: ReadonlySet<string>) => said.some((key) => keys.has(key));
  const all = [
    ...found('invoice', (payer) => named(openKeys(openNow(book, accountOf(payer))))),
    ...found('order', ({ orders }) => orders.some((key) => said.includes(key))),
    ...found('name', (payer) => payer.words.some((word) => names.includes(word))),
  ];
  if (all.length > 0)
    return all
      .filter((one, at) => all.findIndex((other) => other.party === one.party) === at)
      .slice(0, PAYERS_SHOWN);
  const byAmount = found('amount', (payer) => {
    const sums = openSumsNow(book, accountOf(payer));
    if (sums.sorted.length === 0) return false;
    // Any day: only how it would lie is asked.
    return suggestFrom(sums, amount, ANY_DAY, bandOf(book, payer.side)).how !== 'oldest-first';
  });
  // An equal amount alone proves something only where one customer has it.
  return byAmount.length === 1 ? byAmount : [];
}

const PAYERS_SHOWN = 5;
const ANY_DAY = '2000-01-01' as PlainDate; // a plain day
