import { Customer } from '#shared/domain/customer';
import { Posting } from '#shared/money/posting';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { accountList } from '../../electron/queries/money-accounts';
import { MoneyBook } from '../../electron/queries/money-book';
import { moneyOverview } from '../../electron/queries/money-overview';
import type { Records } from '../../electron/queries/records';
import { seeded } from '../shared/money/noisy-statements';

// Prints what the books cost for one state of the data: derived once, then the overview and the list of accounts.
const SIZES = [5000, 10_000, 20_000];
const PARTIES = 200;
const START = PlainDate.parse('2025-01-01');
const TODAY = PlainDate.parse('2026-01-15');

function bookOf(count: number): Records {
  const random = seeded(count);
  const customers = Array.from({ length: PARTIES }, (_, n) =>
    Customer.parse({
      id: `c:${n}`,
      code: `C${n}`,
      nameEn: `Customer ${n}`,
      buyer: { name: '' },
      paymentTerms: {},
    }),
  );
  const postings = Array.from({ length: count / 2 }, (_, n) => {
    const base = { side: 'customer', party: `c:${n % PARTIES}`, currency: n % 3 === 0 ? 'EUR' : 'USD' };
    const date = addDays(START, Math.floor(random() * 365));
    const amount = String(Math.ceil(random() * 4_000_000) / 100);
    const invoice = {
      ...base,
      id: `i:${n}`,
      type: 'INV',
      date,
      dueDate: addDays(date, 30),
      number: `INV-${n}`,
      amount,
    };
    const paidOn = addDays(date, 40);
    const applications = [{ to: `i:${n}`, amount, on: paidOn }];
    const receipt = {
      ...base,
      id: `r:${n}`,
      type: 'RCT',
      date: paidOn,
      number: `B-${n}`,
      amount,
      applications,
    };
    return [Posting.parse(invoice), ...(n % 5 === 0 ? [] : [Posting.parse(receipt)])];
  }).flat();
  const held: Partial<Record<string, readonly unknown[]>> = { customers, postings };
  const byId = new Map(customers.map((customer) => [customer.id as string, customer]));
  const nothing: readonly never[] = [];
  return {
    // The measurement holds only these two collections; every other one is empty.
    all: (collection) => (held[collection] ?? nothing) as never,
    get: (collection, id) => (collection === 'customers' ? byId.get(id) : undefined) as never,
    revision: () => 1,
  };
}

// The first run is compiled while it runs.
moneyOverview(new MoneyBook(bookOf(1000)), TODAY);

let before = Number.NaN;
for (const size of SIZES) {
  const records = bookOf(size);
  const time = (work: () => unknown) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const book = new MoneyBook(records);
  const derive = time(() => book.book);
  const overview = Math.min(...[1, 2, 3].map(() => time(() => moneyOverview(book, TODAY))));
  const input = {
    side: 'customer',
    filter: 'open',
    text: '',
    sort: 'overdue',
    offset: 0,
    limit: 100,
  } as const;
  const list = Math.min(...[1, 2, 3].map(() => time(() => accountList(book, input, TODAY))));
  const growth = Number.isNaN(before) ? '' : `, overview ${(overview / before).toFixed(2)} times the half`;
  console.log(
    `${size} entries: derived in ${derive.toFixed(0)} ms, overview ${overview.toFixed(0)} ms, ` +
      `accounts ${list.toFixed(0)} ms${growth}`,
  );
  before = overview;
}
