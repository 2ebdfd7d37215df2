import { type CurrencyCode, isCurrencyCode, minorUnits } from '#shared/values/currency';
import { compare, type DecimalText, decimalPlaces, parseDecimal } from '#shared/values/decimal';
import { type PlainDate, parsePlainDate, plainDate } from '#shared/values/plain-date';

/** A value read from a field; `doubt` names why the clerk should look, `null` when there is no doubt. */
export interface Reading<T> {
  readonly value: T;
  readonly doubt: ReadingDoubt | null;
}

/** Why a field needs a look: `unreadable` has no value at all. */
export type ReadingDoubt = 'unreadable' | 'day-order' | 'separator' | 'too-long' | 'more-text' | 'wording';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `250331`, `2025-03-31`, `31 MAR 2025`, `MARCH 31, 2025`: the first day in the text. */
export function readDate(raw: string): Reading<PlainDate | null> {
  const text = raw.toUpperCase();
  const wire = /(?<![\d])(\d{2})(\d{2})(\d{2})(?![\d])/.exec(text);
  if (wire !== null) {
    const date = parsePlainDate(`20${wire[1]}-${wire[2]}-${wire[3]}`);
    if (date !== null) return { value: date, doubt: null };
  }
  const whole = /(?<!\d)(20\d{2})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/.exec(text);
  if (whole !== null) {
    const date = parsePlainDate(`${whole[1]}-${whole[2]}-${whole[3]}`);
    if (date !== null) return { value: date, doubt: null };
  }
  const named = namedDate(text);
  if (named !== null) return { value: named, doubt: null };
  // 03/04/2025 may be April or March: the day before the month is the custom of banks, and a question.
  const figures = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})(?!\d)/.exec(text);
  if (figures !== null) {
    const [first, second, year] = [Number(figures[1]), Number(figures[2]), Number(figures[3])];
    const date = plainDate(year, second, first) ?? plainDate(year, first, second);
    if (date !== null)
      return { value: date, doubt: first <= 12 && second <= 12 && first !== second ? 'day-order' : null };
  }
  return { value: null, doubt: 'unreadable' };
}

function namedDate(text: string): PlainDate | null {
  const month = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
  const dayFirst = /(?<!\d)(\d{1,2})(?:ST|ND|RD|TH)?[\s.,-]*([A-Z]{3,9})[\s.,-]+(20\d{2})(?!\d)/.exec(text);
  if (dayFirst !== null && month(dayFirst[2]) > 0) {
    return plainDate(Number(dayFirst[3]), month(dayFirst[2]), Number(dayFirst[1]));
  }
  const monthFirst = /([A-Z]{3,9})[\s.]*(\d{1,2})(?:ST|ND|RD|TH)?[\s.,]+(20\d{2})(?!\d)/.exec(text);
  if (monthFirst !== null && month(monthFirst[1]) > 0) {
    return plainDate(Number(monthFirst[3]), month(monthFirst[1]), Number(monthFirst[2]));
  }
  return null;
}

/** The date taken out of `250331CHINA` or `DATE 250331 PLACE CHINA`: the place of expiry. */
export function readPlace(raw: string): string {
  const place = /\bPLACE\b[\s:]*([\s\S]*)$/i.exec(raw)?.[1];
  const text = place ?? raw.replace(/^\s*(?:DATE\b[\s:]*)?[\d]{6,8}/i, '');
  // Printed forms repeat the day in words: `250331 2025 Mar 31`.
  return text
    .replace(/^\s*\(?20\d{2}[\s-]*[A-Za-z]{3,9}[\s-]*\d{1,2}\)?/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,/-]+/, '')
    .trim();
}

export interface ReadAmount {
  readonly currency: CurrencyCode | null;
  readonly amount: DecimalText | null;
}

