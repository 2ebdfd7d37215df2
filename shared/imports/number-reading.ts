import { type DecimalText, decimal } from '#shared/values/decimal';
import { tidy } from './cell-text';
import { remembered } from './remembered';

export type DecimalMark = ',' | '.';

/** A number found in a text, with what stands around it. */
export type NumberReading = {
  readonly value: DecimalText;
  /** The other value it could have, where nothing in the text decides: `1.234` is 1234 or 1.234. */
  readonly other: DecimalText | null;
  /** Decimal mark the text proves: `1.234,50` proves the comma. */
  readonly proves: DecimalMark | null;
  readonly before: string;
  readonly after: string;
};

const BODY = /[+-]?\d[\d.,'’` \u00a0\u202f٫٬]*/;

/** Reads a number in any locale; `mark` decides where the text alone does not. `null` when there is none or more than one. */
export function readNumber(text: string, mark: DecimalMark | null): NumberReading | null {
  return (mark === null ? withoutMark : mark === ',' ? withComma : withPoint)(text);
}

const withoutMark = remembered((text) => numberIn(text, null));
const withComma = remembered((text) => numberIn(text, ','));
const withPoint = remembered((text) => numberIn(text, '.'));

function numberIn(text: string, mark: DecimalMark | null): NumberReading | null {
  const clean = tidy(text).replace(/[−–—](?=\s?\d)/g, '-');
  const found = BODY.exec(clean.startsWith('.') || clean.startsWith(',') ? `0${clean}` : clean);
  if (!found) return null;
  const whole = clean.startsWith('.') || clean.startsWith(',') ? `0${clean}` : clean;
  const body = found[0].replace(/[\s.,'’`]+$/, '');
  const before = whole.slice(0, found.index).trim();
  const after = whole.slice(found.index + body.length).trim();
  // A second figure or a figure glued to letters is a code, a size or a sentence, not a number.
  if (/\d/.test(after) && !/^\/?\s*(?:10|100|1000|12)\b|m[23]$/i.test(after)) return null;
  // `HV-70114` is a code; `USD3.40` and `Rs.450` are amounts.
  if (
    /[\p{L}#_/]$/u.test(whole.slice(0, found.index)) &&
    (body.startsWith('-') || !/(?:^|\s)(?:US|RMB|CNY|USD|EUR|GBP|HKD|HK|JPY|INR|Rs|R|约|ca)$/i.test(before))
  ) {
    return null;
  }
  const negative =
    body.startsWith('-') ||
    (before.endsWith('(') && after.startsWith(')')) ||
    /-$/.test(before) ||
    after === '-';
  const parsed = digitsOf(body.replace(/^[+-]/, ''), mark);
  if (!parsed) return null;
  const sign = (value: string) => decimal(negative ? `-${value}` : value);
  return {
    value: sign(parsed.value),
    other: parsed.other === null ? null : sign(parsed.other),
    proves: parsed.proves,
    before: before.replace(/[(-]$/, '').trim(),
    after: after.replace(/^\)/, '').trim(),
  };
}

type Digits = { value: string; other: string | null; proves: DecimalMark | null };

function digitsOf(raw: string, mark: DecimalMark | null): Digits | null {
  const text = raw.replace(/٫/g, '.').replace(/٬/g, ',').replace(/’|`/g, "'");
  const dots = count(text, '.');
  const commas = count(text, ',');
  const spaced = /[\s']/.test(text);
  if (spaced) {
    // 1 234,5 and 1'234.50: groups of three, then one mark.
    if (!/^\d{1,3}(?:[\s']\d{3})+(?:[.,]\d+)?$/.test(text.trim())) return null;
    const at = text.search(/[.,]/);
    const proves = at < 0 ? null : text[at] === ',' ? ',' : '.';
    return plain(text.replace(/[\s']/g, '').replace(',', '.'), proves);
  }
  if (dots > 0 && commas > 0) {
    const decimalMark: DecimalMark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    const group = decimalMark === '.' ? ',' : '.';
    if (count(text, decimalMark) > 1) return null;
    const [front = '', back = ''] = text.split(decimalMark);
    // Indian grouping 1,23,456.00 too.
    if (!/^\d{1,3}(?:[.,]\d{2,3})*$/.test(front)) return null;
    return plain(`${front.split(group).join('')}.${back}`, decimalMark);
  }
  if (dots + commas === 0) return plain(text, null);
  const used: DecimalMark = dots > 0 ? '.' : ',';
  const parts = text.split(used);
  if (parts.length > 2) {
    if (
      !parts
        .slice(1)
        .every((part, index, all) => part.length === 3 || (part.length === 2 && index < all.length - 1))
    )
      return null;
    return plain(parts.join(''), used === '.' ? ',' : '.');
  }
  const [front = '', back = ''] = parts;
  if (back === '') return plain(front, null);
  const asDecimal = `${front}.${back}`;
  if (back.length !== 3 || front.length > 3 || front.startsWith('0')) return plain(asDecimal, used);
  // 1.234: thousands or three decimals. The file's own decimal mark decides, else it stays open.
  const asGroup = `${front}${back}`;
  if (mark === null) return { value: asGroup, other: asDecimal, proves: null };
  return mark === used
    ? { value: asDecimal, other: null, proves: null }
    : { value: asGroup, other: null, proves: null };
}

function plain(value: string, proves: DecimalMark | null): Digits | null {
  if (!/^\d{1,24}(\.\d*)?$/.test(value)) return null;
  return { value: value.replace(/\.$/, ''), other: null, proves };
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** A binary float as Excel shows it: 15 significant digits. */
export function fromFloat(value: number): DecimalText | null {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e24) return null;
  if (Number.isInteger(value) && Math.abs(value) < 1e15)
    return String(value === 0 ? 0 : value) as DecimalText; // plain digits
  const text = String(Number(value.toPrecision(15)));
  // Plain notation with at most twelve decimals is the text already; anything else goes the exact way.
  return /^-?\d+\.\d{1,12}$/.test(text) ? (text as DecimalText) : decimal(text);
}
