import type { ImportPreview, SameOrder } from '#shared/api/views/import-preview';
import type { Customer } from '#shared/domain/customer';
import type { Product } from '#shared/domain/product';
import type { Quotation } from '#shared/domain/quotation';
import type { SalesOrder } from '#shared/domain/sales-order';
import { priceFindings } from '#shared/imports/check-prices';
import type { OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import { orderFromDraft } from '#shared/imports/order-from-draft';
import { revisionChanges } from '#shared/imports/revision';
import type { SheetGrid, WorkbookGrid } from '#shared/imports/sheet-grid';
import type { CustomerId, SalesOrderId } from '#shared/values/ids';
import { readDraft } from './read-draft';
import type { Records } from './records';

export interface PreviewRequest {
  readonly token: string;
  readonly fileName: string;
  readonly workbook: WorkbookGrid;
  readonly readMs: number;
  readonly choices: ReadingChoices;
  /** The customer the clerk chose; `null` lets the desk recognise it. */
  readonly customerId: CustomerId | null;
}

/** Rows of the sheet that go to the screen; a longer file is shown by its beginning, and read whole. */
const GRID_ROWS_SHOWN = 3000;

/** The file as read and the order it would become; stores nothing. */
export function importPreview(records: Records, request: PreviewRequest): ImportPreview {
  const { workbook, token, fileName, readMs } = request;
  const reading = readDraft(records, workbook, request.choices, request.customerId);
  const { draft, customer, layout, matches } = reading;
  const stored = customer.id === null ? undefined : records.get('customers', customer.id);
  const quotation = stored ? quotationFor(records, stored, draft) : null;
  const products = new Map(records.all('products').map((product) => [product.id as string, product]));
  return {
    token,
    fileName,
    readMs,
    format: workbook.format,
    encoding: workbook.encoding,
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden, ...extentOf(sheet) })),
    grid: shownGrid(workbook, draft.sheet),
    draft,
    choices: reading.choices,
    customer,
    knownLayout:
      layout === null ? null : { timesUsed: layout.layout.timesUsed, lastUsedOn: layout.layout.lastUsedOn },
    layoutChanges: layout === null ? [] : layout.changes.map((change) => ({ ...change })),
    matches,
    prices: priceFindings(draft, { quotation, products, matches }),
    sameOrder: stored ? sameOrder(records, stored, draft, products, matches) : null,
    quotationId: quotation?.id ?? null,
    quotationNumber: quotation?.number ?? '',
    orderNos: orderNumbersOf(records, request, draft),
  };
}

/** PO numbers of a file that holds several orders; empty for one order. */
function orderNumbersOf(records: Records, request: PreviewRequest, draft: OrderDraft): string[] {
  const { orderNo, ...choices } = request.choices;
  // Once the clerk has chosen one order, the draft no longer shows the others.
  const whole =
    orderNo === undefined ? draft : readDraft(records, request.workbook, choices, request.customerId).draft;
  const numbers = new Set(whole.lines.flatMap((line) => line.customerOrderNo.value ?? []));
  return numbers.size > 1 ? [...numbers] : [];
}

/** The newest accepted or sent quotation to this customer that offers one of the ordered products. */
export function quotationFor(records: Records, customer: Customer, draft: OrderDraft): Quotation | null {
  const offered = records
    .all('quotations')
    .filter(
      (quotation) =>
        quotation.customerId === customer.id &&
        (quotation.state === 'accepted' || quotation.state === 'sent'),
    )
    .filter((quotation) =>
      quotation.lines.some((line) =>
        draft.lines.some((ordered) => isSameItem(ordered.itemNo.value, line.itemNo)),
      ),
    );
  return offered.sort((a, b) => (a.date < b.date ? 1 : -1))[0] ?? null;
}

function isSameItem(a: string | null, b: string): boolean {
  return a !== null && b !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** The stored order with the same PO number of this customer, with what the new file would change. */
function sameOrder(
  records: Records,
  customer: Customer,
  draft: OrderDraft,
  products: ReadonlyMap<string, Product>,
  matches: ImportPreview['matches'],
): SameOrder | null {
  const stored = orderWithNumber(records, customer.id, draft.head.customerOrderNo.value);
  if (stored === null) return null;
  const byLine = new Map(
    matches.flatMap((match): [string, Product][] => {
      const product = match.productId === null ? undefined : products.get(match.productId);
      return product ? [[match.line, product]] : [];
    }),
  );
  const revised = orderFromDraft({
    draft,
    customer,
    company: records.get('company', 'company') ?? null,
    products: byLine,
    id: 'preview' as SalesOrderId,
    number: stored.number,
    today: stored.createdOn,
    deliveryDateMeans: null,
    quotationId: null,
    files: [],
    waivers: [],
    questions: [],
  });
  return {
    orderId: stored.id,
    number: stored.number,
    createdOn: stored.createdOn,
    poRevision: stored.poRevision,
    changes: revisionChanges(stored, revised),
  };
}

export function orderWithNumber(
  records: Pick<Records, 'all'>,
  customerId: CustomerId,
  customerOrderNo: string | null,
): SalesOrder | null {
  const wanted = customerOrderNo?.trim().toLowerCase() ?? '';
  if (wanted === '') return null;
  const found = records
    .all('orders')
    .filter((order) => order.customerId === customerId && order.stage.name !== 'cancelled')
    .filter((order) => order.customerOrderNo.trim().toLowerCase() === wanted);
  return found.sort((a, b) => (a.createdOn < b.createdOn ? 1 : -1))[0] ?? null;
}

function extentOf(sheet: SheetGrid): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { rows, columns };
}

function shownGrid(workbook: WorkbookGrid, name: string): ImportPreview['grid'] {
  const sheet = workbook.sheets.find((candidate) => candidate.name === name) ?? workbook.sheets[0];
  if (!sheet)
    return { sheet: name, rows: 0, columns: 0, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };
  return {
    sheet: sheet.name,
    ...extentOf(sheet),
    cells: sheet.cells
      .filter((cell) => cell.row < GRID_ROWS_SHOWN)
      .map(({ row, column, text }) => ({ row, column, text })),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  };
}
