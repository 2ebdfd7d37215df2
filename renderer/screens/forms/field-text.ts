import { type DecimalText, isWhole, parseDecimal } from '#shared/values/decimal';
import { type PlainDate, parsePlainDate, plainDate } from '#shared/values/plain-date';

/** Why a field cannot be saved as typed; the words say it in a sentence. */
export type FieldError =
  | 'required'
  | 'number'
  | 'positive'
  | 'whole'
  | 'date'
  | 'hsCode'
  | 'creditCode'
  | 'customsCode'
  | 'percent'
  | 'email'
  | 'grossBelowNet'
  | 'breakOrder'
  | 'numberPattern'
  | 'before'
  | 'taken'
  | 'tooLong';

/** Field path (`packing.netKg`, `prices.0.breaks.1.unitPrice`) to what is wrong there. */
export type FieldErrors = Readonly<Record<string, FieldError>>;

/**
 * A figure as a clerk types it: spaces and thousands commas are dropped, full-width digits read as digits.
 * A comma that groups no thousands is refused, never taken for a decimal point.
 */
export function typedDecimal(text: string): DecimalText | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replace(/,/g, '') : plain;
  const whole = grouped.startsWith('.') ? `0${grouped}` : grouped;
  return parseDecimal(whole.endsWith('.') ? whole.slice(0, -1) : whole);
}

/** A count of things, such as pieces in a carton. */
export function typedCount(text: string): number | null {
  const value = typedDecimal(text);
  return value !== null && isWhole(value) && value.length <= 9 ? Number(value) : null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A day as a clerk types it: `2026-05-22`, `2026.5.22`, `22 May 2026`, `22 May`, `5月22日`. Without a year it is the next
 * such day from `today` on. `5/22` and `22/5` say nothing certain and are refused.
 */
export function typedDate(text: string, today: PlainDate): PlainDate | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  const iso = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(plain);
  if (iso) return plainDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (packed) return parsePlainDate(`${packed[1]}-${packed[2]}-${packed[3]}`);
  const chinese = /^(\d{1,2})月(\d{1,2})日?$/.exec(plain);
  if (chinese) return nextSuchDay(Number(chinese[1]), Number(chinese[2]), today);
  const english = /^(\d{1,2})[ -]?([a-z]{3,9})\.?(?:[ -](\d{4}))?$/.exec(plain);
  if (!english) return null;
  const month = MONTHS.indexOf((english[2] ?? '').slice(0, 3)) + 1;
  const day = Number(english[1]);
  return english[3] === undefined
    ? nextSuchDay(month, day, today)
    : plainDate(Number(english[3]), month, day);
}

function nextSuchDay(month: number, day: number, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const thisYear = plainDate(year, month, day);
  return thisYear !== null && thisYear >= today ? thisYear : (plainDate(year + 1, month, day) ?? thisYear);
}

/** Address or remarks in one text box: a line each, empty ones dropped at the end only. */
export function typedLines(text: string, most: number): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, most);
}
