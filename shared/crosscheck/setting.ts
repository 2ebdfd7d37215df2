import type { DecimalText } from '#shared/values/decimal';

/** What the comparison must know beside the papers themselves. */
export interface CheckSetting {
  /** Percent by which more than ordered may be shipped, by order id; no entry allows not one piece more. */
  readonly overDeliveryPercent: ReadonlyMap<string, DecimalText>;
  /** Pieces of each line key that left with earlier shipments. */
  readonly shippedBefore: ReadonlyMap<string, DecimalText>;
  /** kg by which two papers may differ in weight (D6). */
  readonly weightToleranceKg: DecimalText;
  /** Carriers print whole kilograms and declarations no less than 1 kg. */
  readonly wholeKilograms: boolean;
  /** m³ that cartons fill in a box of each type; a type without an entry is not judged. */
  readonly usableVolume: ReadonlyMap<string, DecimalText>;
  /** What may still be drawn under the credit, tolerance included; `null` takes the credit's own amount. */
  readonly creditAvailable: DecimalText | null;
}

export const DEFAULT_SETTING: CheckSetting = {
  overDeliveryPercent: new Map(),
  shippedBefore: new Map(),
  // A typed constant of the trade rule, in the shape of DecimalText.
  weightToleranceKg: '0.01' as DecimalText,
  wholeKilograms: true,
  usableVolume: new Map(),
  creditAvailable: null,
};
