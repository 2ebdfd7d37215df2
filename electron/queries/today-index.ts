import type { TodayView } from '#shared/api/views/today-view';
import type { PlainDate } from '#shared/values/plain-date';
import type { Records } from './records';
import { LastAnswer } from './remember';
import { todayView } from './today-view';

/** Today's list, worked out once for each state of the data: the start screen and the status line share it. */
export class TodayIndex {
  readonly #records: Records;
  readonly #last = new LastAnswer<TodayView>();

  constructor(records: Records) {
    this.#records = records;
  }

  view(today: PlainDate): TodayView {
    const records = this.#records;
    const sources = [
      records.all('orders'),
      records.all('customers'),
      records.all('quotations'),
      records.all('issuedDocuments'),
      records.all('company'),
      today,
    ];
    return this.#last.from(sources, () => todayView(records, today));
  }
}
