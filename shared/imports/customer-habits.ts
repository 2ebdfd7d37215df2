import type { Customer } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import type { CurrencyCode } from '#shared/values/currency';
import { mentions } from './buyer-name';
import type { DecimalMark } from './number-reading';
import type { SheetView } from './sheet-view';

/** What of a customer file helps to read a workbook; more of it never reaches the process that reads. */
export type KnownCustomer = Pick<Customer, 'id' | 'nameEn' | 'nameZh' | 'currency' | 'habits'> & {
  readonly buyer: Pick<Customer['buyer'], 'name' | 'addressLines' | 'taxNumber'>;
};

/** What the desk knows before it reads: helps to decide, never overrules the file. */
export type ReadingMemory = {
  readonly customers: readonly KnownCustomer[];
  readonly layouts: readonly ImportLayout[];
  /** Our own names, which are never the buyer. */
  readonly ownNames: readonly string[];
};

export const NO_MEMORY: ReadingMemory = { customers: [], layouts: [], ownNames: [] };

type Habits = {
  readonly mark: DecimalMark | null;
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  readonly currency: CurrencyCode | null;
};

/** Habits of the one customer whose name stands in the file. */
export function habitsOf(views: readonly SheetView[], memory: ReadingMemory): Habits {
  const none: Habits = { mark: null, dateOrder: null, currency: null };
  if (memory.customers.length === 0) return none;
  const texts: string[] = [];
  for (const view of views.slice(0, 4)) {
    for (const row of view.rows.slice(0, 30))
      for (const cell of view.cellsOf(row)) if (cell.value.kind === 'text') texts.push(cell.value.text);
  }
  const all = texts.join('\n');
  const found = memory.customers.filter((customer) =>
    [customer.nameEn, customer.nameZh, customer.buyer.name].some(
      (name) => name !== '' && mentions(all, name),
    ),
  );
  const customer = found.length === 1 ? found[0] : undefined;
  return customer
    ? { mark: customer.habits.decimalMark, dateOrder: customer.habits.dateOrder, currency: customer.currency }
    : none;
}
