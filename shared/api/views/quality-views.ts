import { z } from 'zod';
import { Complaint, ComplaintCause, ComplaintCredit, Settlement } from '#shared/domain/complaint';
import { Decision, Inspection, InspectionKind } from '#shared/domain/inspection';
import { CheckAnswer } from '#shared/domain/order-check';
import { PostingId } from '#shared/money/posting';
import { DEFECT_CLASSES, DefectClass } from '#shared/quality/sampling-plan';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { ComplaintId, CustomerId, InspectionId, ProductId, SalesOrderId } from '#shared/values/ids';
import { Money } from '#shared/values/money';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';
import { ListInput } from './file-views';
import { AccountRef } from './money-accounts';
import { PaperRow } from './order-views';

export const INSPECTION_FILTERS = ['open', 'rejected', 'accepted', 'all'] as const;
export const InspectionFilter = z.enum(INSPECTION_FILTERS);
export type InspectionFilter = z.infer<typeof InspectionFilter>;

export const InspectionListInput = ListInput.extend({
  filter: InspectionFilter.default('open'),
  orderId: SalesOrderId.optional(),
});
export type InspectionListInput = z.infer<typeof InspectionListInput>;

/** `pending`: planned or not yet counted. */
export const InspectionDecision = z.enum([...Decision.options, 'pending']);
export type InspectionDecision = z.infer<typeof InspectionDecision>;

export const DefectCounts = z.record(z.enum(DEFECT_CLASSES), z.number().int());

export const InspectionRow = z.object({
  id: InspectionId,
  number: z.string(),
  kind: InspectionKind,
  orderId: SalesOrderId,
  orderNumber: z.string(),
  customerName: z.string(),
  /** Name of the factory, empty while not known. */
  factory: z.string(),
  inspector: z.string(),
  plannedOn: PlainDate.nullable(),
  inspectedOn: PlainDate.nullable(),
  /** Still to be looked at again by this day. */
  recheckOn: PlainDate.nullable(),
  lot: z.number().int(),
  sample: z.number().int().nullable(),
  found: DefectCounts,
  decision: InspectionDecision,
  deduction: Money.nullable(),
});
export type InspectionRow = z.infer<typeof InspectionRow>;

export const InspectionList = z.object({
  total: z.number().int(),
  rows: z.array(InspectionRow),
  counts: z.record(InspectionFilter, z.number().int()),
});
export type InspectionList = z.infer<typeof InspectionList>;

/** Another record, by its number. */
export const Named = z.object({ id: z.string(), number: z.string() });
export type Named = z.infer<typeof Named>;

/** A line of the order as it can be inspected or complained about. */
export const GoodsLine = z.object({
  lineId: z.string(),
  productId: ProductId.nullable(),
  itemNo: z.string(),
  name: z.string(),
  nameZh: z.string(),
  quantity: DecimalText,
  unit: Unit,
  unitPrice: DecimalText.nullable(),
});
export type GoodsLine = z.infer<typeof GoodsLine>;

export const OrderInView = z.object({
  id: SalesOrderId,
  number: z.string(),
  customerOrderNo: z.string(),
  deliveryDate: PlainDate.nullable(),
  currency: CurrencyCode,
  lines: z.array(GoodsLine),
  shipments: z.array(Named),
});
export type OrderInView = z.infer<typeof OrderInView>;

export const InspectionView = z.object({
  inspection: Inspection,
  revision: z.number().int(),
  customerName: z.string(),
  order: OrderInView,
  /** Pieces of the order, accepted by other inspections of this kind, and what is left. */
  pieces: z.object({ ordered: DecimalText, accepted: DecimalText, remaining: DecimalText }),
  found: DefectCounts,
  failed: z.array(DefectClass),
  /** What the count says, before anybody decides otherwise. */
  computed: InspectionDecision,
  decision: InspectionDecision,
  /** The sample stands: lot, level and limits stay as they are. */
  begun: z.boolean(),
  /** The inspection that repeated this one, and the one that this one repeats. */
  recheck: Named.nullable(),
  recheckOf: Named.nullable(),
  /** Other open visits of the same inspector on the planned day. */
  clashes: z.array(Named),
  complaints: z.array(Named),
  /** The account that the deduction stands on. */
  account: AccountRef.nullable(),
  papers: z.array(PaperRow),
});
export type InspectionView = z.infer<typeof InspectionView>;

export const COMPLAINT_FILTERS = ['waiting', 'open', 'closed', 'all'] as const;
export const ComplaintFilter = z.enum(COMPLAINT_FILTERS);
export type ComplaintFilter = z.infer<typeof ComplaintFilter>;

export const ComplaintListInput = ListInput.extend({
  filter: ComplaintFilter.default('open'),
  customerId: CustomerId.optional(),
});
export type ComplaintListInput = z.infer<typeof ComplaintListInput>;

export const ComplaintRow = z.object({
  id: ComplaintId,
  number: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  orderNumber: z.string(),
  claimNo: z.string(),
  cause: ComplaintCause,
  receivedOn: PlainDate,
  answerDueOn: PlainDate.nullable(),
  answeredOn: PlainDate.nullable(),
  closedOn: PlainDate.nullable(),
  claimed: Money,
  /** Credit notes that stand. */
  credited: Money,
  settlement: Settlement,
});
export type ComplaintRow = z.infer<typeof ComplaintRow>;

export const ComplaintList = z.object({
  total: z.number().int(),
  rows: z.array(ComplaintRow),
  counts: z.record(ComplaintFilter, z.number().int()),
});
export type ComplaintList = z.infer<typeof ComplaintList>;

export const ComplaintView = z.object({
  complaint: Complaint,
  revision: z.number().int(),
  customerName: z.string(),
  order: OrderInView.nullable(),
  /** Orders of the customer to choose from, newest first. */
  orders: z.array(Named),
  inspections: z.array(Named),
  /** Invoices of the customer in the currency of the complaint, newest first. */
  invoices: z.array(
    z.object({
      postingId: PostingId,
      number: z.string(),
      date: PlainDate,
      amount: DecimalText,
      open: DecimalText,
    }),
  ),
  claimed: Money,
  /** Given back, as agreed, else as claimed. */
  settled: Money,
  credited: Money,
  credits: z.array(ComplaintCredit.unwrap().extend({ voided: z.boolean(), postingId: PostingId })),
  replacement: Named.nullable(),
  customerAccount: AccountRef,
  factoryAccount: AccountRef.nullable(),
  papers: z.array(PaperRow),
});
export type ComplaintView = z.infer<typeof ComplaintView>;

/** An extra check line of an order: what went wrong with its items before. */
export const LessonView = z.object({
  key: z.string(),
  kind: z.enum(['complaint', 'inspection']),
  id: z.string(),
  number: z.string(),
  on: PlainDate,
  text: z.string(),
  items: z.array(z.string()),
  answer: CheckAnswer.nullable(),
});
export type LessonView = z.infer<typeof LessonView>;

/** What inspections and complaints say of one order. */
export const OrderQuality = z.object({
  inspections: z.array(InspectionRow),
  complaints: z.array(ComplaintRow),
  lessons: z.array(LessonView),
  /** What complaints cost so far: credited to the customer, and what factories bear, by currency. */
  credited: z.array(Money),
  deducted: z.array(Money),
});
export type OrderQuality = z.infer<typeof OrderQuality>;
