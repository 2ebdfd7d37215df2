import { z } from 'zod';
import { Company } from '#shared/domain/company';
import { Customer } from '#shared/domain/customer';
import { ConfirmationWay } from '#shared/domain/customer-confirmation';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { CheckName, CheckResult } from '#shared/domain/order-check';
import { PaperSourceFields } from '#shared/domain/paper-source';
import { Product } from '#shared/domain/product';
import { Quotation } from '#shared/domain/quotation';
import { Settings, SettingsChange } from '#shared/domain/settings';
import {
  AttachmentId,
  CustomerId,
  InspectionId,
  IssuedDocumentId,
  ProductId,
  QuotationId,
  SalesOrderId,
} from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';
import { command, commandAtOnce, query } from './channel';
import { creditChannels } from './channels/credits';
import { crosscheckChannels } from './channels/crosscheck';
import { customsChannels } from './channels/customs';
import { holderChannels } from './channels/holders';
import { importChannels } from './channels/imports';
import { layoutChannels } from './channels/layouts';
import { moneyChannels } from './channels/money';
import { qualityChannels } from './channels/quality';
import { shipmentChannels } from './channels/shipments';
import { AppState } from './views/app-state';
import {
  BackupPreview,
  BackupRow,
  CustomerList,
  CustomerView,
  ListInput,
  PaperPreview,
  PaperReference,
  PaperRegister,
  PriceHistoryEntry,
  ProductList,
  ProductView,
  QuotationList,
  QuotationView,
  SearchHit,
} from './views/file-views';
import {
  HistoryEntry,
  NewOrder,
  OrderBoard,
  OrderBoardInput,
  OrderPatch,
  OrderView,
  StageMove,
} from './views/order-views';
import { TodayView } from './views/today-view';

const Nothing = z.object({});
/** A file's contents; crosses as it is. */
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A record the screen saves: `id` null creates it; `revision` is the one the clerk saw, so no change is lost silently. */
function saved<T extends z.ZodType>(record: T) {
  return z.object({ record, revision: z.number().int().nullable() });
}

