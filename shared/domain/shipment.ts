import { z } from 'zod';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { AttachmentId, CreditId, CustomerId, SalesOrderId, ShipmentId } from '#shared/values/ids';
import { Packing } from '#shared/values/packing';
import { PlainDate } from '#shared/values/plain-date';
import { SizeQuantity } from './order-line';
import { Party } from './party';
import { Waiver } from './sales-order';

/** Most lines of one shipment; one record is one journal line. */
export const SHIPMENT_LINES_MAX = 5000;

const positive = DecimalText.refine((text) => !text.startsWith('-') && Number(text) > 0, 'must be positive');
/** `yyyy-mm-ddThh:mm`, local time of the terminal: cut-offs are hours, not days. */
export const LocalMinute = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
export type LocalMinute = z.infer<typeof LocalMinute>;

/** Pieces of one order line that leave with this shipment; `sizes` adds up to `quantity` or is empty. */
export const ShippedLine = z
  .object({
    orderId: SalesOrderId,
    lineId: z.string().min(1).max(40),
    quantity: positive,
    sizes: z.array(SizeQuantity).max(60).default([]),
  })
  .readonly();
export type ShippedLine = z.infer<typeof ShippedLine>;

/** Cartons that the clerk packed by hand: several lines or sizes in one carton, weighed or measured anew. */
export const PackedCartons = z
  .object({
    id: z.string().min(1).max(40),
    /** Alike cartons. */
    cartons: z.number().int().min(1).max(100_000),
    contents: z
      .array(
        z
          .object({
            orderId: SalesOrderId,
            lineId: z.string().min(1).max(40),
            size: z.string().max(40).default(''),
            /** Pieces in each carton. */
            perCarton: positive,
          })
          .readonly(),
      )
      .min(1)
      .max(60),
    /** Size and weights of one such carton; `piecesPerCarton` is the sum of its contents. */
    packing: Packing,
  })
  .readonly();
export type PackedCartons = z.infer<typeof PackedCartons>;

export const CONTAINER_TYPES = ['20GP', '40GP', '40HQ', '45HQ', 'LCL'] as const;
export const ContainerType = z.enum(CONTAINER_TYPES);
export type ContainerType = z.infer<typeof ContainerType>;

/** One box of the booking. `number` passes ISO 6346 before a paper is issued. */
export const ShipmentContainer = z
  .object({
    type: ContainerType,
    number: z.string().max(15).default(''),
    seal: z.string().max(40).default(''),
    /** kg, for method 2 of the verified gross mass. */
    tareKg: DecimalText.nullable().default(null),
    /** kg, weighed: method 1. */
    verifiedGrossKg: DecimalText.nullable().default(null),
    /** kg of lashing, bags and boards, for method 2. */
    dunnageKg: DecimalText.nullable().default(null),
    /** Cartons loaded in this box; 0 while not decided. */
    cartons: z.number().int().min(0).default(0),
  })
  .readonly();
export type ShipmentContainer = z.infer<typeof ShipmentContainer>;

/** Pallets under the cartons: they become the outer packages of the manifest. */
export const Pallets = z
  .object({
    count: z.number().int().min(1).max(10_000),
    lengthCm: positive,
    widthCm: positive,
    /** Loaded height. */
    heightCm: positive,
    /** Empty weight of one pallet, kg. */
    tareKg: DecimalText,
    material: z.enum(['plywood', 'solid-wood', 'plastic', 'iron', 'paper']).default('plywood'),
  })
  .readonly();
export type Pallets = z.infer<typeof Pallets>;

export const CUT_OFF_KINDS = [
  'shippingInstruction',
  'verifiedGrossMass',
  'containerYard',
  'customs',
] as const;
export const CutOffKind = z.enum(CUT_OFF_KINDS);
export type CutOffKind = z.infer<typeof CutOffKind>;

/** Last moments by which something must have happened; empty while the forwarder has not told. */
export const CutOffs = z
  .object({
    shippingInstruction: LocalMinute.nullable().default(null),
    verifiedGrossMass: LocalMinute.nullable().default(null),
    containerYard: LocalMinute.nullable().default(null),
    customs: LocalMinute.nullable().default(null),
  })
  .readonly();
export type CutOffs = z.infer<typeof CutOffs>;

/** 托运单: what we ask the forwarder for and what came back. */
export const Booking = z
  .object({
    forwarder: Party.nullable().default(null),
    bookedOn: PlainDate.nullable().default(null),
    /** Number of the carrier's shipping order (S/O). */
    bookingNo: z.string().max(40).default(''),
    carrier: z.string().max(80).default(''),
    vessel: z.string().max(80).default(''),
    voyage: z.string().max(40).default(''),
    etd: PlainDate.nullable().default(null),
    eta: PlainDate.nullable().default(null),
    /** The day the ship left, once it has. */
    sailedOn: PlainDate.nullable().default(null),
    arrivedOn: PlainDate.nullable().default(null),
    billOfLading: z.string().max(40).default(''),
    billKind: z.enum(['original', 'telex-release', 'sea-waybill']).default('original'),
    cutOffs: CutOffs.prefault({}),
    /** Cut-offs whose matter the clerk has settled: instruction sent, mass declared, box at the terminal, cleared. */
    settled: z.array(CutOffKind).max(CUT_OFF_KINDS.length).default([]),
    terminal: z.string().max(120).default(''),
    remark: z.string().max(1000).default(''),
  })
  .readonly();
