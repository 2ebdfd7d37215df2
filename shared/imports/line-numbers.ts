import type { DraftLine } from './order-draft';

/** Whose numbers a line carries; `null` where the file says none of his. */
export interface LineNumbers {
  readonly customers: string | null;
  readonly ours: string | null;
}

/**
 * A number whose owner no title names is the customer's, for it stands on his paper; beside one that is told to be his
 * it is ours. The number may still turn out to be ours: then a product of ours bears it.
 */
export function lineNumbers(line: Pick<DraftLine, 'itemNo' | 'customerItemNo' | 'ourItemNo'>): LineNumbers {
  const main = line.itemNo.value;
  const customers = line.customerItemNo.value;
  const ours = line.ourItemNo.value;
  return {
    customers: customers ?? (main === ours ? null : main),
    ours: ours ?? (customers === null || main === customers ? null : main),
  };
}
