import type { Customer } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import type { Product } from '#shared/domain/product';

/** What the desk already knows when it reads a file. */
export interface ReadingMemory {
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly layouts: readonly ImportLayout[];
  /** How this customer writes numbers and dates; `null` while the customer is unknown. */
  readonly habits: Customer['habits'] | null;
}

export const NO_MEMORY: ReadingMemory = { customers: [], products: [], layouts: [], habits: null };
