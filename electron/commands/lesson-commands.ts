import { LessonBook } from '#shared/aftersales/lessons';
import type { HandlersOf } from '../ipc/handlers';
import type { DeskContext } from './context';
import { orderIn } from './order-commands';
import { notFound, valueOrThrow } from './outcome';

/** Answers to the extra check lines of an order. */
export function lessonCommands(desk: DeskContext): HandlersOf<'quality.answerLesson'> {
  return {
    'quality.answerLesson': async ({ orderId, key, answer }) => {
      valueOrThrow(
        await desk.store.change('quality.answerLesson', (tx) => {
          const order = orderIn(tx, orderId);
          const book = new LessonBook(tx.all('complaints'), tx.all('inspections'), (id) =>
            tx.get('orders', id),
          );
          if (!book.for(order).some((lesson) => lesson.key === key)) throw notFound('check');
          const others = (order.lessons ?? []).filter((one) => one.key !== key);
          const at = desk.clock.now().toISOString();
          const given = answer && { ...answer, remark: answer.remark.trim(), by: desk.clerk() || '–', at };
          const lessons = given === null ? others : [...others, { key, answer: given }];
          tx.put('orders', { ...order, lessons });
        }),
      );
      return {};
    },
  };
}
