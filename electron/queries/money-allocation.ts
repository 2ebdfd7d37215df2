import type { AllocationView, ApplicationView } from '#shared/api/views/money-entry';
import { type AllocationSuggestion, type ChargeBand, suggestAllocation } from '#shared/money/allocation';
import { type OpenItem, openPosition } from '#shared/money/open-items';
import { type OpenSums, openSums } from '#shared/money/open-sums';
import { type Application, isDebit, type Posting, type PostingId } from '#shared/money/posting';
import { absolute, isZero, subtract, sum } from '#shared/values/decimal';
import { laterOf, type PlainDate } from '#shared/values/plain-date';
import type { MoneyBook } from './money-book';
import { remembered } from './remember';

/** Far enough ahead that everything booked counts. */
const LAST_DAY = '2199-12-31' as PlainDate; // the last day a PlainDate knows

export function chargeBand(book: MoneyBook): ChargeBand {
  return { amount: book.settings.chargeAmount, percent: book.settings.chargePercent };
}

/** What is open on an account with everything that is booked, whatever its day. */
export function openNow(
  book: MoneyBook,
  { side, party, currency }: Pick<Posting, 'side' | 'party' | 'currency'>,
): readonly OpenItem[] {
  return openItems(book.of({ side, party, currency }));
}

/** The same, prepared for the many lines of a bank's file. */
export function openSumsNow(
  book: MoneyBook,
  { side, party, currency }: Pick<Posting, 'side' | 'party' | 'currency'>,
): OpenSums {
  return sumsOfItems(openItems(book.of({ side, party, currency })));
}

/** An account's postings are another array only when one of them has changed. */
const openItems = remembered((own: readonly Posting[]): readonly OpenItem[] => {
  const [first] = own;
  return first === undefined ? [] : openPosition(own, first, LAST_DAY).items;
});
const sumsOfItems = remembered(openSums);

/** How a credit lies on the debits, and how what is left of it could. */
export function allocationView(book: MoneyBook, postingId: PostingId, today: PlainDate): AllocationView {
  const credit = book.posting(postingId);
  const items = openNow(book, credit);
  const unapplied = isDebit(credit)
    ? ('0' as Posting['amount']) // a debit has nothing to give
    : subtract(absolute(credit.amount), sum(credit.applications.map((one) => one.amount)));
  const suggestion = isZero(unapplied)
    ? null
    : suggestAllocation(unapplied, items, laterOf(credit.date, today), chargeBand(book));
  return {
    credit,
    revision: book.view(credit).saidRevision,
    applied: credit.applications.flatMap((one) => applicationView(book, one, items) ?? []),
    unapplied,
    suggestion: suggestion && suggestionView(book, suggestion, items),
    items: items.map(({ posting, open }) => ({
      to: posting.id,
      number: posting.number,
      po: posting.po,
      date: posting.date,
      dueDate: posting.dueDate,
      open,
    })),
  };
}

export function suggestionView(
  book: MoneyBook,
  { how, applications, charge, rest }: AllocationSuggestion,
  items: readonly OpenItem[],
): AllocationView['suggestion'] {
  return {
    how,
    applications: applications.flatMap((one) => applicationView(book, one, items) ?? []),
    ...{ charge, rest },
  };
}

function applicationView(
  book: MoneyBook,
  { to, amount }: Application,
  items: readonly OpenItem[],
): ApplicationView | null {
  const debit = book.book.byId.get(to);
  if (!debit) return null;
  const { number, type, date, dueDate } = debit;
  const open = items.find((item) => item.posting.id === to)?.open ?? subtract(amount, amount);
  return { to, number, type, date, dueDate, open, amount };
}
