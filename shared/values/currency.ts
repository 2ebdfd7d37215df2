import { z } from 'zod';

/** ISO 4217 codes by their minor units (quotation.md section 5). */
const MINOR_UNITS = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  PYG: 0,
  UGX: 0,
  RWF: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  USD: 2,
  EUR: 2,
  GBP: 2,
  CNY: 2,
  HKD: 2,
  AUD: 2,
  CAD: 2,
  CHF: 2,
  SGD: 2,
  NZD: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  THB: 2,
  INR: 2,
  AED: 2,
  SAR: 2,
  MXN: 2,
  BRL: 2,
  ZAR: 2,
  TRY: 2,
  RUB: 2,
  UAH: 2,
  TWD: 2,
  MYR: 2,
  PHP: 2,
  IDR: 2,
  PLN: 2,
  CZK: 2,
  HUF: 2,
  RON: 2,
  ILS: 2,
  EGP: 2,
  NGN: 2,
  KES: 2,
  PKR: 2,
  BDT: 2,
  MOP: 2,
  ARS: 2,
  COP: 2,
  PEN: 2,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
  IQD: 3,
  LYD: 3,
} as const;

export type CurrencyCode = keyof typeof MINOR_UNITS;
// Object.keys knows only string[]; the keys are exactly those of the literal above.
export const CURRENCIES = Object.keys(MINOR_UNITS) as [CurrencyCode, ...CurrencyCode[]];
export const CurrencyCode = z.enum(CURRENCIES);

/** Decimals of an amount in this currency: JPY 0, USD 2, KWD 3. */
export function minorUnits(currency: CurrencyCode): 0 | 2 | 3 {
  return MINOR_UNITS[currency];
}

export function isCurrencyCode(text: string): text is CurrencyCode {
  return Object.hasOwn(MINOR_UNITS, text);
}
