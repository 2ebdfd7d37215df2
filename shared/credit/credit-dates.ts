import { addDays, daysBetween, earlierOf, type PlainDate } from '#shared/values/plain-date';
import { addBankingDays, type BankCalendar, knowsYear, rollToBankingDay } from './banking-calendar';
import type { CreditTerms } from './credit-terms';

/** Article 14(c), unless field 48 says otherwise. */
export const USUAL_PRESENTATION_DAYS = 21;
/** Article 14(b): a bank has five banking days after the day of presentation. */
export const EXAMINATION_DAYS = 5;

export function presentationDays(terms: Pick<CreditTerms, 'presentationDays'>): number {
  return terms.presentationDays ?? USUAL_PRESENTATION_DAYS;
}

/** Expiry, moved over days on which the bank is closed (art. 29(a)). */
export function expiryDay(expiry: PlainDate, calendar: BankCalendar): PlainDate {
  return rollToBankingDay(calendar, expiry);
}

/** Last day to present: the period after shipment and the expiry, each moved over closed days; the earlier counts. */
export function lastPresentation(
  shipped: PlainDate,
  expiry: PlainDate,
  days: number,
  calendar: BankCalendar,
): PlainDate {
  return earlierOf(rollToBankingDay(calendar, addDays(shipped, days)), rollToBankingDay(calendar, expiry));
}

/** The bank must have answered by then; a refusal after it is void (art. 16(f)). Never shortened by expiry. */
export function examinationEnd(presented: PlainDate, calendar: BankCalendar): PlainDate {
  return addBankingDays(calendar, presented, EXAMINATION_DAYS);
}

/** What the next thing to do on a credit is, and by when. */
export const CLOCK_KINDS = ['ship', 'present', 'expire', 'bank-answer'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export interface CreditClock {
  readonly kind: ClockKind;
  readonly date: PlainDate;
  /** Calendar days from today; negative is past. */
  readonly days: number;
}

export interface CreditDates {
  /** 44C or the end of 44D as written: never moved (art. 29(c)). */
  readonly latestShipment: PlainDate | null;
  /** Expiry as moved by article 29(a). */
  readonly expiry: PlainDate | null;
  /** Last presentation for what was shipped, else for a shipment on the latest day. */
  readonly lastPresentation: PlainDate | null;
  /** True when `lastPresentation` rests on a real date of shipment. */
  readonly shipped: boolean;
  /** False when the holidays of a year in question were never entered: only weekends could be counted. */
  readonly holidaysKnown: boolean;
}

/** `shipped`: date of the shipment not yet presented, `null` while nothing left. */
export function creditDates(
  terms: CreditTerms,
  shipped: PlainDate | null,
  calendar: BankCalendar,
): CreditDates {
  const expiry = terms.expiryDate === null ? null : expiryDay(terms.expiryDate, calendar);
  const from = shipped ?? terms.latestShipment;
  const last =
    terms.expiryDate === null
      ? null
      : from === null
        ? expiry
        : lastPresentation(from, terms.expiryDate, presentationDays(terms), calendar);
  return {
    latestShipment: terms.latestShipment,
    expiry,
    lastPresentation: last,
    shipped: shipped !== null,
    holidaysKnown: [last, terms.expiryDate].every((date) => date === null || knowsYear(calendar, date)),
  };
}

export function clockOf(kind: ClockKind, date: PlainDate, today: PlainDate): CreditClock {
  return { kind, date, days: daysBetween(today, date) };
}