/** The only place where a channel exists. Handlers, `window.desk` and the command line are typed from here. */
export const contract = {
  'app.state': query(Nothing, AppState, [
    'credits',
    'bankCalendars',
    'company',
    'settings',
    'orders',
    'customers',
    'products',
    'quotations',
    'issuedDocuments',
    'shipments',
    'inspections',
    'complaints',
  ]),
  'company.save': command(z.object({ company: Company }), Company),
  'settings.save': command(SettingsChange, Settings),
  'samples.load': command(
    Nothing,
    z.object({ customers: z.number(), products: z.number(), orders: z.number() }),
  ),

  'today.overview': query(Nothing, TodayView, [
    'credits',
    'bankCalendars',
    'shipments',
    'settings',
    'orders',
    'customers',
    'products',
    'quotations',
    'issuedDocuments',
    'inspections',
    'complaints',
  ]),
  'search.everything': query(
    z.object({ text: z.string().max(200), limit: z.number().int().max(50) }),
    z.array(SearchHit),
    [
      'orders',
      'customers',
      'products',
      'quotations',
      'issuedDocuments',
      'shipments',
      'credits',
      'inspections',
      'complaints',
    ],
  ),

  'orders.board': query(OrderBoardInput, OrderBoard, ['orders', 'customers', 'products', 'issuedDocuments']),
  'orders.overview': query(z.object({ orderId: SalesOrderId }), OrderView, [
    'orders',
    'customers',
    'products',
    'issuedDocuments',
    'attachments',
    'shipments',
    'credits',
  ]),
  'orders.history': query(z.object({ orderId: SalesOrderId }), z.array(HistoryEntry), ['orders']),
  'orders.create': command(NewOrder, z.object({ orderId: SalesOrderId, number: z.string() })),
  'orders.save': command(
    z.object({ orderId: SalesOrderId, revision: z.number().int(), patch: OrderPatch }),
    z.object({ revision: z.number().int() }),
  ),
  'orders.answerCheck': command(
    z.object({
      orderId: SalesOrderId,
      check: CheckName,
      answer: z
        .object({
          result: CheckResult,
          remark: z.string().max(1000),
          /** The inspection that proves it. */
          inspectionId: InspectionId.optional(),
        })
        .nullable(),
    }),
    Nothing,
  ),
  'orders.moveStage': command(StageMove, Nothing),
  /** A question that only the customer can answer; it stands in the letter until it is answered. */
  'orders.askQuestion': command(
    z.object({ orderId: SalesOrderId, text: z.string().min(1).max(500) }),
    z.object({ questionId: z.string() }),
  ),
  /** The customer's yes to the order as it stands now. */
  'orders.recordConfirmation': command(
    z.object({
      orderId: SalesOrderId,
      on: PlainDate,
      person: z.string().min(1).max(120),
      way: ConfirmationWay,
      note: z.string().max(500),
    }),
    Nothing,
  ),
  /** Ticks off, or takes back, something that a revision touched. */
  'orders.tickFollowUp': command(
    z.object({ orderId: SalesOrderId, followUpId: z.string().max(60), done: z.boolean() }),
    Nothing,
  ),
  'orders.answerQuestion': command(
    z.object({ orderId: SalesOrderId, questionId: z.string().max(40), answer: z.string().min(1).max(500) }),
    Nothing,
  ),

  'customers.list': query(ListInput, CustomerList, ['customers', 'orders']),
  'customers.file': query(z.object({ customerId: CustomerId }), CustomerView, [
    'customers',
    'orders',
    'postings',
    'products',
    'issuedDocuments',
    'layouts',
  ]),
  'customers.alike': query(
    z.object({
      name: z.string().max(200),
      email: z.string().max(120),
      phone: z.string().max(60),
      except: CustomerId.nullable(),
    }),
    z.array(z.object({ id: CustomerId, name: z.string() })),
    ['customers'],
  ),
  'customers.save': command(
    saved(Customer.unwrap().extend({ id: CustomerId.nullable() })),
    z.object({ customerId: CustomerId }),
  ),
  'customers.remove': command(z.object({ customerId: CustomerId }), Nothing),

  'products.list': query(
    ListInput.extend({ missing: z.enum(['none', 'packing', 'hsCode']).default('none') }),
    ProductList,
    ['products', 'orders'],
  ),
  'products.file': query(z.object({ productId: ProductId }), ProductView, [
    'products',
    'customers',
    'orders',
    'quotations',
  ]),
  'products.save': command(
    saved(Product.unwrap().extend({ id: ProductId.nullable() })),
    z.object({ productId: ProductId }),
  ),
  'products.remove': command(z.object({ productId: ProductId }), Nothing),
  'prices.last': query(
    z.object({ customerId: CustomerId, productId: ProductId }),
    z.array(PriceHistoryEntry),
    ['orders', 'quotations'],
  ),

  'quotations.list': query(ListInput, QuotationList, ['quotations', 'customers']),
  'quotations.file': query(z.object({ quotationId: QuotationId }), QuotationView, [
    'quotations',
    'customers',
    'issuedDocuments',
  ]),
  'quotations.save': command(
    saved(Quotation.unwrap().extend({ id: QuotationId.nullable() })),
    z.object({ quotationId: QuotationId }),
  ),
  'quotations.remove': command(z.object({ quotationId: QuotationId }), Nothing),
  'quotations.turnIntoOrder': command(
    z.object({
      quotationId: QuotationId,
      customerOrderNo: z.string().max(80),
      deliveryDate: PlainDate.nullable(),
    }),
    z.object({ orderId: SalesOrderId, number: z.string() }),
  ),

  'documents.preview': query(PaperReference, PaperPreview, [
    'shipments',
    'company',
    'orders',
    'customers',
    'products',
    'quotations',
    'issuedDocuments',
    'paperLayouts',
    'customerLayouts',
    'declarations',
    'tariff',
    'codeTables',
    'credits',
    'inspections',
    'complaints',
  ]),
  'documents.issue': command(
    z.object({
      kind: FormKind,
      language: PaperLanguage,
      date: PlainDate,
      ...PaperSourceFields,
      /** Why it goes out although papers disagree. */
      waiver: z.string().min(1).max(500).optional(),
    }),
    z.object({ issuedId: IssuedDocumentId, number: z.string() }),
  ),
  'documents.void': command(
    z.object({ issuedId: IssuedDocumentId, reason: z.string().min(1).max(500) }),
    Nothing,
  ),
  /** Papers that are being drawn, by the token of their progress. */
  'documents.stop': commandAtOnce(z.object({ token: z.string() }), Nothing),
  /** Opens the save dialog for a file; null when the clerk closes it. */
  'documents.save': command(
    z.object({ paper: PaperReference, format: z.enum(['pdf', 'xlsx']) }),
    z.object({ name: z.string() }).nullable(),
  ),
  /** Numbers several forms of one record in one change: all of them or none. */
  'documents.issueSet': command(
    z.object({
      kinds: z.array(FormKind).min(1).max(20),
      language: PaperLanguage,
      date: PlainDate,
      ...PaperSourceFields,
      /** Why it goes out although papers disagree. */
      waiver: z.string().min(1).max(500).optional(),
    }),
    z.object({
      papers: z.array(z.object({ issuedId: IssuedDocumentId, kind: FormKind, number: z.string() })),
    }),
  ),
  /** Papers as files in one folder, by request also bound into one PDF; null when the clerk closes the dialog. */
  'documents.saveSet': command(
    z.object({
      name: z.string().min(1).max(100),
      papers: z.array(PaperReference).min(1).max(100),
      formats: z.array(z.enum(['pdf', 'xlsx'])).max(2),
      together: z.boolean(),
    }),
    z.object({ name: z.string(), files: z.number().int() }).nullable(),
  ),
  'documents.printSet': command(
    z.object({
      name: z.string().min(1).max(100),
      papers: z.array(PaperReference).min(1).max(100),
      printer: z.string().nullable(),
      copies: z.number().int().min(1).max(20),
    }),
    Nothing,
  ),
  /** Every number that was given, newest first; the void list is its part. */
  'documents.register': query(ListInput.extend({ onlyVoid: z.boolean() }), PaperRegister, [
    'issuedDocuments',
    'orders',
    'shipments',
    'quotations',
    'customers',
    'suppliers',
  ]),
  'documents.printers': query(Nothing, z.array(z.object({ name: z.string(), isDefault: z.boolean() })), []),
  'documents.print': command(
    z.object({
      paper: PaperReference,
      printer: z.string().nullable(),
      copies: z.number().int().min(1).max(20),
    }),
    Nothing,
  ),

  /** A logo, seal, signature or product picture: from the dialog, or dropped as bytes. */
  'pictures.choose': command(Nothing, z.object({ id: AttachmentId }).nullable()),
  'pictures.keep': command(
    z.object({ name: z.string().min(1).max(255), bytes }),
    z.object({ id: AttachmentId }),
  ),
  'pictures.read': query(z.object({ id: AttachmentId }), z.object({ type: z.string(), bytes }), [
    'attachments',
  ]),
  /** Saves a copy of a kept file where the clerk says. */
  'attachments.saveCopy': command(z.object({ id: AttachmentId }), z.object({ name: z.string() }).nullable()),

  /** While the data cannot be opened: the clerk's decision to begin an empty desk, or to take the folder over. */
  'store.open': command(
    z.object({ startFresh: z.boolean().default(false), takeOver: z.boolean().default(false) }),
    Nothing,
  ),
  'store.backups': query(Nothing, z.array(BackupRow), []),
  'store.backup': command(Nothing, z.object({ name: z.string() })),
  /** What going back to this copy would bring back, change and take away. */
  'store.previewBackup': query(z.object({ name: z.string() }), BackupPreview, []),
  /** After damage: go on with what could be read; what could not stays in the quarantine folder. */
  'store.acceptAsIs': command(Nothing, z.object({ records: z.number().int() })),
  'store.restore': command(z.object({ name: z.string() }), z.object({ records: z.number().int() })),
  'store.verify': command(
    Nothing,
    z.object({
      records: z.number().int(),
      commands: z.number().int(),
      lastSeq: z.number().int(),
      attachments: z.number().int(),
    }),
  ),
  'store.undo': command(Nothing, z.object({ label: z.string() }).nullable()),
  ...holderChannels,
  ...layoutChannels,
  ...moneyChannels,
  ...shipmentChannels,
  ...crosscheckChannels,
  ...creditChannels,
  ...customsChannels,
  ...qualityChannels,
  ...importChannels,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type QueryChannel = { [C in Channel]: Contract[C]['type'] extends 'query' ? C : never }[Channel];
export type CommandChannel = Exclude<Channel, QueryChannel>;
/** What a caller may write: defaults may be left out. */
export type InputOf<C extends Channel> = z.input<Contract[C]['input']>;
/** What a handler receives: parsed, defaults filled in. */
export type ParsedInputOf<C extends Channel> = z.output<Contract[C]['input']>;
export type OutputOf<C extends Channel> = z.output<Contract[C]['output']>;

/** Own keys only: `toString` or `__proto__` are no channels. */
export function isChannel(name: unknown): name is Channel {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
