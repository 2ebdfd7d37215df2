import type { ImportPreview, ProductMatch } from '#shared/api/views/import-preview';
import { customerName } from '#shared/domain/customer';
import type { ImportLayout } from '#shared/domain/import-layout';
import { customersNamedIn, type KnownCustomer } from '#shared/imports/customer-habits';
import { recogniseCustomer } from '#shared/imports/memory/customer-recognition';
import {
  choicesOver,
  type LayoutMatch,
  layoutFingerprint,
  matchLayout,
  rememberedChoices,
} from '#shared/imports/memory/layout';
import { type KnownProduct, matchProducts } from '#shared/imports/memory/product-matching';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import type { WorkbookGrid } from '#shared/imports/sheet-grid';
import { viewOf } from '#shared/imports/sheet-view';
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
 * Reads twice at most: once to see whose file it is and in which form, and again when what is remembered of that
 * customer says more, or when another customer's habits helped to read it. What is shown so is what is stored: of a
 * customer nobody else's habits or forms count, and none of a new one's. A clerk's choice stands above what is remembered.
 */
export function readDraft(
  workbook: WorkbookGrid,
  choices: ReadingChoices,
  known: DraftMemory,
  lines: number,
): DraftReading {
  const { customer, layout, said, kept } = firstReading(workbook, choices, known);
  const own = known.customers.filter(({ id }) => id === customer.id);
  const remembered = rememberedChoices(said);
  const memory: ReadingMemory = { ...known, customers: own, layouts: [], form: remembered.habits };
  const all = choicesOver(remembered.choices, choices);
  const draft = kept ?? understand(workbook, all, memory);
  return {
    draft,
    choices: all,
    customer,
    layout,
    matches: matchProducts({ lines: draft.lines.slice(0, lines) }, customer.id, known.products),
    orderNos: orderNosOf(workbook, all, memory, draft),
  };
}

interface FirstReading extends Whose {
  /** The choices of the remembered form; none of one that has changed since. */
  readonly said: ReadingChoices;
  /** The draft, unless it must be read again: two drafts of a long file at once are too many. */
  readonly kept: OrderDraft | null;
}

function firstReading(workbook: WorkbookGrid, choices: ReadingChoices, known: DraftMemory): FirstReading {
  const draft = understand(workbook, choices, known);
  const { customer, layout } = whoseFile(workbook, draft, known);
  const said = layout?.changes.length === 0 ? layout.layout.choices : {};
  const isAsBefore = Object.keys(said).length === 0 && !isNamed(workbook, known, customer.id);
  return { customer, layout, said, kept: isAsBefore ? draft : null };
}

interface Whose {
  readonly customer: ImportPreview['customer'];
  /** Of this customer's forms. */
  readonly layout: LayoutMatch | null;
}

function whoseFile(workbook: WorkbookGrid, draft: OrderDraft, known: DraftMemory): Whose {
  const fingerprint = layoutFingerprint(draft.columns);
  const chosen = known.customers.find((customer) => customer.id === known.chosen);
  const customer: ImportPreview['customer'] = chosen
    ? { id: chosen.id, name: customerName(chosen), how: 'clerk' }
    : recogniseCustomer(draft, workbook, known.customers, onlyLayout(fingerprint, known.layouts));
  const theirs = known.layouts.filter((layout) => layout.customerId === customer.id);
  return { customer, layout: matchLayout(fingerprint, theirs) };
}

/** A form that several customers send tells nobody. */
function onlyLayout(fingerprint: string, layouts: readonly ImportLayout[]): LayoutMatch | null {
  const found = matchLayout(fingerprint, layouts);
  if (found === null) return null;
  const others = layouts.filter((layout) => layout.customerId !== found.layout.customerId);
  const other = matchLayout(fingerprint, others);
  return other !== null && other.changes.length <= found.changes.length ? null : found;
}

/** Whether the file names a customer whom it is not from: his habits helped to read it. */
function isNamed(workbook: WorkbookGrid, { customers }: DraftMemory, id: CustomerId | null): boolean {
  const others = customers.filter((customer) => customer.id !== id);
  if (others.length === 0) return false;
  const views = workbook.sheets.filter(({ hidden }) => !hidden).map((sheet) => viewOf(sheet, false));
  return customersNamedIn(views, others).length > 0;
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
