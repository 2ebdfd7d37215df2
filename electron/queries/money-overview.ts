import type { CurrencySum } from '#shared/api/views/money-accounts';
import type { MoneyOverview, ReminderRow } from '#shared/api/views/money-overview';
import type { MoneySettings } from '#shared/domain/money-settings';
import { ratedCurrencies, rateOn } from '#shared/money/rates';
import { nextReminder, ReminderFacts, reminderDegree } from '#shared/money/reminder-degree';
import { add, compare, type DecimalText, isZero, multiply, ZERO } from '#shared/values/decimal';
import { money } from '#shared/values/money';
import { addDays, type PlainDate } from '#shared/values/plain-date';
import { itemViews } from './money-account';
import { accountAgeing, accountRows, sumsOf } from './money-accounts';
import { accountKey, type MoneyBook } from './money-book';
import { byWeek, expectedReceipts, missingDeposits } from './money-expected';

const MOST_OVERDUE = 30;
const MOST_EXPECTED = 1000;

/** Who owes what, what is late, what comes in which week, whose deposit is missing. */
export function moneyOverview(book: MoneyBook, today: PlainDate): MoneyOverview {
  const rows = accountRows(book, today);
  const sums = sumsOf(rows);
  const expected = expectedReceipts(book, today);
  return {
    asOf: today,
    sums,
    overdue: rows
      .filter((row) => row.head.account.side === 'customer' && !isZero(row.overdue))
      .sort((a, b) => (b.daysLate ?? 0) - (a.daysLate ?? 0) || compare(b.overdue, a.overdue))
      .slice(0, MOST_OVERDUE),
    ...byWeek(expected, today),
    expected: expected.slice(0, MOST_EXPECTED),
    deposits: missingDeposits(book),
    home: homeView(sums, book.settings, today),
  };
}

/** The only place where currencies are brought together, and only at rates that the clerk has entered. */
export function homeView(
  sums: readonly CurrencySum[],
  settings: MoneySettings,
  today: PlainDate,
): MoneyOverview['home'] {
  const home = settings.homeCurrency;
  const table = { home, rates: settings.rates };
  const rates = new Map(
    ratedCurrencies(table).flatMap((currency) => {
      const rate = rateOn(table, currency, today);
      return rate === null ? [] : [[currency, rate]];
    }),
  );
  const used = sums.filter((sum) => !isZero(sum.balance) || !isZero(sum.open));
  const missing = [...new Set(used.map((sum) => sum.currency))].filter(
    (currency) => currency !== home && !rates.has(currency),
  );
  const inHome = (pick: (sum: CurrencySum) => DecimalText, side: CurrencySum['side']) => {
    if (missing.length > 0) return null;
    const own = used.filter((sum) => sum.side === side);
    const values = own.map((sum) =>
      sum.currency === home ? pick(sum) : multiply(pick(sum), rates.get(sum.currency)?.rate ?? ZERO),
    );
    return money(
      values.reduce((total, value) => add(total, value), ZERO),
      home,
    ).amount;
  };
  const days = used.flatMap((sum) => (sum.currency === home ? [] : (rates.get(sum.currency)?.on ?? [])));
  return {
    currency: home,
    receivable: inHome((sum) => sum.open, 'customer'),
    overdue: inHome((sum) => sum.overdue, 'customer'),
    payable: inHome((sum) => sum.open, 'supplier'),
    missing,
    oldestRateOn: days.sort()[0] ?? null,
  };
}

/** Customers to be reminded, the longest late first. */
export function reminderRows(book: MoneyBook, today: PlainDate): ReminderRow[] {
  return book.book.accounts
    .filter((account) => account.side === 'customer')
    .flatMap((account): ReminderRow[] => {
      const ageing = accountAgeing(book, account, today);
      // What is disputed is answered, not reminded of.
      const late = ageing.items.filter((item) => item.days > 0 && compare(item.open, item.disputed) > 0);
      const daysLate = late.reduce((most, item) => Math.max(most, item.days), 0);
      const head = book.head(account);
      const rank = head.rank ?? 'regular';
      const byDays = reminderDegree(daysLate, rank, book.settings.reminderDays);
      if (byDays === null) return [];
      const last = lastReminder(book, account);
      const lateness = {
        byDays,
        last,
        lateSince: addDays(today, -daysLate),
        step: book.settings.reminderDays[rank],
      };
      const degree = nextReminder(lateness, today);
      if (degree === null) return [];
      return [
        {
          head,
          degree,
          daysLate,
          overdue: ageing.overdue,
          disputed: ageing.disputed,
          items: itemViews(book, { ...ageing, items: late }),
          last,
        },
      ];
    })
    .sort((a, b) => b.daysLate - a.daysLate);
}

export function lastReminder(
  book: MoneyBook,
  account: Parameters<typeof accountKey>[0],
): ReminderRow['last'] {
  const letters = book.records
    .all('issuedDocuments')
    .filter(({ kind, voided, account: of }) => {
      return kind === 'reminder' && voided === null && of !== null && accountKey(of) === accountKey(account);
    })
    .sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  const last = letters.at(-1);
  const degree = last && ReminderFacts.safeParse(last.facts);
  return last && degree?.success ? { degree: degree.data.degree, on: last.date, number: last.number } : null;
}
