import type { z } from 'zod';
import { BankCalendar } from '#shared/credit/banking-calendar';
import { Credit } from '#shared/credit/credit';
import { CustomerLayout } from '#shared/documents/customer-layout';
import { PaperLayout } from '#shared/documents/paper-layout';
import { AccountStatement } from '#shared/money/account-statement';
import { Posting } from '#shared/money/posting';
import { PostingNote } from '#shared/money/posting-note';
import { Reconciliation } from '#shared/money/reconciliation';
import { StatementLayout } from '#shared/money/statement-layout';
import { Attachment } from './attachment';
import { CodeTable } from './code-table';
import { Company } from './company';
import { Complaint } from './complaint';
import { Customer } from './customer';
import { Declaration } from './declaration';
import { ImportLayout } from './import-layout';
import { Inspection } from './inspection';
import { IssuedDocument } from './issued-document';
import { NumberCounter } from './numbering';
import { Product } from './product';
import { Quotation } from './quotation';
import { SalesOrder } from './sales-order';
import { Settings } from './settings';
import { Shipment } from './shipment';
import { Supplier } from './supplier';
import { TariffEntry } from './tariff-entry';

/** Every collection of the store with the schema of its records. Each record carries its own `id`. */
export const COLLECTIONS = {
  company: Company,
  settings: Settings,
  customers: Customer,
  products: Product,
  quotations: Quotation,
  orders: SalesOrder,
  shipments: Shipment,
  attachments: Attachment,
  issuedDocuments: IssuedDocument,
  counters: NumberCounter,
  layouts: ImportLayout,
  paperLayouts: PaperLayout,
  customerLayouts: CustomerLayout,
  declarations: Declaration,
  tariff: TariffEntry,
  codeTables: CodeTable,
  suppliers: Supplier,
  postings: Posting,
  postingNotes: PostingNote,
  statements: AccountStatement,
  reconciliations: Reconciliation,
  statementLayouts: StatementLayout,
  credits: Credit,
  bankCalendars: BankCalendar,
  inspections: Inspection,
  complaints: Complaint,
} as const;

export type CollectionName = keyof typeof COLLECTIONS;
export type RecordOf<C extends CollectionName> = z.infer<(typeof COLLECTIONS)[C]>;
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];
