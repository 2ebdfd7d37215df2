import type {
  ACCOUNT_FILTERS,
  AccountFigures,
  AccountList,
  AccountListInput,
  AccountRef,
  AccountRow,
  CurrencySum,
  StatementRow,
} from '#shared/api/views/money-accounts';
import type { AccountStatement } from '#shared/money/account-statement';
import { type Ageing, ageingOf } from '#shared/money/ageing';
import { balanceOf } from '#shared/money/ledger';
import { openPosition } from '#shared/money/open-items';
import type { Posting } from '#shared/money/posting';
import { compare, type DecimalText, isZero, subtract, sum } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { listsBy } from './groups';
import type { MoneyBook } from './money-book';
import { type LastAnswer, lastOf } from './remember';
import { findItems, haystack } from './search-text';

/** The open position of an account on a day, aged as the desk is set. */
export function accountAgeing(book: MoneyBook, account: AccountRef, asOf: PlainDate): Ageing {
  const own = book.of(account);
  const basis = book.settings.ageingBasis;
  return lastOf(knownAgeings, own).from([asOf, basis], () =>
    ageingOf(openPosition(own, account, asOf), asOf, basis),
  );
}

/** An account's postings are another array only when one of them has changed. */
const knownAgeings = new WeakMap<readonly Posting[], LastAnswer<Ageing>>();

export function figuresOf(ageing: Ageing, account: AccountRef): AccountFigures {
  return {
    open: ageing.open,
    notDue: subtract(ageing.open, ageing.overdue),
    overdue: ageing.overdue,
    disputed: ageing.disputed,
    unapplied: ageing.unapplied,
    balance: balanceOf({ items: [], credits: [], open: ageing.open, unapplied: ageing.unapplied }, account),
    buckets: { ...ageing.buckets },
  };
}

export function accountRow(book: MoneyBook, account: AccountRef, today: PlainDate): AccountRow {
  const ageing = accountAgeing(book, account, today);
  const [last] = book.statements(account).filter((one) => one.state !== 'void');
  const { side, party } = account;
  const file = book.records.get(side === 'customer' ? 'customers' : 'suppliers', party);
  const own = book.of(account);
  return lastOf(knownRows, own).from([ageing, file, last], () => {
    const late = ageing.items.reduce((most, item) => Math.max(most, item.days), 0);
    return {
      ...figuresOf(ageing, account),
      head: book.head(account),
      daysLate: late > 0 ? late : null,
      lastPaidOn: lastPaid(own),
      lastStatement: last ? statementRow(last) : null,
    };
  });
}

const knownRows = new WeakMap<readonly Posting[], LastAnswer<AccountRow>>();

export function statementRow(statement: AccountStatement): StatementRow {
  const { id, number, from, to, closing, state, issuedOn, replyDueOn, issuedId } = statement;
  const { answeredOn, answeredBy, theirClosing, note } = statement;
  return {
    ...{ id, number, from, to, closing, state, issuedOn, replyDueOn, issuedId },
    ...{ answeredOn, answeredBy, theirClosing, note },
  };
}

function lastPaid(postings: readonly Posting[]): PlainDate | null {
  let last: PlainDate | null = null;
  for (const { type, date } of postings) {
    if ((type === 'RCT' || type === 'DEP') && (last === null || date > last)) last = date;
  }
  return last;
}

type Filter = (typeof ACCOUNT_FILTERS)[number];

const FILTERS: Readonly<Record<Filter, (row: AccountRow) => boolean>> = {
  all: () => true,
  open: (row) => !isZero(row.open) || !isZero(row.unapplied),
  overdue: (row) => !isZero(row.overdue),
  disputed: (row) => !isZero(row.disputed),
  unapplied: (row) => !isZero(row.unapplied),
};

const byName = new Intl.Collator('zh-Hans-CN');

const SORTS: Readonly<Record<AccountListInput['sort'], (a: AccountRow, b: AccountRow) => number>> = {
  // Amounts of different currencies have no order among each other: first by currency, then by size.
  overdue: (a, b) => byCurrency(a, b) || compare(b.overdue, a.overdue) || SORTS.name(a, b),
  open: (a, b) => byCurrency(a, b) || compare(b.open, a.open) || SORTS.name(a, b),
  late: (a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0) || SORTS.name(a, b),
  name: (a, b) => byName.compare(a.head.name, b.head.name) || byCurrency(a, b),
};

function byCurrency(a: AccountRow, b: AccountRow): number {
  const [left, right] = [a.head.account.currency, b.head.account.currency];
  return left < right ? -1 : left > right ? 1 : 0;
}

const allRows = new WeakMap<MoneyBook, LastAnswer<readonly AccountRow[]>>();

/** A row of each account, worked out once for each state of the data: a search asks at every key. */
export function accountRows(book: MoneyBook, today: PlainDate): readonly AccountRow[] {
  const { records } = book;
  const sources = [
    book.book,
    records.all('statements'),
    records.all('issuedDocuments'),
    records.all('customers'),
    records.all('suppliers'),
    records.all('settings'),
    today,
  ];
  return lastOf(allRows, book).from(sources, () =>
    book.book.accounts.map((account) => accountRow(book, account, today)),
  );
}

/** Every account of one side; the filter and the sums look at all of them, the window at some. */
export function accountList(book: MoneyBook, input: AccountListInput, today: PlainDate): AccountList {
  const all = accountRows(book, today).filter(
    ({ head: { account } }) =>
      account.side === input.side && (input.currency === undefined || input.currency === account.currency),
  );
  const found = findItems(all, searchText, input.text).items;
  const rows = found.filter(FILTERS[input.filter]).sort(SORTS[input.sort]);
  const count = (filter: Filter) => found.filter(FILTERS[filter]).length;
  return {
    total: rows.length,
    rows: rows.slice(input.offset, input.offset + input.limit),
    counts: {
      all: count('all'),
      open: count('open'),
      overdue: count('overdue'),
      disputed: count('disputed'),
      unapplied: count('unapplied'),
    },
    sums: sumsOf(rows),
  };
}

const searchText = ({ head }: AccountRow) =>
  haystack([head.code, head.name, head.nameZh, head.account.currency]);

/** One sum for each side and currency; they never meet. */
export function sumsOf(rows: readonly AccountRow[]): CurrencySum[] {
  const groups = listsBy(rows, ({ head: { account } }) => `${account.side} ${account.currency}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const [first] = own;
      if (!first) return [];
      const { side, currency } = first.head.account;
      return [{ side, currency, accounts: own.length, ...figuresTogether(own) }];
    });
}

function figuresTogether(rows: readonly AccountFigures[]): AccountFigures {
  const of = (pick: (row: AccountFigures) => DecimalText) => sum(rows.map(pick));
  return {
    open: of((row) => row.open),
    notDue: of((row) => row.notDue),
    overdue: of((row) => row.overdue),
    disputed: of((row) => row.disputed),
    unapplied: of((row) => row.unapplied),
    balance: of((row) => row.balance),
    buckets: {
      'not-due': of((row) => row.buckets['not-due']),
      '1-30': of((row) => row.buckets['1-30']),
      '31-60': of((row) => row.buckets['31-60']),
      '61-90': of((row) => row.buckets['61-90']),
      'over-90': of((row) => row.buckets['over-90']),
    },
  };
}
