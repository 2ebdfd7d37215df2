import type { CalendarRow } from '#shared/api/views/credit-views';
import type { BankCalendar } from '#shared/credit/banking-calendar';
import { yearOf } from '#shared/values/plain-date';
import { todayOf } from '../clock';
import type { DeskContext } from '../commands/context';
import type { HandlersOf } from '../ipc/handlers';
import { calendarFor, termsOf } from './credit-case';
import { CreditIndex } from './credit-index';
import { creditTextView } from './credit-text';
import { creditCheck, creditList, creditView } from './credit-view';
import type { Records } from './records';

type Channels = 'credits.list' | 'credits.file' | 'credits.readText' | 'credits.check' | 'credits.calendars';

/** The questions about letters of credit. */
export function creditQueries({ store, clock }: DeskContext): HandlersOf<Channels> {
  const index = new CreditIndex(store);
  const today = () => todayOf(clock);
  return {
    'credits.list': (input) => creditList(index, input, today()),
    'credits.file': ({ creditId }) => creditView(store, index, creditId, today()),
    'credits.readText': ({ text }) => creditTextView(store, text),
    'credits.check': ({ creditId, presentationId }) => creditCheck(store, creditId, presentationId, today()),
    'credits.calendars': () => calendars(store),
  };
}

/** The calendars that the credits need, China's first, with those the clerk entered. */
function calendars(records: Records): CalendarRow[] {
  const countries = new Set([
    'CN',
    ...records.all('bankCalendars').map(({ id }) => id),
    ...records.all('credits').map((credit) => termsOf(credit).terms.expiryCountry),
  ]);
  countries.delete('');
  return [...countries].map((country) => ({
    calendar: calendarFor(records, country),
    revision: records.revision('bankCalendars', country),
    years: yearsOf(calendarFor(records, country)),
  }));
}

function yearsOf({ holidays }: BankCalendar): number[] {
  return [...new Set(holidays.map(({ date }) => yearOf(date)))].sort((a, b) => a - b);
}
