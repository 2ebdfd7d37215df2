import { NO_TERMS, type PaymentTerms, splitDeposit } from '#shared/domain/payment-terms';
import { figuresInWords } from '#shared/text/figures-in-words';
import { type DecimalText, isZero } from '#shared/values/decimal';
import type { Money } from '#shared/values/money';
import { addDays, addMonths, calendarMonth, laterOf, type PlainDate } from '#shared/values/plain-date';

/** Days from which a payment term counts. */
export const DUE_EVENTS = ['order', 'invoice', 'bill-of-lading', 'goods-receipt', 'credit-payment'] as const;
export type DueEvent = (typeof DUE_EVENTS)[number];

/** Known days of one invoice; an event that has not happened yet is null. */
export type DueEvents = Readonly<Partial<Record<DueEvent, PlainDate | null>>>;

export type DueRule = {
  readonly event: DueEvent;
  readonly days: number;
  /** Of the calendar, where the terms count in months. */
  readonly months?: number;
  /** 月结, EOM: the days count from the end of the event's month. */
  readonly fromMonthEnd?: true;
};

export type Instalment = {
  readonly part: 'deposit' | 'balance' | 'full';
  readonly amount: DecimalText;
  readonly rule: DueRule;
  /** Null while the event has no day yet. */
  readonly dueDate: PlainDate | null;
};

const EVENT_WORDS: readonly (readonly [RegExp, DueEvent])[] = [
  [/copy\s+of\s+b\/?l|b\/?l|bill of lading|提单|shipment|shipping|出货|装船/i, 'bill-of-lading'],
  [/receipt of (?:the )?goods|goods received|arrival|收货|到货/i, 'goods-receipt'],
  [/invoice|发票|开票/i, 'invoice'],
];

const MONTH_END = /月结|月底|月末|\beom\b|end\s+of\s+(?:the\s+)?month|month[\s-]*end/i;

/** `30 days`, `thirty (30) days`, `60天`. */
const DAYS = /(\d{1,3})\)?\s*(?:calendar\s+)?(?:days?|d\b|天|日)/i;
/** `月结60`, `Net 30 EOM`, `O/A 60`, `EOM + 45`: the trade leaves the word out; a share in percent is no time. */
const BARE_DAYS = /(?:\bnet|\bo\/a|\beom|月结)\s*\+?\s*(\d{1,3})(?!\s*[\d%.])/i;

/** `2% 10 days, net 30`: what is paid early is cheaper, what is due is the net. */
const NET_DAYS = /\bnet\s*(\d{1,3})(?!\s*[\d%.])/i;
const MONTHS = /(\d{1,2})\)?\s*(?:calendar\s+)?(?:months?\b|个月)/i;

/** The balance's rule out of a printed sentence: `30 days after B/L date`, `before shipment`, `L/C at sight`. */
export function readDueRule(terms: PaymentTerms): DueRule {
  const text = figuresInWords(terms.text.normalize('NFKC'));
  const days = NET_DAYS.exec(text) ?? DAYS.exec(text) ?? BARE_DAYS.exec(text);
  // A credit is paid by the bank: its expected day comes from the presentation, not from the paper's date.
  if (terms.method === 'lc') {
    return { event: 'credit-payment', days: /at sight|即期/i.test(text) ? 0 : Number(days?.[1] ?? 0) };
  }
  const event = EVENT_WORDS.find(([words]) => words.test(text))?.[1] ?? 'invoice';
  const fromMonthEnd = MONTH_END.test(text);
  const months = days === null ? Number(MONTHS.exec(text)?.[1] ?? 0) : 0;
  return {
    ...{ event, days: Number(days?.[1] ?? 0) },
    ...(months > 0 ? { months } : {}),
    ...(fromMonthEnd ? { fromMonthEnd } : {}),
  };
}

