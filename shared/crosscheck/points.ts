import { z } from 'zod';

/** `hard` blocks the issue of a paper until it is mended or waived; `soft` warns. */
export const PointLevel = z.enum(['hard', 'soft']);
export type PointLevel = z.infer<typeof PointLevel>;

/** The page on which a difference is mended. */
export const MendPage = z.enum(['settings', 'customer', 'product', 'order', 'shipment', 'credit', 'papers']);
export type MendPage = z.infer<typeof MendPage>;

/** One thing on which papers must agree: rule and level of shipping-documents.md, and where it is mended. */
export interface Point {
  readonly id: string;
  readonly level: PointLevel;
  /** Rule of the trade behind it: `D6`, `INC7`, `L11`. */
  readonly rule: string;
  readonly mend: { readonly page: MendPage; readonly field: string };
}

/** Everything that is compared, in the order in which a clerk reads papers: from the head down to the voyage. */
export const POINTS = [
  { id: 'seller-name', level: 'hard', rule: 'D8', mend: { page: 'settings', field: 'name' } },
  { id: 'seller-address', level: 'hard', rule: 'D8', mend: { page: 'settings', field: 'address' } },
  { id: 'buyer-name', level: 'hard', rule: 'D8', mend: { page: 'customer', field: 'buyer' } },
  { id: 'buyer-address', level: 'hard', rule: 'D8', mend: { page: 'customer', field: 'buyer' } },
  { id: 'consignee-name', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'consignee' } },
  { id: 'consignee-address', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'consignee' } },
  { id: 'notify-name', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'notify' } },
  { id: 'notify-address', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'notify' } },

  { id: 'contract-number', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'lines' } },
  {
    id: 'customer-order-number',
    level: 'hard',
    rule: 'D8',
    mend: { page: 'order', field: 'customerOrderNo' },
  },
  { id: 'invoice-number', level: 'hard', rule: 'D3', mend: { page: 'papers', field: 'number' } },
  { id: 'credit-number', level: 'hard', rule: 'L08', mend: { page: 'credit', field: 'number' } },

  { id: 'goods-listed', level: 'hard', rule: 'D3', mend: { page: 'shipment', field: 'lines' } },
  { id: 'item-number', level: 'soft', rule: 'D3', mend: { page: 'order', field: 'itemNo' } },
  { id: 'line-order-number', level: 'hard', rule: 'D8', mend: { page: 'order', field: 'customerOrderNo' } },
  { id: 'description', level: 'soft', rule: 'D9', mend: { page: 'order', field: 'descriptionEn' } },
  { id: 'colour', level: 'soft', rule: 'D3', mend: { page: 'order', field: 'colour' } },
  { id: 'hs-code', level: 'soft', rule: 'D16', mend: { page: 'product', field: 'hsCode' } },
  { id: 'origin', level: 'soft', rule: 'D16', mend: { page: 'product', field: 'origin' } },

  { id: 'unit', level: 'hard', rule: 'D3', mend: { page: 'order', field: 'unit' } },
  { id: 'ordered-quantity', level: 'hard', rule: 'D1', mend: { page: 'order', field: 'quantity' } },
  { id: 'shipped-quantity', level: 'hard', rule: 'D2', mend: { page: 'shipment', field: 'lines' } },
  { id: 'packed-quantity', level: 'hard', rule: 'D3', mend: { page: 'shipment', field: 'packed' } },
  { id: 'size-quantity', level: 'hard', rule: 'D3', mend: { page: 'order', field: 'sizes' } },
  { id: 'sizes-sum', level: 'hard', rule: 'D4', mend: { page: 'order', field: 'sizes' } },
  { id: 'total-quantity', level: 'hard', rule: 'D3', mend: { page: 'shipment', field: 'lines' } },

  { id: 'currency', level: 'hard', rule: 'D10', mend: { page: 'order', field: 'currency' } },
  { id: 'unit-price', level: 'hard', rule: 'D1', mend: { page: 'order', field: 'unitPrice' } },
  { id: 'line-amount', level: 'hard', rule: 'D1', mend: { page: 'order', field: 'unitPrice' } },
  { id: 'amount-sum', level: 'hard', rule: 'D1', mend: { page: 'papers', field: 'totalAmount' } },
  { id: 'total-amount', level: 'hard', rule: 'D10', mend: { page: 'papers', field: 'totalAmount' } },
  { id: 'no-prices', level: 'hard', rule: 'D14', mend: { page: 'papers', field: 'prices' } },

  { id: 'packages', level: 'hard', rule: 'D5', mend: { page: 'shipment', field: 'packed' } },
  { id: 'pallets', level: 'hard', rule: 'D5', mend: { page: 'shipment', field: 'pallets' } },
  { id: 'carton-numbers', level: 'hard', rule: 'D13', mend: { page: 'shipment', field: 'packed' } },
  { id: 'line-cartons', level: 'hard', rule: 'D5', mend: { page: 'shipment', field: 'packed' } },
  { id: 'packing-sum', level: 'hard', rule: 'D6', mend: { page: 'papers', field: 'totals' } },
  { id: 'gross-weight', level: 'hard', rule: 'D6', mend: { page: 'shipment', field: 'packed' } },
  { id: 'net-weight', level: 'hard', rule: 'D6', mend: { page: 'shipment', field: 'packed' } },
  { id: 'net-over-gross', level: 'hard', rule: 'D12', mend: { page: 'product', field: 'packing' } },
  { id: 'tare-share', level: 'soft', rule: 'D12', mend: { page: 'product', field: 'packing' } },
  { id: 'volume', level: 'soft', rule: 'D7', mend: { page: 'shipment', field: 'packed' } },
  { id: 'container-fill', level: 'soft', rule: 'D7', mend: { page: 'shipment', field: 'containers' } },
  { id: 'marks', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'marks' } },

  { id: 'incoterm', level: 'hard', rule: 'D10', mend: { page: 'order', field: 'incoterm' } },
  { id: 'incoterm-place', level: 'hard', rule: 'INC3', mend: { page: 'order', field: 'incoterm' } },
  { id: 'freight-clause', level: 'hard', rule: 'INC7', mend: { page: 'order', field: 'incoterm' } },
  { id: 'payment-terms', level: 'soft', rule: 'D8', mend: { page: 'order', field: 'paymentTerms' } },

  { id: 'port-of-loading', level: 'hard', rule: 'D8', mend: { page: 'shipment', field: 'portOfLoading' } },
  {
    id: 'port-of-discharge',
    level: 'hard',
    rule: 'D8',
    mend: { page: 'shipment', field: 'portOfDischarge' },
  },
  {
    id: 'place-of-delivery',
    level: 'hard',
    rule: 'D8',
    mend: { page: 'shipment', field: 'placeOfDelivery' },
  },
  { id: 'booking-number', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'booking' } },
  { id: 'vessel', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'booking' } },
  { id: 'voyage', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'booking' } },
  { id: 'bill-of-lading', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'booking' } },
  { id: 'container', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'containers' } },
  { id: 'container-digit', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'containers' } },
  { id: 'seal', level: 'hard', rule: 'D15', mend: { page: 'shipment', field: 'containers' } },

  { id: 'paper-dates', level: 'soft', rule: 'D11', mend: { page: 'papers', field: 'date' } },
  { id: 'packing-list-date', level: 'hard', rule: 'D3', mend: { page: 'papers', field: 'date' } },
  { id: 'latest-shipment', level: 'soft', rule: 'D11', mend: { page: 'shipment', field: 'booking' } },
  { id: 'partial-shipment', level: 'hard', rule: 'D2', mend: { page: 'order', field: 'partialShipment' } },
  { id: 'transhipment', level: 'hard', rule: 'D8', mend: { page: 'order', field: 'transhipment' } },
  { id: 'credit-amount', level: 'hard', rule: 'D10', mend: { page: 'credit', field: 'amount' } },
] as const satisfies readonly Point[];

export type PointId = (typeof POINTS)[number]['id'];
// The ids are those of the literal above; `map` knows only string[].
export const PointId = z.enum(POINTS.map((point) => point.id) as [PointId, ...PointId[]]);

const BY_ID: ReadonlyMap<PointId, Point> = new Map(POINTS.map((point) => [point.id, point]));

export function pointOf(id: PointId): Point {
  const point = BY_ID.get(id);
  if (point === undefined) throw new RangeError(`no point ${id}`);
  return point;
}
