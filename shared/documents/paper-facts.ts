import { z } from 'zod';
import { Party } from '#shared/domain/party';
import { CurrencyCode } from '#shared/values/currency';
import { DecimalText } from '#shared/values/decimal';
import { Incoterm } from '#shared/values/incoterm';
import { PlainDate } from '#shared/values/plain-date';
import { Unit } from '#shared/values/unit';

/**
 * Papers that are compared with each other: our own forms under their kind, and the papers of others that stand
 * beside them (the customer's order, the credit, the carrier's draft).
 */
export const FACT_SOURCES = [
  'customer-order',
  /** What the customer's file said when it was read, where the order may have been changed since. */
  'customer-file',
  'proforma-invoice',
  'sales-contract',
  'commercial-invoice',
  'packing-list',
  'customs-declaration',
  'booking-note',
  'trailer-order',
  'shipping-instruction',
  'carrier-draft',
  'origin-data',
  'letter-of-credit',
] as const;
export const FactSource = z.enum(FACT_SOURCES);
export type FactSource = z.infer<typeof FactSource>;

/** One line as the paper states it; `null` and '' mean that the paper is silent, never zero. */
export const LineFacts = z
  .object({
    /** `orderId/lineId`: the same goods have the same key on every paper. */
    key: z.string(),
    customerOrderNo: z.string().default(''),
    itemNo: z.string().default(''),
    description: z.string().default(''),
    colour: z.string().default(''),
    size: z.string().default(''),
    hsCode: z.string().default(''),
    origin: z.string().default(''),
    quantity: DecimalText.nullable().default(null),
    /** Pieces of each size where the paper states them; empty when it gives the line's total only. */
    sizes: z.array(z.object({ size: z.string(), quantity: DecimalText }).readonly()).default([]),
    unit: Unit.nullable().default(null),
    unitPrice: DecimalText.nullable().default(null),
    amount: DecimalText.nullable().default(null),
    cartons: z.number().int().nullable().default(null),
    /** kg, 2 decimals. */
    netKg: DecimalText.nullable().default(null),
    grossKg: DecimalText.nullable().default(null),
    /** m³, 3 decimals. */
    volume: DecimalText.nullable().default(null),
  })
  .readonly();
export type LineFacts = z.infer<typeof LineFacts>;

export const ContainerFacts = z
  .object({ number: z.string().default(''), seal: z.string().default(''), type: z.string().default('') })
  .readonly();
export type ContainerFacts = z.infer<typeof ContainerFacts>;

/** A run of carton numbers under one shipping mark, both ends included. */
export const CartonRangeFacts = z
  .object({ mark: z.string().default(''), first: z.number().int(), last: z.number().int() })
  .readonly();
export type CartonRangeFacts = z.infer<typeof CartonRangeFacts>;

/** What one paper states, apart from how it looks. Frozen beside the model when a paper is issued. */
export const PaperFacts = z
  .object({
    source: FactSource,
    /** Printed number, '' for a draft. */
    number: z.string().default(''),
    date: PlainDate.nullable().default(null),
    seller: Party.nullable().default(null),
    buyer: Party.nullable().default(null),
    consignee: Party.nullable().default(null),
    notify: Party.nullable().default(null),
    /** Our contract (order) numbers. */
    contractNos: z.array(z.string()).default([]),
    customerOrderNos: z.array(z.string()).default([]),
    invoiceNo: z.string().default(''),
    creditNo: z.string().default(''),
    incoterm: Incoterm.nullable().default(null),
    paymentTerms: z.string().default(''),
    portOfLoading: z.string().default(''),
    portOfDischarge: z.string().default(''),
    placeOfDelivery: z.string().default(''),
    vessel: z.string().default(''),
    voyage: z.string().default(''),
    bookingNo: z.string().default(''),
    billOfLading: z.string().default(''),
    containers: z.array(ContainerFacts).default([]),
    /** Planned departure; on the carrier's draft the on-board date. */
    etd: PlainDate.nullable().default(null),
    latestShipment: PlainDate.nullable().default(null),
    partialShipment: z.boolean().nullable().default(null),
    transhipment: z.boolean().nullable().default(null),
    freight: z.enum(['prepaid', 'collect']).nullable().default(null),
    marks: z.array(z.string()).default([]),
    lines: z.array(LineFacts).default([]),
    currency: CurrencyCode.nullable().default(null),
    totalAmount: DecimalText.nullable().default(null),
    /** Pieces over all lines when they share one unit. */
    totalQuantity: DecimalText.nullable().default(null),
    packages: z.number().int().nullable().default(null),
    /** Pallets under the packages; `null` when the paper does not speak of pallets. */
    pallets: z.number().int().nullable().default(null),
    netKg: DecimalText.nullable().default(null),
    grossKg: DecimalText.nullable().default(null),
    volume: DecimalText.nullable().default(null),
    cartonRanges: z.array(CartonRangeFacts).default([]),
    /** True when the paper shows any price or amount (forbidden on packing list, booking and bill of lading). */
    showsPrices: z.boolean().default(false),
    /** The goods as a credit describes them, where the paper took its words over. */
    goodsText: z.string().default(''),
    /** Sentences that a credit demands on the paper. */
    statements: z.array(z.string()).default([]),
    /** Firms stand as a credit writes them, which may be otherwise than in the contract (UCP 600 art. 14(j)). */
    wordedByCredit: z.boolean().default(false),
  })
  .readonly();
export type PaperFacts = z.infer<typeof PaperFacts>;
