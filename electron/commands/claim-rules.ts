import type { FactoryDeduction } from '#shared/aftersales/factory-deduction';
import type { NumberSeries } from '#shared/domain/numbering';
import { minorUnits } from '#shared/values/currency';
import { decimalPlaces } from '#shared/values/decimal';
import type { SupplierId } from '#shared/values/ids';
import type { PlainDate } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { Transaction } from '../store/transaction';
import { bookIn } from './book-in';
import type { DeskContext } from './context';
import { takeNumber } from './numbers';
import { notFound, ruleBroken } from './outcome';

/** The next number of inspections or complaints; one that was removed as the last is given again. */
export function takeClaimNumber(
  tx: Transaction,
  series: Extract<NumberSeries, 'inspection' | 'complaint'>,
  date: PlainDate,
): string {
  const records = tx.all(series === 'inspection' ? 'inspections' : 'complaints');
  const taken = new Set<string>([
    ...records.map(({ number }) => number),
    ...tx.all('issuedDocuments').map(({ number }) => number),
  ]);
  return takeNumber(tx, series, date, (number) => taken.has(number));
}

interface Claim {
  readonly number: string;
  readonly supplierId: SupplierId | null;
  readonly deduction: FactoryDeduction | null;
}

/** What the factory bears, as it stands on its account from today on; a change keeps the day of the first entry. */
export function deductionFor(
  tx: Transaction,
  desk: DeskContext,
  { supplierId, number, deduction: before }: Claim,
  wish: Pick<FactoryDeduction, 'amount' | 'currency' | 'reason'>,
): FactoryDeduction {
  if (supplierId === null) throw ruleBroken('factory-needed', { number }, 'supplierId');
  if (!tx.get('suppliers', supplierId)) throw notFound('supplier');
  if (decimalPlaces(wish.amount) > minorUnits(wish.currency))
    throw ruleBroken('posting-invalid', { message: 'finer than the currency' }, 'amount');
  return { ...wish, supplierId, on: before?.on ?? todayOf(desk.clock), by: desk.clerk() };
}

/** A deduction that was set against a bill is loosened there first: a bill must not open again unseen. */
export function refuseSettled(tx: Transaction, postingId: string, number: string): void {
  const note = tx.get('postingNotes', postingId);
  const applied = note?.applications ?? [];
  const book = bookIn(tx);
  if (applied.some(({ to }) => book.book.byId.has(to))) throw ruleBroken('posting-settled', { number });
}

/** The factory of a claim stays while something stands on its account. */
export function refuseOtherFactory(before: Claim, supplierId: SupplierId | null | undefined): void {
  if (supplierId === undefined || supplierId === before.supplierId || before.deduction === null) return;
  throw ruleBroken('deduction-stands', { number: before.number }, 'supplierId');
}
