import { type CurrencyCode, minorUnits } from '#shared/values/currency';
import type { Money } from '#shared/values/money';
import { daysBetween, type PlainDate, weekday } from '#shared/values/plain-date';
import type { Language } from '../words/words';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAYS_ZH = ['日', '一', '二', '三', '四', '五', '六'];

function parts(date: PlainDate): { readonly year: string; readonly month: number; readonly day: number } {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** `26 Mar` · `3月26日`; the shortest form, for tables. */
export function shortDay(date: PlainDate, language: Language): string {
  const { month, day } = parts(date);
  return language === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ''}`;
}

/** `26 Mar 2026` · `2026-03-26`. */
export function fullDay(date: PlainDate, language: Language): string {
  return language === 'zh' ? date : `${shortDay(date, language)} ${parts(date).year}`;
}

/** Further away than this, a day without its year could be last year's or next year's. */
const CLEAR_WITHOUT_YEAR_DAYS = 200;

/** Without the year where nobody could mistake it. */
export function dayNear(date: PlainDate, today: PlainDate, language: Language): string {
  return Math.abs(daysBetween(today, date)) <= CLEAR_WITHOUT_YEAR_DAYS
    ? shortDay(date, language)
    : fullDay(date, language);
}

/** `Thursday 26 March 2026` · `2026年3月26日 星期四`. */
export function longDay(date: PlainDate, language: Language): string {
  const { year, month, day } = parts(date);
  const name = weekday(date);
  return language === 'zh'
    ? `${year}年${month}月${day}日 星期${WEEKDAYS_ZH[name] ?? ''}`
    : `${WEEKDAYS[name] ?? ''} ${day} ${LONG_MONTHS[month - 1] ?? ''} ${year}`;
}

/** `March` · `3月`. */
export function monthName(date: PlainDate, language: Language): string {
  const { month } = parts(date);
  return language === 'zh' ? `${month}月` : (LONG_MONTHS[month - 1] ?? '');
}

/** `March 2026` · `2026年3月`. */
export function monthTitle(date: PlainDate, language: Language): string {
  const { year } = parts(date);
  const name = monthName(date, language);
  return language === 'zh' ? `${year}年${name}` : `${name} ${year}`;
}

/** The clock time of an ISO instant on this PC: `10:41`. */
export function clockTime(iso: string): string {
  const time = new Date(iso);
  return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
}

/** The day of an ISO instant on this PC, as a business day. */
export function dayOfInstant(iso: string): PlainDate {
  const time = new Date(iso);
  const pad = (part: number) => String(part).padStart(2, '0');
  // The three parts of a real Date always make a day of the calendar.
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}` as PlainDate;
}

/** `10600` as `10,600`; decimals stay as they are. A text that is no number stays as it is. */
export function figure(value: string | number): string {
  const text = String(value);
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', decimals = ''] = match;
  return `${sign === '' ? '' : '−'}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${decimals}`;
}

/** At least `places` decimals, as prices of a column are read: `4.5` as `4.50`, `0.0235` as it is. */
export function priceFigure(value: string, places = 2): string {
  const [whole = '', decimals = ''] = value.split('.');
  return figure(decimals.length >= places ? value : `${whole}.${decimals.padEnd(places, '0')}`);
}

/** An amount with all decimals of its currency: `77764.9` AUD as `77,764.90`. */
export function amountFigure(amount: string, currency: CurrencyCode): string {
  return priceFigure(amount, minorUnits(currency));
}

/** `USD 58,930.00`. */
export function moneyFigure(money: Money): string {
  return `${money.currency} ${figure(money.amount)}`;
}
