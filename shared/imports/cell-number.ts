import { type DecimalText, decimal } from '#shared/values/decimal';
import type { Unit } from '#shared/values/unit';
import { oneLine } from './cell-text';
import { type DecimalMark, fromFloat, readNumber } from './number-reading';
import type { GridCell } from './sheet-grid';
import { readUnit } from './unit-reading';

/** A cell read as a number. */
export type CellNumber = {
  readonly value: DecimalText;
  readonly float: number;
  readonly other: DecimalText | null;
  /** A unit written beside the figure or in its number format: `1,200 PCS`. */
  readonly unit: Unit | null;
  readonly around: string;
  /** Decimal mark that the text proves. */
  readonly proves: DecimalMark | null;
};

const DASHES = /^[-–—/\\.]*$/;

/** `null` for what is no single number. An empty-looking dash is no number either. */
export function cellNumber(cell: GridCell | undefined, mark: DecimalMark | null): CellNumber | null {
  if (!cell) return null;
  if (cell.value.kind === 'number') {
    const unit = unitShown(cell);
    return unit === null ? plainNumber(cell.value.number) : withUnit(cell.value.number, unit);
  }
  return cell.value.kind === 'text' ? textNumber(cell.value.text, mark) : null;
}

/** A text that is one number, with its unit or currency beside it. */
export function textNumber(written: string, mark: DecimalMark | null): CellNumber | null {
  const digits = digitsAlone(written);
  if (digits !== null) return digits;
  const text = withoutEndDash(oneLine(written));
  if (text.length > 40 || DASHES.test(text)) return null;
  // `1.250,-`: the sign before the dash is the decimal mark.
  const read = readNumber(text, endMark(written) ?? mark);
  if (!read) return null;
  const around = `${read.before} ${read.after}`.trim();
  // Thousands and millions in letters: what they mean is the clerk's to say.
  if (MANY_IN_LETTERS.test(read.after.trim())) return null;
  // Letters beside the figure must be a unit or a currency, else `M8 x 40` would be a number.
  const unit = readUnit(read.after) ?? readUnit(read.before);
  if (
    around !== '' &&
    unit === null &&
    !/^(?:[A-Z]{2,3}\s?)?[$€£¥₩₽₺₫₴₹฿元円원]?\s?(?:[A-Z]{3})?$|^(?:RMB|руб\.?|грн\.?|TL|kr|Kč|zł|Rs\.?|Euro?|CHF|%|@|ca\.?|约|đ|d|(?:USD|EUR|CNY|RMB|US\$|\$|€)?\s?\/\s?\S+)$/i.test(
      around,
    )
  ) {
    return null;
  }
  return {
    value: read.value,
    float: Number(read.value),
    other: read.other,
    unit,
    around,
    proves: read.proves,
  };
}

const MANY_IN_LETTERS = /^(?:k|m|mio|mill?|tsd|tds|thsd|千|万|萬)\b\.?|^[千万萬]/i;
const END_DASH = /^(.*\d)([.,])\s?[-–—]{1,2}$/;

/** `200.-` and `2,--` as whole figures, `50,00-` as SAP writes what is negative. */
function withoutEndDash(text: string): string {
  return END_DASH.exec(text)?.[1] ?? text.replace(/^(\d[\d.,]*)-$/, '-$1');
}

function endMark(text: string): DecimalMark | null {
  const mark = END_DASH.exec(oneLine(text))?.[2];
  return mark === ',' || mark === '.' ? mark : null;
}

const MOST_DIGITS = 15;
const ZERO = 48;
const POINT = 46;

/** `1250` and `12.5`, as files of texts write nearly all their figures: every mark reads them alike. */
function digitsAlone(text: string): CellNumber | null {
  if (text.length === 0 || text.length > MOST_DIGITS) return null;
  let point = -1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && point < 0 && at > 0) point = at;
    else if (code < ZERO || code > ZERO + 9) return null;
  }
  const front = point < 0 ? text.length : point;
  if (front > 1 && text.charCodeAt(0) === ZERO) return null;
  const places = point < 0 ? 0 : text.length - point - 1;
  // Three places may be thousands.
  if (point >= 0 && (places < 1 || places > 2)) return null;
  const float = Number(text);
  // The shortest text of a figure of so few digits is its decimal without trailing zeros.
  const value = places === 0 ? (text as DecimalText) : (String(float) as DecimalText);
  return { value, float, other: null, unit: null, around: '', proves: places === 0 ? null : '.' };
}

const known = new Map<number, CellNumber>();
const MOST_KNOWN = 5000;

/** Quantities and prices come again and again: equal ones are one object. */
export function plainNumber(float: number): CellNumber | null {
  const before = known.get(float);
  if (before) return before;
  const made = withUnit(float, null);
  if (made === null) return null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(float, made);
  return made;
}

function withUnit(float: number, unit: Unit | null): CellNumber | null {
  const value = fromFloat(float);
  return value === null ? null : { value, float, other: null, unit, around: '', proves: null };
}

/** The unit inside a number format, `0 "PCS"`. */
function unitShown(cell: GridCell): Unit | null {
  if (cell.format === null || !/["'\\]|[A-Z]/.test(cell.format)) return null;
  const literal = cell.format.split(';')[0]?.match(/"([^"]+)"/)?.[1] ?? cell.text.replace(/[\d.,\s'-]/g, '');
  return readUnit(literal);
}

export function isPercent(cell: GridCell): boolean {
  return cell.value.kind === 'number' && (cell.format ?? '').includes('%');
}

export function floatText(value: number): DecimalText {
  return fromFloat(value) ?? decimal('0');
}