export type Booking = z.infer<typeof Booking>;

/** 拖车委托书: who fetches the goods, when and where. */
export const TrailerOrder = z
  .object({
    haulier: z.string().max(120).default(''),
    driver: z.string().max(80).default(''),
    driverPhone: z.string().max(40).default(''),
    plate: z.string().max(20).default(''),
    arrivesAt: LocalMinute.nullable().default(null),
    loadingAddress: z.array(z.string().max(200)).max(4).default([]),
    /** How to find the gate, in words. */
    wayToGate: z.string().max(500).default(''),
    contact: z.string().max(80).default(''),
    contactPhone: z.string().max(40).default(''),
    weighing: z.boolean().default(false),
    remark: z.string().max(500).default(''),
  })
  .readonly();
export type TrailerOrder = z.infer<typeof TrailerOrder>;

/** The carrier's draft of the bill of lading as received, to be compared with what we instructed. */
export const CarrierDraft = z
  .object({
    receivedOn: PlainDate,
    billOfLading: z.string().max(40).default(''),
    shipper: z.string().max(1000).default(''),
    consignee: z.string().max(1000).default(''),
    notify: z.string().max(1000).default(''),
    vessel: z.string().max(80).default(''),
    voyage: z.string().max(40).default(''),
    portOfLoading: z.string().max(80).default(''),
    portOfDischarge: z.string().max(80).default(''),
    placeOfDelivery: z.string().max(80).default(''),
    containers: z
      .array(z.object({ number: z.string().max(15), seal: z.string().max(40) }))
      .max(40)
      .default([]),
    marks: z.array(z.string().max(60)).max(40).default([]),
    description: z.string().max(4000).default(''),
    packages: z.number().int().min(0).nullable().default(null),
    grossKg: DecimalText.nullable().default(null),
    volume: DecimalText.nullable().default(null),
    freight: z.enum(['prepaid', 'collect']).nullable().default(null),
    onBoardOn: PlainDate.nullable().default(null),
    file: AttachmentId.nullable().default(null),
  })
  .readonly();
export type CarrierDraft = z.infer<typeof CarrierDraft>;

export const SHIPMENT_STATES = ['planned', 'booked', 'loaded', 'sailed', 'arrived', 'cancelled'] as const;
export const ShipmentState = z.enum(SHIPMENT_STATES);
export type ShipmentState = z.infer<typeof ShipmentState>;

/** How cartons may stand in the box. */
export const Loading = z
  .object({
    /** This side up: cartons keep their height vertical. */
    upright: z.boolean().default(true),
    /** False lifts the cap of the usable volume: geometry alone counts. */
    capVolume: z.boolean().default(true),
  })
  .readonly();
export type Loading = z.infer<typeof Loading>;

/** Goods of one customer that leave together: several orders in one, or part of one order. */
export const Shipment = z
  .object({
    id: ShipmentId,
    /** `SH-2026-0001`. */
    number: z.string().min(1).max(40),
    customerId: CustomerId,
    /** Every order of one shipment is in this currency. */
    currency: CurrencyCode,
    lines: z.array(ShippedLine).max(SHIPMENT_LINES_MAX),
    /** Cartons packed by hand; what they do not hold is packed by carton data. */
    packed: z.array(PackedCartons).max(2000).default([]),
    pallets: Pallets.nullable().default(null),
    /** True when each customer order starts its carton numbers at 1 again. */
    numbersPerOrder: z.boolean().default(false),
    portOfLoading: z.string().max(80).default(''),
    portOfDischarge: z.string().max(80).default(''),
    placeOfDelivery: z.string().max(80).default(''),
    /** `null` takes the first order's, then the customer file's. */
    consignee: Party.nullable().default(null),
    notify: Party.nullable().default(null),
    marks: z.array(z.string().max(60)).max(10).nullable().default(null),
    /** Main freight and insurance inside a C price, in the shipment's currency. */
    freight: DecimalText.nullable().default(null),
    insurance: DecimalText.nullable().default(null),
    creditId: CreditId.nullable().default(null),
    containers: z.array(ShipmentContainer).max(40).default([]),
    loading: Loading.prefault({}),
    booking: Booking.prefault({}),
    trailer: TrailerOrder.prefault({}),
    carrierDraft: CarrierDraft.nullable().default(null),
    state: ShipmentState.default('planned'),
    /** Why it was cancelled; empty while it stands. */
    cancelReason: z.string().max(500).default(''),
    /** Differences between its papers that somebody set aside, with the name and the reason. */
    waivers: z.array(Waiver).max(500).default([]),
    note: z.string().max(4000).default(''),
    createdOn: PlainDate,
  })
  .readonly();
export type Shipment = z.infer<typeof Shipment>;
