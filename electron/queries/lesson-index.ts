import { type Lesson, LessonBook } from '#shared/aftersales/lessons';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Records } from './records';
import { LastAnswer } from './remember';

/** What earlier orders teach, made again when a complaint or an inspection changed. */
export class LessonIndex {
  readonly #book = new LastAnswer<LessonBook>();

  constructor(readonly records: Records) {}

  get book(): LessonBook {
    const { records } = this;
    const complaints = records.all('complaints');
    const inspections = records.all('inspections');
    return this.#book.from(
      [complaints, inspections],
      () => new LessonBook(complaints, inspections, (id) => records.get('orders', id)),
    );
  }

  of(order: SalesOrder): readonly Lesson[] {
    return this.book.isEmpty ? [] : this.book.for(order);
  }
}
