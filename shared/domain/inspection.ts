import { z } from 'zod';
import { FactoryDeduction } from '#shared/aftersales/factory-deduction';
import { Aql, InspectionLevel, Severity } from '#shared/quality/aql-tables';
import { CartonDraw } from '#shared/quality/draw-cartons';
import { Measurement } from '#shared/quality/measurement';
import { DefectClass, failedClasses, foundByClass, SamplingPlan } from '#shared/quality/sampling-plan';
import { AttachmentId, InspectionId, SalesOrderId, ShipmentId, SupplierId } from '#shared/values/ids';
import { PlainDate } from '#shared/values/plain-date';

export const INSPECTION_KINDS = ['pre-production', 'in-line', 'final', 'loading'] as const;
/** 产前 · 中期 · 尾期 · 监装 */
export const InspectionKind = z.enum(INSPECTION_KINDS);
export type InspectionKind = z.infer<typeof InspectionKind>;

/** Pictures that one report holds at most; each is made small when it is kept. */
export const INSPECTION_PICTURES_MAX = 30;

/** A kind of defect with the units that have it, each unit counted once under its worst. */
export const Defect = z
  .object({
    id: z.string().min(1).max(40),
    name: z.string().max(200),
    class: DefectClass,
    count: z.number().int().min(0).max(1_000_000),
    /** Where on the piece or in the carton. */
    place: z.string().max(200).default(''),
    /** What the factory does about it. */
    rework: z.string().max(500).default(''),
    pictures: z.array(AttachmentId).max(6).readonly().default([]),
  })
  .readonly();
export type Defect = z.infer<typeof Defect>;

/** Hold: neither released nor sent back until somebody decides. */
export const Decision = z.enum(['accept', 'reject', 'hold']);
export type Decision = z.infer<typeof Decision>;

/** A decision against the count, such as an acceptance on concession of the customer: with name and reason. */
export const DecisionOverride = z
  .object({
    decision: Decision,
    by: z.string().min(1).max(80),
    reason: z.string().min(1).max(500),
    /** ISO time. */
    at: z.string(),
  })
  .readonly();
export type DecisionOverride = z.infer<typeof DecisionOverride>;

/** One visit to one lot: planned, drawn, counted, decided. */
export const Inspection = z
  .object({
    id: InspectionId,
    /** `INS-2026-0001` */
    number: z.string().min(1).max(40),
    kind: InspectionKind,
    orderId: SalesOrderId,
    /** Lines that are looked at; empty is the whole order. */
    lineIds: z.array(z.string().max(40)).max(5000).readonly().default([]),
    shipmentId: ShipmentId.nullable().default(null),
    /** The factory. */
    supplierId: SupplierId.nullable().default(null),
    place: z.string().max(200).default(''),
    plannedOn: PlainDate.nullable().default(null),
    /** The day it was done; `null` while it is planned or under way. */
    inspectedOn: PlainDate.nullable().default(null),
    inspector: z.string().max(80).default(''),
    factoryPerson: z.string().max(80).default(''),
    /** Pieces presented; 0 while not known. */
    lot: z.number().int().min(0).max(10_000_000).default(0),
    level: InspectionLevel.default('II'),
    severity: Severity.default('normal'),
    major: Aql.default('2.5'),
    minor: Aql.default('4.0'),
    /** Cartons presented; 0 where nothing is packed yet. */
    cartons: z.number().int().min(0).max(100_000).default(0),
    /** Frozen with the inspection; drawn anew only while nothing was counted. */
    plan: SamplingPlan.nullable().default(null),
    draw: CartonDraw.nullable().default(null),
    defects: z.array(Defect).max(200).readonly().default([]),
    measurements: z.array(Measurement).max(500).readonly().default([]),
    /** Pictures of the lot itself. */
    pictures: z.array(AttachmentId).max(20).readonly().default([]),
    override: DecisionOverride.nullable().default(null),
    /** The day by which the rework is looked at again. */
    recheckOn: PlainDate.nullable().default(null),
    /** The inspection that this one repeats. */
    recheckOf: InspectionId.nullable().default(null),
    deduction: FactoryDeduction.nullable().default(null),
    remark: z.string().max(4000).default(''),
    createdOn: PlainDate,
  })
  .readonly();
export type Inspection = z.infer<typeof Inspection>;

type Counted = Pick<Inspection, 'plan' | 'defects' | 'inspectedOn'>;

/** What the count says; `pending` until there is a plan and the day it was done. */
export function computedDecision({ plan, defects, inspectedOn }: Counted): 'accept' | 'reject' | 'pending' {
  if (plan === null || inspectedOn === null) return 'pending';
  return failedClasses(plan, foundByClass(defects)).length === 0 ? 'accept' : 'reject';
}

export function decisionOf(inspection: Counted & Pick<Inspection, 'override'>): Decision | 'pending' {
  return inspection.override?.decision ?? computedDecision(inspection);
}

/** Something was counted or measured: the sample stands. */
export function hasBegun(inspection: Pick<Inspection, 'defects' | 'measurements' | 'inspectedOn'>): boolean {
  const { defects, measurements, inspectedOn } = inspection;
  return inspectedOn !== null || defects.length > 0 || measurements.some(({ measured }) => measured !== null);
}

/** Pictures in the order of the report: those of the lot, then each defect's. */
export function picturesOf(inspection: Pick<Inspection, 'pictures' | 'defects'>): readonly AttachmentId[] {
  return [...new Set([...inspection.pictures, ...inspection.defects.flatMap(({ pictures }) => pictures)])];
}
