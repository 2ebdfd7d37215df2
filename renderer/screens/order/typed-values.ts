import type { DecimalText } from '#shared/values/decimal';
import type { PlainDate } from '#shared/values/plain-date';
import { useDeskState } from '../../app/desk-state';
import type { Reading } from '../../components/commit-field';
import { useWords } from '../../words/words';
import { typedCount, typedDate, typedDecimal } from '../forms/field-text';

export interface TypedValues {
  text(text: string): Reading<string>;
  /** Empty is `null`. */
  day(text: string): Reading<PlainDate | null>;
  decimal(text: string): Reading<DecimalText | null>;
  count(text: string): Reading<number | null>;
}

/** Readers of what a clerk types into the fields of an order, with the sentence for what does not fit. */
export function useTypedValues(): TypedValues {
  const t = useWords('order');
  const { today } = useDeskState();
  return {
    text: (text) => ({ ok: true, value: text }),
    day: (text) => {
      if (text === '') return { ok: true, value: null };
      const value = typedDate(text, today);
      return value === null ? { ok: false, wrong: t('wrong.date', { text }) } : { ok: true, value };
    },
    decimal: (text) => {
      if (text === '') return { ok: true, value: null };
      const value = typedDecimal(text);
      if (value === null) return { ok: false, wrong: t('wrong.number', { text }) };
      return value.startsWith('-') ? { ok: false, wrong: t('wrong.negative') } : { ok: true, value };
    },
    count: (text) => {
      if (text === '') return { ok: true, value: null };
      const value = typedCount(text);
      if (value === null) return { ok: false, wrong: t('wrong.whole', { text }) };
      return value < 1 ? { ok: false, wrong: t('wrong.positive') } : { ok: true, value };
    },
  };
}
