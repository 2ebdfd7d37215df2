import { problem } from '#shared/api/problem';
import { failed, type Result } from '#shared/api/result';
import {
  absolute,
  add,
  compare,
  type DecimalText,
  divide,
  isZero,
  multiply,
  subtract,
  sum,
  ZERO,
} from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { OpenItem } from './open-items';
import { type OpenSums, openOf, openSums } from './open-sums';
import { type Application, isDebit, Posting, type PostingId } from './posting';

/** How a receipt would go over the open invoices; a suggestion, never booked by itself. */
export type AllocationSuggestion = {
  /**
   * `exact` one invoice · `sum` all of one order or all open · `with-charge`, `sum-with-charge` the same, less what the
   * banks kept on the way · `named` what the payer names, in part · `oldest-first` by due date.
   */
  readonly how: 'exact' | 'sum' | 'with-charge' | 'sum-with-charge' | 'named' | 'oldest-first';
  readonly applications: readonly Application[];
  /** What the banks kept: to be booked as CHG against the last of the invoices; 0 when the money is whole. */
  readonly charge: DecimalText;
  /** Left over: stays unapplied cash. */
  readonly rest: DecimalText;
};

/** Most that banks keep on the way: the greater of a fixed amount and a share of what was to be paid. */
export type ChargeBand = { readonly amount: DecimalText; readonly percent: DecimalText };

/** A charge of more than this share of the receipt is no bank charge, however small the amount. */
const LARGEST_SHARE = 10;

/**
 * One receipt over many invoices: an equal open amount, else an order's or all open sums, else the same with a bank
 * charge when only one such answer exists, else the oldest due first.
 */
export function suggestAllocation(
  amount: DecimalText,
  items: readonly OpenItem[],
  on: PlainDate,
  band: ChargeBand | null = null,
): AllocationSuggestion {
  return suggestFrom(openSums(items), amount, on, band);
}

/** The same from items that were prepared once, for the many lines of a bank's file. */
export function suggestFrom(
  sums: OpenSums,
  amount: DecimalText,
  on: PlainDate,
  band: ChargeBand | null = null,
): AllocationSuggestion {
  const whole = { charge: ZERO, rest: ZERO };
  const equal = sums.equalItems(amount);
  const [only] = equal;
  if (only && equal.length === 1) return { how: 'exact', applications: [wholeOf(only, on)], ...whole };
  const group = sums.equalGroup(amount);
  if (group) return { how: 'sum', applications: group.map((item) => wholeOf(item, on)), ...whole };
  const short = band === null ? null : shortPayment(sums, amount, on, band);
  return short ?? { how: 'oldest-first', charge: ZERO, ...oldestFirst(amount, sums.sorted, on) };
}

/**
 * What the payer names goes before what is oldest: the money lies on those invoices alone, and more than they have open
 * stays unapplied.
 */
export function suggestForNamed(
  amount: DecimalText,
  named: readonly OpenItem[],
  on: PlainDate,
  band: ChargeBand | null = null,
): AllocationSuggestion {
  const suggestion = suggestAllocation(amount, named, on, band);
  return suggestion.how === 'oldest-first' ? { ...suggestion, how: 'named' } : suggestion;
}

/** The money is a little less than one invoice, or than one sum of them, and than no other. */
function shortPayment(
  sums: OpenSums,
  amount: DecimalText,
  on: PlainDate,
  band: ChargeBand,
): AllocationSuggestion | null {
  const fits = (due: DecimalText) => isCharge(subtract(due, amount), amount, due, band);
  const single = sums.itemsAbove(amount, fits).map((item) => [item]);
  const several = single.length > 0 ? [] : sums.groupsAbove(amount, fits);
  const [group] = single.length > 0 ? single : several;
  if (!group || single.length > 1 || new Set(several.map(keyOf)).size > 1) return null;
  const { applications, rest } = oldestFirst(amount, group, on);
  const charge = subtract(openOf(group), amount);
  return { how: single.length > 0 ? 'with-charge' : 'sum-with-charge', applications, charge, rest };
}

function isCharge(gap: DecimalText, paid: DecimalText, due: DecimalText, band: ChargeBand): boolean {
  const share = divide(multiply(due, band.percent), 100);
  const most = compare(band.amount, share) >= 0 ? band.amount : share;
  return compare(gap, 0) > 0 && compare(gap, most) <= 0 && compare(multiply(gap, LARGEST_SHARE), paid) <= 0;
}

const keyOf = (group: readonly OpenItem[]) => group.map((item) => item.posting.id).join(' ');

function oldestFirst(
  amount: DecimalText,
  sorted: readonly OpenItem[],
  on: PlainDate,
): Pick<AllocationSuggestion, 'applications' | 'rest'> {
  const applications: Application[] = [];
  let rest = amount;
  for (const item of sorted) {
    if (isZero(rest)) break;
    const part = compare(item.open, rest) <= 0 ? item.open : rest;
    applications.push({ to: item.posting.id, amount: part, on });
    rest = subtract(rest, part);
  }
  return { applications, rest };
}

function wholeOf(item: OpenItem, on: PlainDate): Application {
  return { to: item.posting.id, amount: item.open, on };
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
  const wanted = new Map(applications.map(({ to }) => [to, ZERO]));
  const debits = new Map<PostingId, Posting>();
  for (const posting of postings) {
    if (wanted.has(posting.id)) debits.set(posting.id, posting);
    if (posting.id !== credit.id) addUp(wanted, posting.applications);
  }
  addUp(wanted, next.applications);
  for (const [to, settled] of wanted) {
    const debit = debits.get(to);
    if (!debit || !isDebit(debit)) return failed(problem('not-found', { posting: to }));
    if (debit.party !== credit.party || debit.side !== credit.side) return refused('other-party', debit);
    if (debit.currency !== credit.currency) return refused('other-account-currency', debit);
    if (compare(settled, debit.amount) > 0) return refused('debit-exceeded', debit);
  }
  const parsed = Posting.safeParse(next);
  return parsed.success ? { ok: true, value: parsed.data } : refused('posting-invalid', credit);
}

function addUp(settled: Map<PostingId, DecimalText>, applications: readonly Application[]): void {
  for (const { to, amount } of applications) {
    const known = settled.get(to);
    if (known !== undefined) settled.set(to, add(known, amount));
  }
}

function refused(rule: string, posting: Posting): Result<never> {
  return failed(problem('rule-broken', { number: posting.number, posting: posting.id }, { rule }));
}