/** Deposit and balance of an invoice with the day each falls due. */
export function instalmentsOf(
  total: Money,
  terms: PaymentTerms,
  events: DueEvents,
  rule: DueRule = readDueRule(terms),
): readonly Instalment[] {
  const { deposit, balance } = splitDeposit(total, terms);
  const parts: Instalment[] = [];
  if (!isZero(deposit.amount)) {
    const onOrder: DueRule = { event: 'order', days: 0 };
    parts.push({
      part: isZero(balance.amount) ? 'full' : 'deposit',
      amount: deposit.amount,
      rule: onOrder,
      dueDate: dueDateOf(onOrder, events),
    });
  }
  if (!isZero(balance.amount)) {
    const part = isZero(deposit.amount) ? 'full' : 'balance';
    parts.push({ part, amount: balance.amount, rule, dueDate: dueDateOf(rule, events) });
  }
  return parts;
}

export function dueDateOf(rule: DueRule, events: DueEvents): PlainDate | null {
  const day = events[rule.event] ?? null;
  return day === null ? null : dueFrom(rule, day);
}

/** 月结 30 天 of an invoice of 12 March is due 30 days after 31 March. */
function dueFrom({ fromMonthEnd, months = 0, days }: DueRule, day: PlainDate): PlainDate {
  return addDays(addMonths(fromMonthEnd ? calendarMonth(day).to : day, months), days);
}

/** Due day of an invoice by terms that are known as a sentence alone. */
export function dueOnInvoice(terms: string, invoiceDate: PlainDate): PlainDate {
  const rule = readDueRule({ ...NO_TERMS, text: terms });
  return dueFrom(rule, invoiceDate);
}

/** Banks are shown the papers within 21 days of shipment unless the credit says otherwise. */
const PRESENTATION_DAYS = 21;
/** Five banking days in which the bank answers a presentation are a week of the calendar. */
const EXAMINATION_CALENDAR_DAYS = 7;

/** Days of a voyage and of the papers, as far as they are known. */
export type ShippingDays = {
  readonly sailedOn: PlainDate | null;
  readonly etd: PlainDate | null;
  readonly eta: PlainDate | null;
  readonly arrivedOn?: PlainDate | null;
  /** Under a letter of credit: the day the bank was shown the papers. */
  readonly presentedOn?: PlainDate | null;
  /** Where the credit itself is kept: the day that its terms, its presentation and the bank's calendar give. */
  readonly creditPays?: { readonly on: PlainDate; readonly estimated: boolean } | null;
};

/** Day on which an invoice should be paid; `estimated` while the event it counts from has not happened. */
export function expectedDueDate(
  terms: PaymentTerms,
  invoiceDate: PlainDate,
  shipped: ShippingDays,
): { readonly on: PlainDate; readonly estimated: boolean } {
  const rule = readDueRule(terms);
  const departure = shipped.sailedOn ?? shipped.etd;
  switch (rule.event) {
    case 'order':
    case 'invoice':
      return { on: dueFrom(rule, invoiceDate), estimated: false };
    case 'bill-of-lading':
      return {
        on: dueFrom(rule, departure ?? invoiceDate),
        estimated: shipped.sailedOn === null,
      };
    case 'goods-receipt': {
      const arrived = shipped.arrivedOn ?? null;
      const planned = shipped.eta ?? departure ?? invoiceDate;
      return { on: dueFrom(rule, arrived ?? planned), estimated: arrived === null };
    }
    case 'credit-payment': {
      if (shipped.creditPays) return shipped.creditPays;
      const presented = shipped.presentedOn ?? null;
      const answered =
        presented === null
          ? addDays(departure ?? invoiceDate, PRESENTATION_DAYS)
          : addDays(presented, EXAMINATION_CALENDAR_DAYS);
      // Usance counts from the bill of lading; the bank does not pay before it has answered.
      return { on: laterOf(answered, addDays(departure ?? invoiceDate, rule.days)), estimated: true };
    }
  }
}
