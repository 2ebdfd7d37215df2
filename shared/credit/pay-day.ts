import { figuresInWords } from '#shared/text/figures-in-words';
import { addDays, laterOf, type PlainDate } from '#shared/values/plain-date';
import type { BankCalendar } from './banking-calendar';
import { examinationEnd, lastPresentation, presentationDays } from './credit-dates';
import type { CreditTerms } from './credit-terms';
import type { Presentation } from './presentation';

/** When the bank pays after it has taken the papers up: at sight, or days after sight, shipment or invoice. */
export interface Tenor {
  readonly days: number;
  readonly from: 'sight' | 'shipment' | 'invoice';
}

/** `90 DAYS AFTER B/L DATE`, `60 DAYS SIGHT`, `AT SIGHT`, `见票后30天`; at sight where nothing is said. */
export function readTenor(text: string): Tenor {
  // `60 DAYS SIGHT FOR 100 PCT OF INVOICE VALUE` says how much is drawn, not what the days count from.
  const plain = figuresInWords(text.normalize('NFKC')).replace(
    /invoice\s+(?:value|amount|cost|total)|发票(?:金额|价值)/gi,
    '',
  );
  const days = Number(/(\d{1,3})\)?\s*(?:calendar\s+)?(?:days?\b|天|日)/i.exec(plain)?.[1] ?? 0);
  if (days === 0) return { days, from: 'sight' };
  if (/invoice|发票/i.test(plain)) return { days, from: 'invoice' };
  return /b\/?l\b|bill\s+of\s+lading|shipment|on\s+board|提单|装船/i.test(plain)
    ? { days, from: 'shipment' }
    : { days, from: 'sight' };
}

export interface CreditCase {
  readonly terms: Pick<CreditTerms, 'expiryDate' | 'presentationDays' | 'draftsAt'>;
  /** Terms of the order, where the credit itself says no tenor. */
  readonly orderTerms: string;
  readonly presentation: Pick<Presentation, 'presentedOn' | 'outcome'> | null;
  /** On board, else the day the ship should leave. */
  readonly shippedOn: PlainDate;
  readonly invoicedOn: PlainDate;
  readonly calendar: BankCalendar;
}

/**
 * The day on which money under a credit is to be expected. Papers not yet presented count as presented on the last day
 * that the credit allows; the bank takes its five banking days; usance runs from shipment, invoice or acceptance.
 */
export function creditPayDay(one: CreditCase): { readonly on: PlainDate; readonly estimated: boolean } {
  const { terms, presentation, shippedOn, calendar } = one;
  const { expiryDate } = terms;
  const outcome = presentation?.outcome ?? null;
  const taken = outcome !== null && outcome.result !== 'refused' ? outcome : null;
  if (taken?.result === 'paid') return { on: taken.on, estimated: false };
  const last =
    expiryDate === null
      ? addDays(shippedOn, presentationDays(terms))
      : lastPresentation(shippedOn, expiryDate, presentationDays(terms), calendar);
  const answered = taken?.on ?? examinationEnd(presentation?.presentedOn ?? last, calendar);
  const tenor = readTenor(terms.draftsAt.trim() === '' ? one.orderTerms : terms.draftsAt);
  const start = { sight: answered, shipment: shippedOn, invoice: one.invoicedOn }[tenor.from];
  // The bank does not pay before it has answered.
  return { on: laterOf(answered, addDays(start, tenor.days)), estimated: taken === null };
}