/** `USD50000,00` on the wire, `USD 50,000.00` or `CURRENCY USD AMOUNT #50,000.00#` in print. */
export function readAmount(raw: string): Reading<ReadAmount> {
  const text = raw.toUpperCase();
  const codes = [...text.matchAll(/(?<![A-Z])([A-Z]{3})(?![A-Z])/g)].map((hit) => hit[1] ?? '');
  const currency = codes.find(isCurrencyCode) ?? null;
  const figures =
    /\d[\d.,' ]*/.exec(currency === null ? text : text.slice(text.indexOf(currency)))?.[0] ?? '';
  const { value, doubt } = readNumber(figures.trim());
  if (value === null || currency === null) return { value: { currency, amount: value }, doubt: 'unreadable' };
  const places = decimalPlaces(value);
  return {
    value: { currency, amount: value },
    doubt: doubt ?? (places > minorUnits(currency) ? 'separator' : null),
  };
}

/**
 * SWIFT writes a decimal comma and no thousands: `50000,`. Print may group: `50,000.00`. A single mark before three
 * last figures (`50,000`) is a decimal by the rule of the wire and thousands by habit: read as thousands, in doubt.
 * In English text (`narrative`) a point alone always parts decimals: `KWD1.265`, `50.000 MT`.
 */
export function readNumber(
  text: string,
  style: 'field' | 'narrative' = 'field',
): Reading<DecimalText | null> {
  const clean = text.replace(/['\s]/g, '').replace(/[.]$/, '');
  const marks = [...clean.matchAll(/[.,]/g)].map(([mark]) => mark);
  const point = style === 'narrative' && marks.length === 1 && marks[0] === '.';
  const grouped = !point && /^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?:\.\d{3})+$/.test(clean);
  const last = Math.max(clean.lastIndexOf(','), clean.lastIndexOf('.'));
  const plain =
    marks.length === 0
      ? clean
      : grouped
        ? clean.replace(/[.,]/g, '')
        : `${clean.slice(0, last).replace(/[.,]/g, '')}.${clean.slice(last + 1) || '0'}`;
  const value = parseDecimal(plain.replace(/^0+(?=\d)/, ''));
  if (value === null) return { value, doubt: 'unreadable' };
  return { value, doubt: grouped && marks.length === 1 ? 'separator' : null };
}

export interface TolerancePercents {
  readonly plus: DecimalText;
  readonly minus: DecimalText;
}

/** `05/05`, `10/10`, `PLUS 5 PERCENT MINUS 5 PERCENT`, `5% MORE OR LESS`: percent above and below. */
export function readTolerance(raw: string): TolerancePercents | null {
  const text = raw.toUpperCase();
  const pair =
    /(?<!\d)(\d{1,2}(?:[.,]\d+)?)\s*(?:PCT|PERCENT|%)?\s*\/\s*-?\s*(\d{1,2}(?:[.,]\d+)?)(?!\d)/.exec(text);
  if (pair !== null) return percents(pair[1], pair[2]);
  const both =
    /(?:\+\s*\/\s*-|\+\s*-|±|-\s*\/\s*\+|PLUS\s*(?:OR|\/|AND)\s*MINUS|MORE\s*OR\s*LESS)\s*(?:OF\s*)?(\d{1,2}(?:[.,]\d+)?)\s*(?:PCT|PERCENT|PER\s*CENT|%)/.exec(
      text,
    );
  if (both !== null) return percents(both[1], both[1]);
  const after =
    /(\d{1,2}(?:[.,]\d+)?)\s*(?:PCT|PERCENT|PER\s*CENT|%)\s*(?:MORE\s*(?:OR|\/)\s*LESS|PLUS\s*(?:OR|\/|AND)?\s*MINUS|\+\s*\/\s*-|±)/.exec(
      text,
    );
  if (after !== null) return percents(after[1], after[1]);
  const plus = /(?:PLUS|\+)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:PCT|PERCENT|%)/.exec(text)?.[1];
  const minus = /(?:MINUS|-)\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:PCT|PERCENT|%)/.exec(text)?.[1];
  return plus === undefined && minus === undefined ? null : percents(plus ?? '0', minus ?? '0');
}

function percents(plus = '0', minus = '0'): TolerancePercents | null {
  const [up, down] = [plus, minus].map((text) =>
    parseDecimal(text.replace(',', '.').replace(/^0+(?=\d)/, '')),
  );
  return up === undefined || up === null || down === undefined || down === null || compare(down, 100) > 0
    ? null
    : { plus: up, minus: down };
}

/** True when the words of article 30(a) stand next to the figure. */
export function saysAbout(text: string): boolean {
  return /\b(ABOUT|APPROX(?:IMATELY)?\.?|CIRCA)\b/i.test(text);
}

export type ShipmentAllowance = 'allowed' | 'not-allowed' | 'conditional';

/** 43P and 43T, also in the words of older credits. */
export function readAllowance(raw: string): Reading<ShipmentAllowance | null> {
  const text = raw.toUpperCase().replace(/\s+/g, ' ').trim();
  if (/NOT ?(ALLOWED|PERMITTED)|PROHIBITED|FORBIDDEN/.test(text))
    return { value: 'not-allowed', doubt: null };
  if (/CONDITIONAL/.test(text)) return { value: 'conditional', doubt: null };
  if (/ALLOWED|PERMITTED/.test(text)) return { value: 'allowed', doubt: null };
  return { value: null, doubt: 'unreadable' };
}

/** `21`, `21/FROM SHIPMENT DATE`, `WITHIN 15 DAYS AFTER THE DATE OF SHIPMENT`: days, and the words beside them. */
export function readPresentationDays(
  raw: string,
): Reading<{ readonly days: number | null; readonly text: string }> {
  const days = /(?<!\d)(\d{1,3})(?!\d)/.exec(raw);
  if (days === null) return { value: { days: null, text: raw.trim() }, doubt: 'unreadable' };
  const text = raw
    .replace(/^\s*\d{1,3}\s*\/?\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  // Days counted from something else than shipment are no days after shipment (art. 14(c)).
  const other = text !== '' && !/SHIP|TRANSPORT|B\/?L|BILL OF LADING|ON ?BOARD/i.test(text);
  return { value: { days: Number(days[1]), text }, doubt: other ? 'wording' : null };
}

export type AvailableBy = 'payment' | 'acceptance' | 'negotiation' | 'deferred' | 'mixed';

/** 41a: the bank, and how the credit is honoured. */
export function readAvailability(raw: string): { readonly bank: string; readonly by: AvailableBy | null } {
  const text = raw.replace(/\s+/g, ' ').trim();
  const by = /\bBY\s*(DEF\w*\s*PAYMENT|MIXED\s*PA?YM?E?N?T|PAYMENT|ACCEPTANCE|NEGOTIATION)/i.exec(text);
  const word = (by?.[1] ?? '').toUpperCase();
  const kind: AvailableBy | null = word.startsWith('DEF')
    ? 'deferred'
    : word.startsWith('MIX')
      ? 'mixed'
      : word === 'PAYMENT'
        ? 'payment'
        : word === 'ACCEPTANCE'
          ? 'acceptance'
          : word === 'NEGOTIATION'
            ? 'negotiation'
            : null;
  return { bank: (by === null ? text : text.slice(0, by.index)).trim(), by: kind };
}

/** The lines of a party with the account line of 59 taken off. */
export function readParty(raw: string): readonly string[] {
  return raw
    .split('\n')
    .map((line) => line.trim())
    .filter((line, at) => line !== '' && !(at === 0 && /^\/[A-Z0-9/ -]{1,34}$/i.test(line)));
}
