import { compare, type DecimalText, ZERO } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { type FieldError, type FieldErrors, typedCount, typedDate, typedDecimal } from './field-text';

/** Reads the typed texts of one form and collects what is wrong where, so that a form has one reading function. */
export interface FieldReader {
  readonly errors: FieldErrors;
  fail(path: string, error: FieldError): void;
  required(path: string, text: string): string;
  /** Empty is `null` without an error. */
  decimal(path: string, text: string): DecimalText | null;
  /** Like `decimal`, but more than zero. */
  positive(path: string, text: string): DecimalText | null;
  count(path: string, text: string): number | null;
  date(path: string, text: string, today: PlainDate): PlainDate | null;
}

export function fieldReader(): FieldReader {
  const errors: Record<string, FieldError> = {};
  const fail = (path: string, error: FieldError) => {
    errors[path] ??= error;
  };
  const decimal = (path: string, text: string) => {
    if (text.trim() === '') return null;
    const value = typedDecimal(text);
    if (value === null) fail(path, 'number');
    return value;
  };
  return {
    errors,
    fail,
    required: (path, text) => {
      if (text.trim() === '') fail(path, 'required');
      return text.trim();
    },
    decimal,
    positive: (path, text) => {
      const value = decimal(path, text);
      if (value !== null && compare(value, ZERO) <= 0) fail(path, 'positive');
      return value;
    },
    count: (path, text) => {
      if (text.trim() === '') return null;
      const value = typedCount(text);
      if (value === null) fail(path, 'whole');
      else if (value < 1) fail(path, 'positive');
      return value;
    },
    date: (path, text, today) => {
      if (text.trim() === '') return null;
      const value = typedDate(text, today);
      if (value === null) fail(path, 'date');
      return value;
    },
  };
}

/** A form as read: the record when nothing is wrong, else what is wrong where. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: FieldErrors };

export function reading<T>(reader: FieldReader, value: () => T): Reading<T> {
  return Object.keys(reader.errors).length === 0
    ? { ok: true, value: value() }
    : { ok: false, errors: reader.errors };
}
