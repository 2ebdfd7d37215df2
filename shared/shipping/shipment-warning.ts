/** All that the desk warns of on a shipment, by the place where it is mended. */
export const SHIPMENT_WARNINGS = [
  // goods
  'nothing-shipped',
  'over-ordered',
  'size-over-ordered',
  'sizes-do-not-add-up',
  'line-gone',
  'line-double',
  'order-cancelled',
  'order-not-ready',
  'partial-not-allowed',
  'incoterm-differs',
  'port-of-loading-differs',
  'port-of-discharge-differs',
  'payment-differs',
  'consignee-differs',
  // packing
  'packing-missing',
  'packed-too-many',
  'packed-line-gone',
  'net-above-gross',
  'tare-unusual',
  'pallets-too-small',
  // containers
  'container-number-wrong',
  'container-number-double',
  'container-number-missing',
  'seal-missing',
  'cartons-not-placed',
  'cartons-placed-too-many',
  'box-too-full',
  'box-overweight',
  'road-overweight',
  'shared-suggested',
  'verified-gross-missing',
  'verified-gross-unlikely',
  // booking
  'not-booked',
  'etd-after-delivery',
  'eta-before-etd',
  'cut-off-passed',
  'cut-off-after-etd',
  'vessel-missing',
  'bill-of-lading-missing',
  // trailer
  'trailer-missing',
  'trailer-after-cut-off',
  // papers
  'advice-missing',
] as const;
export type ShipmentWarningKind = (typeof SHIPMENT_WARNINGS)[number];

export const WARNING_PLACES = [
  'goods',
  'packing',
  'containers',
  'booking',
  'trailer',
  'draft',
  'papers',
] as const;
export type WarningPlace = (typeof WARNING_PLACES)[number];

/** Something to mend or to know, with the place where that is done. */
export interface ShipmentWarning {
  readonly kind: ShipmentWarningKind;
  readonly level: 'error' | 'warning' | 'note';
  readonly place: WarningPlace;
  /** `orderId/lineId`, the id of packed cartons, the index of a container; '' for the whole. */
  readonly at: string;
  readonly facts: Readonly<Record<string, string>>;
}

export function warning(
  kind: ShipmentWarningKind,
  level: ShipmentWarning['level'],
  place: WarningPlace,
  facts: Readonly<Record<string, string>> = {},
  at = '',
): ShipmentWarning {
  return { kind, level, place, at, facts };
}
