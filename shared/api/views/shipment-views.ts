import { z } from 'zod';
import { Customer } from '#shared/domain/customer';
import { OrderLine, SizeQuantity } from '#shared/domain/order-line';
import { StageName } from '#shared/domain/order-stage';
import { Party } from '#shared/domain/party';
import {
  Booking,
  CarrierDraft,
  ContainerType,
  Loading,
  PackedCartons,
  Pallets,
  Shipment,
  ShipmentContainer,
  ShipmentState,
  ShippedLine,
  TrailerOrder,
} from '#shared/domain/shipment';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { CreditId, CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { Incoterm } from '#shared/values/incoterm';
import { Money } from '#shared/values/money';
import { Packing } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';
import { ListInput } from './file-views';
import { PaperRow, UnitQuantity } from './order-views';
import { CutOffView, PlanOption, ShipmentWarning } from './shipment-plan';

export const SHIPMENT_FILTERS = [
  'open',
  'planned',
  'booked',
  'loaded',
  'sailed',
  'arrived',
  'cancelled',
  'all',
] as const;
export const ShipmentFilter = z.enum(SHIPMENT_FILTERS);
export type ShipmentFilter = z.infer<typeof ShipmentFilter>;

export const ShipmentListInput = ListInput.extend({
  filter: ShipmentFilter.default('open'),
  sort: z.enum(['etd', 'cut-off', 'number', 'customer']).default('etd'),
  customerId: CustomerId.optional(),
});
export type ShipmentListInput = z.infer<typeof ShipmentListInput>;

/** One shipment on a list. */
export const ShipmentRow = z.object({
  id: ShipmentId,
  revision: z.number().int(),
  number: z.string(),
  customerId: CustomerId,
  customerName: z.string(),
  /** Our order numbers and the customer's, in the order of the lines. */
  orders: z.array(z.object({ id: SalesOrderId, number: z.string(), customerOrderNo: z.string() })),
  state: ShipmentState,
  portOfDischarge: z.string(),
  vessel: z.string(),
  voyage: z.string(),
  etd: PlainDate.nullable(),
  eta: PlainDate.nullable(),
  /** Days from today to the ETD, negative when past; null without one or once it has sailed. */
  days: z.number().int().nullable(),
  /** The cut-off that comes next or is overdue; null once it has sailed. */
  nextCutOff: CutOffView.nullable(),
  /** `2×40HQ`, `LCL`, '' while not decided. */
  boxes: z.string(),
  cartons: z.number().int(),
  grossKg: DecimalText,
  volume: DecimalText,
  amount: Money,
  issuedPapers: z.number().int(),
});
export type ShipmentRow = z.infer<typeof ShipmentRow>;

export const ShipmentList = z.object({
  total: z.number().int(),
  rows: z.array(ShipmentRow),
  counts: z.record(ShipmentFilter, z.number().int()),
  approximate: z.boolean(),
});
export type ShipmentList = z.infer<typeof ShipmentList>;

/** What one order line may still give to a shipment. */
export const OpenPieces = z.object({
  ordered: DecimalText,
  /** In other shipments that stand. */
  elsewhere: DecimalText,
  /** ordered − elsewhere, never below zero. */
  open: DecimalText,
  /** Most that may leave: open and the agreed over-delivery. */
  limit: DecimalText,
});
export type OpenPieces = z.infer<typeof OpenPieces>;

/** One line of goods in a shipment with what is open and how it is packed. */
export const ShipmentLineView = z.object({
  orderId: SalesOrderId,
  orderNumber: z.string(),
  customerOrderNo: z.string(),
  line: OrderLine,
  /** The item number and the name as papers print them. */
  itemNo: z.string(),
  name: z.string(),
  nameZh: z.string(),
  /** Pieces of this shipment. */
  quantity: DecimalText,
  pieces: OpenPieces,
  /** One entry a size when the line has sizes that add up. */
  sizes: z.array(OpenPieces.extend({ size: z.string(), quantity: DecimalText })),
  packing: Packing.nullable(),
  /** Cartons that hold only or first this line; null while carton data are missing. */
  cartons: z.number().int().nullable(),
  netKg: DecimalText,
  grossKg: DecimalText,
  volume: DecimalText,
  amount: Money.nullable(),
  /** Pieces in hand-packed cartons. */
  byHand: DecimalText,
});
export type ShipmentLineView = z.infer<typeof ShipmentLineView>;

export const CartonRowView = z.object({
  /** `1–41` */
  range: z.string(),
  cartons: z.number().int(),
  contents: z.array(
    z.object({
      orderId: SalesOrderId,
      lineId: z.string(),
      orderNumber: z.string(),
      itemNo: z.string(),
      colour: z.string(),
      colourZh: z.string(),
      size: z.string(),
      perCarton: DecimalText,
      quantity: DecimalText,
    }),
  ),
  packing: Packing,
  netPerCarton: DecimalText,
  grossPerCarton: DecimalText,
  netKg: DecimalText,
  grossKg: DecimalText,
  volume: DecimalText,
  /** Id of the hand-packed cartons; null where carton data planned the row. */
  packedId: z.string().nullable(),
});
export type CartonRowView = z.infer<typeof CartonRowView>;

/** One container of the shipment with what stands in it. */
export const BoxView = z.object({
  type: ContainerType,
  /** Sequence of its cartons in the order of the packing list: `1–420`; '' when it is empty. */
  range: z.string(),
  cartons: z.number().int(),
  /** Cartons that would still fit behind them. */
  room: z.number().int(),
  cargoKg: DecimalText,
  volume: DecimalText,
  /** Shares in percent with one decimal; above 100 it is too full. Null for LCL. */
  spacePercent: DecimalText.nullable(),
  weightPercent: DecimalText.nullable(),
  /** Verified gross mass with the method that gives it; null while figures are missing. */
  verifiedGross: z.object({ method: z.union([z.literal(1), z.literal(2)]), kg: DecimalText }).nullable(),
});
export type BoxView = z.infer<typeof BoxView>;

export const ShipmentOrderView = z.object({
  id: SalesOrderId,
  number: z.string(),
  customerOrderNo: z.string(),
  stage: StageName,
  deliveryDate: PlainDate.nullable(),
  incoterm: Incoterm.nullable(),
  /** Pieces of it in this shipment, in other shipments and still open, over all lines. */
  shipped: z.array(UnitQuantity),
  open: z.array(UnitQuantity),
});
export type ShipmentOrderView = z.infer<typeof ShipmentOrderView>;

export const ShipmentView = z.object({
  shipment: Shipment,
  revision: z.number().int(),
  row: ShipmentRow,
  customer: Customer,
  orders: z.array(ShipmentOrderView),
  lines: z.array(ShipmentLineView),
  cartons: z.array(CartonRowView),
  totals: z.object({
    quantities: z.array(UnitQuantity),
    amount: Money,
    cartons: z.number().int(),
    netKg: DecimalText,
    grossKg: DecimalText,
    volume: DecimalText,
    /** Outer packages with pallets; null when the cartons stand loose. */
    pallets: z.object({ count: z.number().int(), grossKg: DecimalText, volume: DecimalText }).nullable(),
    linesWithoutPacking: z.number().int(),
    linesWithoutPrice: z.number().int(),
  }),
  boxes: z.array(BoxView),
  /** Which containers the goods need, cheapest first. */
  plans: z.array(PlanOption),
  cutOffs: z.array(CutOffView),
  warnings: z.array(ShipmentWarning),
  papers: z.array(PaperRow),
  /** What counts where the shipment says nothing of its own: the first order's word, then the customer file's. */
  effective: z.object({
    portOfLoading: z.string(),
    portOfDischarge: z.string(),
    consignee: Party,
    notify: Party.nullable(),
    marks: z.array(z.string()),
    incoterm: Incoterm.nullable(),
    paymentTerms: z.string(),
    freight: DecimalText.nullable(),
    insurance: DecimalText.nullable(),
  }),
  /** The step that comes next; null at the end. */
  next: ShipmentState.nullable(),
  /** Nothing is issued and the ship has not left. */
  removable: z.boolean(),
});
export type ShipmentView = z.infer<typeof ShipmentView>;

/** One order of the customer with lines that are still open, for adding to a shipment or beginning one. */
export const OpenOrder = z.object({
  id: SalesOrderId,
  number: z.string(),
  customerOrderNo: z.string(),
  currency: CurrencyCode,
  stage: StageName,
  deliveryDate: PlainDate.nullable(),
  incoterm: Incoterm.nullable(),
  portOfLoading: z.string(),
  portOfDischarge: z.string(),
  paymentTerms: z.string(),
  lines: z.array(
    z.object({
      lineId: z.string(),
      itemNo: z.string(),
      name: z.string(),
      nameZh: z.string(),
      colour: z.string(),
      unit: Unit,
      ordered: DecimalText,
      open: DecimalText,
      /** Open pieces by size; empty for a line without sizes. */
      sizes: z.array(SizeQuantity),
    }),
  ),
});
export type OpenOrder = z.infer<typeof OpenOrder>;

/** What the clerk may change on a shipment; absent fields stay. */
export const ShipmentPatch = z
  .object({
    lines: z.array(ShippedLine).max(5000),
    packed: z.array(PackedCartons).max(2000),
    pallets: Pallets.nullable(),
    numbersPerOrder: z.boolean(),
    portOfLoading: z.string().max(80),
    portOfDischarge: z.string().max(80),
    placeOfDelivery: z.string().max(80),
    consignee: Party.nullable(),
    notify: Party.nullable(),
    marks: z.array(z.string().max(60)).max(10).nullable(),
    freight: DecimalText.nullable(),
    insurance: DecimalText.nullable(),
    creditId: CreditId.nullable(),
    containers: z.array(ShipmentContainer).max(40),
    loading: Loading,
    booking: Booking,
    trailer: TrailerOrder,
    carrierDraft: CarrierDraft.nullable(),
    note: z.string().max(4000),
  })
  .partial();
export type ShipmentPatch = z.infer<typeof ShipmentPatch>;

/** A step of the shipment: `on` is the day it happened, `reason` is needed to cancel. */
export const ShipmentMove = z.object({
  shipmentId: ShipmentId,
  revision: z.number().int(),
  state: ShipmentState,
  on: PlainDate,
  reason: z.string().max(500).default(''),
});
export type ShipmentMove = z.infer<typeof ShipmentMove>;
