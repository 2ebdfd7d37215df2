import type { CurrencyCode } from '#shared/values/currency';
import { type DecimalText, parseDecimal, round } from '#shared/values/decimal';

/** 运费, 保费, 杂费: a rate in percent, an amount per ton (freight only), or a total. */
export interface Charge {
  readonly mark: '1' | '2' | '3';
  readonly value: DecimalText;
  /** A rate has no currency. */
  readonly currency: string | null;
}

export function totalCharge(amount: DecimalText, currency: CurrencyCode): Charge {
  return { mark: '3', value: round(amount, 2), currency };
}

/** `3 / 1150.00 / USD`, `1 / 0.3`. */
export function chargeText(charge: Charge): string {
  return [charge.mark, charge.value, ...(charge.currency === null ? [] : [charge.currency])].join(' / ');
}

/** Reads what `chargeText` writes and what a clerk types: `3/1150/USD`, `0.3%`, `1150 USD`. */
export function parseCharge(text: string): Charge | null {
  const parts = text
    .trim()
    .toUpperCase()
    .split(/\s*\/\s*|\s+/)
    .filter((part) => part !== '');
  const [first = '', second, third] = parts;
  const percent = /^(-?[\d.]+)%$/.exec(first);
  if (percent !== null && parts.length === 1) return charge('1', percent[1] ?? '', null);
  if (first === '1' && parts.length === 2) return charge('1', second ?? '', null);
  if ((first === '2' || first === '3') && parts.length === 3)
    return charge(first, second ?? '', third ?? null);
  if (parts.length === 2 && /^[A-Z]{3}$/.test(second ?? '')) return charge('3', first, second ?? null);
  return null;
}

function charge(mark: Charge['mark'], text: string, currency: string | null): Charge | null {
  const value = parseDecimal(text);
  if (value === null || (mark !== '1' && (currency === null || !/^[A-Z]{3}$/.test(currency)))) return null;
  return { mark, value: mark === '1' ? value : round(value, 2), currency: mark === '1' ? null : currency };
}
