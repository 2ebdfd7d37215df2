import { z } from 'zod';
import { DeliveryDateMeaning } from '#shared/domain/customer';
import { DraftLine, OrderDraft, ReadingChoices } from '#shared/imports/order-draft';
import { GridCell, MergedRange, WorkbookFormat } from '#shared/imports/sheet-grid';
import { DecimalText } from '#shared/values/decimal';
import { CustomerId, ProductId, QuotationId, SalesOrderId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

/** How a line of the file found one of our products. */
export const ProductMatch = z.object({
  line: z.string(),
  productId: ProductId.nullable(),
  itemNo: z.string(),
  how: z.enum(['learned', 'item-number', 'similar', 'none']),
  candidates: z.array(z.object({ productId: ProductId, itemNo: z.string(), name: z.string() })),
  /** The candidate that stands unless the clerk says otherwise; null where it shares some words only. */
  proposed: ProductId.nullable(),
});
export type ProductMatch = z.infer<typeof ProductMatch>;

/** A line of the file against the accepted quotation or the price list. */
export const PriceFinding = z.object({
  line: z.string(),
  field: z.enum([
    'unitPrice',
    'currency',
    'incoterm',
    'deliveryDate',
    /** The day of the order against the last day of the offer. */
    'validUntil',
    'minQuantity',
    'packingMultiple',
  ]),
  ordered: z.string(),
  agreed: z.string(),
  /** Where the agreed value stands: a quotation number or `price-list`. */
  source: z.string(),
  difference: DecimalText.nullable(),
});
export type PriceFinding = z.infer<typeof PriceFinding>;

export const REVISED_FIELDS = [
  'line',
  'quantity',
  'sizes',
  /** Quantity, unit and price together. */
  'unit',
  'unitPrice',
  'deliveryDate',
  'customerItemNo',
  'descriptionEn',
  'colour',
  'size',
  'remark',
  'orderDate',
  'currency',
  'incoterm',
  'paymentTerms',
  'portOfLoading',
  'portOfDischarge',
] as const;

/** One difference between the stored order and the customer's new file. */
export const RevisionChange = z.object({
  id: z.string(),
  kind: z.enum(['added', 'removed', 'quantity', 'price', 'date', 'text', 'head']),
  line: z.string().nullable(),
  field: z.enum(REVISED_FIELDS),
  label: z.string(),
  from: z.string(),
  to: z.string(),
  /** Pieces that stand in shipments already where the change would leave less: it cannot be taken; else null. */
  inShipments: DecimalText.nullable(),
});
export type RevisionChange = z.infer<typeof RevisionChange>;

/** The stored order with the same PO number, and what the new file would change in it. */
export const SameOrder = z.object({
  orderId: SalesOrderId,
  number: z.string(),
  createdOn: PlainDate,
  poRevision: z.number().int(),
  changes: z.array(RevisionChange),
});
export type SameOrder = z.infer<typeof SameOrder>;

/** A file as read, and the order it would become. Nothing of it is stored. */
export const ImportPreview = z.object({
  token: z.string(),
  fileName: z.string(),
  format: WorkbookFormat,
  encoding: z.string().nullable(),
  readMs: z.number(),
  sheets: z.array(
    z.object({ name: z.string(), hidden: z.boolean(), rows: z.number().int(), columns: z.number().int() }),
  ),
  /** The first rows of the chosen sheet, enough for the screen; `imports.rows` brings more. */
  grid: z.object({
    sheet: z.string(),
    rows: z.number().int(),
    columns: z.number().int(),
    cells: z.array(GridCell.pick({ row: true, column: true, text: true })),
    merges: z.array(MergedRange),
    hiddenRows: z.array(z.number().int()),
    hiddenColumns: z.array(z.number().int()),
  }),
  /** Of a file too long for one order only the first lines are here; `lineCount` counts all. */
  draft: OrderDraft,
  lineCount: z.number().int(),
  choices: ReadingChoices,
  customer: z.object({
    id: CustomerId.nullable(),
    name: z.string(),
    how: z.enum(['layout', 'name', 'address', 'tax-number', 'clerk', 'new']),
  }),
  knownLayout: z.object({ timesUsed: z.number().int(), lastUsedOn: PlainDate }).nullable(),
  /** What differs from the remembered layout, e.g. header texts that moved or went. */
  layoutChanges: z.array(z.object({ kind: z.enum(['moved', 'gone', 'new']), text: z.string() })),
  matches: z.array(ProductMatch),
  prices: z.array(PriceFinding),
  /** The newest of them where there are several. */
  sameOrder: SameOrder.nullable(),
  /** Older part orders of the same PO, newest first: the file may revise one of them as well. */
  otherOrders: z.array(SameOrder),
  quotationId: QuotationId.nullable(),
  quotationNumber: z.string(),
  /** PO numbers when the file holds several orders. */
  orderNos: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** What the clerk decides when the order is created. */
export const ImportDecision = z.object({
  token: z.string(),
  choices: ReadingChoices,
  /** null: a new customer is created from `newCustomer`. */
  customerId: CustomerId.nullable(),
  newCustomer: z
    .object({
      code: z.string().min(1).max(20),
      name: z.string().min(1).max(200),
      addressLines: z.array(z.string()).max(6),
    })
    .nullable(),
  /** Line id to product id, or `new` to create the product, or `none` to leave the line without one. */
  products: z.record(z.string(), z.string()),
  /** `new`: a new order; `revise`: a new revision of the stored order with the accepted changes; `part`: part order. */
  mode: z.enum(['new', 'revise', 'part']),
  /** Which order of the PO is revised; absent for the newest. */
  revisedOrder: SalesOrderId.optional(),
  acceptedChanges: z.array(z.string()),
  /** What the delivery date on this customer's paper means; null takes the habit of the customer file. Remembered there. */
  deliveryDateMeans: DeliveryDateMeaning.nullable().default(null),
  /** English sentences the clerk wants to ask the customer; they stand on the order until they are answered. */
  questions: z.array(z.string().max(500)).max(300).default([]),
  /** Ids of problems of severity `error` that the clerk takes over with a reason. */
  overruled: z.array(z.object({ id: z.string(), reason: z.string().min(1).max(300) })),
});
export type ImportDecision = z.infer<typeof ImportDecision>;

export const ImportSaved = z.object({
  orderId: SalesOrderId,
  number: z.string(),
  newCustomer: z.boolean(),
  newProducts: z.number().int(),
  lines: z.array(DraftLine.pick({ id: true })).optional(),
});
export type ImportSaved = z.infer<typeof ImportSaved>;
