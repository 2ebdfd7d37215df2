import { z } from 'zod';
import { NEXT_STEPS } from '#shared/checklists/next-step';
import { RISK_REASONS } from '#shared/checklists/order-risk';
import { Attachment } from '#shared/domain/attachment';
import { Customer, DeliveryDateMeaning } from '#shared/domain/customer';
import { FormKind, PaperLanguage } from '#shared/domain/form-kind';
import { CheckAnswer, CheckName } from '#shared/domain/order-check';
import { OrderLine } from '#shared/domain/order-line';
import { OrderStage, StageName } from '#shared/domain/order-stage';
import { Party } from '#shared/domain/party';
import { PaymentTerms } from '#shared/domain/payment-terms';
import { SalesOrder } from '#shared/domain/sales-order';
import { ShipmentState } from '#shared/domain/shipment';
import { ShipmentDetails } from '#shared/domain/shipment-details';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { CustomerId, IssuedDocumentId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { Incoterm } from '#shared/values/incoterm';
import { Money } from '#shared/values/money';
import { Packing } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

/** How an order stands: late and at risk ask for action, waiting for someone else's answer, done when it has left. */
export const OrderRisk = z.enum(['late', 'at-risk', 'waiting', 'on-track', 'done']);
export type OrderRisk = z.infer<typeof OrderRisk>;

/** One of the eight checks as it stands today. `due`: to be answered within days; `overdue`: its day has passed. */
export const CheckState = z.enum(['pass', 'fail', 'waived', 'overdue', 'due', 'not-due']);
export type CheckState = z.infer<typeof CheckState>;

export const UnitQuantity = z.object({ unit: Unit, quantity: DecimalText });
export type UnitQuantity = z.infer<typeof UnitQuantity>;

/** A row of the order board and of every list of orders. */
export const OrderRow = z.object({
  id: SalesOrderId,
  number: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  customerOrderNo: z.string(),
  stage: StageName,
  risk: OrderRisk,
  /** Why the light is on, as a kind with figures; null when on track. */
  reason: z.object({ kind: z.enum(RISK_REASONS), facts: z.record(z.string(), z.string()) }).nullable(),
  deliveryDate: PlainDate.nullable(),
  /** Days from today to the delivery date, negative when past; null without a date or when it has left. */
  days: z.number().int().nullable(),
  amount: Money,
  quantities: z.array(UnitQuantity),
  lineCount: z.number().int(),
  /** In the fixed order of CHECK_NAMES. */
  checks: z.array(CheckState).length(8),
  issuedPapers: z.number().int(),
});
export type OrderRow = z.infer<typeof OrderRow>;

export const ORDER_FILTERS = [
  'open',
  'late',
  'at-risk',
  'unchecked',
  'ships-in-14-days',
  'shipped',
  'cancelled',
  'all',
] as const;
export const OrderFilter = z.enum(ORDER_FILTERS);
export type OrderFilter = z.infer<typeof OrderFilter>;

export const OrderBoardInput = z.object({
  filter: OrderFilter,
  text: z.string().max(200),
  sort: z.enum(['risk', 'delivery', 'number', 'customer', 'amount']),
  descending: z.boolean().default(false),
  customerId: CustomerId.optional(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
});
export type OrderBoardInput = z.infer<typeof OrderBoardInput>;

export const OrderBoard = z.object({
  total: z.number().int(),
  rows: z.array(OrderRow),
  counts: z.record(OrderFilter, z.number().int()),
  /** Sums over all rows of the filter, not only of the window. */
  amounts: z.array(Money),
  quantities: z.array(UnitQuantity),
  /** True when nothing held the text and these rows only resemble it. */
  approximate: z.boolean(),
});
export type OrderBoard = z.infer<typeof OrderBoard>;

export const CheckView = z.object({
  name: CheckName,
  state: CheckState,
  dueOn: PlainDate.nullable(),
  answer: CheckAnswer.nullable(),
});
export type CheckView = z.infer<typeof CheckView>;

/** A paper of the order: a draft that can be issued, or one that went out. */
export const PaperRow = z.object({
  kind: FormKind,
  issuedId: IssuedDocumentId.nullable(),
  number: z.string().nullable(),
  version: z.number().int().nullable(),
  language: PaperLanguage.nullable(),
  date: PlainDate.nullable(),
  voided: z.boolean(),
  /** The order has changed since this paper was issued in a way that its content shows. */
  outdated: z.boolean(),
});
export type PaperRow = z.infer<typeof PaperRow>;

export const OrderLineView = z.object({
  line: OrderLine,
  amount: Money.nullable(),
  /** Cartons of the line by its carton data; null while these are missing. */
  cartons: z.number().int().nullable(),
  /** Carton data that count: the line's own, else those of its product. */
  packing: Packing.nullable(),
});
export type OrderLineView = z.infer<typeof OrderLineView>;

export const OrderView = z.object({
  order: SalesOrder,
  revision: z.number().int(),
  customer: Customer,
  row: OrderRow,
  lines: z.array(OrderLineView),
  checks: z.array(CheckView).length(8),
  totals: z.object({
    amount: Money,
    deposit: Money,
    balance: Money,
    cartons: z.number().int(),
    netKg: DecimalText,
    grossKg: DecimalText,
    volume: DecimalText,
    linesWithoutPacking: z.number().int(),
    linesWithoutPrice: z.number().int(),
  }),
  /** The next thing to do, shown as the one filled button. */
  next: z
    .object({ kind: z.enum(NEXT_STEPS), facts: z.record(z.string(), z.string()), due: PlainDate.nullable() })
    .nullable(),
  papers: z.array(PaperRow),
  files: z.array(Attachment),
  /** How the goods travel: as their shipment says, else what the order itself knows. */
  transport: ShipmentDetails,
  /** Shipments that carry something of the order and stand. */
  shipments: z.array(z.object({ id: ShipmentId, number: z.string(), state: ShipmentState })),
});
export type OrderView = z.infer<typeof OrderView>;

/** What the clerk may change on an order; absent fields stay. */
export const OrderPatch = z
  .object({
    customerOrderNo: z.string().max(80),
    orderDate: PlainDate.nullable(),
    currency: CurrencyCode,
    incoterm: Incoterm.nullable(),
    paymentTerms: PaymentTerms,
    deliveryDate: PlainDate.nullable(),
    deliveryDateMeans: DeliveryDateMeaning,
    portOfLoading: z.string().max(80),
    portOfDischarge: z.string().max(80),
    partialShipment: z.boolean(),
    transhipment: z.boolean(),
    overDeliveryPercent: DecimalText.nullable(),
    consignee: Party.nullable(),
    notify: Party.nullable(),
    marks: z.array(z.string().max(60)).max(10).nullable(),
    freight: DecimalText.nullable(),
    insurance: DecimalText.nullable(),
    depositReceived: z.object({ amount: DecimalText, on: PlainDate }).nullable(),
    lines: z.array(OrderLine).max(5000),
    shipment: ShipmentDetails,
    note: z.string().max(4000),
  })
  .partial();
export type OrderPatch = z.infer<typeof OrderPatch>;

/** An order entered by hand. */
export const NewOrder = z.object({
  customerId: CustomerId,
  patch: OrderPatch,
});
export type NewOrder = z.infer<typeof NewOrder>;

/** `waiver`: the clerk's reason for releasing an order to the factory although its deposit has not come. */
export const StageMove = z.object({
  orderId: SalesOrderId,
  stage: OrderStage,
  waiver: z.string().min(1).max(300).optional(),
});

/** One change of a record, newest first. */
export const HistoryEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  by: z.string(),
  label: z.string(),
  /** Field path with old and new value as text; empty for the creation. */
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
