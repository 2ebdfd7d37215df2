import { ProblemError, problem } from '#shared/api/problem';
import type { AccountRef } from '#shared/api/views/money-accounts';
import { MoneyBook } from '../queries/money-book';
import type { Headless } from './run-command';

/** The accounts of a customer or supplier by its code: one, or one for each currency. */
export function accountsNamed({ context, given }: Headless, code: string): readonly AccountRef[] {
  const { store } = context;
  const isNamed = (one: { readonly code: string }) => one.code.toLowerCase() === code.toLowerCase();
  const customer = store.all('customers').find(isNamed);
  const supplier = customer ? undefined : store.all('suppliers').find(isNamed);
  const party = customer ?? supplier;
  if (!party) throw new ProblemError(problem('not-found', { what: 'customer', name: code }));
  const side = customer ? ('customer' as const) : ('supplier' as const);
  const known = new MoneyBook(store).book.accounts.filter(
    (one) => one.side === side && one.party === party.id,
  );
  const { currency } = given;
  if (currency !== null) return [{ side, party: party.id, currency }];
  return known.length > 0 ? known : [{ side, party: party.id, currency: party.currency }];
}
