import { z } from 'zod';
import { CheckName } from '#shared/domain/order-check';
import { PlainDate } from '#shared/values/plain-date';

/** Where a line of Today is mended. */
export const Target = z.discriminatedUnion('screen', [
  z.object({ screen: z.literal('order'), orderId: z.string(), tab: z.string(), check: CheckName.optional() }),
  z.object({ screen: z.literal('quotation'), quotationId: z.string() }),
  z.object({ screen: z.literal('customer'), customerId: z.string() }),
  z.object({ screen: z.literal('shipment'), shipmentId: z.string(), place: z.string() }),
  z.object({
    screen: z.literal('credit'),
    creditId: z.string(),
    tab: z.enum(['terms', 'amendments', 'presentations']),
  }),
  z.object({ screen: z.literal('inspection'), inspectionId: z.string() }),
  z.object({ screen: z.literal('complaint'), complaintId: z.string() }),
]);
export type Target = z.infer<typeof Target>;

/** Something to act on; `kind` and `facts` make the sentence in the clerk's language. */
export const TodayItem = z.object({
  id: z.string(),
  kind: z.enum([
    'delivery-late',
    'delivery-today',
    'delivery-soon',
    'check-failed',
    'check-overdue',
    'check-due',
    'deposit-missing',
    'price-missing',
    'packing-missing',
    'proforma-missing',
    'delivery-date-missing',
    'follow-ups-open',
    'old-copies',
    'questions-unanswered',
    'quotation-unanswered',
    'quotation-expiring',
    'cut-off',
    'trailer-comes',
    'trailer-missing',
    'advice-missing',
    'not-booked',
    'credit-ship',
    'credit-present',
    'credit-expire',
    'credit-answer',
    'credit-amendment',
    'credit-missing',
    'inspection-due',
    'recheck-due',
    'inspection-hold',
    'complaint-answer',
    'lessons-open',
  ]),
  facts: z.record(z.string(), z.string()),
  reference: z.string(),
  customer: z.string(),
  due: PlainDate.nullable(),
  /** Days from today to the due day; negative is late. */
  days: z.number().int().nullable(),
  target: Target,
});
export type TodayItem = z.infer<typeof TodayItem>;

export const TodayView = z.object({
  date: PlainDate,
  late: z.array(TodayItem),
  due: z.array(TodayItem),
  atRisk: z.array(TodayItem),
  waiting: z.array(TodayItem),
  /** Ships in the next 14 days, soonest first. */
  shipping: z.array(
    z.object({
      orderId: z.string(),
      number: z.string(),
      destination: z.string(),
      deliveryDate: PlainDate,
      days: z.number().int(),
    }),
  ),
  month: z.object({
    currency: z.string(),
    ordered: z.string(),
    shipped: z.string(),
    paid: z.string(),
  }),
});
export type TodayView = z.infer<typeof TodayView>;
