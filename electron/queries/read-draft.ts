import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import { customerName } from '#shared/domain/customer';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import { type LayoutMatch, layoutFingerprint, matchLayout } from '#shared/imports/memory/layout';
import { matchProducts } from '#shared/imports/memory/product-matching';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { type ReadingMemory, understand } from '#shared/imports/understand';
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
 * Reads twice at most: once to see whose file it is and in which layout, and again when the remembered layout says
 * more. A clerk's choice always stands above what is remembered.
 */
export function readDraft(
  records: Pick<Records, 'all' | 'get'>,
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  customerId: CustomerId | null,
): DraftReading {
  const customers = records.all('customers');
  const chosen = customerId === null ? undefined : records.get('customers', customerId);
  const company = records.get('company', 'company');
  const memory: ReadingMemory = {
    // A customer whom the clerk names is the only one whose habits count.
    customers: chosen ? [chosen] : customers,
    layouts: records.all('layouts'),
    ownNames: company ? [company.nameEn, company.nameZh].filter((name) => name !== '') : [],
  };
  const first = understand(workbook, choices, memory);
  const layouts = memory.layouts.filter((item) => chosen === undefined || item.customerId === chosen.id);
  const layout = matchLayout(layoutFingerprint(first.columns), layouts);
  const customer: ImportPreview['customer'] = chosen
    ? { id: chosen.id, name: customerName(chosen), how: 'clerk' }
    : recogniseCustomer(first, workbook, customers, layout);
  const own = layout !== null && layout.layout.customerId === customer.id ? layout : null;
  const remembered = own?.changes.length === 0 ? own.layout.choices : {};
  const all = { ...remembered, ...choices };
  const draft = Object.keys(remembered).length > 0 ? understand(workbook, all, memory) : first;
  return {
    draft,
    choices: all,
    customer,
    layout: own,
    matches: matchProducts(draft, customer.id, records.all('products')),
  };
}
