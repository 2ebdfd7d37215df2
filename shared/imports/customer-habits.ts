import type { Customer } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import type { CurrencyCode } from '#shared/values/currency';
import { mentions } from './buyer-name';
import type { DateOrder } from './date-reading';
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
  /** How earlier files of the customer in this form were written, by the clerk's answers. */
  readonly form?: FormHabits;
};

/** The file's own proof stands above them, and they stand above all that is only likely. */
export type FormHabits = {
  readonly decimalMark?: DecimalMark | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly currency?: CurrencyCode | undefined;
};

export const NO_MEMORY: ReadingMemory = { customers: [], layouts: [], ownNames: [] };

type Habits = {
  readonly mark: DecimalMark | null;
  readonly dateOrder: DateOrder | null;
  /** Where he files his accounts; his orders may well be in another. */
  readonly currency: CurrencyCode | null;
  /** What was answered about this form. */
  readonly formCurrency: CurrencyCode | null;
};

/** Habits of the one customer whose name stands in the file. */
export function habitsOf(views: readonly SheetView[], memory: ReadingMemory): Habits {
  const found = customersNamedIn(views, memory.customers);
  const customer = found.length === 1 ? found[0] : undefined;
  const { form = {} } = memory;
  return {
    mark: form.decimalMark ?? customer?.habits.decimalMark ?? null,
    dateOrder: form.dateOrder ?? customer?.habits.dateOrder ?? null,
    currency: customer?.currency ?? null,
    formCurrency: form.currency ?? null,
  };
}

/** Customers whose name stands at the top of the first sheets. */
export function customersNamedIn(
  views: readonly SheetView[],
  customers: readonly KnownCustomer[],
): readonly KnownCustomer[] {
  if (customers.length === 0) return [];
  const texts: string[] = [];
  for (const view of views.slice(0, 4)) {
    for (const row of view.rows.slice(0, 30))
      for (const cell of view.cellsOf(row)) if (cell.value.kind === 'text') texts.push(cell.value.text);
  }
  const all = texts.join('\n');
  return customers.filter((customer) =>
    [customer.nameEn, customer.nameZh, customer.buyer.name].some(
      (name) => name !== '' && mentions(all, name),
    ),
  );
}
