import { z } from 'zod';
import { PlainDate } from '#shared/values/plain-date';

/** Something only the customer can decide: a price below the agreed one, a missing unit, a date that cannot be kept. */
export const OrderQuestion = z
  .object({
    /** Stable within its order. */
    id: z.string().min(1).max(40),
    /** In English, as it stands in the letter. */
    text: z.string().min(1).max(500),
    raisedOn: PlainDate,
    /** The customer's answer as the clerk heard it; empty while there is none. */
    answer: z.string().max(500).default(''),
    answeredOn: PlainDate.nullable().default(null),
    answeredBy: z.string().max(80).default(''),
  })
  .readonly();
export type OrderQuestion = z.infer<typeof OrderQuestion>;

export function isAnswered(question: OrderQuestion): boolean {
  return question.answeredOn !== null;
}

export function openQuestions(order: {
  readonly questions: readonly OrderQuestion[];
}): readonly OrderQuestion[] {
  return order.questions.filter((question) => !isAnswered(question));
}
