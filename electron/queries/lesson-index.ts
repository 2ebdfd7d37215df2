import { type Lesson, LessonBook } from '#shared/aftersales/lessons';
import type { SalesOrder } from '#shared/domain/sales-order';
import type { Records } from './records';
import { LastAnswer } from './remember';

/** What earlier orders teach, made again when a complaint or an inspection changed. */
export class LessonIndex {
  readonly #book = new LastAnswer<LessonBook>();
  readonly #known = new WeakMap<SalesOrder, LastAnswer<readonly Lesson[]>>();

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
    const { book } = this;
    if (book.isEmpty) return [];
    const known = this.#known.get(order) ?? new LastAnswer();
    this.#known.set(order, known);
    return known.from([book], () => book.for(order));
  }
}
