import type { TodayView } from '#shared/api/views/today-view';
import type { LocalMinute } from '#shared/domain/shipment';
import type { PlainDate } from '#shared/values/plain-date';
import { CreditIndex } from './credit-index';
import { creditItems, missingCredits } from './credit-today';
import { LessonIndex } from './lesson-index';
import { oldCopyItems } from './paper-holders';
import type { Records } from './records';
import { LastAnswer } from './remember';
import type { ShipmentIndex } from './shipment-index';
import type { TodayFound } from './today-item';
import { TodayOrdersView } from './today-orders-view';
import { qualityItems } from './today-quality';
import { shipmentItems } from './today-shipments';
import { quotationItems, withItems } from './today-view';

/** Today's list, worked out once for each state of the data: the start screen and the status line share it. */
export class TodayIndex {
  readonly #records: Records;
  readonly #shipments: ShipmentIndex;
  readonly #credits: CreditIndex;
  readonly #lessons: LessonIndex;
  readonly #others = new LastAnswer<readonly TodayFound[]>();
  readonly #whole = new LastAnswer<TodayView>();
  readonly #orders = new LastAnswer<TodayOrdersView>();

  constructor(records: Records, shipments: ShipmentIndex) {
    this.#records = records;
    this.#shipments = shipments;
    this.#credits = new CreditIndex(records);
    this.#lessons = new LessonIndex(records);
  }

  /** Hours run with the clock, so shipments are looked at anew each minute; all else only when it changes. */
  view(today: PlainDate, now: LocalMinute): TodayView {
    const orders = this.#ofOrders(today);
    const others = this.#ofOthers(today, now);
    return this.#whole.from([orders, others], () => withItems(orders, others));
  }

  /** How many lines the list has, without putting it together: asked after every change. */
  count(today: PlainDate, now: LocalMinute): number {
    const { late, due, atRisk, waiting } = this.#ofOrders(today);
    return late.length + due.length + atRisk.length + waiting.length + this.#ofOthers(today, now).length;
  }

  #ofOrders(today: PlainDate): TodayView {
    return this.#orders.from([today], () => new TodayOrdersView(this.#records, today)).view();
  }

  #ofOthers(today: PlainDate, now: LocalMinute): readonly TodayFound[] {
    const records = this.#records;
    const sources = [
      records.all('orders'),
      records.all('customers'),
      records.all('quotations'),
      records.all('issuedDocuments'),
      records.all('shipments'),
      records.all('settings'),
      records.all('credits'),
      records.all('bankCalendars'),
      records.all('inspections'),
      records.all('complaints'),
      records.all('suppliers'),
      today,
      now,
    ];
    return this.#others.from(sources, () => [
      ...quotationItems(records, today),
      ...shipmentItems(records, this.#shipments, { today, now }),
      ...creditItems(records, this.#credits, today),
      ...missingCredits(records, today),
      ...qualityItems(this.#lessons, today),
      ...oldCopyItems(records, today),
    ]);
  }
}
