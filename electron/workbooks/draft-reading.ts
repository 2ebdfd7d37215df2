import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import { customerName } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import type { KnownCustomer } from '#shared/imports/customer-habits';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import { type LayoutMatch, layoutFingerprint, matchLayout } from '#shared/imports/memory/layout';
import { type KnownProduct, matchProducts } from '#shared/imports/memory/product-matching';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { ordersIn, type ReadingMemory, understand } from '#shared/imports/understand';
import type { CustomerId } from '#shared/values/ids';

/** What the desk tells the reader of all it knows: names, habits, layouts and item numbers, no orders and no prices. */
export interface DraftMemory {
  readonly customers: readonly KnownCustomer[];
  /** The customer the clerk chose, then the only one in `customers`; `null` lets the reader recognise it. */
  readonly chosen: CustomerId | null;
  readonly layouts: readonly ImportLayout[];
  readonly ownNames: readonly string[];
  readonly products: readonly KnownProduct[];
}

/** A file understood with all the desk remembers. */
export interface DraftReading {
  readonly draft: OrderDraft;
  /** The clerk's choices over those of the remembered layout. */
  readonly choices: ReadingChoices;
  readonly customer: ImportPreview['customer'];
  readonly layout: LayoutMatch | null;
  /** Of the lines that are handed over. */
  readonly matches: ProductMatch[];
  /** PO numbers of a file that holds several orders; empty for one order. */
  readonly orderNos: readonly string[];
}

/**
 * Reads twice at most: once to see whose file it is and in which layout, and again when the remembered layout says
 * more. A clerk's choice always stands above what is remembered.
 */
export function readDraft(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  known: DraftMemory,
  lines: number,
): DraftReading {
  const memory: ReadingMemory = known;
  const { whose, draft: first } = firstReading(workbook, choices, known, memory);
  const remembered = whose.layout?.changes.length === 0 ? whose.layout.layout.choices : {};
  const all = { ...remembered, ...choices };
  const draft = first ?? understand(workbook, all, memory);
  return {
    draft,
    choices: all,
    ...whose,
    matches: matchProducts({ lines: draft.lines.slice(0, lines) }, whose.customer.id, known.products),
    orderNos: orderNosOf(workbook, all, memory, draft),
  };
}

interface Whose {
  readonly customer: ImportPreview['customer'];
  readonly layout: LayoutMatch | null;
}

/** The draft is kept only where nothing remembered changes it: two drafts of a long file at once are too many. */
function firstReading(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  known: DraftMemory,
  memory: ReadingMemory,
): { readonly whose: Whose; readonly draft: OrderDraft | null } {
  const draft = understand(workbook, choices, memory);
  const layout = matchLayout(layoutFingerprint(draft.columns), known.layouts);
  const chosen = known.customers.find((customer) => customer.id === known.chosen);
  const customer: ImportPreview['customer'] = chosen
    ? { id: chosen.id, name: customerName(chosen), how: 'clerk' }
    : recogniseCustomer(draft, workbook, known.customers, layout);
  const own = layout !== null && layout.layout.customerId === customer.id ? layout : null;
  const says = own?.changes.length === 0 && Object.keys(own.layout.choices).length > 0;
  return { whose: { customer, layout: own }, draft: says ? null : draft };
}

/** Once the clerk has chosen one order, the draft no longer shows the others. */
function orderNosOf(
  workbook: WorkbookGrid,
  { orderNo, ...choices }: ReadingChoices,
  memory: ReadingMemory,
  draft: OrderDraft,
): readonly string[] {
  return ordersIn(orderNo === undefined ? draft : understand(workbook, choices, memory));
}
