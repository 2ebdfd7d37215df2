import { z } from 'zod';
import { PlainDate } from '#shared/values/plain-date';

/** Stages of an order in the order of the trade. */
export const STAGE_NAMES = [
  'confirmed',
  'production',
  'inspected',
  'packed',
  'shipped',
  'paid',
  'cancelled',
] as const;
export type StageName = (typeof STAGE_NAMES)[number];
export const StageName = z.enum(STAGE_NAMES);

/** Where the order stands, since which day, with what that stage must know. */
export const OrderStage = z.discriminatedUnion('name', [
  z.object({ name: z.literal('confirmed'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('production'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('inspected'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('packed'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('shipped'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('paid'), since: PlainDate }).readonly(),
  z.object({ name: z.literal('cancelled'), since: PlainDate, reason: z.string().min(1).max(500) }).readonly(),
]);
export type OrderStage = z.infer<typeof OrderStage>;

/** Open means that someone still has to do something before the goods leave. */
export function isOpen(stage: OrderStage): boolean {
  return stage.name !== 'shipped' && stage.name !== 'paid' && stage.name !== 'cancelled';
}

export function nextStage(name: StageName): Exclude<StageName, 'cancelled'> | null {
  switch (name) {
    case 'confirmed':
      return 'production';
    case 'production':
      return 'inspected';
    case 'inspected':
      return 'packed';
    case 'packed':
      return 'shipped';
    case 'shipped':
      return 'paid';
    case 'paid':
    case 'cancelled':
      return null;
  }
}
