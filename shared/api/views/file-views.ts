import { z } from 'zod';
import { Customer, CustomerRank } from '#shared/domain/customer';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { PaperSourceFields } from '#shared/domain/paper-source';
import { Product } from '#shared/domain/product';
import { Quotation, QuotationState } from '#shared/domain/quotation';
import { CurrencyCode } from '#shared/values/currency';
import { AttachmentId, CustomerId, IssuedDocumentId, ProductId, QuotationId } from '#shared/values/ids';
import { Money } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';
import { OrderRow, PaperRow } from './order-views';

/** Part of a list: `text` filters as typed, the window is cut on the Node side. */
export const ListInput = z.object({
  text: z.string().max(200),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type ListInput = z.infer<typeof ListInput>;

export const CustomerRow = z.object({
  id: CustomerId,
  code: z.string(),
  name: z.string(),
  nameZh: z.string(),
  country: z.string(),
  rank: CustomerRank,
  currency: CurrencyCode,
  terms: z.string(),
  openOrders: z.number().int(),
  orders: z.number().int(),
  lastOrderOn: PlainDate.nullable(),
  openAmount: z.array(Money),
});
export type CustomerRow = z.infer<typeof CustomerRow>;

export const CustomerList = z.object({ total: z.number().int(), rows: z.array(CustomerRow) });
export type CustomerList = z.infer<typeof CustomerList>;

export const CustomerView = z.object({
  customer: Customer,
  revision: z.number().int(),
  orders: z.array(OrderRow),
  /** In which there are orders or entries, the usual one first: each has an account of its own. */
  currencies: z.array(CurrencyCode),
  layouts: z.number().int(),
  /** Other customers whose name, mail domain or phone is close to this one's. */
  alike: z.array(z.object({ id: CustomerId, name: z.string() })),
});
export type CustomerView = z.infer<typeof CustomerView>;

export const ProductRow = z.object({
  id: ProductId,
  itemNo: z.string(),
  nameEn: z.string(),
  nameZh: z.string(),
  unit: Unit,
  hsCode: z.string(),
  /** `24 / 50×40×30 / 6.0 / 7.2`: pieces, size, net, gross; empty while carton data are missing. */
  piecesPerCarton: z.number().int().nullable(),
  cartonSize: z.string(),
  netKg: z.string(),
  grossKg: z.string(),
  price: Money.nullable(),
  customerItems: z.number().int(),
  orders: z.number().int(),
  picture: AttachmentId.nullable(),
});
export type ProductRow = z.infer<typeof ProductRow>;

export const ProductList = z.object({ total: z.number().int(), rows: z.array(ProductRow) });
export type ProductList = z.infer<typeof ProductList>;

/** A price once ordered or offered, newest first. */
export const PriceHistoryEntry = z.object({
  date: PlainDate,
  customerName: z.string(),
  reference: z.string(),
  unitPrice: z.string(),
  currency: CurrencyCode,
  quantity: z.string(),
});
export type PriceHistoryEntry = z.infer<typeof PriceHistoryEntry>;

export const ProductView = z.object({
  product: Product,
  revision: z.number().int(),
  customerItems: z.array(z.object({ customerId: CustomerId, customerName: z.string(), itemNo: z.string() })),
  prices: z.array(PriceHistoryEntry),
});
export type ProductView = z.infer<typeof ProductView>;

export const QuotationRow = z.object({
  id: QuotationId,
  number: z.string(),
  customerName: z.string(),
  date: PlainDate,
  validUntil: PlainDate,
  state: QuotationState,
  expired: z.boolean(),
  amount: Money,
  lineCount: z.number().int(),
});
export type QuotationRow = z.infer<typeof QuotationRow>;

export const QuotationList = z.object({ total: z.number().int(), rows: z.array(QuotationRow) });
export type QuotationList = z.infer<typeof QuotationList>;

export const QuotationView = z.object({
  quotation: Quotation,
  revision: z.number().int(),
  customer: Customer,
  total: Money,
  papers: z.array(PaperRow),
});
export type QuotationView = z.infer<typeof QuotationView>;

/** A paper to show, save or print: one that was issued, or the draft of an order or a quotation. */
export const PaperReference = z.union([
  z.object({ issuedId: IssuedDocumentId }),
  z.object({
    kind: FormKind,
    language: PaperLanguage,
    ...PaperSourceFields,
  }),
]);
export type PaperReference = z.infer<typeof PaperReference>;

export const PaperPreview = z.object({
  /** The PDF, the same bytes that are printed. */
  pdf: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  pages: z.number().int(),
  draft: z.boolean(),
  number: z.string().nullable(),
});
export type PaperPreview = z.infer<typeof PaperPreview>;

export const SearchHit = z.object({
  kind: z.enum([
    'order',
    'customer',
    'product',
    'quotation',
    'shipment',
    'credit',
    'inspection',
    'complaint',
    'paper',
  ]),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** A backup copy, newest first; `reason` is `regular` or `before …`. */
export const BackupRow = z.object({
  name: z.string(),
  at: z.string(),
  reason: z.string(),
  seq: z.number().int(),
  bytes: z.number().int(),
  verified: z.boolean(),
});
export type BackupRow = z.infer<typeof BackupRow>;

export const BackupPreview = z.object({
  name: z.string(),
  seq: z.number().int(),
  records: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  /** Records by collection. */
  counts: z.record(z.string(), z.number().int()),
});
export type BackupPreview = z.infer<typeof BackupPreview>;

/** A number that was given, with what it was given to. */
export const RegisteredPaper = z.object({
  id: IssuedDocumentId,
  kind: FormKind,
  number: z.string(),
  version: z.number().int(),
  language: PaperLanguage,
  date: PlainDate,
  issuedAt: z.string(),
  issuedBy: z.string(),
  voided: z.object({ on: PlainDate, reason: z.string() }).nullable(),
  /** Order, shipment or quotation number; the period of an account. */
  of: z.string(),
  customer: z.string(),
});
export type RegisteredPaper = z.infer<typeof RegisteredPaper>;

export const PaperRegister = z.object({ total: z.number().int(), rows: z.array(RegisteredPaper) });
export type PaperRegister = z.infer<typeof PaperRegister>;
