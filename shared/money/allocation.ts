import { problem } from '#shared/api/problem';
import { failed, type Result } from '#shared/api/result';
import {
  absolute,
  add,
  compare,
  type DecimalText,
  isZero,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { OpenItem } from './open-items';
import { type Application, isDebit, Posting } from './posting';

/** How a receipt would go over the open invoices; a suggestion, never booked by itself. */
export type AllocationSuggestion = {
  /** `exact` one invoice · `sum` all of one order or all open · `oldest-first` by due date. */
  readonly how: 'exact' | 'sum' | 'oldest-first';
  readonly applications: readonly Application[];
  /** Left over: stays unapplied cash. */
  readonly rest: DecimalText;
};

/** One receipt over many invoices: an equal open amount, else an order's or all open sums, else the oldest due first. */
export function suggestAllocation(
  amount: DecimalText,
  items: readonly OpenItem[],
  on: PlainDate,
): AllocationSuggestion {
  const sorted = [...items].sort(byDueDay);
  const equal = sorted.filter((item) => compare(item.open, amount) === 0);
  const [only] = equal;
  if (only && equal.length === 1) return { how: 'exact', applications: [wholeOf(only, on)], rest: ZERO };
  for (const group of [...ordersOf(sorted), sorted]) {
    if (group.length < 2 || compare(sum(group.map((item) => item.open)), amount) !== 0) continue;
    return { how: 'sum', applications: group.map((item) => wholeOf(item, on)), rest: ZERO };
  }
  const applications: Application[] = [];
  let rest = amount;
  for (const item of sorted) {
    if (isZero(rest)) break;
    const part = compare(item.open, rest) <= 0 ? item.open : rest;
    applications.push({ to: item.posting.id, amount: part, on });
    rest = subtract(rest, part);
  }
  return { how: 'oldest-first', applications, rest };
}

function wholeOf(item: OpenItem, on: PlainDate): Application {
  return { to: item.posting.id, amount: item.open, on };
}

function ordersOf(items: readonly OpenItem[]): readonly (readonly OpenItem[])[] {
  const orders = new Map<string, OpenItem[]>();
  for (const item of items) {
    const { po } = item.posting;
    if (po === '') continue;
    orders.set(po, [...(orders.get(po) ?? []), item]);
  }
  return [...orders.values()];
}

function byDueDay(a: OpenItem, b: OpenItem): number {
  const left = `${a.posting.dueDate ?? a.posting.date} ${a.posting.id}`;
  const right = `${b.posting.dueDate ?? b.posting.date} ${b.posting.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Sets a credit against debits, on top of what it is applied to already. Refused: another party or currency, a debit
 * that is not there, more than the credit has left, more than the debit has open.
 */
export function applyCredit(
  postings: readonly Posting[],
  credit: Posting,
  applications: readonly Application[],
): Result<Posting> {
  if (isDebit(credit)) return refused('only-credits-apply', credit);
  const next = { ...credit, applications: [...credit.applications, ...applications] };
  if (compare(sum(next.applications.map((one) => one.amount)), absolute(credit.amount)) > 0)
    return refused('credit-exceeded', credit);
  for (const { to } of applications) {
    const debit = postings.find((posting) => posting.id === to);
    if (!debit || !isDebit(debit)) return failed(problem('not-found', { posting: to }));
    if (debit.party !== credit.party || debit.side !== credit.side) return refused('other-party', debit);
    if (debit.currency !== credit.currency) return refused('other-currency', debit);
    const others = postings.filter((posting) => posting.id !== credit.id);
    const settled = [...others, next]
      .flatMap((posting) => posting.applications)
      .filter((one) => one.to === to)
      .reduce((total, one) => add(total, one.amount), ZERO);
    if (compare(settled, debit.amount) > 0) return refused('debit-exceeded', debit);
  }
  const parsed = Posting.safeParse(next);
  return parsed.success ? { ok: true, value: parsed.data } : refused('posting-invalid', credit);
}

function refused(rule: string, posting: Posting): Result<never> {
  return failed(problem('rule-broken', { number: posting.number, posting: posting.id }, { rule }));
}
