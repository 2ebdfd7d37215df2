import { COLLECTIONS } from '#shared/domain/collections';
import { Customer } from '#shared/domain/customer';
import { Posting } from '#shared/money/posting';
import { decimal, ZERO } from '#shared/values/decimal';
import type { AttachmentId, SalesOrderId } from '#shared/values/ids';
import { addDays, PlainDate } from '#shared/values/plain-date';
import { bookRows } from '../../electron/commands/money-bank';
import { accountList } from '../../electron/queries/money-accounts';
import { bankFile, bankRows } from '../../electron/queries/money-bank';
import { MoneyBook } from '../../electron/queries/money-book';
import { moneyOverview } from '../../electron/queries/money-overview';
import { readFile } from '../../electron/queries/money-reading';
import type { Records } from '../../electron/queries/records';
import { emptyData, type StoreData } from '../../electron/store/store-data';
import { StagedBatch, StagedChange } from '../../electron/store/transaction';
import { anOrder } from '../builders/an-order';
import { seeded } from '../shared/money/noisy-statements';

// Prints what the books cost: derived at once, asked again, asked after one change, and a bank's file booked row by row.
const SIZES = [2500, 5000, 10_000];
const PARTIES = 200;
const BANK_ROWS = 200;
const START = PlainDate.parse('2025-01-01');
const TODAY = PlainDate.parse('2026-01-15');

/** So many orders and twice as many entries; `openShare` of the invoices wait for their money. */
function dataOf(count: number, openShare: number): StoreData {
  const random = seeded(count);
  const data = emptyData('bench', 3);
  const put = (coll: string, record: { readonly id: string }) => {
    const records = data.records.get(coll) ?? new Map();
    data.records.set(coll, records);
    const by = { createdAt: '', createdBy: '', changedAt: '', changedBy: '' };
    records.set(record.id, { record, revision: 1, ...by });
  };
  for (let n = 0; n < PARTIES; n += 1) {
    const fields = { id: `c:${n}`, code: `C${n}`, nameEn: `Customer number ${n}`, buyer: { name: '' } };
    put('customers', Customer.parse({ ...fields, paymentTerms: {} }));
  }
  for (let n = 0; n < count; n += 1) {
    const customerId = Customer.parse(data.records.get('customers')?.get(`c:${n % PARTIES}`)?.record).id;
    const createdOn = addDays(START, Math.floor(random() * 365));
    const stage =
      n % 4 === 0
        ? ({ name: 'confirmed', since: createdOn } as const)
        : ({ name: 'paid', since: createdOn } as const);
    // An id of our own making.
    const id = `o:${n}` as SalesOrderId;
    put(
      'orders',
      anOrder({ id, number: `SO-2025-${n}`, customerOrderNo: `PO${n}`, customerId, createdOn, stage }),
    );
  }
  for (let n = 0; n < count; n += 1) {
    const base = { side: 'customer', party: `c:${n % PARTIES}`, currency: n % 3 === 0 ? 'EUR' : 'USD' };
    const date = addDays(START, Math.floor(random() * 365));
    const amount = decimal(Math.ceil(random() * 4_000_000) / 100);
    const invoice = {
      ...base,
      id: `i:${n}`,
      type: 'INV',
      date,
      dueDate: addDays(date, 30),
      number: `INV-${n}`,
      amount,
    };
    put('postings', Posting.parse(invoice));
    if (random() < openShare) continue;
    const paidOn = addDays(date, 40);
    const applications = [{ to: `i:${n}`, amount, on: paidOn }];
    put(
      'postings',
      Posting.parse({
        ...base,
        id: `r:${n}`,
        type: 'RCT',
        date: paidOn,
        number: `B-${n}`,
        amount,
        applications,
      }),
    );
  }
  return data;
}

/** The data as the store shows them: a list is another array only after a change of it. */
function recordsOf(data: StoreData): Records & { forget(coll: string): void } {
  const lists = new Map<string, readonly unknown[]>();
  return {
    forget: (coll) => lists.delete(coll),
    all: (coll) => {
      const list =
        lists.get(coll) ?? [...(data.records.get(coll)?.values() ?? [])].map(({ record }) => record);
      lists.set(coll, list);
      // Only records of this collection were put into it.
      return list as never;
    },
    get: (coll, id) => data.records.get(coll)?.get(id)?.record as never,
    revision: () => 1,
  };
}

