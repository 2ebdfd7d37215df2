import {
  counterId,
  DEFAULT_PATTERNS,
  formatNumber,
  NumberCounter,
  type NumberSeries,
} from '#shared/domain/numbering';
import { type PlainDate, yearOf } from '#shared/values/plain-date';

/** Gives the next number of a series in the year of the date. */
export type NumberGiver = (series: NumberSeries, date: PlainDate) => string;

/** Numbers without holes from 1, and the counters they leave behind. */
export function numbersFromOne(): {
  readonly give: NumberGiver;
  readonly counters: () => readonly NumberCounter[];
} {
  const counters = new Map<string, NumberCounter>();
  return {
    give(series, date) {
      const id = counterId(series, date);
      const last = (counters.get(id)?.last ?? 0) + 1;
      counters.set(id, { id, series, year: yearOf(date), last });
      return formatNumber(DEFAULT_PATTERNS[series], last, date);
    },
    counters: () => [...counters.values()].map((counter) => NumberCounter.parse(counter)),
  };
}
