import { compare, type DecimalText, subtract, sum, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import type { BankCalendar } from './banking-calendar';
import type { Credit } from './credit';
import { type CreditClock, clockOf, creditDates, examinationEnd } from './credit-dates';
import type { CreditTerms } from './credit-terms';
import type { Presentation } from './presentation';
import { amountRange } from './tolerance';

/** True once it lies at the bank and was not sent back. */
export function isDrawn({ presentedOn, outcome }: Presentation): boolean {
  return presentedOn !== null && outcome?.result !== 'refused';
}

/** What was presented and not refused; `amountOf` answers with the draft or the invoices. */
export function usedAmount(
  credit: Credit,
  amountOf: (presentation: Presentation) => DecimalText | null,
): DecimalText {
  return sum(credit.presentations.filter(isDrawn).map((presentation) => amountOf(presentation) ?? ZERO));
}

/** The most that may still be drawn, never below zero; `null` while the credit's amount is unknown. */
export function availableAmount(terms: CreditTerms, used: DecimalText): DecimalText | null {
  const range = amountRange(terms, { shippedInFull: false, priceReduced: false });
  if (range === null) return null;
  return compare(used, range.max) >= 0 ? ZERO : subtract(range.max, used);
}

/** What a clock looks at beside the terms. */
export interface CreditProgress {
  /** Date of shipment of goods that are on their way and not presented yet. */
  readonly shippedOn: PlainDate | null;
  /** Presented without an answer: the days of presentation. */
  readonly atBankSince: readonly PlainDate[];
  /** Nothing is left to be drawn. */
  readonly usedUp: boolean;
}

/** The next day that counts on an open credit; `null` when nothing is left to do. */
export function creditClock(
  terms: CreditTerms,
  progress: CreditProgress,
  calendar: BankCalendar,
  today: PlainDate,
): CreditClock | null {
  const dates = creditDates(terms, progress.shippedOn, calendar);
  if (progress.shippedOn !== null && dates.lastPresentation !== null) {
    return clockOf('present', dates.lastPresentation, today);
  }
  const answers = progress.atBankSince.map((since) => examinationEnd(since, calendar)).sort();
  if (progress.usedUp) return answers[0] === undefined ? null : clockOf('bank-answer', answers[0], today);
  if (dates.latestShipment !== null) return clockOf('ship', dates.latestShipment, today);
  if (answers[0] !== undefined) return clockOf('bank-answer', answers[0], today);
  return dates.expiry === null ? null : clockOf('expire', dates.expiry, today);
}

/** True when nothing can be drawn any more, up to what a tolerance leaves over. */
export function isUsedUp(terms: CreditTerms, used: DecimalText): boolean {
  const range = amountRange(terms, { shippedInFull: false, priceReduced: false });
  if (range === null) return false;
  // Where parts may be drawn, the credit is used up with its stated amount.
  const least = terms.partialShipments === 'not-allowed' ? range.min : (terms.amount ?? range.max);
  return compare(used, ZERO) > 0 && compare(used, least) >= 0;
}
