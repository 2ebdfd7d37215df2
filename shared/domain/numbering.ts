import { z } from 'zod';
import { type PlainDate, yearOf } from '#shared/values/plain-date';

/** Series of numbers that run without holes within a year. */
export const NUMBER_SERIES = [
  'sales-order',
  'quotation',
  'proforma-invoice',
  'commercial-invoice',
  'shipment',
  'statement',
  'debit-note',
  'credit-note',
  'reminder',
  'reconciliation',
  'inspection',
  'complaint',
] as const;
export const NumberSeries = z.enum(NUMBER_SERIES);
export type NumberSeries = z.infer<typeof NumberSeries>;

/** `PI-{yyyy}-{nnnn}`: exactly one counter of 1 to 8 n; {yyyy}, {yy} and {mm} are optional. */
export const NumberPattern = z
  .string()
  .max(40)
  .refine((text) => (text.match(/\{n{1,8}\}/g) ?? []).length === 1, 'needs one counter such as {nnnn}');
export type NumberPattern = z.infer<typeof NumberPattern>;

export const DEFAULT_PATTERNS: Readonly<Record<NumberSeries, NumberPattern>> = {
  'sales-order': 'SO-{yyyy}-{nnnn}',
  quotation: 'QT-{yyyy}-{nnnn}',
  'proforma-invoice': 'PI-{yyyy}-{nnnn}',
  'commercial-invoice': 'CI-{yyyy}-{nnnn}',
  shipment: 'SH-{yyyy}-{nnnn}',
  statement: 'ST-{yyyy}-{nnnn}',
  'debit-note': 'DN-{yyyy}-{nnnn}',
  'credit-note': 'CN-{yyyy}-{nnnn}',
  reminder: 'RM-{yyyy}-{nnnn}',
  reconciliation: 'RC-{yyyy}-{nnnn}',
  inspection: 'INS-{yyyy}-{nnnn}',
  complaint: 'CMP-{yyyy}-{nnnn}',
};

/** Stored counter of one series and year; `last` is the last number that was given. */
export const NumberCounter = z
  .object({ id: z.string(), series: NumberSeries, year: z.number().int(), last: z.number().int().min(0) })
  .readonly();
export type NumberCounter = z.infer<typeof NumberCounter>;

export function counterId(series: NumberSeries, date: PlainDate): string {
  return `${series}:${yearOf(date)}`;
}

export function formatNumber(pattern: NumberPattern, count: number, date: PlainDate): string {
  return pattern
    .replace('{yyyy}', date.slice(0, 4))
    .replace('{yy}', date.slice(2, 4))
    .replace('{mm}', date.slice(5, 7))
    .replace(/\{(n+)\}/, (_, n: string) => String(count).padStart(n.length, '0'));
}
