import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import { customerName } from '#shared/domain/customer';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import { type LayoutMatch, layoutFingerprint, matchLayout } from '#shared/imports/memory/layout';
import { matchProducts } from '#shared/imports/memory/product-matching';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import type { ReadingMemory } from '#shared/imports/reading-memory';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { understand } from '#shared/imports/understand';
import type { CustomerId } from '#shared/values/ids';
import type { Records } from './records';

/** A file understood with all the desk remembers. */
export interface DraftReading {
  readonly draft: OrderDraft;
  /** The clerk's choices over those of the remembered layout. */
  readonly choices: ReadingChoices;
  readonly customer: ImportPreview['customer'];
  readonly layout: LayoutMatch | null;
  readonly matches: ProductMatch[];
}

/**
 * Reads twice at most: once to see whose file it is and in which layout, and again when the remembered layout or the
 * customer's habits say more. A clerk's choice always stands above what is remembered.
 */
export function readDraft(
  records: Pick<Records, 'all' | 'get'>,
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  customerId: CustomerId | null,
): DraftReading {
  const memory: ReadingMemory = {
    customers: records.all('customers'),
    products: records.all('products'),
    layouts: records.all('layouts'),
    habits: null,
  };
  const first = understand(workbook, choices, memory);
  const layouts =
    customerId === null
      ? memory.layouts
      : memory.layouts.filter((layout) => layout.customerId === customerId);
  const layout = matchLayout(layoutFingerprint(first.columns), layouts);
  const chosen = customerId === null ? undefined : records.get('customers', customerId);
  const customer: ImportPreview['customer'] = chosen
    ? { id: chosen.id, name: customerName(chosen), how: 'clerk' }
    : recogniseCustomer(first, workbook, memory.customers, layout);
  const habits = customer.id === null ? null : (records.get('customers', customer.id)?.habits ?? null);
  const own = layout !== null && layout.layout.customerId === customer.id ? layout : null;
  const remembered = own?.changes.length === 0 ? own.layout.choices : {};
  const all = { ...remembered, ...choices };
  const saysMore =
    Object.keys(remembered).length > 0 ||
    (habits !== null && (habits.dateOrder ?? habits.decimalMark) !== null);
  const draft = saysMore ? understand(workbook, all, { ...memory, habits }) : first;
  return {
    draft,
    choices: all,
    customer,
    layout: own,
    matches: matchProducts(draft, customer.id, memory.products),
  };
}