function time<T>(work: () => T): { readonly ms: number; readonly answer: T } {
  const start = process.cpuUsage();
  const answer = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, answer };
}

const input = { side: 'customer', filter: 'open', text: '', sort: 'overdue', offset: 0, limit: 100 } as const;
const asks = (book: MoneyBook) => ({
  overview: time(() => moneyOverview(book, TODAY)).ms,
  list: time(() => accountList(book, input, TODAY)).ms,
});
const say = (name: string, { overview, list }: ReturnType<typeof asks>) =>
  `${name}: overview ${overview.toFixed(0)} ms, accounts ${list.toFixed(0)} ms`;

function measureBooks(count: number): number {
  const data = dataOf(count, 0.2);
  const records = recordsOf(data);
  const book = new MoneyBook(records);
  const derive = time(() => book.book.postings.length);
  const first = asks(book);
  const warm = asks(book);
  const extra = {
    side: 'customer',
    party: 'c:7',
    currency: 'USD',
    type: 'INV',
    date: TODAY,
    number: 'X',
    amount: '12',
  };
  const posting = Posting.parse({ ...extra, id: 'extra' });
  const by = { createdAt: '', createdBy: '', changedAt: '', changedBy: '' };
  data.records.get('postings')?.set('extra', { record: posting, revision: 1, ...by });
  records.forget('postings');
  const changed = asks(book);
  console.log(`${count} orders, ${derive.answer} entries: derived in ${derive.ms.toFixed(0)} ms`);
  console.log(`  ${say('first', first)}; ${say('again', warm)}; ${say('after one entry', changed)}`);
  return changed.overview + changed.list;
}

/** All invoices open, half of them in a file of the bank: a row a receipt. */
function measureBank(count: number): number {
  const data = dataOf(count, 1);
  const records = recordsOf(data);
  const open = records
    .all('postings')
    .filter(({ currency }) => currency === 'USD')
    .slice(0, BANK_ROWS);
  const table = [
    ['Date', 'Reference', 'Text', 'Debit', 'Credit', 'Payer'],
    ...open.map(({ number, amount, party }, n) => [
      '2026-01-14',
      `T${n}`,
      number,
      '',
      amount,
      `Customer number ${party.slice(2)}`,
    ]),
  ];
  const file = {
    token: '',
    fileName: 'bank.csv',
    sheets: [],
    sheet: '',
    table,
    party: 'bank',
    currency: 'USD',
    choices: {},
  } as const;
  const reading = readFile(records, file);
  const book = new MoneyBook(records);
  const shown = time(() => bankRows(book, bankFile(book, reading, 'USD')));
  const bookings = shown.answer.map((row) => ({
    key: row.key,
    party: row.parties[0]?.party ?? '',
    charge: ZERO,
    orderId: null,
  }));
  const change = () => new StagedChange(new StagedBatch(data, 'bench'), COLLECTIONS);
  const scan = '0'.repeat(64) as AttachmentId; // a file that is not looked at
  const by = { currency: 'USD', clerk: 'Lin', file: scan } as const;
  const one = time(() => bookRows(change(), reading, bookings.slice(0, 1), by)).ms;
  const all = time(() => bookRows(change(), reading, bookings, by)).ms;
  const each = (all - one) / (BANK_ROWS - 1);
  console.log(
    `${count} open items, ${BANK_ROWS} rows of the bank: shown in ${shown.ms.toFixed(0)} ms, the first booked in ${one.toFixed(0)} ms, each further one ${each.toFixed(2)} ms`,
  );
  return each;
}

// The first run is compiled while it runs.
measureBooks(500);
for (const measure of [measureBooks, measureBank]) {
  let before = Number.NaN;
  for (const size of SIZES) {
    const cost = measure(size);
    if (!Number.isNaN(before)) console.log(`  ${(cost / before).toFixed(2)} times the half`);
    before = cost;
  }
}
