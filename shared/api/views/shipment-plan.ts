import { z } from 'zod';
import { ContainerType, CutOffKind, LocalMinute } from '#shared/domain/shipment';
import { BoxType } from '#shared/domain/shipping-settings';
import { SHIPMENT_WARNINGS, WARNING_PLACES } from '#shared/shipping/shipment-warning';
import { DecimalText } from '#shared/values/decimal';

/** A cut-off as it stands now; `hours` whole hours left, negative when it has passed. */
export const CutOffView = z.object({
  kind: CutOffKind,
  at: LocalMinute,
  hours: z.number().int(),
  state: z.enum(['done', 'overdue', 'today', 'soon', 'later']),
});
export type CutOffView = z.infer<typeof CutOffView>;

/** One way to ship the goods: boxes in the order in which the cartons fill them. */
export const PlanOption = z.object({
  kind: z.enum(['containers', 'shared']),
  boxes: z.array(
    z.object({
      type: ContainerType,
      cartons: z.number().int(),
      cargoKg: DecimalText,
      volume: DecimalText,
      spacePercent: DecimalText.nullable(),
    }),
  ),
  /** Freight in percent of one 20GP; 0 for a shared container. */
  costIndex: z.number().int(),
  /** The one the desk would take. */
  suggested: z.boolean(),
});
export type PlanOption = z.infer<typeof PlanOption>;

/** How many of one kind of carton one box takes, and what stops the next. */
export const CartonFit = z.object({
  type: BoxType,
  byVolume: z.number().int(),
  byWeight: z.number().int(),
  byGeometry: z.number().int(),
  answer: z.number().int(),
});
export type CartonFit = z.infer<typeof CartonFit>;

/** Something to mend or know, with the place where that is done. */
export const ShipmentWarning = z.object({
  kind: z.enum(SHIPMENT_WARNINGS),
  level: z.enum(['error', 'warning', 'note']),
  place: z.enum(WARNING_PLACES),
  /** `orderId/lineId`, the id of packed cartons or the index of a container; '' for the whole. */
  at: z.string(),
  facts: z.record(z.string(), z.string()),
});
export type ShipmentWarning = z.infer<typeof ShipmentWarning>;
