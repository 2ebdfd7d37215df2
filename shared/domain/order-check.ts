import { z } from 'zod';
import { InspectionId } from '#shared/values/ids';

/** The eight questions a clerk answers for each order, in their fixed order (order-follow-up.md section 4). */
export const CHECK_NAMES = [
  'material',
  'size',
  'style',
  'workmanship',
  'colour',
  'shortage',
  'arrival',
  'schedule',
] as const;
export const CheckName = z.enum(CHECK_NAMES);
export type CheckName = z.infer<typeof CheckName>;

export const CheckResult = z.enum(['pass', 'fail', 'waived']);
export type CheckResult = z.infer<typeof CheckResult>;

/** An answer: who said so, when, and why. A waiver or a failure without a remark is refused. */
export const CheckAnswer = z
  .object({
    result: CheckResult,
    by: z.string().min(1).max(80),
    /** ISO time of the answer. */
    at: z.string(),
    remark: z.string().max(1000).default(''),
    /** The inspection that proves it. */
    inspectionId: InspectionId.optional(),
  })
  .readonly();
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** `null` is a question without an answer yet. */
export const OrderChecks = z
  .object({
    material: CheckAnswer.nullable(),
    size: CheckAnswer.nullable(),
    style: CheckAnswer.nullable(),
    workmanship: CheckAnswer.nullable(),
    colour: CheckAnswer.nullable(),
    shortage: CheckAnswer.nullable(),
    arrival: CheckAnswer.nullable(),
    schedule: CheckAnswer.nullable(),
  })
  .readonly();
export type OrderChecks = z.infer<typeof OrderChecks>;

export const NO_ANSWERS: OrderChecks = {
  material: null,
  size: null,
  style: null,
  workmanship: null,
  colour: null,
  shortage: null,
  arrival: null,
  schedule: null,
};
